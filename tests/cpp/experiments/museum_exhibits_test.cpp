// Every exhibit: its table entry, its two gradient checks, its numbers.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "experiments/museum/exhibits.h"
#include "experiments/museum/museum.h"
#include "experiments/museum/showing.h"
#include "experiments/museum_helpers.h"

namespace glassbox {
namespace {

TEST(Exhibits, ShowEveryMistakeOnce) {
  std::set<Bug> seen;
  for (const Exhibit& e : exhibits()) {
    EXPECT_TRUE(seen.insert(e.bug).second) << name_of(e.bug);
    EXPECT_TRUE(e.tutorial >= 0 && e.tutorial <= 4) << name_of(e.bug);
    EXPECT_FALSE(e.where.empty() || e.written.empty() || e.corrected.empty()) << name_of(e.bug);
    EXPECT_NE(e.written, e.corrected) << name_of(e.bug);
    EXPECT_TRUE(e.spec.bugs.empty()) << name_of(e.bug);
    EXPECT_EQ(&exhibit(e.bug), &e);
  }
  EXPECT_EQ(seen.size(), std::size(Names<Bug>::all));
}

class EveryExhibit : public testing::TestWithParam<Bug> {};

// What a gradient check can see and what it cannot; and both sides run, from the same weights.
TEST_P(EveryExhibit, IsCaughtByTheGradientCheckOrNotAndRuns) {
  const std::set<Bug> caught = {Bug::B0_3,  Bug::B1_1, Bug::B1_2, Bug::B2_1, Bug::B2_2,
                                Bug::B2_4,  Bug::B2_6, Bug::B2_8, Bug::B2_9, Bug::B2_10,
                                Bug::B2_11, Bug::B4_2, Bug::B4_7};
  const Exhibit& e = exhibit(GetParam());
  const Showing showing = show(e.bug);
  EXPECT_EQ(showing.caught, caught.count(e.bug) == 1);
  EXPECT_LT(showing.corrected.check.relative_error(), kGreen);
  if (showing.caught) {
    EXPECT_GT(showing.as_written.check.relative_error(), kRed);
  } else {
    EXPECT_LT(showing.as_written.check.relative_error(), kGreen);
  }

  EXPECT_FALSE(showing.facts.empty());
  EXPECT_EQ(static_cast<int>(showing.corrected.loss.size()), e.iterations);
  EXPECT_FALSE(showing.corrected.diverged);
  const bool has_classes = e.bug != Bug::B2_1 && e.spec.data.kind != DataKind::study_sleep;
  for (const Side* side : {&showing.as_written, &showing.corrected}) {
    EXPECT_EQ(side->refusal, "");
    EXPECT_EQ(side->accuracy.size(), has_classes ? side->loss.size() - side->diverged : 0);
    EXPECT_FALSE(side->check.arrays.empty());
  }
}

INSTANTIATE_TEST_SUITE_P(Museum, EveryExhibit, testing::ValuesIn([] {
                           std::vector<Bug> bugs;
                           for (const auto& [bug, name] : Names<Bug>::all) bugs.push_back(bug);
                           return bugs;
                         }()),
                         [](const auto& one) {
                           std::string name = name_of(one.param);
                           std::replace(name.begin(), name.end(), '.', '_');
                           return name;
                         });

TEST(Exhibits, ShowTheSameAtEveryCall) {
  for (const Bug bug : {Bug::B2_1, Bug::B2_6, Bug::B4_7}) {
    const Showing a = show(bug), b = show(bug);
    EXPECT_EQ(a.as_written.loss, b.as_written.loss);
    EXPECT_EQ(a.corrected.loss, b.corrected.loss);
    EXPECT_NE(a.as_written.loss, a.corrected.loss);
  }
}

TEST(ExhibitB0_2, DoublesTheStepOfTheOutputWeightsAlone) {
  const Showing showing = show(Bug::B0_2);
  const Fact& output = fact_of(showing, "output_weights_step");
  const Fact& hidden = fact_of(showing, "hidden_weights_step");
  for (std::size_t i = 0; i < output.corrected.values.size(); ++i) {
    EXPECT_NEAR(output.as_written.values[i], 2 * output.corrected.values[i], kTolerance);
  }
  EXPECT_EQ(hidden.as_written.values, hidden.corrected.values);
  EXPECT_NE(hidden.corrected.values[0], 0);
}

TEST(ExhibitB0_3, HandsBackLargerErrors) {
  const Showing showing = show(Bug::B0_3);
  const Fact& outputs = fact_of(showing, "output_errors");
  EXPECT_EQ(outputs.as_written.values, outputs.corrected.values);
  const Fact& hidden = fact_of(showing, "hidden_errors");
  const auto size = [](const Numbers& numbers) {
    double sum = 0;
    for (const double v : numbers.values) sum += std::abs(v);
    return sum;
  };
  EXPECT_GT(size(hidden.as_written), 3.5 * size(hidden.corrected));
}

TEST(ExhibitB1_1, ShowsTheTutorialsDeltaAndErrors) {
  const Showing showing = show(Bug::B1_1);
  const Fact& delta = fact_of(showing, "o_delta_of_the_tutorial");
  expect_numbers(delta.as_written,
                 {{0.100225358622289}, {-0.035010473905099}, {0.0667177255580452}});
  expect_numbers(delta.corrected,
                 {{0.106575832688743}, {-0.0372969370869308}, {0.0711566941094577}});
  const Fact& mse = fact_of(showing, "mse_of_the_tutorial");
  const double tolerance = kDouble ? 1e-12 : 1e-6;
  expect_numbers(
      mse.as_written,
      {{0.0977631336657767, 0.0872711041808641, 0.0795507580189466, 0.0738381603009242,
        0.0695882483588543, 0.00382536153432741, 0.00314877824360089, 0.00362599405847396}},
      tolerance);
  expect_numbers(
      mse.corrected,
      {{0.0977631336657767, 0.0869623487410657, 0.0792603568214962, 0.0737262361409616,
        0.0697051739849919, 0.00331782829111271, 0.00266756298469942, 0.00180235439682687}},
      tolerance);
  // The tutorial's error rises again between epoch 5,000 and 10,000; the right one falls.
  EXPECT_GT(mse.as_written.values[7], mse.as_written.values[6]);
  EXPECT_LT(mse.corrected.values[7], mse.corrected.values[6]);
}

TEST(ExhibitB1_2, ShowsTheTutorialsHiddenDelta) {
  const Showing showing = show(Bug::B1_2);
  const Fact& delta = fact_of(showing, "z2_delta_of_the_tutorial");
  expect_numbers(delta.as_written,
                 {{-0.00948006600681001, -0.0166646599200165, 0.015058422285084},
                  {0.00336993385168601, 0.00592388297201276, -0.00535290439697721},
                  {-0.00635455940448918, -0.0111704466341568, 0.010093773490576}});
  expect_numbers(delta.corrected,
                 {{-0.00990544324832167, -0.00635655090185524, 0.0104622337620306},
                  {0.00358951050294576, 0.00445013075201728, -0.00540362035887455},
                  {-0.00661848087763012, -0.00618123884980982, 0.00787541720766607}});
  const Fact& mse = fact_of(showing, "mse");
  EXPECT_GT(last(mse.as_written.values), 1.5 * last(mse.corrected.values));
}

TEST(ExhibitB2_1, ShowsTheTutorialsGradients) {
  const Showing showing = show(Bug::B2_1);
  expect_numbers(fact_of(showing, "price").as_written, {{220}});
  expect_numbers(fact_of(showing, "apple_gradients").as_written, {{2.2, 2.2, 1.1}});
  expect_numbers(fact_of(showing, "apple_gradients").corrected, {{2.2, 110, 200}});
  expect_numbers(fact_of(showing, "fruit_gradients").corrected, {{2.2, 110, 3.3, 165, 650}});
  EXPECT_LT(last(showing.corrected.loss), 1e-20);  // the tax is found
  EXPECT_GT(last(showing.as_written.loss), 200);
}

TEST(ExhibitB2_2, IsRefusedOrWrong) {
  const Showing showing = show(Bug::B2_2);
  const Fact& dX = fact_of(showing, "dX");  // exercise 225
  EXPECT_TRUE(dX.as_written.values.empty());
  EXPECT_NE(dX.refusal.find("expected as many inputs as outputs, got 2 and 3"), std::string::npos);
  expect_numbers(dX.corrected, {{22, 28}, {49, 64}});
  const Fact& square = fact_of(showing, "dX_of_a_square_layer");
  EXPECT_EQ(square.refusal, "");
  EXPECT_GT(std::abs(square.as_written.values[1] - square.corrected.values[1]), 0.01);
}

TEST(ExhibitB2_4, ShowsTheTutorialsGradientAndNeverLearnsXor) {
  const Showing showing = show(Bug::B2_4);
  const Fact& dW = fact_of(showing, "W2_gradient");  // exercise 228
  expect_numbers(dW.as_written, {{93, 211}, {186, 422}});
  expect_numbers(dW.corrected, {{558, 1266}, {1209, 2743}, {1860, 4220}});
  EXPECT_NE(dW.refusal, "");
  EXPECT_NEAR(last(showing.as_written.loss), std::log(2.0), 1e-3);
  EXPECT_LT(last(showing.corrected.loss), 0.01);
}

TEST(ExhibitB2_5, LeavesTheSecondBranchNothing) {
  const Showing showing = show(Bug::B2_5);
  expect_numbers(fact_of(showing, "callers_gradient").as_written, {{2, 0}, {0, -4}});
  expect_numbers(fact_of(showing, "callers_gradient").corrected, {{2, 3}, {-3, -4}});
  expect_numbers(fact_of(showing, "second_branch").as_written, {{0, 0}, {0, 0}});
  expect_numbers(fact_of(showing, "second_branch").corrected, {{0, 3}, {-3, 0}});
  EXPECT_EQ(showing.as_written.loss, showing.corrected.loss);  // in a row of layers nobody notices
}

TEST(ExhibitB2_6, MasksTheFirstReluByTheSecond) {
  const Showing showing = show(Bug::B2_6);
  const Fact& mask = fact_of(showing, "mask_of_relu1");
  EXPECT_NE(mask.as_written.values, mask.corrected.values);
  const Fact& chain = fact_of(showing, "tutorial_dX");  // exercise 229
  EXPECT_NE(chain.refusal.find("expected a mask of 3 x 1, got 2 x 1"), std::string::npos);
  expect_numbers(chain.corrected, {{1040872, 1343296}});
}

TEST(ExhibitB2_7, HasALayerLess) {
  const Showing showing = show(Bug::B2_7);
  expect_numbers(fact_of(showing, "layers").as_written, {{4}});
  expect_numbers(fact_of(showing, "layers").corrected, {{5}});
  // The tutorial's numbers are all positive, and so it does not notice.
  expect_numbers(fact_of(showing, "tutorial_outputs").as_written, {{888, 1192, 1496}});
  expect_numbers(fact_of(showing, "tutorial_outputs").corrected, {{888, 1192, 1496}});
  const Fact& loss = fact_of(showing, "loss");
  EXPECT_GT(std::abs(loss.as_written.values[0] - loss.corrected.values[0]), 0.01);
}

}  // namespace
}  // namespace glassbox
