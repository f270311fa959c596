// The per-sample network of any depth: hidden layers of ReLU, softmax on top, weights (out, in).

#include <cmath>
#include <regex>

#include "data/part.h"
#include "golden/case.h"
#include "golden/lcg.h"
#include "golden/mnist.h"
#include "golden/networks.h"

namespace glassbox::golden {

namespace {

// As written, ReLU stands on the output too, in front of the softmax.
Network classifier(const Weights& weights, bool relu_on_output) {
  const std::vector<Bug> bugs(relu_on_output ? 1 : 0, Bug::B4_1);
  return network_of(weights, ActivationKind::relu, std::nullopt, bugs);
}

Recipe sample_by_sample(double learning_rate, double l2) {
  Recipe recipe;
  recipe.loss = LossKind::softmax_cross_entropy;
  recipe.learning_rate = learning_rate;
  recipe.l2 = l2;
  recipe.sampling = Sampling::file_order;
  recipe.batch = 1;
  return recipe;
}

// What the optimizer moves the weights along for the first sample, the L2 penalty included: with a
// learning rate of 1 it is the difference that one update makes.
void compare_first_gradient(Expected& expect, const Weights& weights, bool relu_on_output,
                            double l2, const Matrix& x, const Matrix& y) {
  Training training(classifier(weights, relu_on_output), sample_by_sample(1, l2), table_of(x, y));
  expect.compare("prob", list_of(training.predict(x)));
  training.step();
  std::vector<Matrix> dW = weights_of(training.network());
  std::vector<Matrix> db = biases_of(training.network());
  for (std::size_t l = 0; l < dW.size(); ++l) {
    dW[l] = weights.W[l] - dW[l];
    db[l] = weights.b[l] - db[l];
  }
  expect.compare("dW", rows_of_each(dW));
  expect.compare("db", rows_of_each(db));
}

struct Variant {
  const char* name;
  bool relu_on_output;
  bool penalised;
};

}  // namespace

void run_neural_net(Case& c) {
  c.require_file_order();
  const Weights weights{c.given.matrices("weights"), c.given.columns("biases")};
  const Matrix X = c.given.samples("X");
  const std::vector<int> labels = c.given.classes("labels");
  const Matrix Y = one_hot(labels, weights.W.back().rows());
  const double rate = c.given.number("lr");
  const double lambda = c.given.number("reg_lambda");
  check_fit(classifier(weights, false), X, {Y, labels});

  const Variant variants[] = {
      {"as_written", true, false}, {"corrected", false, false}, {"corrected_with_l2", false, true}};
  for (const auto& [name, relu_on_output, penalised] : variants) {
    if (!c.expect.has(name)) continue;
    Expected& expect = c.expect.object(name);
    const double l2 = penalised ? lambda : 0;
    for (const auto& [k, key] : expect.numbered("sample")) {
      if (k >= X.cols()) throw Refusal(expect.path(key) + ": expected a sample that is given");
      compare_first_gradient(expect.object(key), weights, relu_on_output, l2, X.col(k), Y.col(k));
    }
    Training training(classifier(weights, relu_on_output), sample_by_sample(rate, l2),
                      table_of(X, Y, labels));
    for (const auto& [epoch, key] : expect.numbered("after_epoch_")) {
      training.train_until_epoch(epoch);
      Expected& after = expect.object(key);
      after.compare("prob", samples_of(training.predict(X)));
      after.compare("W", rows_of_each(weights_of(training.network())));
      after.compare("b", rows_of_each(biases_of(training.network())));
    }
  }
}

namespace {

// "NeuralNet [784,32,10] on ...": the sizes of the layers stand in the system's name.
std::vector<int> sizes_in(const std::string& system) {
  std::smatch brackets;
  if (!std::regex_search(system, brackets, std::regex("\\[([0-9, ]+)\\]"))) {
    throw Refusal("system: expected the sizes of the layers in brackets, got \"" + system + "\"");
  }
  std::vector<int> sizes;
  const std::string list = brackets[1];
  const std::regex number("[0-9]{1,5}");
  for (std::sregex_iterator it(list.begin(), list.end(), number), end; it != end; ++it) {
    sizes.push_back(std::stoi(it->str()));
  }
  if (sizes.size() < 2) throw Refusal("system: expected at least two layers, got \"" + list + "\"");
  return sizes;
}

double percent(const Score& score) { return 100 * score.accuracy(); }

}  // namespace

void run_neural_net_on_mnist(Case& c) {
  c.require_file_order();
  const DigitEncoding encoding{c.given.choice<PixelScaling>("x", pixel_scalings())};
  const int offset = static_cast<int>(c.given.whole("offset"));
  const std::vector<int> split = c.given.classes("split");
  if (split.size() != 3) throw Refusal("given.split: expected three sizes");
  const auto digits = std::make_shared<DigitSamples>(mnist().train.sharing(encoding));
  if (offset + split[0] + split[1] + split[2] > digits->size()) {
    throw Refusal("given.split: expected at most " + std::to_string(digits->size()) +
                  " digits from the first on, got more");
  }
  const auto train = std::make_shared<PartSamples>(digits, offset, split[0]);
  const PartSamples validation(digits, offset + split[0], split[1]);
  const PartSamples test(digits, offset + split[0] + split[1], split[2]);

  const double deviation = deviation_in(c.given.text("W"));
  const Weights weights = lcg_weights(sizes_in(c.system), c.given.whole("lcg_seed"), deviation,
                                      Layout::out_in, c.given.number("b"));
  Training training(classifier(weights, c.given.flag("relu_on_output")),
                    sample_by_sample(c.given.number("lr"), 0), train);
  Batch first;
  train->gather(std::vector<int>{0}, first);
  const Tolerance prob{0, c.tolerance_of("prob_atol")};
  c.expect.compare("prob_sample0_initial", list_of(training.predict(first.X)), prob);
  for (const auto& [n, key] : c.expect.numbered("prob_sample0_after_")) {
    training.train_until_iteration(n);
    c.expect.compare(key, list_of(training.predict(first.X)), prob);
  }

  // A run may ask for epochs that end before the last of those updates.
  Training epochs(classifier(weights, c.given.flag("relu_on_output")),
                  sample_by_sample(c.given.number("lr"), 0), train);
  for (const auto& [epoch, key] : c.expect.numbered("percent_after_epoch_")) {
    epochs.train_until_epoch(epoch);
    const Tolerance tolerance{0, c.tolerance_of("percent_atol", epoch, "epoch_")};
    Expected& after = c.expect.object(key);
    after.compare("train", percent(epochs.score()), tolerance);
    after.compare("val", percent(epochs.score(validation)), tolerance);
    after.compare("test", percent(epochs.score(test)), tolerance);
  }
}

}  // namespace glassbox::golden
