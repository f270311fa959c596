// The exhibits about losses, outputs and training.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "experiments/museum/exhibits.h"
#include "experiments/museum/museum.h"
#include "experiments/museum_helpers.h"

namespace glassbox {
namespace {

double sum_of(const Numbers& numbers) {
  return std::accumulate(numbers.values.begin(), numbers.values.end(), 0.0);
}

TEST(ExhibitB2_8, SharesOneSumAmongTheBatch) {
  const Showing showing = show(Bug::B2_8);
  EXPECT_NEAR(sum_of(fact_of(showing, "sum_of_probabilities").as_written), 1, kTolerance);
  expect_numbers(fact_of(showing, "sum_of_probabilities").corrected, {{1, 1, 1, 1}});
  const Fact& loss = fact_of(showing, "loss_by_batch");
  EXPECT_NEAR(loss.as_written.values[0], loss.corrected.values[0], 1e-6);  // a single sample
  for (std::size_t i = 1; i < 5; ++i) {
    EXPECT_GT(loss.as_written.values[i], loss.as_written.values[i - 1] + 0.5);
    EXPECT_NEAR(loss.corrected.values[i], 1.1, 0.1);
  }
  EXPECT_LT(last(showing.as_written.accuracy), 0.5);
  EXPECT_GT(last(showing.corrected.accuracy), 0.9);
}

TEST(ExhibitB2_9, ShowsALossThatGrowsWithTheBatch) {
  const Showing showing = show(Bug::B2_9);
  const Fact& loss = fact_of(showing, "loss_by_batch");
  const Fact& gradient = fact_of(showing, "gradient_by_batch");
  for (std::size_t i = 0, m = 1; i < 5; ++i, m *= 2) {
    EXPECT_NEAR(loss.as_written.values[i], static_cast<double>(m) * loss.corrected.values[i],
                100 * kTolerance);
  }
  EXPECT_EQ(gradient.as_written.values, gradient.corrected.values);
  // It learns as well as the right one, and looks 16 times as bad.
  EXPECT_EQ(showing.as_written.accuracy, showing.corrected.accuracy);
  EXPECT_NEAR(showing.as_written.loss[0] / showing.corrected.loss[0], 16, 1e-4);
}

TEST(ExhibitB2_10, IsWrongForOneSampleOnly) {
  const Showing showing = show(Bug::B2_10);
  const Fact& dx = fact_of(showing, "dx");  // exercise 231
  EXPECT_NEAR(dx.as_written.values[2], -0.0909940163247415, kTolerance);
  EXPECT_NEAR(dx.corrected.values[2], -0.909940163247415, kTolerance);
  const Fact& gradient = fact_of(showing, "gradient_by_batch");
  EXPECT_NEAR(3 * gradient.as_written.values[0], gradient.corrected.values[0], kTolerance);
  for (std::size_t i = 1; i < 5; ++i) {
    EXPECT_EQ(gradient.as_written.values[i], gradient.corrected.values[i]);
  }
}

TEST(ExhibitB2_11, LosesTheFactorOfTheLoss) {
  const Showing showing = show(Bug::B2_11);
  const Fact& dx = fact_of(showing, "dx");
  for (std::size_t i = 0; i < 10; ++i) {
    EXPECT_NEAR(kUpstream * dx.as_written.values[i], dx.corrected.values[i], kTolerance);
  }
  EXPECT_EQ(showing.as_written.loss[0], showing.corrected.loss[0]);  // both are doubled
}

TEST(ExhibitB3_1, SolvesXorWithSquaredError) {
  const Showing showing = show(Bug::B3_1);
  EXPECT_LT(fact_of(showing, "gradient_check").corrected.values[0], kGreen);
  expect_numbers(fact_of(showing, "points_right").as_written, {{4}});  // cross-entropy
  expect_numbers(fact_of(showing, "points_right").corrected, {{4}});   // squared error
  EXPECT_LT(last(showing.corrected.loss), 0.001);
}

TEST(ExhibitB3_3, StopsWhereTheNetworkIsSure) {
  const Showing showing = show(Bug::B3_3);
  const Fact& loss = fact_of(showing, "loss_of_logits");  // rows z = -1000, -40, 40, 1000; y 0, 1
  expect_numbers(loss.corrected, {{0, 1000}, {0, 40}, {40, 0}, {1000, 0}});
  const std::vector<double>& written = loss.as_written.values;
  EXPECT_TRUE(std::isnan(written[0]) && std::isinf(written[1]));
  EXPECT_TRUE(std::isinf(written[4]) && std::isnan(written[5]));  // z = 40 is enough
  EXPECT_TRUE(std::isinf(written[6]) && std::isnan(written[7]));
  EXPECT_TRUE(showing.as_written.diverged);
  EXPECT_LT(showing.as_written.loss.size(), 10u);
  EXPECT_LT(last(showing.corrected.loss), 0.001);
}

TEST(ExhibitB4_1, KillsAClass) {
  const Showing showing = show(Bug::B4_1);
  EXPECT_GT(fact_of(showing, "without_gradient_at_first").as_written.values[0], 0.3);
  EXPECT_GT(fact_of(showing, "without_gradient_at_last").as_written.values[0], 0.5);
  expect_numbers(fact_of(showing, "without_gradient_at_first").corrected, {{0}});
  const Numbers& alive = fact_of(showing, "samples_above_zero").as_written;
  EXPECT_EQ(*std::min_element(alive.values.begin(), alive.values.end()), 0);  // a dead class
  EXPECT_LT(last(showing.as_written.accuracy), 0.7);
  EXPECT_GT(last(showing.corrected.accuracy), 0.9);
}

TEST(ExhibitB4_2, TurnsTheDerivativeAround) {
  const Showing showing = show(Bug::B4_2);
  expect_numbers(fact_of(showing, "derivative").as_written, {{-2, -1, -0.5, 0, 0, 0}});
  expect_numbers(fact_of(showing, "derivative").corrected, {{0, 0, 0, 1, 1, 1}});
  expect_numbers(fact_of(showing, "derivative_with_b4_3").as_written, {{0, 0, 0, 0, 0, 0}});
  EXPECT_GT(last(showing.as_written.loss), 3 * last(showing.corrected.loss));
}

TEST(ExhibitB4_3, DoesNoHarmAlone) {
  const Showing showing = show(Bug::B4_3);
  expect_numbers(fact_of(showing, "sums_after_forward").as_written, {{0, 0, 0, 0.5, 1, 2}});
  expect_numbers(fact_of(showing, "sums_after_forward").corrected, {{-2, -1, -0.5, 0.5, 1, 2}});
  expect_numbers(fact_of(showing, "derivative").as_written, {{0, 0, 0, 1, 1, 1}});
  expect_numbers(fact_of(showing, "derivative_with_b4_2").as_written, {{0, 0, 0, 0, 0, 0}});
  EXPECT_EQ(showing.as_written.loss, showing.corrected.loss);
}

TEST(ExhibitB4_3, NeverMovesTheHiddenLayerTogetherWithB4_2) {
  RunSpec spec = exhibit(Bug::B4_3).spec;
  spec.bugs = {Bug::B4_2, Bug::B4_3};
  const Side side = run_side(spec, 100, museum_workshop());
  EXPECT_EQ(side.refusal, "");
  for (const GradientComparison& array : side.check.arrays) {
    const bool of_output = array.name == "W2" || array.name == "b2";
    EXPECT_NEAR(array.relative_error, of_output ? 0 : 1, of_output ? kGreen : 1e-9) << array.name;
  }
}

TEST(ExhibitB4_4, StopsWhereAPowerOverflows) {
  const Showing showing = show(Bug::B4_4);
  EXPECT_TRUE(std::isnan(fact_of(showing, "probabilities").as_written.values[0]));
  expect_numbers(fact_of(showing, "probabilities").corrected, {{1, 0, 0}});
  EXPECT_FALSE(std::isfinite(fact_of(showing, "loss_of_large_scores").as_written.values[1]));
  expect_numbers(fact_of(showing, "loss_of_large_scores").corrected, {{0, 1000, 2000}});
  EXPECT_TRUE(showing.as_written.diverged);
  EXPECT_GT(last(showing.corrected.accuracy), 0.8);
}

TEST(ExhibitB4_5, PromisesMoreThanTheTestDataKeep) {
  const Showing showing = show(Bug::B4_5);
  EXPECT_GT(fact_of(showing, "trained_on").as_written.values[0],
            fact_of(showing, "trained_on").corrected.values[0] + 20);
  const Fact& accuracy = fact_of(showing, "accuracy_by_part");  // training, validation, test
  EXPECT_GT(accuracy.as_written.values[1], accuracy.corrected.values[1] + 0.05);
  EXPECT_NEAR(accuracy.as_written.values[2], accuracy.corrected.values[2], 0.1);
  EXPECT_NEAR(accuracy.corrected.values[1], accuracy.corrected.values[2], 0.1);
}

TEST(ExhibitB4_6, LetsTheWeightsGrow) {
  const Showing showing = show(Bug::B4_6);
  const Fact& norm = fact_of(showing, "weight_norm");
  EXPECT_GT(norm.as_written.values[0], 1.3 * norm.corrected.values[0]);
  EXPECT_EQ(showing.as_written.loss[0], showing.corrected.loss[0]);
}

TEST(ExhibitB4_7, CannotTeachASigmoidNetworkXor) {
  const Showing showing = show(Bug::B4_7);
  expect_numbers(fact_of(showing, "tanh_derivative").as_written, {{0, 0, 0, 1, 1, 1}});
  const double slope = 0.196611933241482;  // f'(1)
  EXPECT_NEAR(fact_of(showing, "sigmoid_derivative").corrected.values[1], slope, kTolerance);
  EXPECT_GT(last(showing.as_written.loss), 0.6);
  EXPECT_LT(last(showing.corrected.loss), 0.05);
}

TEST(ExhibitAdam, TakesStepsThatAreMuchTooLong) {
  const Showing showing = show(Bug::adam);
  const Fact& steps = fact_of(showing, "steps");  // updates 1 to 5, 12, 100, 1,000
  EXPECT_NEAR(steps.as_written.values[0], 10, 1e-3);
  EXPECT_NEAR(steps.as_written.values[5], 43.145, 0.01);
  for (const double step : steps.corrected.values) EXPECT_NEAR(step, 1, 1e-3);
  EXPECT_GT(last(showing.corrected.accuracy), last(showing.as_written.accuracy) + 0.2);
}

TEST(RunSide, TellsWhyThereIsNoRun) {
  RunSpec spec = exhibit(Bug::B2_2).spec;
  spec.layers = {AffineSpec{5}, ActivationKind::sigmoid, AffineSpec{3}};
  spec.bugs = {Bug::B2_2};
  const Side side = run_side(spec, 10, museum_workshop());
  EXPECT_EQ(side.refusal,
            "B2.2 multiplies W2 by dZ without transposing it: expected as many inputs as outputs, "
            "got 5 and 3");
  EXPECT_TRUE(side.loss.empty());
  spec.bugs.clear();
  spec.data.kind = DataKind::digits;
  spec.layers.back() = AffineSpec{10};
  EXPECT_EQ(run_side(spec, 10, museum_workshop()).refusal,
            "an exhibit was to run on digits: expected toy data");
}

}  // namespace
}  // namespace glassbox
