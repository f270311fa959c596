#include "nn/inspect.h"

namespace glassbox {

Matrix boundary_grid(Network& network, const Loss& loss, double low, double high, int side) {
  const double step = (high - low) / (side - 1);
  Matrix X(2, side * side);
  for (int row = 0; row < side; ++row) {
    for (int column = 0; column < side; ++column) {
      X(0, row * side + column) = static_cast<Scalar>(low + step * column);
      X(1, row * side + column) = static_cast<Scalar>(high - step * row);
    }
  }
  Matrix P;
  loss.predict(network.forward(X), P);
  return P.row(0);
}

Matrix first_hidden_outputs(const Network& network) {
  if (network.affine_layers().size() < 2) return {};
  const auto& layers = network.spec().layers;
  std::size_t index = 0;
  while (!std::holds_alternative<AffineSpec>(layers[index])) ++index;
  // Up to, and without, the next affine layer: the affine layer itself and its activation.
  while (!std::holds_alternative<AffineSpec>(layers[index + 1])) ++index;
  return network.output(index);
}

}  // namespace glassbox
