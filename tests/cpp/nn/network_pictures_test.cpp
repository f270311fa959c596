// Networks of pictures: shapes along the row, what is refused, a small LeNet's gradients.
#include <gtest/gtest.h>

#include <limits>

#include "nn/dropout.h"
#include "nn/gradient_check.h"
#include "nn/helpers.h"
#include "nn/loss.h"
#include "nn/network.h"

namespace glassbox {
namespace {

const std::vector<LayerSpec> kLeNet = {ConvolutionSpec{8},  ActivationKind::relu, MaxPoolSpec{},
                                       ConvolutionSpec{16}, ActivationKind::relu, MaxPoolSpec{},
                                       FlattenSpec{},       AffineSpec{10}};

NetworkSpec on_digits(std::vector<LayerSpec> layers) {
  return {784, std::move(layers), {}, Shape{28, 28, 1}};
}

// Every kind of layer on pictures of 8 x 8 pixels; smooth, so that no step crosses a kink but a
// pool's.
NetworkSpec small_lenet(ActivationKind activation) {
  return {64,
          {ConvolutionSpec{3, 3}, BatchNormSpec{}, activation, MaxPoolSpec{},
           ConvolutionSpec{4, 3, Padding::valid}, activation, DropoutSpec{0.3}, FlattenSpec{},
           AffineSpec{5, false}, BatchNormSpec{}, activation, AffineSpec{3}},
          {InitializerKind::he},
          Shape{8, 8, 1}};
}

class SmallLeNet : public testing::TestWithParam<Mode> {};

TEST_P(SmallLeNet, GradientCheck) {
  if (!kDouble) GTEST_SKIP() << "the large step of float crosses the edges of the max pool";
  for (const ActivationKind activation : {ActivationKind::tanh, ActivationKind::relu}) {
    Random random(1);
    Network network(small_lenet(activation), random);
    const std::vector<Scalar> before = values_of(network.parameters());
    const Matrix running = *network.buffers()[0];
    const Random::State dice = network.randoms()[0]->state();
    const auto loss = make_loss(LossKind::softmax_cross_entropy);
    CheckOptions options;
    options.mode = GetParam();
    const GradientReport report = check_gradients(network, *loss, random_matrix(64, 5, 3),
                                                  {Matrix::Zero(3, 5), {0, 1, 2, 2, 1}}, options);
    std::string names;
    for (const GradientComparison& array : report.arrays) names += array.name + " ";
    EXPECT_EQ(names, "W1 b1 gamma1 beta1 W2 b2 W3 gamma2 beta2 W4 b4 X ");
    for (const GradientComparison& array : report.arrays) {
      // Batch normalisation takes out what the bias before it adds: that slope is 0, and only its
      // rounding is measured.
      if (array.name == "b1" && GetParam() == Mode::training) {
        for (const CheckedElement& e : array.worst) EXPECT_NEAR(e.backprop, e.measured, 1e-9);
      } else {
        EXPECT_LT(array.relative_error, kGradientTolerance) << array.name;
      }
    }
    EXPECT_EQ(values_of(network.parameters()), before);
    EXPECT_EQ(*network.buffers()[0], running);
    EXPECT_EQ(network.randoms()[0]->state(), dice);
  }
}

INSTANTIATE_TEST_SUITE_P(Modes, SmallLeNet, testing::Values(Mode::training, Mode::prediction));

TEST(PictureNetwork, WorksOutItsShapesAlongTheRow) {
  const NetworkSpec spec = on_digits(kLeNet);
  EXPECT_EQ(spec.shapes(), (std::vector<Shape>{{28, 28, 8},
                                               {28, 28, 8},
                                               {14, 14, 8},
                                               {14, 14, 16},
                                               {14, 14, 16},
                                               {7, 7, 16},
                                               {1, 1, 784},
                                               {1, 1, 10}}));
  EXPECT_EQ(spec.outputs(), 10);
  EXPECT_EQ(spec.parameters(), 8 * 26 + 16 * (200 + 1) + 10 * 785);
  const NetworkSpec valid = on_digits({ConvolutionSpec{6, 5, Padding::valid}, MaxPoolSpec{5},
                                       BatchNormSpec{}, DropoutSpec{}, AffineSpec{10}});
  EXPECT_EQ(valid.shapes(),
            (std::vector<Shape>{{24, 24, 6}, {4, 4, 6}, {4, 4, 6}, {4, 4, 6}, {1, 1, 10}}));
  EXPECT_EQ(valid.parameters(), 6 * 26 + 2 * 6 + 10 * 97);
}

TEST(PictureNetwork, NamesLayersAndParametersFromTheInput) {
  Random random(1);
  Network network(small_lenet(ActivationKind::relu), random);
  EXPECT_EQ(network.layers().names(),
            (std::vector<std::string>{"convolution1", "batch_norm1", "relu1", "max_pool1",
                                      "convolution2", "relu2", "dropout1", "flatten1", "affine3",
                                      "batch_norm2", "relu3", "affine4"}));
  std::int64_t count = 0;
  for (const Parameter* p : network.parameters()) count += p->value.size();
  EXPECT_EQ(network.parameter_count(), count);
  EXPECT_EQ(network.buffers().size(), 4u);
  EXPECT_EQ(network.randoms().size(), 1u);
  EXPECT_EQ(network.affine_layers().size(), 2u);
  EXPECT_EQ(network.convolutions().size(), 2u);
}

TEST(PictureNetwork, DrawsAConvolutionByItsFanInAndFanOut) {
  // 25 * 4 numbers go into an output, and an input goes to 25 * 400 outputs.
  const auto deviation = [](InitializerKind kind) {
    Random random(1);
    Network network({100, {ConvolutionSpec{400, 5}, AffineSpec{1}}, {kind}, Shape{5, 5, 4}},
                    random);
    const Matrix& W = network.parameters()[0]->value;  // 40,000 numbers
    return static_cast<double>(std::sqrt(W.squaredNorm() / static_cast<Scalar>(W.size())));
  };
  EXPECT_NEAR(deviation(InitializerKind::he), std::sqrt(2 / 100.0), 0.002);
  EXPECT_NEAR(deviation(InitializerKind::lecun), std::sqrt(1 / 100.0), 0.002);
  EXPECT_NEAR(deviation(InitializerKind::xavier), std::sqrt(2 / 10'100.0), 0.0003);
}

TEST(PictureNetwork, StartsFromTheSameWeightsWithDropoutAndWithout) {
  std::vector<LayerSpec> with = kLeNet;
  with.insert(with.begin() + 3, DropoutSpec{0.2});
  with.insert(with.end() - 1, DropoutSpec{0.5});
  const auto weights = [](std::vector<LayerSpec> layers) {
    Random random(5);
    return values_of(Network(on_digits(std::move(layers)), random).parameters());
  };
  EXPECT_EQ(weights(kLeNet), weights(with));
  Random random(5);
  Network network(on_digits(with), random);
  ASSERT_EQ(network.randoms().size(), 2u);
  EXPECT_FALSE(network.randoms()[0]->state() == network.randoms()[1]->state());
}

TEST(PictureNetwork, SameSeedSameTraining) {
  const auto train = [](std::uint32_t seed) {
    Random random(seed);
    Network network(small_lenet(ActivationKind::relu), random);
    const auto loss = make_loss(LossKind::softmax_cross_entropy);
    for (int i = 0; i < 5; ++i) {
      const Matrix& Z = network.forward(random_matrix(64, 6, 9), Mode::training);
      loss->forward(Z, {Matrix::Zero(3, 6), {0, 1, 2, 2, 1, 0}});
      network.backward(loss->backward());
      for (Parameter* p : network.parameters()) p->value -= Scalar(0.1) * p->gradient();
    }
    return values_of(network.parameters());
  };
  EXPECT_EQ(train(1), train(1));
  EXPECT_NE(train(1), train(2));
}

TEST(PictureNetwork, AnAffineLayerTakesAPictureFlat) {
  const auto run = [](std::vector<LayerSpec> layers) {
    Random random(3);
    Network network(on_digits(std::move(layers)), random);
    return Matrix(network.forward(random_matrix(784, 2, 1)));
  };
  EXPECT_EQ(run({ConvolutionSpec{2}, AffineSpec{3}}),
            run({ConvolutionSpec{2}, FlattenSpec{}, AffineSpec{3}}));
}

void expect_refused(const NetworkSpec& spec, const std::string& sentence) {
  Random random(1);
  EXPECT_EQ(refusal([&] { validate(spec); }), sentence);
  EXPECT_EQ(refusal([&] { Network(spec, random); }), sentence);
  EXPECT_EQ(random.state(), Random(1).state());
}

TEST(PictureNetwork, RefusesPicturesWhereThereAreNone) {
  expect_refused({4, {ConvolutionSpec{2}, AffineSpec{1}}, {}},
                 "convolution 1 gets a flat row of 4 numbers: expected a picture of more than one "
                 "pixel");
  expect_refused(on_digits({FlattenSpec{}, MaxPoolSpec{}, AffineSpec{1}}),
                 "max pool 1 gets a flat row of 784 numbers: expected a picture of more than one "
                 "pixel");
  expect_refused(on_digits({ConvolutionSpec{2}, AffineSpec{9}, ConvolutionSpec{2}, AffineSpec{1}}),
                 "convolution 3 gets a flat row of 9 numbers: expected a picture of more than one "
                 "pixel");
  expect_refused({784, {AffineSpec{1}}, {}, Shape{28, 29, 1}},
                 "the network has 784 inputs: expected 812, as many as its pictures have numbers");
}

TEST(PictureNetwork, RefusesWindowsThatDoNotFit) {
  expect_refused(on_digits({ConvolutionSpec{2, 29}, AffineSpec{1}}),
                 "convolution 1 has a window of 29 x 29 on a picture of 28 x 28: expected a side "
                 "of 1 to 28");
  expect_refused(on_digits({ConvolutionSpec{2, 0, Padding::valid}, AffineSpec{1}}),
                 "convolution 1 has a window of 0 x 0 on a picture of 28 x 28: expected a side of "
                 "1 to 28");
  expect_refused(on_digits({ConvolutionSpec{2, 4}, AffineSpec{1}}),
                 "convolution 1 keeps the picture's size with a kernel of 4: expected an odd one, "
                 "which has a middle");
  expect_refused(on_digits({MaxPoolSpec{4}, MaxPoolSpec{8}, AffineSpec{1}}),
                 "max pool 2 has a window of 8 x 8 on a picture of 7 x 7: expected a side of 1 to "
                 "7");
  expect_refused(on_digits({MaxPoolSpec{0}, AffineSpec{1}}),
                 "max pool 1 has a window of 0 x 0 on a picture of 28 x 28: expected a side of 1 "
                 "to 28");
}

TEST(PictureNetwork, RefusesChannelsRatesAndSizesOutOfBounds) {
  expect_refused(on_digits({ConvolutionSpec{0}, AffineSpec{1}}),
                 "convolution 1 has 0 channels: expected 1 to 10000");
  for (const auto& [rate, text] :
       {std::pair{1.0, "1"}, {-0.5, "-0.5"}, {std::numeric_limits<double>::quiet_NaN(), "nan"}}) {
    expect_refused(
        on_digits({DropoutSpec{rate}, AffineSpec{1}}),
        "dropout 1 has a rate of " + std::string(text) + ": expected at least 0 and less than 1");
  }
  expect_refused(on_digits({ConvolutionSpec{1276}, AffineSpec{1}}),
                 "convolution 1 puts out 1000384 numbers for a sample: expected at most 1000000");
  expect_refused(on_digits({ConvolutionSpec{2}, FlattenSpec{}}),
                 "the network has no affine layer, so there is nothing to learn: expected at "
                 "least 1");
}

}  // namespace
}  // namespace glassbox
