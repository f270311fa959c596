#include "nn/trainer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

#include "nn/evaluation.h"
#include "nn/rig.h"

namespace glassbox {
namespace {

std::vector<int> joined(const std::vector<std::vector<int>>& batches, std::size_t from,
                        std::size_t to) {
  std::vector<int> all;
  for (std::size_t i = from; i < to; ++i) {
    all.insert(all.end(), batches[i].begin(), batches[i].end());
  }
  return all;
}

std::vector<int> counted(int n) {
  std::vector<int> all(static_cast<std::size_t>(n));
  std::iota(all.begin(), all.end(), 0);
  return all;
}

TEST(Trainer, LearnsXor) {
  const Table samples = xor_table();
  Plan plan;
  plan.network = {
      2, {AffineSpec{4}, ActivationKind::tanh, AffineSpec{1}}, {InitializerKind::xavier}};
  plan.loss = LossKind::binary_cross_entropy;
  plan.sampling = Sampling::full_batch;
  plan.seed = 42;
  Rig rig(plan, samples);
  rig.sgd.learning_rate = 0.5;
  EXPECT_GT(evaluate(rig.network, *rig.loss, samples).loss, 0.5);
  rig.steps(2000);
  const Score score = evaluate(rig.network, *rig.loss, samples);
  EXPECT_LT(score.loss, 0.01);
  EXPECT_EQ(score.correct, 4);
}

// One step of gradient descent worked out apart: what step() reports is from before the update.
TEST(Trainer, StepIsForwardLossBackwardUpdate) {
  const Table samples = two_classes(5);
  Plan plan;
  plan.sampling = Sampling::full_batch;
  Rig rig(plan, samples);
  rig.sgd.learning_rate = 0.3;

  Random random(plan.seed);
  Network network(plan.network, random);
  Batch batch;
  samples.gather(counted(5), batch);
  const Matrix Z = network.forward(batch.X);
  const Scalar loss = rig.loss->forward(Z, batch.targets);
  network.backward(Matrix(rig.loss->backward()));

  const StepResult result = rig.trainer.step();
  EXPECT_EQ(result.loss, loss);
  EXPECT_EQ(result.correct, count_correct(Z, batch.targets.labels));
  EXPECT_EQ(result.count, 5);
  EXPECT_FALSE(result.diverged);
  for (std::size_t i = 0; i < network.parameters().size(); ++i) {
    Parameter& p = *network.parameters()[i];
    ASSERT_FALSE(p.gradient().isZero(0)) << p.name;
    expect_close(rig.network.parameters()[i]->value, p.value - Scalar(0.3) * p.gradient());
  }
}

TEST(Trainer, ShuffledUsesEverySampleOnceAnEpochInANewOrder) {
  const Table samples = two_classes(10);
  Rig rig({}, samples);  // batches of 4, 4, 2
  rig.steps(6);
  const std::vector<int> first = joined(samples.asked, 0, 3);
  std::vector<int> second = joined(samples.asked, 3, 6);
  // np.random.seed(42); np.random.permutation(10)
  EXPECT_EQ(first, (std::vector<int>{8, 1, 5, 0, 7, 2, 9, 4, 3, 6}));
  EXPECT_NE(second, first);
  EXPECT_NE(second, counted(10));
  std::sort(second.begin(), second.end());
  EXPECT_EQ(second, counted(10));
}

TEST(Trainer, WithReplacementDrawsWhatNumPyChoosesFromAll) {
  const Table samples(Matrix::Ones(1, 60000), {Matrix::Zero(1, 60000), {}});
  Plan plan;
  plan.network = {1, {AffineSpec{1}}, {}};
  plan.loss = LossKind::mean_squared_error;
  plan.sampling = Sampling::with_replacement;
  plan.batch_size = 3;
  Rig rig(plan, samples);
  rig.steps(2);
  // np.random.seed(42); np.random.choice(60000, 6)
  EXPECT_EQ(joined(samples.asked, 0, 2),
            (std::vector<int>{56422, 15795, 860, 38158, 54343, 44732}));
}

TEST(Trainer, WithReplacementCountsAnEpochAsManyDrawsAsSamples) {
  const Table samples = two_classes(10);
  Plan plan;
  plan.sampling = Sampling::with_replacement;
  Rig rig(plan, samples);
  rig.steps(300);
  std::vector<int> drawn = joined(samples.asked, 0, 300);
  EXPECT_EQ(drawn.size(), 1000u);
  EXPECT_EQ(rig.trainer.state().epoch, 100);
  for (int i = 0; i < 10; ++i) {
    // Standard deviation of a count: sqrt(1000 * 0.1 * 0.9) = 9.5.
    EXPECT_NEAR(static_cast<double>(std::count(drawn.begin(), drawn.end(), i)), 100, 5 * 9.5);
  }
}

TEST(Trainer, FileOrderGoesFromFirstToLastEveryEpoch) {
  const Table samples = two_classes(10);
  Plan plan;
  plan.sampling = Sampling::file_order;
  Rig rig(plan, samples);
  rig.steps(6);
  EXPECT_EQ(samples.asked,
            (std::vector<std::vector<int>>{
                {0, 1, 2, 3}, {4, 5, 6, 7}, {8, 9}, {0, 1, 2, 3}, {4, 5, 6, 7}, {8, 9}}));
}

TEST(Trainer, FullBatchTakesAllWhateverTheBatchSize) {
  const Table samples = two_classes(10);
  Plan plan;
  plan.sampling = Sampling::full_batch;
  Rig rig(plan, samples);
  rig.steps(2);
  // Made once: it is the same batch at every step.
  EXPECT_EQ(samples.asked, (std::vector<std::vector<int>>{counted(10)}));
  EXPECT_EQ(rig.trainer.state().epoch, 2);
  EXPECT_EQ(rig.trainer.state().samples_seen, 20);
}

TEST(Trainer, LetsTheRateDecayAfterEveryEpoch) {
  const Table samples = two_classes(10);
  Rig rig({}, samples);  // batches of 4, 4, 2
  rig.sgd.learning_rate = 0.5;
  rig.sgd.rate_decay = 0.5;
  rig.steps(2);
  EXPECT_EQ(rig.sgd.learning_rate, 0.5);
  rig.steps(1);
  EXPECT_EQ(rig.sgd.learning_rate, 0.25);
  rig.steps(3);
  EXPECT_EQ(rig.sgd.learning_rate, 0.125);
}

TEST(Trainer, CountsWhatItHasDone) {
  const Table samples = two_classes(10);
  Rig rig({}, samples);
  struct Expected {
    int count;
    std::int64_t epoch, seen;
    int position;
  };
  const Expected expected[] = {{4, 0, 4, 4},  {4, 0, 8, 8},  {2, 1, 10, 10},
                               {4, 1, 14, 4}, {4, 1, 18, 8}, {2, 2, 20, 10}};
  EXPECT_EQ(rig.trainer.state().epoch_size, 0);
  std::int64_t iteration = 0;
  for (const Expected& e : expected) {
    EXPECT_EQ(rig.trainer.step().count, e.count);
    const Trainer::State& state = rig.trainer.state();
    EXPECT_EQ(state.iteration, ++iteration);
    EXPECT_EQ(state.epoch, e.epoch);
    EXPECT_EQ(state.samples_seen, e.seen);
    EXPECT_EQ(state.position, e.position);
    EXPECT_EQ(state.epoch_size, 10);
  }
  EXPECT_EQ(rig.trainer.state().record, (std::vector<EpochSize>{{0, 10}}));
}

TEST(Trainer, BatchesPerEpochCountTheShortOne) {
  const Table samples = two_classes(1);
  Plan plan;
  plan.batch_size = 64;
  EXPECT_EQ(Rig(plan, samples).trainer.batches_per_epoch(60000), 938);
  EXPECT_EQ(Rig(plan, samples).trainer.batches_per_epoch(64), 1);
  EXPECT_EQ(Rig(plan, samples).trainer.batches_per_epoch(65), 2);
  EXPECT_EQ(Rig(plan, samples).trainer.batches_per_epoch(0), 0);
  plan.sampling = Sampling::full_batch;
  EXPECT_EQ(Rig(plan, samples).trainer.batches_per_epoch(60000), 1);
}

TEST(Trainer, CannotStepWithoutSamples) {
  Table samples = two_classes(10);
  samples.shown = 0;
  Rig rig({}, samples);
  EXPECT_FALSE(rig.trainer.can_step());
  samples.shown = 1;
  EXPECT_TRUE(rig.trainer.can_step());
  EXPECT_EQ(rig.trainer.step().count, 1);
}

TEST(Trainer, DivergedStepUpdatesAndMovesNothing) {
  const Table samples = two_classes(8);
  Plan plan;
  plan.loss = LossKind::mean_squared_error;
  Rig rig(plan, samples);
  rig.steps(1);
  rig.network.parameters()[2]->value.setConstant(std::numeric_limits<Scalar>::max());
  const std::vector<Scalar> before = rig.values();
  const Trainer::State state = rig.trainer.state();
  const StepResult result = rig.trainer.step();
  EXPECT_FALSE(std::isfinite(result.loss));
  EXPECT_TRUE(result.diverged);
  EXPECT_EQ(result.count, 4);
  EXPECT_EQ(rig.values(), before);
  expect_same_place(rig.trainer.state(), state);
  EXPECT_TRUE(rig.trainer.step().diverged);  // on the same batch
  EXPECT_EQ(samples.asked[2], samples.asked[1]);
}

}  // namespace
}  // namespace glassbox
