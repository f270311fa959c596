#include "nn/network.h"

#include <gtest/gtest.h>

#include <limits>
#include <string>
#include <vector>

#include "nn/gradient_check.h"
#include "nn/helpers.h"
#include "nn/loss.h"

namespace glassbox {
namespace {

NetworkSpec two_layers(ActivationKind activation) {
  return {4, {AffineSpec{5}, activation, AffineSpec{3}}, {InitializerKind::xavier}};
}

class NetworkOf : public testing::TestWithParam<ActivationKind> {};

TEST_P(NetworkOf, GradientCheck) {
  const bool kink = GetParam() == ActivationKind::relu || GetParam() == ActivationKind::leaky_relu;
  if (kink && !kDouble) GTEST_SKIP() << "the large step of float crosses the kink at 0";
  Random random(1);
  Network network(two_layers(GetParam()), random);
  for (Parameter* p : network.parameters()) {
    if (!p->decays) p->value = random_matrix(p->value.rows(), 1, 2);  // biases other than 0
  }
  const auto loss = make_loss(LossKind::softmax_cross_entropy);
  const Targets targets{Matrix::Zero(3, 6), {0, 1, 2, 2, 1, 0}};
  const GradientReport report =
      check_gradients(network, *loss, random_matrix(4, 6, 3), targets, kGradientStep);
  ASSERT_EQ(report.arrays.size(), 5u);
  const char* names[] = {"W1", "b1", "W2", "b2", "X"};
  const Index counts[] = {20, 5, 15, 3, 24};
  for (std::size_t i = 0; i < 5; ++i) {
    EXPECT_EQ(report.arrays[i].name, names[i]);
    EXPECT_EQ(report.arrays[i].count, counts[i]);
    EXPECT_LT(report.arrays[i].relative_error, kGradientTolerance) << names[i];
  }
}

INSTANTIATE_TEST_SUITE_P(Kinds, NetworkOf,
                         testing::Values(ActivationKind::identity, ActivationKind::sigmoid,
                                         ActivationKind::tanh, ActivationKind::relu,
                                         ActivationKind::leaky_relu, ActivationKind::elu),
                         [](const auto& param) { return name_of(param.param); });

TEST(Network, GradientCheckOfADeepOne) {
  Random random(1);
  NetworkSpec spec{3, {}, {InitializerKind::xavier}};
  for (int i = 0; i < 8; ++i) {
    spec.layers.push_back(AffineSpec{4, i % 2 == 0});
    spec.layers.push_back(ActivationKind::tanh);
  }
  Network network(spec, random);
  const auto loss = make_loss(LossKind::half_squared_error);
  const GradientReport report = check_gradients(network, *loss, random_matrix(3, 5, 2),
                                                {random_matrix(4, 5, 3), {}}, kGradientStep);
  EXPECT_EQ(report.arrays.size(), 8u + 4u + 1u);
  EXPECT_LT(report.relative_error(), kGradientTolerance);
}

// 2-2-1 with leaky ReLU, one sample x = (1, 2), target 2, mean squared error.
//
//   W1 = (1  2)  b1 = (-1)   z1 = (1 * 1 + 2 * 2 - 1) = ( 4)   a1 = ( 4   )
//        (2 -2)       ( 0)        (2 * 1 - 2 * 2    )   (-2)        (-0.02)
//   W2 = (0.5 -1)  b2 = 0.25   z2 = 0.5 * 4 + 1 * 0.02 + 0.25 = 2.27   L = 0.27^2 = 0.0729
//
//   dz2 = 2 * 0.27 = 0.54
//   dW2 = dz2 a1^T = (0.54 * 4  0.54 * -0.02) = (2.16 -0.0108)    db2 = 0.54
//   da1 = W2^T dz2 = (0.5 * 0.54, -1 * 0.54) = (0.27, -0.54)
//   dz1 = (0.27 * 1, -0.54 * 0.01) = (0.27, -0.0054) = db1
//   dW1 = dz1 x^T = ( 0.27    0.54  )
//                   (-0.0054 -0.0108)
//   dx  = W1^T dz1 = (0.27 - 2 * 0.0054, 2 * 0.27 + 2 * 0.0054) = (0.2592, 0.5508)
TEST(Network, BackpropagationByHand) {
  Random random(1);
  Network network({2, {AffineSpec{2}, ActivationKind::leaky_relu, AffineSpec{1}}, {}}, random);
  const std::vector<Parameter*>& p = network.parameters();
  p[0]->value = from_rows({{1, 2}, {2, -2}});
  p[1]->value = from_rows({{-1}, {0}});
  p[2]->value = from_rows({{0.5, -1}});
  p[3]->value = from_rows({{0.25}});
  const auto loss = make_loss(LossKind::mean_squared_error);

  const Matrix& Z = network.forward(from_samples({{1, 2}}));
  expect_close(network.output(0), from_samples({{4, -2}}));
  expect_close(network.output(1), from_samples({{4, -0.02}}));
  expect_close(Z, from_rows({{2.27}}));
  EXPECT_NEAR(loss->forward(Z, {from_rows({{2}}), {}}), 0.0729, kTolerance);
  expect_close(network.backward(loss->backward(), InputGradient::needed),
               from_samples({{0.2592, 0.5508}}));
  expect_close(p[0]->gradient(), from_rows({{0.27, 0.54}, {-0.0054, -0.0108}}));
  expect_close(p[1]->gradient(), from_rows({{0.27}, {-0.0054}}));
  expect_close(p[2]->gradient(), from_rows({{2.16, -0.0108}}));
  expect_close(p[3]->gradient(), from_rows({{0.54}}));
}

TEST(Network, ParameterGradientsDoNotNeedTheInputGradient) {
  Random random(1);
  Network network(two_layers(ActivationKind::tanh), random);
  network.forward(random_matrix(4, 6, 2));
  const Matrix dZ = random_matrix(3, 6, 3);
  network.backward(dZ, InputGradient::needed);
  std::vector<Matrix> gradients;
  for (Parameter* p : network.parameters()) gradients.push_back(p->gradient());
  network.backward(dZ);
  for (std::size_t i = 0; i < gradients.size(); ++i) {
    EXPECT_EQ(network.parameters()[i]->gradient(), gradients[i]);
  }
}

TEST(Network, NamesAndCountsItsParameters) {
  Random random(1);
  Network network({784,
                   {ActivationKind::identity, AffineSpec{128}, ActivationKind::relu,
                    AffineSpec{32, false}, AffineSpec{10}, ActivationKind::sigmoid},
                   {InitializerKind::he}},
                  random);
  std::string names;
  std::int64_t count = 0;
  for (const Parameter* p : network.parameters()) {
    names += p->name + " ";
    count += p->value.size();
  }
  EXPECT_EQ(names, "W1 b1 W2 W3 b3 ");
  EXPECT_EQ(network.parameter_count(), 784 * 128 + 128 + 128 * 32 + 32 * 10 + 10);
  EXPECT_EQ(network.parameter_count(), count);
  EXPECT_EQ(network.spec().outputs(), 10);
  EXPECT_EQ(network.affine_layers().size(), 3u);
}

// NumPy fills W1 of shape (inputs, units) row after row, then W2, from one sequence of normals;
// biases start at 0 and draw nothing.
TEST(Network, DrawsItsWeightsLayerAfterLayer) {
  Random random(1234);
  Network network(
      {2, {AffineSpec{2}, ActivationKind::tanh, AffineSpec{2}}, {InitializerKind::normal, 1}},
      random);
  const std::vector<Parameter*>& p = network.parameters();
  expect_close(p[0]->value, from_samples({{0.471435163732493, -1.19097569470646},
                                          {1.4327069684261, -0.312651896091713}}));
  expect_close(p[2]->value, from_samples({{-0.720588733365012, 0.887162940307739},
                                          {0.859588413717416, -0.636523504417349}}));
  EXPECT_TRUE(p[1]->value.isZero(0));
  EXPECT_TRUE(p[3]->value.isZero(0));
  Random other(1234);
  for (int i = 0; i < 8; ++i) other.normal();
  EXPECT_EQ(random.state(), other.state());
}

TEST(Network, SameSeedSameWeights) {
  const auto weights = [](std::uint32_t seed) {
    Random random(seed);
    return values_of(Network(two_layers(ActivationKind::relu), random).parameters());
  };
  EXPECT_EQ(weights(5), weights(5));
  EXPECT_NE(weights(5), weights(6));
}

TEST(Network, TakesBatchesOfEverySize) {
  Random random(1);
  Network network(two_layers(ActivationKind::sigmoid), random);
  const Matrix X = random_matrix(4, 7, 2);
  const Matrix all = network.forward(X);
  ASSERT_EQ(all.rows(), 3);
  ASSERT_EQ(all.cols(), 7);
  expect_close(network.forward(X.leftCols(2)), all.leftCols(2));
  expect_close(network.forward(X.rightCols(1)), all.rightCols(1));
}

TEST(Network, DeepAndWideOnesAreBuilt) {
  Random random(1);
  NetworkSpec deep{2, std::vector<LayerSpec>(kMaxLayers, AffineSpec{2}), {}};
  EXPECT_EQ(Network(deep, random).affine_layers().size(), 64u);
  EXPECT_EQ(Network({1, {AffineSpec{kMaxUnits}}, {}}, random).parameter_count(), 20'000);
}

// Refused before anything is drawn.
void expect_refused(const NetworkSpec& spec, const std::string& sentence) {
  Random random(1);
  EXPECT_EQ(refusal([&] { validate(spec); }), sentence);
  EXPECT_EQ(refusal([&] { Network(spec, random); }), sentence);
  EXPECT_EQ(random.state(), Random(1).state());
}

TEST(Network, RefusesInputsItCannotHave) {
  expect_refused({0, {AffineSpec{3}}, {}}, "the network has 0 inputs: expected 1 to 1000000");
  expect_refused({-4, {AffineSpec{3}}, {}}, "the network has -4 inputs: expected 1 to 1000000");
  expect_refused({1'000'001, {AffineSpec{3}}, {}},
                 "the network has 1000001 inputs: expected 1 to 1000000");
}

TEST(Network, RefusesToHaveNothingToLearn) {
  const std::string sentence =
      "the network has no affine layer, so there is nothing to learn: expected at least 1";
  expect_refused({2, {}, {}}, sentence);
  expect_refused({2, {ActivationKind::relu, ActivationKind::tanh}, {}}, sentence);
}

TEST(Network, RefusesLayersWithoutUnitsOrWithTooMany) {
  expect_refused({2, {AffineSpec{3}, ActivationKind::relu, AffineSpec{0}}, {}},
                 "affine layer 2 has 0 units: expected 1 to 10000");
  expect_refused({2, {AffineSpec{-1}}, {}}, "affine layer 1 has -1 units: expected 1 to 10000");
  expect_refused({2, {AffineSpec{10'001}}, {}},
                 "affine layer 1 has 10001 units: expected 1 to 10000");
}

TEST(Network, RefusesToBeTooDeepOrTooLarge) {
  expect_refused({2, std::vector<LayerSpec>(65, AffineSpec{2}), {}},
                 "the network has 65 layers: expected at most 64");
  expect_refused({1'000'000, {AffineSpec{10'000}}, {}},
                 "the network has 10000010000 weights and biases: expected at most 20000000");
}

TEST(Network, RefusesAScaleThatIsNone) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const double infinity = std::numeric_limits<double>::infinity();
  expect_refused({2, {AffineSpec{3}}, {InitializerKind::normal, -0.5}},
                 "the scale of the normal initialiser is -0.5: expected 0 to 1000");
  expect_refused({2, {AffineSpec{3}}, {InitializerKind::uniform, 1000.5}},
                 "the scale of the uniform initialiser is 1000.5: expected 0 to 1000");
  expect_refused({2, {AffineSpec{3}}, {InitializerKind::uniform, nan}},
                 "the scale of the uniform initialiser is nan: expected 0 to 1000");
  expect_refused({2, {AffineSpec{3}}, {InitializerKind::uniform, infinity}},
                 "the scale of the uniform initialiser is inf: expected 0 to 1000");
}

TEST(Network, AcceptsTheLimitsThemselves) {
  EXPECT_EQ(refusal([] { validate({1'000'000, {AffineSpec{19}}, {}}); }), "");
  EXPECT_EQ(refusal([] { validate({1, {AffineSpec{1}}, {InitializerKind::normal, 1000}}); }), "");
  EXPECT_EQ(refusal([] { validate({1, {AffineSpec{1}}, {InitializerKind::he, -1}}); }), "");
  // 1999 * 10000 weights and 10000 biases are just as many as may be; one more input is too many.
  EXPECT_EQ(refusal([] { validate({1999, {AffineSpec{10'000}}, {}}); }), "");
  EXPECT_NE(refusal([] { validate({2000, {AffineSpec{10'000}}, {}}); }), "");
}

}  // namespace
}  // namespace glassbox
