#include "data/toy.h"

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "nn/text.h"

namespace glassbox {
namespace {

struct Corner {
  int x1, x2;
};
constexpr Corner kCorners[4] = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};

constexpr int xor_of(Corner corner) { return corner.x1 != corner.x2 ? 1 : 0; }

void check_clusters(const std::string& what, int per_cluster, double noise) {
  if (per_cluster < 1 || per_cluster > kMaxPerCluster) {
    throw std::invalid_argument(what + ": expected 1 to " + std::to_string(kMaxPerCluster) +
                                " points per cluster, got " + std::to_string(per_cluster));
  }
  if (!(noise >= 0 && noise <= kMaxNoise)) {  // this form refuses NaN too
    throw std::invalid_argument(what + ": expected noise from 0 to " + text_of(kMaxNoise) +
                                ", got " + text_of(noise));
  }
}

}  // namespace

PointSamples xor_points() {
  Matrix points(2, 4);
  std::vector<int> labels;
  for (Index i = 0; i < 4; ++i) {
    const Corner corner = kCorners[i];
    points(0, i) = static_cast<Scalar>(corner.x1);
    points(1, i) = static_cast<Scalar>(corner.x2);
    labels.push_back(xor_of(corner));
  }
  return PointSamples(std::move(points), std::move(labels));
}

PointSamples xor_clusters(int per_cluster, double noise, Random& random) {
  check_clusters("xor clusters", per_cluster, noise);
  Matrix points(2, 4 * Index{per_cluster});
  std::vector<int> labels;
  labels.reserve(static_cast<std::size_t>(points.cols()));
  for (Index i = 0; i < points.cols(); ++i) {
    const Corner corner = kCorners[i % 4];
    points(0, i) = static_cast<Scalar>(corner.x1 + noise * random.normal());
    points(1, i) = static_cast<Scalar>(corner.x2 + noise * random.normal());
    labels.push_back(xor_of(corner));
  }
  return PointSamples(std::move(points), std::move(labels));
}

TableSamples three_clusters(int per_cluster, double noise, Random& random) {
  check_clusters("three clusters", per_cluster, noise);
  constexpr double centres[3][2] = {{0, 0}, {1, 0}, {0.5, 1}};
  const Index n = 3 * Index{per_cluster};
  Matrix X(2, n);
  Targets targets{Matrix::Zero(3, n), {}};
  for (Index i = 0; i < n; ++i) {
    const auto label = static_cast<int>(i % 3);
    X(0, i) = static_cast<Scalar>(centres[label][0] + noise * random.normal());
    X(1, i) = static_cast<Scalar>(centres[label][1] + noise * random.normal());
    targets.values(label, i) = 1;
    targets.labels.push_back(label);
  }
  return TableSamples(std::move(X), std::move(targets));
}

TableSamples study_sleep() {
  Matrix hours(2, 3);
  hours << 8, 2, 7,  // study
      8, 5, 6;       // sleep
  return study_sleep(hours);
}

TableSamples study_sleep(const Matrix& hours) {
  const Matrix scores = study_sleep_scores(hours);
  return TableSamples(divided_by_row_maximum(hours), {divided_by_row_maximum(scores), {}});
}

Matrix study_sleep_scores(const Matrix& hours) {
  if (hours.rows() != 2) {
    throw std::invalid_argument("study and sleep: expected 2 rows of hours, got " +
                                std::to_string(hours.rows()));
  }
  return 5 * hours.row(0) + 2 * hours.row(1);
}

Matrix divided_by_row_maximum(const Matrix& X) {
  const Vector largest = X.rowwise().maxCoeff();
  if (!(largest.minCoeff() > 0)) {
    throw std::invalid_argument("the largest number of a row is " + text_of(largest.minCoeff()) +
                                ": expected more than 0, to divide by");
  }
  return X.array().colwise() / largest.array();
}

}  // namespace glassbox
