#pragma once
// glassbox run: a preset from its first update to its last, with a point wherever the tutorial
// notes how far it has come.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/study.h"
#include "experiments/presets.h"

namespace glassbox {

// Accuracies are those of whole parts of the data, behind the update; NaN where there is no such
// part, or where answers are not right or wrong. The loss is that of the newest batches.
struct RunPoint {
  std::int64_t iteration;
  double epochs;
  double loss;
  double train_accuracy;
  double validation_accuracy;
  double test_accuracy;
};

struct PresetRun {
  const Preset* preset;
  std::uint32_t seed;
  std::int64_t parameters;
  std::vector<RunPoint> points;  // the last one is where the run ended
  std::vector<PrintedRow> printed;
  bool diverged = false;
  double seconds = 0;
};

struct RunRequest {
  std::string id;
  std::string data;                   // folder of the digits; see mnist_folder
  std::optional<std::uint32_t> seed;  // the preset's own when missing
  std::optional<int> epochs;          // as many updates as the preset has when missing
};

// How many points a run of `iterations` updates has.
std::int64_t point_count(const Preset& preset, std::int64_t iterations);

class PresetRunner {
 public:
  // Reads the digits when the preset asks for them, and begins the run. Throws
  // std::invalid_argument when there is no such preset, or no digits.
  explicit PresetRunner(const RunRequest& request);

  // What is known before the first update.
  const PresetRun& result() const { return result_; }
  std::int64_t iterations() const { return iterations_; }

  // Trains to the end, or until the loss is no longer a number; tells of every point.
  const PresetRun& run(const std::function<void(const RunPoint&)>& on_point);

 private:
  RunPoint point();
  double accuracy_on(const Samples* samples);

  Study study_;
  PresetRun result_;
  std::int64_t iterations_;
};

}  // namespace glassbox
