#include "nn/affine.h"

namespace glassbox {

Affine::Affine(int n_in, int n_out, bool has_bias, int number)
    : has_bias_(has_bias),
      W_{"W" + std::to_string(number), Matrix::Zero(n_out, n_in), Matrix::Zero(n_out, n_in), true},
      b_{"b" + std::to_string(number), {}, {}, false} {
  if (has_bias_) {
    b_.value = Matrix::Zero(n_out, 1);
    b_.gradient = Matrix::Zero(n_out, 1);
  }
}

const Matrix& Affine::forward(const Matrix& X) {
  X_ = X;                       // n_in x m
  Z_.noalias() = W_.value * X;  // (n_out x n_in)(n_in x m) = n_out x m
  if (has_bias_) Z_.colwise() += b_.value.col(0);
  return Z_;
}

const Matrix& Affine::backward(const Matrix& dZ, InputGradient wanted) {
  W_.gradient.noalias() = dZ * X_.transpose();  // (n_out x m)(m x n_in) = n_out x n_in
  if (has_bias_) b_.gradient = dZ.rowwise().sum();
  if (wanted == InputGradient::needed) {
    dX_.noalias() = W_.value.transpose() * dZ;  // (n_in x n_out)(n_out x m) = n_in x m
  }
  return dX_;
}

std::vector<Parameter*> Affine::parameters() {
  if (has_bias_) return {&W_, &b_};
  return {&W_};
}

}  // namespace glassbox
