#include "nn/health.h"

namespace glassbox {

HealthWatch::HealthWatch(ActivationKind kind, Index units)
    : kind_(kind),
      dead_(Flags::Constant(units, kind == ActivationKind::relu)),
      saturated_(Flags::Constant(
          units, kind == ActivationKind::sigmoid || kind == ActivationKind::tanh)) {}

void HealthWatch::add(const Matrix& A) {
  const Index units = dead_.size();
  const Eigen::Map<const Matrix> by_unit(A.data(), units, A.size() / units);
  const auto a = by_unit.array();
  if (kind_ == ActivationKind::relu) {
    dead_ = dead_ && (a == Scalar(0)).rowwise().all();
  } else if (kind_ == ActivationKind::sigmoid) {
    saturated_ = saturated_ && ((a - Scalar(0.5)).abs() >= Scalar(0.49)).rowwise().all();
  } else if (kind_ == ActivationKind::tanh) {
    saturated_ = saturated_ && (a.abs() >= Scalar(0.98)).rowwise().all();
  }
}

Health HealthWatch::health() const {
  return {dead_.size(), static_cast<int>(dead_.count()), static_cast<int>(saturated_.count())};
}

}  // namespace glassbox
