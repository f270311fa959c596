#include "nn/loss.h"

#include <algorithm>
#include <cmath>

#include "nn/activation.h"

namespace glassbox {

namespace {

// Fused softmax + cross-entropy. For one sample with the true class y:
//   L = -log p_y = -log(e^z_y / sum_i e^z_i) = log sum_i e^z_i - z_y
// and dL/dz_i = e^z_i / sum - [i = y] = p_i - y_i.
// log sum e^z = max + log sum e^(z - max) is finite for logits of any size.
class SoftmaxCrossEntropy : public Loss {
 public:
  Scalar forward(const Matrix& Z, const Targets& targets) override {
    const Index m = Z.cols();
    softmax(Z, P_, &log_sum_);
    dZ_ = P_;
    double total = 0;
    for (Index k = 0; k < m; ++k) {
      if (!targets.labels.empty()) {
        const int y = targets.labels[static_cast<std::size_t>(k)];
        total += log_sum_(0, k) - Z(y, k);
        dZ_(y, k) -= 1;
      } else {
        // -sum_i y_i log p_i = sum_i y_i (log_sum - z_i)
        total += (targets.values.col(k).array() * (log_sum_(0, k) - Z.col(k).array())).sum();
        // A column of targets that does not sum to 1 scales its p.
        dZ_.col(k) = P_.col(k) * targets.values.col(k).sum() - targets.values.col(k);
      }
    }
    dZ_ /= static_cast<Scalar>(m);
    return static_cast<Scalar>(total / static_cast<double>(m));
  }

  const Matrix& backward() override { return dZ_; }

  void predict(const Matrix& Z, Matrix& P) const override { softmax(Z, P); }
  const Matrix& prediction(const Matrix&) override { return P_; }

 private:
  Matrix P_;        // K x m
  Matrix log_sum_;  // 1 x m
  Matrix dZ_;       // K x m
};

// Fused sigmoid + binary cross-entropy, for each of the N numbers with p = 1 / (1 + e^-z):
//   L = -y log p - (1 - y) log(1 - p) = max(z, 0) - z y + log(1 + e^-|z|)
// and dL/dz = p - y.
class BinaryCrossEntropy : public Loss {
 public:
  Scalar forward(const Matrix& Z, const Targets& targets) override {
    const auto z = Z.array();
    const auto y = targets.values.array();
    activate(ActivationKind::sigmoid, Z, P_);
    dZ_ = (P_ - targets.values) / static_cast<Scalar>(Z.size());
    losses_ = z.max(Scalar(0)) - z * y + (-z.abs()).exp().log1p();
    return losses_.mean();
  }

  const Matrix& backward() override { return dZ_; }

  void predict(const Matrix& Z, Matrix& P) const override {
    activate(ActivationKind::sigmoid, Z, P);
  }
  const Matrix& prediction(const Matrix&) override { return P_; }

 private:
  Matrix P_;       // K x m
  Matrix losses_;  // K x m
  Matrix dZ_;      // K x m
};

// The losses of the difference E = Z - Y. Their outputs mean themselves.
class DifferenceLoss : public Loss {
 public:
  Scalar forward(const Matrix& Z, const Targets& targets) override {
    E_ = Z - targets.values;
    return value(E_);
  }

  const Matrix& backward() override {
    gradient(E_, dZ_);
    return dZ_;
  }

  void predict(const Matrix& Z, Matrix& P) const override { P = Z; }
  const Matrix& prediction(const Matrix& Z) override { return Z; }

 private:
  virtual Scalar value(const Matrix& E) const = 0;
  virtual void gradient(const Matrix& E, Matrix& dZ) const = 0;

  Matrix E_;   // K x m
  Matrix dZ_;  // K x m
};

class MeanSquaredError : public DifferenceLoss {
  Scalar value(const Matrix& E) const override { return E.array().square().mean(); }
  void gradient(const Matrix& E, Matrix& dZ) const override {
    dZ = E * (Scalar(2) / static_cast<Scalar>(E.size()));
  }
};

class MeanAbsoluteError : public DifferenceLoss {
  Scalar value(const Matrix& E) const override { return E.array().abs().mean(); }
  void gradient(const Matrix& E, Matrix& dZ) const override {
    dZ = E.array().sign() / static_cast<Scalar>(E.size());
  }
};

class HalfSquaredError : public DifferenceLoss {
  Scalar value(const Matrix& E) const override { return E.squaredNorm() / 2; }
  void gradient(const Matrix& E, Matrix& dZ) const override { dZ = E; }
  bool sums() const override { return true; }
};

}  // namespace

std::unique_ptr<Loss> make_loss(LossKind kind) {
  switch (kind) {
    case LossKind::softmax_cross_entropy:
      return std::make_unique<SoftmaxCrossEntropy>();
    case LossKind::binary_cross_entropy:
      return std::make_unique<BinaryCrossEntropy>();
    case LossKind::mean_squared_error:
      return std::make_unique<MeanSquaredError>();
    case LossKind::mean_absolute_error:
      return std::make_unique<MeanAbsoluteError>();
    case LossKind::half_squared_error:
      return std::make_unique<HalfSquaredError>();
  }
  throw std::logic_error("an unknown loss");
}

void softmax(const Matrix& Z, Matrix& P, Matrix* log_sum) {
  P.resize(Z.rows(), Z.cols());
  if (log_sum != nullptr) log_sum->resize(1, Z.cols());
  for (Index k = 0; k < Z.cols(); ++k) {
    const Scalar max = Z.col(k).maxCoeff();
    P.col(k) = Z.col(k).array() - max;
    if (log_sum != nullptr) (*log_sum)(0, k) = max;
  }
  P = P.array().exp().matrix();  // all columns at once: a column alone does not fill the lanes
  for (Index k = 0; k < Z.cols(); ++k) {
    const Scalar sum = P.col(k).sum();
    P.col(k) /= sum;
    if (log_sum != nullptr) (*log_sum)(0, k) += std::log(sum);
  }
}

int predicted_class(const Eigen::Ref<const Matrix>& P, Index column) {
  if (P.rows() == 1) return P(0, column) > Scalar(0.5) ? 1 : 0;
  Index best = 0;
  P.col(column).maxCoeff(&best);
  return static_cast<int>(best);
}

int count_correct(const Matrix& P, const std::vector<int>& labels) {
  int correct = 0;
  for (std::size_t k = 0; k < labels.size(); ++k) {
    correct += predicted_class(P, static_cast<Index>(k)) == labels[k];
  }
  return correct;
}

}  // namespace glassbox
