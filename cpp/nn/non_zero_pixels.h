#pragma once
// The entries of a picture that are not zero, and the two sums of a convolution that need no
// others.
//
// Four of five pixels of a digit are blank; behind a ReLU about half of all numbers are zero;
// behind a max pool at least three of four entries of the gradient are. A zero x adds nothing to z,
// a zero dz nothing to dw and dx: without them the same sums are several times less work.

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
  // Takes the entries of `picture` that are not zero. Those at (y, x) belong to the window that
  // begins at pixel (y, x) of `target`, and channel o has windows(o), a column of
  // window.size() x channels numbers. What every entry's window sees += value * windows(o).
  void spread(const Scalar* picture, const Shape& shape, const Window& window,
              const Matrix& windows, Scalar* target);

  // The other way: windows(o) += value * what the window sees in `source`, over all entries.
  void collect(const Scalar* picture, const Shape& shape, const Window& window,
               const Scalar* source, Matrix& windows);

 private:
  void find(const Scalar* picture, const Shape& shape, const Window& window);

  // Entries channel by channel: those of channel o are numbers begins_[o] to ends_[o] - 1. The
  // memory stays from one picture to the next.
  std::vector<int> begins_;
  std::vector<int> ends_;
  std::vector<int> place_;  // where the entry's window begins
  std::vector<Scalar> value_;
};

}  // namespace glassbox
