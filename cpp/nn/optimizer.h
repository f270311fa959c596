#pragma once
// Optimizers: how the gradients move the parameters, once per batch.
//
// g is the gradient dL/dtheta (with the penalties' own added for what decays), t the number of the
// step from 1, and everything is done element by element:
//
//   sgd           theta -= rate g
//   momentum      v = 0.9 v + g                        theta -= rate v
//   nesterov      v = 0.9 v + g                        theta -= rate (g + 0.9 v)
//   adagrad       s = s + g^2                          theta -= rate g / (sqrt(s) + 1e-10)
//   rmsprop       s = 0.99 s + 0.01 g^2                theta -= rate g / (sqrt(s) + 1e-8)
//   adam          m = 0.9 m + 0.1 g,  v = 0.999 v + 0.001 g^2
//                 theta -= rate (m / (1 - 0.9^t)) / (sqrt(v / (1 - 0.999^t)) + 1e-8)
//
// These are PyTorch's forms and defaults. Three have a second form in a widely read textbook:
//
//   book_adagrad  as adagrad with 1e-7 in place of 1e-10
//   book_rmsprop  as rmsprop with 1e-7 in place of 1e-8
//   book_adam     theta -= rate sqrt(1 - 0.999^t) / (1 - 0.9^t) m / (sqrt(v) + 1e-7)
//
// Sources: Robbins, Monro, "A stochastic approximation method" (1951), sgd; Polyak, "Some methods
// of speeding up the convergence of iteration methods" (1964), momentum; Nesterov (1983) in the
// form of Sutskever et al., "On the importance of initialization and momentum in deep learning"
// (2013); Duchi, Hazan, Singer, "Adaptive subgradient methods" (2011), adagrad; Hinton, lecture 6e
// of "Neural networks for machine learning" (2012), rmsprop; Kingma, Ba, "Adam" (2015); Saito,
// "Deep learning from scratch" (2016), section 6.1, the book forms.

#include <memory>
#include <vector>

#include "nn/layer.h"
#include "nn/names.h"

namespace glassbox {

enum class OptimizerKind {
  sgd,
  momentum,
  nesterov,
  adagrad,
  rmsprop,
  adam,
  book_adagrad,
  book_rmsprop,
  book_adam,
};

template <>
struct Names<OptimizerKind> {
  static constexpr std::string_view what = "optimizer";
  static constexpr std::pair<OptimizerKind, std::string_view> all[] = {
      {OptimizerKind::sgd, "sgd"},
      {OptimizerKind::momentum, "momentum"},
      {OptimizerKind::nesterov, "nesterov"},
      {OptimizerKind::adagrad, "adagrad"},
      {OptimizerKind::rmsprop, "rmsprop"},
      {OptimizerKind::adam, "adam"},
      {OptimizerKind::book_adagrad, "book_adagrad"},
      {OptimizerKind::book_rmsprop, "book_rmsprop"},
      {OptimizerKind::book_adam, "book_adam"}};
};

class Optimizer {
 public:
  virtual ~Optimizer() = default;

  // Moves every parameter along its gradient. The parameters are the same, in the same order, at
  // every call: what is remembered of each is kept by its place in that order.
  void step(const std::vector<Parameter*>& parameters);

  double learning_rate = 0.1;

  // What the trainer multiplies the learning rate by after every epoch: large steps find the
  // valley, small ones its floor. 1: the rate stays.
  double rate_decay = 1;

  // Lambda of the L2 penalty (lambda / 2) * sum w^2 over all weights (not biases). Its gradient
  // lambda w is added here; the loss that is reported does not contain the penalty.
  double l2 = 0;

  // Lambda of the L1 penalty lambda * sum |w| over all weights (not biases), in the same way. |w|
  // has no slope at 0; its subgradient lambda sign(w) is 0 there, so a weight of 0 stays one unless
  // the loss moves it. Steps of a fixed size make small weights swing about 0 and never rest on it.
  double l1 = 0;

  // What is remembered from step to step: `memories` arrays of its own shape for every parameter.
  struct State {
    std::int64_t steps = 0;
    std::vector<Matrix> arrays;  // empty before the first step
  };
  const State& state() const { return state_; }
  // Throws std::invalid_argument when its arrays do not fit these parameters.
  void set_state(const State& state, const std::vector<Parameter*>& parameters);

 protected:
  // memories: how many arrays of its own shape are kept for every parameter.
  explicit Optimizer(int memories) : memories_(memories) {}

  // Moves one parameter, theta, along its gradient g in step t. memory[0] .. memory[memories-1]
  // are its own arrays, all zero before the first step.
  virtual void update(Matrix& theta, const Matrix& g, std::int64_t t, Matrix* memory) = 0;

  // The same along the parameter's own gradient.
  virtual void move(Parameter& parameter, std::int64_t t, Matrix* memory) {
    update(parameter.value, parameter.gradient(), t, memory);
  }

 private:
  int memories_;
  State state_;
  Matrix g_;  // gradient and penalty together
};

std::unique_ptr<Optimizer> make_optimizer(OptimizerKind kind);

}  // namespace glassbox
