#pragma once
// Points in the plane that belong to one of two classes.

#include <span>
#include <vector>

#include "nn/samples.h"

namespace glassbox {

class PointSamples : public Samples {
 public:
  // points: 2 x n, finite; labels: n of them, each 0 or 1. Throws std::invalid_argument otherwise.
  PointSamples(Matrix points, std::vector<int> labels);

  int size() const override { return static_cast<int>(labels_.size()); }
  int features() const override { return 2; }
  int outputs() const override { return 1; }
  // X is 2 x m, values 1 x m (0 or 1), labels m.
  void gather(std::span<const int> indices, Batch& batch) const override;

  const Matrix& points() const { return points_; }            // 2 x n
  const std::vector<int>& labels() const { return labels_; }  // n

 private:
  Matrix points_;
  std::vector<int> labels_;
};

}  // namespace glassbox
