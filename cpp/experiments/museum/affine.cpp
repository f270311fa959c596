#include "experiments/museum/affine.h"

#include <stdexcept>
#include <string>

namespace glassbox {

namespace {

std::string shape_of(const Matrix& M) {
  return std::to_string(M.rows()) + " x " + std::to_string(M.cols());
}

}  // namespace

const Matrix& AffineWithoutTranspose::backward(const Matrix& dZ, InputGradient wanted) {
  Affine::backward(dZ, InputGradient::not_needed);  // dW and db are right
  if (wanted == InputGradient::not_needed) return dX_;
  const Matrix& W_value = W().value;
  if (W_value.rows() != W_value.cols()) {
    throw std::invalid_argument(
        "B2.2 multiplies " + W().name +
        " by dZ without transposing it: " + "expected as many inputs as outputs, got " +
        std::to_string(W_value.cols()) + " and " + std::to_string(W_value.rows()));
  }
  dX_.noalias() = W_value * dZ;
  return dX_;
}

const Matrix& AffineKeepingFirstInput::forward(const Matrix& X) {
  if (is_first_) *X0_ = X;
  return Affine::forward(X);
}

const Matrix& AffineKeepingFirstInput::backward(const Matrix& dZ, InputGradient wanted) {
  const Matrix& dX = Affine::backward(dZ, wanted);
  const Matrix dW = written_gradient(dZ);
  if (dW.cols() != W().value.cols()) {
    throw std::invalid_argument("B2.4 takes the network's input for that of " + W().name +
                                ": expected a gradient of " + shape_of(W().value) + ", got " +
                                shape_of(dW));
  }
  W().gradient() = dW;
  return dX;
}

const Matrix& ActivationKeepingError::backward(const Matrix& dA, InputGradient wanted) {
  dA_ = dA;
  return Activation::backward(dA, wanted);
}

const Matrix& RawErrorAffine::backward(const Matrix& dZ, InputGradient wanted) {
  Affine::backward(dZ, InputGradient::not_needed);  // dW and db are right
  if (wanted == InputGradient::needed) dX_.noalias() = W().value.transpose() * after_.error();
  return dX_;
}

const Matrix& AffineKeepingSum::forward(const Matrix& X) {
  Z_ = Affine::forward(X);
  return Z_;
}

}  // namespace glassbox
