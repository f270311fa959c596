#include "nn/initializer.h"

#include <gtest/gtest.h>

#include <cmath>

#include "nn/helpers.h"

namespace glassbox {
namespace {

Matrix drawn(const Initializer& initializer, Index n_out, Index n_in, std::uint32_t seed = 42) {
  Random random(seed);
  Matrix W(n_out, n_in);
  initialize(initializer, random, W);
  return W;
}

// Mean and standard deviation within 5 standard errors of what they should be.
void expect_distribution(const Matrix& W, double deviation) {
  const auto w = W.cast<double>().array();
  const double n = static_cast<double>(W.size());
  EXPECT_NEAR(w.mean(), 0, 5 * deviation / std::sqrt(n));
  EXPECT_NEAR(std::sqrt((w - w.mean()).square().mean()), deviation,
              deviation * 5 / std::sqrt(2 * n));
}

TEST(Initializer, Uniform) {
  const Matrix W = drawn({InitializerKind::uniform, 0.5}, 64, 784);
  expect_distribution(W, 0.288675134594813);
  EXPECT_GE(W.minCoeff(), -0.5);
  EXPECT_LT(W.maxCoeff(), 0.5);
}

TEST(Initializer, Normal) {
  expect_distribution(drawn({InitializerKind::normal, 1}, 64, 784), 1);
  expect_distribution(drawn({InitializerKind::normal, 0.01}, 64, 784), 0.01);
  expect_distribution(drawn({InitializerKind::normal, 0.1}, 50, 784), 0.1);
}

TEST(Initializer, Xavier) {
  expect_distribution(drawn({InitializerKind::xavier}, 64, 784), 0.0485642931178632);
  expect_distribution(drawn({InitializerKind::xavier}, 50, 784), 0.0489702106874392);
}

TEST(Initializer, He) {
  expect_distribution(drawn({InitializerKind::he}, 64, 784), 0.0505076272276105);
  // Inputs count, outputs do not: on 64 -> 784 the same kind is wider.
  expect_distribution(drawn({InitializerKind::he}, 784, 64), std::sqrt(2.0 / 64));
}

TEST(Initializer, ScaleIsIgnoredWhereTheSizesDecide) {
  EXPECT_EQ(drawn({InitializerKind::xavier, 7}, 3, 2), drawn({InitializerKind::xavier, 0}, 3, 2));
  EXPECT_EQ(drawn({InitializerKind::he, 7}, 3, 2), drawn({InitializerKind::he, 0}, 3, 2));
}

// np.random.seed(42); np.random.randn(2, 3) fills row after row: all weights of input 0 first.
TEST(Initializer, DrawsInTheOrderOfNumPy) {
  expect_close(drawn({InitializerKind::normal, 1}, 3, 2),
               from_samples({{0.496714153011233, -0.138264301171185, 0.647688538100692},
                             {1.52302985640803, -0.234153374723336, -0.234136956949181}}));
  // np.random.uniform(-0.5, 0.5, (2, 3)) = rand - 0.5
  expect_close(drawn({InitializerKind::uniform, 0.5}, 3, 2),
               from_samples({{-0.125459881152638, 0.450714306409916, 0.231993941811405},
                             {0.098658484197037, -0.343981359557563, -0.344005479663797}}));
}

TEST(Initializer, ScaleZeroGivesZeros) {
  EXPECT_TRUE(drawn({InitializerKind::uniform, 0}, 3, 2).isZero(0));
  EXPECT_TRUE(drawn({InitializerKind::normal, 0}, 3, 2).isZero(0));
}

}  // namespace
}  // namespace glassbox
