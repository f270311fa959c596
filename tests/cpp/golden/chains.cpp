// Chains of affine layers with ReLU between them, forward and all the way back.

#include <algorithm>

#include "golden/case.h"
#include "golden/networks.h"
#include "nn/gradient_check.h"
#include "nn/probability_loss.h"
#include "nn/softmax.h"

namespace glassbox::golden {

namespace {

Json lists_of_each(const std::vector<Matrix>& Ms) {
  Json list = Json::array();
  for (const Matrix& M : Ms) list.push_back(list_of(M));
  return list;
}

// dY from a softmax with cross-entropy behind the chain.
Matrix gradient_of_loss(Case& c, const Network& network, const Matrix& X, const Matrix& Z) {
  const Targets targets{c.given.samples("t"), {}};
  check_fit(network, X, targets);
  const auto loss = make_loss(LossKind::softmax_cross_entropy);
  c.expect.compare("loss_logsumexp", loss->forward(Z, targets));
  Softmax softmax;
  const Matrix P = softmax.forward(Z);
  c.expect.compare("softmax", samples_of(P));
  const double delta = c.given.has("delta") ? c.given.number("delta") : 0;
  c.expect.compare("loss_seed_delta", CrossEntropyOfProbabilities(delta).forward(P, targets));
  return loss->backward();
}

// dY as given: in numbers, or the outputs themselves.
Matrix given_gradient(Case& c, const Matrix& Z) {
  if (c.given.at("dY").is_string()) return c.given.choice<Matrix>("dY", {{"= out", Z}});
  const Matrix dY = c.given.samples("dY");
  if (dY.rows() == Z.rows() && dY.cols() == Z.cols()) return dY;
  throw Refusal("given.dY: expected as many numbers as outputs, " + std::to_string(Z.size()) +
                ", got " + std::to_string(dY.size()));
}

}  // namespace

void run_affine_chain(Case& c) {
  const Matrix X = c.given.samples("X");
  const Weights weights{transposed(c.given.matrices("W")), c.given.columns("B")};
  Network network = network_of(weights, ActivationKind::relu);
  check_fit(network, X, {Matrix(network.spec().outputs(), X.cols()), {}});

  const std::vector<Matrix> outputs = outputs_of(network, X);
  Json z = Json::array();
  for (std::size_t i = 0; i < outputs.size(); i += 2) z.push_back(samples_of(outputs[i]));
  const Matrix& Z = outputs.back();
  c.expect.compare("z", z);
  c.expect.compare("out", samples_of(Z));

  const Matrix dY = c.given.has("t") ? gradient_of_loss(c, network, X, Z) : given_gradient(c, Z);
  const std::vector<Matrix> gradients = backward_through(network, dY);
  c.expect.compare("dY", samples_of(dY));
  c.expect.compare("dX", samples_of(gradients.front()));
  c.expect.compare("dW", rows_of_each(transposed(weight_gradients(network))));
  c.expect.compare("db", lists_of_each(bias_gradients(network)));
}

namespace {

// dL/dW1 by the difference quotient of the project's gradient check, which asks the network for
// nothing but its loss.
void check_by_differences(Case& c, Network& network, Loss& loss, const Matrix& X,
                          const Targets& targets) {
  Given numgrad(c.all.at("numgrad"), "numgrad");
  Matrix measured = network.affine_layers()[0]->W().value;
  CheckOptions options;
  options.h = numgrad.number("h");
  options.names = {"W1"};
  options.worst = static_cast<std::size_t>(measured.size());  // all of them
  const GradientReport report = check_gradients(network, loss, X, targets, options);
  for (const CheckedElement& element : report.arrays.at(0).worst) {
    measured.data()[element.index] = element.measured;
  }
  // h^2 makes most of the difference to backpropagation; two programs round differently.
  const double allowed = std::max(numgrad.number("max_abs_diff_to_backprop"), 1e-10);
  Expected expected(c.all.at("numgrad"), "numgrad", {0, allowed}, c.outcome);
  expected.compare("dW1", samples_of(measured));
}

}  // namespace

// A small network trained on all samples at once; its gradients and where it stands after some
// updates.
void run_mlp(Case& c) {
  c.given.prose({"steps"});
  const Matrix X = c.given.samples("X");
  const Targets targets{c.given.samples("onehot"), c.given.classes("labels")};
  const Weights weights{transposed(c.given.matrices("W")), c.given.columns("b")};
  const auto activation = from_name<ActivationKind>(c.given.text("activation"));
  check_fit(network_of(weights, activation), X, targets);
  if (targets.values != one_hot(targets.labels, targets.values.rows())) {
    throw Refusal("given.onehot: expected the same classes as in given.labels");
  }

  Recipe recipe;
  recipe.loss = LossKind::softmax_cross_entropy;
  recipe.learning_rate = c.given.number("lr");
  Training training(network_of(weights, activation), recipe,
                    table_of(X, targets.values, targets.labels));
  Network& network = training.network();
  const Matrix Z = network.forward(X);
  c.expect.compare("scores", samples_of(Z));
  c.expect.compare("loss", training.loss().forward(Z, targets));
  backward_through(network, training.loss().backward());
  c.expect.compare("dW", rows_of_each(transposed(weight_gradients(network))));
  c.expect.compare("db", lists_of_each(bias_gradients(network)));
  if (c.all.contains("numgrad")) {
    check_by_differences(c, network, training.loss(), X, targets);
  }

  for (const auto& [n, key] : c.expect.numbered("after_")) {
    training.train_until_iteration(n);
    Expected& after = c.expect.object(key);
    const Score score = training.score();
    after.compare("loss", score.loss);
    after.compare("accuracy", score.accuracy());
    after.compare("W", rows_of_each(transposed(weights_of(network))));
    after.compare("b", lists_of_each(biases_of(network)));
  }
}

namespace {

// One-hot targets in numbers, or "identity N": sample k is of class k.
Matrix onehot_or_identity(Case& c) {
  const std::string identity = "identity ";
  const Json& onehot = c.given.at("onehot");
  if (!onehot.is_string()) return c.given.samples("onehot");
  const std::string text = c.given.text("onehot");
  const std::string digits = text.rfind(identity, 0) == 0 ? text.substr(identity.size()) : "";
  if (digits.empty() || digits.size() > 4 ||
      digits.find_first_not_of("0123456789") != std::string::npos) {
    throw Refusal("given.onehot: expected \"identity\" and a number, got \"" + text + "\"");
  }
  return Matrix::Identity(std::stoi(digits), std::stoi(digits));
}

}  // namespace

// The size of the gradient of every layer's weights, for several activations.
void run_vanishing_gradient(Case& c) {
  const Matrix X = c.given.samples("X");
  const Targets targets{onehot_or_identity(c), {}};
  const std::vector<Matrix> W = transposed(c.given.matrices("W"));
  if (static_cast<std::size_t>(c.given.count("depth")) != W.size()) {
    throw Refusal("given.depth: expected the number of weight matrices, " +
                  std::to_string(W.size()) + ", got " + std::to_string(c.given.count("depth")));
  }
  const double b = c.given.number("b");
  std::vector<Matrix> biases;
  for (const Matrix& M : W) biases.push_back(Matrix::Constant(M.rows(), 1, b));

  Expected& norms = c.expect.object("frobenius_norm_dW_per_layer");
  for (const std::string& name : norms.keys()) {
    Network network = network_of({W, biases}, from_name<ActivationKind>(name));
    check_fit(network, X, targets);
    const auto loss = make_loss(LossKind::softmax_cross_entropy);
    loss->forward(network.forward(X), targets);
    network.backward(loss->backward());
    Json list = Json::array();
    for (const Matrix& dW : weight_gradients(network)) list.push_back(dW.norm());
    norms.compare(name, list);
  }
}

}  // namespace glassbox::golden
