#include "nn/optimizer.h"

#include <gtest/gtest.h>

#include "nn/helpers.h"

namespace glassbox {
namespace {

class SgdTest : public testing::Test {
 protected:
  Parameter W{"W1", from_rows({{2, -1}}), from_rows({{0.5, 3}}), true};
  Parameter b{"b1", from_rows({{2}}), from_rows({{0.5}}), false};
  Sgd sgd;
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
  W.gradient.setZero();
  sgd.learning_rate = 0.5;
  sgd.l2 = 0.1;
  sgd.step({&W});
  expect_close(W.value, from_rows({{1.9, -0.95}}));  // times 1 - 0.5 * 0.1
}

TEST_F(SgdTest, RateZeroMovesNothingAndGradientsStay) {
  sgd.learning_rate = 0;
  sgd.l2 = 0.2;
  sgd.step({&W, &b});
  EXPECT_EQ(W.value, from_rows({{2, -1}}));
  EXPECT_EQ(W.gradient, from_rows({{0.5, 3}}));
}

}  // namespace
}  // namespace glassbox
