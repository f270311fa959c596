#pragma once
// Weights that any program can draw without a library: a 32-bit linear congruential generator,
//
//   s = 1664525 s + 1013904223 mod 2^32,   u = s / 2^32,
//
// started at the seed and stepped before each draw. The first matrix is drawn from the seed, the
// next from seed + 1, and so on, each row by row in the layout that the case names.

#include <cstdint>
#include <string>
#include <vector>

#include "golden/networks.h"

namespace glassbox::golden {

enum class Layout { in_out, out_in };

// Of `sizes` from the inputs to the outputs: (2u - 1) sqrt(3) deviation, every bias `bias`.
Weights lcg_weights(const std::vector<int>& sizes, std::int64_t seed, double deviation,
                    Layout layout, double bias);

// The same without biases and with u - 0.5, drawn as (out, in).
Weights lcg_weights_around_zero(const std::vector<int>& sizes, std::int64_t seed);

// "..., std 0.01)": the deviation stands in the words that describe the weights.
double deviation_in(const std::string& description);

}  // namespace glassbox::golden
