#include "nn/network_spec.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "nn/text.h"

namespace glassbox {

namespace {

[[noreturn]] void refuse(const std::string& sentence) { throw std::invalid_argument(sentence); }

std::string text_of_shape(const Shape& shape) {
  return std::to_string(shape.height) + " x " + std::to_string(shape.width);
}

void expect_picture(const std::string& layer, const Shape& input) {
  if (input.is_picture()) return;
  refuse(layer + " gets a flat row of " + std::to_string(input.channels) +
         " numbers: expected a picture of more than one pixel");
}

// A window that slides over the picture, or that parts it.
void expect_window(const std::string& layer, int side, const Shape& input) {
  expect_picture(layer, input);
  const int most = std::min(input.height, input.width);
  if (side >= 1 && side <= most) return;
  refuse(layer + " has a window of " + text_of_shape({side, side, 1}) + " on a picture of " +
         text_of_shape(input) + ": expected a side of 1 to " + std::to_string(most));
}

void expect_units(const std::string& layer, int units, const std::string& what) {
  if (units >= 1 && units <= kMaxUnits) return;
  refuse(layer + " has " + std::to_string(units) + " " + what + ": expected 1 to " +
         std::to_string(kMaxUnits));
}

// Throws when this layer cannot stand behind something of this shape.
void validate(const LayerSpec& layer, const Shape& input, int number) {
  const auto named = [&](const char* name) { return name + (" " + std::to_string(number)); };
  if (const auto* affine = std::get_if<AffineSpec>(&layer)) {
    expect_units(named("affine layer"), affine->units, "units");
  } else if (const auto* convolution = std::get_if<ConvolutionSpec>(&layer)) {
    const std::string name = named("convolution");
    expect_units(name, convolution->channels, "channels");
    expect_window(name, convolution->kernel, input);
    if (convolution->padding == Padding::same && convolution->kernel % 2 == 0) {
      refuse(name + " keeps the picture's size with a kernel of " +
             std::to_string(convolution->kernel) + ": expected an odd one, which has a middle");
    }
  } else if (const auto* pool = std::get_if<MaxPoolSpec>(&layer)) {
    expect_window(named("max pool"), pool->size, input);
  } else if (const auto* dropout = std::get_if<DropoutSpec>(&layer)) {
    if (!(dropout->rate >= 0 && dropout->rate < 1)) {
      refuse(named("dropout") + " has a rate of " + text_of(dropout->rate) +
             ": expected at least 0 and less than 1");
    }
  }
}

}  // namespace

std::string kind_of(const LayerSpec& layer) {
  if (const auto* activation = std::get_if<ActivationKind>(&layer)) return name_of(*activation);
  if (std::holds_alternative<AffineSpec>(layer)) return "affine";
  if (std::holds_alternative<ConvolutionSpec>(layer)) return "convolution";
  if (std::holds_alternative<MaxPoolSpec>(layer)) return "max_pool";
  if (std::holds_alternative<FlattenSpec>(layer)) return "flatten";
  return std::holds_alternative<DropoutSpec>(layer) ? "dropout" : "batch_norm";
}

int LayerNumbers::next(const LayerSpec& layer) {
  if (std::holds_alternative<ActivationKind>(layer)) return ++activations_;
  const bool has_weights =
      std::holds_alternative<AffineSpec>(layer) || std::holds_alternative<ConvolutionSpec>(layer);
  return has_weights ? ++weights_ : ++others_[layer.index()];
}

Shape output_shape(const LayerSpec& layer, const Shape& input) {
  if (const auto* affine = std::get_if<AffineSpec>(&layer)) return {1, 1, affine->units};
  if (const auto* convolution = std::get_if<ConvolutionSpec>(&layer)) {
    const int lost = convolution->padding == Padding::same ? 0 : convolution->kernel - 1;
    return {input.height - lost, input.width - lost, convolution->channels};
  }
  if (const auto* pool = std::get_if<MaxPoolSpec>(&layer)) {
    return {input.height / pool->size, input.width / pool->size, input.channels};
  }
  if (std::holds_alternative<FlattenSpec>(layer)) return {1, 1, static_cast<int>(input.size())};
  return input;
}

std::int64_t parameter_count(const LayerSpec& layer, const Shape& input) {
  if (const auto* affine = std::get_if<AffineSpec>(&layer)) {
    return (input.size() + (affine->bias ? 1 : 0)) * affine->units;
  }
  if (const auto* convolution = std::get_if<ConvolutionSpec>(&layer)) {
    const std::int64_t window = std::int64_t{convolution->kernel} * convolution->kernel;
    return (window * input.channels + 1) * convolution->channels;
  }
  return std::holds_alternative<BatchNormSpec>(layer) ? 2 * input.channels : 0;
}

std::vector<Shape> NetworkSpec::shapes() const {
  std::vector<Shape> shapes;
  Shape shape = input_shape();
  for (const LayerSpec& layer : layers) shapes.push_back(shape = output_shape(layer, shape));
  return shapes;
}

int NetworkSpec::outputs() const {
  return layers.empty() ? inputs : static_cast<int>(shapes().back().size());
}

std::int64_t NetworkSpec::parameters() const {
  std::int64_t count = 0;
  Shape shape = input_shape();
  for (const LayerSpec& layer : layers) {
    count += parameter_count(layer, shape);
    shape = output_shape(layer, shape);
  }
  return count;
}

std::int64_t NetworkSpec::multiplications() const {
  std::int64_t count = 0;
  Shape shape = input_shape();
  for (const LayerSpec& layer : layers) {
    const Shape out = output_shape(layer, shape);
    // A convolution uses its weights once at every position, an affine layer once.
    count += parameter_count(layer, shape) * out.height * out.width;
    shape = out;
  }
  return count;
}

void validate(const NetworkSpec& spec) {
  if (spec.inputs < 1 || spec.inputs > 1'000'000) {
    refuse("the network has " + std::to_string(spec.inputs) + " inputs: expected 1 to 1000000");
  }
  if (spec.input_shape().size() != spec.inputs) {
    refuse("the network has " + std::to_string(spec.inputs) + " inputs: expected " +
           std::to_string(spec.input_shape().size()) + ", as many as its pictures have numbers");
  }
  if (spec.layers.size() > kMaxLayers) {
    refuse("the network has " + std::to_string(spec.layers.size()) + " layers: expected at most " +
           std::to_string(kMaxLayers));
  }
  Shape shape = spec.input_shape();
  bool has_affine = false;
  LayerNumbers numbers;
  for (const LayerSpec& layer : spec.layers) {
    const int number = numbers.next(layer);
    validate(layer, shape, number);
    shape = output_shape(layer, shape);
    if (shape.size() > kMaxOutputs) {
      refuse(kind_of(layer) + " " + std::to_string(number) + " puts out " +
             std::to_string(shape.size()) + " numbers for a sample: expected at most " +
             std::to_string(kMaxOutputs));
    }
    has_affine = has_affine || std::holds_alternative<AffineSpec>(layer);
  }
  if (!has_affine) {
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
