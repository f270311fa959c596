#include "experiments/plane_workshop.h"

#include <stdexcept>

namespace glassbox {

void PlaneWorkshop::check(const RunSpec& spec) const {
  const DataKind kind = spec.data.kind;
  if (kind != DataKind::plane && kind != DataKind::xor_points && kind != DataKind::xor_clusters) {
    throw std::invalid_argument("there are no " + name_of(kind) +
                                " data here: expected plane, xor_points or xor_clusters");
  }
  if (kind == DataKind::plane) validate(spec.data.plane);
  Workshop::check(spec);
  const bool of_classes =
      spec.loss == LossKind::binary_cross_entropy || spec.loss == LossKind::softmax_cross_entropy;
  if (is_regression(spec.data) && of_classes) {
    throw std::invalid_argument("a regression was to learn with " + name_of(spec.loss) +
                                ", which tells classes apart: expected mean_squared_error or "
                                "another loss of differences");
  }
}

RunData PlaneWorkshop::data(const RunSpec& spec, const DigitSamples& train,
                            const DigitSamples& test) const {
  if (spec.data.kind != DataKind::plane) return Workshop::data(spec, train, test);
  PlaneParts parts = plane_points(spec.data.plane);
  return {std::move(parts.train), nullptr, std::move(parts.test)};
}

const Workshop& plane_workshop() {
  static const PlaneWorkshop workshop;
  return workshop;
}

}  // namespace glassbox
