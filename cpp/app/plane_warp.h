#pragma once
// Two coordinates for what a layer puts out, so that it can be drawn in the plane.
// The products here are small and lazy: Eigen's kernels for large ones would be a tenth of the
// wasm module.

#include <array>
#include <optional>
#include <vector>

#include "nn/loss.h"
#include "nn/network.h"

namespace glassbox {

// Where in layers() the neurons of each affine layer have their outputs: behind the activation and
// what else follows, before the next affine layer.
std::vector<std::size_t> neuron_layers(const NetworkSpec& spec);

// a, b and c of a x + b y + c = 0.
using Line = std::array<double, 3>;

// Directions onto which the outputs of a layer are projected. With up to two neurons they are the
// neurons themselves. With more, the first is the weights of the next layer when that has one
// output, because along it the output changes; otherwise, and for the second, it is the direction
// in which the outputs spread most, orthogonal to the first.
class Directions {
 public:
  explicit Directions(Index units);

  // H: units x n, a layer's outputs over the plane; next: the weights that read them.
  // The spread is followed from the directions of the last call, so that a picture that changes
  // little does not turn over: the power iteration keeps the sign of what it starts from.
  void follow(const Matrix& H, const Matrix& next);

  bool projects() const { return axes_.rows() > 2; }
  // The two coordinates of every column, 2 x n.
  Matrix coordinates(const Matrix& H) const { return axes_.transpose().lazyProduct(H); }
  // Where the one output, w H + b, is `sum`.
  Line line(const Matrix& w, double b, double sum) const;

 private:
  Matrix axes_;  // units x 2
};

// The sum of the network's one output at which its answer is 1/2; nothing when there is none.
std::optional<double> undecided_sum(const Network& network, const Loss& loss);

}  // namespace glassbox
