// The optimizers and the graph of the museum.
#include <gtest/gtest.h>

#include "experiments/museum/graph.h"
#include "experiments/museum/optimizer.h"
#include "graph/expression.h"
#include "nn/helpers.h"

namespace glassbox {
namespace {

Parameter parameter(double value, double gradient) {
  return glassbox::parameter("W", from_rows({{value}}), from_rows({{gradient}}), true);
}

TEST(TwiceUpdated, StepsTwiceWithTheOutputWeightsAlone) {
  Parameter hidden = parameter(1, 2), output = parameter(1, 2);
  TwiceUpdated wrong(output.value);
  wrong.learning_rate = 0.1;
  wrong.step({&hidden, &output});
  expect_close(hidden.value, from_rows({{0.8}}));
  expect_close(output.value, from_rows({{0.6}}));
}

TEST(ForgottenPenalty, KeepsLambdaAndDoesNotUseIt) {
  Parameter w = parameter(10, 0), right = parameter(10, 0);
  ForgottenPenalty wrong(0.5);
  const auto sgd = make_optimizer(OptimizerKind::sgd);
  sgd->l2 = 0.5;
  wrong.learning_rate = sgd->learning_rate = 0.1;
  wrong.step({&w});
  sgd->step({&right});
  EXPECT_EQ(wrong.reg_lambda(), 0.5);
  expect_close(w.value, from_rows({{10}}));
  expect_close(right.value, from_rows({{9.5}}));
}

TEST(MultipliedAdam, TakesFirstStepsManyTimesTooLong) {
  // By hand for g = 1: m = 0.1, times 0.1; v = 0.001, times 0.001 under the root: 0.01 / 0.001.
  Parameter theta = parameter(0, 1), right = parameter(0, 1);
  MultipliedAdam wrong;
  const auto adam = make_optimizer(OptimizerKind::adam);
  wrong.learning_rate = adam->learning_rate = 0.01;
  double longest = 0;
  for (int t = 1; t <= 30; ++t) {
    const double before = theta.value(0, 0);
    wrong.step({&theta});
    adam->step({&right});
    const double step = (before - theta.value(0, 0)) / 0.01;
    if (t == 1) {
      EXPECT_NEAR(step, 10, 1e-3);
    }
    longest = std::max(longest, step);
  }
  EXPECT_NEAR(longest, 43.145, 0.01);  // in the twelfth step
  EXPECT_NEAR(right.value(0, 0), -0.3, 1e-5);
}

TEST(GraphKeepingY, GivesBothInputsTheGradientOfTheFirst) {
  GraphKeepingY wrong;
  parse_expression("apple * apple_num * tax", wrong);
  wrong.set("apple", 100);
  wrong.set("apple_num", 2);
  wrong.set("tax", 1.1);
  EXPECT_DOUBLE_EQ(wrong.forward(), 220);
  wrong.backward();
  const auto gradient = [&](const char* name) {
    return wrong.nodes()[static_cast<std::size_t>(wrong.find(name))].gradient;
  };
  EXPECT_DOUBLE_EQ(gradient("apple"), 2.2);
  EXPECT_DOUBLE_EQ(gradient("apple_num"), 2.2);  // 110
  EXPECT_DOUBLE_EQ(gradient("tax"), 1.1);        // 200
}

TEST(GraphKeepingY, LeavesOtherNodesRight) {
  GraphKeepingY wrong;
  parse_expression("(a - b) / c + exp(a)", wrong);
  wrong.set("a", 0);
  wrong.set("b", 3);
  wrong.set("c", 2);
  wrong.forward();
  wrong.backward();
  EXPECT_DOUBLE_EQ(wrong.nodes()[static_cast<std::size_t>(wrong.find("a"))].gradient, 1.5);
  EXPECT_DOUBLE_EQ(wrong.nodes()[static_cast<std::size_t>(wrong.find("c"))].gradient, 0.75);
}

}  // namespace
}  // namespace glassbox
