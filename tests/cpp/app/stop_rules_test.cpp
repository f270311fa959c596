// Runs that end by themselves.
#include "app/plane_rig.h"

namespace glassbox {
namespace {

RunStatus status_after(const RunSpec& spec, std::int64_t steps) {
  PlaneLab lab;
  lab.start(spec);
  lab.advance(steps, kNoLimit);
  return lab.run().status();
}

TEST(StopRules, EndExactlyAfterTheirEpochs) {
  RunSpec spec = circle_spec();  // 90 points to train on: 9 updates in an epoch
  spec.stop.epochs = 4;
  PlaneLab lab;
  lab.start(spec);
  lab.advance(35, kNoLimit);
  EXPECT_EQ(lab.run().status().stopped, std::nullopt);
  lab.advance(1000, kNoLimit);
  const RunStatus status = lab.run().status();
  EXPECT_EQ(status.iteration, 36);
  EXPECT_EQ(status.stopped, StopRule::epochs);
  EXPECT_EQ(status.test.iteration, 36);  // it is still evaluated
  const Bytes ended = lab.snapshot();
  lab.advance(10, kNoLimit);
  EXPECT_EQ(lab.snapshot(), ended);
}

TEST(StopRules, EndAtTheFirstEpochWhoseLossIsLowEnough) {
  RunSpec spec = circle_spec();
  spec.stop.loss = 0.1;
  const RunStatus status = status_after(spec, 100'000);
  EXPECT_EQ(status.stopped, StopRule::loss);
  EXPECT_LT(status.train_loss, 0.1);
  EXPECT_EQ(status.iteration % 9, 0);
  ASSERT_GT(status.iteration, 9);
  spec.stop = {};  // an epoch earlier the loss was not yet so low
  EXPECT_GE(status_after(spec, status.iteration - 9).train_loss, 0.1);
}

TEST(StopRules, EndOnAPlateau) {
  RunSpec spec = circle_spec();
  spec.layers = {AffineSpec{1}};  // a line parts no circle
  spec.stop.plateau = 5;
  const RunStatus status = status_after(spec, 100'000);
  EXPECT_EQ(status.stopped, StopRule::plateau);

  // By hand: the epochs' losses, and the first that follows five without a gain of 1 %.
  spec.stop = {};
  PlaneLab lab;
  lab.start(spec);
  double best = 0;
  std::int64_t at = -1;
  std::int64_t epoch = 0;
  do {
    lab.advance(9, kNoLimit);
    ++epoch;
    const double loss = lab.run().status().train_loss;
    if (at < 0 || loss < 0.99 * best) {
      best = loss;
      at = epoch;
    }
  } while (epoch - at < 5);
  EXPECT_EQ(status.epoch, epoch);
}

TEST(StopRules, DoNotDependOnTheClockNorOnASnapshotOnTheWay) {
  RunSpec spec = circle_spec();
  spec.stop.plateau = 3;
  spec.stop.loss = 0.02;
  spec.stop.epochs = 500;
  PlaneLab straight;
  straight.start(spec);
  straight.advance(100'000, kNoLimit);
  ASSERT_NE(straight.run().status().stopped, std::nullopt);

  PlaneLab slices;
  slices.start(spec);
  for (int i = 0; i < 40; ++i) slices.advance(1, kNoLimit);
  PlaneLab resumed;
  resumed.restore(slices.snapshot());
  EXPECT_EQ(resumed.snapshot(), slices.snapshot());
  resumed.advance(100'000, kNoLimit);
  const RunStatus a = straight.run().status();
  const RunStatus b = resumed.run().status();
  EXPECT_EQ(a.iteration, b.iteration);
  EXPECT_EQ(a.stopped, b.stopped);
  EXPECT_EQ(values_of(straight.run().network().parameters()),
            values_of(resumed.run().network().parameters()));
  PlaneLab ended;
  ended.restore(resumed.snapshot());
  ended.advance(10, kNoLimit);
  EXPECT_EQ(ended.run().status().iteration, a.iteration);
}

TEST(StopRules, L1IsKeptInASnapshot) {
  RunSpec spec = circle_spec();
  spec.l1 = 0.01;
  PlaneLab lab;
  lab.start(spec);
  lab.advance(20, kNoLimit);
  PlaneLab resumed;
  resumed.restore(lab.snapshot());
  lab.advance(20, kNoLimit);
  resumed.advance(20, kNoLimit);
  EXPECT_EQ(lab.snapshot(), resumed.snapshot());
  spec.l1 = 0;
  PlaneLab without;
  without.start(spec);
  without.advance(40, kNoLimit);
  EXPECT_NE(values_of(without.run().network().parameters()),
            values_of(lab.run().network().parameters()));
}

}  // namespace
}  // namespace glassbox
