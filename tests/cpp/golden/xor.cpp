// XOR with one hidden layer, in the tutorial's layout: samples are columns, weights (in, out).

#include <algorithm>
#include <cctype>

#include "golden/case.h"
#include "golden/networks.h"

namespace glassbox::golden {

namespace {

// Cross-entropy is fused with the sigmoid, squared error is not, so the layers differ by one.
struct Form {
  LossKind loss;
  std::optional<ActivationKind> output;
};

OptimizerKind optimizer_of(Case& c) {
  const std::string name = c.given.text("optimizer");
  return name == "gd" ? OptimizerKind::sgd : from_name<OptimizerKind>(name);
}

void compare_forward(Expected& step, Training& training, const Matrix& X, const Targets& targets) {
  const std::vector<Matrix> outputs = outputs_of(training.network(), X);
  step.compare("loss", training.loss().forward(outputs.back(), targets));
  step.compare("Z1", rows_of(outputs[0]));
  step.compare("H", rows_of(outputs[1]));
  step.compare("Z2", rows_of(outputs[2]));
  step.compare("YHat", rows_of(training.predict(X)));
}

// W1, B1, W2, B2, with "d" in front when they are gradients.
void compare_parameters(Expected& step, const std::string& prefix, const std::vector<Matrix>& W,
                        const std::vector<Matrix>& b) {
  for (std::size_t l = 0; l < W.size(); ++l) {
    const std::string number = std::to_string(l + 1);
    step.compare(prefix + "W" + number, samples_of(W[l]));
    step.compare(prefix + "B" + number, rows_of(b[l]));
  }
}

// loss_trace_every_100_first10: the losses before updates 0, 100, 200, ..., the first ten of them.
struct Trace {
  std::string key;
  std::int64_t every = 1;
  std::int64_t first = 0;
};

std::vector<Trace> traces_of(const Expected& expect) {
  const std::string beginning = "loss_trace_every_";
  std::vector<Trace> traces;
  for (const std::string& key : expect.keys()) {
    if (key.rfind(beginning, 0) != 0) continue;
    Trace trace{key};
    const std::string rest = key.substr(beginning.size());
    const auto middle = rest.find("_first");
    const auto is_number = [](const std::string& text) {
      return !text.empty() && text.size() < 10 &&
             std::all_of(text.begin(), text.end(), [](unsigned char d) { return std::isdigit(d); });
    };
    const std::string every = rest.substr(0, middle);
    const std::string first = middle == std::string::npos ? "" : rest.substr(middle + 6);
    if (!is_number(every) || std::stoll(every) == 0 || !is_number(first)) continue;
    trace.every = std::stoll(every);
    trace.first = std::stoll(first);
    traces.push_back(trace);
  }
  return traces;
}

}  // namespace

void run_xor(Case& c) {
  const Matrix X = c.given.matrix("X");
  const Targets targets{c.given.matrix("Y"), {}};
  const Weights weights{{c.given.samples("W1"), c.given.samples("W2")},
                        {c.given.column("B1"), c.given.column("B2")}};
  const Form form = c.given.choice<Form>(
      "loss", {{"bce", {LossKind::binary_cross_entropy, std::nullopt}},
               {"mse", {LossKind::mean_squared_error, ActivationKind::sigmoid}}});
  check_fit(network_of(weights, ActivationKind::sigmoid, form.output), X, targets);
  Recipe recipe;
  recipe.loss = form.loss;
  recipe.optimizer = optimizer_of(c);
  recipe.learning_rate = c.given.number("lr");
  Training training(network_of(weights, ActivationKind::sigmoid, form.output), recipe,
                    table_of(X, targets.values));
  Network& network = training.network();

  if (c.expect.has("step0")) {
    Expected& step0 = c.expect.object("step0");
    compare_forward(step0, training, X, targets);
    network.backward(training.loss().backward());
    compare_parameters(step0, "d", weight_gradients(network), bias_gradients(network));
  }

  // The longest of the runs that are asked for decides how long the loss is recorded.
  std::vector<double> losses;
  const auto train_until = [&](std::int64_t n) {
    while (training.iteration() < n) losses.push_back(training.step());
  };
  for (const auto& [n, key] : c.expect.numbered("after_")) {
    train_until(n);
    Expected& after = c.expect.object(key);
    compare_forward(after, training, X, targets);
    compare_parameters(after, "", weights_of(network), biases_of(network));
  }
  if (c.given.has("steps")) {
    for (const double n : c.given.numbers("steps")) train_until(static_cast<std::int64_t>(n));
  }
  for (const Trace& trace : traces_of(c.expect)) {
    Json list = Json::array();
    const auto recorded = static_cast<std::int64_t>(losses.size());
    for (std::int64_t k = 0; k < trace.first && k * trace.every < recorded; ++k) {
      list.push_back(losses[static_cast<std::size_t>(k * trace.every)]);
    }
    c.expect.compare(trace.key, list);
  }
}

// Without a hidden layer the loss has one lowest point. Gradient descent goes there from any
// weights; it starts away from 0, where XOR's lowest point lies.
void run_xor_linear(Case& c) {
  const Matrix X = c.given.matrix("X");
  const Matrix Y = c.given.matrix("Y");
  const Weights weights{{Matrix::Constant(Y.rows(), X.rows(), 0.7)},
                        {Matrix::Constant(Y.rows(), 1, -0.4)}};
  check_fit(network_of(weights, ActivationKind::identity), X, {Y, {}});
  Recipe recipe;
  recipe.loss = LossKind::binary_cross_entropy;
  recipe.learning_rate = 0.5;
  Training training(network_of(weights, ActivationKind::identity), recipe, table_of(X, Y));
  training.train_until_iteration(20'000);
  c.expect.compare("best_loss", training.score().loss);
  c.expect.compare("best_output", list_of(training.predict(X)));
}

}  // namespace glassbox::golden
