#pragma once
// All that decides a run. The same spec on the same data gives the same run, bit for bit.

#include <cstdint>
#include <vector>

#include "data/pixel_scaling.h"
#include "data/plane.h"
#include "data/table_spec.h"
#include "experiments/bug.h"
#include "nn/initializer.h"
#include "nn/loss.h"
#include "nn/names.h"
#include "nn/network.h"
#include "nn/optimizer.h"
#include "nn/trainer.h"

namespace glassbox {

enum class DataKind { digits, xor_points, xor_clusters, three_clusters, study_sleep, plane, table };

template <>
struct Names<DataKind> {
  static constexpr std::string_view what = "data set";
  static constexpr std::pair<DataKind, std::string_view> all[] = {
      {DataKind::digits, "digits"},
      {DataKind::xor_points, "xor_points"},
      {DataKind::xor_clusters, "xor_clusters"},
      {DataKind::three_clusters, "three_clusters"},
      {DataKind::study_sleep, "study_sleep"},
      {DataKind::plane, "plane"},
      {DataKind::table, "table"}};
};

struct DataSpec {
  DataKind kind = DataKind::digits;

  // Of digits.
  PixelScaling scaling = PixelScaling::unit;
  double off = 0;  // target of the wrong classes and of the right one
  double on = 1;
  // 0: train on the training file, test on the test file. More: take so many digits, evenly spread
  // over the training file, 70 % to train on, 15 % to validate, 15 % to test.
  int total = 0;
  // Each picture is trained on moved by up to so many pixels, anew each time; 0 to kMaxShift.
  int shift = 0;
  int classes = 10;  // that the labels tell apart, 2 to 256

  // Of clusters: points around each centre, and their standard deviation.
  int per_cluster = 50;
  double noise = 0.1;

  PlaneSpec plane;
  TableSpec table;

  bool operator==(const DataSpec&) const = default;
};

enum class StopRule { epochs, loss, plateau };

template <>
struct Names<StopRule> {
  static constexpr std::string_view what = "stop rule";
  static constexpr std::pair<StopRule, std::string_view> all[] = {
      {StopRule::epochs, "epochs"}, {StopRule::loss, "loss"}, {StopRule::plateau, "plateau"}};
};

// When a run ends by itself: at the end of the first epoch at which one of these holds. The
// training loss is that of RunStatus.
struct StopRules {
  std::int64_t epochs = 0;   // so many epochs are complete; 0: never
  double loss = 0;           // the training loss is below this; 0: never
  std::int64_t plateau = 0;  // it has not become lower by 1 % for so many epochs; 0: never
};

struct RunSpec {
  DataSpec data;
  std::vector<LayerSpec> layers;
  LossKind loss = LossKind::softmax_cross_entropy;
  Initializer initializer;
  int skipped_draws = 0;  // normals that are drawn and thrown away before the weights
  OptimizerKind optimizer = OptimizerKind::sgd;
  double learning_rate = 0.1;
  double rate_decay = 1;  // what the learning rate is multiplied by after every epoch
  double l2 = 0;
  double l1 = 0;
  StopRules stop;
  int batch_size = 64;
  Sampling sampling = Sampling::shuffled;
  std::uint32_t seed = 1;
  // Updates between two points of the test curve; 0: about 32,000 samples.
  int evaluate_every = 0;
  // Mistakes that are built in on purpose, see museum/.
  std::vector<Bug> bugs;
  // The record of an earlier run whose epochs are to be repeated; empty for a new run.
  std::vector<EpochSize> replay;
};

constexpr int kMaxShift = 8;
constexpr int kMaxBatch = 10'000;
constexpr std::int64_t kMaxBatchNumbers = 100'000'000;  // of one batch behind one layer

// Throws std::invalid_argument with a sentence when these settings cannot go together, or not with
// data of n_in features and n_out outputs.
void validate(const RunSpec& spec, int n_in, int n_out);

// A learning rate is more than 0 and at most 1000; throws a sentence otherwise.
void validate_learning_rate(double rate);

// What a data set asks for: 784 inputs and an output for each class for digits, 2 and 1 for XOR.
int input_count(const DataSpec& data);
int output_count(const DataSpec& data);

// Whether numbers are to be learned rather than classes: then no answer is right or wrong.
bool is_regression(const DataSpec& data);

// The plan of the network in a run.
NetworkSpec network_spec(const RunSpec& spec);

}  // namespace glassbox
