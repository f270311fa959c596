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

// Sends the batch forward and its loss back, as in a prediction: no dice are thrown, nothing is
// updated. The traces of the layers are without their parameters.
Trace trace(Network& network, Loss& loss, Batch batch);

// The same for the samples at `indices`, with the parameters of every layer.
Trace trace(Network& network, Loss& loss, const Samples& samples, std::span<const int> indices);

}  // namespace glassbox
