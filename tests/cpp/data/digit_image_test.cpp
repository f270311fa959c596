#include "data/digit_image.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

namespace glassbox {
namespace {

using Bytes = std::vector<std::uint8_t>;
using Art = std::vector<std::string>;

// '#' is full ink, '+' half of it, anything else paper.
Bytes ink_of(const Art& art) {
  Bytes ink;
  for (const std::string& row : art) {
    for (const char c : row) ink.push_back(c == '#' ? 255 : c == '+' ? 128 : 0);
  }
  return ink;
}

DigitImage prepared(const Bytes& ink, int width, int height) {
  return prepare_digit(ink, width, height).value();
}

// Where `art` begins in a drawing of side x side.
struct Place {
  int left, top;
};

DigitImage prepared(const Art& art, int side, Place place) {
  Bytes ink(static_cast<std::size_t>(side * side));
  const Bytes pixels = ink_of(art);
  const int width = static_cast<int>(art[0].size());
  for (std::size_t i = 0; i < pixels.size(); ++i) {
    const int k = static_cast<int>(i);
    const int at = (place.top + k / width) * side + place.left + k % width;
    ink[static_cast<std::size_t>(at)] = pixels[i];
  }
  return prepared(ink, side, side);
}

int at(const DigitPixels& field, int x, int y) {
  return field[static_cast<std::size_t>(y * kDigitSide + x)];
}

struct Extent {
  int left = kDigitSide, right = -1, top = kDigitSide, bottom = -1;
  bool operator==(const Extent&) const = default;
};

void PrintTo(const Extent& e, std::ostream* out) {
  *out << "x " << e.left << " to " << e.right << ", y " << e.top << " to " << e.bottom;
}

Extent extent(const DigitPixels& field) {
  Extent e;
  for (int y = 0; y < kDigitSide; ++y) {
    for (int x = 0; x < kDigitSide; ++x) {
      if (at(field, x, y) == 0) continue;
      e = {std::min(e.left, x), std::max(e.right, x), std::min(e.top, y), std::max(e.bottom, y)};
    }
  }
  return e;
}

struct Centre {
  double x = 0, y = 0;
};

Centre centre_of_mass(const DigitPixels& field) {
  double mass = 0;
  Centre c;
  for (int y = 0; y < kDigitSide; ++y) {
    for (int x = 0; x < kDigitSide; ++x) {
      mass += at(field, x, y);
      c.x += at(field, x, y) * x;
      c.y += at(field, x, y) * y;
    }
  }
  return {c.x / mass, c.y / mass};
}

const Art kSeven = {"####",  //
                    "...#",  //
                    "..#.",  //
                    "..#.",  //
                    ".#..",  //
                    ".#.."};

TEST(DigitImage, NoInkGivesNoImage) {
  EXPECT_FALSE(prepare_digit(Bytes(100), 10, 10).has_value());
  EXPECT_FALSE(prepare_digit(Bytes(1), 1, 1).has_value());
}

TEST(DigitImage, InkTooPaleToSurviveGivesNoImage) {
  // Two bytes of ink value 1, far apart: in 20 x 20 each is 1 / 400 of a level.
  Bytes ink(400 * 400);
  ink.front() = ink.back() = 1;
  EXPECT_FALSE(prepare_digit(ink, 400, 400).has_value());
}

TEST(DigitImage, RefusesImpossibleDrawings) {
  const auto sentence = [](std::size_t bytes, int width, int height) -> std::string {
    try {
      prepare_digit(Bytes(bytes), width, height);
    } catch (const std::invalid_argument& error) {
      return error.what();
    }
    return "(accepted)";
  };
  EXPECT_EQ(sentence(0, 0, 5), "drawing: expected sides from 1 to 4096, got 0 x 5");
  EXPECT_EQ(sentence(5, 5, -1), "drawing: expected sides from 1 to 4096, got 5 x -1");
  EXPECT_EQ(sentence(4097, 4097, 1), "drawing: expected sides from 1 to 4096, got 4097 x 1");
  EXPECT_EQ(sentence(24, 5, 5), "drawing: expected 25 bytes for 5 x 5, got 24");
  EXPECT_EQ(sentence(0, 65536, 65536), "drawing: expected sides from 1 to 4096, got 65536 x 65536");
}

TEST(DigitImage, DrawnIsTheWholeDrawing) {
  // A quarter of a 56 x 56 drawing is full: so is that quarter of the 28 x 28 picture.
  Bytes ink(56 * 56);
  for (int y = 28; y < 56; ++y) std::fill_n(ink.begin() + y * 56, 28, std::uint8_t{255});
  const DigitPixels drawn = prepared(ink, 56, 56).drawn;
  EXPECT_EQ(extent(drawn), (Extent{0, 13, 14, 27}));
  EXPECT_EQ(std::count(drawn.begin(), drawn.end(), 255), 14 * 14);
}

TEST(DigitImage, DrawnKeepsTheAspectOfTheDrawing) {
  const DigitPixels drawn = prepared(Bytes(100 * 50, 255), 100, 50).drawn;
  EXPECT_EQ(extent(drawn), (Extent{0, 27, 7, 20}));
}

TEST(DigitImage, CutFillsTheFieldWithTheInksBox) {
  const DigitImage image = prepared(kSeven, 40, {3, 5});
  EXPECT_EQ(extent(image.cut).top, 0);
  EXPECT_EQ(extent(image.cut).bottom, 27);
}

TEST(DigitImage, ScaledKeepsTheAspectIn20x20) {
  // 4 x 6 becomes 13 x 20 (13 and a third, rounded), in mid-field.
  EXPECT_EQ(extent(prepared(kSeven, 40, {3, 5}).scaled), (Extent{7, 19, 4, 23}));
  // 80 x 160 becomes 10 x 20, and lying 20 x 10.
  EXPECT_EQ(extent(prepared(Bytes(80 * 160, 255), 80, 160).scaled), (Extent{9, 18, 4, 23}));
  EXPECT_EQ(extent(prepared(Bytes(80 * 160, 255), 160, 80).scaled), (Extent{4, 23, 9, 18}));
}

TEST(DigitImage, ABoxOfTwentyIsCopied) {
  Art art(20, std::string(12, '.'));
  art[0] = "+##########+";
  for (std::size_t y = 1; y < 20; ++y) art[y][y % 12] = '#';
  const DigitPixels scaled = prepared(art, 60, {31, 2}).scaled;
  const Bytes expected = ink_of(art);
  for (int y = 0; y < 20; ++y) {
    for (int x = 0; x < 12; ++x) {
      EXPECT_EQ(at(scaled, 8 + x, 4 + y), expected[static_cast<std::size_t>(y * 12 + x)]);
    }
  }
}

TEST(DigitImage, WhereItIsDrawnDoesNotMatter) {
  const DigitImage reference = prepared(kSeven, 40, {0, 0});
  for (const Place place : {Place{36, 34}, Place{0, 34}, Place{36, 0}, Place{17, 11}}) {
    EXPECT_EQ(prepared(kSeven, 40, place).centred, reference.centred);
  }
}

TEST(DigitImage, HowLargeItIsDrawnDoesNotMatterWhenPixelsAreWholeNumbersOfPixels) {
  // A 10 x 20 picture, drawn with pixels of 1, 3 and 7.
  Art art(20, "..........");
  for (std::size_t y = 0; y < 20; ++y) art[y][y / 2] = '#';
  art[3] = "#########+";
  const DigitPixels reference = prepared(art, 20, {0, 0}).centred;
  for (const std::size_t factor : {3U, 7U}) {
    Art large;
    for (const std::string& row : art) {
      std::string wide;
      for (const char c : row) wide += std::string(factor, c);
      large.insert(large.end(), factor, wide);
    }
    EXPECT_EQ(prepared(large, 150, {5, 2}).centred, reference) << factor;
  }
}

TEST(DigitImage, TheCentreOfMassComesToTheMiddle) {
  for (const Art& art :
       {kSeven, Art{"###", "#..", "#..", "#..", "#.."}, Art{"#######", "......#"}}) {
    const Centre c = centre_of_mass(prepared(art, 30, {1, 20}).centred);
    EXPECT_GE(c.x, 13.5);
    EXPECT_LT(c.x, 14.5);
    EXPECT_GE(c.y, 13.5);
    EXPECT_LT(c.y, 14.5);
  }
}

TEST(DigitImage, ADotBecomesAFullBox) {
  const DigitImage image = prepared(Art{"#"}, 50, {49, 0});
  EXPECT_EQ(extent(image.scaled), (Extent{4, 23, 4, 23}));
  EXPECT_EQ(extent(image.centred), (Extent{4, 23, 4, 23}));
  EXPECT_EQ(std::count(image.centred.begin(), image.centred.end(), 255), 400);
}

TEST(DigitImage, AFullCanvasBecomesAFullBox) {
  for (const int side : {1, 20, 28, 280, kMaxDrawingSide}) {
    const Bytes ink(static_cast<std::size_t>(side) * static_cast<std::size_t>(side), 255);
    const DigitImage image = prepared(ink, side, side);
    EXPECT_EQ(std::count(image.drawn.begin(), image.drawn.end(), 255), 784) << side;
    EXPECT_EQ(std::count(image.centred.begin(), image.centred.end(), 255), 400) << side;
  }
}

TEST(DigitImage, AThinLineStaysALineOfFullInk) {
  Bytes ink(280 * 280);
  for (int y = 20; y < 260; ++y) ink[static_cast<std::size_t>(y * 280 + 100)] = 255;
  const DigitPixels centred = prepared(ink, 280, 280).centred;
  EXPECT_EQ(extent(centred), (Extent{14, 14, 4, 23}));
  EXPECT_EQ(std::count(centred.begin(), centred.end(), 255), 20);
}

TEST(DigitImage, APaleDrawingIsBroughtToFullInk) {
  Bytes ink = ink_of(kSeven);
  const DigitPixels full = prepared(ink, 4, 6).scaled;
  for (std::uint8_t& pixel : ink) pixel = pixel / 3;
  const DigitPixels pale = prepared(ink, 4, 6).scaled;
  EXPECT_EQ(*std::max_element(pale.begin(), pale.end()), 255);
  for (std::size_t i = 0; i < pale.size(); ++i) EXPECT_NEAR(pale[i], full[i], 3) << i;
}

TEST(DigitImage, AllButFullInkIsLeftAsItIs) {
  // A tenth of MNIST's pictures reach only 254; they must come through unchanged.
  const DigitPixels centred = prepared(Bytes(20 * 20, 254), 20, 20).centred;
  EXPECT_EQ(std::count(centred.begin(), centred.end(), 254), 400);
}

TEST(DigitImage, InkNeverLeavesTheField) {
  // Nearly all of the mass in one corner of the box: its middle would ask for a shift of ten.
  Art art(20, std::string(20, '.'));
  for (std::size_t i = 0; i < 3; ++i) art[i].replace(0, 3, "###");
  art[19][19] = '+';
  const DigitImage image = prepared(art, 20, {0, 0});
  EXPECT_EQ(extent(image.centred), (Extent{8, 27, 8, 27}));
  Bytes before(image.scaled.begin(), image.scaled.end());
  Bytes after(image.centred.begin(), image.centred.end());
  std::sort(before.begin(), before.end());
  std::sort(after.begin(), after.end());
  EXPECT_EQ(before, after) << "moving loses no pixel";
}

TEST(DigitImage, EachStepCanBeSwitchedOff) {
  const Bytes seven = ink_of(kSeven);  // 4 x 6 with paper about it
  Bytes ink(40 * 40);
  for (std::size_t i = 0; i < seven.size(); ++i) ink[(30 + i / 4) * 40 + 5 + i % 4] = seven[i];
  const auto with = [&](const PreparationSteps& steps) {
    return prepare_digit(ink, 40, 40, steps).value();
  };
  const DigitImage all = with({});
  EXPECT_EQ(with({.cut = true, .scale = true, .centre = true}).centred, all.centred);

  const DigitImage not_centred = with({.centre = false});
  EXPECT_EQ(not_centred.centred, all.scaled);
  EXPECT_NE(not_centred.centred, all.centred);

  const DigitImage not_scaled = with({.scale = false, .centre = false});
  EXPECT_EQ(not_scaled.centred, all.cut);

  const DigitImage not_cut = with({.cut = false, .scale = false});
  EXPECT_EQ(not_cut.cut, all.drawn);
  EXPECT_EQ(centre_of_mass(not_cut.centred).x >= 13.5, true);

  const DigitImage none = with({.cut = false, .scale = false, .centre = false});
  EXPECT_EQ(none.centred, all.drawn);
  EXPECT_EQ(none.drawn, all.drawn);
}

}  // namespace
}  // namespace glassbox
