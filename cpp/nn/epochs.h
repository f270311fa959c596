#pragma once
// Iteration, batch, epoch. An iteration is one update, from one batch of samples; an epoch is over
// when as many samples have been used as there are.
//
//   60,000 samples in batches of 100:   600 iterations an epoch; 10,000 iterations, 16.7 epochs
//   5,000 samples in batches of 64:     79 iterations an epoch, the last with 8 samples

#include <algorithm>
#include <cstdint>
#include <vector>

namespace glassbox {

// Updates in an epoch in which every sample is used once; the last batch may be short.
constexpr int batches_per_epoch(int samples, int batch) { return (samples + batch - 1) / batch; }

// Samples in the last batch of such an epoch.
constexpr int last_batch(int samples, int batch) {
  return samples - (batches_per_epoch(samples, batch) - 1) * batch;
}

// Updates in an epoch of whole batches only: what textbooks take when batches are drawn at random.
constexpr int whole_batches_per_epoch(int samples, int batch) {
  return std::max(samples / batch, 1);
}

// How many epochs `iterations` updates make when an epoch has `per_epoch` of them.
constexpr double epochs_in(std::int64_t iterations, double per_epoch) {
  return static_cast<double>(iterations) / per_epoch;
}

// The iterations, counted from 0, at which something done once an epoch is done: i with
// i % per_epoch = 0.
inline std::vector<std::int64_t> epoch_starts(std::int64_t iterations, int per_epoch) {
  std::vector<std::int64_t> starts;
  for (std::int64_t i = 0; i < iterations; i += per_epoch) starts.push_back(i);
  return starts;
}

}  // namespace glassbox
