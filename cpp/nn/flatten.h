#pragma once
// Where pictures become flat rows of numbers. Nothing is computed: a column of the batch holds the
// numbers of a sample either way, and only what they are called changes.
//
//   forward    Y  = X
//   backward   dX = dY

#include "nn/layer.h"

namespace glassbox {

class Flatten : public Layer {
 public:
  // Hands the matrix through without copying: what comes out is X itself.
  const Matrix& forward(const Matrix& X) override { return X; }
  const Matrix& backward(const Matrix& dY, InputGradient) override { return dY; }
};

}  // namespace glassbox
