#include "app/inspector.h"

#include <algorithm>
#include <cmath>

#include "app/inspector_rig.h"

namespace glassbox {
namespace {

const TestResults& all_results(Inspector& inspector) {
  return *inspector.advance_results(kNoLimit);
}

TEST(Inspector, ReadsTheTestSetInParts) {
  Moment moment;
  EXPECT_EQ(moment.inspector.advance_results(0), nullptr);  // the first hundred
  const TestResults* results = moment.inspector.advance_results(0);
  ASSERT_NE(results, nullptr);
  EXPECT_EQ(moment.inspector.advance_results(0), results);
  EXPECT_EQ(results->iteration, 30);
  EXPECT_EQ(results->epoch, 2);
  EXPECT_EQ(results->count, 200);

  const Matrix P = moment.session.predict_test_digits(0, 200);
  const DigitSamples& test = moment.session.digits(Split::test);
  Eigen::MatrixXi confusion = Eigen::MatrixXi::Zero(10, 10);
  for (int k = 0; k < 200; ++k) {
    Index likeliest = 0;
    const Scalar chance = P.col(k).maxCoeff(&likeliest);
    const auto i = static_cast<std::size_t>(k);
    EXPECT_EQ(results->answers[i], likeliest);
    EXPECT_FLOAT_EQ(results->chances[i], static_cast<float>(chance));
    EXPECT_EQ(results->labels[i], test.label(k));
    ++confusion(test.label(k), likeliest);
  }
  EXPECT_EQ(results->confusion, confusion);
  EXPECT_EQ(results->confusion.trace(),
            std::lround(200 * moment.session.run().status().test.accuracy));
}

TEST(Inspector, BeginsAnewWithEachSnapshotAndWithNewDigits) {
  Moment moment;
  all_results(moment.inspector);
  moment.session.advance(5, kNoLimit);
  moment.inspector.restore(moment.session.snapshot());
  EXPECT_EQ(moment.inspector.advance_results(0), nullptr);
  EXPECT_EQ(all_results(moment.inspector).iteration, 35);
  add_fixture(moment.inspector, Split::test, 0, 50);
  EXPECT_EQ(all_results(moment.inspector).count, 250);
}

TEST(Inspector, SaysHowSureAnOutputIsThatIsNoProbability) {
  RunSpec spec = digits_spec();
  spec.loss = LossKind::mean_squared_error;
  Moment moment(spec);
  const Matrix P = moment.session.predict_test_digits(0, 200);
  const TestResults& results = all_results(moment.inspector);
  for (int k = 0; k < 200; ++k) {
    const float largest = static_cast<float>(P.col(k).maxCoeff());
    EXPECT_FLOAT_EQ(results.chances[static_cast<std::size_t>(k)], std::clamp(largest, 0.0f, 1.0f));
  }
}

TEST(Inspector, CountsUnitsThatNoLongerLearn) {
  Moment moment;
  Network& network = moment.inspector.run().network();
  const auto dead_by_hand = [&] {
    moment.inspector.predict_test_digits(0, 100);
    Matrix most = network.output(1).rowwise().maxCoeff();
    moment.inspector.predict_test_digits(100, 50);
    most = most.cwiseMax(network.output(1).rowwise().maxCoeff());
    return (most.array() == 0).count();
  };
  network.affine_layers()[0]->b().value(3, 0) = -1000;
  network.affine_layers()[0]->b().value(9, 0) = -1000;
  const auto layers = moment.inspector.health(150);
  ASSERT_EQ(layers.size(), 1u);
  EXPECT_EQ(layers[0].name, "relu1");
  EXPECT_EQ(layers[0].health.units, 16);
  EXPECT_GE(layers[0].health.dead, 2);
  EXPECT_EQ(layers[0].health.dead, dead_by_hand());

  Moment pictures(convolutional_spec());
  const auto channels = pictures.inspector.health(30);
  ASSERT_EQ(channels.size(), 1u);
  EXPECT_EQ(channels[0].name, "tanh1");
  EXPECT_EQ(channels[0].health.units, 2);
}

TEST(Inspector, FindsTheTrainingDigitsThatAreMostAlike) {
  Moment moment;
  const auto found = moment.inspector.nearest(moment.inspector.digits(Split::train).image(42), 3);
  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(found[0].index, 42);
  EXPECT_EQ(found[0].squares, 0);
  EXPECT_GT(found[1].squares, 0);
}

TEST(Inspector, ReadsDigitsThatAreDrawnElsewhere) {
  Moment moment(digits_spec(), 60);
  const TestResults& results = all_results(moment.inspector);
  const double plain = results.confusion.trace() / 200.0;
  using Kind = RobustnessRequest::Kind;
  const PreparationSteps none{false, false, false};
  const auto share = [&](Kind kind, double amount, int canvas, PreparationSteps steps) {
    return moment.inspector.robustness({kind, amount, canvas, 200, steps});
  };
  // Neither moved nor prepared, the digits are as they were.
  EXPECT_EQ(share(Kind::shift, 0, 28, none), plain);
  EXPECT_EQ(share(Kind::scale, 1, 28, none), plain);
  EXPECT_GT(plain, 0.8);
  EXPECT_LT(share(Kind::shift, 6, 28, none), plain - 0.2);
  // The preparation cuts the ink out wherever it lies.
  const double prepared = share(Kind::shift, 0, 56, {});
  EXPECT_GT(prepared, 0.8);
  EXPECT_EQ(share(Kind::shift, 9, 56, {}), prepared);
  EXPECT_EQ(share(Kind::scale, 1, 56, {}), prepared);
  // Nothing is left on the sheet.
  EXPECT_EQ(share(Kind::shift, 28, 28, {}), 0);
}

TEST(Inspector, SaysWhatItCannotAnswer) {
  Moment moment;
  Inspector& inspector = moment.inspector;
  const Bytes pixels(784);
  EXPECT_EQ(refusal([&] { inspector.explain(Bytes(3), 1); }),
            "the picture has 3 bytes: expected 784, one for each of 28 x 28 pixels");
  EXPECT_EQ(refusal([&] { inspector.explain(pixels, 10); }), "the label is 10: expected -1 to 9");
  EXPECT_EQ(refusal([&] { inspector.next_step(-1); }),
            "the number of pictures is -1: expected 0 to 10000");
  EXPECT_EQ(refusal([&] { inspector.health(201); }),
            "the number of test digits is 201: expected 1 to 200");
  EXPECT_EQ(refusal([&] { inspector.nearest(pixels, 0); }),
            "the number of nearest digits is 0: expected 1 to 100");
  using Kind = RobustnessRequest::Kind;
  EXPECT_EQ(refusal([&] {
              inspector.robustness({Kind::shift, 0.5, 56, 10, {}});
            }),
            "the shift in pixels is 0.5: expected a whole number");
  EXPECT_EQ(refusal([&] {
              inspector.robustness({Kind::scale, 9, 56, 10, {}});
            }),
            "the scale is 9: expected 0.1 to 4");
  EXPECT_EQ(refusal([&] {
              inspector.robustness({Kind::scale, 1, 20, 10, {}});
            }),
            "the side of the canvas is 20: expected 28 to 112");
  inspector.start(xor_spec());
  const std::string points = "this run reads points: expected a run that reads digits";
  EXPECT_EQ(refusal([&] { inspector.advance_results(1); }), points);
  EXPECT_EQ(refusal([&] { inspector.explain(pixels, 1); }), points);
  EXPECT_EQ(refusal([&] { inspector.next_step(0); }), points);
  EXPECT_EQ(refusal([&] { Inspector().advance_results(1); }),
            "there is no run yet: expected start() first");
}

}  // namespace
}  // namespace glassbox
