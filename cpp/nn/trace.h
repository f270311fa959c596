#pragma once
// One batch on its way through a network and back, with everything that passes kept.

#include <string>
#include <vector>

#include "nn/loss.h"
#include "nn/network.h"
#include "nn/samples.h"

namespace glassbox {

struct LayerTrace {
  std::string name;
  Matrix input;            // n_in x m
  Matrix output;           // n_out x m
  Matrix output_gradient;  // dL/d(output), n_out x m
  Matrix input_gradient;   // dL/d(input), n_in x m
  std::vector<Parameter> parameters;
};

struct Trace {
  Batch batch;
  std::vector<LayerTrace> layers;  // from the input to the output
  Matrix prediction;               // what the outputs mean, n_out x m
  Scalar loss = 0;
};

// Sends the samples at `indices` forward and their loss back. Nothing is updated.
Trace trace(Network& network, Loss& loss, const Samples& samples, std::span<const int> indices);

}  // namespace glassbox
