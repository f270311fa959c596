// Layers in a row, from two matrices of small whole numbers to a loss of 1e-7 less than nothing.

#include <utility>

#include "experiments/exercise_parts.h"
#include "nn/layers.h"
#include "nn/loss.h"
#include "nn/network.h"
#include "nn/probability_loss.h"
#include "nn/softmax.h"

namespace glassbox {
namespace {

// The tutorial's three matrices and biases.
Matrix W1() { return matrix_of({{1, 3, 5}, {2, 4, 6}}); }
Matrix W2() { return matrix_of({{1, 4}, {2, 5}, {3, 6}}); }
Matrix W3() { return matrix_of({{5, 6, 7}, {2, 3, 4}}); }
Matrix b1() { return matrix_of({{1, 2, 3}}); }
Matrix b2() { return matrix_of({{1, 2}}); }
Matrix b3() { return matrix_of({{1, 1, 1}}); }
Matrix X() { return matrix_of({{1, 2}}); }

Network network_of(const std::vector<LayerSpec>& layers) {
  Random unused(0);
  Network network({2, layers, {}}, unused);
  const Matrix W[] = {W1(), W2(), W3()};
  const Matrix b[] = {b1(), b2(), b3()};
  std::size_t i = 0;
  for (Affine* affine : network.affine_layers()) {
    affine->W().value = W[i].transpose();
    affine->b().value = b[i++].transpose();
  }
  return network;
}

constexpr auto kRelu = ActivationKind::relu;
Network two_layers() { return network_of({AffineSpec{3}, AffineSpec{2}}); }
Network two_layers_with_relu() { return network_of({AffineSpec{3}, kRelu, AffineSpec{2}}); }
Network three_layers() {
  return network_of({AffineSpec{3}, kRelu, AffineSpec{2}, kRelu, AffineSpec{3}});
}

Matrix forward(Network& network) { return network.forward(X().transpose()).transpose(); }

// dout: dL/d(outputs); returns dL/dX.
Matrix backward(Network& network, const Matrix& dout) {
  return network.backward(dout.transpose(), InputGradient::needed).transpose();
}

Matrix first_dW(const Network& network) {
  return network.affine_layers()[0]->W().gradient().transpose();
}
Matrix first_db(const Network& network) {
  return network.affine_layers()[0]->b().gradient().transpose();
}

Exercise two_layers_forward() {
  Network network = two_layers();
  const Matrix out2 = forward(network);
  return {"226",
          "two-layers",
          {row_of("out1", "[[ 6 13 20]]", network.output(0).transpose()),
           row_of("out2", "[[ 93 211]]", out2)}};
}

Exercise relu_between() {
  Network network = two_layers_with_relu();
  return {"227", "two-layers-relu", {row_of("out2", "[[ 93 211]]", forward(network))}};
}

Exercise two_layers_backward() {
  Network network = two_layers_with_relu();
  const Matrix out2 = forward(network);
  const Matrix dX = backward(network, out2);
  return {"228",
          "two-layers-backward",
          {row_of("out2", "[[ 93 211]]", out2), row_of("dout_1", "[[12385 16108]]", dX),
           row_of("layer_1.dW", "[[ 937 1241 1545]\n [1874 2482 3090]]", first_dW(network)),
           row_of("layer_1.db", "[ 937 1241 1545]", first_db(network))}};
}

Exercise three_layers_backward() {
  Network network = three_layers();
  const Matrix out3 = forward(network);
  const Matrix dX = backward(network, out3);
  return {
      "229",
      "three-layers",
      {row_of("out3", "[[ 888 1192 1496]]", out3), row_of("dout_1", "[[1040872 1343296]]", dX),
       row_of("layer_1.dW", "[[ 67408 100808 134208]\n [134816 201616 268416]]", first_dW(network)),
       row_of("layer_1.db", "[ 67408 100808 134208]", first_db(network))}};
}

// Two of the figure's ten scores are given. However small the other eight are, softmax's answers to
// these two stand in the ratio e^(5.3 - 10.1).
Exercise figure() {
  Softmax softmax;
  const Matrix P = softmax.forward(matrix_of({{5.3, 10.1}}).transpose());
  const double ratio = P(0) / P(1);
  return {"figure",
          "softmax-figure",
          {row_of("0.991 * softmax(5.3) / softmax(10.1)", "0.008", matrix_of(0.991 * ratio)),
           row_of("softmax(10.1)", "0.991", matrix_of(P(1)))}};
}

// One-hot: the right answer is 2.
Matrix two() { return matrix_of({{0, 0, 1, 0, 0, 0, 0, 0, 0, 0}}); }

// -log(softmax(x)[2] + 1e-7)
double loss_of(const Matrix& x) {
  Softmax softmax;
  CrossEntropyOfProbabilities cross_entropy;
  return cross_entropy.forward(softmax.forward(x.transpose()), {two().transpose(), {}});
}

Matrix loss_gradient(const Matrix& x) {
  const auto loss = make_loss(LossKind::softmax_cross_entropy);
  loss->forward(x.transpose(), {two().transpose(), {}});
  return loss->backward().transpose();
}

// The tutorial does not show what these lines print. Its gradients are a tenth of these: it divides
// by the number of classes (B2.10).
Exercise two_losses() {
  const Matrix x1 = matrix_of({{0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.05, 0.3, 0.1, 0.5}});
  const Matrix x2 = matrix_of({{0.01, 0.01, 0.9, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.02}});
  return {"231",
          "loss-and-gradient",
          {row_of("soft.forward(x1,t)", "", matrix_of(loss_of(x1))),
           row_of("soft.backward()", "", loss_gradient(x1)),
           row_of("soft.forward(x2,t)", "", matrix_of(loss_of(x2))),
           row_of("soft.backward()", "", loss_gradient(x2))}};
}

Exercise nine_losses() {
  const std::pair<const char*, Matrix> cases[] = {
      {"2.25358384929", matrix_of({{0.1, 0.05, 0.1, 0.0, 0.05, 0.1, 0.0, 0.1, 0.0, 0.0}})},
      {"2.22978102389", matrix_of({{0.1, 0.05, 0.2, 0.0, 0.05, 0.1, 0.0, 0.6, 0.0, 0.0}})},
      {"2.13182940769", matrix_of({{0.0, 0.05, 0.3, 0.0, 0.05, 0.1, 0.0, 0.6, 0.0, 0.0}})},
      {"2.01975280051", matrix_of({{0.0, 0.05, 0.4, 0.0, 0.05, 0.0, 0.0, 0.5, 0.0, 0.0}})},
      {"1.91975287223", matrix_of({{0.0, 0.05, 0.5, 0.0, 0.05, 0.0, 0.0, 0.4, 0.0, 0.0}})},
      {"1.82254467599", matrix_of({{0.0, 0.05, 0.6, 0.0, 0.05, 0.0, 0.0, 0.3, 0.0, 0.0}})},
      {"1.72813268631", matrix_of({{0.0, 0.05, 0.7, 0.0, 0.05, 0.0, 0.0, 0.2, 0.0, 0.0}})},
      {"1.65593082752", matrix_of({{0.0, 0.1, 0.8, 0.0, 0.1, 0.0, 0.0, 0.2, 0.0, 0.0}})},
      {"1.54773595587", matrix_of({{0.0, 0.05, 0.9, 0.0, 0.05, 0.0, 0.0, 0.0, 0.0, 0.0}})},
  };
  Exercise exercise{"232", "nine-losses", {}};
  int number = 0;
  for (const auto& [printed, x] : cases) {
    const std::string what = "soft.forward(x" + std::to_string(++number) + ",t)";
    exercise.rows.push_back(row_of(what, printed, matrix_of(loss_of(x))));
  }
  return exercise;
}

Matrix last_of_three() { return matrix_of({{0, 0, 1}}); }

// The third output leads by 304, so its probability is 1 to the last digit of a double, and the
// loss -log(1 + 1e-7).
Exercise three_layers_loss() {
  Network network = three_layers();
  Softmax softmax;
  CrossEntropyOfProbabilities cross_entropy;
  const Matrix P = softmax.forward(forward(network).transpose());
  const double L = cross_entropy.forward(P, {last_of_three().transpose(), {}});
  return {"233",
          "three-layers-loss",
          {row_of("lastLayer.forward(out3,t)", "-9.99999950584e-08", matrix_of(L))}};
}

Exercise three_layers_loss_backward() {
  Network network = three_layers();
  const auto loss = make_loss(LossKind::softmax_cross_entropy);
  loss->forward(forward(network).transpose(), {last_of_three().transpose(), {}});
  const Matrix dX = backward(network, loss->backward().transpose());
  return {"234",
          "three-layers-loss-backward",
          {row_of("dout_1", "[[ 2.63076288e-130 3.39453274e-130]]", dX),
           row_of("layer_1.dW",
                  "[[ 1.69726637e-131 2.54589956e-131 3.39453274e-131]\n"
                  " [ 3.39453274e-131 5.09179911e-131 6.78906549e-131]]",
                  first_dW(network)),
           row_of("layer_1.db", "[ 1.69726637e-131 2.54589956e-131 3.39453274e-131]",
                  first_db(network))}};
}

Layers layers_named(const std::string& letters) {
  Layers layers;
  for (const char letter : letters) {
    layers.add({letter}, std::make_unique<Activation>(ActivationKind::identity));
  }
  return layers;
}

// A plain dictionary is equal to another with the same names, an ordered one only in their order;
// a network asks for the order.
Exercise ordered_names() {
  const Layers d1 = layers_named("abcde");
  const Layers d2 = layers_named("edcba");
  Network network = three_layers();
  return {"235",
          "ordered-layers",
          {row_of("{}: d1 == d2", "True", matrix_of(d1.name_set() == d2.name_set())),
           row_of("OrderedDict: d1 == d2", "False", matrix_of(d1.names() == d2.names())),
           row_of("out", "", forward(network))}};
}

}  // namespace

std::vector<Exercise> network_exercises() {
  return {two_layers_forward(), relu_between(), two_layers_backward(), three_layers_backward()};
}

std::vector<Exercise> loss_exercises() {
  return {figure(),
          two_losses(),
          nine_losses(),
          three_layers_loss(),
          three_layers_loss_backward(),
          ordered_names()};
}

}  // namespace glassbox
