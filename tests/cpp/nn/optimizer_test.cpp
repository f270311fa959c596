#include "nn/optimizer.h"

#include <gtest/gtest.h>

#include "nn/helpers.h"

namespace glassbox {
namespace {

class SgdTest : public testing::Test {
 protected:
  Parameter W = parameter("W1", from_rows({{2, -1}}), from_rows({{0.5, 3}}), true);
  Parameter b = parameter("b1", from_rows({{2}}), from_rows({{0.5}}), false);
  std::unique_ptr<Optimizer> optimizer = make_optimizer(OptimizerKind::sgd);
  Optimizer& sgd = *optimizer;
};

TEST_F(SgdTest, GoesDownTheGradient) {
  sgd.learning_rate = 0.1;
  sgd.step({&W, &b});
  expect_close(W.value, from_rows({{2 - 0.1 * 0.5, -1 - 0.1 * 3}}));
  expect_close(b.value, from_rows({{2 - 0.1 * 0.5}}));
}

TEST_F(SgdTest, L2PullsWeightsAndNotBiases) {
  sgd.learning_rate = 0.1;
  sgd.l2 = 0.2;
  sgd.step({&W, &b});
  // 2 - 0.1 (0.5 + 0.2 * 2) = 1.91;   -1 - 0.1 (3 - 0.2 * 1) = -1.28;   2 - 0.1 * 0.5 = 1.95
  expect_close(W.value, from_rows({{1.91, -1.28}}));
  expect_close(b.value, from_rows({{1.95}}));
  // 1.91 - 0.1 (0.5 + 0.2 * 1.91) = 1.8218;   -1.28 - 0.1 (3 - 0.2 * 1.28) = -1.5544
  sgd.step({&W, &b});
  expect_close(W.value, from_rows({{1.8218, -1.5544}}));
  expect_close(b.value, from_rows({{1.9}}));
}

TEST_F(SgdTest, L2AloneShrinksWeights) {
  W.gradient().setZero();
  sgd.learning_rate = 0.5;
  sgd.l2 = 0.1;
  sgd.step({&W});
  expect_close(W.value, from_rows({{1.9, -0.95}}));  // times 1 - 0.5 * 0.1
}

TEST_F(SgdTest, L1PullsWeightsByTheirSignAndNotBiases) {
  sgd.learning_rate = 0.1;
  sgd.l1 = 0.2;
  sgd.step({&W, &b});
  // 2 - 0.1 (0.5 + 0.2) = 1.93;   -1 - 0.1 (3 - 0.2) = -1.28;   2 - 0.1 * 0.5 = 1.95
  expect_close(W.value, from_rows({{1.93, -1.28}}));
  expect_close(b.value, from_rows({{1.95}}));
}

TEST_F(SgdTest, L1LeavesAWeightOfZeroAndAddsToL2) {
  W.value = from_rows({{0, 4}});
  W.gradient().setZero();
  sgd.learning_rate = 0.5;
  sgd.l1 = 0.2;
  sgd.l2 = 0.1;
  sgd.step({&W});
  expect_close(W.value, from_rows({{0, 4 - 0.5 * (0.2 + 0.1 * 4)}}));
}

TEST_F(SgdTest, RateZeroMovesNothingAndGradientsStay) {
  sgd.learning_rate = 0;
  sgd.l2 = 0.2;
  sgd.step({&W, &b});
  EXPECT_EQ(W.value, from_rows({{2, -1}}));
  EXPECT_EQ(W.gradient(), from_rows({{0.5, 3}}));
}

// f(x, y) = x^2 / 20 + y^2 from (-7, 2), gradient (x / 10, 2 y): published positions after 1, 2
// and 10 steps.
struct Path {
  OptimizerKind kind;
  double rate;
  double step_1[2], step_2[2], step_10[2];
};
const Path kPaths[] = {
    {OptimizerKind::sgd,
     0.95,
     {-6.335, -1.8},
     {-5.733175, 1.62},
     {-2.57978689383486, 0.697356880199999}},
    {OptimizerKind::momentum,
     0.1,
     {-6.93, 1.6},
     {-6.7977, 0.92},
     {-4.34755378729421, 0.00879974120000038}},
    {OptimizerKind::nesterov,
     0.1,
     {-6.867, 1.24},
     {-6.679827, 0.4448},
     {-4.07827780368694, 0.102721471325804}},
    {OptimizerKind::adagrad,
     1.5,
     {-5.50000000021429, 0.5000000000375},
     {-4.57326767239821, 0.136196562466144},
     {-1.48938519580112, 4.33777704744652e-06}},
    {OptimizerKind::rmsprop,
     0.1,
     {-6.00000014285712, 1.000000025},
     {-5.34732487176967, 0.550986771051548},
     {-2.78505213979521, 0.00526407843715788}},
    {OptimizerKind::adam,
     0.3,
     {-6.70000000428571, 1.70000000075},
     {-6.40041430171718, 1.40224532860498},
     {-4.05941158580496, -0.491847039059418}},
    {OptimizerKind::book_adagrad,
     1.5,
     {-5.50000021428568, 0.500000037499999},
     {-4.57326796816427, 0.136196583088788},
     {-1.48938552938382, 4.33778039616543e-06}},
    {OptimizerKind::book_rmsprop,
     0.1,
     {-6.00000142856939, 1.00000024999994},
     {-5.34732671617782, 0.550987006117877},
     {-2.78505498945984, 0.00526408998097101}},
    {OptimizerKind::book_adam,
     0.3,
     {-6.70000135525573, 1.70000023717064},
     {-6.40041662404327, 1.4022457408988},
     {-4.0594185726032, -0.491846287476032}},
};

class EveryOptimizer : public testing::TestWithParam<Path> {};

TEST_P(EveryOptimizer, GoesDownTheBowlAsPublished) {
  const Path& path = GetParam();
  const auto optimizer = make_optimizer(path.kind);
  optimizer->learning_rate = path.rate;
  Parameter p("W1", from_rows({{-7, 2}}), true);
  const double tolerance = kDouble ? 1e-12 : 1e-5;
  for (int t = 1; t <= 10; ++t) {
    p.gradient() = from_rows({{p.value(0, 0) / 10, 2 * p.value(0, 1)}});
    optimizer->step({&p});
    if (t == 1) expect_close(p.value, from_rows({{path.step_1[0], path.step_1[1]}}), tolerance);
    if (t == 2) expect_close(p.value, from_rows({{path.step_2[0], path.step_2[1]}}), tolerance);
  }
  expect_close(p.value, from_rows({{path.step_10[0], path.step_10[1]}}), tolerance);
}

TEST_P(EveryOptimizer, GoesOnFromItsState) {
  const Path& path = GetParam();
  Parameter W = parameter("W1", random_matrix(2, 3, 1), random_matrix(2, 3, 2), true);
  Parameter b = parameter("b1", random_matrix(2, 1, 3), random_matrix(2, 1, 4), false);
  const auto optimizer = make_optimizer(path.kind);
  optimizer->learning_rate = path.rate;
  for (int t = 0; t < 3; ++t) optimizer->step({&W, &b});

  Parameter W2 = W;
  Parameter b2 = b;
  const auto second = make_optimizer(path.kind);
  second->learning_rate = path.rate;
  second->set_state(optimizer->state(), {&W2, &b2});
  for (int t = 0; t < 3; ++t) {
    optimizer->step({&W, &b});
    second->step({&W2, &b2});
  }
  EXPECT_EQ(W2.value, W.value);
  EXPECT_EQ(b2.value, b.value);
}

INSTANTIATE_TEST_SUITE_P(Kinds, EveryOptimizer, testing::ValuesIn(kPaths),
                         [](const auto& param) { return name_of(param.param.kind); });

TEST(OptimizerState, ThatDoesNotFitIsRefused) {
  Parameter W = parameter("W1", Matrix::Ones(2, 3), Matrix::Ones(2, 3), true);
  const auto adam = make_optimizer(OptimizerKind::adam);
  EXPECT_EQ(refusal([&] {
              adam->set_state({1, {Matrix::Zero(2, 3)}}, {&W});
            }),
            "the optimizer's memory has 1 arrays: expected 2 with the shapes of the parameters");
  EXPECT_NE(refusal([&] {
              adam->set_state({1, {Matrix::Zero(2, 3), Matrix::Zero(3, 2)}}, {&W});
            }),
            "");
  EXPECT_EQ(adam->state().steps, 0);
}

}  // namespace
}  // namespace glassbox
