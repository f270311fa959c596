#include "data/resample.h"

#include <algorithm>
#include <vector>

namespace glassbox {
namespace {

// The old pixels, from `first` on, that a new pixel is made of, and how much of each.
struct Taps {
  int first = 0;
  std::vector<std::int64_t> weights;
};

// One axis: `taps` for each new pixel; the weights of each add up to `sum`.
struct Axis {
  std::vector<Taps> taps;
  std::int64_t sum = 0;
};

// Measured in units of 1/to of an old pixel, an old pixel is `to` long and a new one `from`.
Axis shrink(int from, int to) {
  Axis axis{{}, from};
  for (int t = 0; t < to; ++t) {
    const int begin = t * from;
    const int end = begin + from;
    Taps taps{begin / to, {}};
    for (int s = taps.first; s * to < end; ++s) {
      taps.weights.push_back(std::min(end, (s + 1) * to) - std::max(begin, s * to));
    }
    axis.taps.push_back(std::move(taps));
  }
  return axis;
}

// In units of 1/(2 to) of an old pixel: old pixel s has its middle at (2s + 1) to, new pixel t at
// (2t + 1) from. Beyond the outermost middles the outermost pixel goes on.
Axis enlarge(int from, int to) {
  Axis axis{{}, 2 * to};
  for (int t = 0; t < to; ++t) {
    const int position = std::clamp((2 * t + 1) * from - to, 0, 2 * to * (from - 1));
    const int after = position % (2 * to);
    Taps taps{position / (2 * to), {2 * to - after}};
    if (after > 0) taps.weights.push_back(after);
    axis.taps.push_back(std::move(taps));
  }
  return axis;
}

Axis make_axis(int from, int to) { return to <= from ? shrink(from, to) : enlarge(from, to); }

}  // namespace

void resample(const Picture& source, const Box& box, int width, int height, std::uint8_t* out,
              int stride) {
  const Axis columns = make_axis(box.width, width);
  const Axis rows = make_axis(box.height, height);
  const std::int64_t whole = columns.sum * rows.sum;
  for (int y = 0; y < height; ++y) {
    const Taps& down = rows.taps[static_cast<std::size_t>(y)];
    for (int x = 0; x < width; ++x) {
      const Taps& across = columns.taps[static_cast<std::size_t>(x)];
      std::int64_t total = 0;  // at most 255 * whole, far below 2^63
      std::int64_t start =
          std::int64_t{box.top + down.first} * source.width + box.left + across.first;
      for (const std::int64_t row_weight : down.weights) {
        const std::uint8_t* pixel = source.pixels.data() + start;
        std::int64_t row = 0;
        for (const std::int64_t weight : across.weights) row += weight * *pixel++;
        total += row_weight * row;
        start += source.width;
      }
      out[y * stride + x] = static_cast<std::uint8_t>((total + whole / 2) / whole);
    }
  }
}

}  // namespace glassbox
