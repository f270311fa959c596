// The figures that the README gives, on all 70,000 digits. In float, as the page computes.

#include <numeric>

#include "app/rig.h"

namespace glassbox {
namespace {

RunSpec reference_spec(std::uint32_t seed) {
  RunSpec spec;  // ReLU, He, batch 64, SGD 0.1
  spec.layers = {AffineSpec{128}, ActivationKind::relu, AffineSpec{10}};
  spec.seed = seed;
  return spec;
}

class Mnist : public testing::Test {
 protected:
  void SetUp() override {
    if constexpr (sizeof(Scalar) == 8) GTEST_SKIP() << "trained in float only";
#ifdef __SANITIZE_ADDRESS__
    GTEST_SKIP() << "too slow under sanitizers; the same code runs there on the fixture's digits";
#endif
    if (!add_mnist(session_)) {
      GTEST_SKIP() << "expected the folder of MNIST's four files in MNIST_DIR, which is not set";
    }
  }

  // Test accuracy after each of `epochs` epochs.
  std::vector<double> train(std::uint32_t seed, int epochs) {
    session_.start(reference_spec(seed));
    std::vector<double> accuracy;
    for (int i = 0; i < epochs; ++i) {
      session_.advance(session_.run().status().batches_per_epoch, kNoLimit);
      EXPECT_EQ(session_.run().status().test.count, 10'000);
      accuracy.push_back(session_.run().status().test.accuracy);
    }
    return accuracy;
  }

  // Share of the first `count` test digits that are read right through the preparation of
  // drawings, each moved by up to 4 pixels in each direction on a 56 x 56 canvas: no ink is lost.
  double accuracy_of_shifted(int count) {
    const DigitSamples& digits = session_.digits(Split::test);
    Random random(4);
    int right = 0;
    for (int i = 0; i < count; ++i) {
      const int left = 14 - 4 + static_cast<int>(random.below(9));
      const int top = 14 - 4 + static_cast<int>(random.below(9));
      Bytes canvas(56 * 56, 0);
      for (int p = 0; p < 784; ++p) {
        canvas[static_cast<std::size_t>((p / 28 + top) * 56 + p % 28 + left)] =
            digits.image(i)[static_cast<std::size_t>(p)];
      }
      EXPECT_TRUE(session_.draw(canvas, 56, 56));
      right += predicted_class(session_.read()->probabilities, 0) == digits.label(i);
    }
    return static_cast<double>(right) / count;
  }

  Session session_;
};

class MnistLong : public Mnist {};

TEST_F(Mnist, FiveEpochsReachTheReferenceAccuracyForShiftedDigitsToo) {
  EXPECT_GE(train(1, 5).back(), 0.964);
  EXPECT_GE(accuracy_of_shifted(1'000), 0.95);
}

TEST_F(MnistLong, ThreeSeedsReachTheReferenceAccuracyAfterFiveAndTenEpochs) {
  double five = 0;
  double ten = 0;
  for (const std::uint32_t seed : {1u, 2u, 3u}) {
    const std::vector<double> accuracy = train(seed, 10);
    std::printf("seed %u: %.4f after 5 epochs, %.4f after 10\n", seed, accuracy[4], accuracy[9]);
    EXPECT_GE(accuracy[4], 0.964);
    EXPECT_GE(accuracy[9], 0.972);
    five += accuracy[4] / 3;
    ten += accuracy[9] / 3;
  }
  std::printf("mean: %.4f, %.4f\n", five, ten);
  const double shifted = accuracy_of_shifted(10'000);
  std::printf("shifted by up to 4 pixels, seed 3: %.4f\n", shifted);
  EXPECT_GE(shifted, 0.95);
  EXPECT_GE(five, 0.967);
  EXPECT_GE(ten, 0.975);
}

}  // namespace
}  // namespace glassbox
