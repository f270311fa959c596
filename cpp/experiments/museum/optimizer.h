#pragma once
// Optimizers that take wrong steps along right gradients. No gradient check can see them: it looks
// at the gradients and not at what is done with them.

#include "nn/optimizer.h"

namespace glassbox {

// B0.2, S0: the line  self.who += self.lr * numpy.dot(...)  stands there twice
//
//   written  W_out -= 2 rate g      for the output weights
//   right    W_out -= rate g
//
// Both lines use the same errors, so the second is no second look, only the same step again: the
// output layer learns at twice the rate of the others.
class TwiceUpdated : public Optimizer {
 public:
  // `output_weights` is borrowed.
  explicit TwiceUpdated(const Matrix& output_weights)
      : Optimizer(0), output_weights_(output_weights) {}

 private:
  void update(Matrix& theta, const Matrix& g, std::int64_t t, Matrix* memory) override;
  const Matrix& output_weights_;
};

// B4.6, S4:  self.reg_lambda = reg_lambda      and nothing reads it again
//
//   written  W -= rate g
//   right    W -= rate (g + lambda W)
//
// The penalty is asked for, stored, and without any effect: weights grow as if it were 0.
class ForgottenPenalty : public Optimizer {
 public:
  explicit ForgottenPenalty(double reg_lambda) : Optimizer(0), reg_lambda_(reg_lambda) {}
  double reg_lambda() const { return reg_lambda_; }  // what was asked for

 private:
  void update(Matrix& theta, const Matrix& g, std::int64_t t, Matrix* memory) override;
  double reg_lambda_;
};

// Adam as it often comes out when it is written from memory.
//
//   written  rate (m (1 - 0.9^t)) / (sqrt(v (1 - 0.999^t)) + 1e-8)
//   right    rate (m / (1 - 0.9^t)) / (sqrt(v / (1 - 0.999^t)) + 1e-8)
//
// m and v start at 0 and are too small at first; the correction is there to make them larger, and
// makes them smaller still. For a gradient that stays the same the right steps are rate each, from
// the first on. These are 10 rate at first and 43 rate in the twelfth step: v, in the denominator,
// is held back longer than m. After 1,000 steps they are still 1.6 rate.
class MultipliedAdam : public Optimizer {
 public:
  MultipliedAdam() : Optimizer(2) {}

 private:
  void update(Matrix& theta, const Matrix& g, std::int64_t t, Matrix* memory) override;
};

}  // namespace glassbox
