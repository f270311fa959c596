// A run that goes on under another spec.
#include <gtest/gtest.h>

#include "app/rig.h"

namespace glassbox {
namespace {

class Branch : public testing::Test {
 protected:
  void SetUp() override {
    add_fixture(session_, Split::train, 0, 150);
    add_fixture(session_, Split::test, 150, 50);
  }

  // The weights after so many more updates.
  Matrix weights_after(std::int64_t steps) {
    session_.advance(steps, kNoLimit);
    return session_.run().network().affine_layers()[0]->W().value;
  }

  Session session_;
};

RunSpec adam_spec() {
  RunSpec spec = digits_spec();
  spec.layers = {AffineSpec{16}, ActivationKind::relu, DropoutSpec{0.5}, AffineSpec{10}};
  spec.optimizer = OptimizerKind::adam;
  spec.learning_rate = 0.01;
  spec.rate_decay = 0.5;
  spec.data.shift = 2;
  return spec;
}

TEST_F(Branch, WithItsOwnSpecGoesOnBitForBit) {
  for (const RunSpec& spec : {digits_spec(), adam_spec()}) {
    session_.start(spec);
    session_.advance(23, kNoLimit);  // over two epochs, so that the rate has decayed
    const Bytes here = session_.snapshot();
    const Matrix on = weights_after(30);
    const Bytes end = session_.snapshot();
    session_.restore(here);
    session_.branch(spec);
    EXPECT_EQ(weights_after(30), on);
    EXPECT_EQ(session_.snapshot(), end);
  }
}

TEST_F(Branch, TakesWhatTheNewSpecAsksForFromThereOn) {
  session_.start(digits_spec());
  session_.advance(20, kNoLimit);
  const Bytes here = session_.snapshot();
  const Matrix before = weights_after(0);
  const Matrix on = weights_after(5);
  const auto other = [&](auto change) {
    session_.restore(here);
    RunSpec spec = digits_spec();
    change(spec);
    session_.branch(spec);
    EXPECT_EQ(weights_after(0), before);
    EXPECT_EQ(session_.run().status().iteration, 20);
    const Matrix after = weights_after(5);
    EXPECT_EQ(session_.run().status().iteration, 25);
    return after;
  };
  EXPECT_NE(other([](RunSpec& s) { s.learning_rate = 0.02; }), on);
  EXPECT_EQ(session_.run().status().learning_rate, 0.02);
  EXPECT_NE(other([](RunSpec& s) { s.optimizer = OptimizerKind::adam; }), on);
  EXPECT_NE(other([](RunSpec& s) { s.l2 = 0.1; }), on);
  EXPECT_NE(other([](RunSpec& s) { s.batch_size = 8; }), on);
  EXPECT_NE(other([](RunSpec& s) { s.data.shift = 3; }), on);
  EXPECT_NE(other([](RunSpec& s) {
              s.layers = {AffineSpec{16}, ActivationKind::relu, DropoutSpec{0.5}, AffineSpec{10}};
            }),
            on);
  // The curves go on behind those of the run that it leaves.
  EXPECT_EQ(session_.run().train_curve().windows().size(), 25U);
}

TEST_F(Branch, ARateSetByHandStaysUntilTheSpecAsksForAnother) {
  session_.start(digits_spec());
  session_.set_learning_rate(0.03);
  RunSpec spec = digits_spec();
  spec.l2 = 0.01;
  session_.branch(spec);
  EXPECT_EQ(session_.run().status().learning_rate, 0.03);
  spec.learning_rate = 0.5;
  session_.branch(spec);
  EXPECT_EQ(session_.run().status().learning_rate, 0.5);
}

TEST_F(Branch, ARunThatHasStoppedMayGoOn) {
  RunSpec spec = digits_spec();
  spec.stop.epochs = 1;
  session_.start(spec);
  session_.advance(100, kNoLimit);
  EXPECT_EQ(session_.run().status().epoch, 1);
  spec.stop.epochs = 3;
  session_.branch(spec);
  session_.advance(100, kNoLimit);
  EXPECT_EQ(session_.run().status().epoch, 3);
}

TEST_F(Branch, RefusesOtherDataAndOtherLayersAndChangesNothing) {
  session_.start(digits_spec());
  session_.advance(5, kNoLimit);
  const Bytes before = session_.snapshot();
  RunSpec other = digits_spec();
  other.data.scaling = PixelScaling::binary;
  EXPECT_NE(refusal([&] { session_.branch(other); }).find("other data"), std::string::npos);
  other = digits_spec();
  std::get<AffineSpec>(other.layers[0]).units = 17;
  EXPECT_NE(refusal([&] { session_.branch(other); }).find("another network"), std::string::npos);
  other = digits_spec();
  other.learning_rate = -1;
  EXPECT_NE(refusal([&] { session_.branch(other); }).find("-1"), std::string::npos);
  EXPECT_EQ(session_.snapshot(), before);
}

TEST(BranchWithoutARun, IsRefused) {
  Session session;
  EXPECT_NE(refusal([&] { session.branch(digits_spec()); }).find("no run"), std::string::npos);
}

}  // namespace
}  // namespace glassbox
