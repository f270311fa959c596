#include "data/part.h"

#include <stdexcept>

#include "nn/text.h"

namespace glassbox {

SplitCounts split_counts(int n, double train_share, double validation_share) {
  // "not inside" rather than "outside": what is not a number is in neither.
  if (!(train_share >= 0 && validation_share >= 0 && train_share + validation_share <= 1)) {
    throw std::invalid_argument("the shares of a split are " + text_of(train_share) + " and " +
                                text_of(validation_share) +
                                ": expected 0 or more of each, and at most 1 together");
  }
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
