#include "nn/network.h"

#include <cmath>
#include <stdexcept>

#include "nn/text.h"

namespace glassbox {

Network::Network(const NetworkSpec& spec, Random& random)
    : Network(spec, make_layers(spec, random)) {}

Network::Network(const NetworkSpec& spec, Layers layers)
    : spec_(spec), layers_(std::move(layers)), outputs_(layers_.size()) {
  for (std::size_t i = 0; i < layers_.size(); ++i) {
    for (Parameter* parameter : layers_[i].parameters()) parameters_.push_back(parameter);
    if (auto* affine = dynamic_cast<Affine*>(&layers_[i])) affine_layers_.push_back(affine);
  }
}

const Matrix& Network::forward(const Matrix& X, Mode mode) {
  const Matrix* A = &X;
  for (std::size_t i = 0; i < layers_.size(); ++i) {
    layers_[i].set_mode(mode);
    A = &layers_[i].forward(*A);
    outputs_[i] = A;
  }
  return *A;
}

const Matrix& Network::backward(const Matrix& dZ, InputGradient wanted) {
  const Matrix* dA = &dZ;
  for (std::size_t i = layers_.size(); i-- > 0;) {
    dA = &layers_[i].backward(*dA, i > 0 ? InputGradient::needed : wanted);
  }
  return *dA;
}

Layers make_layers(const NetworkSpec& spec, Random& random) {
  validate(spec);
  Layers layers;
  int n_in = spec.inputs;
  int affines = 0;
  int activations = 0;
  for (const LayerSpec& layer : spec.layers) {
    if (const auto* affine = std::get_if<AffineSpec>(&layer)) {
      auto made = std::make_unique<Affine>(n_in, affine->units, affine->bias, ++affines);
      initialize(spec.initializer, random, made->W().value);
      n_in = affine->units;
      layers.add("affine" + std::to_string(affines), std::move(made));
    } else {
      const auto kind = std::get<ActivationKind>(layer);
      layers.add(name_of(kind) + std::to_string(++activations), std::make_unique<Activation>(kind));
    }
  }
  return layers;
}

int NetworkSpec::outputs() const {
  int n = inputs;
  for (const LayerSpec& layer : layers) {
    if (const auto* affine = std::get_if<AffineSpec>(&layer)) n = affine->units;
  }
  return n;
}

std::int64_t NetworkSpec::parameters() const {
  std::int64_t count = 0;
  std::int64_t n = inputs;
  for (const LayerSpec& layer : layers) {
    if (const auto* affine = std::get_if<AffineSpec>(&layer)) {
      count += (n + (affine->bias ? 1 : 0)) * affine->units;
      n = affine->units;
    }
  }
  return count;
}

void validate(const NetworkSpec& spec) {
  const auto refuse = [](const std::string& sentence) { throw std::invalid_argument(sentence); };
  if (spec.inputs < 1 || spec.inputs > 1'000'000) {
    refuse("the network has " + std::to_string(spec.inputs) + " inputs: expected 1 to 1000000");
  }
  if (spec.layers.size() > kMaxLayers) {
    refuse("the network has " + std::to_string(spec.layers.size()) + " layers: expected at most " +
           std::to_string(kMaxLayers));
  }
  int number = 0;
  for (const LayerSpec& layer : spec.layers) {
    const auto* affine = std::get_if<AffineSpec>(&layer);
    if (affine == nullptr) continue;
    ++number;
    if (affine->units < 1 || affine->units > kMaxUnits) {
      refuse("affine layer " + std::to_string(number) + " has " + std::to_string(affine->units) +
             " units: expected 1 to " + std::to_string(kMaxUnits));
    }
  }
  if (number == 0) {
    refuse("the network has no affine layer, so there is nothing to learn: expected at least 1");
  }
  if (spec.parameters() > kMaxParameters) {
    refuse("the network has " + std::to_string(spec.parameters()) +
           " weights and biases: expected at most " + std::to_string(kMaxParameters));
  }
  const double scale = spec.initializer.scale;
  const bool scaled = spec.initializer.kind == InitializerKind::uniform ||
                      spec.initializer.kind == InitializerKind::normal;
  if (scaled && !(std::isfinite(scale) && scale >= 0 && scale <= 1000)) {
    refuse("the scale of the " + name_of(spec.initializer.kind) + " initialiser is " +
           text_of(scale) + ": expected 0 to 1000");
  }
}

}  // namespace glassbox
