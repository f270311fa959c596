#pragma once
// glassbox train: a network on all of MNIST, as the page's digits lab trains it.

#include <optional>
#include <string>
#include <vector>

#include "experiments/run_spec.h"

namespace glassbox {

struct TrainOptions {
  std::string data;
  std::string preset;  // "lenet"; empty: affine layers alone, as the following two say
  std::vector<int> hidden = {128};
  std::string activation = "relu";
  std::string loss = "softmax_cross_entropy";
  std::string initializer = "he";
  // In place of what the preset says, or sgd, 0.1 and 64 without one.
  std::optional<std::string> optimizer;
  std::optional<double> rate;
  std::optional<int> batch;
  RunSpec spec;  // the rest
  int epochs = 5;
  int losses = 0;  // more than 0: print the losses of so many updates, and nothing else
};

// Throws std::invalid_argument with a sentence when there is no such run.
RunSpec train_spec(const TrainOptions& options);

void train(const TrainOptions& options);

}  // namespace glassbox
