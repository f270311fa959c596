#pragma once
// A bias of its own for every sample of the batch: Z = X + B with B of X's shape.
//
//   forward    Z  = X + B
//   backward   dB = dZ,  dX = dZ
//
// Some textbooks write the bias as such a matrix. Nothing is shared between the samples, so
// nothing is summed on the way back; the bias vector b of an affine layer is the case in which
// all columns of B are equal, and db is the sum of dB's columns. It fixes the size of the batch,
// which is why networks do not use it.

#include "nn/layer.h"

namespace glassbox {

class SampleBias : public Layer {
 public:
  // B: n x m.
  explicit SampleBias(const Matrix& B) : B_("B", B, false) {}

  // X: n x m, of B's shape; throws std::invalid_argument otherwise.
  const Matrix& forward(const Matrix& X) override;
  const Matrix& backward(const Matrix& dZ, InputGradient wanted) override;
  std::vector<Parameter*> parameters() override { return {&B_}; }

 private:
  Parameter B_;
  Matrix Z_;   // n x m
  Matrix dX_;  // n x m
};

}  // namespace glassbox
