#pragma once
// How the numbers of one sample are arranged: a picture, or a flat row of numbers.
//
// A picture is one column of a batch, channel-last: row after row, in a row pixel after pixel, and
// the channels of a pixel side by side. The number of pixel (y, x), channel c, is
// (y * width + x) * channels + c.

#include <cstdint>

#include "nn/matrix.h"

namespace glassbox {

struct Shape {
  int height = 1;
  int width = 1;
  int channels = 1;

  std::int64_t size() const { return std::int64_t{height} * width * channels; }
  // The same as rows of a batch; the shapes of a valid network are never larger than that.
  Index rows() const { return static_cast<Index>(size()); }
  // One pixel is no picture: its channels are a flat row of numbers.
  bool is_picture() const { return height > 1 || width > 1; }
  bool operator==(const Shape&) const = default;
};

}  // namespace glassbox
