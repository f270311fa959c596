#pragma once
// All that decides a run. The same spec on the same data gives the same run, bit for bit.

#include <cstdint>
#include <vector>

#include "data/pixel_scaling.h"
#include "nn/initializer.h"
#include "nn/loss.h"
#include "nn/names.h"
#include "nn/network.h"
#include "nn/trainer.h"

namespace glassbox {

enum class DataKind { digits, xor_points, xor_clusters };

template <>
struct Names<DataKind> {
  static constexpr std::string_view what = "data set";
  static constexpr std::pair<DataKind, std::string_view> all[] = {
      {DataKind::digits, "digits"},
      {DataKind::xor_points, "xor_points"},
      {DataKind::xor_clusters, "xor_clusters"}};
};

struct DataSpec {
  DataKind kind = DataKind::digits;
  PixelScaling scaling = PixelScaling::unit;  // of digits
  int per_cluster = 50;                       // of xor_clusters: points around each corner
  double noise = 0.1;                         // of xor_clusters: their standard deviation
};

struct RunSpec {
  DataSpec data;
  std::vector<LayerSpec> layers;
  LossKind loss = LossKind::softmax_cross_entropy;
  Initializer initializer;
  double learning_rate = 0.1;
  double l2 = 0;
  int batch_size = 64;
  Sampling sampling = Sampling::shuffled;
  std::uint32_t seed = 1;
  // The record of an earlier run whose epochs are to be repeated; empty for a new run.
  std::vector<EpochSize> replay;
};

constexpr int kMaxBatch = 10'000;

// Throws std::invalid_argument with a sentence when these settings cannot go together, or not with
// data of n_in features and n_out outputs.
void validate(const RunSpec& spec, int n_in, int n_out);

// A learning rate is more than 0 and at most 1000; throws a sentence otherwise.
void validate_learning_rate(double rate);

// 2 inputs and 1 output for points, 784 and 10 for digits.
int input_count(DataKind kind);
int output_count(DataKind kind);

// The plan of the network in a run.
NetworkSpec network_spec(const RunSpec& spec);

}  // namespace glassbox
