#include "experiments/museum/exhibit_run.h"

#include <algorithm>
#include <numeric>
#include <stdexcept>

#include "data/part.h"
#include "data/toy.h"
#include "nn/evaluation.h"

namespace glassbox {

ExhibitRun::ExhibitRun(const RunSpec& spec, const Workshop& workshop) : spec_(spec) {
  workshop.check(spec);
  make_samples(workshop);
  // Two streams of one seed: the order of the samples does not depend on the number of weights.
  Random weights(spec.seed);
  network_ = workshop.network(spec, weights);
  loss_ = workshop.loss(spec);
  optimizer_ = workshop.optimizer(spec, *network_);
  trainer_.emplace(*network_, *loss_, *optimizer_, *train_, spec.sampling, spec.batch_size,
                   Random(spec.seed, 1));
}

void ExhibitRun::make_samples(const Workshop& workshop) {
  Random random(1);  // the same data whatever the seed of the run
  const DataSpec& data = spec_.data;
  switch (data.kind) {
    case DataKind::digits:
    case DataKind::plane:
    case DataKind::table:
      throw std::invalid_argument("an exhibit was to run on " + name_of(data.kind) +
                                  ": expected toy data");
    case DataKind::xor_points:
      whole_ = std::make_shared<PointSamples>(xor_points());
      break;
    case DataKind::study_sleep:
      whole_ = std::make_shared<TableSamples>(study_sleep());
      break;
    case DataKind::xor_clusters:
      whole_ = std::make_shared<PointSamples>(xor_clusters(data.per_cluster, data.noise, random));
      break;
    case DataKind::three_clusters:
      whole_ = std::make_shared<TableSamples>(three_clusters(data.per_cluster, data.noise, random));
      break;
  }
  const bool in_parts =
      data.kind == DataKind::xor_clusters || data.kind == DataKind::three_clusters;
  if (!in_parts) {
    train_ = std::make_unique<PartSamples>(whole_, 0, whole_->size());
    return;
  }
  const SplitCounts parts = split_counts(whole_->size());
  train_ = std::make_unique<PartSamples>(whole_, 0, workshop.trained_on(spec_, parts));
  validation_ = std::make_unique<PartSamples>(whole_, parts.train, parts.validation);
  test_ = std::make_unique<PartSamples>(whole_, parts.train + parts.validation, parts.test);
}

void ExhibitRun::run(int iterations) {
  const int m = spec_.sampling == Sampling::full_batch ? 8 : std::min(spec_.batch_size, 8);
  const Batch batch = first(std::min(m, train_->size()));
  side_.check = check_gradients(*network_, *loss_, batch.X, batch.targets, kCheckStep);

  const bool has_classes = !batch.targets.labels.empty();
  for (int i = 0; i < iterations && !side_.diverged; ++i) {
    const StepResult step = trainer_->step();
    side_.loss.push_back(step.loss);
    side_.diverged = step.diverged;
    if (has_classes && !step.diverged) {
      side_.accuracy.push_back(accuracy(test_ ? *test_ : *train_));
    }
  }
}

Batch ExhibitRun::first(int m) const {
  std::vector<int> indices(static_cast<std::size_t>(m));
  std::iota(indices.begin(), indices.end(), 0);
  Batch batch;
  train_->gather(indices, batch);
  return batch;
}

double ExhibitRun::pass(const Batch& batch) {
  const Scalar L = loss_->forward(network_->forward(batch.X), batch.targets);
  network_->backward(loss_->backward());
  return L;
}

double ExhibitRun::accuracy(const Samples& samples) {
  return evaluate(*network_, *loss_, samples).accuracy();
}

}  // namespace glassbox
