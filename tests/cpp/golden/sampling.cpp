// How many samples make an update: all, one, or some; and what iterations and epochs are then.

#include <cstdint>

#include "golden/case.h"
#include "golden/networks.h"
#include "nn/epochs.h"

namespace glassbox::golden {

namespace {

// "gd": all samples in every update. "sgd": one. "minibatch2": two.
Recipe recipe_of(const std::string& mode, const std::string& path) {
  const std::string minibatch = "minibatch";
  Recipe recipe;
  recipe.loss = LossKind::mean_squared_error;
  if (mode == "gd") return recipe;
  recipe.sampling = Sampling::file_order;
  if (mode == "sgd") return recipe;
  const std::string digits = mode.rfind(minibatch, 0) == 0 ? mode.substr(minibatch.size()) : "";
  if (!digits.empty() && digits.size() < 7 && digits != "0" &&
      digits.find_first_not_of("0123456789") == std::string::npos) {
    recipe.batch = std::stoi(digits);
    return recipe;
  }
  throw Refusal(path + ": expected gd, sgd or minibatch and a number");
}

}  // namespace

// Two layers of sigmoid without biases, trained with batches of different sizes.
void run_gradient_modes(Case& c) {
  c.require_file_order();
  if (c.given.text("loss").rfind("MSE", 0) != 0) throw Refusal("given.loss: expected MSE");
  const Matrix X = c.given.samples("X");
  const Matrix Y = c.given.samples("y");
  const Weights weights{{c.given.samples("w1"), c.given.samples("w2")}, {}};
  check_fit(network_of(weights, ActivationKind::sigmoid, ActivationKind::sigmoid), X, {Y, {}});
  for (const std::string& mode : c.expect.keys()) {
    Recipe recipe = recipe_of(mode, c.expect.path(mode));
    recipe.learning_rate = c.given.number("lr");
    Training training(network_of(weights, ActivationKind::sigmoid, ActivationKind::sigmoid), recipe,
                      table_of(X, Y));
    Expected& expect = c.expect.object(mode);
    for (const auto& [epoch, key] : expect.numbered("epoch_")) {
      training.train_until_epoch(epoch);
      Expected& after = expect.object(key);
      const std::vector<Matrix> W = weights_of(training.network());
      after.compare("mse", training.score().loss);
      after.compare("updates", training.iteration());
      after.compare("w1", samples_of(W[0]));
      after.compare("w2", samples_of(W[1]));
    }
  }
}

// With drop_last every epoch is of whole batches only; without it the last batch may be short.
// Where nothing is said about the last batch, batches are drawn at random and all are whole.
void run_epochs(Case& c) {
  const int samples = c.given.count("train_size");
  const int batch = c.given.count("batch_size");
  const std::int64_t iterations = c.given.whole("iterations");
  const bool whole_only = !c.given.has("drop_last") || c.given.flag("drop_last");
  const int per_epoch =
      whole_only ? whole_batches_per_epoch(samples, batch) : batches_per_epoch(samples, batch);
  const std::vector<std::int64_t> logged = epoch_starts(iterations, per_epoch);

  c.expect.compare("iterations_per_epoch", per_epoch);
  c.expect.compare("batches_per_epoch", per_epoch);
  c.expect.compare("last_batch", whole_only ? batch : last_batch(samples, batch));
  c.expect.compare("epochs", epochs_in(iterations, per_epoch));
  c.expect.compare("logged_at", logged);
  c.expect.compare("accuracy_points", logged.size());
  c.expect.compare("loss_points", iterations);  // one loss an update
}

}  // namespace glassbox::golden
