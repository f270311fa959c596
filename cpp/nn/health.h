#pragma once
// Units that have stopped learning.
//
// A unit is dead when it puts out 0 for every sample: relu has no slope there, so no gradient comes
// through it any more. It is saturated when its output is within 1 % of an end of its range for
// every sample: sigmoid and tanh are almost flat there, f'(z) < 0.01 and < 0.04.
// Sources: Glorot, Bengio, "Understanding the difficulty of training deep feedforward neural
// networks" (2010); Glorot, Bordes, Bengio, "Deep sparse rectifier neural networks" (2011).

#include "nn/activation.h"

namespace glassbox {

struct Health {
  Index units = 0;
  int dead = 0;
  int saturated = 0;
};

// Watches the outputs of one layer over the parts of a set of samples. Each channel of a picture is
// a unit: it is dead when it is so at all its pixels.
class HealthWatch {
 public:
  explicit HealthWatch(ActivationKind kind, Index units);

  // A: what the layer puts out for m samples, (pixels * units) x m, the units of a pixel together.
  void add(const Matrix& A);

  // Over all that were added. Before the first, no unit has shown that it lives.
  Health health() const;

 private:
  using Flags = Eigen::Array<bool, Eigen::Dynamic, 1>;

  ActivationKind kind_;
  Flags dead_;       // one for each unit: so far always 0
  Flags saturated_;  // likewise
};

}  // namespace glassbox
