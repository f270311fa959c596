#include "data/digit_image.h"

#include <algorithm>
#include <stdexcept>
#include <string>

#include "data/resample.h"

namespace glassbox {
namespace {

constexpr int kDarkestOfMnist = 254;

void check_drawing(std::span<const std::uint8_t> ink, int width, int height) {
  const auto refuse = [](const std::string& sentence) { throw std::invalid_argument(sentence); };
  if (width < 1 || height < 1 || width > kMaxDrawingSide || height > kMaxDrawingSide) {
    refuse("drawing: expected sides from 1 to " + std::to_string(kMaxDrawingSide) + ", got " +
           std::to_string(width) + " x " + std::to_string(height));
  }
  const std::size_t expected = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
  if (ink.size() != expected) {
    refuse("drawing: expected " + std::to_string(expected) + " bytes for " + std::to_string(width) +
           " x " + std::to_string(height) + ", got " + std::to_string(ink.size()));
  }
}

// The smallest box with all ink in it, if there is any.
std::optional<Box> ink_box(const Picture& picture) {
  int left = picture.width, right = -1, top = picture.height, bottom = -1;
  const std::uint8_t* pixel = picture.pixels.data();
  for (int y = 0; y < picture.height; ++y) {
    for (int x = 0; x < picture.width; ++x) {
      if (*pixel++ == 0) continue;
      left = std::min(left, x);
      right = std::max(right, x);
      top = std::min(top, y);
      bottom = y;
    }
  }
  if (right < 0) return std::nullopt;
  return Box{left, top, right - left + 1, bottom - top + 1};
}

// The size of `box` when its longer side becomes `side`. The shorter one is rounded to whole
// pixels and is at least 1, so that a thin line stays a line.
Box fitted(const Box& box, int side) {
  const int longer = std::max(box.width, box.height);
  const auto fit = [&](int length) {
    return std::max(1, (2 * length * side + longer) / (2 * longer));
  };
  Box result{0, 0, fit(box.width), fit(box.height)};
  result.left = (kDigitSide - result.width) / 2;
  result.top = (kDigitSide - result.height) / 2;
  return result;
}

// What lies in `box`, fitted into side x side in the middle of an empty field.
DigitPixels fit_into_field(const Picture& picture, const Box& box, int side) {
  const Box place = fitted(box, side);
  DigitPixels field{};
  resample(picture, box, place.width, place.height,
           field.data() + place.top * kDigitSide + place.left, kDigitSide);
  return field;
}

// Whole pixels to move by, so that the centre of mass c = moment / mass comes to lie in
// [13.5, 14.5), as it does in MNIST's own pictures: the smallest n with c + n >= 13.5. Not so far
// that the ink, which begins at `begin` and is `length` long, leaves the field.
int shift_to_middle(std::int64_t moment, std::int64_t mass, int begin, int length) {
  const std::int64_t numerator = (kDigitSide - 1) * mass - 2 * moment;  // of (13.5 - c) * 2 mass
  const std::int64_t denominator = 2 * mass;
  std::int64_t shift = numerator / denominator;
  if (shift * denominator < numerator) ++shift;  // division rounds towards 0; we want upwards
  return static_cast<int>(std::clamp<std::int64_t>(shift, -begin, kDigitSide - begin - length));
}

// A thin line grows pale as it shrinks, while every one of MNIST's 70,000 pictures reaches 254 or
// 255 somewhere. Paler pictures are multiplied until they reach 255.
void strengthen(DigitPixels& field) {
  const int darkest = *std::max_element(field.begin(), field.end());
  if (darkest == 0 || darkest >= kDarkestOfMnist) return;
  for (std::uint8_t& pixel : field) {
    pixel = static_cast<std::uint8_t>((pixel * 255 + darkest / 2) / darkest);
  }
}

// `box` is the box of the ink in `field`.
DigitPixels centre(const DigitPixels& field, const Box& box) {
  std::int64_t mass = 0, moment_x = 0, moment_y = 0;
  for (int y = 0; y < kDigitSide; ++y) {
    for (int x = 0; x < kDigitSide; ++x) {
      const int ink = field[static_cast<std::size_t>(y * kDigitSide + x)];
      mass += ink;
      moment_x += ink * x;
      moment_y += ink * y;
    }
  }
  DigitPixels moved{};
  const int right = shift_to_middle(moment_x, mass, box.left, box.width);
  const int down = shift_to_middle(moment_y, mass, box.top, box.height);
  for (int y = box.top; y < box.top + box.height; ++y) {
    const auto row = field.begin() + y * kDigitSide + box.left;
    std::copy(row, row + box.width, moved.begin() + (y + down) * kDigitSide + box.left + right);
  }
  return moved;
}

}  // namespace

std::optional<DigitImage> prepare_digit(std::span<const std::uint8_t> ink, int width, int height,
                                        const PreparationSteps& steps) {
  check_drawing(ink, width, height);
  const Picture drawing{ink, width, height};
  const std::optional<Box> box = ink_box(drawing);
  if (!box) return std::nullopt;
  const Box whole{0, 0, width, height};
  const Box& taken = steps.cut ? *box : whole;
  DigitImage image;
  image.drawn = fit_into_field(drawing, whole, kDigitSide);
  image.cut = fit_into_field(drawing, taken, kDigitSide);
  image.scaled = image.cut;
  if (steps.scale) {
    image.scaled = fit_into_field(drawing, taken, kDigitBox);
    strengthen(image.scaled);
  }
  const std::optional<Box> kept = ink_box({image.scaled, kDigitSide, kDigitSide});
  if (!kept) return std::nullopt;  // ink so pale that the scaling rounded it away
  image.centred = steps.centre ? centre(image.scaled, *kept) : image.scaled;
  return image;
}

}  // namespace glassbox
