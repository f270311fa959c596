#include "nn/evaluation.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "nn/rig.h"

namespace glassbox {
namespace {

// Z = X: the network says what the sample holds.
Network echo(int n) {
  Random random(1);
  Network network({n, {AffineSpec{n, false}}, {}}, random);
  network.parameters()[0]->value = Matrix::Identity(n, n);
  return network;
}

TEST(Evaluation, ConfusionHasTruthInRowsAndAnswersInColumns) {
  Network network = echo(3);
  const auto loss = make_loss(LossKind::softmax_cross_entropy);
  // Answers 0, 2, 2, 1, 2 to the truths 0, 0, 2, 1, 1.
  const Table samples(
      from_samples({{9, 0, 0}, {0, 0, 9}, {0, 0, 9}, {0, 9, 0}, {0, 0, 9}}),
      {from_samples({{1, 0, 0}, {1, 0, 0}, {0, 0, 1}, {0, 1, 0}, {0, 1, 0}}), {0, 0, 2, 1, 1}});
  const Score score = evaluate(network, *loss, samples);
  Eigen::MatrixXi expected(3, 3);
  expected << 1, 0, 1,  //
      0, 1, 1,          //
      0, 0, 1;
  EXPECT_EQ(score.confusion, expected);
  EXPECT_EQ(score.correct, 3);
  EXPECT_EQ(score.count, 5);
  EXPECT_DOUBLE_EQ(score.accuracy(), 0.6);
  // A right answer costs log(1 + 2 e^-9), a wrong one 9 more.
  EXPECT_NEAR(score.loss, std::log(1 + 2 * std::exp(-9)) + 9 * 2.0 / 5, 1e-6);
}

TEST(Evaluation, PartsMakeTheWhole) {
  const Table samples = two_classes(1203);
  Rig rig({}, samples);
  const Score whole = evaluate(rig.network, *rig.loss, samples);
  Evaluation evaluation(rig.network, *rig.loss, samples);
  const int sizes[] = {1, 500, 2, 600};
  int count = 0;
  for (int size : sizes) {
    EXPECT_FALSE(evaluation.done());
    evaluation.advance(size);
    EXPECT_EQ(evaluation.score().count, count += size);
  }
  evaluation.advance(600);  // 100 are left
  ASSERT_TRUE(evaluation.done());
  EXPECT_EQ(evaluation.score().count, 1203);
  EXPECT_EQ(evaluation.score().correct, whole.correct);
  EXPECT_EQ(evaluation.score().confusion, whole.confusion);
  EXPECT_EQ(whole.confusion.sum(), 1203);
  EXPECT_NEAR(evaluation.score().loss, whole.loss, kTolerance);

  // And the whole is what one pass over all of them gives.
  std::vector<int> all(1203);
  for (int i = 0; i < 1203; ++i) all[static_cast<std::size_t>(i)] = i;
  Batch batch;
  samples.gather(all, batch);
  const Matrix& Z = rig.network.forward(batch.X);
  EXPECT_NEAR(whole.loss, rig.loss->forward(Z, batch.targets), kTolerance);
  EXPECT_EQ(whole.correct, count_correct(Z, batch.targets.labels));
  EXPECT_GT(whole.correct, 0);
  EXPECT_LT(whole.correct, 1203);
}

TEST(Evaluation, LooksAtEverySampleOnceInOrder) {
  const Table samples = two_classes(7);
  Rig rig({}, samples);
  Evaluation evaluation(rig.network, *rig.loss, samples);
  for (int i = 0; i < 4; ++i) evaluation.advance(3);  // the fourth has nothing to do
  EXPECT_EQ(samples.asked, (std::vector<std::vector<int>>{{0, 1, 2}, {3, 4, 5}, {6}}));
}

TEST(Evaluation, LossThatSumsIsSummed) {
  Network network = echo(1);
  const Table samples(from_samples({{1}, {2}, {3}}), {from_samples({{0}, {0}, {0}}), {}});
  const auto loss = make_loss(LossKind::half_squared_error);
  Evaluation evaluation(network, *loss, samples);
  evaluation.advance(2);
  EXPECT_DOUBLE_EQ(evaluation.score().loss, 0.5 * (1 + 4));
  evaluation.advance(1);
  EXPECT_DOUBLE_EQ(evaluation.score().loss, 0.5 * (1 + 4 + 9));
}

TEST(Evaluation, LossThatIsAMeanIsWeightedByTheSizesOfTheParts) {
  Network network = echo(1);
  const Table samples(from_samples({{1}, {2}, {3}}), {from_samples({{0}, {0}, {0}}), {}});
  const auto loss = make_loss(LossKind::mean_squared_error);
  Evaluation evaluation(network, *loss, samples);
  evaluation.advance(2);
  EXPECT_NEAR(evaluation.score().loss, (1 + 4) / 2.0, kTolerance);
  evaluation.advance(1);
  EXPECT_NEAR(evaluation.score().loss, (1 + 4 + 9) / 3.0, kTolerance);
  EXPECT_EQ(evaluation.score().correct, 0);  // without labels nothing is right or wrong
  EXPECT_EQ(evaluation.score().confusion.sum(), 0);
}

TEST(Evaluation, SingleOutputTellsTwoClassesApart) {
  Network network = echo(1);
  const auto loss = make_loss(LossKind::binary_cross_entropy);
  // Logits; the probability is above one half for those above 0.
  const Table samples(from_samples({{-3}, {2}, {0.1}, {-1}, {4}}),
                      {from_rows({{0, 1, 0, 1, 1}}), {0, 1, 0, 1, 1}});
  const Score score = evaluate(network, *loss, samples);
  Eigen::MatrixXi expected(2, 2);
  expected << 1, 1,  //
      1, 2;
  EXPECT_EQ(score.confusion, expected);
  EXPECT_EQ(score.correct, 3);
}

TEST(Evaluation, NothingToLookAtHasNoAccuracy) {
  Table samples = two_classes(4);
  samples.shown = 0;
  Rig rig({}, samples);
  const Score score = evaluate(rig.network, *rig.loss, samples);
  EXPECT_EQ(score.count, 0);
  EXPECT_TRUE(std::isnan(score.accuracy()));
}

TEST(Evaluation, SamplesThatArriveMeanwhileWaitForTheNextOne) {
  Table samples = two_classes(10);
  samples.shown = 6;
  Rig rig({}, samples);
  Evaluation evaluation(rig.network, *rig.loss, samples);
  evaluation.advance(4);
  samples.shown = 10;
  evaluation.advance(4);
  EXPECT_TRUE(evaluation.done());
  EXPECT_EQ(evaluation.score().count, 6);
}

}  // namespace
}  // namespace glassbox
