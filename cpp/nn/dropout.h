#pragma once
// Dropout: while the network learns, every number is left out with probability p, so that no
// neuron can rely on a certain other one.
//
//   forward    Y  = X * M       element by element; m = 0 with probability p, else 1 / (1 - p)
//   backward   dX = dY * M
//
// This is the inverted form: what is kept is enlarged, so that the mean of Y is X, and a prediction
// is Y = X with no correction.
// Source: Srivastava, Hinton, Krizhevsky, Sutskever, Salakhutdinov, "Dropout: a simple way to
// prevent neural networks from overfitting", JMLR 15 (2014).

#include "nn/layer.h"
#include "nn/random.h"

namespace glassbox {

class Dropout : public Layer {
 public:
  // 0 <= rate < 1 is p. `random` throws the dice from then on.
  Dropout(double rate, const Random& random) : rate_(rate), random_(random) {}

  const Matrix& forward(const Matrix& X) override;
  const Matrix& backward(const Matrix& dY, InputGradient wanted) override;

  void set_mode(Mode mode) override { mode_ = mode; }
  Random* random() override { return &random_; }

 private:
  double rate_;
  Random random_;
  Mode mode_ = Mode::prediction;
  Mode last_ = Mode::prediction;  // of the last forward()
  Matrix M_;                      // n x m
  Matrix Y_;                      // n x m
  Matrix dX_;                     // n x m
};

}  // namespace glassbox
