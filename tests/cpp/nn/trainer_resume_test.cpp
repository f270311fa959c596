// The same run, however it is cut up: sliced, saved and resumed, replayed.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "nn/evaluation.h"
#include "nn/rig.h"

namespace glassbox {
namespace {

class EverySampling : public testing::TestWithParam<Sampling> {
 protected:
  Plan plan() const {
    Plan plan;
    plan.sampling = GetParam();
    return plan;
  }
};

TEST_P(EverySampling, SlicesAndEvaluationsDoNotChangeTheRun) {
  const Table samples = two_classes(10);
  const Table others = two_classes(37);
  Rig bulk(plan(), samples);
  bulk.steps(25);
  Rig sliced(plan(), samples);
  for (int i = 0; i < 25; ++i) {
    evaluate(sliced.network, *sliced.loss, others);
    ASSERT_TRUE(sliced.trainer.can_step());
    sliced.trainer.step();
  }
  EXPECT_EQ(sliced.values(), bulk.values());
  expect_same_place(sliced.trainer.state(), bulk.trainer.state());
}

// After every number of steps from 0 to 7: within an epoch, at its end, before the first.
TEST_P(EverySampling, ResumesBitForBitFromEverywhere) {
  const Table samples = two_classes(10);
  for (int at = 0; at <= 7; ++at) {
    SCOPED_TRACE(at);
    Rig whole(plan(), samples);
    whole.steps(at);
    const Trainer::State state = whole.trainer.state();

    Plan other = plan();
    other.seed = 7;  // other weights and another order, until it takes over
    Rig resumed(other, samples);
    resumed.steps(2);
    resumed.take_values_from(whole);
    resumed.trainer.set_state(state);
    expect_same_place(resumed.trainer.state(), state);

    for (int i = 0; i < 9; ++i) ASSERT_EQ(resumed.trainer.step().loss, whole.trainer.step().loss);
    EXPECT_EQ(resumed.values(), whole.values());
    expect_same_place(resumed.trainer.state(), whole.trainer.state());
  }
}

// 6 samples are here at first; while the first epoch goes on, the other 4 arrive.
TEST_P(EverySampling, GrowingDataAreTakenWhenAnEpochBeginsAndReplayTheSame) {
  Table samples = two_classes(10);
  samples.shown = 6;
  Rig live(plan(), samples);
  live.steps(1);
  samples.shown = 10;
  EXPECT_EQ(live.trainer.state().epoch_size, 6);
  while (live.trainer.state().epoch < 3) live.trainer.step();
  EXPECT_EQ(live.trainer.state().samples_seen, 6 + 10 + 10);
  EXPECT_EQ(live.trainer.state().record, (std::vector<EpochSize>{{0, 6}, {1, 10}}));

  Plan again = plan();
  again.replay = live.trainer.state().record;
  Rig replayed(again, samples);
  while (replayed.trainer.state().epoch < 3) replayed.trainer.step();
  EXPECT_EQ(replayed.values(), live.values());
  expect_same_place(replayed.trainer.state(), live.trainer.state());

  Rig full(plan(), samples);
  while (full.trainer.state().epoch < 3) full.trainer.step();
  EXPECT_NE(full.values(), live.values());  // so the record does decide
}

TEST_P(EverySampling, ResumesWithinAnEpochThatBeganWithFewerSamples) {
  Table samples = two_classes(10);
  samples.shown = 6;
  Rig whole(plan(), samples);
  whole.steps(1);
  samples.shown = 10;
  Rig resumed(plan(), samples);
  resumed.take_values_from(whole);
  resumed.trainer.set_state(whole.trainer.state());
  whole.steps(6);
  resumed.steps(6);
  EXPECT_EQ(resumed.values(), whole.values());
  expect_same_place(resumed.trainer.state(), whole.trainer.state());
}

INSTANTIATE_TEST_SUITE_P(Kinds, EverySampling,
                         testing::Values(Sampling::shuffled, Sampling::with_replacement,
                                         Sampling::file_order, Sampling::full_batch),
                         [](const auto& param) { return name_of(param.param); });

TEST(TrainerResume, ReplayWaitsForTheSamplesOfItsRecord) {
  Table samples = two_classes(10);
  samples.shown = 7;
  Plan plan;
  plan.replay = {{0, 6}, {1, 8}, {3, 10}};
  Rig rig(plan, samples);
  rig.steps(2);  // epoch 0: batches of 4 and 2
  EXPECT_EQ(rig.trainer.state().epoch, 1);
  EXPECT_FALSE(rig.trainer.can_step());
  samples.shown = 8;
  EXPECT_TRUE(rig.trainer.can_step());
  rig.steps(4);  // epochs 1 and 2
  EXPECT_EQ(rig.trainer.state().samples_seen, 6 + 8 + 8);
  EXPECT_FALSE(rig.trainer.can_step());
  samples.shown = 10;
  rig.steps(6);  // epochs 3 and 4: the last entry holds for all that follow
  EXPECT_EQ(rig.trainer.state().epoch, 5);
  EXPECT_EQ(rig.trainer.state().record, plan.replay);
}

TEST(TrainerResume, EpochThatHasBegunGoesOnWithoutLookingAtTheSize) {
  Table samples = two_classes(10);
  samples.shown = 6;
  Rig rig({}, samples);
  rig.steps(1);
  EXPECT_TRUE(rig.trainer.can_step());
  EXPECT_EQ(rig.trainer.step().count, 2);
  for (const auto& batch : samples.asked) {
    for (int i : batch) EXPECT_LT(i, 6);
  }
}

class TrainerRefuses : public testing::Test {
 protected:
  TrainerRefuses() { rig.steps(4); }

  // `state` is refused with this sentence, and the run goes on as if nothing had happened.
  void expect_refused(const std::string& sentence) {
    EXPECT_EQ(refusal([&] { rig.trainer.set_state(state); }), sentence);
    Rig untouched({}, samples);
    untouched.steps(7);
    rig.steps(3);
    EXPECT_EQ(rig.values(), untouched.values());
    expect_same_place(rig.trainer.state(), untouched.trainer.state());
  }

  const Table samples = two_classes(10);
  Rig rig{{}, samples};
  Trainer::State state = rig.trainer.state();
};

TEST_F(TrainerRefuses, AnEpochOfMoreSamplesThanAreHere) {
  state.epoch_size = 11;
  expect_refused("the run is in an epoch of 11 samples: expected at least as many here, got 10");
}

TEST_F(TrainerRefuses, APlaceBehindTheEpoch) {
  state.epoch_size = 10;
  state.position = 11;
  expect_refused("the run stands at sample 11 of an epoch: expected 0 to 10");
}

TEST_F(TrainerRefuses, APlaceBeforeTheEpoch) {
  state.epoch_size = 10;
  state.position = -1;
  expect_refused("the run stands at sample -1 of an epoch: expected 0 to 10");
}

TEST_F(TrainerRefuses, CountsBelowZero) {
  state.iteration = -1;
  expect_refused(
      "the run has made -1 iterations in 0 epochs, of 0 samples now and 0 over all: "
      "expected 0 or more of each");
}

}  // namespace
}  // namespace glassbox
