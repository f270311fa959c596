#include "experiments/tutorial_data.h"

#include "data/toy.h"

namespace glassbox {

RunData tutorial_data(const Workshop& workshop, const RunSpec& spec, const DigitSamples& train,
                      const DigitSamples& test) {
  const DataSpec& data = spec.data;
  if (data.kind == DataKind::study_sleep) {
    return {std::make_unique<TableSamples>(study_sleep()), nullptr, nullptr};
  }
  if (data.kind == DataKind::three_clusters) {
    Random random(1);
    const auto draw = [&] {
      return std::make_unique<TableSamples>(three_clusters(data.per_cluster, data.noise, random));
    };
    auto samples = draw();
    return {std::move(samples), nullptr, draw()};
  }
  if (data.kind != DataKind::digits || data.total == 0) {
    return workshop.Workshop::data(spec, train, test);
  }
  const DigitEncoding encoding{data.scaling, static_cast<Scalar>(data.off),
                               static_cast<Scalar>(data.on)};
  const auto whole = std::make_shared<const DigitSamples>(train.sharing(encoding));
  const SplitCounts parts = split_counts(data.total);
  return {std::make_unique<PartSamples>(whole, 0, workshop.trained_on(spec, parts)),
          std::make_unique<PartSamples>(whole, parts.train, parts.validation),
          std::make_unique<PartSamples>(whole, parts.train + parts.validation, parts.test)};
}

}  // namespace glassbox
