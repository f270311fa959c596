#pragma once
// A digit drawn elsewhere on a larger sheet, or larger or smaller: what a person does with a pen
// and what MNIST's own pictures never show.

#include <cstdint>
#include <span>
#include <vector>

namespace glassbox {

// The 28 x 28 digit in the middle of a sheet of `canvas` x `canvas` pixels, moved `right` and
// `down`. What comes to lie outside is lost. canvas >= 28.
std::vector<std::uint8_t> moved_digit(std::span<const std::uint8_t> digit, int canvas, int right,
                                      int down);

// The digit made `side` x `side` pixels large about the middle of the sheet. 1 <= side <= 4096.
std::vector<std::uint8_t> scaled_digit(std::span<const std::uint8_t> digit, int canvas, int side);

}  // namespace glassbox
