#include "experiments/museum/optimizer.h"

#include <cmath>

namespace glassbox {

void TwiceUpdated::update(Matrix& theta, const Matrix& g, std::int64_t, Matrix*) {
  const auto rate = static_cast<Scalar>(learning_rate);
  theta -= rate * g;
  if (&theta == &output_weights_) theta -= rate * g;  // the mistake: the same line again
}

void ForgottenPenalty::update(Matrix& theta, const Matrix& g, std::int64_t, Matrix*) {
  theta -= static_cast<Scalar>(learning_rate) * g;  // the mistake: where is reg_lambda_?
}

void MultipliedAdam::update(Matrix& theta, const Matrix& g, std::int64_t t, Matrix* memory) {
  auto m = memory[0].array();
  auto v = memory[1].array();
  m = Scalar(0.9) * m + Scalar(0.1) * g.array();
  v = Scalar(0.999) * v + Scalar(0.001) * g.array().square();
  const double m_share = 1 - std::pow(0.9, static_cast<double>(t));
  const double v_share = 1 - std::pow(0.999, static_cast<double>(t));
  const auto rate = static_cast<Scalar>(learning_rate * m_share);  // the mistake: times,
  const auto root = static_cast<Scalar>(std::sqrt(v_share));       // twice
  theta.array() -= rate * m / (v.sqrt() * root + Scalar(1e-8));
}

}  // namespace glassbox
