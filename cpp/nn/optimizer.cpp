#include "nn/optimizer.h"

#include <cmath>
#include <stdexcept>
#include <string>

namespace glassbox {

void Optimizer::step(const std::vector<Parameter*>& parameters) {
  const auto memories = static_cast<std::size_t>(memories_);
  if (memories > 0 && state_.arrays.empty()) {
    for (const Parameter* p : parameters) {
      const Matrix zero = Matrix::Zero(p->value.rows(), p->value.cols());
      state_.arrays.insert(state_.arrays.end(), memories, zero);
    }
  }
  ++state_.steps;
  Matrix* memory = state_.arrays.data();
  for (Parameter* p : parameters) {
    if (p->decays && (l2 != 0 || l1 != 0)) {
      g_ = p->gradient() + static_cast<Scalar>(l2) * p->value;
      if (l1 != 0) g_.array() += static_cast<Scalar>(l1) * p->value.array().sign();
      update(p->value, g_, state_.steps, memory);
    } else {
      move(*p, state_.steps, memory);
    }
    memory += memories_;
  }
}

void Optimizer::set_state(const State& state, const std::vector<Parameter*>& parameters) {
  const auto memories = static_cast<std::size_t>(memories_);
  bool fits = state.arrays.empty() || state.arrays.size() == parameters.size() * memories;
  for (std::size_t i = 0; fits && i < state.arrays.size(); ++i) {
    const Matrix& theta = parameters[i / memories]->value;
    fits = state.arrays[i].rows() == theta.rows() && state.arrays[i].cols() == theta.cols();
  }
  if (!fits) {
    throw std::invalid_argument(
        "the optimizer's memory has " + std::to_string(state.arrays.size()) + " arrays: expected " +
        std::to_string(parameters.size() * memories) + " with the shapes of the parameters");
  }
  state_ = state;
}

namespace {

class Sgd : public Optimizer {
 public:
  Sgd() : Optimizer(0) {}

 private:
  void update(Matrix& theta, const Matrix& g, std::int64_t, Matrix*) override {
    theta -= static_cast<Scalar>(learning_rate) * g;
  }

  void move(Parameter& parameter, std::int64_t, Matrix*) override {
    parameter.add_gradient(static_cast<Scalar>(-learning_rate));
  }
};

constexpr Scalar kMomentum = Scalar(0.9);

class Momentum : public Optimizer {
 public:
  Momentum() : Optimizer(1) {}

 private:
  void update(Matrix& theta, const Matrix& g, std::int64_t, Matrix* memory) override {
    Matrix& v = memory[0];
    v = kMomentum * v + g;
    theta -= static_cast<Scalar>(learning_rate) * v;
  }
};

// Momentum that looks ahead: it goes where the next step of v would lead.
class Nesterov : public Optimizer {
 public:
  Nesterov() : Optimizer(1) {}

 private:
  void update(Matrix& theta, const Matrix& g, std::int64_t, Matrix* memory) override {
    Matrix& v = memory[0];
    v = kMomentum * v + g;
    theta -= static_cast<Scalar>(learning_rate) * (g + kMomentum * v);
  }
};

// The more an element has been moved already, the smaller its steps.
class AdaGrad : public Optimizer {
 public:
  explicit AdaGrad(double epsilon) : Optimizer(1), epsilon_(static_cast<Scalar>(epsilon)) {}

 private:
  void update(Matrix& theta, const Matrix& g, std::int64_t, Matrix* memory) override {
    auto s = memory[0].array();
    s += g.array().square();
    theta.array() -= static_cast<Scalar>(learning_rate) * g.array() / (s.sqrt() + epsilon_);
  }
  Scalar epsilon_;
};

// AdaGrad that forgets: s is a running mean of g^2, so that steps do not shrink for ever.
class RmsProp : public Optimizer {
 public:
  explicit RmsProp(double epsilon) : Optimizer(1), epsilon_(static_cast<Scalar>(epsilon)) {}

 private:
  void update(Matrix& theta, const Matrix& g, std::int64_t, Matrix* memory) override {
    auto s = memory[0].array();
    s = Scalar(0.99) * s + Scalar(0.01) * g.array().square();
    theta.array() -= static_cast<Scalar>(learning_rate) * g.array() / (s.sqrt() + epsilon_);
  }
  Scalar epsilon_;
};

// Running means of g and of g^2. Both start at zero and are too small at first: after t steps a
// running mean with factor beta holds only 1 - beta^t of the weights of a true mean.
class Adam : public Optimizer {
 public:
  explicit Adam(bool book_form) : Optimizer(2), book_form_(book_form) {}

 private:
  void update(Matrix& theta, const Matrix& g, std::int64_t t, Matrix* memory) override {
    auto m = memory[0].array();
    auto v = memory[1].array();
    m = Scalar(0.9) * m + Scalar(0.1) * g.array();
    v = Scalar(0.999) * v + Scalar(0.001) * g.array().square();
    const double m_share = 1 - std::pow(0.9, static_cast<double>(t));
    const double v_share = 1 - std::pow(0.999, static_cast<double>(t));
    if (book_form_) {
      const auto rate = static_cast<Scalar>(learning_rate * std::sqrt(v_share) / m_share);
      theta.array() -= rate * m / (v.sqrt() + Scalar(1e-7));
    } else {
      const auto rate = static_cast<Scalar>(learning_rate / m_share);
      const auto root = static_cast<Scalar>(std::sqrt(v_share));
      theta.array() -= rate * m / (v.sqrt() / root + Scalar(1e-8));
    }
  }
  bool book_form_;
};

}  // namespace

std::unique_ptr<Optimizer> make_optimizer(OptimizerKind kind) {
  switch (kind) {
    case OptimizerKind::sgd:
      return std::make_unique<Sgd>();
    case OptimizerKind::momentum:
      return std::make_unique<Momentum>();
    case OptimizerKind::nesterov:
      return std::make_unique<Nesterov>();
    case OptimizerKind::adagrad:
      return std::make_unique<AdaGrad>(1e-10);
    case OptimizerKind::rmsprop:
      return std::make_unique<RmsProp>(1e-8);
    case OptimizerKind::adam:
      return std::make_unique<Adam>(false);
    case OptimizerKind::book_adagrad:
      return std::make_unique<AdaGrad>(1e-7);
    case OptimizerKind::book_rmsprop:
      return std::make_unique<RmsProp>(1e-7);
    case OptimizerKind::book_adam:
      return std::make_unique<Adam>(true);
  }
  throw std::logic_error("an unknown optimizer");
}

}  // namespace glassbox
