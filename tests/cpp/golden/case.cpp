#include "golden/case.h"

#include <utility>

namespace glassbox::golden {

namespace {
constexpr double kNineDigits = 1e-9;
}  // namespace

bool Case::is(const std::string& name) const {
  const std::string ending = "." + name;
  return id.size() >= ending.size() &&
         id.compare(id.size() - ending.size(), ending.size(), ending) == 0;
}

double Case::tolerance_of(const std::string& key, std::int64_t moment, const std::string& prefix) {
  if (!tolerance.has(key)) return kNineDigits;
  if (tolerance.at(key).is_number()) return tolerance.number(key);
  Given moments(tolerance.at(key), tolerance.path(key));
  const std::vector<Fields::Numbered> known = moments.numbered(prefix);
  if (known.empty()) throw Refusal(tolerance.path(key) + ": expected a number for a moment");
  for (const Fields::Numbered& candidate : known) {
    if (candidate.number >= moment) return moments.number(candidate.key);
  }
  return moments.number(known.back().key);
}

void Case::require_file_order() {
  const std::string order = given.text("order");
  for (const char* words : {"file order", "unshuffled", "samples 0,1"}) {
    if (order.find(words) != std::string::npos) return;
  }
  throw Refusal("given.order: expected the samples' own order, got \"" + order + "\"");
}

Handler handler_of(const std::string& system) {
  static constexpr std::pair<const char*, Handler> systems[] = {
      {"MulLayer graph", run_apple_graph},
      {"MulLayer+AddLayer graph", run_fruit_graph},
      {"numerical gradient", run_numerical_gradient},
      {"Relu layer", run_relu_layer},
      {"Sigmoid layer", run_sigmoid_layer},
      {"Affine layer", run_affine_layer},
      {"activations", run_activations},
      {"matrix identities", run_matrix_identities},
      {"softmax", run_softmax},
      {"SoftmaxWithLoss", run_softmax_with_loss},
      {"SoftmaxWithLoss (batch)", run_softmax_with_loss},
      {"losses MSE/MAE", run_regression_losses},
      {"loss BCE", run_bce},
      {"loss BCE with logits", run_bce_with_logits},
      {"losses CCE / sparse CCE", run_cce},
      {"Affine-Relu-Affine chain", run_affine_chain},
      {"Affine-Relu chain + SoftmaxWithLoss", run_affine_chain},
      {"TwoLayerNet / 3-layer (small, explicit weights)", run_mlp},
      {"vanishing gradient", run_vanishing_gradient},
      {"GD / SGD / mini-batch", run_gradient_modes},
      {"XOR 2-H-1", run_xor},
      {"XOR without hidden layer", run_xor_linear},
      {"NN6 data", run_nn6_data},
      {"optimizers", run_optimizers},
      {"NumPy legacy RNG (MT19937)", run_random},
      {"weight initialisation", run_initializers},
      {"accuracy", run_accuracy},
      {"validation split", run_split},
      {"binarised inputs", run_binarised},
      {"batch / iteration / epoch", run_epochs},
      {"OrderedDict semantics", run_ordered_names},
      {"MNIST", run_mnist_facts},
      {"TwoLayerNet / 3-layer on MNIST", run_layer_net_on_mnist},
      {"neuralNetwork on MNIST", run_neural_network_on_mnist},
  };
  for (const auto& [name, handler] : systems) {
    if (system == name) return handler;
  }
  // The names of these go on with sizes or settings.
  static constexpr std::pair<const char*, Handler> beginnings[] = {
      {"NN6 ", run_nn6},
      {"neuralNetwork ", run_neural_network},
      {"NeuralNet (", run_neural_net},
      {"NeuralNet [", run_neural_net_on_mnist},
  };
  for (const auto& [beginning, handler] : beginnings) {
    if (system.rfind(beginning, 0) == 0) return handler;
  }
  return nullptr;
}

namespace {

const Json& member(const Json& element, const std::string& key) {
  if (element.contains(key)) return element.at(key);
  throw Refusal("expected the key \"" + key + "\" in the case, got none");
}

// What holds for every field that the handler sets no tolerance for.
Tolerance common_tolerance(Given& tolerance) {
  tolerance.prose({"rtol", "atol", "loss_rtol", "accuracy_atol", "query_atol", "prob_atol",
                   "percent_atol", "std_rel", "mean_abs"});
  const auto kind = tolerance.choice<Tolerance>(
      "kind",
      {{"exact", {0, 0}}, {"close", {0, 0}}, {"mixed", {kNineDigits, 0}}, {"statistical", {0, 0}}});
  if (tolerance.text("kind") != "close") return kind;
  return {tolerance.number("rtol"), tolerance.has("atol") ? tolerance.number("atol") : 0};
}

void run(const Json& element, Outcome& outcome) {
  const std::string id = element.at("id").get<std::string>();
  const Json& system = member(element, "system");
  const Handler handler = system.is_string() ? handler_of(system.get<std::string>()) : nullptr;
  if (handler == nullptr) {
    throw Refusal("expected a system that this program knows, got " + system.dump());
  }
  Given tolerance(member(element, "tol"), "tol");
  Case c{id,
         system.get<std::string>(),
         Given(member(element, "given"), "given"),
         Expected(member(element, "expect"), "expect", common_tolerance(tolerance), outcome),
         std::move(tolerance),
         element,
         outcome};
  handler(c);
  for (const Fields* fields : {static_cast<Fields*>(&c.given), static_cast<Fields*>(&c.expect),
                               static_cast<Fields*>(&c.tolerance)}) {
    for (const std::string& path : fields->unasked()) {
      outcome.failures.push_back(path + ": expected a key that this system has, got this one");
    }
  }
  if (outcome.compared == 0 && outcome.failures.empty()) {
    throw Refusal("expect: expected something to compare, got nothing");
  }
}

}  // namespace

Outcome run_case(const Json& element) {
  Outcome outcome;
  try {
    run(element, outcome);
  } catch (const std::exception& error) {
    outcome.failures.push_back(error.what());
  }
  return outcome;
}

}  // namespace glassbox::golden
