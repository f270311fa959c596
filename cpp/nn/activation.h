#pragma once
// Activations: A = f(Z), element by element. Without one between them, two affine layers are just
// one affine layer, and no straight line can part the four points of XOR.
//
//   identity     f(z) = z                        f'(z) = 1
//   sigmoid      f(z) = 1 / (1 + e^-z)           f'(z) = a (1 - a)             with a = f(z)
//   tanh         f(z) = tanh z                   f'(z) = 1 - a^2
//   relu         f(z) = max(0, z)                f'(z) = 1 for z > 0, else 0
//   leaky_relu   f(z) = z, 0.01 z for z <= 0     f'(z) = 1, 0.01
//   elu          f(z) = z, e^z - 1 for z <= 0    f'(z) = 1, a + 1
//
// Every derivative can be written with a alone, so only A is kept for the way back.
// At z = 0 the derivative is that of z <= 0, as in PyTorch.
// Sources: Glorot, Bordes, Bengio, "Deep sparse rectifier neural networks" (2011), relu;
// Maas, Hannun, Ng, "Rectifier nonlinearities improve neural network acoustic models" (2013),
// leaky_relu; Clevert, Unterthiner, Hochreiter, "Fast and accurate deep network learning by
// exponential linear units" (2016), elu.

#include "nn/layer.h"
#include "nn/names.h"

namespace glassbox {

enum class ActivationKind { identity, sigmoid, tanh, relu, leaky_relu, elu };

template <>
struct Names<ActivationKind> {
  static constexpr std::string_view what = "activation";
  static constexpr std::pair<ActivationKind, std::string_view> all[] = {
      {ActivationKind::identity, "identity"},
      {ActivationKind::sigmoid, "sigmoid"},
      {ActivationKind::tanh, "tanh"},
      {ActivationKind::relu, "relu"},
      {ActivationKind::leaky_relu, "leaky_relu"},
      {ActivationKind::elu, "elu"}};
};

constexpr Scalar kLeakySlope = Scalar(0.01);

// A = f(Z). A may be Z itself. Finite for every finite Z.
void activate(ActivationKind kind, const Matrix& Z, Matrix& A);

// D = f'(Z), worked out from A = f(Z).
void activation_derivative(ActivationKind kind, const Matrix& A, Matrix& D);

class Activation : public Layer {
 public:
  explicit Activation(ActivationKind kind) : kind_(kind) {}

  const Matrix& forward(const Matrix& Z) override;
  const Matrix& backward(const Matrix& dA, InputGradient wanted) override;

  ActivationKind kind() const { return kind_; }

 private:
  ActivationKind kind_;
  Matrix A_;   // n x m
  Matrix dZ_;  // n x m
};

}  // namespace glassbox
