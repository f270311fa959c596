#pragma once
// ReLUs that go wrong.
//
//   right    A = max(0, Z)      dZ = dA where Z > 0, else 0
//
// and neither changes what it was given. Two of these write into their caller's matrix, as the
// tutorials' Python does through its references, so that matrix must not be a constant.

#include <memory>

#include "nn/activation.h"
#include "nn/layer.h"

namespace glassbox {

// B2.5, S2:  dout[self.mask] = 0; dx = dout
//
//   written  dA is set to 0 where Z <= 0, and handed on as dZ
//   right    dZ is a copy
//
// The numbers handed on are right, and a row of layers never notices. Whoever handed dA in does:
// when the same gradient goes to two branches, the second gets what the first has left of it.
class MutatingRelu : public Layer {
 public:
  const Matrix& forward(const Matrix& Z) override;
  const Matrix& backward(const Matrix& dA, InputGradient wanted) override;

 private:
  Matrix A_;  // n x m
};

// B2.6, S2:  one relu = Relu() in two places: relu.forward(out1) ... relu.forward(out2)
//
//   written  dZ1 = dA1 where Z2 > 0      the mask is that of the last forward()
//   right    dZ1 = dA1 where Z1 > 0
//
// A layer has a memory; using it twice overwrites the first use before its way back. When the two
// places have another number of units the shapes tell; when they have not, nothing does.
class SharedRelu : public Layer {
 public:
  using Mask = Eigen::Array<bool, Eigen::Dynamic, Eigen::Dynamic>;  // true where Z <= 0

  // All that are given the same mask are one ReLU.
  explicit SharedRelu(std::shared_ptr<Mask> mask) : mask_(std::move(mask)) {}

  const Matrix& forward(const Matrix& Z) override;
  // Throws std::invalid_argument when the mask has another shape than dA.
  const Matrix& backward(const Matrix& dA, InputGradient wanted) override;
  const Mask& mask() const { return *mask_; }

 private:
  std::shared_ptr<Mask> mask_;
  Matrix A_;   // n x m
  Matrix dZ_;  // n x m
};

// B4.2, S4:  def relU_prime(z): return z * (z <= 0)
//
//   written  dZ = dA Z where Z <= 0, else 0
//   right    dZ = dA   where Z > 0,  else 0
//
// The units that let the signal through learn nothing; those that did not are taught, by a
// derivative that is negative, to move up the slope.
class WrongReluDerivative : public Layer {
 public:
  const Matrix& forward(const Matrix& Z) override;
  const Matrix& backward(const Matrix& dA, InputGradient wanted) override;

 private:
  const Matrix* Z_ = nullptr;  // not a copy: Python's lists hold references
  Matrix A_;                   // n x m
  Matrix dZ_;                  // n x m
};

// B4.3, S4:  def relU(z): return np.maximum(z, 0, z)
//
//   written  Z is overwritten by max(0, Z), and handed on as A
//   right    A is a new matrix
//
// NumPy's third argument is where to put the result. z_list, which was to remember the weighted
// sums, holds activations then. For ReLU that does no harm: max(0, z) > 0 exactly where z > 0.
class AliasingRelu : public Layer {
 public:
  const Matrix& forward(const Matrix& Z) override;
  const Matrix& backward(const Matrix& dA, InputGradient wanted) override;

 private:
  const Matrix* Z_ = nullptr;  // no longer the sums
  Matrix dZ_;                  // n x m
};

// B4.2 and B4.3 together: nothing in the overwritten Z is below 0, and z (z <= 0) is 0 everywhere.
// Two mistakes make a network whose hidden layers never move.
class AliasingReluWithWrongDerivative : public WrongReluDerivative {
 public:
  const Matrix& forward(const Matrix& Z) override;
};

// B4.7, S4:  delta = np.dot(w.T, delta) * (z > 0)      self.nonlinearity_prime is not used
//
//   written  dZ = dA where Z > 0, else 0      for every activation
//   right    dZ = dA f'(Z)
//
// The activation can be chosen and its derivative is kept, but the way back has ReLU's written
// into it. With sigmoid or tanh every step is wrong.
class ReluDerivativeEverywhere : public Layer {
 public:
  explicit ReluDerivativeEverywhere(ActivationKind kind) : kind_(kind) {}
  const Matrix& forward(const Matrix& Z) override;
  const Matrix& backward(const Matrix& dA, InputGradient wanted) override;

 private:
  ActivationKind kind_;
  Matrix Z_;   // n x m
  Matrix A_;   // n x m
  Matrix dZ_;  // n x m
};

}  // namespace glassbox
