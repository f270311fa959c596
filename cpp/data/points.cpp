#include "data/points.h"

#include <stdexcept>
#include <string>
#include <utility>

namespace glassbox {

PointSamples::PointSamples(Matrix points, std::vector<int> labels)
    : points_(std::move(points)), labels_(std::move(labels)) {
  if (points_.rows() != 2) {
    throw std::invalid_argument("points: expected 2 coordinates per point, got " +
                                std::to_string(points_.rows()));
  }
  if (points_.cols() != static_cast<Index>(labels_.size())) {
    throw std::invalid_argument("points: expected as many labels as points, got " +
                                std::to_string(points_.cols()) + " points and " +
                                std::to_string(labels_.size()) + " labels");
  }
  for (std::size_t i = 0; i < labels_.size(); ++i) {
    if (!points_.col(static_cast<Index>(i)).allFinite()) {
      throw std::invalid_argument("points: expected finite coordinates, got others at position " +
                                  std::to_string(i) + " (counted from 0)");
    }
    if (labels_[i] != 0 && labels_[i] != 1) {
      throw std::invalid_argument("points: expected labels 0 or 1, got " +
                                  std::to_string(labels_[i]) + " at position " + std::to_string(i) +
                                  " (counted from 0)");
    }
  }
}

void PointSamples::gather(std::span<const int> indices, Batch& batch) const {
  const auto m = static_cast<Index>(indices.size());
  batch.X.resize(2, m);
  batch.targets.values.resize(1, m);
  batch.targets.labels.resize(indices.size());
  for (Index column = 0; column < m; ++column) {
    const auto k = static_cast<std::size_t>(column);
    const int label = labels_[static_cast<std::size_t>(indices[k])];
    batch.X.col(column) = points_.col(indices[k]);
    batch.targets.values(0, column) = static_cast<Scalar>(label);
    batch.targets.labels[k] = label;
  }
}

}  // namespace glassbox
