#include "nn/softmax.h"

#include "nn/loss.h"

namespace glassbox {

const Matrix& Softmax::forward(const Matrix& Z) {
  softmax(Z, P_);  // column by column
  return P_;
}

const Matrix& Softmax::backward(const Matrix& dP, InputGradient) {
  const auto weighted = (P_.array() * dP.array()).colwise().sum().eval();  // 1 x m
  dZ_ = P_.array() * (dP.array().rowwise() - weighted);                    // K x m
  return dZ_;
}

}  // namespace glassbox
