#include "experiments/run_spec.h"

#include <limits>

#include "app/rig.h"

namespace glassbox {
namespace {

std::string refused(const RunSpec& spec) {
  Session session;
  session.start(xor_spec());
  const Bytes before = session.snapshot();
  const std::string sentence = refusal([&] { session.start(spec); });
  EXPECT_EQ(session.snapshot(), before) << "a refused spec changed the run";
  return sentence;
}

TEST(RunSpec, RefusesEachImpossibleSettingWithItsSentence) {
  RunSpec spec = digits_spec();
  spec.layers = {};
  EXPECT_EQ(refused(spec),
            "the network has no affine layer, so there is nothing to learn: expected at least 1");

  spec = digits_spec();
  spec.layers[0] = AffineSpec{0};
  EXPECT_EQ(refused(spec), "affine layer 1 has 0 units: expected 1 to 10000");

  spec = digits_spec();
  spec.layers[2] = AffineSpec{7};
  EXPECT_EQ(refused(spec),
            "the last affine layer has 7 units: expected 10, one for each output that the digits "
            "data ask for");

  spec = xor_spec();
  spec.loss = LossKind::softmax_cross_entropy;
  EXPECT_EQ(refused(spec),
            "softmax_cross_entropy compares at least 2 outputs, this network has 1: expected "
            "binary_cross_entropy or a squared error");

  spec = digits_spec();
  spec.learning_rate = 0;
  EXPECT_EQ(refused(spec), "the learning rate is 0: expected more than 0 and at most 1000");
  spec.learning_rate = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(refused(spec), "the learning rate is nan: expected more than 0 and at most 1000");

  spec = digits_spec();
  spec.rate_decay = 1.5;
  EXPECT_EQ(refused(spec),
            "the decay of the learning rate is 1.5: expected more than 0 and at most 1");

  spec = digits_spec();
  spec.l2 = -0.5;
  EXPECT_EQ(refused(spec), "the L2 penalty is -0.5: expected 0 to 100");

  spec = digits_spec();
  spec.l1 = 101;
  EXPECT_EQ(refused(spec), "the L1 penalty is 101: expected 0 to 100");

  spec = digits_spec();
  spec.stop.epochs = -2;
  EXPECT_EQ(refused(spec), "the run is to stop at -2: expected more than 0, or 0 for never");
  spec.stop = {};
  spec.stop.loss = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(refused(spec), "the run is to stop at nan: expected more than 0, or 0 for never");

  spec = digits_spec();
  spec.batch_size = 0;
  EXPECT_EQ(refused(spec), "the batch has 0 samples: expected 1 to 10000");

  spec = digits_spec();
  spec.layers = {ConvolutionSpec{64}, AffineSpec{10}};
  spec.batch_size = 10'000;
  EXPECT_EQ(refused(spec),
            "a batch of 10000 samples has 501760000 numbers behind one layer: expected at most "
            "100000000");
  spec.batch_size = 1;
  spec.sampling = Sampling::full_batch;
  EXPECT_EQ(refused(spec),
            "a batch of 60000 samples has 3010560000 numbers behind one layer: expected at most "
            "100000000");

  spec = xor_spec();
  spec.layers = {ConvolutionSpec{4}, AffineSpec{1}};
  EXPECT_EQ(
      refused(spec),
      "convolution 1 gets a flat row of 2 numbers: expected a picture of more than one pixel");

  spec = digits_spec();
  spec.replay = {{0, 100}, {0, 200}};
  EXPECT_EQ(refused(spec),
            "the record to replay has 200 samples from epoch 0 on: expected at least 1, in rising "
            "order of epochs");

  spec = xor_spec();
  spec.data.kind = DataKind::xor_clusters;
  spec.data.noise = 11;
  EXPECT_EQ(refused(spec), "xor clusters: expected noise from 0 to 10, got 11");
}

TEST(RunSpec, EveryLossAndActivationThatCanRunDoes) {
  for (const auto& [loss, loss_name] : Names<LossKind>::all) {
    for (const auto& [activation, activation_name] : Names<ActivationKind>::all) {
      Session session;
      add_fixture(session, Split::train, 0, 50);
      RunSpec spec = digits_spec();
      spec.loss = loss;
      spec.layers[1] = activation;
      spec.learning_rate = 0.0001;
      session.start(spec);
      session.advance(20, kNoLimit);
      EXPECT_EQ(session.run().status().iteration, 20) << loss_name << " " << activation_name;
    }
  }
}

}  // namespace
}  // namespace glassbox
