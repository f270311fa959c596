#include "data/part.h"

namespace glassbox {

SplitCounts split_counts(int n, double train_share, double validation_share) {
  const int train = static_cast<int>(n * train_share);
  const int validation = static_cast<int>(n * validation_share);
  return {train, validation, n - train - validation};
}

void PartSamples::gather(std::span<const int> indices, Batch& batch) const {
  shifted_.assign(indices.begin(), indices.end());
  for (int& i : shifted_) i += first_;
  whole_->gather(shifted_, batch);
}

}  // namespace glassbox
