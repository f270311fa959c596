#pragma once
// Parts of a data set: some samples to train on, others to choose settings by, others to test.

#include <memory>
#include <span>
#include <vector>

#include "nn/samples.h"

namespace glassbox {

// How many samples each part has; together they are all.
struct SplitCounts {
  int train;
  int validation;
  int test;
  bool operator==(const SplitCounts&) const = default;
};

// The first train_share of n samples, rounded down, then validation_share of them, then the rest.
// Throws std::invalid_argument unless both are at least 0 and make at most 1 together.
SplitCounts split_counts(int n, double train_share = 0.7, double validation_share = 0.15);

// Samples first .. first + count - 1 of `whole`. Empty until all of them are there.
class PartSamples : public Samples {
 public:
  PartSamples(std::shared_ptr<const Samples> whole, int first, int count)
      : whole_(std::move(whole)), first_(first), count_(count) {}

  int size() const override { return whole_->size() >= first_ + count_ ? count_ : 0; }
  int features() const override { return whole_->features(); }
  int outputs() const override { return whole_->outputs(); }
  void gather(std::span<const int> indices, Batch& batch) const override;

 private:
  std::shared_ptr<const Samples> whole_;
  int first_;
  int count_;
  mutable std::vector<int> shifted_;  // indices in the whole; kept for its memory
};

}  // namespace glassbox
