#include "nn/probability_loss.h"

namespace glassbox {

Scalar BinaryCrossEntropyOfProbabilities::forward(const Matrix& P, const Targets& targets) {
  const auto p = P.array().max(Scalar(1e-7)).min(Scalar(1 - 1e-7)).eval();
  const auto y = targets.values.array();
  dP_ = (p - y) / (p * (1 - p)) / static_cast<Scalar>(P.size());
  return -(y * p.log() + (1 - y) * (1 - p).log()).mean();
}

Scalar CrossEntropyOfProbabilities::forward(const Matrix& P, const Targets& targets) {
  const auto y = targets.values.array();
  const auto m = static_cast<Scalar>(P.cols());
  const auto shifted = (P.array() + static_cast<Scalar>(delta_)).eval();
  dP_ = -y / shifted / m;
  return -(y * shifted.log()).sum() / m;
}

}  // namespace glassbox
