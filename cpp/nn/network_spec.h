#pragma once
// The plan of a network: which layers in which order, and of what sizes.

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "nn/activation.h"
#include "nn/convolution.h"
#include "nn/initializer.h"
#include "nn/shape.h"

namespace glassbox {

struct AffineSpec {
  int units;  // n_out
  bool bias = true;
  bool operator==(const AffineSpec&) const = default;
};

struct ConvolutionSpec {
  int channels;    // n_out
  int kernel = 5;  // k
  Padding padding = Padding::same;
  bool operator==(const ConvolutionSpec&) const = default;
};

struct MaxPoolSpec {
  int size = 2;  // s
  bool operator==(const MaxPoolSpec&) const = default;
};

struct FlattenSpec {
  bool operator==(const FlattenSpec&) const = default;
};

struct DropoutSpec {
  double rate = 0.5;  // p
  bool operator==(const DropoutSpec&) const = default;
};

struct BatchNormSpec {
  bool operator==(const BatchNormSpec&) const = default;
};

using LayerSpec = std::variant<AffineSpec, ActivationKind, ConvolutionSpec, MaxPoolSpec,
                               FlattenSpec, DropoutSpec, BatchNormSpec>;

// "affine", "relu", "convolution", "max_pool", ...: the word for such a layer in files and names.
std::string kind_of(const LayerSpec& layer);

// The number in a layer's name and in those of its parameters, counted from the input: affine and
// convolutional layers together (W1, W2, ...), activations together, every other kind by itself.
class LayerNumbers {
 public:
  int next(const LayerSpec& layer);

 private:
  int weights_ = 0;
  int activations_ = 0;
  int others_[std::variant_size_v<LayerSpec>] = {};
};

// What the layer makes of one sample. An affine layer takes any shape as a flat row of numbers.
Shape output_shape(const LayerSpec& layer, const Shape& input);

// Numbers in the layer's parameters.
std::int64_t parameter_count(const LayerSpec& layer, const Shape& input);

// 784-128-10 with ReLU is
//   {784, {AffineSpec{128}, ActivationKind::relu, AffineSpec{10}}, {InitializerKind::he}}
// and two convolutions on 28 x 28 pixels of one channel
//   {784, {ConvolutionSpec{8}, ActivationKind::relu, MaxPoolSpec{},
//          ConvolutionSpec{16}, ActivationKind::relu, MaxPoolSpec{}, AffineSpec{10}},
//    {InitializerKind::he}, Shape{28, 28, 1}}
struct NetworkSpec {
  int inputs = 0;
  std::vector<LayerSpec> layers;
  Initializer initializer;
  // How the inputs are arranged, when they are a picture: height * width * channels = inputs.
  std::optional<Shape> picture = std::nullopt;

  Shape input_shape() const { return picture.value_or(Shape{1, 1, inputs}); }
  // The shape behind every layer.
  std::vector<Shape> shapes() const;
  // Outputs of the last layer; `inputs` when there is none that changes their number.
  int outputs() const;
  // Numbers in all parameters.
  std::int64_t parameters() const;
  // Multiplications that one sample takes on its way forward; on the way back there are about twice
  // as many.
  std::int64_t multiplications() const;
};

// Throws std::invalid_argument with a sentence when such a network cannot be built: no affine
// layer, a layer without units, a convolution of no picture, an initialiser without a usable scale,
// or one of these limits.
void validate(const NetworkSpec& spec);
constexpr int kMaxUnits = 10'000;
constexpr int kMaxLayers = 64;
constexpr std::int64_t kMaxParameters = 20'000'000;
constexpr std::int64_t kMaxOutputs = 1'000'000;  // of one layer, for one sample

}  // namespace glassbox
