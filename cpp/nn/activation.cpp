#include "nn/activation.h"

namespace glassbox {

const Matrix& Activation::forward(const Matrix& Z) {
  activate(kind_, Z, A_);  // A = f(Z)
  return A_;
}

const Matrix& Activation::backward(const Matrix& dA, InputGradient) {
  activation_derivative(kind_, A_, dZ_);
  dZ_.array() *= dA.array();  // dL/dz = dL/da * da/dz, element by element
  return dZ_;
}

void activate(ActivationKind kind, const Matrix& Z, Matrix& A) {
  const auto z = Z.array();
  switch (kind) {
    case ActivationKind::identity:
      A = Z;
      return;
    case ActivationKind::sigmoid:
      // 1 / (1 + e^-z): for very negative z the power becomes infinite and the quotient 0.
      A = (1 + (-z).exp()).inverse().matrix();
      return;
    case ActivationKind::tanh:
      A = z.tanh().matrix();
      return;
    case ActivationKind::relu:
      A = Z.cwiseMax(Scalar(0));
      return;
    case ActivationKind::leaky_relu:
      A = (z > 0).select(z, kLeakySlope * z).matrix();
      return;
    case ActivationKind::elu:
      // expm1 keeps the digits that e^z - 1 would lose near 0; min keeps the unused side finite.
      A = (z > 0).select(z, z.min(Scalar(0)).expm1()).matrix();
      return;
  }
}

void activation_derivative(ActivationKind kind, const Matrix& A, Matrix& D) {
  const auto a = A.array();
  switch (kind) {
    case ActivationKind::identity:
      D.setOnes(A.rows(), A.cols());
      return;
    case ActivationKind::sigmoid:
      D = (a * (1 - a)).matrix();
      return;
    case ActivationKind::tanh:
      D = (1 - a.square()).matrix();
      return;
    case ActivationKind::relu:
      D = A.unaryExpr([](Scalar x) { return x > 0 ? Scalar(1) : Scalar(0); });
      return;
    case ActivationKind::leaky_relu:
      D = A.unaryExpr([](Scalar x) { return x > 0 ? Scalar(1) : kLeakySlope; });
      return;
    case ActivationKind::elu:
      D = A.unaryExpr([](Scalar x) { return x > 0 ? Scalar(1) : x + 1; });
      return;
  }
}

}  // namespace glassbox
