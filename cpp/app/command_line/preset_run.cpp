#include "app/command_line/preset_run.h"

#include <algorithm>
#include <chrono>
#include <limits>

#include "app/command_line/mnist_files.h"
#include "nn/evaluation.h"

namespace glassbox {
namespace {

constexpr double kNoLimit = 1e12;  // milliseconds
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

// Whether the samples have labels, so that an answer can be right.
bool has_labels(const Samples& samples) {
  Batch batch;
  samples.gather(std::vector<int>{0}, batch);
  return !batch.targets.labels.empty();
}

}  // namespace

std::int64_t point_count(const Preset& preset, std::int64_t iterations) {
  std::int64_t count = 0;
  for (std::int64_t at = 0; at < iterations; ++count) at = preset.log.next(at);
  return count;
}

PresetRunner::PresetRunner(const RunRequest& request) {
  const Preset& chosen = preset(request.id);
  result_.preset = &chosen;
  result_.seed = request.seed.value_or(chosen.spec.seed);
  if (chosen.spec.data.kind == DataKind::digits) add_mnist(study_, mnist_folder(request.data));
  study_.start_preset(chosen.id, result_.seed);
  const RunStatus status = study_.run().status();
  result_.parameters = status.parameters;
  iterations_ =
      request.epochs ? std::int64_t{*request.epochs} * status.batches_per_epoch : chosen.iterations;
}

double PresetRunner::accuracy_on(const Samples* samples) {
  if (samples == nullptr || samples->size() == 0 || !has_labels(*samples)) return kNone;
  return evaluate(study_.run().network(), study_.run().loss(), *samples).accuracy();
}

RunPoint PresetRunner::point() {
  const Run& run = study_.run();
  const RunStatus status = run.status();
  return {status.iteration,
          static_cast<double>(status.samples_seen) / status.epoch_samples,
          status.train_loss,
          accuracy_on(&run.train_samples()),
          accuracy_on(run.validation_samples()),
          accuracy_on(run.test_samples())};
}

const PresetRun& PresetRunner::run(const std::function<void(const RunPoint&)>& on_point) {
  const auto begin = std::chrono::steady_clock::now();
  std::int64_t at = 0;
  while (at < iterations_ && !result_.diverged) {
    const std::int64_t stop = std::min(iterations_, result_.preset->log.next(at));
    study_.advance(stop - at, kNoLimit);
    result_.points.push_back(point());
    on_point(result_.points.back());
    at = stop;
    result_.diverged = study_.run().status().diverged;
  }
  if (study_.printed() != nullptr) result_.printed = study_.printed()->rows();
  const std::chrono::duration<double> time = std::chrono::steady_clock::now() - begin;
  result_.seconds = time.count();
  return result_;
}

}  // namespace glassbox
