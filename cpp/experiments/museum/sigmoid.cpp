#include "experiments/museum/sigmoid.h"

#include <stdexcept>
#include <string>

#include "nn/activation.h"

namespace glassbox {

void sigmoid_prime(const Matrix& S, Matrix& D) {
  activate(ActivationKind::sigmoid, S, D);
  D = (D.array() * (1 - D.array())).matrix();
}

const Matrix& SigmoidOfActivated::forward(const Matrix& Z) {
  activate(ActivationKind::sigmoid, Z, A_);
  return A_;
}

const Matrix& SigmoidOfActivated::backward(const Matrix& dA, InputGradient) {
  sigmoid_prime(A_, dZ_);  // the mistake: A in place of Z
  dZ_.array() *= dA.array();
  return dZ_;
}

const Matrix& SigmoidAtOutputSum::forward(const Matrix& Z) {
  activate(ActivationKind::sigmoid, Z, A_);
  return A_;
}

const Matrix& SigmoidAtOutputSum::backward(const Matrix& dA, InputGradient) {
  const Matrix& output_sum = output_.sum();  // the mistake: 1 x m in place of Z, n x m
  if (output_sum.rows() != 1) {
    throw std::invalid_argument(
        "B1.2 takes the derivative at the output's sum: expected one output, got " +
        std::to_string(output_sum.rows()));
  }
  Matrix derivative;
  sigmoid_prime(output_sum, derivative);
  dZ_ = dA.array().rowwise() * derivative.row(0).array();
  return dZ_;
}

}  // namespace glassbox
