#pragma once
// Losses: one number that says how wrong a batch of outputs is, and its gradient.
//
// A loss is given the outputs Z of the last layer. Softmax cross-entropy and binary cross-entropy
// contain the softmax or sigmoid that turns logits into probabilities: fused, the gradient is the
// plain difference P - Y, and nothing overflows however large the logits are.
//
//   softmax_cross_entropy  L = 1/m  sum_k  (log sum_i e^z_ik - z_yk)      dZ = (P - Y) / m
//   binary_cross_entropy   L = 1/N  sum    max(z,0) - z y + log(1+e^-|z|) dZ = (P - Y) / N
//   mean_squared_error     L = 1/N  sum    (z - y)^2                      dZ = 2 (Z - Y) / N
//   mean_absolute_error    L = 1/N  sum    |z - y|                        dZ = sign(Z - Y) / N
//   half_squared_error     L = 1/2  sum    (z - y)^2                      dZ = Z - Y
//
// m samples, K outputs, N = K m numbers; P softmax or sigmoid of Z, Y the targets.
// Here, and nowhere else, the mean over the batch is taken, so every gradient in the network is
// exactly dL/dtheta. half_squared_error is a sum, not a mean: the loss that the delta rule of the
// first textbooks goes down.
// Source: Bishop, "Pattern Recognition and Machine Learning" (2006), sections 4.3.4 and 5.2.

#include <memory>

#include "nn/matrix.h"
#include "nn/names.h"
#include "nn/samples.h"

namespace glassbox {

enum class LossKind {
  softmax_cross_entropy,
  binary_cross_entropy,
  mean_squared_error,
  mean_absolute_error,
  half_squared_error,
};

template <>
struct Names<LossKind> {
  static constexpr std::string_view what = "loss";
  static constexpr std::pair<LossKind, std::string_view> all[] = {
      {LossKind::softmax_cross_entropy, "softmax_cross_entropy"},
      {LossKind::binary_cross_entropy, "binary_cross_entropy"},
      {LossKind::mean_squared_error, "mean_squared_error"},
      {LossKind::mean_absolute_error, "mean_absolute_error"},
      {LossKind::half_squared_error, "half_squared_error"}};
};

class Loss {
 public:
  virtual ~Loss() = default;

  // The loss of the outputs Z (K x m) against the targets: values K x m; softmax cross-entropy
  // takes labels instead when they are there. Keeps what backward() needs.
  virtual Scalar forward(const Matrix& Z, const Targets& targets) = 0;

  // dL/dZ of the last forward(), K x m, valid until the next.
  virtual const Matrix& backward() = 0;

  // What the outputs mean: P = softmax(Z) a column, P = sigmoid(Z), or Z itself. P may be Z.
  virtual void predict(const Matrix& Z, Matrix& P) const = 0;

  // predict(Z) for the Z of the last forward(), which may have worked it out already. Valid until
  // the next call.
  virtual const Matrix& prediction(const Matrix& Z) {
    predict(Z, predicted_);
    return predicted_;
  }

  // Whether L is a sum over the batch rather than a mean: decides how the losses of two batches
  // make the loss of both.
  virtual bool sums() const { return false; }

 private:
  Matrix predicted_;  // K x m
};

std::unique_ptr<Loss> make_loss(LossKind kind);

// Stable softmax of every column: the column's largest logit is subtracted first, which changes
// nothing (numerator and denominator shrink alike) and keeps every power at most 1. `log_sum`, when
// given, becomes log sum_i e^z_ik of every column, 1 x m. P is not Z.
void softmax(const Matrix& Z, Matrix& P, Matrix* log_sum = nullptr);

// The class that a column of predictions names: its largest entry, the first of equals; for a
// single output, class 1 when it is above 0.5.
int predicted_class(const Eigen::Ref<const Matrix>& P, Index column);

// How many of the m predictions name the right class. 0 when there are no labels.
int count_correct(const Matrix& P, const std::vector<int>& labels);

}  // namespace glassbox
