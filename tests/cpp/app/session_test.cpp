#include "app/session.h"

#include <cmath>

#include "app/rig.h"

namespace glassbox {
namespace {

TEST(Session, SaysThatThereIsNoRunBeforeTheFirstStart) {
  Session session;
  const std::string sentence = "there is no run yet: expected start() first";
  EXPECT_EQ(refusal([&] { session.advance(1, 1); }), sentence);
  EXPECT_EQ(refusal([&] { session.snapshot(); }), sentence);
  EXPECT_EQ(refusal([&] { session.boundary(10); }), sentence);
  EXPECT_FALSE(session.read());
}

TEST(Session, LearnsTheFixtureDigitsByHeart) {
  Session session;
  add_fixture(session, Split::train, 0, 150);
  add_fixture(session, Split::test, 150, 50);
  session.start(digits_spec());
  session.advance(600, kNoLimit);
  const RunStatus status = session.run().status();
  EXPECT_EQ(status.iteration, 600);
  EXPECT_EQ(status.batches_per_epoch, 10);  // nine of 16, one of 6
  EXPECT_EQ(status.epoch, 60);
  EXPECT_EQ(status.samples_seen, 60 * 150);
  EXPECT_EQ(status.parameters, 784 * 16 + 16 + 16 * 10 + 10);
  EXPECT_EQ(status.train_accuracy, 1);
  EXPECT_LT(status.train_loss, 0.1);
  EXPECT_EQ(status.test.count, 50);
  EXPECT_EQ(status.test.iteration, 600);
  EXPECT_GT(status.test.accuracy, 0.5);
}

TEST(Session, MeasuresNothingBeforeItHasTrained) {
  Session session;
  session.start(digits_spec());
  session.advance(10, 5);  // no digits are here: nothing can be done, and it returns
  const RunStatus status = session.run().status();
  EXPECT_EQ(status.iteration, 0);
  EXPECT_FALSE(status.has_train);
  EXPECT_EQ(status.test.iteration, -1);
  EXPECT_EQ(status.epoch_samples, 0);
}

TEST(Session, BringsTheTestScoreUpToDateAfterNoStepsAndWhenMoreDigitsArrive) {
  Session session;
  add_fixture(session, Split::train, 0, 100);
  add_fixture(session, Split::test, 100, 50);
  session.start(digits_spec());
  session.advance(0, kNoLimit);
  EXPECT_EQ(session.run().status().test.iteration, 0);
  EXPECT_EQ(session.run().status().test.count, 50);
  session.advance(37, kNoLimit);
  EXPECT_EQ(session.run().status().test.iteration, 37);
  add_fixture(session, Split::test, 150, 50);
  session.advance(0, kNoLimit);
  EXPECT_EQ(session.run().status().test.count, 100);
}

TEST(Session, WithoutEvaluationTheSameStepsAreMadeAndNothingElse) {
  Session evaluated;
  Session trained;
  for (Session* session : {&evaluated, &trained}) {
    add_fixture(*session, Split::train, 0, 150);
    add_fixture(*session, Split::test, 150, 50);
    session->start(digits_spec());
  }
  evaluated.advance(300, kNoLimit);
  trained.advance(100, kNoLimit, false);
  trained.advance(200, kNoLimit, false);
  EXPECT_EQ(trained.run().status().iteration, 300);
  EXPECT_EQ(trained.run().status().test.iteration, -1);
  EXPECT_TRUE(trained.run().test_curve().points().empty());
  trained.advance(0, kNoLimit);
  EXPECT_EQ(trained.run().status().test.iteration, 300);
  EXPECT_EQ(trained.run().status().test.loss, evaluated.run().status().test.loss);
}

TEST(Session, PredictsManyTestDigitsAsItDoesOneByOne) {
  Session session;
  add_fixture(session, Split::train, 0, 100);
  for (int copy = 0; copy < 6; ++copy) add_fixture(session, Split::test, 100, 100);
  session.start(digits_spec());
  const Matrix all = session.predict_test_digits(1, 599);  // more than go through together
  ASSERT_EQ(all.cols(), 599);
  for (const int i : {0, 249, 250, 598}) {
    EXPECT_TRUE(all.col(i).isApprox(session.predict_test_digits(1 + i, 1).col(0), Scalar(1e-5)));
  }
}

TEST(Session, TheSlicesOfTimeDoNotChangeTheRunNorItsCurves) {
  const auto run = [](int slice) {
    Session session;
    add_fixture(session, Split::train, 0, 150);
    add_fixture(session, Split::test, 150, 50);
    session.start(digits_spec());
    for (int done = 0; done < 300; done += slice) session.advance(slice, kNoLimit);
    return session.snapshot();
  };
  const Bytes at_once = run(300);
  EXPECT_EQ(run(1), at_once);
  EXPECT_EQ(run(25), at_once);
}

TEST(Session, StopsWhereTheLossIsNoNumberAndKeepsTheWeights) {
  Session session;
  add_fixture(session, Split::train, 0, 100);
  RunSpec spec = digits_spec();
  spec.loss = LossKind::half_squared_error;
  spec.learning_rate = 1000;
  session.start(spec);
  session.advance(10'000, kNoLimit);
  const RunStatus status = session.run().status();
  EXPECT_TRUE(status.diverged);
  EXPECT_LT(status.iteration, 10'000);
  EXPECT_TRUE(std::isfinite(status.train_loss));
  session.advance(10, kNoLimit);
  EXPECT_EQ(session.run().status().iteration, status.iteration);
}

TEST(Session, SolvesXorFromTheDefaultSeed) {
  Session session;
  session.start(xor_spec());
  session.advance(3000, kNoLimit);
  EXPECT_LT(session.run().status().train_loss, 0.01);
  EXPECT_EQ(session.run().status().train_accuracy, 1);
  const Matrix P = session.predict_points();
  EXPECT_LT(P(0, 0), 0.5);
  EXPECT_GT(P(0, 1), 0.5);
  EXPECT_GT(P(0, 2), 0.5);
  EXPECT_LT(P(0, 3), 0.5);
  EXPECT_EQ(session.boundary(20).cols(), 400);
  EXPECT_EQ(session.run().status().test.iteration, -1);  // four truths have no test set
}

TEST(Session, ClustersHaveATestSetOfTheirOwnAndTheSamePointsForEverySeed) {
  RunSpec spec = xor_spec();
  spec.data.kind = DataKind::xor_clusters;
  Session session;
  session.start(spec);
  session.advance(1000, kNoLimit);
  EXPECT_EQ(session.run().status().test.count, 200);
  EXPECT_GT(session.run().status().test.accuracy, 0.95);
  const Matrix points = session.points().points();
  spec.seed = 99;
  session.start(spec);
  EXPECT_EQ(session.points().points(), points);
}

TEST(Session, ReadsADrawingWithThePresentNetwork) {
  Session session;
  add_fixture(session, Split::train, 0, 200);
  session.start(digits_spec());
  session.advance(600, kNoLimit);
  const DigitSamples& digits = session.digits(Split::train);
  int right = 0;
  for (int i = 0; i < 50; ++i) {
    // In the lower right corner of a larger sheet.
    Bytes sheet(56 * 56, 0);
    for (int p = 0; p < 784; ++p) {
      sheet[static_cast<std::size_t>((p / 28 + 28) * 56 + p % 28 + 28)] =
          digits.image(i)[static_cast<std::size_t>(p)];
    }
    ASSERT_TRUE(session.draw(sheet, 56, 56));
    const std::optional<Reading> reading = session.read();
    ASSERT_TRUE(reading);
    EXPECT_NEAR(reading->probabilities.sum(), 1, 1e-5);
    EXPECT_EQ(reading->hidden.rows(), 16);
    EXPECT_GE(reading->hidden.minCoeff(), 0);  // after the relu
    right += predicted_class(reading->probabilities, 0) == digits.label(i);
  }
  EXPECT_GE(right, 48);
  EXPECT_FALSE(session.draw(Bytes(56 * 56, 0), 56, 56));
  EXPECT_FALSE(session.read());
}

TEST(Session, RefusesWhatItCannotLookAt) {
  Session session;
  add_fixture(session, Split::test, 0, 20);
  session.start(digits_spec());
  EXPECT_EQ(session.predict_test_digits(10, 10).cols(), 10);
  EXPECT_EQ(refusal([&] { session.predict_test_digits(15, 10); }),
            "test digits 15 to 24 were asked for: expected them within the 20 that are here");
  EXPECT_EQ(refusal([&] { session.boundary(10); }),
            "this run reads digits: expected a run that reads points");
  session.start(xor_spec());
  EXPECT_EQ(refusal([&] { session.boundary(1); }),
            "the boundary picture has 1 points along a side: expected 2 to 400");
  EXPECT_EQ(refusal([&] { session.predict_test_digits(0, 1); }),
            "this run reads points: expected a run that reads digits");
  EXPECT_EQ(refusal([&] { session.set_learning_rate(-1); }),
            "the learning rate is -1: expected more than 0 and at most 1000");
}

TEST(Session, RefusesDigitsOfAnotherSizeAndKeepsTheOnesThatAreHere) {
  Session session;
  add_fixture(session, Split::train, 0, 10);
  Bytes images;
  for (const std::uint32_t n : {2051u, 1u, 2u, 3u}) put_big_endian(images, n);
  images.resize(images.size() + 6);
  EXPECT_EQ(refusal([&] { session.add_digits(Split::train, images, fixture_digits(0, 1).labels); }),
            "the images have 2 x 3 pixels: expected 28 x 28");
  EXPECT_EQ(session.digits(Split::train).size(), 10);
}

}  // namespace
}  // namespace glassbox
