#include "nn/dropout.h"

namespace glassbox {

const Matrix& Dropout::forward(const Matrix& X) {
  last_ = mode_;
  if (mode_ == Mode::prediction) return X;
  M_.resize(X.rows(), X.cols());
  // Kept when 32 random bits are at least p * 2^32.
  const auto border = static_cast<std::uint32_t>(rate_ * 4294967296.0);
  const Scalar enlarged = static_cast<Scalar>(1 / (1 - rate_));
  for (Scalar& m : M_.reshaped()) m = random_.bits() >= border ? enlarged : Scalar(0);
  Y_ = X.cwiseProduct(M_);
  return Y_;
}

const Matrix& Dropout::backward(const Matrix& dY, InputGradient) {
  if (last_ == Mode::prediction) return dY;
  dX_ = dY.cwiseProduct(M_);
  return dX_;
}

}  // namespace glassbox
