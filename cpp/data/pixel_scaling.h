#pragma once
// How the bytes of a picture become the numbers that a network reads.

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

#include "nn/matrix.h"
#include "nn/names.h"

namespace glassbox {

enum class PixelScaling {
  unit,    // x / 255                0 .. 1
  offset,  // 0.01 + 0.99 x / 255    0.01 .. 1: no input is ever 0, so every weight learns
  binary,  // x != 0                 0 or 1
};

template <>
struct Names<PixelScaling> {
  static constexpr std::string_view what = "pixel scaling";
  static constexpr std::pair<PixelScaling, std::string_view> all[] = {
      {PixelScaling::unit, "unit"},
      {PixelScaling::offset, "offset"},
      {PixelScaling::binary, "binary"},
  };
};

// Writes pixels.size() numbers to `out`. Batches and drawn digits both pass through here, so that
// a network is asked in the same numbers that it was taught in.
void scale_pixels(std::span<const std::uint8_t> pixels, PixelScaling scaling, Scalar* out);

}  // namespace glassbox
