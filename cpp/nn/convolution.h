#pragma once
// The convolutional layer: a small window slides over the picture, and wherever it stands, every
// output channel is one weighted sum of the pixels below it, with the same weights everywhere.
//
//   forward    z_o(y, x) = b_o + sum over p, q, c of w_o(p, q, c) * x_c(y + p - r, x + q - r)
//   backward   dw_o(p, q, c) = sum over y, x of dz_o(y, x) * x_c(y + p - r, x + q - r)
//              db_o          = sum over y, x of dz_o(y, x)
//              dx_c(y, x)    = sum over p, q, o of w_o(p, q, c) * dz_o(y - p + r, x - q + r)
//
// with 0 <= p, q < k, and zeros outside of the picture. r = (k - 1) / 2 keeps the picture's size
// (padding "same"), r = 0 only places the window where it fits (padding "valid"). This is the
// cross-correlation that every library calls convolution; the way back of the inputs is the true
// one, with the window turned by 180 degrees. dw and db are summed over the batch as well.
//
// Each sum can be taken in two ways, with the same result: as a product of matrices
// (nn/product.h), or over the entries alone that are not zero (nn/non_zero_pixels.h), where there
// are few of them: in the pictures of digits, and in dZ behind a max pool.
// Source: LeCun et al., "Backpropagation applied to handwritten zip code recognition", Neural
// Computation 1 (1989).

#include "nn/layer.h"
#include "nn/names.h"
#include "nn/non_zero_pixels.h"
#include "nn/product.h"
#include "nn/shape.h"

namespace glassbox {

enum class Padding { same, valid };

template <>
struct Names<Padding> {
  static constexpr std::string_view what = "padding";
  static constexpr std::pair<Padding, std::string_view> all[] = {{Padding::same, "same"},
                                                                 {Padding::valid, "valid"}};
};

class Convolution : public Layer {
 public:
  // Pictures of shape `input` become pictures of `channels` channels. kernel is k: odd for
  // Padding::same, no larger than the picture's sides for Padding::valid. Weights are all zero
  // until somebody draws them. `number` names them: W1, b1.
  Convolution(Shape input, int channels, int kernel, Padding padding, int number);

  const Matrix& forward(const Matrix& X) override;
  const Matrix& backward(const Matrix& dZ, InputGradient wanted) override;
  std::vector<Parameter*> parameters() override { return {&W_, &b_}; }
  InputUse input_use() const override { return use_; }

  // n_out x (k * k * n_in): row o is the window of output channel o, row by row, channel-last.
  Parameter& W() { return W_; }
  const Parameter& W() const { return W_; }
  Parameter& b() { return b_; }  // n_out x 1
  const Parameter& b() const { return b_; }

  const Shape& input() const { return input_; }
  const Shape& output() const { return output_; }
  int kernel() const { return kernel_; }

 private:
  // Z = W * patches of X
  void forward_dense();
  void forward_sparse(const Matrix& X);
  // dW = dZ * (patches of X)^T
  void weights_dense(const Matrix& dZ);
  void weights_sparse(const Matrix& dZ);
  // dX = turned W * patches of dZ
  void inputs_dense(const Matrix& dZ);
  void inputs_sparse(const Matrix& dZ);
  void turn_weights();

  Shape input_;
  int kernel_;           // k
  int margin_;           // r
  Shape padded_input_;   // with a margin of r all around
  Shape output_;         //
  Shape padded_output_;  // with a margin of k - 1 - r all around
  InputUse use_;
  Parameter W_;
  Parameter b_;
  Matrix padded_X_;  // every picture of X with its margin of zeros, m of them
  Matrix Z_;         // output x m
  Matrix dX_;        // input x m

  // Working memory.
  Panels panels_;
  Matrix turned_W_;          // n_in x (k * k * n_out)
  Matrix padded_picture_;    // of Z, dZ or dX
  NonZeroPixels non_zeros_;  // of one picture of X or dZ
  Matrix windows_;           // of W, one column for each channel of the entries
  Matrix windows_gradient_;  // of dW, likewise
};

}  // namespace glassbox
