#pragma once
// The affine (fully connected) layer: Z = W X + b, every output a weighted sum of every input.
//
//   forward    Z  = W X + b 1^T             1^T: a row of m ones, b is added to every column
//   backward   dW = dZ X^T                  sums over the samples of the batch
//              db = dZ 1                    the same sum, for an input that is always 1
//              dX = W^T dZ
//
// Each is the chain rule for z_ik = sum_j w_ij x_jk + b_i, for example
// dL/dw_ij = sum_k dL/dz_ik * dz_ik/dw_ij = sum_k dz_ik x_jk = (dZ X^T)_ij.
//
// Where most inputs are zero, as with digits, both products with X leave the zeros out
// (nn/non_zeros.h); the results are the same.
// Source: Rumelhart, Hinton, Williams, "Learning representations by back-propagating errors",
// Nature 323 (1986).

#include "nn/layer.h"
#include "nn/non_zeros.h"
#include "nn/product.h"

namespace glassbox {

class Affine : public Layer, private ProductGradient {
 public:
  // Weights are n_out x n_in, all zero until somebody draws them. `number` names them: W1, b1.
  Affine(int n_in, int n_out, bool has_bias, int number);

  const Matrix& forward(const Matrix& X) override;
  // dW is left as the product it is until somebody asks for it, or adds it to W.
  const Matrix& backward(const Matrix& dZ, InputGradient wanted) override;
  std::vector<Parameter*> parameters() override;

  Parameter& W() { return W_; }  // n_out x n_in
  Parameter& b() { return b_; }  // n_out x 1; 0 x 0 without bias
  const Parameter& W() const { return W_; }
  const Parameter& b() const { return b_; }
  bool has_bias() const { return has_bias_; }

  InputUse input_use() const override { return use_; }

 private:
  void add_to(Matrix& M, Scalar factor) override;

  bool has_bias_;
  Parameter W_;
  Parameter b_;
  InputUse use_;
  NonZeros non_zeros_;  // of X, kept for dW when zeros are left out
  Matrix X_;            // n_in x m, kept for dW otherwise
  Matrix Z_;            // n_out x m
  Matrix dZ_;           // n_out x m, kept for dW
  Matrix scaled_dZ_;    // n_out x m
  Matrix dX_;           // n_in x m
  Panels panels_;       // working memory of the products
};

}  // namespace glassbox
