#include "nn/batch_norm.h"

#include <gtest/gtest.h>

#include "nn/gradient_check.h"
#include "nn/helpers.h"

namespace glassbox {
namespace {

class BatchNormIn : public testing::TestWithParam<Mode> {};

TEST_P(BatchNormIn, GradientCheckOfFlatRows) {
  Random random(1);
  BatchNorm layer(5, 1);
  layer.parameters()[0]->value = random_matrix(5, 1, 2);
  layer.parameters()[1]->value = random_matrix(5, 1, 3);
  *layer.buffers()[1] = Matrix::Constant(5, 1, Scalar(1.7));
  layer.set_mode(GetParam());
  const GradientReport report = check_layer(layer, random_matrix(5, 8, 4), random, kGradientStep);
  ASSERT_EQ(report.arrays.size(), 3u);  // gamma1, beta1, X
  EXPECT_LT(report.relative_error(), kGradientTolerance);
}

TEST_P(BatchNormIn, GradientCheckOfPictures) {
  Random random(1);
  BatchNorm layer(3, 1);
  layer.parameters()[0]->value = random_matrix(3, 1, 2);
  layer.set_mode(GetParam());
  const Matrix X = random_matrix(3 * 4, 5, 4);  // four pixels of three channels
  EXPECT_LT(check_layer(layer, X, random, kGradientStep).relative_error(), kGradientTolerance);
}

INSTANTIATE_TEST_SUITE_P(Modes, BatchNormIn, testing::Values(Mode::training, Mode::prediction));

// Two features, four samples, gamma = (2, 0.5), beta = (1, -1); worked out with NumPy.
const Rows kSamples = {{1, 2}, {3, 5}, {4, -1}, {0, 2}};
BatchNorm numpy_layer() {
  BatchNorm layer(2, 1);
  layer.parameters()[0]->value = from_rows({{2}, {0.5}});
  layer.parameters()[1]->value = from_rows({{1}, {-1}});
  return layer;
}

TEST(BatchNorm, ForwardAsNumPyWorksItOut) {
  BatchNorm layer = numpy_layer();
  layer.set_mode(Mode::training);
  // means (2, 2), variances (2.5, 4.5)
  expect_close(layer.forward(from_samples(kSamples)),
               from_samples({{-0.264908533, -1},
                             {2.264908533, -0.292894},
                             {3.529817066, -1.707106},
                             {-1.529817066, -1}}),
               1e-6);
}

TEST(BatchNorm, RunningStatisticsMoveByATenthAndAreUnbiased) {
  BatchNorm layer = numpy_layer();
  EXPECT_EQ(*layer.buffers()[0], Matrix::Zero(2, 1));
  EXPECT_EQ(*layer.buffers()[1], Matrix::Ones(2, 1));
  layer.set_mode(Mode::training);
  layer.forward(from_samples(kSamples));
  // 0.1 * 2; 0.9 + 0.1 * 2.5 * 4/3, 0.9 + 0.1 * 4.5 * 4/3
  expect_close(*layer.buffers()[0], from_rows({{0.2}, {0.2}}));
  expect_close(*layer.buffers()[1], from_rows({{1.2333333333333}, {1.5}}));
  // 0.9 * 0.2 + 0.1 * 2; 0.9 * 1.23333 + 0.1 * 3.33333, 0.9 * 1.5 + 0.1 * 6
  layer.forward(from_samples(kSamples));
  expect_close(*layer.buffers()[0], from_rows({{0.38}, {0.38}}));
  expect_close(*layer.buffers()[1], from_rows({{1.4433333333333}, {1.95}}));
}

TEST(BatchNorm, PredictsWithTheRunningStatisticsAndKeepsThem) {
  BatchNorm layer = numpy_layer();
  layer.set_mode(Mode::training);
  layer.forward(from_samples(kSamples));
  layer.set_mode(Mode::prediction);
  const Matrix mean = *layer.buffers()[0];
  expect_close(layer.forward(from_samples(kSamples)),
               from_samples({{2.4407147, -0.26515553},
                             {6.04250145, 0.95958526},
                             {7.84339482, -1.48989632},
                             {0.63982133, -0.26515553}}),
               1e-7 + kTolerance);
  EXPECT_EQ(*layer.buffers()[0], mean);
  // One sample alone is predicted as it is among others.
  expect_close(layer.forward(from_samples({{3, 5}})), from_samples({{6.04250145, 0.95958526}}),
               1e-7 + kTolerance);
}

TEST(BatchNorm, OfPicturesIsOverBatchAndPositions) {
  // Two pictures of two pixels: channel 0 holds 1, 3, 4, 0 and channel 1 holds 2, 5, -1, 2.
  BatchNorm pictures = numpy_layer();
  BatchNorm rows = numpy_layer();
  pictures.set_mode(Mode::training);
  rows.set_mode(Mode::training);
  const Matrix Y = pictures.forward(from_samples({{1, 2, 3, 5}, {4, -1, 0, 2}}));
  const Matrix expected = rows.forward(from_samples(kSamples));
  ASSERT_EQ(Y.rows(), 4);
  ASSERT_EQ(Y.cols(), 2);
  EXPECT_EQ(Y.reshaped(2, 4).eval(), expected);
  EXPECT_EQ(*pictures.buffers()[1], *rows.buffers()[1]);
}

TEST(BatchNorm, ABatchOfOneSampleStaysFinite) {
  BatchNorm layer(3, 1);
  layer.set_mode(Mode::training);
  EXPECT_EQ(layer.forward(random_matrix(3, 1, 1)), Matrix::Zero(3, 1));
  EXPECT_TRUE(layer.backward(random_matrix(3, 1, 2), InputGradient::needed).allFinite());
  EXPECT_TRUE(layer.buffers()[1]->allFinite());
}

TEST(BatchNorm, NamesItsParametersAndLetsNoneDecay) {
  BatchNorm layer(4, 3);
  const std::vector<Parameter*> parameters = layer.parameters();
  ASSERT_EQ(parameters.size(), 2u);
  EXPECT_EQ(parameters[0]->name, "gamma3");
  EXPECT_EQ(parameters[1]->name, "beta3");
  EXPECT_FALSE(parameters[0]->decays);
  EXPECT_FALSE(parameters[1]->decays);
  EXPECT_EQ(parameters[0]->value, Matrix::Ones(4, 1));
  EXPECT_EQ(parameters[1]->value, Matrix::Zero(4, 1));
}

}  // namespace
}  // namespace glassbox
