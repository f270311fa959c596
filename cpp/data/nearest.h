#pragma once
// The nearest neighbours of a picture: the oldest way to read a digit is to look for one like it.

#include <cstdint>
#include <span>
#include <vector>

#include "data/digits.h"

namespace glassbox {

struct Neighbour {
  int index = 0;             // of the digit
  std::int32_t squares = 0;  // sum over the pixels of the squared difference, each 0 to 255^2
};

// The `count` digits whose pixels differ least from `pixels`, nearest first; of equals the earlier.
// All of them when there are fewer. Throws std::invalid_argument when the picture has another size
// than the digits, or when count is less than 1.
std::vector<Neighbour> nearest_digits(const DigitSamples& digits,
                                      std::span<const std::uint8_t> pixels, int count);

}  // namespace glassbox
