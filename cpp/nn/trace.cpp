#include "nn/trace.h"

#include <utility>

namespace glassbox {

Trace trace(Network& network, Loss& loss, Batch batch) {
  Trace result;
  result.batch = std::move(batch);
  const Layers& layers = network.layers();
  result.layers.resize(layers.size());

  Matrix A = result.batch.X;
  for (std::size_t i = 0; i < layers.size(); ++i) {
    LayerTrace& kept = result.layers[i];
    kept.name = layers.name(i);
    kept.input = A;
    layers[i].set_mode(Mode::prediction);  // nothing is learned, so no dice are thrown
    A = layers[i].forward(kept.input);
    kept.output = A;
  }
  result.loss = loss.forward(A, result.batch.targets);
  loss.predict(A, result.prediction);

  Matrix dA = loss.backward();
  for (std::size_t i = layers.size(); i-- > 0;) {
    LayerTrace& kept = result.layers[i];
    kept.output_gradient = dA;
    dA = layers[i].backward(kept.output_gradient, InputGradient::needed);
    kept.input_gradient = dA;
  }
  return result;
}

Trace trace(Network& network, Loss& loss, const Samples& samples, std::span<const int> indices) {
  Batch batch;
  samples.gather(indices, batch);
  Trace result = trace(network, loss, std::move(batch));
  for (std::size_t i = 0; i < result.layers.size(); ++i) {
    for (Parameter* p : network.layers()[i].parameters()) {
      p->gradient();  // multiplied out, so that the copy holds it
      result.layers[i].parameters.push_back(*p);
    }
  }
  return result;
}

}  // namespace glassbox
