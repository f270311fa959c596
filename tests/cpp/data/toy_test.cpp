#include "data/toy.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <string>

namespace glassbox {
namespace {

template <class Make>
std::string sentence_of(Make make) {
  try {
    make();
  } catch (const std::invalid_argument& error) {
    return error.what();
  }
  return "(accepted)";
}

TEST(PointSamples, RefusesWhatDoesNotFit) {
  EXPECT_EQ(sentence_of([] {
              PointSamples(Matrix::Zero(3, 2), {0, 1});
            }),
            "points: expected 2 coordinates per point, got 3");
  EXPECT_EQ(sentence_of([] { PointSamples(Matrix::Zero(2, 2), {0}); }),
            "points: expected as many labels as points, got 2 points and 1 labels");
  EXPECT_EQ(sentence_of([] {
              PointSamples(Matrix::Zero(2, 2), {0, 2});
            }),
            "points: expected labels 0 or 1, got 2 at position 1 (counted from 0)");
  Matrix points = Matrix::Zero(2, 2);
  points(1, 0) = std::numeric_limits<Scalar>::infinity();
  EXPECT_EQ(sentence_of([&] {
              PointSamples(points, {0, 1});
            }),
            "points: expected finite coordinates, got others at position 0 (counted from 0)");
}

TEST(Toy, TheFourTruthsOfXor) {
  const PointSamples samples = xor_points();
  EXPECT_EQ(samples.size(), 4);
  EXPECT_EQ(samples.features(), 2);
  EXPECT_EQ(samples.outputs(), 1);
  Batch batch;
  samples.gather(std::array{0, 1, 2, 3}, batch);
  Matrix X(2, 4), values(1, 4);
  X << 0, 0, 1, 1,  //
      0, 1, 0, 1;
  values << 0, 1, 1, 0;
  EXPECT_EQ(batch.X, X);
  EXPECT_EQ(batch.targets.values, values);
  EXPECT_EQ(batch.targets.labels, (std::vector<int>{0, 1, 1, 0}));
}

TEST(PointSamples, GatherKeepsTheOrderOfTheIndices) {
  Batch batch;
  xor_points().gather(std::array{2, 0}, batch);
  EXPECT_EQ(batch.X.cols(), 2);
  EXPECT_EQ(batch.X(0, 0), 1);
  EXPECT_EQ(batch.targets.labels, (std::vector<int>{1, 0}));
}

TEST(Toy, ClustersLieAroundTheirCorners) {
  Random random(1);
  const int per_cluster = 2000;
  const double noise = 0.2;
  const PointSamples samples = xor_clusters(per_cluster, noise, random);
  ASSERT_EQ(samples.size(), 4 * per_cluster);
  const PointSamples corners = xor_points();
  for (int corner = 0; corner < 4; ++corner) {
    for (Index axis = 0; axis < 2; ++axis) {
      double sum = 0, squares = 0;
      for (int i = corner; i < samples.size(); i += 4) {
        const double offset = samples.points()(axis, i) - corners.points()(axis, corner);
        sum += offset;
        squares += offset * offset;
      }
      // Four standard errors: of the mean noise / sqrt(n), of the deviation noise / sqrt(2 n).
      EXPECT_NEAR(sum / per_cluster, 0, 4 * noise / std::sqrt(per_cluster));
      EXPECT_NEAR(std::sqrt(squares / per_cluster), noise, 4 * noise / std::sqrt(2 * per_cluster));
    }
    EXPECT_EQ(samples.labels()[static_cast<std::size_t>(corner)],
              corners.labels()[static_cast<std::size_t>(corner)]);
  }
}

TEST(Toy, TheSameSeedGivesTheSameClusters) {
  Random one(5), two(5), three(6);
  const Matrix points = xor_clusters(10, 0.1, one).points();
  EXPECT_EQ(points, xor_clusters(10, 0.1, two).points());
  EXPECT_NE(points, xor_clusters(10, 0.1, three).points());
}

TEST(Toy, WithoutNoiseTheClustersAreTheCorners) {
  Random random(1);
  EXPECT_EQ(xor_clusters(1, 0, random).points(), xor_points().points());
}

TEST(Toy, RefusesImpossibleArgumentsBeforeDrawingANumber) {
  Random random(1);
  const Random::State before = random.state();
  EXPECT_EQ(sentence_of([&] { xor_clusters(0, 0.1, random); }),
            "xor clusters: expected 1 to 100000 points per cluster, got 0");
  EXPECT_EQ(sentence_of([&] { xor_clusters(100'001, 0.1, random); }),
            "xor clusters: expected 1 to 100000 points per cluster, got 100001");
  EXPECT_EQ(sentence_of([&] { xor_clusters(1, -0.5, random); }),
            "xor clusters: expected noise from 0 to 10, got -0.5");
  EXPECT_EQ(sentence_of([&] { xor_clusters(1, std::nan(""), random); }),
            "xor clusters: expected noise from 0 to 10, got nan");
  EXPECT_TRUE(random.state() == before);
}

}  // namespace
}  // namespace glassbox
