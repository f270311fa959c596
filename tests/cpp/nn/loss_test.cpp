#include "nn/loss.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "nn/activation.h"
#include "nn/gradient_check.h"
#include "nn/helpers.h"

namespace glassbox {
namespace {

// Outputs 0.1 or more away from these targets of 0, so that no kink is near.
struct LossCase {
  const char* name;
  LossKind kind;
  Targets targets;  // for 3 outputs and 4 samples
};

const Matrix kOneHot = from_samples({{0, 0, 1}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}});
const Matrix kShares = from_samples({{0.2, 0.3, 0.5}, {1, 0, 0}, {0.5, 0.5, 0}, {0.9, 0.4, 0.3}});
const Matrix kBits = from_samples({{0, 1, 1}, {1, 0, 1}, {0, 0, 0}, {0.25, 0.5, 1}});
const LossCase kCases[] = {
    {"softmax_cross_entropy_labels", LossKind::softmax_cross_entropy, {kOneHot, {2, 0, 1, 2}}},
    {"softmax_cross_entropy_one_hot", LossKind::softmax_cross_entropy, {kOneHot, {}}},
    {"softmax_cross_entropy_shares", LossKind::softmax_cross_entropy, {kShares, {}}},
    {"binary_cross_entropy", LossKind::binary_cross_entropy, {kBits, {}}},
    {"mean_squared_error", LossKind::mean_squared_error, {kBits, {}}},
    {"mean_absolute_error", LossKind::mean_absolute_error, {Matrix::Zero(3, 4), {}}},
    {"half_squared_error", LossKind::half_squared_error, {kBits, {}}},
};

class EveryLoss : public testing::TestWithParam<LossCase> {};

TEST_P(EveryLoss, GradientCheck) {
  const auto loss = make_loss(GetParam().kind);
  const GradientReport report =
      check_loss(*loss, random_matrix(3, 4, 1), GetParam().targets, kGradientStep);
  ASSERT_EQ(report.arrays.size(), 1u);
  EXPECT_EQ(report.arrays[0].count, 12);
  EXPECT_LT(report.relative_error(), kGradientTolerance);
}

TEST_P(EveryLoss, IsFiniteAtAThousand) {
  const auto loss = make_loss(GetParam().kind);
  const Matrix Z = from_samples({{1000, -1000, 0}, {-1000, 1000, 0}, {0, 0, -1000}, {0, 0, 1000}});
  EXPECT_TRUE(std::isfinite(loss->forward(Z, GetParam().targets)));
  EXPECT_TRUE(loss->backward().allFinite());
  Matrix P;
  loss->predict(Z, P);
  EXPECT_TRUE(P.allFinite());
}

INSTANTIATE_TEST_SUITE_P(Kinds, EveryLoss, testing::ValuesIn(kCases),
                         [](const auto& param) { return std::string(param.param.name); });

void expect_loss(LossKind kind, const Matrix& Z, const Targets& targets, double value,
                 const Matrix& gradient) {
  const auto loss = make_loss(kind);
  EXPECT_NEAR(loss->forward(Z, targets), value, kTolerance * std::max(1.0, value));
  expect_close(loss->backward(), gradient);
}

// Published values of the losses of a difference, with means over all six numbers.
struct Regression {
  Matrix Z, Y;
  double mse, mae, half;
  Matrix mse_gradient, mae_gradient, half_gradient;
};

void expect_regression(const Regression& r) {
  const Targets targets{r.Y, {}};
  expect_loss(LossKind::mean_squared_error, r.Z, targets, r.mse, r.mse_gradient);
  expect_loss(LossKind::mean_absolute_error, r.Z, targets, r.mae, r.mae_gradient);
  expect_loss(LossKind::half_squared_error, r.Z, targets, r.half, r.half_gradient);
}

constexpr double k6th = 1.0 / 6;

TEST(Loss, RegressionWithOnePerfectOutput) {
  expect_regression(
      {from_samples({{1.24, -1.12}, {-0.52, -0.84}, {-1.04, 1.13}}),
       from_samples({{1.24, -0.4}, {-1.9, 0.44}, {0.52, 0.61}}), 1.12753333333333, 0.91, 3.3826,
       from_samples({{0, -0.24}, {0.46, -0.426666666666667}, {-0.52, 0.173333333333333}}),
       from_samples({{0, -k6th}, {k6th, -k6th}, {-k6th, k6th}}),
       from_samples({{0, -0.72}, {1.38, -1.28}, {-1.56, 0.52}})});
}

TEST(Loss, Regression) {
  expect_regression({from_samples({{-0.65, 0.37}, {0.7, 0.12}, {0.87, -0.2}}),
                     from_samples({{1.58, 1.72}, {1.01, 0.86}, {-0.5, 0.84}}), 1.73293333333333,
                     1.17333333333333, 5.1988,
                     from_samples({{-0.743333333333333, -0.45},
                                   {-0.103333333333333, -0.246666666666667},
                                   {0.456666666666667, -0.346666666666667}}),
                     from_samples({{-k6th, -k6th}, {-k6th, -k6th}, {k6th, -k6th}}),
                     from_samples({{-2.23, -1.35}, {-0.31, -0.74}, {1.37, -1.04}})});
}

TEST(Loss, BinaryCrossEntropyOnLogits) {
  expect_loss(
      LossKind::binary_cross_entropy, from_rows({{1000, -1000, 1000, -1000, 0, 2.5, -3, 40}}),
      {from_rows({{1, 0, 0, 1, 1, 0, 1, 1}}), {}}, 250.790078033303,
      from_rows({{0, 0, 0.125, -0.125, -0.0625, 0.115517727497345, -0.119071765852804, 0}}));
}

TEST(Loss, BinaryCrossEntropyOfOneLogit) {
  const auto loss = make_loss(LossKind::binary_cross_entropy);
  const auto at = [&](double z, double y) {
    return static_cast<double>(loss->forward(from_rows({{z}}), {from_rows({{y}}), {}}));
  };
  EXPECT_NEAR(at(0, 1), 0.693147180559945, kTolerance);
  EXPECT_NEAR(at(2.5, 0), 2.57888973429255, kTolerance);
  EXPECT_NEAR(at(-3, 1), 3.04858735157374, kTolerance);
  // The tiny loss of a sure and right answer keeps its digits: log1p.
  EXPECT_NEAR(at(40, 1) / 4.24835425529159e-18, 1, kDouble ? 1e-11 : 1e-4);
}

TEST(Loss, SoftmaxCrossEntropyOfLabelsAndOneHot) {
  const Matrix Z = from_samples({{0.3, 2.9, 4.0}, {1, -1, 0}, {0.2, 0.2, 0.2}});
  const Matrix Y = from_samples({{0, 0, 1}, {1, 0, 0}, {0, 1, 0}});
  const Matrix dZ = from_samples({{0.00607042443184918, 0.0817306043116913, -0.0878010287435405},
                                  {-0.111586348075059, 0.0300101910567935, 0.0815761570182659},
                                  {0.111111111111111, -0.222222222222222, 0.111111111111111}});
  expect_loss(LossKind::softmax_cross_entropy, Z, {Y, {}}, 0.603977572641647, dZ);
  expect_loss(LossKind::softmax_cross_entropy, Z, {Y, {2, 0, 1}}, 0.603977572641647, dZ);
}

TEST(Loss, SoftmaxCrossEntropyOfExtremeLogits) {
  const Matrix Z =
      from_samples({{1000, -1000, 0}, {1000, -1000, 0}, {-1000, -1000, -999}, {0, 50, 100}});
  const Matrix Y = from_samples({{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {1, 0, 0}});
  const Matrix dZ = from_samples({{0, 0, 0},
                                  {0.25, -0.25, 0},
                                  {0.0529853894042714, 0.0529853894042714, -0.105970778808543},
                                  {-0.25, 4.82187461990979e-23, 0.25}});
  expect_loss(LossKind::softmax_cross_entropy, Z, {Y, {}}, 525.137861178483, dZ);
  expect_loss(LossKind::softmax_cross_entropy, Z, {Y, {0, 1, 2, 0}}, 525.137861178483, dZ);
}

TEST(Loss, SoftmaxOfLargeLogits) {
  const Matrix Z = from_samples({{1000, 1000, 1000},
                                 {1010, 1000, 990},
                                 {-1000, -1001, -1002},
                                 {1000, 0, -1000},
                                 {0.3, 2.9, 4.0}});
  Matrix P;
  softmax(Z, P);
  expect_close(P, from_samples({{1.0 / 3, 1.0 / 3, 1.0 / 3},
                                {0.999954600070331, 4.53978686088667e-05, 2.06106004620906e-09},
                                {0.665240955774822, 0.244728471054798, 0.0900305731703804},
                                {1, 0, 0},
                                {0.0182112732955475, 0.245191812935074, 0.736596913769379}}));
  softmax(from_samples({{0, 0}, {5.3, 10.1}}), P);
  expect_close(P, from_samples({{0.5, 0.5}, {0.0081625711531599, 0.99183742884684}}));
}

TEST(Loss, PredictGivesProbabilitiesOrTheOutputsThemselves) {
  const Matrix Z = from_samples({{1, 3}, {-2, 0}});
  const auto predicted = [&](LossKind kind) {
    Matrix P = Z;
    make_loss(kind)->predict(P, P);  // P may be Z
    return P;
  };
  Matrix P;
  softmax(Z, P);
  EXPECT_EQ(predicted(LossKind::softmax_cross_entropy), P);
  expect_close(P.colwise().sum(), Matrix::Ones(1, 2));
  activate(ActivationKind::sigmoid, Z, P);
  EXPECT_EQ(predicted(LossKind::binary_cross_entropy), P);
  EXPECT_EQ(predicted(LossKind::mean_squared_error), Z);
  EXPECT_EQ(predicted(LossKind::mean_absolute_error), Z);
  EXPECT_EQ(predicted(LossKind::half_squared_error), Z);
}

TEST(Loss, OnlyTheHalfSumSums) {
  for (const auto& [kind, name] : Names<LossKind>::all) {
    EXPECT_EQ(make_loss(kind)->sums(), kind == LossKind::half_squared_error) << name;
  }
}

TEST(Loss, PredictedClassIsTheFirstOfTheLargest) {
  const Matrix P = from_samples({{0.1, 0.7, 0.2}, {0.5, 0.5, 0.0}, {0.0, 0.3, 0.9}, {2, 1, 3}});
  const int expected[] = {1, 0, 2, 2};
  for (int k = 0; k < 4; ++k) EXPECT_EQ(predicted_class(P, k), expected[k]);
  EXPECT_EQ(count_correct(P, {1, 1, 2, 0}), 2);  // accuracy 0.5
  EXPECT_EQ(count_correct(P, {}), 0);
}

TEST(Loss, SingleOutputNamesClassOneAboveOneHalf) {
  const Matrix P = from_rows({{0.2, 0.5, 0.50001, 1}});
  const int expected[] = {0, 0, 1, 1};
  for (int k = 0; k < 4; ++k) EXPECT_EQ(predicted_class(P, k), expected[k]);
  EXPECT_EQ(count_correct(P, {0, 1, 1, 1}), 3);
}

}  // namespace
}  // namespace glassbox
