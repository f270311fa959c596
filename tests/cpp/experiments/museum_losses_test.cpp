// The faulty losses of the museum.
#include <gtest/gtest.h>

#include <cmath>
#include <memory>

#include "experiments/museum/loss.h"
#include "nn/gradient_check.h"
#include "nn/helpers.h"

namespace glassbox {
namespace {

std::unique_ptr<Loss> softmax_loss() { return make_loss(LossKind::softmax_cross_entropy); }

// Three samples of four scores. What S2 makes of them was computed with NumPy.
Matrix scores() {
  return from_samples(
      {{2.69, -1.64, 0.57, -0.43}, {1.58, -2.98, -0.86, 2.46}, {-0.26, 2.89, 2.2, 2.92}});
}
Targets targets() { return {from_samples({{0, 1, 0, 0}, {0, 0, 0, 1}, {1, 0, 0, 0}}), {1, 3, 0}}; }
constexpr double kWholeBatchLoss = 4.2041635656521;

double error_of(Loss&& loss) {
  return check_loss(loss, scores(), targets(), kGradientStep).relative_error();
}

TEST(WholeBatchSoftmax, IsTheTutorialsToTheLastDigit) {
  WholeBatchSoftmax loss;
  EXPECT_NEAR(loss.forward(scores(), targets()), kWholeBatchLoss, 10 * kTolerance);
  Matrix P;
  loss.predict(scores(), P);
  expect_close(
      P, from_samples(
             {{0.182528706963212, 0.00240345541724094, 0.0219092179468848, 0.0080599508548033},
              {0.0601539710331936, 0.00062933439063046, 0.00524307133407252, 0.145025191103756},
              {0.00955349884960208, 0.222941066128276, 0.111821903582016, 0.229730632396313}}));
  EXPECT_NEAR(P.sum(), 1, kTolerance);  // all three samples together
  expect_close(
      loss.backward(),
      from_samples(
          {{0.0608429023210705, -0.332532181527586, 0.00730307264896158, 0.00268665028493443},
           {0.0200513236777312, 0.000209778130210153, 0.00174769044469084, -0.284991602965415},
           {-0.330148833716799, 0.0743136887094253, 0.0372739678606721, 0.0765768774654376}}));
}

TEST(WholeBatchSoftmax, TakesLabelsAndValuesAlike) {
  WholeBatchSoftmax loss;
  const Scalar with_labels = loss.forward(scores(), {{}, {1, 3, 0}});
  EXPECT_EQ(with_labels, loss.forward(scores(), {targets().values, {}}));
}

TEST(WholeBatchSoftmax, IsRightForASingleSampleAndCaughtForThree) {
  const Matrix one = scores().leftCols(1);
  const Targets target{targets().values.leftCols(1), {}};
  WholeBatchSoftmax wrong(0);
  const auto right = softmax_loss();
  EXPECT_NEAR(wrong.forward(one, target), right->forward(one, target), kTolerance * 10);
  expect_close(wrong.backward(), right->backward());
  EXPECT_GT(error_of(WholeBatchSoftmax()), 0.1);
}

TEST(SummedLoss, IsTheMeanTimesTheBatchWithTheMeansGradient) {
  SummedLoss loss(softmax_loss());
  const auto right = softmax_loss();
  EXPECT_NEAR(loss.forward(scores(), targets()), 3 * right->forward(scores(), targets()),
              10 * kTolerance);
  expect_close(loss.backward(), right->backward());
  EXPECT_TRUE(loss.sums());
  EXPECT_NEAR(error_of(SummedLoss(softmax_loss())), 2.0 / 3, 0.01);  // three times too small
}

TEST(SummedLoss, AroundTheWholeBatchIsTheTutorialsLastVersion) {
  SummedLoss loss(std::make_unique<WholeBatchSoftmax>());
  EXPECT_NEAR(loss.forward(scores(), targets()), 12.6124906969563, 20 * kTolerance);
}

// Exercise 231 of S2: one sample of ten scores.
TEST(DividedByClasses, MakesTheGradientOfOneSampleTenTimesTooSmall) {
  const Matrix x = from_samples({{0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.05, 0.3, 0.1, 0.5}});
  DividedByClasses loss(softmax_loss());
  const auto right = softmax_loss();
  EXPECT_EQ(loss.forward(x, {{}, {2}}), right->forward(x, {{}, {2}}));
  EXPECT_NEAR(loss.backward()(2, 0), -0.0909940163247415, kTolerance);
  EXPECT_NEAR(loss.backward()(9, 0), 0.0147006132297779, kTolerance);
  right->backward();
  expect_close(loss.backward() * 10, right->backward());
}

TEST(DividedByClasses, IsRightForABatch) {
  EXPECT_LT(error_of(DividedByClasses(softmax_loss())), kGradientTolerance);
}

TEST(IgnoredUpstream, HandsOnTheGradientOfHalfOfItsLoss) {
  IgnoredUpstream wrong(softmax_loss(), 2);
  ScaledLoss right(softmax_loss(), 2);
  EXPECT_EQ(wrong.forward(scores(), targets()), right.forward(scores(), targets()));
  expect_close(wrong.backward() * 2, right.backward());
  EXPECT_NEAR(error_of(IgnoredUpstream(softmax_loss(), 2)), 0.5, 0.01);
  EXPECT_LT(error_of(ScaledLoss(softmax_loss(), 2)), kGradientTolerance);
  EXPECT_LT(error_of(IgnoredUpstream(softmax_loss(), 1)), kGradientTolerance);
}

TEST(NaiveBinaryCrossEntropy, AgreesWithTheRightOneAtModerateLogits) {
  NaiveBinaryCrossEntropy naive;
  const auto right = make_loss(LossKind::binary_cross_entropy);
  const Matrix Z = from_samples({{-3, -0.5, 0, 2}});
  const Targets Y{from_samples({{0, 1, 1, 0}}), {}};
  EXPECT_NEAR(naive.forward(Z, Y), right->forward(Z, Y), kTolerance);
  expect_close(naive.backward(), right->backward());
}

TEST(NaiveBinaryCrossEntropy, IsInfiniteOrNotANumberWhereTheLogitIsLarge) {
  NaiveBinaryCrossEntropy naive;
  const auto right = make_loss(LossKind::binary_cross_entropy);
  const auto at = [](Loss& loss, double z, double y) {
    return loss.forward(from_rows({{z}}), {from_rows({{y}}), {}});
  };
  EXPECT_TRUE(std::isinf(at(naive, 1000, 0)));
  EXPECT_TRUE(std::isnan(at(naive, 1000, 1)));  // the answer is right
  EXPECT_TRUE(std::isnan(at(naive, 38, 1)));
  EXPECT_TRUE(std::isinf(at(naive, -1000, 1)));
  EXPECT_TRUE(std::isnan(at(naive, -1000, 0)));
  EXPECT_EQ(at(*right, 1000, 0), Scalar(1000));
  EXPECT_EQ(at(*right, 1000, 1), Scalar(0));
}

TEST(NaiveSoftmaxCrossEntropy, AgreesWithTheRightOneAtModerateLogits) {
  NaiveSoftmaxCrossEntropy naive;
  const auto right = softmax_loss();
  EXPECT_NEAR(naive.forward(scores(), targets()), right->forward(scores(), targets()),
              10 * kTolerance);
  expect_close(naive.backward(), right->backward());
}

TEST(NaiveSoftmaxCrossEntropy, IsNotANumberWhereAllPowersOverflowOrVanish) {
  NaiveSoftmaxCrossEntropy naive;
  const auto right = softmax_loss();
  for (const double z : {1000.0, -1000.0}) {
    const Matrix Z = from_samples({{z, z}});
    Matrix P;
    naive.predict(Z, P);
    EXPECT_TRUE(std::isnan(P(0, 0))) << z;
    EXPECT_TRUE(std::isnan(naive.forward(Z, {{}, {0}}))) << z;
    EXPECT_NEAR(right->forward(Z, {{}, {0}}), std::log(2.0), kDouble ? 1e-10 : 1e-3) << z;
  }
}

}  // namespace
}  // namespace glassbox
