// Runs with mistakes in them: what is built, what goes together, what is refused.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "experiments/museum/build_in.h"
#include "experiments/museum/loss.h"
#include "experiments/museum/museum.h"
#include "experiments/museum/optimizer.h"
#include "experiments/museum/relu.h"
#include "nn/helpers.h"

namespace glassbox {
namespace {

using enum ActivationKind;

RunSpec spec_of(std::vector<LayerSpec> layers, std::vector<Bug> bugs,
                DataKind data = DataKind::three_clusters) {
  RunSpec spec;
  spec.data.kind = data;
  spec.layers = std::move(layers);
  spec.bugs = std::move(bugs);
  return spec;
}

std::unique_ptr<Network> build(const RunSpec& spec) {
  Random random(1);
  return museum_workshop().network(spec, random);
}

std::string refused(const RunSpec& spec) {
  return refusal([&] { build(spec); });
}

std::string loss_refused(const RunSpec& spec) {
  return refusal([&] { museum_workshop().loss(spec); });
}

std::string optimizer_refused(const RunSpec& spec) {
  const auto network = build(spec_of({AffineSpec{3}}, {}));
  return refusal([&] { museum_workshop().optimizer(spec, *network); });
}

const std::vector<LayerSpec> kSigmoids = {AffineSpec{3, false}, sigmoid, AffineSpec{1, false},
                                          sigmoid};
const std::vector<LayerSpec> kReluNet = {AffineSpec{4}, relu, AffineSpec{4}, relu, AffineSpec{3}};

TEST(MuseumWorkshop, BuildsByTheBookWithoutMistakes) {
  RunSpec spec = spec_of(kReluNet, {});
  spec.skipped_draws = 3;
  spec.l2 = 0.25;
  Random a(7), b(7);
  const auto network = museum_workshop().network(spec, a);
  const auto right = plain_workshop().network(spec, b);
  EXPECT_EQ(values_of(network->parameters()), values_of(right->parameters()));
  EXPECT_EQ(network->layers().names(), right->layers().names());
  EXPECT_EQ(museum_workshop().optimizer(spec, *network)->l2, 0.25);
  EXPECT_EQ(museum_workshop().trained_on(spec, {70, 15, 15}), 70);
}

TEST(MuseumWorkshop, MistakesInLayersKeepTheSameWeights) {
  const auto right = build(spec_of(kSigmoids, {}, DataKind::study_sleep));
  for (const auto& bugs : std::vector<std::vector<Bug>>{
           {Bug::B0_3}, {Bug::B1_1}, {Bug::B1_2}, {Bug::B1_1, Bug::B1_2}, {Bug::B4_7}}) {
    const auto wrong = build(spec_of(kSigmoids, bugs, DataKind::study_sleep));
    EXPECT_EQ(values_of(wrong->parameters()), values_of(right->parameters()));
    const Matrix X = random_matrix(2, 5, 1);
    expect_close(wrong->forward(X), right->forward(X));
    EXPECT_EQ(wrong->affine_layers().size(), 2u);
  }
}

TEST(MuseumWorkshop, DropsTheSecondReluOfAName) {
  EXPECT_EQ(build(spec_of(kReluNet, {Bug::B2_7}))->layers().names(),
            (std::vector<std::string>{"affine1", "relu", "affine2", "affine3"}));
}

TEST(MuseumWorkshop, BuildsTheTrainingOfS4) {
  RunSpec spec = spec_of({AffineSpec{4}, relu, AffineSpec{3}}, {Bug::B4_1, Bug::B4_5, Bug::B4_6});
  spec.l2 = 0.01;
  const auto network = build(spec);
  EXPECT_EQ(network->layers().names(),
            (std::vector<std::string>{"affine1", "relu1", "affine2", "relu_on_output"}));
  EXPECT_GE(network->forward(random_matrix(2, 50, 3)).minCoeff(), Scalar(0));
  EXPECT_EQ(museum_workshop().trained_on(spec, {70, 15, 15}), 85);
  const auto optimizer = museum_workshop().optimizer(spec, *network);
  EXPECT_EQ(optimizer->l2, 0);
  EXPECT_EQ(dynamic_cast<ForgottenPenalty&>(*optimizer).reg_lambda(), 0.01);
}

TEST(MuseumWorkshop, PutsB4_2AndB4_3IntoOneRelu) {
  const auto network = build(spec_of(kReluNet, {Bug::B4_3, Bug::B4_2}));
  EXPECT_NE(dynamic_cast<AliasingReluWithWrongDerivative*>(&network->layers()[1]), nullptr);
  network->forward(random_matrix(2, 5, 1));
  Matrix dZ = random_matrix(3, 5, 2);
  network->backward(dZ);
  expect_close(network->affine_layers()[0]->W().gradient(), Matrix::Zero(4, 2));
  EXPECT_GT(network->affine_layers()[2]->W().gradient().norm(), 0.1);
}

TEST(MuseumWorkshop, TheReluOnTheOutputGetsTheOtherMistakesToo) {
  const auto network = build(spec_of({AffineSpec{4}, relu, AffineSpec{3}}, {Bug::B4_1, Bug::B4_2}));
  EXPECT_NE(dynamic_cast<WrongReluDerivative*>(&network->layers()[3]), nullptr);
}

TEST(MuseumWorkshop, WrapsLosses) {
  RunSpec spec = spec_of(kReluNet, {Bug::B2_8, Bug::B2_9, Bug::B2_10, Bug::B2_11});
  spec.batch_size = 1;
  const auto loss = museum_workshop().loss(spec);
  WholeBatchSoftmax whole_batch;
  const Matrix Z = from_samples({{1, 2, 3}});
  EXPECT_NEAR(loss->forward(Z, {{}, {0}}), 2 * whole_batch.forward(Z, {{}, {0}}), kTolerance);
  expect_close(loss->backward() * 3, whole_batch.backward());
  EXPECT_TRUE(loss->sums());
}

TEST(MuseumWorkshop, B3_1IsAWrongSentenceAndChangesNothing) {
  const auto wrong = build(spec_of(kReluNet, {Bug::B3_1}));
  const auto right = build(spec_of(kReluNet, {}));
  EXPECT_EQ(wrong->layers().names(), right->layers().names());
  EXPECT_EQ(loss_refused(spec_of(kReluNet, {Bug::B3_1})), "");
}

TEST(MuseumWorkshop, RefusesWhatDoesNotFitTheNetwork) {
  const std::vector<std::pair<RunSpec, std::string>> refusals = {
      {spec_of({AffineSpec{3}, sigmoid, AffineSpec{3}, sigmoid}, {Bug::B1_2}),
       "B1.2 takes the derivative at the output's sum: expected one output, got 3"},
      {spec_of({AffineSpec{3}, sigmoid, AffineSpec{3}, sigmoid, AffineSpec{1}}, {Bug::B1_2}),
       "B1.2 takes the output's sum for that of the hidden layer: expected one hidden layer, got "
       "2"},
      {spec_of({AffineSpec{3}, tanh, AffineSpec{1}}, {Bug::B1_2}),
       "B1.2 is about the sigmoid of the hidden layer: expected affine, sigmoid, affine, got "
       "another order"},
      {spec_of({AffineSpec{3}, sigmoid, AffineSpec{1}}, {Bug::B1_1}),
       "B1.1 is about the sigmoid of the output: expected a sigmoid last, got affine2"},
      {spec_of({AffineSpec{3}, sigmoid}, {Bug::B0_3}),
       "B0.3 hands the output error to a hidden layer: expected at least 2 affine layers, got 1"},
      {spec_of({AffineSpec{3}, sigmoid, AffineSpec{3}}, {Bug::B0_3}),
       "B0.3 leaves out the derivative of the activation that follows: expected an activation "
       "after affine2, got none"},
      {spec_of(kReluNet, {Bug::B2_1}),
       "B2.1 is about the multiply node: expected a graph, got a network"},
      {spec_of(kReluNet, {Bug::B2_2}),
       "B2.2 multiplies W3 by dZ without transposing it: expected as many inputs as outputs, got "
       "4 and 3"},
      {spec_of(kReluNet, {Bug::B2_4}),
       "B2.4 takes the network's input for that of W3: expected a gradient of 3 x 4, got 3 x 2"},
      {spec_of(kSigmoids, {Bug::B2_5}),
       "B2.5 is about ReLU: expected at least 1 ReLU layer, got 0"},
      {spec_of({AffineSpec{4}, relu, AffineSpec{3}}, {Bug::B2_6}),
       "B2.6 is about ReLU: expected at least 2 ReLU layers, got 1"},
      {spec_of({AffineSpec{4}, relu, AffineSpec{5}, relu, AffineSpec{3}}, {Bug::B2_6}),
       "B2.6 has one ReLU in two places, and it remembers its last use alone: expected a mask of "
       "4 x 1, got 5 x 1"},
      {spec_of({AffineSpec{4}, relu, AffineSpec{3}}, {Bug::B2_7}),
       "B2.7 gives two layers one name: expected two activations of one kind, got none"},
      {spec_of(kSigmoids, {Bug::B4_1}),
       "B4.1 puts a ReLU behind the last affine layer: expected that layer last, got sigmoid2"},
      {spec_of(kReluNet, {Bug::B4_7}),
       "B4.7 takes ReLU's derivative for every activation: expected at least 1 activation other "
       "than relu, got 0"},
      {spec_of(kReluNet, {Bug::B4_5}, DataKind::digits),
       "B4.5 trains on the validation part: expected data in parts, got all digits"},
  };
  for (const auto& [spec, sentence] : refusals) EXPECT_EQ(refused(spec), sentence);
}

TEST(MuseumWorkshop, RefusesTwoMistakesThatWantOnePlace) {
  EXPECT_EQ(refused(spec_of({AffineSpec{3}, relu, AffineSpec{3}}, {Bug::B2_2, Bug::B2_4})),
            "B2.2 and B2.4 both change affine2: expected one of them");
  EXPECT_EQ(refused(spec_of(kReluNet, {Bug::B4_2, Bug::B2_6})),
            "B2.6 and B4.2 both change relu1: expected one of them");
  EXPECT_EQ(loss_refused(spec_of(kReluNet, {Bug::B4_4, Bug::B2_8})),
            "B2.8 and B4.4 both change the softmax: expected one of them");
  EXPECT_EQ(optimizer_refused(spec_of(kReluNet, {Bug::B0_2, Bug::B4_6})),
            "B0.2 and B4.6 both change the optimizer: expected one of them");
}

TEST(MuseumWorkshop, RefusesAnotherLossOrOptimizer) {
  RunSpec spec = spec_of(kReluNet, {Bug::B3_3});
  EXPECT_EQ(loss_refused(spec),
            "B3.3 is about binary_cross_entropy: expected that loss, got softmax_cross_entropy");
  spec.bugs = {Bug::B2_8};
  spec.loss = LossKind::mean_squared_error;
  EXPECT_EQ(loss_refused(spec),
            "B2.8 is about softmax_cross_entropy: expected that loss, got mean_squared_error");
  spec = spec_of(kReluNet, {Bug::B2_10});
  EXPECT_EQ(loss_refused(spec),
            "B2.10 counts the classes of a single sample: expected a batch of 1, got 64");
  spec.batch_size = 1;
  spec.sampling = Sampling::full_batch;
  EXPECT_EQ(loss_refused(spec),
            "B2.10 counts the classes of a single sample: expected a batch of 1, got the full "
            "batch");
  EXPECT_EQ(optimizer_refused(spec_of(kReluNet, {Bug::adam})),
            "adam is a mistake in adam: expected that optimizer, got sgd");
  spec.optimizer = OptimizerKind::rmsprop;
  spec.bugs = {Bug::B0_2};
  EXPECT_EQ(optimizer_refused(spec),
            "B0.2 is a mistake in sgd: expected that optimizer, got rmsprop");
}

}  // namespace
}  // namespace glassbox
