#include "nn/trace.h"

#include "nn/helpers.h"
#include "nn/rig.h"

namespace glassbox {
namespace {

TEST(Trace, KeepsWhatTheNetworkComputes) {
  const Table samples = two_classes(6);
  Rig rig({}, samples);
  const std::vector<int> indices{4, 1};
  const Trace t = trace(rig.network, *rig.loss, samples, indices);
  ASSERT_EQ(t.layers.size(), 3u);
  EXPECT_EQ(t.layers[0].name, "affine1");
  EXPECT_EQ(t.layers[0].input, t.batch.X);
  EXPECT_EQ(t.layers[1].input, t.layers[0].output);

  const Matrix Z = rig.network.forward(t.batch.X);
  EXPECT_EQ(t.layers[2].output, Z);
  EXPECT_EQ(t.loss, rig.loss->forward(Z, t.batch.targets));
  EXPECT_EQ(t.layers[2].output_gradient, rig.loss->backward());
  const Matrix dX = rig.network.backward(rig.loss->backward(), InputGradient::needed);
  EXPECT_EQ(t.layers[0].input_gradient, dX);
  EXPECT_EQ(t.layers[0].parameters[0].gradient(), rig.network.parameters()[0]->gradient());
  EXPECT_EQ(t.layers[2].parameters[1].name, "b2");
}

TEST(Trace, IsAPredictionEvenAfterTraining) {
  const Table samples = two_classes(6);
  Plan plan;
  plan.network.layers = {AffineSpec{8}, DropoutSpec{0.5}, AffineSpec{2}};
  Rig rig(plan, samples);
  rig.steps(3);
  const std::vector<int> indices{0, 1, 2, 3};
  const Trace t = trace(rig.network, *rig.loss, samples, indices);
  EXPECT_EQ(t.layers[1].output, t.layers[1].input);
  EXPECT_EQ(t.layers[2].output, rig.network.forward(t.batch.X));
}

TEST(Trace, UpdatesNothing) {
  const Table samples = two_classes(6);
  Rig rig({}, samples);
  const auto before = rig.values();
  trace(rig.network, *rig.loss, samples, std::vector<int>{0});
  EXPECT_EQ(rig.values(), before);
}

}  // namespace
}  // namespace glassbox
