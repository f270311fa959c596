#pragma once
// A network apart from the run that trained it, in the form that files of models have.
//
// Names and order are those of PyTorch's nn.Sequential with one module for each layer of the spec:
//
//   affine         "0.weight" (n_out, n_in), "0.bias" (n_out)
//   convolution    "0.weight" (n_out, n_in, k, k), "0.bias" (n_out)
//   batch_norm     "1.weight", "1.bias", "1.running_mean", "1.running_var", all (features)
//
// PyTorch keeps pictures channel after channel, Glassbox the channels of a pixel together
// (nn/shape.h), so the weights of convolutions and of layers behind a flattened picture are
// rearranged on their way.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "experiments/run_spec.h"

namespace glassbox {

struct ModelParameter {
  std::string name;
  std::vector<int> shape;
  std::vector<Scalar> values;  // row by row: the last dimension varies fastest
};

struct Model {
  RunSpec spec;
  std::int64_t iteration = 0;
  std::int64_t epoch = 0;
  std::vector<ModelParameter> parameters;
};

// The network of a run on digits, points in the plane or a table. The digits need not be here.
// Throws std::invalid_argument with a sentence when this is no snapshot of such a run.
Model read_model(std::span<const std::uint8_t> snapshot);

// A snapshot at iteration 0 of a run with this spec that has these numbers. Throws
// std::invalid_argument with a sentence when there can be no such run, when a parameter is missing
// or superfluous, or when one has another shape or numbers that cannot be computed with.
std::vector<std::uint8_t> write_model(const RunSpec& spec,
                                      const std::vector<ModelParameter>& parameters);

}  // namespace glassbox
