#include "experiments/tutorial_data.h"

#include <span>
#include <utility>
#include <vector>

#include "data/toy.h"

namespace glassbox {

namespace {

// Every `stride`-th of MNIST's training digits, so that a part of them is as hard as the whole: the
// file's beginning is easier than its rest. Empty until all that are needed are there.
class SpreadDigits : public Samples {
 public:
  SpreadDigits(DigitSamples whole, int count, int stride)
      : whole_(std::move(whole)), count_(count), stride_(stride) {}

  int size() const override { return whole_.size() > (count_ - 1) * stride_ ? count_ : 0; }
  int features() const override { return whole_.features(); }
  int outputs() const override { return whole_.outputs(); }
  void gather(std::span<const int> indices, Batch& batch) const override {
    places_.assign(indices.begin(), indices.end());
    for (int& i : places_) i *= stride_;
    whole_.gather(places_, batch);
  }

 private:
  DigitSamples whole_;
  int count_;
  int stride_;
  mutable std::vector<int> places_;  // in the whole; kept for its memory
};

constexpr int kTrainingDigits = 60'000;
constexpr int kSmallPart = 1000;  // so few are simply the first ones: they are here at once

}  // namespace

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
    return plain_workshop().data(spec, train, test);
  }
  const DigitEncoding encoding{data.scaling, static_cast<Scalar>(data.off),
                               static_cast<Scalar>(data.on)};
  const int stride = data.total < kSmallPart ? 1 : kTrainingDigits / data.total;
  const auto whole =
      std::make_shared<const SpreadDigits>(train.sharing(encoding), data.total, stride);
  const SplitCounts parts = split_counts(data.total);
  return {std::make_unique<PartSamples>(whole, 0, workshop.trained_on(spec, parts)),
          std::make_unique<PartSamples>(whole, parts.train, parts.validation),
          std::make_unique<PartSamples>(whole, parts.train + parts.validation, parts.test)};
}

}  // namespace glassbox
