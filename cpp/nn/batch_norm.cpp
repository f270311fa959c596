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

const Matrix& BatchNorm::forward(const Matrix& X) {
  const auto x = by_feature(X, features_);
  Xhat_.resize(X.rows(), X.cols());
  Y_.resize(X.rows(), X.cols());
  auto xhat = by_feature(Xhat_, features_);
  auto y = by_feature(Y_, features_);
  last_ = mode_;
  if (mode_ == Mode::training) {
    mean_ = x.rowwise().mean();
    xhat = x.colwise() - mean_;
    variance_ = xhat.rowwise().squaredNorm() / static_cast<Scalar>(x.cols());
    meet(mean_, variance_, x.cols());
  } else {
    xhat = x.colwise() - running_mean_.col(0);
    variance_ = running_variance_;
  }
  one_by_std_ = (variance_.array() + kEps).rsqrt().matrix();
  xhat.array().colwise() *= one_by_std_.array();
  y.array() = xhat.array().colwise() * gamma_.value.col(0).array();
  y.colwise() += beta_.value.col(0);
  return Y_;
}

const Matrix& BatchNorm::backward(const Matrix& dY, InputGradient wanted) {
  const auto dy = by_feature(dY, features_);
  const auto xhat = by_feature(Xhat_, features_);
  gamma_.gradient() = (dy.array() * xhat.array()).rowwise().sum().matrix();
  beta_.gradient() = dy.rowwise().sum();
  if (wanted == InputGradient::not_needed) return dX_;

  dX_.resize(dY.rows(), dY.cols());
  auto dx = by_feature(dX_, features_);
  if (last_ == Mode::training) {
    const Scalar N = static_cast<Scalar>(dy.cols());
    dx.array() = xhat.array().colwise() * (gamma_.gradient().col(0).array() / -N);
    dx += dy;
    dx.colwise() -= beta_.gradient().col(0) / N;
  } else {
    dx = dy;
  }
  dx.array().colwise() *= gamma_.value.col(0).array() * one_by_std_.array();
  return dX_;
}

// One number alone has no unbiased variance: then the biased one, 0, is taken.
void BatchNorm::meet(const Vector& mean, const Vector& variance, Index N) {
  const Scalar unbiased = N > 1 ? static_cast<Scalar>(N) / static_cast<Scalar>(N - 1) : Scalar(1);
  running_mean_ += kMomentum * (mean - running_mean_);
  running_variance_ += kMomentum * (unbiased * variance - running_variance_);
}

}  // namespace glassbox
