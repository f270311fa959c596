// The forms that textbooks write out before they are fused: softmax alone, losses of
// probabilities, a bias for every sample.
#include <cmath>

#include "nn/gradient_check.h"
#include "nn/helpers.h"
#include "nn/probability_loss.h"
#include "nn/sample_bias.h"
#include "nn/softmax.h"

namespace glassbox {
namespace {

const Matrix kProbabilities = from_samples({{0.2, 0.3, 0.5}, {0.6, 0.1, 0.3}});
const Targets kTargets{from_samples({{0, 0, 1}, {1, 0, 0}}), {}};

TEST(Softmax, GradientCheck) {
  Softmax layer;
  Random random(1);
  const GradientReport report = check_layer(layer, random_matrix(4, 3, 2), random, kGradientStep);
  EXPECT_LT(report.relative_error(), kGradientTolerance);
}

TEST(Softmax, ColumnsSumToOneAtAnySize) {
  Softmax layer;
  const Matrix P = layer.forward(from_samples({{1000, -1000, 0}, {-1e4, -1e4, -1e4}, {1, 2, 3}}));
  EXPECT_TRUE(P.allFinite());
  expect_close(P.colwise().sum(), Matrix::Ones(1, 3));
}

TEST(ProbabilityLosses, GradientCheck) {
  BinaryCrossEntropyOfProbabilities binary;
  CrossEntropyOfProbabilities classes;
  const double h = kDouble ? 1e-6 : 1e-3;
  EXPECT_LT(check_loss(binary, kProbabilities, kTargets, h).relative_error(), kGradientTolerance);
  EXPECT_LT(check_loss(classes, kProbabilities, kTargets, h).relative_error(), kGradientTolerance);
}

TEST(ProbabilityLosses, OfSoftmaxAreTheFusedLossAndItsGradient) {
  Softmax softmax_layer;
  CrossEntropyOfProbabilities apart(0);
  const auto fused = make_loss(LossKind::softmax_cross_entropy);
  const Matrix Z = random_matrix(3, 2, 5);
  const Scalar separately = apart.forward(softmax_layer.forward(Z), kTargets);
  EXPECT_NEAR(separately, fused->forward(Z, kTargets), kTolerance);
  expect_close(softmax_layer.backward(apart.backward(), InputGradient::needed), fused->backward());
}

TEST(ProbabilityLosses, OfSigmoidAreTheFusedLossAndItsGradient) {
  Activation sigmoid(ActivationKind::sigmoid);
  BinaryCrossEntropyOfProbabilities apart;
  const auto fused = make_loss(LossKind::binary_cross_entropy);
  const Matrix Z = random_matrix(3, 2, 5);
  EXPECT_NEAR(apart.forward(sigmoid.forward(Z), kTargets), fused->forward(Z, kTargets), kTolerance);
  expect_close(sigmoid.backward(apart.backward(), InputGradient::needed), fused->backward());
}

TEST(ProbabilityLosses, AreFiniteAtZeroAndOne) {
  BinaryCrossEntropyOfProbabilities binary;
  CrossEntropyOfProbabilities classes;
  const Matrix P = from_samples({{1, 0, 0}, {0, 1, 0}});
  EXPECT_TRUE(std::isfinite(binary.forward(P, kTargets)));
  EXPECT_TRUE(std::isfinite(classes.forward(P, kTargets)));
}

TEST(ProbabilityLosses, ACertainRightAnswerCostsALittleLessThanNothing) {
  CrossEntropyOfProbabilities loss;
  const double L = loss.forward(from_samples({{0, 0, 1}}), {from_samples({{0, 0, 1}}), {}});
  EXPECT_NEAR(L, kDouble ? -9.99999950584e-08 : -1e-7, kDouble ? 1e-19 : 3e-8);
}

TEST(SampleBias, GradientCheckAndItsOwnGradient) {
  SampleBias layer(random_matrix(3, 4, 1));
  Random random(2);
  EXPECT_LT(check_layer(layer, random_matrix(3, 4, 3), random, kGradientStep).relative_error(),
            kGradientTolerance);
  const Matrix dZ = random_matrix(3, 4, 4);
  layer.backward(dZ, InputGradient::needed);
  EXPECT_EQ(layer.parameters()[0]->gradient(), dZ);
}

TEST(SampleBias, RefusesABatchOfAnotherSize) {
  SampleBias layer(Matrix::Zero(3, 2));
  EXPECT_EQ(refusal([&] { layer.forward(Matrix::Zero(3, 5)); }),
            "a bias for every sample was given for 3 x 2: expected a batch of it, got 3 x 5");
}

}  // namespace
}  // namespace glassbox
