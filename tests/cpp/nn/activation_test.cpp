#include "nn/activation.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "nn/gradient_check.h"
#include "nn/helpers.h"

namespace glassbox {
namespace {

class EveryActivation : public testing::TestWithParam<ActivationKind> {};

TEST_P(EveryActivation, GradientCheck) {
  Random random(1);
  Activation layer(GetParam());
  const GradientReport report = check_layer(layer, random_matrix(5, 8, 2), random, kGradientStep);
  ASSERT_EQ(report.arrays.size(), 1u);
  EXPECT_EQ(report.arrays[0].count, 40);
  EXPECT_LT(report.relative_error(), kGradientTolerance);
}

TEST_P(EveryActivation, IsFiniteFarOut) {
  const Matrix Z = from_samples({{-1000, -100, -88.8, 88.8, 100, 1000}});
  Matrix A;
  Matrix D;
  activate(GetParam(), Z, A);
  activation_derivative(GetParam(), A, D);
  EXPECT_TRUE(A.allFinite());
  EXPECT_TRUE(D.allFinite());
}

TEST_P(EveryActivation, MayWriteOverItsInput) {
  const Matrix Z = random_matrix(7, 5, 3);
  Matrix A;
  activate(GetParam(), Z, A);
  Matrix in_place = Z;
  activate(GetParam(), in_place, in_place);
  EXPECT_EQ(in_place, A);
}

TEST_P(EveryActivation, TakesBatchesOfEverySize) {
  Activation layer(GetParam());
  for (Index m : {4, 1, 3}) {
    const Matrix Z = random_matrix(3, m, 4);
    const Matrix dA = random_matrix(3, m, 5);
    Matrix A;
    Matrix D;
    activate(GetParam(), Z, A);
    activation_derivative(GetParam(), A, D);
    EXPECT_EQ(layer.forward(Z), A);
    expect_close(layer.backward(dA, InputGradient::needed), D.cwiseProduct(dA));
  }
  EXPECT_TRUE(layer.parameters().empty());
}

INSTANTIATE_TEST_SUITE_P(Kinds, EveryActivation,
                         testing::Values(ActivationKind::identity, ActivationKind::sigmoid,
                                         ActivationKind::tanh, ActivationKind::relu,
                                         ActivationKind::leaky_relu, ActivationKind::elu),
                         [](const auto& param) { return name_of(param.param); });

// Published values, worked out in 80 bits; each test takes these z and their negatives.
const std::vector<double> kPositive = {0, 1e-8, 0.1, 0.5, 1, 2, 3, 5, 10, 30, 100, 1000};

// Values and derivatives of f at `z`.
void expect_values(ActivationKind kind, const std::vector<double>& z,
                   const std::vector<double>& values, const std::vector<double>& derivatives) {
  ASSERT_EQ(z.size(), values.size());
  ASSERT_EQ(z.size(), derivatives.size());
  Matrix Z(1, static_cast<Index>(z.size()));
  for (Index k = 0; k < Z.cols(); ++k)
    Z(0, k) = static_cast<Scalar>(z[static_cast<std::size_t>(k)]);
  Matrix A;
  Matrix D;
  activate(kind, Z, A);
  activation_derivative(kind, A, D);
  for (std::size_t k = 0; k < z.size(); ++k) {
    const auto near = [](double expected) {
      return (kDouble ? 1e-15 : 1e-7) + std::abs(expected) * (kDouble ? 1e-14 : 3e-7);
    };
    const Index column = static_cast<Index>(k);
    EXPECT_NEAR(A(0, column), values[k], near(values[k])) << "f at z = " << z[k];
    EXPECT_NEAR(D(0, column), derivatives[k], near(derivatives[k])) << "f' at z = " << z[k];
  }
}

std::vector<double> negated(std::vector<double> values) {
  for (double& value : values) value = -value;
  return values;
}

TEST(Activation, IdentityOnTheGrid) {
  const std::vector<double> ones(kPositive.size(), 1);
  expect_values(ActivationKind::identity, kPositive, kPositive, ones);
  expect_values(ActivationKind::identity, negated(kPositive), negated(kPositive), ones);
}

TEST(Activation, SigmoidOnTheGrid) {
  const std::vector<double> derivatives = {0.25,
                                           0.25,
                                           0.249376040192892,
                                           0.235003712201594,
                                           0.196611933241482,
                                           0.104993585403507,
                                           0.0451766597309121,
                                           0.00664805667079016,
                                           4.53958077359517e-05,
                                           9.35762296883843e-14,
                                           3.72007597602084e-44,
                                           0};
  expect_values(
      ActivationKind::sigmoid, kPositive,
      {0.5, 0.5000000025, 0.52497918747894, 0.622459331201855, 0.731058578630005, 0.880797077977883,
       0.952574126822433, 0.993307149075715, 0.999954602131298, 0.999999999999907, 1, 1},
      derivatives);
  expect_values(ActivationKind::sigmoid, negated(kPositive),
                {0.5, 0.4999999975, 0.47502081252106, 0.377540668798145, 0.268941421369995,
                 0.119202922022118, 0.0474258731775668, 0.00669285092428486, 4.53978687024344e-05,
                 9.3576229688393e-14, 3.72007597602084e-44, 0},
                derivatives);
}

TEST(Activation, TanhOnTheGrid) {
  const std::vector<double> values = {0,
                                      1e-8,
                                      0.0996679946249558,
                                      0.46211715726001,
                                      0.761594155955765,
                                      0.964027580075817,
                                      0.99505475368673,
                                      0.999909204262595,
                                      0.999999995877693,
                                      1,
                                      1,
                                      1};
  const std::vector<double> derivatives = {1,
                                           1,
                                           0.99006629084744,
                                           0.786447732965928,
                                           0.419974341614026,
                                           0.0706508248531645,
                                           0.00986603716544019,
                                           0.000181583230943807,
                                           8.2446144557674e-09,
                                           3.50260430507861e-26,
                                           5.53558610694695e-87,
                                           0};
  expect_values(ActivationKind::tanh, kPositive, values, derivatives);
  expect_values(ActivationKind::tanh, negated(kPositive), negated(values), derivatives);
}

TEST(Activation, ReluOnTheGrid) {
  const std::vector<double> zeros(kPositive.size(), 0);
  std::vector<double> slopes(kPositive.size(), 1);
  slopes[0] = 0;  // at z = 0 the slope is that of z <= 0
  expect_values(ActivationKind::relu, kPositive, kPositive, slopes);
  expect_values(ActivationKind::relu, negated(kPositive), zeros, zeros);
}

TEST(Activation, LeakyReluOnTheGrid) {
  std::vector<double> slopes(kPositive.size(), 1);
  slopes[0] = 0.01;
  expect_values(ActivationKind::leaky_relu, kPositive, kPositive, slopes);
  expect_values(ActivationKind::leaky_relu, negated(kPositive),
                {0, -1e-10, -0.001, -0.005, -0.01, -0.02, -0.03, -0.05, -0.1, -0.3, -1, -10},
                std::vector<double>(kPositive.size(), 0.01));
}

TEST(Activation, EluOnTheGrid) {
  expect_values(ActivationKind::elu, kPositive, kPositive,
                std::vector<double>(kPositive.size(), 1));
  expect_values(ActivationKind::elu, negated(kPositive),
                {0, -9.99999995e-09, -0.0951625819640404, -0.393469340287367, -0.632120558828558,
                 -0.864664716763387, -0.950212931632136, -0.993262053000915, -0.999954600070238,
                 -0.999999999999906, -1, -1},
                {1, 0.99999999, 0.90483741803596, 0.606530659712633, 0.367879441171442,
                 0.135335283236613, 0.0497870683678639, 0.00673794699908547, 4.53999297624849e-05,
                 9.35762296884017e-14, 3.72007597602084e-44, 0});
}

// e^z - 1 taken literally would leave 8 of 16 digits here, and none in float.
TEST(Activation, EluKeepsItsDigitsNearZero) {
  Matrix A;
  activate(ActivationKind::elu, from_rows({{-1e-8}}), A);
  EXPECT_NEAR(A(0, 0) / -9.99999995e-09, 1, kDouble ? 1e-14 : 1e-6);
}

}  // namespace
}  // namespace glassbox
