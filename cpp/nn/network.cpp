#include "nn/network.h"

#include <memory>

#include "nn/batch_norm.h"
#include "nn/dropout.h"
#include "nn/flatten.h"
#include "nn/max_pool.h"

namespace glassbox {

Network::Network(const NetworkSpec& spec, Random& random)
    : Network(spec, make_layers(spec, random)) {}

Network::Network(const NetworkSpec& spec, Layers layers)
    : spec_(spec), layers_(std::move(layers)), outputs_(layers_.size()) {
  for (std::size_t i = 0; i < layers_.size(); ++i) {
    Layer& layer = layers_[i];
    for (Parameter* parameter : layer.parameters()) parameters_.push_back(parameter);
    for (Matrix* buffer : layer.buffers()) buffers_.push_back(buffer);
    if (Random* random = layer.random()) randoms_.push_back(random);
    if (auto* affine = dynamic_cast<Affine*>(&layer)) affine_layers_.push_back(affine);
    if (auto* found = dynamic_cast<Convolution*>(&layer)) convolutions_.push_back(found);
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

namespace {

std::unique_ptr<Layer> make_layer(const LayerSpec& layer, const Shape& input, int number,
                                  const Initializer& initializer, Random& random) {
  if (const auto* affine = std::get_if<AffineSpec>(&layer)) {
    const int n_in = static_cast<int>(input.size());
    auto made = std::make_unique<Affine>(n_in, affine->units, affine->bias, number);
    initialize(initializer, random, made->W().value);
    return made;
  }
  if (const auto* spec = std::get_if<ConvolutionSpec>(&layer)) {
    auto made =
        std::make_unique<Convolution>(input, spec->channels, spec->kernel, spec->padding, number);
    const double window = spec->kernel * spec->kernel;
    initialize(initializer, random, made->W().value, window * input.channels,
               window * spec->channels);
    return made;
  }
  if (const auto* pool = std::get_if<MaxPoolSpec>(&layer)) {
    return std::make_unique<MaxPool>(input, pool->size);
  }
  if (std::holds_alternative<FlattenSpec>(layer)) return std::make_unique<Flatten>();
  if (const auto* dropout = std::get_if<DropoutSpec>(&layer)) {
    return std::make_unique<Dropout>(dropout->rate, Random());
  }
  if (std::holds_alternative<BatchNormSpec>(layer)) {
    return std::make_unique<BatchNorm>(input.channels, number);
  }
  return std::make_unique<Activation>(std::get<ActivationKind>(layer));
}

}  // namespace

Layers make_layers(const NetworkSpec& spec, Random& random) {
  validate(spec);
  Layers layers;
  Shape shape = spec.input_shape();
  LayerNumbers numbers;
  for (const LayerSpec& layer : spec.layers) {
    const int number = numbers.next(layer);
    layers.add(kind_of(layer) + std::to_string(number),
               make_layer(layer, shape, number, spec.initializer, random));
    shape = output_shape(layer, shape);
  }
  for (std::size_t i = 0; i < layers.size(); ++i) {
    if (Random* dice = layers[i].random()) *dice = Random(random.bits());
  }
  return layers;
}

}  // namespace glassbox
