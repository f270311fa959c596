// Apart from the rest of the workshop, so that a module that only reads digits need not carry it.

#include <memory>
#include <utility>

#include "data/toy.h"
#include "experiments/workshop.h"

namespace glassbox {

RunData PlainWorkshop::data(const RunSpec& spec, const DigitSamples& train,
                            const DigitSamples& test) const {
  const DataSpec& data = spec.data;
  if (data.kind == DataKind::xor_points) {
    return {std::make_unique<PointSamples>(xor_points()), nullptr, nullptr};
  }
  if (data.kind != DataKind::xor_clusters) return Workshop::data(spec, train, test);
  // The points do not depend on the run's seed: another start is another start on the same data.
  Random random(1);
  const auto draw = [&] {
    return std::make_unique<PointSamples>(xor_clusters(data.per_cluster, data.noise, random));
  };
  auto points = draw();
  return {std::move(points), nullptr, draw()};
}

const Workshop& plain_workshop() {
  static const PlainWorkshop workshop;
  return workshop;
}

}  // namespace glassbox
