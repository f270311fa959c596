#include "golden/networks.h"

#include <string>
#include <utility>

#include "experiments/museum/build_in.h"

namespace glassbox::golden {

namespace {

std::string size_of(const Matrix& M) {
  return std::to_string(M.rows()) + " x " + std::to_string(M.cols());
}

void require_size(const std::string& what, const Matrix& M, Index rows, Index cols) {
  if (M.rows() == rows && M.cols() == cols) return;
  throw Refusal(what + ": expected " + std::to_string(rows) + " x " + std::to_string(cols) +
                " (outputs x inputs), got " + size_of(M));
}

}  // namespace

std::vector<Matrix> transposed(std::vector<Matrix> W) {
  for (Matrix& M : W) M = M.transpose().eval();
  return W;
}

Network network_of(const Weights& weights, ActivationKind hidden,
                   std::optional<ActivationKind> output, const std::vector<Bug>& bugs) {
  const std::vector<Matrix>& W = weights.W;
  const std::vector<Matrix>& b = weights.b;
  if (!b.empty() && b.size() != W.size()) {
    throw Refusal("expected as many biases as weight matrices, got " + std::to_string(b.size()) +
                  " and " + std::to_string(W.size()));
  }
  NetworkSpec spec;
  spec.inputs = static_cast<int>(W.front().cols());
  for (std::size_t l = 0; l < W.size(); ++l) {
    const std::string number = std::to_string(l + 1);
    const Index n_in = l == 0 ? spec.inputs : W[l - 1].rows();
    require_size("weights " + number, W[l], W[l].rows(), n_in);
    if (!b.empty()) require_size("biases " + number, b[l], W[l].rows(), 1);
    spec.layers.push_back(AffineSpec{static_cast<int>(W[l].rows()), !b.empty()});
    if (l + 1 < W.size()) spec.layers.push_back(hidden);
  }
  if (output) spec.layers.push_back(*output);

  Random random(0);  // what it draws is replaced
  Layers layers = make_layers(spec, random);
  build_in(bugs, layers);
  Network network(spec, std::move(layers));
  for (std::size_t l = 0; l < W.size(); ++l) {
    network.affine_layers()[l]->W().value = W[l];
    if (!b.empty()) network.affine_layers()[l]->b().value = b[l];
  }
  return network;
}

void check_fit(const Network& network, const Matrix& X, const Targets& targets) {
  require_size("inputs (as columns)", X, network.spec().inputs, X.cols());
  require_size("targets (as columns)", targets.values, network.spec().outputs(), X.cols());
  const auto labels = static_cast<Index>(targets.labels.size());
  if (labels != 0 && labels != X.cols()) {
    throw Refusal("labels: expected " + std::to_string(X.cols()) + ", got " +
                  std::to_string(labels));
  }
  for (const int label : targets.labels) {
    if (label < network.spec().outputs()) continue;
    throw Refusal("labels: expected classes below " + std::to_string(network.spec().outputs()) +
                  ", got " + std::to_string(label));
  }
}

std::vector<Matrix> backward_through(Network& network, const Matrix& d_output) {
  const Layers& layers = network.layers();
  std::vector<Matrix> gradients(layers.size() + 1);
  gradients.back() = d_output;
  for (std::size_t i = layers.size(); i-- > 0;) {
    gradients[i] = layers[i].backward(gradients[i + 1], InputGradient::needed);
  }
  return gradients;
}

std::vector<Matrix> outputs_of(Network& network, const Matrix& X) {
  network.forward(X);
  std::vector<Matrix> outputs;
  for (std::size_t i = 0; i < network.layers().size(); ++i) outputs.push_back(network.output(i));
  return outputs;
}

namespace {

template <class Part>
std::vector<Matrix> parts_of(const Network& network, Part part) {
  std::vector<Matrix> parts;
  for (Affine* affine : network.affine_layers()) parts.push_back(part(*affine));
  return parts;
}

}  // namespace

std::vector<Matrix> weights_of(const Network& network) {
  return parts_of(network, [](Affine& affine) { return affine.W().value; });
}

std::vector<Matrix> biases_of(const Network& network) {
  return parts_of(network, [](Affine& affine) { return affine.b().value; });
}

std::vector<Matrix> weight_gradients(const Network& network) {
  return parts_of(network, [](Affine& affine) { return affine.W().gradient(); });
}

std::vector<Matrix> bias_gradients(const Network& network) {
  return parts_of(network, [](Affine& affine) { return affine.b().gradient(); });
}

Training::Training(Network network, const Recipe& recipe, std::shared_ptr<const Samples> samples)
    : samples_(std::move(samples)),
      network_(std::move(network)),
      loss_(make_loss(recipe.loss)),
      optimizer_(make_optimizer(recipe.optimizer)),
      trainer_(network_, *loss_, *optimizer_, *samples_, recipe.sampling, recipe.batch, Random(0)) {
  optimizer_->learning_rate = recipe.learning_rate;
  optimizer_->l2 = recipe.l2;
}

double Training::step() {
  const StepResult result = trainer_.step();
  if (!result.diverged) return result.loss;
  throw Refusal("expected training to go on, got the loss " + std::to_string(result.loss) +
                " after " + std::to_string(iteration()) + " updates");
}

void Training::train_until_iteration(std::int64_t iteration) {
  while (trainer_.state().iteration < iteration) step();
}

void Training::train_until_epoch(std::int64_t epoch) {
  while (trainer_.state().epoch < epoch) step();
}

Matrix Training::predict(const Matrix& X) {
  Matrix P;
  loss_->predict(network_.forward(X), P);
  return P;
}

std::shared_ptr<TableSamples> table_of(const Matrix& X, const Matrix& values,
                                       std::vector<int> labels) {
  return std::make_shared<TableSamples>(X, Targets{values, std::move(labels)});
}

Matrix one_hot(const std::vector<int>& labels, Index classes) {
  Matrix Y = Matrix::Zero(classes, static_cast<Index>(labels.size()));
  for (std::size_t k = 0; k < labels.size(); ++k) {
    if (labels[k] >= classes) {
      throw Refusal("expected classes below " + std::to_string(classes) + ", got " +
                    std::to_string(labels[k]));
    }
    Y(labels[k], static_cast<Index>(k)) = 1;
  }
  return Y;
}

}  // namespace glassbox::golden
