#include "experiments/museum/loss.h"

#include <cmath>

namespace glassbox {

namespace {

// One-hot columns, from labels where there are some, as nn/loss.h takes them.
Matrix one_hot(const Matrix& Z, const Targets& targets) {
  if (targets.labels.empty()) return targets.values;
  Matrix Y = Matrix::Zero(Z.rows(), Z.cols());
  for (Index k = 0; k < Z.cols(); ++k) Y(targets.labels[static_cast<std::size_t>(k)], k) = 1;
  return Y;
}

// The C library's functions: Eigen's own keep e^z finite where it has no room left.
Scalar exp_of(Scalar z) { return std::exp(z); }
Scalar log_of(Scalar p) { return std::log(p); }

// -1/m sum y log p, where only the logarithms that y asks for are taken.
Scalar mean_cross_entropy(const Matrix& P, const Matrix& Y, double delta) {
  double total = 0;
  for (Index i = 0; i < P.size(); ++i) {
    const Scalar y = Y.data()[i];
    if (y != 0) total -= y * log_of(P.data()[i] + static_cast<Scalar>(delta));
  }
  return static_cast<Scalar>(total / static_cast<double>(P.cols()));
}

}  // namespace

void WholeBatchSoftmax::predict(const Matrix& Z, Matrix& P) const {
  P = (Z.array() - Z.maxCoeff()).exp();  // the mistake: the largest of all columns
  P /= P.sum();                          // and the sum of all columns
}

Scalar WholeBatchSoftmax::forward(const Matrix& Z, const Targets& targets) {
  const Matrix Y = one_hot(Z, targets);
  predict(Z, P_);
  dZ_ = (P_ - Y) / static_cast<Scalar>(Z.cols());
  return mean_cross_entropy(P_, Y, delta_);
}

void NaiveSoftmaxCrossEntropy::predict(const Matrix& Z, Matrix& P) const {
  P = Z.unaryExpr(&exp_of);
  for (Index k = 0; k < P.cols(); ++k) P.col(k) /= P.col(k).sum();
}

Scalar NaiveSoftmaxCrossEntropy::forward(const Matrix& Z, const Targets& targets) {
  const Matrix Y = one_hot(Z, targets);
  predict(Z, P_);
  dZ_ = (P_ - Y) / static_cast<Scalar>(Z.cols());
  return mean_cross_entropy(P_, Y, 0);
}

void NaiveBinaryCrossEntropy::predict(const Matrix& Z, Matrix& P) const {
  P = Z.unaryExpr([](Scalar z) { return 1 / (1 + exp_of(-z)); });
}

Scalar NaiveBinaryCrossEntropy::forward(const Matrix& Z, const Targets& targets) {
  Matrix P;
  predict(Z, P);
  dZ_ = (P - targets.values) / static_cast<Scalar>(Z.size());
  const auto y = targets.values.array();
  return -(y * P.unaryExpr(&log_of).array() +
           (1 - y) * (1 - P.array()).matrix().unaryExpr(&log_of).array())
              .mean();
}

Scalar DividedByClasses::forward(const Matrix& Z, const Targets& targets) {
  K_ = Z.rows();
  m_ = Z.cols();
  return LossAround::forward(Z, targets);
}

const Matrix& DividedByClasses::backward() {
  dZ_ = LossAround::backward();                 // (P - Y) / m
  if (m_ == 1) dZ_ /= static_cast<Scalar>(K_);  // the mistake
  return dZ_;
}

}  // namespace glassbox
