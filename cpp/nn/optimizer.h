#pragma once
// Optimizers: how the gradients move the parameters, once per batch.

#include <vector>

#include "nn/layer.h"

namespace glassbox {

class Optimizer {
 public:
  virtual ~Optimizer() = default;

  // Moves every parameter along its gradient. The parameters are the same, in the same order, at
  // every call.
  virtual void step(const std::vector<Parameter*>& parameters) = 0;

  double learning_rate = 0.1;

  // Lambda of the L2 penalty (lambda / 2) * sum w^2 over all weights (not biases). Its gradient
  // lambda w is added here; the loss that is reported does not contain the penalty.
  double l2 = 0;
};

// Stochastic gradient descent: theta <- theta - rate * (dL/dtheta + lambda theta).
// Source: Robbins, Monro, "A stochastic approximation method" (1951).
class Sgd : public Optimizer {
 public:
  void step(const std::vector<Parameter*>& parameters) override {
    const auto rate = static_cast<Scalar>(learning_rate);
    const auto lambda = static_cast<Scalar>(l2);
    for (Parameter* p : parameters) {
      if (p->decays && l2 != 0) {
        p->value -= rate * (p->gradient + lambda * p->value);
      } else {
        p->value -= rate * p->gradient;
      }
    }
  }
};

}  // namespace glassbox
