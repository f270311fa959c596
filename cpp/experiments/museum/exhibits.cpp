#include "experiments/museum/exhibits.h"

#include <stdexcept>
#include <vector>

namespace glassbox {

namespace {

using enum ActivationKind;

// Study and sleep, 2-3-1, with the weights that the tutorial's printed numbers come from.
RunSpec study_sleep() {
  RunSpec spec;
  spec.data.kind = DataKind::study_sleep;
  spec.layers = {AffineSpec{3, false}, sigmoid, AffineSpec{1, false}, sigmoid};
  spec.loss = LossKind::half_squared_error;
  spec.initializer = {InitializerKind::normal, 1};
  spec.skipped_draws = 45;
  spec.seed = 42;
  spec.learning_rate = 1;
  spec.sampling = Sampling::full_batch;
  return spec;
}

// Three clouds of points told apart by `layers`.
RunSpec clusters(std::vector<LayerSpec> layers, double noise = 0.25) {
  RunSpec spec;
  spec.data.kind = DataKind::three_clusters;
  spec.data.per_cluster = 40;
  spec.data.noise = noise;
  spec.layers = std::move(layers);
  spec.initializer = {InitializerKind::xavier};
  spec.learning_rate = 0.3;
  spec.batch_size = 16;
  return spec;
}

// The three nodes each of S0, without bias, one sample after the other.
RunSpec one_by_one() {
  RunSpec spec = clusters({AffineSpec{3, false}, sigmoid, AffineSpec{3, false}, sigmoid});
  spec.loss = LossKind::half_squared_error;
  spec.initializer = {InitializerKind::uniform, 0.5};
  spec.batch_size = 1;
  spec.sampling = Sampling::file_order;
  return spec;
}

// The four points of XOR, all in every update.
RunSpec xor_points(std::vector<LayerSpec> layers, LossKind loss, double rate) {
  RunSpec spec;
  spec.data.kind = DataKind::xor_points;
  spec.layers = std::move(layers);
  spec.loss = loss;
  spec.initializer = {InitializerKind::normal, 1};
  spec.learning_rate = rate;
  spec.sampling = Sampling::full_batch;
  return spec;
}

RunSpec with_batch(RunSpec spec, int batch) {
  spec.batch_size = batch;
  return spec;
}

RunSpec with_rate(RunSpec spec, double rate) {
  spec.learning_rate = rate;
  return spec;
}

RunSpec with_seed(RunSpec spec, std::uint32_t seed) {
  spec.seed = seed;
  return spec;
}

RunSpec with_l2(RunSpec spec, double l2) {
  spec.l2 = l2;
  return spec;
}

RunSpec with_optimizer(RunSpec spec, OptimizerKind kind, double rate) {
  spec.optimizer = kind;
  spec.learning_rate = rate;
  return spec;
}

std::vector<Exhibit> make_exhibits() {
  const auto relu_net = [](int units) {
    return std::vector<LayerSpec>{AffineSpec{units}, relu, AffineSpec{3}};
  };
  const auto deep_relu_net = [](int units) {
    return std::vector<LayerSpec>{AffineSpec{units}, relu, AffineSpec{units}, relu, AffineSpec{3}};
  };
  const std::vector<LayerSpec> square = {AffineSpec{3}, sigmoid, AffineSpec{3}};
  const std::vector<LayerSpec> xor_net = {AffineSpec{2}, sigmoid, AffineSpec{1}};
  const std::vector<LayerSpec> xor_probabilities = {AffineSpec{2}, sigmoid, AffineSpec{1}, sigmoid};
  const auto bce = LossKind::binary_cross_entropy;

  RunSpec large_weights = xor_points({AffineSpec{8}, tanh, AffineSpec{1}}, bce, 1);
  large_weights.initializer.scale = 20;
  RunSpec overfitting = with_optimizer(clusters(deep_relu_net(24), 0.6), OptimizerKind::adam, 0.02);
  overfitting.data.per_cluster = 60;
  overfitting.seed = 6;

  return {
      {Bug::B0_2, 0, "train", "self.who += ...; self.who += ...", "self.who += ...", one_by_one(),
       600},
      {Bug::B0_3, 0, "train", "hidden_errors = dot(who.T, output_errors)",
       "hidden_errors = dot(who.T, output_errors * fo * (1 - fo))", one_by_one(), 600},
      {Bug::B1_1, 1, "NN5.backward", "o_delta = o_error * sigmoidPrime(o)",
       "o_delta = o_error * sigmoidPrime(output_sum)", study_sleep(), 10'000},
      {Bug::B1_2, 1, "NN5.backward", "z2_delta = z2_error * sigmoidPrime(output_sum)",
       "z2_delta = z2_error * sigmoidPrime(hidden_sum)", study_sleep(), 10'000},
      {Bug::B2_1, 2, "209, 210: MulLayer.forward", "self.x = y", "self.x = x", RunSpec(), 40},
      {Bug::B2_2, 2, "219, 220: Affine.backward", "dx = dot(dout, W)", "dx = dot(dout, W.T)",
       clusters(square), 300},
      {Bug::B2_4, 2, "225-229, 233: Affine.forward", "self.x = X", "self.x = x",
       with_seed(xor_points(xor_net, bce, 1), 4), 2000},
      {Bug::B2_5, 2, "214, 215: Relu.backward", "dout[mask] = 0; dx = dout",
       "dx = dout.copy(); dx[mask] = 0", clusters(relu_net(8)), 200},
      {Bug::B2_6, 2, "229, 233", "relu.forward(out1) ... relu.forward(out2)",
       "relu1.forward(out1) ... relu2.forward(out2)", clusters(deep_relu_net(6)), 300},
      {Bug::B2_7, 2, "Three_layer, Three_Layer_class",
       "layers['relu'] = Relu(); layers['relu'] = Relu()",
       "layers['relu1'] = Relu(); layers['relu2'] = Relu()", clusters(deep_relu_net(6)), 300},
      {Bug::B2_8, 2, "230, 231, 233: softmax", "exp(a - max(a)) / sum(exp(a - max(a)))",
       "exp(a - max(a, axis=1)) / sum(exp(a - max(a, axis=1)), axis=1)", clusters(relu_net(8)),
       300},
      {Bug::B2_9, 2, "230: cross_entropy_error", "-sum(t * log(y + delta))",
       "-sum(t * log(y + delta)) / batch_size", clusters(relu_net(8)), 300},
      {Bug::B2_10, 2, "230, 231: SoftmaxWithLoss.backward", "batch_size = t.shape[0]",
       "batch_size = 1 if t.ndim == 1 else t.shape[0]",
       with_rate(with_batch(clusters(relu_net(8)), 1), 0.05), 600},
      {Bug::B2_11, 2, "230, 231, 233: SoftmaxWithLoss.backward", "dx = (y - t) / batch_size",
       "dx = dout * (y - t) / batch_size", clusters(relu_net(8)), 300},
      {Bug::B3_1, 3, "binary_cross_entropy", "# no squared error: it cannot be differentiated",
       "dz = 2 * (p - y) * p * (1 - p) / n",
       with_seed(xor_points(xor_probabilities, LossKind::mean_squared_error, 2), 4), 3000},
      {Bug::B3_3, 3, "sigmoid, binary_cross_entropy",
       "p = 1 / (1 + exp(-z)); -mean(y * log(p) + (1 - y) * log(1 - p))",
       "mean(maximum(z, 0) - z * y + log(1 + exp(-abs(z))))", with_seed(large_weights, 3), 300},
      {Bug::B4_1, 4, "NeuralNet.__feedforward", "x = relU(dot(w, x) + b)",
       "x = dot(w, x) + b  # in the last layer", with_seed(clusters(relu_net(8)), 3), 300},
      {Bug::B4_2, 4, "relU_prime", "return z * (z <= 0)", "return z > 0", clusters(relu_net(8)),
       300},
      {Bug::B4_3, 4, "relU", "return np.maximum(z, 0, z)", "return np.maximum(z, 0)",
       clusters(relu_net(8)), 200},
      {Bug::B4_4, 4, "NeuralNet.__feedforward", "exp(x) / sum(exp(x))",
       "exp(x - max(x)) / sum(exp(x - max(x)))",
       with_seed(with_rate(clusters({AffineSpec{3}}), 1000), 3), 100},
      {Bug::B4_5, 4, "NeuralNet.train",
       "for x, y in validation_data: __update_params(*__backpropagation(x, y))",
       "test(validation_data)", overfitting, 1500},
      {Bug::B4_6, 4, "NeuralNet.__update_params", "w -= rate * dw",
       "w -= rate * (dw + reg_lambda * w)", with_l2(clusters(relu_net(16), 0.4), 0.01), 1500},
      {Bug::B4_7, 4, "NeuralNet.__backpropagation", "delta = dot(w.T, delta) * (z > 0)",
       "delta = dot(w.T, delta) * nonlinearity_prime(z)",
       xor_points({AffineSpec{4}, sigmoid, AffineSpec{1}}, bce, 0.5), 2000},
      {Bug::adam, 3, "optimize", "m_hat = m * (1 - 0.9**t); v_hat = v * (1 - 0.999**t)",
       "m_hat = m / (1 - 0.9**t); v_hat = v / (1 - 0.999**t)",
       with_seed(with_optimizer(clusters(relu_net(8)), OptimizerKind::adam, 0.1), 3), 300},
  };
}

}  // namespace

std::span<const Exhibit> exhibits() {
  static const std::vector<Exhibit> all = make_exhibits();
  return all;
}

const Exhibit& exhibit(Bug bug) {
  for (const Exhibit& candidate : exhibits()) {
    if (candidate.bug == bug) return candidate;
  }
  throw std::logic_error("there is no exhibit of " + name_of(bug));
}

}  // namespace glassbox
