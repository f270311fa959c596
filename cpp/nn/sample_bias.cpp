#include "nn/sample_bias.h"

#include <stdexcept>

namespace glassbox {

const Matrix& SampleBias::forward(const Matrix& X) {
  if (X.rows() != B_.value.rows() || X.cols() != B_.value.cols()) {
    throw std::invalid_argument("a bias for every sample was given for " +
                                std::to_string(B_.value.rows()) + " x " +
                                std::to_string(B_.value.cols()) + ": expected a batch of it, got " +
                                std::to_string(X.rows()) + " x " + std::to_string(X.cols()));
  }
  Z_ = X + B_.value;
  return Z_;
}

const Matrix& SampleBias::backward(const Matrix& dZ, InputGradient) {
  B_.gradient() = dZ;
  dX_ = dZ;
  return dX_;
}

}  // namespace glassbox
