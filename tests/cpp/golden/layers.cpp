// Single layers: forward with given inputs, backward with given gradients.

#include "golden/case.h"
#include "nn/activation.h"
#include "nn/affine.h"
#include "nn/sample_bias.h"

namespace glassbox::golden {

namespace {

void require_same_size(const std::string& what, const Matrix& M, Index rows, Index cols) {
  if (M.rows() == rows && M.cols() == cols) return;
  throw Refusal(what + ": expected " + std::to_string(cols) + " samples of " +
                std::to_string(rows) + " numbers, got " + std::to_string(M.cols()) + " of " +
                std::to_string(M.rows()));
}

}  // namespace

// The layer keeps its outputs in place of a mask: its derivative is 0 exactly where the mask is.
void run_relu_layer(Case& c) {
  const Matrix X = c.given.samples("x");
  Activation relu(ActivationKind::relu);
  const Matrix A = relu.forward(X);
  Matrix D;
  activation_derivative(relu.kind(), A, D);
  Json mask = Json::array();
  for (Index k = 0; k < X.cols(); ++k) {
    Json row = Json::array();
    for (Index i = 0; i < X.rows(); ++i) row.push_back(D(i, k) == 0);
    mask.push_back(row);
  }
  c.expect.compare("mask", mask);
  c.expect.compare("forward", samples_of(A));

  Json backward = Json::array();
  for (const Matrix& rows : c.given.matrices("douts")) {
    const Matrix dA = rows.transpose();
    require_same_size("given.douts", dA, X.rows(), X.cols());
    const Matrix handed = dA;
    backward.push_back(samples_of(relu.backward(handed, InputGradient::needed)));
    if (handed != dA) throw Refusal("expected backward() to leave dout as it was, it did not");
  }
  c.expect.compare("backward", backward);
}

void run_sigmoid_layer(Case& c) {
  const Matrix X = c.given.samples("x");
  const Matrix dA = c.given.samples("dout");
  require_same_size("given.dout", dA, X.rows(), X.cols());
  Activation sigmoid(ActivationKind::sigmoid);
  c.expect.compare("forward", samples_of(sigmoid.forward(X)));
  c.expect.compare("backward", samples_of(sigmoid.backward(dA, InputGradient::needed)));
}

namespace {

// Y = X W + B with a bias for every sample: an affine layer without bias, and B added.
void run_with_sample_bias(Case& c, Affine& weights, const Matrix& X, const Matrix& B) {
  require_same_size("given.B", B, weights.W().value.rows(), X.cols());
  SampleBias bias(B);
  c.expect.compare("forward", samples_of(bias.forward(weights.forward(X))));
  if (!c.given.has("dout")) return;

  const Matrix dY = c.given.samples("dout");
  require_same_size("given.dout", dY, B.rows(), B.cols());
  const Matrix dX =
      weights.backward(bias.backward(dY, InputGradient::needed), InputGradient::needed);
  c.expect.compare("dX", samples_of(dX));
  c.expect.compare("dW", samples_of(weights.W().gradient()));
  c.expect.compare("dB_full_per_sample_bias", samples_of(bias.parameters()[0]->gradient()));
}

// Y = X W + b with one bias for all samples.
void run_with_bias(Case& c, Affine& layer, const Matrix& X) {
  c.expect.compare("forward", samples_of(layer.forward(X)));
  if (!c.given.has("dout")) return;

  const Matrix dY = c.given.samples("dout");
  require_same_size("given.dout", dY, layer.W().value.rows(), X.cols());
  c.expect.compare("dX", samples_of(layer.backward(dY, InputGradient::needed)));
  c.expect.compare("dW", samples_of(layer.W().gradient()));
  SampleBias unshared(layer.b().value.replicate(1, X.cols()));
  unshared.backward(dY, InputGradient::needed);
  c.expect.compare("dB_full_per_sample_bias", samples_of(unshared.parameters()[0]->gradient()));
}

// The gradient of a bias that all samples share, whichever form the case gives it in.
void compare_shared_bias_gradient(Case& c, Affine& layer, const Matrix& X) {
  if (!c.given.has("dout")) return;
  layer.forward(X);
  layer.backward(c.given.samples("dout"), InputGradient::not_needed);
  c.expect.compare("dB", list_of(layer.b().gradient()));
}

// x, W and b of a single sample, without brackets around it.
void run_with_one_sample(Case& c) {
  const Matrix x = c.given.column("x");
  const Matrix W = c.given.samples("W");
  const Matrix b = c.given.column("b");
  require_same_size("given.W", W, W.rows(), x.rows());
  require_same_size("given.b", b, W.rows(), 1);
  Affine layer(static_cast<int>(W.cols()), static_cast<int>(W.rows()), true, 1);
  layer.W().value = W;
  layer.b().value = b;
  c.expect.compare("forward", list_of(layer.forward(x)));
}

}  // namespace

void run_affine_layer(Case& c) {
  if (c.given.has("x")) return run_with_one_sample(c);
  const Matrix X = c.given.samples("X");
  const Matrix W = c.given.samples("W");
  const Json& bias = c.given.at("B");
  require_same_size("given.W", W, W.rows(), X.rows());
  const int n_in = static_cast<int>(W.cols());
  const int n_out = static_cast<int>(W.rows());

  Affine layer(n_in, n_out, true, 1);
  layer.W().value = W;
  if (bias.size() > 1 && bias.front().is_array()) {
    Affine without_bias(n_in, n_out, false, 1);
    without_bias.W().value = W;
    run_with_sample_bias(c, without_bias, X, c.given.samples("B"));
  } else {
    const Matrix b = c.given.column("B");
    require_same_size("given.B", b, n_out, 1);
    layer.b().value = b;
    run_with_bias(c, layer, X);
  }
  compare_shared_bias_gradient(c, layer, X);
}

// Function by function: its values and its derivatives.
void run_activations(Case& c) {
  const Matrix Z = c.given.column("z");
  const std::string leaky = "leaky_relu_";
  for (const std::string& key : c.expect.keys()) {
    std::string name = key;
    if (key.rfind(leaky, 0) == 0) {
      name = "leaky_relu";
      if (std::stod(key.substr(leaky.size())) != kLeakySlope) {
        throw Refusal(c.expect.path(key) + ": expected the slope " + number_text(kLeakySlope));
      }
    }
    if (key.rfind("elu_", 0) == 0) {
      name = "elu";
      if (std::stod(key.substr(4)) != 1)
        throw Refusal(c.expect.path(key) + ": expected the factor 1");
    }
    const auto kind = from_name<ActivationKind>(name);
    Matrix A;
    Matrix D;
    activate(kind, Z, A);
    activation_derivative(kind, A, D);
    Expected& function = c.expect.object(key);
    function.compare("value", list_of(A));
    function.compare("derivative", list_of(D));
  }
}

}  // namespace glassbox::golden
