#pragma once
// Small problems in the plane that a person can see through.

#include <string_view>
#include <utility>

#include "data/points.h"
#include "nn/names.h"
#include "nn/random.h"

namespace glassbox {

enum class ToyKind {
  xor_points,    // the truth table itself, four points
  xor_clusters,  // a cloud of points around each of the four
};

template <>
struct Names<ToyKind> {
  static constexpr std::string_view what = "toy problem";
  static constexpr std::pair<ToyKind, std::string_view> all[] = {
      {ToyKind::xor_points, "xor_points"},
      {ToyKind::xor_clusters, "xor_clusters"},
  };
};

inline constexpr int kMaxPerCluster = 100'000;
inline constexpr double kMaxNoise = 10;

// (0,0) -> 0, (0,1) -> 1, (1,0) -> 1, (1,1) -> 0, in this order. No straight line divides the ones
// from the zeros: Minsky, Papert, "Perceptrons" (1969).
PointSamples xor_points();

// 4 * per_cluster points: corner after corner in the order above, again and again. Each is its
// corner plus a normal deviate of standard deviation `noise` in both coordinates.
// per_cluster is in [1, kMaxPerCluster], noise in [0, kMaxNoise]; throws std::invalid_argument
// otherwise.
PointSamples xor_clusters(int per_cluster, double noise, Random& random);

// The problem of that name; xor_points has no use for the other arguments.
PointSamples make_toy(ToyKind kind, int per_cluster, double noise, Random& random);

}  // namespace glassbox
