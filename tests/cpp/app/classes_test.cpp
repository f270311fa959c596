// Digits of another number of classes than ten.
#include "app/inspector.h"
#include "app/race.h"
#include "app/rig.h"

namespace glassbox {
namespace {

// The fixture's digits with their labels brought below `classes`.
IdxPair with_classes(int first, int count, int classes) {
  IdxPair pair = fixture_digits(first, count);
  for (std::size_t i = 8; i < pair.labels.size(); ++i) {
    pair.labels[i] = static_cast<std::uint8_t>(pair.labels[i] % classes);
  }
  return pair;
}

void add(Session& session, Split split, int classes, int count = 100) {
  const IdxPair pair = with_classes(split == Split::train ? 0 : 100, count, classes);
  session.add_digits(split, pair.images, pair.labels, classes);
}

RunSpec spec_of(int classes) {
  RunSpec spec = digits_spec();
  spec.data.classes = classes;
  spec.layers.back() = AffineSpec{classes};
  return spec;
}

TEST(Classes, TheFirstDigitsDecideHowManyThereAre) {
  Session session;
  add(session, Split::train, 4);
  add(session, Split::test, 4);
  EXPECT_EQ(session.digits(Split::train).outputs(), 4);
  session.start(spec_of(4));
  session.advance(60, kNoLimit);
  EXPECT_EQ(session.predict_test_digits(0, 3).rows(), 4);
  EXPECT_GT(session.run().status().train_accuracy, 0.5);  // a quarter by chance

  Session resumed;
  add(resumed, Split::train, 4);
  add(resumed, Split::test, 4);
  resumed.restore(session.snapshot());
  EXPECT_EQ(resumed.run().spec().data.classes, 4);
  session.advance(10, kNoLimit);
  resumed.advance(10, kNoLimit);
  EXPECT_EQ(resumed.snapshot(), session.snapshot());
}

TEST(Classes, ARunMayBeThereBeforeItsDigits) {
  Session session;
  session.start(spec_of(26));
  EXPECT_EQ(refusal([&] { add(session, Split::train, 10); }),
            "the run tells 26 classes apart: expected digits of as many, got 10");
  EXPECT_EQ(session.digits(Split::train).size(), 0);
  add(session, Split::train, 26);
  session.advance(5, kNoLimit);
  EXPECT_EQ(session.run().status().iteration, 5);
}

TEST(Classes, AllDigitsHereAreOfTheSameNumber) {
  Session session;
  add(session, Split::train, 4);
  const std::string sentence = "digits: expected 4 classes like those that are here, got 10";
  EXPECT_EQ(refusal([&] { add(session, Split::train, 10); }), sentence);
  EXPECT_EQ(refusal([&] { add(session, Split::test, 10); }), sentence);
  EXPECT_EQ(refusal([&] { session.start(spec_of(10)); }), sentence);
  EXPECT_EQ(session.digits(Split::train).size(), 100);
  EXPECT_EQ(session.digits(Split::test).size(), 0);
  EXPECT_EQ(refusal([&] { add(session, Split::train, 4); }), "");
}

TEST(Classes, ARefusedBeginningLeavesThemOpen) {
  Session session;
  const IdxPair pair = fixture_digits(0, 20);  // labels up to 9
  EXPECT_NE(refusal([&] {
              session.add_digits(Split::train, pair.images, pair.labels, 3);
            }).find("0 to 2"),
            std::string::npos);
  EXPECT_EQ(refusal([&] { session.add_digits(Split::train, pair.images, pair.labels, 257); }),
            "IDX labels: expected 1 to 256 classes, got 257");
  session.add_digits(Split::train, pair.images, pair.labels);
  EXPECT_EQ(session.digits(Split::train).outputs(), 10);
}

TEST(Classes, ARunHasTwoTo256) {
  Session session;
  for (const int classes : {1, 257}) {
    EXPECT_EQ(refusal([&] { session.start(spec_of(classes)); }),
              "the digits are of " + std::to_string(classes) + " classes: expected 2 to 256");
  }
  RunSpec spec = spec_of(3);
  spec.layers.back() = AffineSpec{10};
  EXPECT_EQ(refusal([&] { session.start(spec); }),
            "the last affine layer has 10 units: expected 3, one for each output that the digits "
            "data ask for");
  session.start(spec_of(256));
  add(session, Split::train, 256);
  session.advance(3, kNoLimit);
  EXPECT_EQ(session.run().status().iteration, 3);
}

TEST(Classes, TheConfusionMatrixHasAsMany) {
  Inspector inspector;
  add(inspector, Split::train, 5);
  add(inspector, Split::test, 5);
  inspector.start(spec_of(5));
  const TestResults* results = inspector.advance_results(kNoLimit);
  ASSERT_NE(results, nullptr);
  EXPECT_EQ(results->confusion.rows(), 5);
  EXPECT_EQ(results->confusion.sum(), 100);
  const auto image = inspector.digits(Split::test).image(0);
  EXPECT_EQ(inspector.explain(image, 4).probabilities.rows(), 5);
  EXPECT_EQ(refusal([&] { inspector.explain(image, 5); }), "the label is 5: expected -1 to 4");
}

TEST(Classes, ARaceHasTheSameForBoth) {
  Race race;
  EXPECT_EQ(refusal([&] {
              race.begin({spec_of(4), spec_of(5)}, Fairness::steps);
            }),
            "the two runs of a race differ in the number of classes, 4 and 5: expected the same "
            "for both");
  race.begin({spec_of(4), spec_of(4)}, Fairness::steps);
  const IdxPair pair = with_classes(0, 50, 5);
  EXPECT_EQ(refusal([&] { race.add_digits(Split::train, pair.images, pair.labels, 5); }),
            "the run tells 4 classes apart: expected digits of as many, got 5");
  const IdxPair fitting = with_classes(0, 50, 4);
  race.add_digits(Split::train, fitting.images, fitting.labels, 4);
  race.advance(4, kNoLimit);
  EXPECT_EQ(race.run(1).status().iteration, 4);
}

}  // namespace
}  // namespace glassbox
