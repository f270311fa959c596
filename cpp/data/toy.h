#pragma once
// Small problems in the plane that a person can see through.

#include "data/points.h"
#include "nn/random.h"

namespace glassbox {

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

}  // namespace glassbox
