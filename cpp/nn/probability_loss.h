#pragma once
// Losses of probabilities, as textbooks write them: the sigmoid or softmax has been applied
// already. nn/loss.h has the fused forms that networks train with; these divide by p, which the
// fused ones never do.
//
//   BinaryCrossEntropyOfProbabilities
//     L = -1/N sum (y log p + (1-y) log(1-p))       dp = (p - y) / (p (1-p)) / N
//   CrossEntropyOfProbabilities
//     L = -1/m sum_k sum_i y_ik log(p_ik + delta)   dp = -y / (p + delta) / m
//
// m samples of K outputs, N = K m. The logarithm of 0 is infinite: the first keeps p within
// [1e-7, 1 - 1e-7], the second adds delta, 1e-7 in the textbooks. With delta a certain and right
// answer has a loss of -log(1 + 1e-7) = -9.9999995e-08, a little less than nothing.

#include "nn/loss.h"

namespace glassbox {

class BinaryCrossEntropyOfProbabilities : public Loss {
 public:
  Scalar forward(const Matrix& P, const Targets& targets) override;
  const Matrix& backward() override { return dP_; }
  void predict(const Matrix& P, Matrix& prediction) const override { prediction = P; }

 private:
  Matrix dP_;  // K x m
};

class CrossEntropyOfProbabilities : public Loss {
 public:
  explicit CrossEntropyOfProbabilities(double delta = 1e-7) : delta_(delta) {}
  Scalar forward(const Matrix& P, const Targets& targets) override;
  const Matrix& backward() override { return dP_; }
  void predict(const Matrix& P, Matrix& prediction) const override { prediction = P; }

 private:
  double delta_;
  Matrix dP_;  // K x m
};

}  // namespace glassbox
