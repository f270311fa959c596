#include "nn/max_pool.h"

#include <gtest/gtest.h>

#include "nn/flatten.h"
#include "nn/gradient_check.h"
#include "nn/helpers.h"

namespace glassbox {
namespace {

TEST(MaxPool, GradientCheck) {
  Random random(1);
  for (const int size : {1, 2, 3}) {
    MaxPool layer({7, 6, 3}, size);
    // Numbers of a window lie far apart: the step of the check changes no maximum.
    Matrix X(7 * 6 * 3, 2);
    const std::vector<int> order = random.permutation(static_cast<int>(X.size()));
    for (Index i = 0; i < X.size(); ++i) {
      X.data()[i] = static_cast<Scalar>(0.1 * order[static_cast<std::size_t>(i)]);
    }
    const GradientReport report = check_layer(layer, X, random, kGradientStep);
    ASSERT_EQ(report.arrays.size(), 1u);  // X
    EXPECT_LT(report.relative_error(), kGradientTolerance) << size;
  }
}

// 4 x 4 pixels, two channels: the second is the first with the sign turned.
const Rows kPicture = {{1, -1, 5, -5, 2,  -2, 0,  0, 3, -3, 4, -4, 8,  -8, 7,  -7,
                        9, -9, 6, -6, -1, 1,  -2, 2, 1, -1, 2, -2, -4, 4,  -3, 3}};

TEST(MaxPool, TakesTheLargestOfEachWindowAndChannel) {
  MaxPool layer({4, 4, 2}, 2);
  EXPECT_EQ(layer.output(), (Shape{2, 2, 2}));
  EXPECT_EQ(layer.forward(from_samples(kPicture)), from_samples({{5, -1, 8, 0, 9, -1, -1, 4}}));
}

TEST(MaxPool, HandsTheGradientToTheLargestAlone) {
  MaxPool layer({4, 4, 2}, 2);
  layer.forward(from_samples(kPicture));
  EXPECT_EQ(layer.backward(from_samples({{10, 20, 30, 40, 50, 60, 70, 80}}), InputGradient::needed),
            from_samples({{0,  20, 10, 0, 0,  0, 0, 40, 0, 0,  0, 0, 30, 0,  0, 0,
                           50, 0,  0,  0, 70, 0, 0, 0,  0, 60, 0, 0, 0,  80, 0, 0}}));
}

TEST(MaxPool, TheFirstOfEqualMaximaTakesTheGradient) {
  MaxPool layer({2, 4, 1}, 2);
  layer.forward(from_samples({{0, 0, 1, 2, 0, 0, 2, 2}}));
  EXPECT_EQ(layer.backward(from_samples({{3, 5}}), InputGradient::needed),
            from_samples({{3, 0, 0, 5, 0, 0, 0, 0}}));
}

TEST(MaxPool, LeavesOutWhatFillsNoWindow) {
  MaxPool layer({5, 3, 1}, 2);
  EXPECT_EQ(layer.output(), (Shape{2, 1, 1}));
  const Matrix X = from_samples({{1, 2, 99, 3, 4, 99, 8, 7, 99, 6, 5, 99, 99, 99, 99}});
  EXPECT_EQ(layer.forward(X), from_samples({{4, 8}}));
  EXPECT_EQ(layer.backward(from_samples({{1, 2}}), InputGradient::needed),
            from_samples({{0, 0, 0, 0, 1, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0}}));
}

TEST(MaxPool, BatchesOfEverySizeOneAfterTheOther) {
  MaxPool layer({5, 5, 3}, 2);
  for (const Index m : {4, 1, 3}) {
    const Matrix X = random_matrix(75, m, 1);
    const Matrix dY = random_matrix(12, m, 2);
    const Matrix Y = layer.forward(X);
    const Matrix dX = layer.backward(dY, InputGradient::needed);
    ASSERT_EQ(dX.rows(), 75);
    ASSERT_EQ(dX.cols(), m);
    EXPECT_EQ((dX.array() != 0).count(), 12 * m);
    for (Index k = 0; k < m; ++k) {
      EXPECT_EQ(layer.forward(X.col(k)), Y.col(k));
      EXPECT_EQ(layer.backward(dY.col(k), InputGradient::needed), dX.col(k));
    }
  }
}

TEST(Flatten, GradientCheck) {
  Random random(1);
  Flatten layer;
  const GradientReport report = check_layer(layer, random_matrix(12, 3, 2), random, kGradientStep);
  EXPECT_LT(report.relative_error(), kGradientTolerance);
}

TEST(Flatten, CopiesNothing) {
  Flatten layer;
  const Matrix X = random_matrix(12, 3, 1);
  EXPECT_EQ(&layer.forward(X), &X);
  EXPECT_EQ(&layer.backward(X, InputGradient::needed), &X);
}

}  // namespace
}  // namespace glassbox
