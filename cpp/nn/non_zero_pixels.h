#pragma once
// The entries of a picture that are not zero, and the two sums of a convolution that need no
// others.
//
// Behind a max pool at least three of four entries of a picture's gradient are zero, behind a ReLU
// more. A zero dz adds nothing to dw and nothing to dx; without them the same sums are several
// times less work.

#include <vector>

#include "nn/matrix.h"
#include "nn/shape.h"

namespace glassbox {

// What a window of a convolution sees in a picture of this shape (its margin included): `kernel`
// slices, one in each row, each of kernel * channels numbers that lie side by side. In memory of
// our own a slice is filled up with zeros to whole registers, and then `step` numbers long.
struct Window {
  Window(const Shape& picture, int kernel);

  int kernel;
  Index slice;  // numbers of a slice that are not filling
  Index step;   // from slice to slice in memory of our own
  Index row;    // from slice to slice in the picture
  Index pixel;  // from pixel to pixel in the picture
  Index size() const { return kernel * step; }

  // Numbers that may be touched behind the end of a picture.
  static Index slack();
};

class NonZeroPixels {
 public:
  // The share of entries that are not zero, judged by eight of the pictures, one in each column.
  static double estimate(const Matrix& pictures);

  // Notes every entry of `picture` that is not zero. The window that belongs to pixel (y, x) begins
  // at pixel (y, x) of another picture. Keeps its memory from one picture to the next.
  void find(const Scalar* picture, const Shape& shape, const Window& window);

  // windows(o) += sum over the entries of channel o of value * what their windows see in `picture`.
  // windows: window.size() x channels.
  void collect(const Scalar* picture, const Window& window, Matrix& windows);

  // The way back: what the window of every entry sees in `picture` += value * windows(o).
  void spread(const Matrix& windows, const Window& window, Scalar* picture) const;

 private:
  Index channels_ = 0;
  Index positions_ = 0;
  std::vector<int> count_;     // of each channel
  std::vector<int> place_;     // positions_ for each channel: where the window begins
  std::vector<Scalar> value_;  // likewise
  std::vector<Scalar> sum_;    // of one slice
};

}  // namespace glassbox
