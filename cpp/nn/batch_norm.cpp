#include "nn/batch_norm.h"

namespace glassbox {

namespace {

constexpr Scalar kEps = Scalar(1e-5);
constexpr Scalar kMomentum = Scalar(0.1);

// A batch as features x N: one column for each sample, or for each pixel of each sample.
Eigen::Map<Matrix> by_feature(Matrix& X, Index features) {
  return {X.data(), features, X.size() / features};
}
Eigen::Map<const Matrix> by_feature(const Matrix& X, Index features) {
  return {X.data(), features, X.size() / features};
}

}  // namespace

BatchNorm::BatchNorm(int features, int number)
    : features_(features),
      gamma_("gamma" + std::to_string(number), Matrix::Ones(features, 1), false),
      beta_("beta" + std::to_string(number), Matrix::Zero(features, 1), false),
      running_mean_(Matrix::Zero(features, 1)),
      running_variance_(Matrix::Ones(features, 1)) {}

// Column by column, as the numbers lie in memory: each column is a vector of all features.
const Matrix& BatchNorm::forward(const Matrix& X) {
  const auto x = by_feature(X, features_);
  const Index N = x.cols();
  Xhat_.resize(X.rows(), X.cols());
  Y_.resize(X.rows(), X.cols());
  auto xhat = by_feature(Xhat_, features_);
  auto y = by_feature(Y_, features_);
  last_ = mode_;
  mean_ = running_mean_.col(0);
  variance_ = running_variance_.col(0);
  if (mode_ == Mode::training) {
    mean_.setZero();
    for (Index i = 0; i < N; ++i) mean_ += x.col(i);
    mean_ /= static_cast<Scalar>(N);
    variance_.setZero();
    for (Index i = 0; i < N; ++i) variance_ += (x.col(i) - mean_).cwiseAbs2();
    variance_ /= static_cast<Scalar>(N);
    meet(mean_, variance_, N);
  }
  one_by_std_ = (variance_.array() + kEps).rsqrt().matrix();
  for (Index i = 0; i < N; ++i) {
    xhat.col(i) = (x.col(i) - mean_).cwiseProduct(one_by_std_);
    y.col(i) = xhat.col(i).cwiseProduct(gamma_.value.col(0)) + beta_.value.col(0);
  }
  return Y_;
}

const Matrix& BatchNorm::backward(const Matrix& dY, InputGradient wanted) {
  const auto dy = by_feature(dY, features_);
  const auto xhat = by_feature(Xhat_, features_);
  const Index N = dy.cols();
  Matrix& dgamma = gamma_.gradient();
  Matrix& dbeta = beta_.gradient();
  dgamma.setZero(features_, 1);
  dbeta.setZero(features_, 1);
  for (Index i = 0; i < N; ++i) {
    dgamma.col(0) += dy.col(i).cwiseProduct(xhat.col(i));
    dbeta.col(0) += dy.col(i);
  }
  if (wanted == InputGradient::not_needed) return dX_;

  dX_.resize(dY.rows(), dY.cols());
  auto dx = by_feature(dX_, features_);
  // What every x does to mu and var; in predictions nothing.
  const Scalar share = last_ == Mode::training ? Scalar(1) / static_cast<Scalar>(N) : Scalar(0);
  for (Index i = 0; i < N; ++i) {
    dx.col(i) = dy.col(i) - share * (dbeta.col(0) + xhat.col(i).cwiseProduct(dgamma.col(0)));
    dx.col(i) = dx.col(i).cwiseProduct(gamma_.value.col(0)).cwiseProduct(one_by_std_);
  }
  return dX_;
}

// One number alone has no unbiased variance: then the biased one, 0, is taken.
void BatchNorm::meet(const Vector& mean, const Vector& variance, Index N) {
  const Scalar unbiased = N > 1 ? static_cast<Scalar>(N) / static_cast<Scalar>(N - 1) : Scalar(1);
  running_mean_ += kMomentum * (mean - running_mean_);
  running_variance_ += kMomentum * (unbiased * variance - running_variance_);
}

}  // namespace glassbox
