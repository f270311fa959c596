#pragma once
// Small problems in the plane that a person can see through.

#include "data/points.h"
#include "data/table.h"
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

// 3 * per_cluster points in 3 classes: clouds around (0,0), (1,0), (1/2,1), class after class
// again and again, drawn as those of xor_clusters, with the same limits.
TableSamples three_clusters(int per_cluster, double noise, Random& random);

// Pupils' scores by their hours of study and of sleep (2 x n): 5 study + 2 sleep, 1 x n.
Matrix study_sleep_scores(const Matrix& hours);

// Hours and scores, each row divided by its largest number. Those of three pupils unless others
// are given: (8,8) -> 56, (2,5) -> 20, (7,6) -> 47. Throws std::invalid_argument when there are
// not two rows, or when a largest number is not above 0.
TableSamples study_sleep();
TableSamples study_sleep(const Matrix& hours);

// Divides every row by its largest entry, so that all numbers of a feature lie below 1.
// Throws std::invalid_argument when that entry is not above 0.
Matrix divided_by_row_maximum(const Matrix& X);

}  // namespace glassbox
