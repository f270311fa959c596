#include "app/command_line/train.h"
#include "app/inspector.h"
#include "app/rig.h"

namespace glassbox {
namespace {

// The digits lab's own network, wherever and however large a digit is drawn: the preparation of a
// drawing has to make up for both.
TEST(InspectorLong, TheDigitsLabReadsMovedAndScaledDigits) {
  Inspector inspector;
  if (!add_mnist(inspector)) GTEST_SKIP() << "MNIST_DIR does not say where MNIST is";
  TrainOptions options;
  options.rate = 0.3;
  options.batch = 32;
  inspector.start(train_spec(options));
  inspector.advance(4 * 1875, kNoLimit);
  using Kind = RobustnessRequest::Kind;
  const auto share = [&](Kind kind, double amount, PreparationSteps steps = {}) {
    return inspector.robustness({kind, amount, 56, 10'000, steps});
  };
  for (const int pixels : {0, 1, 2, 3, 4}) EXPECT_GT(share(Kind::shift, pixels), 0.95) << pixels;
  for (const double scale : {0.6, 0.8, 1.2, 1.4}) EXPECT_GT(share(Kind::scale, scale), 0.93);
  // Each step has its part in it.
  EXPECT_LT(share(Kind::shift, 4, {false, true, true}), 0.5);
  EXPECT_LT(share(Kind::shift, 4, {true, false, true}), 0.8);
  EXPECT_LT(share(Kind::shift, 4, {true, true, false}), 0.9);
}

}  // namespace
}  // namespace glassbox
