#pragma once
// A whole training run in one object, for the tests of everything that takes one.

#include <memory>
#include <utility>
#include <vector>

#include "nn/helpers.h"
#include "nn/loss.h"
#include "nn/network.h"
#include "nn/optimizer.h"
#include "nn/trainer.h"

namespace glassbox {

struct Plan {
  NetworkSpec network = {3, {AffineSpec{4}, ActivationKind::tanh, AffineSpec{2}}, {}};
  LossKind loss = LossKind::softmax_cross_entropy;
  Sampling sampling = Sampling::shuffled;
  int batch_size = 4;
  std::uint32_t seed = 42;
  std::vector<EpochSize> replay = {};
};

struct Rig {
  Rig(const Plan& plan, const Samples& samples)
      : random(plan.seed),
        network(plan.network, random),
        loss(make_loss(plan.loss)),
        trainer(network, *loss, sgd, samples, plan.sampling, plan.batch_size, Random(plan.seed),
                plan.replay) {}

  void steps(int n) {
    for (int i = 0; i < n; ++i) trainer.step();
  }
  std::vector<Scalar> values() const { return values_of(network.parameters()); }
  void take_values_from(const Rig& other) {
    for (std::size_t i = 0; i < network.parameters().size(); ++i) {
      network.parameters()[i]->value = other.network.parameters()[i]->value;
    }
  }

  Random random;
  Network network;
  std::unique_ptr<Loss> loss;
  std::unique_ptr<Optimizer> optimizer = make_optimizer(OptimizerKind::sgd);
  Optimizer& sgd = *optimizer;
  Trainer trainer;
};

// n samples of 3 numbers in 2 classes, for the network of Plan.
inline Table two_classes(int n) {
  Targets targets{Matrix::Zero(2, n), {}};
  for (int i = 0; i < n; ++i) {
    targets.values(i % 2, i) = 1;
    targets.labels.push_back(i % 2);
  }
  return Table(random_matrix(3, n, 7), targets);
}

inline Table xor_table() {
  return Table(from_samples({{0, 0}, {0, 1}, {1, 0}, {1, 1}}),
               {from_rows({{0, 1, 1, 0}}), {0, 1, 1, 0}});
}

inline void expect_same_place(const Trainer::State& a, const Trainer::State& b) {
  EXPECT_EQ(a.iteration, b.iteration);
  EXPECT_EQ(a.epoch, b.epoch);
  EXPECT_EQ(a.samples_seen, b.samples_seen);
  EXPECT_EQ(a.epoch_size, b.epoch_size);
  EXPECT_EQ(a.position, b.position);
  EXPECT_EQ(a.record, b.record);
  EXPECT_EQ(a.random.state(), b.random.state());
  EXPECT_EQ(a.epoch_random.state(), b.epoch_random.state());
}

}  // namespace glassbox
