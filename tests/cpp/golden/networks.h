#pragma once
// Networks with given weights, and their training up to given moments.

#include <memory>
#include <optional>
#include <vector>

#include "data/table.h"
#include "experiments/bug.h"
#include "golden/fields.h"
#include "nn/evaluation.h"
#include "nn/loss.h"
#include "nn/network.h"
#include "nn/trainer.h"

namespace glassbox::golden {

struct Weights {
  std::vector<Matrix> W;  // n_out x n_in, from the first layer to the last
  std::vector<Matrix> b;  // n_out x 1 each; none at all for a network without biases
};

// Arrays that a file holds as (in, out) become out x in.
std::vector<Matrix> transposed(std::vector<Matrix> W);

// Affine layers with `hidden` after each but the last, and `output` after the last when there is
// one, with `bugs` built in from the museum. Refuses weights and biases that do not fit each other.
Network network_of(const Weights& weights, ActivationKind hidden,
                   std::optional<ActivationKind> output = std::nullopt,
                   const std::vector<Bug>& bugs = {});

// Inputs (samples as columns) that do not fit the network are refused here, as are targets.
void check_fit(const Network& network, const Matrix& X, const Targets& targets);

// Sends dL/d(outputs) back through every layer. Element i is dL/d(inputs of layer i); the last is
// what came in. Afterwards all parameters have their gradients.
std::vector<Matrix> backward_through(Network& network, const Matrix& d_output);

// The outputs of all layers for X.
std::vector<Matrix> outputs_of(Network& network, const Matrix& X);

// Values and gradients of the affine layers.
std::vector<Matrix> weights_of(const Network& network);
std::vector<Matrix> biases_of(const Network& network);
std::vector<Matrix> weight_gradients(const Network& network);
std::vector<Matrix> bias_gradients(const Network& network);

struct Recipe {
  LossKind loss = LossKind::mean_squared_error;
  OptimizerKind optimizer = OptimizerKind::sgd;
  double learning_rate = 0.1;
  double l2 = 0;
  Sampling sampling = Sampling::full_batch;
  int batch = 1;
};

// A network on its way: the project's Trainer on given samples.
class Training {
 public:
  Training(Network network, const Recipe& recipe, std::shared_ptr<const Samples> samples);
  Training(const Training&) = delete;
  Training& operator=(const Training&) = delete;

  // One update; returns the loss before it. Refuses the case when the loss is not a number.
  double step();

  // Updates until there have been that many, or that many epochs.
  void train_until_iteration(std::int64_t iteration);
  void train_until_epoch(std::int64_t epoch);

  std::int64_t iteration() const { return trainer_.state().iteration; }
  Network& network() { return network_; }
  Loss& loss() { return *loss_; }

  // What the network says about X, as the loss understands its outputs.
  Matrix predict(const Matrix& X);
  Score score(const Samples& samples) { return evaluate(network_, *loss_, samples); }
  Score score() { return score(*samples_); }

 private:
  std::shared_ptr<const Samples> samples_;
  Network network_;
  std::unique_ptr<Loss> loss_;
  std::unique_ptr<Optimizer> optimizer_;
  Trainer trainer_;
};

// Small samples that are simply there.
std::shared_ptr<TableSamples> table_of(const Matrix& X, const Matrix& values,
                                       std::vector<int> labels = {});

// One-hot columns of classes.
Matrix one_hot(const std::vector<int>& labels, Index classes);

}  // namespace glassbox::golden
