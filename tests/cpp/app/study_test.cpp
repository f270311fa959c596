#include "app/study.h"

#include "app/rig.h"

namespace glassbox {
namespace {

constexpr double kNoLimit = 1e12;

RunSpec study_sleep_spec() {
  RunSpec spec;
  spec.data.kind = DataKind::study_sleep;
  spec.layers = {AffineSpec{3}, ActivationKind::sigmoid, AffineSpec{1}, ActivationKind::sigmoid};
  spec.loss = LossKind::half_squared_error;
  spec.initializer = {InitializerKind::normal, 1};
  spec.sampling = Sampling::full_batch;
  return spec;
}

TEST(Study, ComparesWhatItsTutorialPrints) {
  Study study;
  study.start_preset("study-sleep", 42);
  for (const PrintedRow& row : study.printed()->rows()) EXPECT_TRUE(row.ours.empty());
  study.advance(10'000, kNoLimit);
  EXPECT_EQ(study.run().status().iteration, 10'000);
  ASSERT_FALSE(study.printed()->rows().empty());
  for (const PrintedRow& row : study.printed()->rows()) {
    EXPECT_FALSE(row.ours.empty()) << row.printed->printed;
    if (kDouble) {
      EXPECT_TRUE(row.match) << row.printed->printed;
    }
  }
}

TEST(Study, IsTheSameHoweverItIsSliced) {
  Study whole;
  whole.start_preset("study-sleep", 42);
  whole.advance(2500, kNoLimit);
  Study sliced;
  sliced.start_preset("study-sleep", 42);
  for (int i = 0; i < 250; ++i) sliced.advance(10, kNoLimit);
  EXPECT_EQ(sliced.snapshot(), whole.snapshot());
  for (std::size_t i = 0; i < whole.printed()->rows().size(); ++i) {
    EXPECT_EQ(sliced.printed()->rows()[i].ours, whole.printed()->rows()[i].ours);
  }
}

TEST(Study, StopsInTime) {
  Study study;
  study.start_preset("study-sleep", 42);
  study.advance(1'000'000'000, 5);
  EXPECT_LT(study.run().status().iteration, 1'000'000'000);
}

TEST(Study, OtherRunsPrintNothing) {
  Study study;
  study.start_preset("study-sleep", 42);
  study.start(study_sleep_spec());
  EXPECT_EQ(study.printed(), nullptr);
}

TEST(Study, LooksAtSamplesWithoutTraining) {
  Study study;
  study.start(study_sleep_spec());
  const Bytes before = study.snapshot();
  const Trace trace = study.look(0, 3);
  EXPECT_EQ(trace.layers.size(), 4u);
  EXPECT_EQ(trace.batch.X.cols(), 3);
  EXPECT_EQ(study.snapshot(), before);
  EXPECT_EQ(refusal([&] { study.look(2, 2); }),
            "training samples 2 to 3 were asked for: expected them within the 3 that are here");
  EXPECT_NE(refusal([&] { study.look(-1, 1); }), "");
  EXPECT_NE(refusal([&] { study.look(0, 0); }), "");
}

TEST(Study, ChecksItsGradients) {
  Study study;
  study.start(study_sleep_spec());
  const Bytes before = study.snapshot();
  const TimedCheck check = study.check(3, {kGradientStep, {}, 0, 2});
  EXPECT_LT(check.report.relative_error(), kGradientTolerance);
  EXPECT_EQ(check.report.arrays.front().worst.size(), 2u);
  EXPECT_GT(check.backprop_milliseconds, 0);
  EXPECT_GT(check.numerical_milliseconds, 0);
  EXPECT_EQ(study.snapshot(), before);
}

TEST(Study, ACheckFindsABuiltInMistake) {
  Study study;
  RunSpec spec = study_sleep_spec();
  spec.bugs = {Bug::B1_1};
  study.start(spec);
  EXPECT_GT(study.check(3, {kGradientStep, {}, 0, 1}).report.relative_error(), 0.01);
}

TEST(Study, RefusesAStepOfZeroAndUnknownNames) {
  Study study;
  study.start(study_sleep_spec());
  EXPECT_EQ(refusal([&] {
              study.check(3, {0, {}, 0, 1});
            }),
            "the step h of the difference quotient is 0: expected more than 0");
  EXPECT_EQ(refusal([&] {
              study.check(3, {1e-5, {"W9"}, 0, 1});
            }),
            "a parameter that is not there was to be checked: expected among X, W1, b1, W2, b2");
}

TEST(Study, SessionsByTheBookRefuseMistakes) {
  Session session;
  RunSpec spec = xor_spec();
  spec.bugs = {Bug::B1_1};
  EXPECT_EQ(refusal([&] { session.start(spec); }),
            "mistakes built in on purpose: expected none, got 1");
  EXPECT_EQ(refusal([&] { session.start(study_sleep_spec()); }),
            "there are no study_sleep data of this kind here: expected all digits");
}

}  // namespace
}  // namespace glassbox
