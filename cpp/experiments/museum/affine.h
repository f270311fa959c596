#pragma once
// Affine layers with a wrong way back. Forward each of them is nn/affine.h, Z = W X + b; each is
// made from a right layer and takes over its weights.
//
//   right    dW = dZ X^T      db = dZ 1      dX = W^T dZ
//
// The tutorials write samples as rows and their W is the transpose of ours: their
// dx = dot(dout, W.T) is our dX = W^T dZ.

#include <memory>

#include "nn/activation.h"
#include "nn/affine.h"

namespace glassbox {

// B2.2, S2:  dx = np.dot(dout, self.W)
//
//   written  dX = W dZ
//   right    dX = W^T dZ
//
// What came in through w_ij, from input j to output i, has to go back the same way: dx_j collects
// w_ij dz_i over the outputs i. Without the transpose the shapes meet only when the layer has as
// many inputs as outputs; then nothing complains, and everything below the layer learns from a
// gradient that is not there. Throws std::invalid_argument when the shapes do not meet.
class AffineWithoutTranspose : public Affine {
 public:
  explicit AffineWithoutTranspose(const Affine& right) : Affine(right) {}
  const Matrix& backward(const Matrix& dZ, InputGradient wanted) override;

 private:
  Matrix dX_;  // n_in x m
};

// B2.4, S2:  def forward(self, x): self.x = X
//
//   written  dW = dZ X0^T      X0: what the network was given
//   right    dW = dZ X^T       X:  what this layer was given
//
// The capital X is not the argument but a variable outside of the class, where the script keeps
// the network's input; Python looks it up there without a word. In the first layer both are the
// same. In every other dW gets the shape of another matrix, or, when the layer has as many inputs
// as the network, only wrong numbers.
class AffineKeepingFirstInput : public Affine {
 public:
  // `X0` is the variable outside; the first layer of the network fills it.
  AffineKeepingFirstInput(const Affine& right, std::shared_ptr<Matrix> X0, bool is_first)
      : Affine(right), X0_(std::move(X0)), is_first_(is_first) {}

  const Matrix& forward(const Matrix& X) override;
  // Throws std::invalid_argument when the gradient has not the shape of W: the update that follows
  // would be one of NumPy's "operands could not be broadcast together".
  const Matrix& backward(const Matrix& dZ, InputGradient wanted) override;

  // dZ X0^T, of whatever shape it is.
  Matrix written_gradient(const Matrix& dZ) const { return dZ * X0_->transpose(); }

 private:
  std::shared_ptr<Matrix> X0_;
  bool is_first_;
};

// B0.3, S0:  hidden_errors = numpy.dot(self.who.T, output_errors)
//
//   written  dX = W^T dA      dA: the error of the activated output
//   right    dX = W^T dZ      dZ = dA f'(Z)
//
// Output errors are handed back to the hidden layer before they have passed the derivative of the
// output's sigmoid, which the tutorial uses for the output weights only. A rule of thumb that
// learns well: f' of a sigmoid is positive and at most 1/4, so each output's share keeps its sign
// and is at least four times as large. It is not the gradient, and a gradient check says so.
//
// Such a layer needs to know what its activation was handed.
class ActivationKeepingError : public Activation {
 public:
  explicit ActivationKeepingError(const Activation& right) : Activation(right) {}
  const Matrix& backward(const Matrix& dA, InputGradient wanted) override;
  const Matrix& error() const { return dA_; }  // of the last backward()

 private:
  Matrix dA_;  // n x m
};

class RawErrorAffine : public Affine {
 public:
  // `after` is the activation that follows; it must live as long as this layer.
  RawErrorAffine(const Affine& right, const ActivationKeepingError& after)
      : Affine(right), after_(after) {}
  const Matrix& backward(const Matrix& dZ, InputGradient wanted) override;

 private:
  const ActivationKeepingError& after_;
  Matrix dX_;  // n_in x m
};

// No mistake: an affine layer that remembers its sum Z, for those who take it for theirs (B1.2).
class AffineKeepingSum : public Affine {
 public:
  explicit AffineKeepingSum(const Affine& right) : Affine(right) {}
  const Matrix& forward(const Matrix& X) override;
  const Matrix& sum() const { return Z_; }  // of the last forward()

 private:
  Matrix Z_;  // n_out x m
};

}  // namespace glassbox
