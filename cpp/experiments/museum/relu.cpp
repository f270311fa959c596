#include "experiments/museum/relu.h"

#include <stdexcept>
#include <string>

namespace glassbox {

const Matrix& MutatingRelu::forward(const Matrix& Z) {
  A_ = Z.cwiseMax(Scalar(0));
  return A_;
}

const Matrix& MutatingRelu::backward(const Matrix& dA, InputGradient) {
  auto& dout = const_cast<Matrix&>(dA);  // the mistake: the caller's own matrix
  dout = (A_.array() > 0).select(dout, Scalar(0));
  return dout;
}

const Matrix& SharedRelu::forward(const Matrix& Z) {
  *mask_ = Z.array() <= 0;
  A_ = Z.cwiseMax(Scalar(0));
  return A_;
}

const Matrix& SharedRelu::backward(const Matrix& dA, InputGradient) {
  if (mask_->rows() != dA.rows() || mask_->cols() != dA.cols()) {
    throw std::invalid_argument(
        "B2.6 has one ReLU in two places, and it remembers its last use alone: expected a mask "
        "of " +
        std::to_string(dA.rows()) + " x " + std::to_string(dA.cols()) + ", got " +
        std::to_string(mask_->rows()) + " x " + std::to_string(mask_->cols()));
  }
  dZ_ = mask_->select(Scalar(0), dA);
  return dZ_;
}

const Matrix& WrongReluDerivative::forward(const Matrix& Z) {
  Z_ = &Z;
  A_ = Z.cwiseMax(Scalar(0));
  return A_;
}

const Matrix& WrongReluDerivative::backward(const Matrix& dA, InputGradient) {
  const auto z = Z_->array();
  dZ_ = dA.array() * (z * (z <= 0).cast<Scalar>());
  return dZ_;
}

namespace {

void overwrite(const Matrix& Z) {
  auto& z = const_cast<Matrix&>(Z);  // the mistake: the caller's own matrix
  z = z.cwiseMax(Scalar(0));
}

}  // namespace

const Matrix& AliasingRelu::forward(const Matrix& Z) {
  overwrite(Z);
  Z_ = &Z;
  return Z;
}

const Matrix& AliasingRelu::backward(const Matrix& dA, InputGradient) {
  dZ_ = (Z_->array() > 0).select(dA, Scalar(0));
  return dZ_;
}

const Matrix& AliasingReluWithWrongDerivative::forward(const Matrix& Z) {
  overwrite(Z);
  return WrongReluDerivative::forward(Z);
}

const Matrix& ReluDerivativeEverywhere::forward(const Matrix& Z) {
  Z_ = Z;
  activate(kind_, Z, A_);
  return A_;
}

const Matrix& ReluDerivativeEverywhere::backward(const Matrix& dA, InputGradient) {
  dZ_ = (Z_.array() > 0).select(dA, Scalar(0));  // the mistake: whatever kind_ is
  return dZ_;
}

}  // namespace glassbox
