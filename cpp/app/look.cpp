#include "app/look.h"

#include <numeric>
#include <stdexcept>
#include <string>

namespace glassbox {

std::vector<int> training_indices(const Run& run, int first, int count) {
  const int here = run.train_samples().size();
  if (first < 0 || count < 1 || first > here - count) {
    throw std::invalid_argument("training samples " + std::to_string(first) + " to " +
                                std::to_string(static_cast<std::int64_t>(first) + count - 1) +
                                " were asked for: expected them within the " +
                                std::to_string(here) + " that are here");
  }
  std::vector<int> indices(static_cast<std::size_t>(count));
  std::iota(indices.begin(), indices.end(), first);
  return indices;
}

Trace look_at_training(Run& run, int first, int count) {
  const std::vector<int> indices = training_indices(run, first, count);
  return trace(run.network(), run.loss(), run.train_samples(), indices);
}

}  // namespace glassbox
