#pragma once
// Batch normalisation: every feature is brought to mean 0 and variance 1 over the batch, and then
// to a mean and a size that are learnt.
//
//   forward    mu = mean of x,  var = mean of (x - mu)^2         over the N numbers of the feature
//              xhat = (x - mu) / sqrt(var + eps)
//              y    = gamma xhat + beta
//   backward   dgamma = sum of dy xhat,  dbeta = sum of dy
//              dx = gamma / sqrt(var + eps) * (dy - dbeta / N - xhat dgamma / N)
//
// The last two terms are there because every x moves mu and var too. Of flat rows of numbers each
// row of X is a feature, and N = m; of pictures each channel is one, over all positions, and
// N = m * height * width. Since channels lie side by side, both are a matrix of features x N.
//
// For predictions mu and var are running means of those met in training:
//   running <- running + momentum (met - running)        momentum 0.1
// with the variance's unbiased form, N / (N - 1) var, as in PyTorch. They depend on no batch, so
// there dx = gamma / sqrt(var + eps) * dy.
// Source: Ioffe, Szegedy, "Batch normalization: accelerating deep network training by reducing
// internal covariate shift" (2015).

#include "nn/layer.h"

namespace glassbox {

class BatchNorm : public Layer {
 public:
  // gamma starts at 1, beta at 0. `number` names them: gamma1, beta1.
  BatchNorm(int features, int number);

  // X: features x m, or pictures of so many channels.
  const Matrix& forward(const Matrix& X) override;
  const Matrix& backward(const Matrix& dY, InputGradient wanted) override;
  std::vector<Parameter*> parameters() override { return {&gamma_, &beta_}; }

  void set_mode(Mode mode) override { mode_ = mode; }
  std::vector<Matrix*> buffers() override { return {&running_mean_, &running_variance_}; }

 private:
  void meet(const Vector& mean, const Vector& variance, Index N);

  Index features_;
  Parameter gamma_;          // features x 1
  Parameter beta_;           // features x 1
  Matrix running_mean_;      // features x 1
  Matrix running_variance_;  // features x 1
  Mode mode_ = Mode::prediction;
  Mode last_ = Mode::prediction;  // of the last forward()

  Vector mean_;        // features
  Vector variance_;    // features
  Vector one_by_std_;  // features: 1 / sqrt(var + eps)
  Matrix Xhat_;        // of X's shape
  Matrix Y_;           // of X's shape
  Matrix dX_;          // of X's shape
};

}  // namespace glassbox
