// The tutorials' systems on all of MNIST: their accuracies lie where an independent implementation
// (NumPy, float64, other seeds) found them. In float, as the page computes.

#include "app/rig.h"
#include "app/study.h"
#include "experiments/presets.h"
#include "nn/evaluation.h"

namespace glassbox {
namespace {

struct Range {
  double low;
  double high;
};
constexpr Range around(double mean) { return {mean - kAccuracyBand, mean + kAccuracyBand}; }
constexpr Range kNoRange{0, 1};

// Mean accuracies over three seeds after `updates` updates.
struct Measured {
  const char* id;
  std::int64_t updates;
  Range train;
  Range test;
};

constexpr Measured kMeasured[] = {
    // Means of 3 seeds after one epoch.
    {"rashid-100", 60'000, kNoRange, around(0.9437)},
    {"rashid-100-slow-rate", 60'000, kNoRange, around(0.9496)},
    {"rashid-200", 60'000, kNoRange, around(0.9486)},
    {"rashid-200-slow-rate", 60'000, kNoRange, around(0.9562)},

    // Means of 8 seeds; of three-layer-sigmoid-xavier 3, of three-layer-relu-he 1.
    {"two-layer-relu", 10'000, around(0.9794), around(0.9705)},
    {"two-layer-sigmoid", 10'000, around(0.9479), around(0.9460)},
    {"three-layer-relu", 10'000, around(0.9846), around(0.9706)},
    // It begins to learn late, and not every seed at the same time.
    {"three-layer-sigmoid", 10'000, kNoRange, {0.85, 0.90}},
    {"three-layer-sigmoid-xavier", 9'601, around(0.9497), around(0.9460)},
    {"three-layer-relu-he", 9'601, around(0.9907), around(0.9724)},

    // Lowest and highest of 10 seeds (5 for the slow rate), each with 5,000 digits of its own; here
    // they are every twelfth of the training file.
    {"neural-net", 5 * 4'250, kNoRange, {0.787, 0.891}},
    {"neural-net-as-written-xavier", 5 * 4'250, kNoRange, {0.809, 0.892}},
    {"neural-net-corrected", 5 * 3'500, kNoRange, {0.793, 0.904}},
    {"neural-net-xavier", 5 * 3'500, kNoRange, {0.800, 0.884}},
    {"neural-net-corrected", 50 * 3'500, {0.941, 0.983}, {0.857, 0.916}},
    {"neural-net-slow-rate", 50 * 3'500, {0.999, 1}, {0.900, 0.921}},
    {"neural-net-slow-rate-xavier", 50 * 3'500, {0.999, 1}, {0.897, 0.924}},
};

class PresetsOnMnist : public testing::Test {
 protected:
  void SetUp() override {
    if constexpr (sizeof(Scalar) == 8) GTEST_SKIP() << "trained in float only";
#ifdef __SANITIZE_ADDRESS__
    GTEST_SKIP() << "too slow under sanitizers; the same code runs there on the fixture's digits";
#endif
    if (!add_mnist(study_)) {
      GTEST_SKIP() << "expected the folder of MNIST's four files in MNIST_DIR, which is not set";
    }
  }

  void train(const char* id, std::int64_t updates, std::uint32_t seed) {
    study_.start_preset(id, seed);
    study_.advance(updates, kNoLimit);
    EXPECT_EQ(study_.run().status().iteration, updates);
  }

  double accuracy_on(const Samples& samples) {
    return evaluate(study_.run().network(), study_.run().loss(), samples).accuracy();
  }

  Study study_;
};

TEST_F(PresetsOnMnist, FiveThousandDigitsOfBlackAndWhiteInFiveEpochs) {
  train("neural-net-slow-rate", 5 * 3'500, 1);
  EXPECT_EQ(study_.run().train_samples().size(), 3'500);
  EXPECT_EQ(study_.run().validation_samples()->size(), 750);
  ASSERT_EQ(study_.run().test_samples()->size(), 750);
  const double accuracy = accuracy_on(*study_.run().test_samples());
  EXPECT_GE(accuracy, 0.87);
  EXPECT_LE(accuracy, 0.92);
}

class PresetsOnMnistLong : public PresetsOnMnist, public testing::WithParamInterface<Measured> {};

TEST_P(PresetsOnMnistLong, ThreeSeedsReachTheMeasuredAccuracy) {
  const Measured& measured = GetParam();
  double train_mean = 0;
  double test_mean = 0;
  for (const std::uint32_t seed : {1u, 2u, 3u}) {
    train(measured.id, measured.updates, seed);
    const double on_train = accuracy_on(study_.run().train_samples());
    const double on_test = accuracy_on(*study_.run().test_samples());
    std::printf("%s, seed %u: train %.4f, test %.4f\n", measured.id, seed, on_train, on_test);
    train_mean += on_train / 3;
    test_mean += on_test / 3;
  }
  EXPECT_GE(train_mean, measured.train.low);
  EXPECT_LE(train_mean, measured.train.high);
  EXPECT_GE(test_mean, measured.test.low);
  EXPECT_LE(test_mean, measured.test.high);
}

std::string name_of_case(const testing::TestParamInfo<Measured>& info) {
  std::string name = info.param.id;
  std::replace(name.begin(), name.end(), '-', '_');
  return name + "_" + std::to_string(info.param.updates);
}

INSTANTIATE_TEST_SUITE_P(All, PresetsOnMnistLong, testing::ValuesIn(kMeasured), name_of_case);

}  // namespace
}  // namespace glassbox
