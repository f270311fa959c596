#pragma once
// Max pooling: of every window of s x s pixels the largest number stays, in each channel by itself.
// The picture shrinks, and what was found may have lain a little to the side.
//
//   forward    y_c(i, j) = max of x_c(s i + p, s j + q),  0 <= p, q < s
//   backward   dx_c = dy_c where that maximum was found, and 0 everywhere else
//
// Windows do not overlap. Where several numbers of a window are equally large, the first of them
// (row by row) takes the whole gradient. Rows and columns that fill no window any more at the right
// and at the bottom are left out, as in PyTorch: a side of n pixels becomes floor(n / s).
// Source: LeCun, Bottou, Bengio, Haffner, "Gradient-based learning applied to document
// recognition", Proceedings of the IEEE 86 (1998), subsampling; Scherer, Müller, Behnke,
// "Evaluation of pooling operations in convolutional architectures" (2010), the maximum.

#include "nn/layer.h"
#include "nn/shape.h"

namespace glassbox {

class MaxPool : public Layer {
 public:
  // 1 <= size <= the sides of `input`.
  MaxPool(Shape input, int size);

  const Matrix& forward(const Matrix& X) override;
  const Matrix& backward(const Matrix& dY, InputGradient wanted) override;

  const Shape& output() const { return output_; }

 private:
  // Calls visit(x, y, Numbers()) for every window and group of channels: where in a column of X and
  // of Y its numbers begin, and the type that holds the numbers of the group.
  template <class Visit>
  void for_each_window(Visit visit) const;

  Shape input_;
  Shape output_;
  int size_;
  std::vector<Index> offsets_;  // from a window's first pixel to each of its pixels, row by row
  Matrix Y_;                    // output x m
  Matrix place_;                // output x m: which pixel of its window was the largest
  Matrix dX_;                   // input x m
};

}  // namespace glassbox
