#include "nn/affine.h"

namespace glassbox {

namespace {

// Layers with fewer inputs are not worth the search for zeros.
constexpr Index kSparseInputs = 64;

}  // namespace

Affine::Affine(int n_in, int n_out, bool has_bias, int number)
    : has_bias_(has_bias),
      W_("W" + std::to_string(number), Matrix::Zero(n_out, n_in), true),
      b_("b" + std::to_string(number), Matrix::Zero(has_bias ? n_out : 0, has_bias ? 1 : 0),
         false) {}

const Matrix& Affine::forward(const Matrix& X) {
  W_.end_product();
  use_.share = X.rows() < kSparseInputs ? 1 : NonZeros::estimate(X);
  use_.skips_zeros = use_.share < NonZeros::kWorthSkipping;
  if (use_.skips_zeros) {
    non_zeros_.find(X);
    use_.share = non_zeros_.share();
    non_zeros_.multiply(W_.value, Z_);  // (n_out x n_in)(n_in x m) = n_out x m
  } else {
    X_ = X;                              // n_in x m
    multiply(W_.value, X, Z_, panels_);  // (n_out x n_in)(n_in x m) = n_out x m
  }
  if (has_bias_) Z_.colwise() += b_.value.col(0);
  return Z_;
}

const Matrix& Affine::backward(const Matrix& dZ, InputGradient wanted) {
  dZ_ = dZ;
  W_.leave(*this);  // dW = dZ X^T, multiplied out by add_to() when it is asked for
  if (has_bias_) b_.gradient() = dZ.rowwise().sum();
  if (wanted == InputGradient::needed) {
    multiply_transposed_by(W_.value, dZ, dX_, panels_);  // (n_in x n_out)(n_out x m) = n_in x m
  }
  return dX_;
}

// M += factor dW, with dW = dZ X^T: (n_out x m)(m x n_in) = n_out x n_in.
void Affine::add_to(Matrix& M, Scalar factor) {
  scaled_dZ_ = factor * dZ_;
  if (use_.skips_zeros) {
    non_zeros_.add_product_by_transposed(scaled_dZ_, M);
  } else {
    add_product_by_transposed(scaled_dZ_, X_, M, panels_);
  }
}

std::vector<Parameter*> Affine::parameters() {
  if (has_bias_) return {&W_, &b_};
  return {&W_};
}

}  // namespace glassbox
