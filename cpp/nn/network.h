#pragma once
// A network: layers in a row. What one puts out, the next takes in.

#include <cstdint>
#include <string>
#include <vector>

#include "nn/affine.h"
#include "nn/convolution.h"
#include "nn/layers.h"
#include "nn/network_spec.h"
#include "nn/random.h"

namespace glassbox {

// The layers of this plan, named convolution1, relu1, affine2, ... by kind and number from the
// input, with weights drawn from `random` from the first layer to the last. Refuses what validate()
// does. Dropout takes its own dice from `random` when all weights are drawn, so that a network
// starts from the same weights with it and without.
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

  // What else a run has to keep: the layers' buffers and generators, from the first to the last.
  const std::vector<Matrix*>& buffers() const { return buffers_; }
  const std::vector<Random*>& randoms() const { return randoms_; }

  // The outputs of layer `index` in the last forward().
  const Matrix& output(std::size_t index) const { return *outputs_[index]; }

  // All layers in their order, with their names.
  const Layers& layers() const { return layers_; }

  // The affine layers, and the convolutions, from the first to the last.
  const std::vector<Affine*>& affine_layers() const { return affine_layers_; }
  const std::vector<Convolution*>& convolutions() const { return convolutions_; }

  const NetworkSpec& spec() const { return spec_; }

 private:
  NetworkSpec spec_;
  Layers layers_;
  std::vector<const Matrix*> outputs_;
  std::vector<Parameter*> parameters_;
  std::vector<Matrix*> buffers_;
  std::vector<Random*> randoms_;
  std::vector<Affine*> affine_layers_;
  std::vector<Convolution*> convolutions_;
};

}  // namespace glassbox
