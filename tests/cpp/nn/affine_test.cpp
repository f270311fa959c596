#include "nn/affine.h"

#include <gtest/gtest.h>

#include "nn/gradient_check.h"
#include "nn/helpers.h"
#include "nn/optimizer.h"

namespace glassbox {
namespace {

// 2 inputs, 3 outputs, numbers that a person can add up.
Affine small_affine() {
  Affine affine(2, 3, true, 1);
  affine.W().value = from_rows({{1, 2}, {3, 4}, {5, 6}});
  affine.b().value = from_rows({{10}, {20}, {30}});
  return affine;
}

TEST(Affine, GradientCheck) {
  Random random(1);
  Affine affine(5, 4, true, 1);
  affine.W().value = random_matrix(4, 5, 2);
  affine.b().value = random_matrix(4, 1, 3);
  const GradientReport report = check_layer(affine, random_matrix(5, 6, 4), random, kGradientStep);
  ASSERT_EQ(report.arrays.size(), 3u);  // W1, b1, X
  EXPECT_LT(report.relative_error(), kGradientTolerance);
}

TEST(Affine, GradientCheckWithoutBias) {
  Random random(1);
  Affine affine(5, 4, false, 1);
  affine.W().value = random_matrix(4, 5, 2);
  const GradientReport report = check_layer(affine, random_matrix(5, 6, 4), random, kGradientStep);
  ASSERT_EQ(report.arrays.size(), 2u);  // W1, X
  EXPECT_LT(report.relative_error(), kGradientTolerance);
}

TEST(Affine, ForwardAddsUpByHand) {
  Affine affine = small_affine();
  // sample (1, 1): 1 + 2 + 10, 3 + 4 + 20, 5 + 6 + 30; sample (2, -1): 2 - 2 + 10, ...
  EXPECT_EQ(affine.forward(from_samples({{1, 1}, {2, -1}})),
            from_samples({{13, 27, 41}, {10, 22, 34}}));
}

TEST(Affine, BackwardAddsUpByHand) {
  Affine affine = small_affine();
  affine.forward(from_samples({{1, 1}, {2, -1}}));
  const Matrix dX = affine.backward(from_samples({{1, 0, 2}, {3, 1, 0}}), InputGradient::needed);
  // dW = dZ X^T, over both samples: dw_11 = 1 * 1 + 3 * 2, dw_12 = 1 * 1 + 3 * -1, ...
  EXPECT_EQ(affine.W().gradient(), from_rows({{7, -2}, {2, -1}, {2, 2}}));
  // db: 1 + 3, 0 + 1, 2 + 0
  EXPECT_EQ(affine.b().gradient(), from_rows({{4}, {1}, {2}}));
  // dX = W^T dZ: 1 * 1 + 5 * 2, 2 * 1 + 6 * 2; 1 * 3 + 3 * 1, 2 * 3 + 4 * 1
  EXPECT_EQ(dX, from_samples({{11, 14}, {6, 10}}));
}

TEST(Affine, WithoutBiasForwardIsTheProductAlone) {
  Affine affine(2, 1, false, 1);
  affine.W().value = from_rows({{3, 5}});
  EXPECT_EQ(affine.forward(from_samples({{1, 2}, {0, 0}})), from_samples({{13}, {0}}));
  affine.backward(from_samples({{1}, {1}}), InputGradient::needed);
  EXPECT_EQ(affine.W().gradient(), from_rows({{1, 2}}));
  EXPECT_FALSE(affine.has_bias());
  ASSERT_EQ(affine.parameters().size(), 1u);
  EXPECT_EQ(affine.b().value.size(), 0);
}

TEST(Affine, ParameterGradientsDoNotNeedTheInputGradient) {
  Affine with = small_affine();
  Affine without = small_affine();
  const Matrix X = random_matrix(2, 7, 1);
  const Matrix dZ = random_matrix(3, 7, 2);
  with.forward(X);
  without.forward(X);
  with.backward(dZ, InputGradient::needed);
  const Matrix& dX = without.backward(dZ, InputGradient::not_needed);
  EXPECT_EQ(without.W().gradient(), with.W().gradient());
  EXPECT_EQ(without.b().gradient(), with.b().gradient());
  EXPECT_EQ(dX.size(), 0);  // the product was not made
}

TEST(Affine, BackwardWritesAndDoesNotAdd) {
  Affine affine = small_affine();
  const Matrix dZ = from_samples({{1, 0, 2}});
  affine.forward(from_samples({{1, 1}}));
  affine.backward(dZ, InputGradient::needed);
  const Matrix dW = affine.W().gradient();
  const Matrix db = affine.b().gradient();
  affine.backward(dZ, InputGradient::needed);
  EXPECT_EQ(affine.W().gradient(), dW);
  EXPECT_EQ(affine.b().gradient(), db);
}

TEST(Affine, BatchesOfEverySizeOneAfterTheOther) {
  Affine affine = small_affine();
  for (Index m : {5, 1, 3}) {
    const Matrix X = random_matrix(2, m, 1);
    const Matrix Z = affine.forward(X);
    ASSERT_EQ(Z.rows(), 3);
    ASSERT_EQ(Z.cols(), m);
    for (Index k = 0; k < m; ++k) {
      expect_close(Z.col(k), affine.W().value * X.col(k) + affine.b().value);
    }
    const Matrix dX = affine.backward(random_matrix(3, m, 2), InputGradient::needed);
    EXPECT_EQ(dX.rows(), 2);
    EXPECT_EQ(dX.cols(), m);
    EXPECT_EQ(affine.W().gradient().rows(), 3);
    EXPECT_EQ(affine.W().gradient().cols(), 2);
    EXPECT_EQ(affine.b().gradient().rows(), 3);
    EXPECT_EQ(affine.b().gradient().cols(), 1);
  }
}

TEST(Affine, StartsAtZeroWithNamesAndDecayOfWeightsAlone) {
  Affine affine(2, 3, true, 4);
  const std::vector<Parameter*> parameters = affine.parameters();
  ASSERT_EQ(parameters.size(), 2u);
  EXPECT_EQ(parameters[0]->name, "W4");
  EXPECT_EQ(parameters[1]->name, "b4");
  EXPECT_TRUE(parameters[0]->decays);
  EXPECT_FALSE(parameters[1]->decays);
  EXPECT_EQ(parameters[0]->value, Matrix::Zero(3, 2));
  EXPECT_EQ(parameters[1]->value, Matrix::Zero(3, 1));
}

// dW is left as a product until it is asked for: every optimizer goes the same way, whether it
// writes the gradient down or adds the product to the weights.
TEST(Affine, EveryOptimizerMovesAsWithTheGradientWrittenDown) {
  for (const Index n_in : {Index{3}, Index{100}}) {
    for (const auto& [kind, name] : Names<OptimizerKind>::all) {
      for (const double l2 : {0.0, 0.1}) {
        SCOPED_TRACE(std::string(name));
        Affine one(static_cast<int>(n_in), 5, true, 1);
        one.W().value = random_matrix(5, n_in, 1);
        Affine other = one;
        auto optimizer = make_optimizer(kind);
        auto same = make_optimizer(kind);
        optimizer->l2 = same->l2 = l2;
        for (unsigned step = 0; step < 4; ++step) {
          Matrix X = random_matrix(n_in, 6, step);
          if (step > 1) X.topRows(n_in - n_in / 5).setZero();
          const Matrix dZ = random_matrix(5, 6, 10 + step);
          for (Affine* affine : {&one, &other}) {
            affine->forward(X);
            affine->backward(dZ, InputGradient::not_needed);
          }
          for (Parameter* p : other.parameters()) p->gradient();
          optimizer->step(one.parameters());
          same->step(other.parameters());
        }
        expect_close(one.W().value, other.W().value);
        EXPECT_GT((one.W().value - random_matrix(5, n_in, 1)).cwiseAbs().maxCoeff(), 0.01);
      }
    }
  }
}

TEST(Affine, TheGradientEndsWithTheNextForward) {
  Affine affine = small_affine();
  affine.forward(random_matrix(2, 3, 1));
  affine.backward(random_matrix(3, 3, 2), InputGradient::not_needed);
  affine.forward(random_matrix(2, 3, 3));
  EXPECT_THROW(affine.W().gradient(), std::logic_error);
  EXPECT_THROW(affine.W().add_gradient(1), std::logic_error);
  affine.backward(random_matrix(3, 3, 2), InputGradient::not_needed);
  EXPECT_EQ(affine.W().gradient().rows(), 3);
}

}  // namespace
}  // namespace glassbox
