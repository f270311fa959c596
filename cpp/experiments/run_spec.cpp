#include "experiments/run_spec.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>
#include <utility>

#include "data/digit_image.h"
#include "nn/text.h"

namespace glassbox {

namespace {

constexpr int kTrainingDigits = 60'000;  // of MNIST

[[noreturn]] void refuse(const std::string& sentence) { throw std::invalid_argument(sentence); }

}  // namespace

int input_count(const DataSpec& data) {
  if (data.kind == DataKind::digits) return kDigitSide * kDigitSide;
  if (data.kind == DataKind::table) return data.table.features;
  return data.kind == DataKind::plane ? static_cast<int>(data.plane.features.size()) : 2;
}

int output_count(const DataSpec& data) {
  if (data.kind == DataKind::digits) return data.classes;
  if (data.kind == DataKind::plane) return output_count(data.plane);
  if (data.kind == DataKind::table) return output_count(data.table);
  return data.kind == DataKind::three_clusters ? 3 : 1;
}

bool is_regression(const DataSpec& data) {
  return data.kind == DataKind::study_sleep ||
         (data.kind == DataKind::plane && is_regression(data.plane)) ||
         (data.kind == DataKind::table && is_regression(data.table));
}

NetworkSpec network_spec(const RunSpec& spec) {
  NetworkSpec network{input_count(spec.data), spec.layers, spec.initializer};
  if (spec.data.kind == DataKind::digits) network.picture = Shape{kDigitSide, kDigitSide, 1};
  return network;
}

void validate_learning_rate(double rate) {
  if (!(rate > 0 && rate <= 1000)) {
    refuse("the learning rate is " + text_of(rate) + ": expected more than 0 and at most 1000");
  }
}

namespace {

// What a layer keeps of a batch has to fit into memory.
void validate_batch(const RunSpec& spec, const NetworkSpec& network) {
  if (spec.batch_size < 1 || spec.batch_size > kMaxBatch) {
    refuse("the batch has " + std::to_string(spec.batch_size) + " samples: expected 1 to " +
           std::to_string(kMaxBatch));
  }
  std::int64_t samples = spec.batch_size;
  if (spec.sampling == Sampling::full_batch && spec.data.kind == DataKind::digits) {
    samples = spec.data.total > 0 ? spec.data.total : kTrainingDigits;
  } else if (spec.sampling == Sampling::full_batch && spec.data.kind == DataKind::table) {
    samples = static_cast<std::int64_t>(spec.data.table.targets.size());
  }
  std::int64_t largest = network.inputs;
  for (const Shape& shape : network.shapes()) largest = std::max(largest, shape.size());
  if (samples * largest > kMaxBatchNumbers) {
    refuse("a batch of " + std::to_string(samples) + " samples has " +
           std::to_string(samples * largest) + " numbers behind one layer: expected at most " +
           std::to_string(kMaxBatchNumbers));
  }
}

}  // namespace

void validate(const RunSpec& spec, int n_in, int n_out) {
  if (spec.data.classes < 2 || spec.data.classes > 256) {
    refuse("the digits are of " + std::to_string(spec.data.classes) +
           " classes: expected 2 to 256");
  }
  NetworkSpec network = network_spec(spec);
  if (network.inputs != n_in) network.picture.reset();  // not the digits' pictures
  network.inputs = n_in;
  validate(network);
  if (network.outputs() != n_out) {
    refuse("the last affine layer has " + std::to_string(network.outputs()) + " units: expected " +
           std::to_string(n_out) + ", one for each output that the " + name_of(spec.data.kind) +
           " data ask for");
  }
  if (spec.loss == LossKind::softmax_cross_entropy && n_out < 2) {
    refuse("softmax_cross_entropy compares at least 2 outputs, this network has " +
           std::to_string(n_out) + ": expected binary_cross_entropy or a squared error");
  }
  validate_learning_rate(spec.learning_rate);
  if (!(spec.rate_decay > 0 && spec.rate_decay <= 1)) {
    refuse("the decay of the learning rate is " + text_of(spec.rate_decay) +
           ": expected more than 0 and at most 1");
  }
  validate_batch(spec, network);
  for (const auto& [name, lambda] : {std::pair("L2", spec.l2), std::pair("L1", spec.l1)}) {
    if (lambda >= 0 && lambda <= 100) continue;
    refuse(std::string("the ") + name + " penalty is " + text_of(lambda) + ": expected 0 to 100");
  }
  // The loss first: nothing is smaller than what is no number.
  const double rule = std::min({spec.stop.loss, static_cast<double>(spec.stop.epochs),
                                static_cast<double>(spec.stop.plateau)});
  if (!(rule >= 0)) {
    refuse("the run is to stop at " + text_of(rule) + ": expected more than 0, or 0 for never");
  }
  if (spec.data.total != 0 && (spec.data.total < 10 || spec.data.total > 60'000)) {
    refuse("a part of " + std::to_string(spec.data.total) +
           " digits was asked for: expected 10 to 60000, or 0 for all");
  }
  const bool may_move = spec.data.kind == DataKind::digits && spec.data.total == 0;
  const int most = may_move ? kMaxShift : 0;
  if (spec.data.shift < 0 || spec.data.shift > most) {
    refuse("pictures are to be moved by up to " + std::to_string(spec.data.shift) +
           " pixels: expected 0 to " + std::to_string(most) +
           (may_move ? "" : ", since only a run on all digits moves them"));
  }
  if (!std::isfinite(spec.data.off) || !std::isfinite(spec.data.on)) {
    refuse("the targets are " + text_of(spec.data.off) + " and " + text_of(spec.data.on) +
           ": expected finite numbers");
  }
  if (spec.skipped_draws < 0 || spec.skipped_draws > 1'000'000) {
    refuse("skipped draws are " + std::to_string(spec.skipped_draws) + ": expected 0 to 1000000");
  }
  if (spec.evaluate_every < 0) {
    refuse("the test curve has a point every " + std::to_string(spec.evaluate_every) +
           " updates: expected at least 1, or 0 for a usual spacing");
  }
  std::int64_t epoch = -1;
  for (const EpochSize& entry : spec.replay) {
    if (entry.epoch <= epoch || entry.samples < 1) {
      refuse("the record to replay has " + std::to_string(entry.samples) + " samples from epoch " +
             std::to_string(entry.epoch) + " on: expected at least 1, in rising order of epochs");
    }
    epoch = entry.epoch;
  }
}

}  // namespace glassbox
