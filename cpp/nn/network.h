#pragma once
// A network: layers in a row. What one puts out, the next takes in.

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "nn/activation.h"
#include "nn/affine.h"
#include "nn/initializer.h"
#include "nn/layers.h"
#include "nn/random.h"

namespace glassbox {

struct AffineSpec {
  int units;  // n_out
  bool bias = true;
  bool operator==(const AffineSpec&) const = default;
};

using LayerSpec = std::variant<AffineSpec, ActivationKind>;

// The plan of a network: 784-128-10 with ReLU is
//   {784, {AffineSpec{128}, ActivationKind::relu, AffineSpec{10}}, {InitializerKind::he}}
struct NetworkSpec {
  int inputs = 0;
  std::vector<LayerSpec> layers;
  Initializer initializer;

  // Outputs of the last layer; `inputs` when there is none that changes their number.
  int outputs() const;
  // Numbers in all weights and biases.
  std::int64_t parameters() const;
};

// Throws std::invalid_argument with a sentence when such a network cannot be built: no affine
// layer, a layer without units, an initialiser without a usable scale, or one of these limits.
void validate(const NetworkSpec& spec);
constexpr int kMaxUnits = 10'000;
constexpr int kMaxLayers = 64;
constexpr std::int64_t kMaxParameters = 20'000'000;

// The layers of this plan, named affine1, relu1, affine2, ... by kind and number from the input,
// with weights drawn from `random` from the first layer to the last. Refuses what validate() does.
Layers make_layers(const NetworkSpec& spec, Random& random);

class Network {
 public:
  // The network of this plan.
  Network(const NetworkSpec& spec, Random& random);

  // A network of any layers: `spec` says what they stand for. At least one of them is affine.
  Network(const NetworkSpec& spec, Layers layers);

  // X: n_in x m. Returns the last layer's outputs, n_out x m, valid until the next forward().
  const Matrix& forward(const Matrix& X, Mode mode = Mode::prediction);

  // dZ: dL/d(outputs of the last forward()). Writes the gradient of every parameter and returns
  // dL/dX, which has a meaning only when it is needed.
  const Matrix& backward(const Matrix& dZ, InputGradient wanted = InputGradient::not_needed);

  // Weights and biases from the first layer to the last.
  const std::vector<Parameter*>& parameters() const { return parameters_; }
  std::int64_t parameter_count() const { return spec_.parameters(); }

  // The outputs of layer `index` in the last forward().
  const Matrix& output(std::size_t index) const { return *outputs_[index]; }

  // All layers in their order, with their names.
  const Layers& layers() const { return layers_; }

  // The affine layers from the first to the last.
  const std::vector<Affine*>& affine_layers() const { return affine_layers_; }

  const NetworkSpec& spec() const { return spec_; }

 private:
  NetworkSpec spec_;
  Layers layers_;
  std::vector<const Matrix*> outputs_;
  std::vector<Parameter*> parameters_;
  std::vector<Affine*> affine_layers_;
};

}  // namespace glassbox
