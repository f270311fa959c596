#pragma once
// Softmax as a layer: K numbers of each sample become K probabilities that sum to 1.
//
//   forward    p_i  = e^(z_i - max z) / sum_j e^(z_j - max z)     each column by itself
//   backward   dz_i = p_i (dp_i - sum_j p_j dp_j)                 from dp_j/dz_i = p_j ([i=j] -
//   p_i)
//
// Taking the largest z off changes nothing (the common factor cancels) and keeps every power at
// most 1. Networks here train with softmax fused into the loss (nn/loss.h), which is both stabler
// and faster; this is the form in which softmax stands alone.
// Source: Bridle, "Probabilistic interpretation of feedforward classification network outputs"
// (1990).

#include "nn/layer.h"

namespace glassbox {

class Softmax : public Layer {
 public:
  const Matrix& forward(const Matrix& Z) override;
  const Matrix& backward(const Matrix& dP, InputGradient wanted) override;

 private:
  Matrix P_;   // K x m
  Matrix dZ_;  // K x m
};

}  // namespace glassbox
