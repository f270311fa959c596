#include "data/digit_on_canvas.h"

#include <algorithm>

#include "data/digit_image.h"
#include "data/resample.h"

namespace glassbox {
namespace {

std::vector<std::uint8_t> put(std::span<const std::uint8_t> picture, int side, int canvas, int left,
                              int top) {
  std::vector<std::uint8_t> sheet(static_cast<std::size_t>(canvas) *
                                  static_cast<std::size_t>(canvas));
  const int first = std::max(0, -left);  // of the columns that are on the sheet
  const int end = std::min(side, canvas - left);
  for (int y = std::max(0, -top); y < std::min(side, canvas - top) && first < end; ++y) {
    std::copy(picture.begin() + y * side + first, picture.begin() + y * side + end,
              sheet.begin() + (top + y) * canvas + left + first);
  }
  return sheet;
}

// Rounded down for negative numbers too.
int half(int length) { return length >= 0 ? length / 2 : -((1 - length) / 2); }

}  // namespace

std::vector<std::uint8_t> moved_digit(std::span<const std::uint8_t> digit, int canvas, int right,
                                      int down) {
  const int margin = half(canvas - kDigitSide);
  return put(digit, kDigitSide, canvas, margin + right, margin + down);
}

std::vector<std::uint8_t> scaled_digit(std::span<const std::uint8_t> digit, int canvas, int side) {
  std::vector<std::uint8_t> picture(static_cast<std::size_t>(side) *
                                    static_cast<std::size_t>(side));
  resample({digit, kDigitSide, kDigitSide}, {0, 0, kDigitSide, kDigitSide}, side, side,
           picture.data(), side);
  const int margin = half(canvas - side);
  return put(picture, side, canvas, margin, margin);
}

}  // namespace glassbox
