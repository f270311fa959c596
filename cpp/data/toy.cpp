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
  if (per_cluster < 1 || per_cluster > kMaxPerCluster) {
    throw std::invalid_argument("xor clusters: expected 1 to " + std::to_string(kMaxPerCluster) +
                                " points per cluster, got " + std::to_string(per_cluster));
  }
  if (!(noise >= 0 && noise <= kMaxNoise)) {  // this form refuses NaN too
    throw std::invalid_argument("xor clusters: expected noise from 0 to " + text_of(kMaxNoise) +
                                ", got " + text_of(noise));
  }

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

}  // namespace glassbox
