#include "data/digit_on_canvas.h"

#include <algorithm>
#include <numeric>

#include "app/rig.h"

namespace glassbox {
namespace {

// All paper but for one pixel of ink.
Bytes dot(int x, int y) {
  Bytes digit(784);
  digit[static_cast<std::size_t>(y * 28 + x)] = 200;
  return digit;
}

// Where the only ink is, as y * canvas + x; -1 without ink.
int place_of_ink(const std::vector<std::uint8_t>& sheet) {
  const auto ink = std::find(sheet.begin(), sheet.end(), 200);
  EXPECT_LE(std::count_if(sheet.begin(), sheet.end(), [](int p) { return p != 0; }), 1);
  return ink == sheet.end() ? -1 : static_cast<int>(ink - sheet.begin());
}

TEST(MovedDigit, LiesInTheMiddleAndIsMovedFromThere) {
  EXPECT_EQ(moved_digit(dot(3, 5), 56, 0, 0).size(), 56u * 56u);
  EXPECT_EQ(place_of_ink(moved_digit(dot(3, 5), 56, 0, 0)), (14 + 5) * 56 + 14 + 3);
  EXPECT_EQ(place_of_ink(moved_digit(dot(3, 5), 56, 4, -2)), (14 + 3) * 56 + 14 + 7);
  EXPECT_EQ(moved_digit(dot(3, 5), 28, 0, 0), dot(3, 5));
}

TEST(MovedDigit, LosesWhatLiesOutside) {
  EXPECT_EQ(place_of_ink(moved_digit(dot(27, 5), 28, 1, 0)), -1);
  EXPECT_EQ(place_of_ink(moved_digit(dot(0, 5), 28, -1, 0)), -1);
  EXPECT_EQ(place_of_ink(moved_digit(dot(3, 27), 28, 0, 1)), -1);
  EXPECT_EQ(place_of_ink(moved_digit(dot(3, 0), 28, 0, -1)), -1);
  EXPECT_EQ(place_of_ink(moved_digit(dot(3, 0), 28, 28, 28)), -1);
  EXPECT_EQ(place_of_ink(moved_digit(dot(26, 1), 28, 1, -1)), 27);
}

TEST(ScaledDigit, KeepsItsMiddle) {
  const Bytes even(784, 120);
  for (const int side : {17, 28, 39}) {
    const auto sheet = scaled_digit(even, 56, side);
    EXPECT_EQ(std::count(sheet.begin(), sheet.end(), 120), side * side);
    const auto at = [&](int x, int y) { return sheet[static_cast<std::size_t>(y * 56 + x)]; };
    const int margin = (56 - side) / 2;
    EXPECT_EQ(at(margin, margin), 120);
    EXPECT_EQ(at(margin - 1, margin), 0);
    EXPECT_EQ(at(margin + side - 1, margin + side - 1), 120);
    EXPECT_EQ(at(margin + side, margin + side - 1), 0);
  }
  EXPECT_EQ(scaled_digit(dot(9, 4), 28, 28), dot(9, 4));
}

TEST(ScaledDigit, MayBeLargerThanTheSheet) {
  const Bytes even(784, 120);
  EXPECT_EQ(scaled_digit(even, 28, 45), even);
}

}  // namespace
}  // namespace glassbox
