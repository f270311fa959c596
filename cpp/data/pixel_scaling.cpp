#include "data/pixel_scaling.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace glassbox {
namespace {

using Table = std::array<Scalar, 256>;

constexpr Table make_table(PixelScaling scaling) {
  Table table{};
  for (std::size_t x = 0; x < table.size(); ++x) {
    const double unit = static_cast<double>(x) / 255.0;
    switch (scaling) {
      case PixelScaling::unit:
        table[x] = static_cast<Scalar>(unit);
        break;
      case PixelScaling::offset:
        table[x] = static_cast<Scalar>(0.01 + 0.99 * unit);
        break;
      case PixelScaling::binary:
        table[x] = x != 0 ? Scalar{1} : Scalar{0};
        break;
    }
  }
  return table;
}

// A byte has 256 values, so each scaling is a table made by the compiler; a pixel costs one load.
constexpr Table kUnit = make_table(PixelScaling::unit);
constexpr Table kOffset = make_table(PixelScaling::offset);
constexpr Table kBinary = make_table(PixelScaling::binary);

const Table& table_of(PixelScaling scaling) {
  switch (scaling) {
    case PixelScaling::offset:
      return kOffset;
    case PixelScaling::binary:
      return kBinary;
    default:
      return kUnit;
  }
}

}  // namespace

void scale_pixels(std::span<const std::uint8_t> pixels, PixelScaling scaling, Scalar* out) {
  const Scalar* table = table_of(scaling).data();
  std::size_t i = 0;
  // Most of a picture is blank: eight pixels at a time can be seen to be.
  for (; i + 8 <= pixels.size(); i += 8) {
    std::uint64_t eight;
    std::memcpy(&eight, pixels.data() + i, sizeof eight);
    if (eight == 0) {
      std::fill_n(out + i, 8, table[0]);
    } else {
      for (std::size_t k = i; k < i + 8; ++k) out[k] = table[pixels[k]];
    }
  }
  for (; i < pixels.size(); ++i) out[i] = table[pixels[i]];
}

}  // namespace glassbox
