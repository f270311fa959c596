#pragma once
// glassbox train: a network on all of MNIST, as the page's digits lab trains it.

#include <string>
#include <vector>

#include "experiments/run_spec.h"

namespace glassbox {

struct TrainOptions {
  std::string data;
  std::vector<int> hidden = {128};
  std::string activation = "relu";
  std::string loss = "softmax_cross_entropy";
  std::string initializer = "he";
  RunSpec spec;  // the rest
  int epochs = 5;
  int losses = 0;  // more than 0: print the losses of so many updates, and nothing else
};

void train(const TrainOptions& options);

}  // namespace glassbox
