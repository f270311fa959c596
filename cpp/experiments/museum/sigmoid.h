#pragma once
// Sigmoids whose derivative is taken at the wrong place. Forward each of them is A = f(Z) with
// f(z) = 1 / (1 + e^-z).
//
//   right    dZ = dA f'(Z)      f'(z) = f(z) (1 - f(z))
//
// The tutorial's sigmoidPrime(s) does what its comment says, f(s) (1 - f(s)), as long as s is a
// weighted sum. Both mistakes hand it something else.

#include "experiments/museum/affine.h"
#include "nn/layer.h"

namespace glassbox {

// D = f(S) (1 - f(S)), element by element: the tutorial's sigmoidPrime(s).
void sigmoid_prime(const Matrix& S, Matrix& D);

// B1.1, S1:  self.o_delta = self.o_error * self.sigmoidPrime(o)
//
//   written  dZ = dA f'(A)      A = f(Z): the sigmoid is applied twice
//   right    dZ = dA f'(Z)
//
// A lies between 0 and 1, where f' lies between 0.1966 and 0.25: the derivative is all but a
// constant. A saturated output, whose true derivative is almost 0, goes on being pushed.
class SigmoidOfActivated : public Layer {
 public:
  const Matrix& forward(const Matrix& Z) override;
  const Matrix& backward(const Matrix& dA, InputGradient wanted) override;

 private:
  Matrix A_;   // n x m
  Matrix dZ_;  // n x m
};

// B1.2, S1:  self.z2_delta = self.z2_error * self.sigmoidPrime(self.output_sum)
//
//   written  dZ = dA f'(Z_out)      Z_out: 1 x m, the sum of the output, for every hidden unit
//   right    dZ = dA f'(Z)          Z: n x m, the sums of the hidden units themselves
//
// NumPy multiplies a table of m x n by a column of m x 1 without asking, by repeating the column.
// So all hidden units of a sample get one and the same derivative, that of another layer.
class SigmoidAtOutputSum : public Layer {
 public:
  // `output` is the affine layer that makes the output's sum; it must live as long as this layer.
  explicit SigmoidAtOutputSum(const AffineKeepingSum& output) : output_(output) {}

  const Matrix& forward(const Matrix& Z) override;
  // Throws std::invalid_argument when there is more than one output.
  const Matrix& backward(const Matrix& dA, InputGradient wanted) override;

 private:
  const AffineKeepingSum& output_;
  Matrix A_;   // n x m
  Matrix dZ_;  // n x m
};

}  // namespace glassbox
