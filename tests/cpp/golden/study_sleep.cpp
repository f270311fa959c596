// The network of study and sleep: 2-3-1, sigmoid twice, no biases, all three pupils in every
// update.

#include "data/toy.h"
#include "golden/case.h"
#include "golden/networks.h"
#include "nn/affine.h"

namespace glassbox::golden {

// Scores are 5 study + 2 sleep; hours and scores are divided by the largest of their kind.
void run_nn6_data(Case& c) {
  if (c.given.has("rule") && c.given.text("rule").rfind("score = 5*study + 2*sleep", 0) != 0) {
    throw Refusal("given.rule: expected score = 5*study + 2*sleep");
  }
  const Matrix hours = c.given.samples("hours");
  const TableSamples samples = study_sleep(hours);
  c.expect.compare("score", list_of(study_sleep_scores(hours)));
  c.expect.compare("X", samples_of(samples.X()));
  c.expect.compare("y", samples_of(samples.targets().values));
}

namespace {

// The mistakes of the case: its id says which of the two forms it is of.
std::vector<Bug> bugs_of(const Case& c) {
  if (c.is("corrected")) return {};
  if (c.is("as_written")) return {Bug::B1_1, Bug::B1_2};
  throw Refusal("id: expected it to end in .as_written or .corrected, got " + c.id);
}

// The tutorial's deltas point down the slope, where our gradients point up.
Json downwards(const Matrix& gradient) { return samples_of(-gradient); }

// What the network says before update number n, and how it would move.
void compare_epoch(Expected& epoch, Training& training, const TableSamples& samples) {
  Network& network = training.network();
  const Matrix prediction = training.predict(samples.X());
  epoch.compare("pred", list_of(prediction));
  const auto mse = make_loss(LossKind::mean_squared_error);
  epoch.compare("mse", mse->forward(prediction, samples.targets()));

  training.loss().forward(prediction, samples.targets());
  const std::vector<Matrix> gradients = backward_through(network, training.loss().backward());
  const std::vector<Matrix> dW = weight_gradients(network);
  epoch.compare("o_delta", downwards(gradients[3]));   // at the output's sum
  epoch.compare("z2_delta", downwards(gradients[1]));  // at the hidden sums
  epoch.compare("dw1", downwards(dW[0]));
  epoch.compare("dw2", downwards(dW[1]));
}

}  // namespace

void run_nn6(Case& c) {
  c.given.prose({"recovered"});
  const Weights weights{{c.given.samples("w1"), c.given.samples("w2")}, {}};
  const auto samples = std::make_shared<TableSamples>(study_sleep());
  const auto sigmoid = ActivationKind::sigmoid;
  check_fit(network_of(weights, sigmoid, sigmoid), samples->X(), samples->targets());
  Recipe recipe;
  recipe.loss = LossKind::half_squared_error;
  recipe.learning_rate = c.given.has("lr") ? c.given.number("lr") : 1;
  Training training(network_of(weights, sigmoid, sigmoid, bugs_of(c)), recipe, samples);
  Network& network = training.network();

  const std::int64_t epochs = c.given.whole("epochs");
  for (const auto& [n, key] : c.expect.numbered("epoch_")) {
    if (n < 1 || n > epochs) {
      throw Refusal(c.expect.path(key) + ": expected an epoch from 1 to " + std::to_string(epochs));
    }
    training.train_until_iteration(n - 1);
    compare_epoch(c.expect.object(key), training, *samples);
  }
  if (!c.expect.has("final")) return;

  // Sums and outputs are those from which the last update was made, weights those it made.
  training.train_until_iteration(epochs - 1);
  const std::vector<Matrix> outputs = outputs_of(network, samples->X());
  training.train_until_iteration(epochs);
  Expected& final = c.expect.object("final");
  final.compare("hidden_sum", samples_of(outputs[0]));
  final.compare("activated_hidden", samples_of(outputs[1]));
  final.compare("activated_output", samples_of(outputs[3]));
  final.compare("w1", samples_of(weights_of(network)[0]));
  final.compare("w2", samples_of(weights_of(network)[1]));
}

}  // namespace glassbox::golden
