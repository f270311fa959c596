#include "nn/affine.h"

namespace glassbox {

namespace {

// Below this share of inputs that are not zero, leaving the zeros out is faster than multiplying
// with them. Layers with few inputs are not worth the search.
constexpr double kSparseShare = 0.4;
constexpr Index kSparseInputs = 64;

}  // namespace

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
  use_.share = X.rows() < kSparseInputs ? 1 : NonZeros::estimate(X);
  use_.skips_zeros = use_.share < kSparseShare;
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
  if (use_.skips_zeros) {
    non_zeros_.gather_rows();
    clear_other_columns();
    non_zeros_.multiply_by_transposed(dZ, W_.gradient);  // (n_out x m)(m x n_in) = n_out x n_in
    non_zeros_.take_used_rows(W_.columns);
  } else {
    W_.sparse = false;
    multiply_by_transposed(dZ, X_, W_.gradient, panels_);  // the same
  }
  if (has_bias_) b_.gradient = dZ.rowwise().sum();
  if (wanted == InputGradient::needed) {
    multiply_transposed_by(W_.value, dZ, dX_, panels_);  // (n_in x n_out)(n_out x m) = n_in x m
  }
  return dX_;
}

// The columns of dW for inputs that are zero in the whole batch become zero; the gradient may
// still hold those of the batch before.
void Affine::clear_other_columns() {
  const std::vector<int>& used = non_zeros_.used_rows();
  if (W_.sparse) {
    auto next = used.begin();
    for (const int column : W_.columns) {
      while (next != used.end() && *next < column) ++next;
      if (next == used.end() || *next != column) W_.gradient.col(column).setZero();
    }
  } else {
    W_.gradient.setZero();
  }
  W_.sparse = true;
}

std::vector<Parameter*> Affine::parameters() {
  if (has_bias_) return {&W_, &b_};
  return {&W_};
}

}  // namespace glassbox
