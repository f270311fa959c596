// The faulty layers of the museum, one by one, against their own formulas.
#include <gtest/gtest.h>

#include <memory>

#include "experiments/museum/affine.h"
#include "experiments/museum/overwriting_layers.h"
#include "experiments/museum/relu.h"
#include "experiments/museum/sigmoid.h"
#include "experiments/museum/tutorial_chain.h"
#include "nn/gradient_check.h"
#include "nn/helpers.h"

namespace glassbox {
namespace {

// What the gradient check finds of a layer: nothing, or something.
double error_of(Layer&& layer, Index inputs) {
  Random random(3);
  return check_layer(layer, random_matrix(inputs, 4, 5), random, kGradientStep).relative_error();
}

Affine affine_of(Rows W, int number = 1) {
  const Matrix value = from_rows(W);
  Affine layer(static_cast<int>(value.cols()), static_cast<int>(value.rows()), true, number);
  layer.W().value = value;
  return layer;
}

TEST(AffineWithoutTranspose, MultipliesByWWhereItShouldBeItsTranspose) {
  const Affine right = affine_of({{1, 2}, {3, 4}});
  AffineWithoutTranspose wrong(right);
  wrong.forward(from_samples({{1, 0}}));
  Matrix dZ = from_samples({{1, 10}});
  expect_close(wrong.backward(dZ, InputGradient::needed), from_samples({{21, 43}}));  // not 31, 42
  expect_close(wrong.W().gradient(), from_rows({{1, 0}, {10, 0}}));  // that one is right
  EXPECT_GT(error_of(AffineWithoutTranspose(right), 2), 0.1);
  EXPECT_LT(error_of(Affine(right), 2), kGradientTolerance);
}

TEST(AffineWithoutTranspose, RefusesShapesThatDoNotMeet) {
  AffineWithoutTranspose wrong(affine_of({{1, 2}, {3, 4}, {5, 6}}, 2));
  wrong.forward(from_samples({{1, 0}}));
  Matrix dZ = from_samples({{1, 1, 1}});
  EXPECT_EQ(refusal([&] { wrong.backward(dZ, InputGradient::needed); }),
            "B2.2 multiplies W2 by dZ without transposing it: expected as many inputs as outputs, "
            "got 2 and 3");
  EXPECT_EQ(refusal([&] { wrong.backward(dZ, InputGradient::not_needed); }), "");
}

// Exercise 228 of S2, whose dY is what came out.
TEST(AffineKeepingFirstInput, GivesTheTutorialsGradientOfTheWrongShape) {
  Network network = tutorial_chain(2, {Bug::B2_4});
  const Matrix dY = network.forward(tutorial_input());
  expect_close(dY, from_samples({{93, 211}}));
  const auto& layer = dynamic_cast<AffineKeepingFirstInput&>(*network.affine_layers()[1]);
  expect_close(layer.written_gradient(dY).transpose(), from_rows({{93, 211}, {186, 422}}));
  EXPECT_EQ(refusal([&] { network.backward(dY); }),
            "B2.4 takes the network's input for that of W2: expected a gradient of 2 x 3, got "
            "2 x 2");
}

TEST(AffineKeepingFirstInput, IsRightInTheFirstLayerAlone) {
  const auto X0 = std::make_shared<Matrix>();
  AffineKeepingFirstInput first(affine_of({{1, 2}, {3, 4}}), X0, true);
  AffineKeepingFirstInput second(affine_of({{1, 2}}, 2), X0, false);
  second.forward(first.forward(from_samples({{5, 7}})));  // 19, 43
  Matrix dZ = from_samples({{1}});
  Matrix dX = second.backward(dZ, InputGradient::needed);
  expect_close(second.W().gradient(), from_rows({{5, 7}}));  // not 19, 43
  expect_close(dX, from_samples({{1, 2}}));
  first.backward(dX, InputGradient::not_needed);
  expect_close(first.W().gradient(), from_rows({{5, 7}, {10, 14}}));
}

TEST(RawErrorAffine, HandsBackTheErrorThatItsActivationWasHanded) {
  const Affine right = affine_of({{2, 3}});
  ActivationKeepingError sigmoid((Activation(ActivationKind::sigmoid)));
  RawErrorAffine wrong(right, sigmoid);
  sigmoid.forward(wrong.forward(from_samples({{0, 0}})));  // 0.5, derivative 0.25
  Matrix dA = from_samples({{8}});
  Matrix dZ = sigmoid.backward(dA, InputGradient::needed);
  expect_close(dZ, from_samples({{2}}));
  expect_close(wrong.backward(dZ, InputGradient::needed), from_samples({{16, 24}}));  // not 4, 6
}

TEST(SigmoidOfActivated, TakesTheDerivativeAtA) {
  SigmoidOfActivated wrong;
  wrong.forward(from_samples({{0}, {1000}}));
  Matrix dA = from_samples({{1}, {1}});
  // f'(f(0)) = f'(0.5), f'(f(1000)) = f'(1), where f'(1000) = 0 would be right.
  expect_close(wrong.backward(dA, InputGradient::needed),
               from_samples({{0.235003712201594}, {0.196611933241482}}));
  EXPECT_GT(error_of(SigmoidOfActivated(), 3), 0.05);
}

TEST(SigmoidAtOutputSum, GivesAllUnitsOfASampleOneDerivative) {
  AffineKeepingSum output(affine_of({{1, 1}}));
  SigmoidAtOutputSum wrong(output);
  output.forward(wrong.forward(from_samples({{-50, 50}, {0, 0}})));  // sums 1 and 1
  Matrix dA = from_samples({{1, 2}, {3, 4}});
  const double slope = 0.196611933241482;  // f'(1)
  expect_close(wrong.backward(dA, InputGradient::needed), dA * static_cast<Scalar>(slope));
}

TEST(MutatingRelu, ChangesItsCallersGradient) {
  MutatingRelu wrong;
  const Matrix x = from_rows({{1, -0.5}, {-2, 3}});
  wrong.forward(x);
  Matrix dout = from_rows({{2, 3}, {-3, -4}});
  const Matrix dx = wrong.backward(dout, InputGradient::needed);
  expect_close(dx, from_rows({{2, 0}, {0, -4}}));
  expect_close(dout, dx);  // the mistake
  EXPECT_LT(error_of(MutatingRelu(), 3), kGradientTolerance);
}

TEST(SharedRelu, MasksByItsLastUse) {
  const auto mask = std::make_shared<SharedRelu::Mask>();
  SharedRelu first(mask), second(mask);
  first.forward(from_samples({{1, -1}}));
  second.forward(from_samples({{-1, 1}}));
  Matrix dA = from_samples({{5, 7}});
  expect_close(first.backward(dA, InputGradient::needed), from_samples({{0, 7}}));  // not 5, 0
  second.forward(from_samples({{-1, 1, 1}}));
  EXPECT_EQ(refusal([&] { first.backward(dA, InputGradient::needed); }),
            "B2.6 has one ReLU in two places, and it remembers its last use alone: expected a "
            "mask of 2 x 1, got 3 x 1");
  // Alone it is a ReLU like any other.
  EXPECT_LT(error_of(SharedRelu(mask), 3), kGradientTolerance);
}

TEST(WrongReluDerivative, IsZWhereZIsNotAbove0) {
  WrongReluDerivative wrong;
  const Matrix Z = from_samples({{-10, -0.5, 0, 0.5, 10}});
  expect_close(wrong.forward(Z), from_samples({{0, 0, 0, 0.5, 10}}));
  Matrix ones = Matrix::Ones(5, 1);
  expect_close(wrong.backward(ones, InputGradient::needed), from_samples({{-10, -0.5, 0, 0, 0}}));
  EXPECT_GT(error_of(WrongReluDerivative(), 3), 0.5);
}

TEST(AliasingRelu, OverwritesTheSumsAndHasTheRightDerivative) {
  AliasingRelu wrong;
  Matrix Z = from_samples({{-2, 0, 3}});
  const Matrix& A = wrong.forward(Z);
  EXPECT_EQ(&A, &Z);
  expect_close(Z, from_samples({{0, 0, 3}}));
  Matrix ones = Matrix::Ones(3, 1);
  expect_close(wrong.backward(ones, InputGradient::needed), from_samples({{0, 0, 1}}));
  // Alone with its data it is caught: what the check moves by h is overwritten under its hands. In
  // a network the affine layer in front makes its sums anew, see museum_exhibits_test.
  EXPECT_GT(error_of(AliasingRelu(), 3), 0.1);
}

TEST(AliasingRelu, HasNoDerivativeAtAllTogetherWithB4_2) {
  AliasingReluWithWrongDerivative wrong;
  Matrix Z = from_samples({{-2, -0.1, 0.1, 3}});
  wrong.forward(Z);
  Matrix ones = Matrix::Ones(4, 1);
  expect_close(wrong.backward(ones, InputGradient::needed), Matrix::Zero(4, 1));
}

TEST(ReluDerivativeEverywhere, IsRelusWhateverTheActivation) {
  for (const auto kind : {ActivationKind::sigmoid, ActivationKind::tanh, ActivationKind::elu}) {
    ReluDerivativeEverywhere wrong(kind);
    Activation right(kind);
    const Matrix Z = from_samples({{-2, 0, 3}});
    expect_close(wrong.forward(Z), right.forward(Z));
    Matrix dA = from_samples({{5, 6, 7}});
    expect_close(wrong.backward(dA, InputGradient::needed), from_samples({{0, 0, 7}}));
    EXPECT_GT(error_of(ReluDerivativeEverywhere(kind), 3), 0.1) << name_of(kind);
  }
}

TEST(OverwritingLayers, PutsTheSecondOfANameInTheFirstOnesPlace) {
  OverwritingLayers written;
  const auto affine = [](int number) { return std::make_unique<Affine>(2, 2, true, number); };
  const auto relu = [] { return std::make_unique<Activation>(ActivationKind::relu); };
  written.set("affine1", affine(1));
  written.set("relu", relu());
  written.set("affine2", affine(2));
  auto second = relu();
  const Layer* kept = second.get();
  written.set("relu", std::move(second));
  written.set("affine3", affine(3));
  EXPECT_EQ(written.lost(), 1);
  const Layers layers = written.take();
  EXPECT_EQ(layers.names(), (std::vector<std::string>{"affine1", "relu", "affine2", "affine3"}));
  EXPECT_EQ(&layers[1], kept);
}

}  // namespace
}  // namespace glassbox
