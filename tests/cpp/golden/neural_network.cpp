// The network of sigmoids without biases, trained sample by sample by a rule of its own: hidden
// errors are made from the output errors before those have passed the sigmoid.

#include <cmath>
#include <regex>

#include "golden/case.h"
#include "golden/lcg.h"
#include "golden/mnist.h"
#include "golden/networks.h"

namespace glassbox::golden {

namespace {

constexpr auto kSigmoid = ActivationKind::sigmoid;

Network by_its_own_rule(const Weights& weights) {
  return network_of(weights, kSigmoid, kSigmoid, {Bug::B0_3});
}

Recipe sample_by_sample(double learning_rate) {
  Recipe recipe;
  recipe.loss = LossKind::half_squared_error;
  recipe.learning_rate = learning_rate;
  recipe.sampling = Sampling::file_order;
  recipe.batch = 1;
  return recipe;
}

// Errors are t - o, where our gradients are o - t.
void compare_errors(Expected& expect, Network network, const Matrix& x, const Targets& target) {
  const std::vector<Matrix> outputs = outputs_of(network, x);
  const auto loss = make_loss(LossKind::half_squared_error);
  loss->forward(outputs.back(), target);
  const std::vector<Matrix> gradients = backward_through(network, loss->backward());
  expect.compare("hidden_outputs", list_of(outputs[1]));
  expect.compare("final_outputs", list_of(outputs[3]));
  expect.compare("output_errors", list_of(-gradients[4]));
  expect.compare("hidden_errors", list_of(-gradients[2]));
}

// The first update of wih, had it followed the gradient.
void compare_exact_step(Case& c, const Weights& weights, double rate, const Matrix& x,
                        const Targets& target) {
  Network network = network_of(weights, kSigmoid, kSigmoid);
  const auto loss = make_loss(LossKind::half_squared_error);
  loss->forward(network.forward(x), target);
  network.backward(loss->backward());
  Expected expected(c.all, "case", {c.tolerance.number("rtol"), c.tolerance.number("atol")},
                    c.outcome);
  expected.compare("exact_gradient_wih_step", rows_of(-rate * weight_gradients(network)[0]));
}

}  // namespace

void run_neural_network(Case& c) {
  c.require_file_order();
  const Weights weights{{c.given.matrix("wih"), c.given.matrix("who")}, {}};
  const Matrix X = c.given.samples("inputs");
  const Targets targets{c.given.samples("targets"), {}};
  const double rate = c.given.number("lr");
  check_fit(by_its_own_rule(weights), X, targets);

  const Targets first{targets.values.col(0), {}};
  if (c.expect.has("query_and_errors_before_step1")) {
    compare_errors(c.expect.object("query_and_errors_before_step1"), by_its_own_rule(weights),
                   X.col(0), first);
  }
  if (c.all.contains("exact_gradient_wih_step")) {
    compare_exact_step(c, weights, rate, X.col(0), first);
  }
  Training training(by_its_own_rule(weights), sample_by_sample(rate), table_of(X, targets.values));
  for (const auto& [n, key] : c.expect.numbered("after_")) {
    training.train_until_iteration(n);
    Expected& after = c.expect.object(key);
    after.compare("wih", rows_of(weights_of(training.network())[0]));
    after.compare("who", rows_of(weights_of(training.network())[1]));
    after.compare("query", samples_of(training.predict(X)));
  }
}

namespace {

// "0.01 / 0.99": the targets of the wrong classes and of the right one.
DigitEncoding encoding_of(Case& c) {
  DigitEncoding encoding{c.given.choice<PixelScaling>("x", pixel_scalings())};
  const std::string text = c.given.text("targets");
  std::smatch words;
  if (!std::regex_match(text, words, std::regex("([0-9.]+) */ *([0-9.]+)"))) {
    throw Refusal("given.targets: expected two numbers with / between them, got \"" + text + "\"");
  }
  encoding.off = std::stod(words[1]);
  encoding.on = std::stod(words[2]);
  return encoding;
}

}  // namespace

void run_neural_network_on_mnist(Case& c) {
  c.given.prose({"wih", "who"});
  c.require_file_order();
  const DigitEncoding encoding = encoding_of(c);
  const auto train = std::make_shared<DigitSamples>(mnist().train.sharing(encoding));
  const DigitSamples test = mnist().test.sharing(encoding);
  const Weights weights =
      lcg_weights_around_zero(c.given.classes("nodes"), c.given.whole("lcg_seed"));
  if (weights.W.size() != 2) throw Refusal("given.nodes: expected three numbers");
  Training training(by_its_own_rule(weights), sample_by_sample(c.given.number("lr")), train);

  Batch first;
  test.gather(std::vector<int>{0}, first);
  const Tolerance query{0, c.tolerance_of("query_atol")};
  c.expect.compare("query_test0_initial", list_of(training.predict(first.X)), query);

  // Queries and accuracies in the order of the updates after which they are asked for.
  const std::vector<Fields::Numbered> queries = c.expect.numbered("query_test0_after_");
  const std::vector<Fields::Numbered> accuracies = c.expect.numbered("test_accuracy_after_");
  auto q = queries.begin();
  auto a = accuracies.begin();
  while (q != queries.end() || a != accuracies.end()) {
    const bool query_is_next =
        q != queries.end() && (a == accuracies.end() || q->number <= a->number);
    training.train_until_iteration(query_is_next ? q->number : a->number);
    if (query_is_next) {
      c.expect.compare(q++->key, list_of(training.predict(first.X)), query);
      continue;
    }
    const Tolerance tolerance{0, c.tolerance_of("accuracy_atol", a->number)};
    c.expect.compare(a++->key, training.score(test).accuracy(), tolerance);
  }
}

}  // namespace glassbox::golden
