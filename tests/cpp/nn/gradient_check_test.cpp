#include "nn/gradient_check.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

#include "nn/affine.h"
#include "nn/helpers.h"

namespace glassbox {
namespace {

constexpr Scalar kNaN = std::numeric_limits<Scalar>::quiet_NaN();

// An affine layer in whose backward pass somebody has made a mistake.
class Mistaken : public Affine {
 public:
  enum class Mistake { none, one_weight, bias_forgotten, not_a_number, input_not_transposed };

  explicit Mistaken(Mistake mistake) : Affine(3, 3, true, 1), mistake_(mistake) {
    W().value = random_matrix(3, 3, 1);
    b().value = random_matrix(3, 1, 2);
  }

  const Matrix& backward(const Matrix& dZ, InputGradient wanted) override {
    dX_ = Affine::backward(dZ, wanted);
    if (mistake_ == Mistake::one_weight) W().gradient()(2, 1) *= Scalar(1.5);
    if (mistake_ == Mistake::bias_forgotten) b().gradient().setZero();
    if (mistake_ == Mistake::not_a_number) W().gradient()(0, 0) = kNaN;
    if (mistake_ == Mistake::input_not_transposed) dX_ = W().value * dZ;
    return dX_;
  }

 private:
  Mistake mistake_;
  Matrix dX_;
};

GradientReport check(Mistaken::Mistake mistake) {
  Random random(3);
  Mistaken layer(mistake);
  return check_layer(layer, random_matrix(3, 4, 4), random, kGradientStep);
}

TEST(GradientCheck, PassesWhatIsRight) {
  EXPECT_LT(check(Mistaken::Mistake::none).relative_error(), kGradientTolerance);
}

TEST(GradientCheck, FindsTheOneWrongWeight) {
  const GradientReport report = check(Mistaken::Mistake::one_weight);
  const GradientComparison& W = report.arrays[0];
  EXPECT_EQ(W.name, "W1");
  EXPECT_EQ(W.worst[0].index, 5);  // row 2, column 1, in memory order
  EXPECT_NEAR(W.worst[0].backprop / W.worst[0].measured, 1.5, kGradientTolerance);
  EXPECT_GT(W.relative_error, 0.05);
  EXPECT_EQ(report.relative_error(), W.relative_error);
  EXPECT_LT(report.arrays[1].relative_error, kGradientTolerance);
  EXPECT_LT(report.arrays[2].relative_error, kGradientTolerance);
}

TEST(GradientCheck, FindsAForgottenGradient) {
  const GradientReport report = check(Mistaken::Mistake::bias_forgotten);
  EXPECT_LT(report.arrays[0].relative_error, kGradientTolerance);
  EXPECT_EQ(report.arrays[1].name, "b1");
  EXPECT_NEAR(report.arrays[1].relative_error, 1, 1e-6);
}

TEST(GradientCheck, FindsAWrongInputGradient) {
  const GradientReport report = check(Mistaken::Mistake::input_not_transposed);
  EXPECT_LT(report.arrays[0].relative_error, kGradientTolerance);
  EXPECT_LT(report.arrays[1].relative_error, kGradientTolerance);
  EXPECT_EQ(report.arrays[2].name, "X");
  EXPECT_GT(report.arrays[2].relative_error, 0.1);
}

// It stands first in its array, and its array first in the report: nothing after it may win.
TEST(GradientCheck, NotANumberIsTheWorst) {
  const GradientReport report = check(Mistaken::Mistake::not_a_number);
  EXPECT_EQ(report.arrays[0].worst[0].index, 0);
  EXPECT_TRUE(std::isnan(report.arrays[0].worst[0].backprop));
  EXPECT_TRUE(std::isnan(report.arrays[0].relative_error));
  EXPECT_LT(report.arrays[2].relative_error, kGradientTolerance);
  EXPECT_TRUE(std::isnan(report.relative_error()));
}

TEST(GradientCheck, WorstOfAReportIsTheLargestWhereverItStands) {
  const auto worst = [](double a, double b, double c) {
    GradientReport report;
    for (double error : {a, b, c}) report.arrays.push_back({"W", 1, 1, 1, error, {}});
    return report.relative_error();
  };
  EXPECT_EQ(worst(3, 1, 2), 3);
  EXPECT_EQ(worst(1, 2, 3), 3);
  EXPECT_TRUE(std::isnan(worst(NAN, 1, 2)));
  EXPECT_TRUE(std::isnan(worst(1, NAN, 2)));
  EXPECT_TRUE(std::isnan(worst(1, 2, NAN)));
  EXPECT_EQ(GradientReport{}.relative_error(), 0);
}

TEST(GradientCheck, GradientOfZeroIsRightWhenNothingChanges) {
  Random random(1);
  Affine affine(2, 2, true, 1);  // all weights zero: dX is zero, and so is every slope
  const GradientReport report = check_layer(affine, random_matrix(2, 3, 2), random);
  EXPECT_EQ(report.arrays[2].relative_error, 0);
}

TEST(GradientCheck, LeavesTheParametersAsTheyWere) {
  Random random(1);
  Network network({3, {AffineSpec{4}, ActivationKind::tanh, AffineSpec{2}}, {}}, random);
  const std::vector<Scalar> before = values_of(network.parameters());
  const auto loss = make_loss(LossKind::mean_squared_error);
  check_gradients(network, *loss, random_matrix(3, 5, 2), {random_matrix(2, 5, 3), {}});
  EXPECT_EQ(values_of(network.parameters()), before);
}

// A loss of z^3 whose gradient is that of another function.
class WrongLoss : public Loss {
 public:
  Scalar forward(const Matrix& Z, const Targets&) override {
    dZ_ = 2 * Z.array().square();
    return Z.array().cube().sum();
  }
  const Matrix& backward() override { return dZ_; }
  void predict(const Matrix& Z, Matrix& P) const override { P = Z; }

 private:
  Matrix dZ_;
};

TEST(GradientCheck, FindsAWrongLoss) {
  WrongLoss loss;
  const GradientReport report = check_loss(loss, from_rows({{1, -0.5}}), {}, kGradientStep);
  // Measured 3 z^2, claimed 2 z^2: the largest difference is 1, the largest slope 3.
  EXPECT_EQ(report.arrays[0].worst[0].index, 0);
  EXPECT_NEAR(report.arrays[0].worst[0].backprop, 2, 1e-6);
  EXPECT_NEAR(report.arrays[0].worst[0].measured, 3, 1e-3);
  EXPECT_NEAR(report.relative_error(), 1.0 / 3, 1e-3);
}

}  // namespace
}  // namespace glassbox
