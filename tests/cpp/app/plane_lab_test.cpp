#include "app/plane_lab.h"

#include "app/plane_rig.h"

namespace glassbox {
namespace {

TEST(PlaneLab, LearnsACircleTheSameWayEveryTime) {
  const auto run = [] {
    auto lab = std::make_unique<PlaneLab>();
    lab->start(circle_spec());
    lab->advance(900, kNoLimit);
    return lab;
  };
  const auto lab = run();
  EXPECT_EQ(lab->snapshot(), run()->snapshot());
  const RunStatus status = lab->run().status();
  EXPECT_GT(status.train_accuracy, 0.95);
  EXPECT_EQ(status.test.count, 30);
  EXPECT_GT(status.test.accuracy, 0.9);

  PlaneLab resumed;
  resumed.restore(lab->snapshot());
  EXPECT_EQ(resumed.snapshot(), lab->snapshot());
  EXPECT_EQ(resumed.train_points().coordinates, lab->train_points().coordinates);
}

TEST(PlaneLab, KeepsOnesOwnPointsInASnapshot) {
  PlaneLab lab;
  lab.start(clouds_spec());
  lab.advance(33, kNoLimit);
  PlaneLab resumed;
  resumed.restore(lab.snapshot());
  lab.advance(33, kNoLimit);
  resumed.advance(33, kNoLimit);
  EXPECT_EQ(resumed.snapshot(), lab.snapshot());
}

TEST(PlaneLab, TheRunsSeedDrawsWeightsAndNotPoints) {
  PlaneLab lab;
  RunSpec spec = circle_spec();
  lab.start(spec);
  const PointList points = lab.train_points();
  const Matrix W = lab.run().network().affine_layers()[0]->W().value;
  spec.seed = 99;
  lab.start(spec);
  EXPECT_EQ(lab.train_points().coordinates, points.coordinates);
  EXPECT_EQ(lab.train_points().labels, points.labels);
  EXPECT_NE(lab.run().network().affine_layers()[0]->W().value, W);
}

TEST(PlaneLab, AnswersOverTheWholeSquare) {
  PlaneLab lab;
  lab.start(circle_spec());
  lab.advance(900, kNoLimit);
  EXPECT_EQ(lab.square().low, -6);
  const Matrix places = lab.places(3, 400);
  EXPECT_EQ(
      places,
      from_samples({{-6, 6}, {0, 6}, {6, 6}, {-6, 0}, {0, 0}, {6, 0}, {-6, -6}, {0, -6}, {6, -6}}));
  const Answers answers = lab.answers_at(places);
  EXPECT_TRUE(answers.winners.empty());
  for (const Index corner : {0, 2, 6, 8}) EXPECT_LT(answers.values(0, corner), Scalar(0.5));
  EXPECT_GT(answers.values(0, 4), Scalar(0.5));
  EXPECT_EQ(lab.task(), Task::binary);
  EXPECT_EQ(lab.classes(), 2);
}

TEST(PlaneLab, NamesTheLikeliestOfSeveralClasses) {
  PlaneLab lab;
  lab.start(clouds_spec());
  lab.advance(500, kNoLimit);
  EXPECT_EQ(lab.task(), Task::classes);
  EXPECT_EQ(lab.classes(), 3);
  const PointList points = lab.train_points();
  const Answers answers = lab.answers_at(points.coordinates);
  int right = 0;
  for (std::size_t i = 0; i < points.labels.size(); ++i) {
    right += answers.winners[i] == points.labels[i];
    EXPECT_EQ(points.targets(0, static_cast<Index>(i)), static_cast<Scalar>(points.labels[i]));
  }
  EXPECT_GT(right, 42);  // of 45
  EXPECT_GE(answers.values.minCoeff(), Scalar(1.0 / 3));
}

TEST(PlaneLab, ARegressionHasOutputsAndNoAccuracy) {
  PlaneLab lab;
  lab.start(slope_spec());
  lab.advance(2000, kNoLimit);
  const RunStatus status = lab.run().status();
  EXPECT_FALSE(status.has_accuracy);
  EXPECT_LT(status.train_loss, 0.01);
  EXPECT_EQ(lab.task(), Task::regression);
  EXPECT_EQ(lab.classes(), 1);
  EXPECT_NEAR(static_cast<double>(lab.answers_at(from_samples({{3, 2}})).values(0, 0)), 0.5, 0.1);
  EXPECT_TRUE(lab.train_points().labels.empty());

  RunSpec spec = slope_spec();
  spec.loss = LossKind::binary_cross_entropy;
  EXPECT_EQ(refusal([&] { lab.start(spec); }),
            "a regression was to learn with binary_cross_entropy, which tells classes apart: "
            "expected mean_squared_error or another loss of differences");
}

TEST(PlaneLab, WorksOnXorsPointsAndClouds) {
  PlaneLab lab;
  lab.start(xor_spec());
  lab.advance(500, kNoLimit);
  EXPECT_EQ(lab.square().low, kPlaneLow);
  EXPECT_EQ(lab.answers_at(lab.places(11, 400)).values, lab.boundary(11));
  EXPECT_EQ(lab.test_points().coordinates.cols(), 0);
  EXPECT_EQ(lab.answers_at(lab.test_points().coordinates).values.cols(), 0);
  RunSpec clouds = xor_spec();
  clouds.data.kind = DataKind::xor_clusters;
  lab.start(clouds);
  EXPECT_EQ(lab.test_points().coordinates.cols(), 200);
  EXPECT_EQ(lab.warp(5).size(), 2u);
}

TEST(PlaneLab, ShowsEveryNeuronAfterItsActivation) {
  PlaneLab lab;
  RunSpec spec = circle_spec();
  spec.data.plane.features = {Feature::x1, Feature::x1_x2};
  spec.layers = {AffineSpec{3}, ActivationKind::relu, DropoutSpec{0.5},
                 AffineSpec{4}, ActivationKind::tanh, AffineSpec{1}};
  lab.start(spec);
  const Matrix place = from_samples({{2, -3}, {1, 1}});
  const std::vector<Matrix> outputs = lab.outputs_at(place);
  ASSERT_EQ(outputs.size(), 4u);
  EXPECT_EQ(outputs[0], from_samples({{2, -6}, {1, 1}}));
  const auto& affine = lab.run().network().affine_layers();
  const auto sums = [&](std::size_t i, const Matrix& X) -> Matrix {
    return (affine[i]->W().value * X).colwise() + affine[i]->b().value.col(0);
  };
  expect_close(outputs[1], sums(0, outputs[0]).cwiseMax(Scalar(0)));  // no dice
  expect_close(outputs[2], sums(1, outputs[1]).array().tanh().matrix());
  expect_close(outputs[3], (1 / (1 + (-sums(2, outputs[2]).array()).exp())).matrix());
}

TEST(PlaneLab, CountsNeuronsThatNoLongerLearn) {
  PlaneLab lab;
  RunSpec spec = circle_spec();
  spec.layers = {AffineSpec{3}, ActivationKind::relu, AffineSpec{2}, ActivationKind::sigmoid,
                 AffineSpec{2}, ActivationKind::tanh, AffineSpec{1}};
  lab.start(spec);
  lab.set_weight(0, 1, 0, 0);
  lab.set_weight(0, 1, 1, 0);
  lab.set_weight(0, 1, -1, -1);  // always below zero
  for (const int column : {0, 1, 2}) lab.set_weight(1, 0, column, 0);
  lab.set_weight(1, 0, -1, 20);
  for (const int column : {0, 1}) lab.set_weight(2, 1, column, 0);
  lab.set_weight(2, 1, -1, -20);
  const std::vector<Health> health = lab.health();
  ASSERT_EQ(health.size(), 3u);
  EXPECT_EQ(health[0].units, 3);
  EXPECT_EQ(health[0].dead, 1);
  EXPECT_EQ(health[0].saturated, 0);
  EXPECT_EQ(health[1].saturated, 1);
  EXPECT_EQ(health[2].saturated, 1);
  EXPECT_EQ(health[2].dead, 0);
}

TEST(PlaneLab, GoesOnFromAWeightSetByHand) {
  PlaneLab lab;
  lab.start(circle_spec());
  lab.advance(20, kNoLimit);
  EXPECT_EQ(lab.run().status().test.iteration, 20);
  const Bytes before = lab.snapshot();
  lab.set_weight(1, 0, 2, 0.75);
  lab.set_weight(0, 3, -1, -0.25);
  const auto& affine = lab.run().network().affine_layers();
  EXPECT_EQ(affine[1]->W().value(0, 2), Scalar(0.75));
  EXPECT_EQ(affine[0]->b().value(3, 0), Scalar(-0.25));
  EXPECT_EQ(lab.run().status().test.iteration, -1);  // it was another network's
  EXPECT_NE(lab.snapshot(), before);
  lab.advance(0, kNoLimit);
  EXPECT_EQ(lab.run().status().test.iteration, 20);

  const Bytes here = lab.snapshot();
  EXPECT_EQ(refusal([&] { lab.set_weight(2, 0, 0, 1); }), "the affine layer is 2: expected 0 to 1");
  EXPECT_EQ(refusal([&] { lab.set_weight(1, 1, 0, 1); }), "the row is 1: expected 0 to 0");
  EXPECT_EQ(refusal([&] { lab.set_weight(0, 0, 2, 1); }), "the column is 2: expected -1 to 1");
  EXPECT_EQ(refusal([&] { lab.set_weight(0, 0, 0, 1e9); }),
            "the weight is 1e+09: expected -1e6 to 1e6");
  EXPECT_EQ(lab.snapshot(), here);
}

TEST(PlaneLab, LooksAtATrainingPointWithoutMovingAWeight) {
  PlaneLab lab;
  lab.start(circle_spec());
  lab.advance(10, kNoLimit);
  const Bytes before = lab.snapshot();
  const Trace trace = lab.look(4, 1);
  EXPECT_EQ(trace.batch.X, Matrix(lab.train_points().coordinates.col(4)));
  EXPECT_EQ(trace.layers.size(), 3u);
  EXPECT_EQ(lab.snapshot(), before);
  EXPECT_EQ(refusal([&] { lab.look(90, 1); }),
            "training samples 90 to 90 were asked for: expected them within the 90 that are here");
}

TEST(PlaneLab, RefusesOtherDataAndPicturesOfOtherSizes) {
  PlaneLab lab;
  EXPECT_EQ(refusal([&] { lab.start(digits_spec()); }),
            "there are no digits data here: expected plane, table, xor_points or xor_clusters");
  RunSpec spec = circle_spec();
  spec.data.plane.features.clear();
  EXPECT_EQ(refusal([&] { lab.start(spec); }),
            "the network sees no feature of a point: expected at least 1");
  lab.start(circle_spec());
  EXPECT_EQ(refusal([&] { lab.places(1, 400); }),
            "the points along a side of a picture is 1: expected 2 to 400");
  Session labs;
  EXPECT_EQ(refusal([&] { labs.start(circle_spec()); }),
            "there are no plane data of this kind here: expected all digits");
}

}  // namespace
}  // namespace glassbox
