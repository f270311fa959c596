#include "data/plane.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <set>

#include "data/plane_shapes.h"
#include "nn/helpers.h"

namespace glassbox {
namespace {

PlaneSpec spec_of(PlaneShape shape, double noise = 0) {
  PlaneSpec spec;
  spec.shape = shape;
  spec.noise = noise;
  spec.features = {Feature::x1, Feature::x2};
  return spec;
}

PlacedPoints placed(PlaneShape shape, double noise = 0) {
  Random random(3);
  return place_points(shape, 400, noise, random);
}

double coordinate(const PlacedPoints& all, Index row, std::size_t i) {
  return static_cast<double>(all.points(row, static_cast<Index>(i)));
}

// The target of every point, worked out from where it lies.
template <class Rule>
void expect_targets(PlaneShape shape, Rule rule) {
  const PlacedPoints all = placed(shape);
  for (std::size_t i = 0; i < 400; ++i) {
    const double x1 = coordinate(all, 0, i);
    const double x2 = coordinate(all, 1, i);
    EXPECT_NEAR(all.targets[i], rule(x1, x2), 1e-6) << "at " << x1 << ", " << x2;
  }
}

TEST(PlaneShapes, AskTheirQuestionWhereThePointLies) {
  expect_targets(PlaneShape::xor_quadrants, [](double x1, double x2) {
    EXPECT_GT(std::min(std::abs(x1), std::abs(x2)), 0.2999);
    return x1 * x2 >= 0 ? 1 : 0;
  });
  expect_targets(PlaneShape::circle, [](double x1, double x2) {
    const double r = std::hypot(x1, x2);
    EXPECT_TRUE(r < 2.5001 || (r > 3.4999 && r < 5.0001)) << r;
    return r < 3 ? 1 : 0;
  });
  expect_targets(PlaneShape::checkerboard, [](double x1, double x2) {
    const int cells = static_cast<int>(std::floor((x1 + 6) / 3) + std::floor((x2 + 6) / 3));
    return cells % 2 == 0 ? 1 : 0;
  });
  expect_targets(PlaneShape::regress_plane, [](double x1, double x2) { return (x1 + x2) / 10; });
  expect_targets(PlaneShape::regress_gauss, [](double x1, double x2) {
    const double sign = std::lround(x1 / 4) % 2 == 0 ? -1 : 1;  // of the upper row
    const double column = 4 * std::clamp(std::round(x1 / 4), -1.0, 1.0);
    const double distance = std::hypot(x1 - column, std::abs(x2) - 2.5);
    return (x2 > 0 ? sign : -sign) * std::max(0.0, 1 - distance / 2);
  });
}

TEST(PlaneShapes, SpiralArmsAreHalfATurnApart) {
  const PlacedPoints all = placed(PlaneShape::spiral);
  for (std::size_t i = 0; i < 200; ++i) {
    const double r = 5 * static_cast<double>(i) / 200;
    EXPECT_NEAR(std::hypot(coordinate(all, 0, i), coordinate(all, 1, i)), r, 1e-5);
    EXPECT_NEAR(coordinate(all, 0, i), -coordinate(all, 0, i + 200), 1e-5);
    EXPECT_NEAR(coordinate(all, 1, i), -coordinate(all, 1, i + 200), 1e-5);
    EXPECT_EQ(all.targets[i], 1);
    EXPECT_EQ(all.targets[i + 200], 0);
  }
  // 1.75 turns from the top, clockwise: the first arm ends towards the left.
  EXPECT_NEAR(coordinate(all, 0, 199), -5, 0.1);
}

TEST(PlaneShapes, MoonsAreHalfCirclesOfRadius3) {
  const PlacedPoints all = placed(PlaneShape::moons);
  for (std::size_t i = 0; i < 400; ++i) {
    const bool lower = all.targets[i] == 1;
    const double middle = lower ? 1.5 : -1.5;
    const double height = coordinate(all, 1, i) - (lower ? 0.75 : -0.75);
    EXPECT_NEAR(std::hypot(coordinate(all, 0, i) - middle, height), 3, 1e-5);
    EXPECT_TRUE(lower ? height < 1e-5 : height > -1e-5);
  }
}

TEST(PlaneShapes, GaussSpreadsWithItsNoise) {
  for (const double noise : {0.0, 0.5}) {
    const PlacedPoints all = placed(PlaneShape::gauss, noise);
    double squares = 0;
    for (std::size_t i = 0; i < 400; ++i) {
      const double centre = all.targets[i] == 1 ? 2 : -2;
      squares += std::pow(coordinate(all, 0, i) - centre, 2);
    }
    const double variance = 0.5 + 7 * noise;  // measured within four deviations of its estimate
    EXPECT_NEAR(squares / 400, variance, 4 * variance * std::sqrt(2.0 / 400));
  }
}

TEST(PlaneShapes, NoiseMixesTheClassesButNotWherePointsLie) {
  for (const PlaneShape shape : {PlaneShape::xor_quadrants, PlaneShape::circle,
                                 PlaneShape::checkerboard, PlaneShape::regress_gauss}) {
    const PlacedPoints clean = placed(shape);
    const PlacedPoints noisy = placed(shape, 0.3);
    EXPECT_EQ(clean.points, noisy.points) << name_of(shape);
    EXPECT_NE(clean.targets, noisy.targets) << name_of(shape);
  }
}

TEST(PlanePoints, HaveTheFeaturesInTheirOrder) {
  const Matrix points = from_samples({{2, -3}, {0.5, 1}});
  const std::vector<Feature> all = {Feature::sin_x2,     Feature::x1,    Feature::x2_squared,
                                    Feature::x1_squared, Feature::x1_x2, Feature::x2,
                                    Feature::sin_x1};
  expect_close(features_of(points, all), from_rows({{std::sin(-3.0), std::sin(1.0)},
                                                    {2, 0.5},
                                                    {9, 1},
                                                    {4, 0.25},
                                                    {-6, 0.5},
                                                    {-3, 1},
                                                    {std::sin(2.0), std::sin(0.5)}}));
}

TEST(PlanePoints, AreSplitBySeedAndShareAlone) {
  PlaneSpec spec = spec_of(PlaneShape::moons);
  spec.count = 100;
  spec.train_share = 0.3;
  const PlaneParts parts = plane_points(spec);
  EXPECT_EQ(parts.train->size(), 30);
  EXPECT_EQ(parts.test->size(), 70);
  EXPECT_EQ(plane_points(spec).train->points(), parts.train->points());

  spec.train_share = 0.5;  // those that were trained on still are
  EXPECT_EQ(plane_points(spec).train->points().leftCols(30), parts.train->points());
  spec.train_share = 1;
  EXPECT_EQ(plane_points(spec).test, nullptr);
  EXPECT_EQ(plane_points(spec).train->size(), 100);

  spec.train_share = 0.3;
  spec.seed = 2;
  EXPECT_NE(plane_points(spec).train->points(), parts.train->points());
}

PlaneSpec own_spec() {
  PlaneSpec spec = spec_of(PlaneShape::own);
  spec.train_share = 1;
  spec.own = {{1, 2, 0}, {3, 4, 2}, {5, 6, 1}};
  spec.classes = 3;
  return spec;
}

TEST(PlanePoints, OfOnesOwnHaveOneOutputAClass) {
  const auto samples = plane_points(own_spec()).train;
  EXPECT_EQ(samples->outputs(), 3);
  std::set<double> seen;
  for (int i = 0; i < 3; ++i) {
    Batch batch;
    samples->gather(std::array{i}, batch);
    const int label = batch.targets.labels[0];
    const auto x1 = static_cast<double>(batch.X(0, 0));
    EXPECT_EQ(label, x1 == 1 ? 0 : x1 == 3 ? 2 : 1);
    EXPECT_EQ(batch.X(1, 0), batch.X(0, 0) + 1);
    EXPECT_EQ(batch.targets.values, Matrix(Matrix::Identity(3, 3).col(label)));
    seen.insert(x1);
  }
  EXPECT_EQ(seen.size(), 3u);
}

TEST(PlanePoints, OfARegressionHaveNumbersAndNoLabels) {
  PlaneSpec spec = own_spec();
  spec.classes = 0;
  spec.own = {{1, 2, 0.5}, {3, 4, -2}, {5, 6, 1e3}};
  const auto samples = plane_points(spec).train;
  EXPECT_EQ(samples->outputs(), 1);
  EXPECT_TRUE(samples->targets().labels.empty());
  EXPECT_EQ(samples->targets().values.sum(), Scalar(998.5));
  EXPECT_TRUE(is_regression(spec_of(PlaneShape::regress_gauss)));
  EXPECT_FALSE(is_regression(spec_of(PlaneShape::gauss)));
}

TEST(PlanePoints, RefuseWhatThereCannotBe) {
  const auto refused = [](auto change, PlaneSpec spec) {
    change(spec);
    return refusal([&] { plane_points(spec); });
  };
  const PlaneSpec circle = spec_of(PlaneShape::circle);
  EXPECT_EQ(refused([](PlaneSpec& s) { s.count = 3; }, circle),
            "there are 3 points: expected 4 to 5000");
  EXPECT_EQ(refused([](PlaneSpec& s) { s.noise = 1.5; }, circle),
            "the noise of the points is 1.5: expected 0 to 1");
  EXPECT_EQ(refused([](PlaneSpec& s) { s.train_share = 0; }, circle),
            "the share of the points that is trained on is 0: expected more than 0 and at most 1");
  EXPECT_EQ(refused([](PlaneSpec& s) { s.features.clear(); }, circle),
            "the network sees no feature of a point: expected at least 1");
  EXPECT_EQ(refused(
                [](PlaneSpec& s) {
                  s.features = {Feature::x1, Feature::x1};
                },
                circle),
            "the feature x1 is there twice: expected each at most once");

  EXPECT_EQ(refused([](PlaneSpec& s) { s.own.clear(); }, own_spec()),
            "there are 0 own points: expected 1 to 5000");
  constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(refused([](PlaneSpec& s) { s.own[1].x2 = kNan; }, own_spec()),
            "an own point has a coordinate of nan: expected -1000 to 1000");
  EXPECT_EQ(refused([](PlaneSpec& s) { s.classes = 11; }, own_spec()),
            "own points have 11 classes: expected 2 to 10, or 0 for a regression");
  EXPECT_EQ(refused([](PlaneSpec& s) { s.classes = 2; }, own_spec()),
            "an own point is of class 2: expected a whole number from 0 to 1");
  EXPECT_EQ(refused([](PlaneSpec& s) { s.own[0].target = 0.5; }, own_spec()),
            "an own point is of class 0.5: expected a whole number from 0 to 2");
}

}  // namespace
}  // namespace glassbox
