#include <algorithm>
#include <cmath>

#include "app/inspector_rig.h"

namespace glassbox {
namespace {

// dL/dX against (L(X + h) - L(X - h)) / 2h, and every layer against the network itself.
void expect_explained(const RunSpec& spec, int label) {
  Moment moment(spec);
  const auto pixels = moment.session.digits(Split::test).image(3);
  const auto before = moment.inspector.snapshot();
  const Explanation e = moment.inspector.explain(pixels, label);
  EXPECT_EQ(moment.inspector.snapshot(), before);

  Network& network = moment.session.run().network();
  Loss& loss = moment.session.run().loss();
  Matrix X(784, 1);
  scale_pixels(pixels, spec.data.scaling, X.data());
  Matrix P;
  loss.predict(network.forward(X), P);
  EXPECT_EQ(e.probabilities, P);
  EXPECT_EQ(e.answer, predicted_class(P, 0));
  ASSERT_EQ(e.layers.size(), network.layers().size());
  for (std::size_t i = 0; i < e.layers.size(); ++i) {
    const auto& [name, shape, values, gradient] = e.layers[i];
    EXPECT_EQ(name, network.layers().name(i));
    EXPECT_EQ(values.cols(), shape.channels);
    EXPECT_EQ(values.rows() * values.cols(), network.output(i).size());
    EXPECT_EQ(values.transpose().reshaped(), network.output(i).reshaped());
    EXPECT_EQ(gradient.size(), values.size());
  }

  const int right = label < 0 ? e.answer : label;
  Targets targets{Matrix::Constant(10, 1, static_cast<Scalar>(spec.data.off)), {right}};
  targets.values(right, 0) = static_cast<Scalar>(spec.data.on);
  const auto loss_at = [&](const Matrix& at) {
    return static_cast<double>(loss.forward(network.forward(at), targets));
  };
  EXPECT_NEAR(e.loss, loss_at(X), kTolerance);
  ASSERT_EQ(e.saliency.size(), 784);
  const double scale = std::max(0.01, static_cast<double>(e.saliency.cwiseAbs().maxCoeff()));
  for (Index i = 100; i < 784; i += 17) {
    Matrix more = X, less = X;
    more(i, 0) += static_cast<Scalar>(kGradientStep);
    less(i, 0) -= static_cast<Scalar>(kGradientStep);
    const double slope = (loss_at(more) - loss_at(less)) / (2 * kGradientStep);
    EXPECT_NEAR(e.saliency(i, 0), slope, scale * 10 * kGradientTolerance) << "pixel " << i;
  }
}

TEST(Inspector, ExplainsADigit) {
  RunSpec spec = digits_spec();
  spec.layers[1] = ActivationKind::tanh;  // without a kink
  expect_explained(spec, 8);
  expect_explained(spec, -1);
  spec.loss = LossKind::mean_squared_error;
  spec.data.off = 0.01;
  spec.data.on = 0.99;
  spec.data.scaling = PixelScaling::offset;
  expect_explained(spec, 8);
}

TEST(Inspector, ExplainsADigitInAPredictionWhateverTheTrainingDoes) {
  expect_explained(convolutional_spec(), 4);
}

TEST(Inspector, TheNextStepOfPlainDescentFollowsTheGradient) {
  Moment moment(digits_spec(), 0);
  const auto before = moment.inspector.snapshot();
  const NextStep step = moment.inspector.next_step(5);
  EXPECT_EQ(moment.inspector.snapshot(), before);
  EXPECT_EQ(step.changes.size(), 4u);
  EXPECT_EQ(step.changes[2].name, "W2");
  for (const auto& [name, value, gradient, update] : step.changes) {
    EXPECT_NEAR(update, 0.1 * gradient, 1e-6) << name;
    EXPECT_GT(gradient, 0) << name;
  }
  ASSERT_TRUE(step.pictures);
  const auto& [units, weights, gradient, update] = *step.pictures;
  EXPECT_EQ(units, 16);
  EXPECT_EQ(update.cols(), 5);
  expect_close(update, Scalar(-0.1) * gradient, 1e-6);

  // It is what the run then does.
  const Parameter& W = moment.session.run().network().affine_layers()[0]->W();
  const Matrix old = W.value;
  moment.session.advance(1, kNoLimit);
  EXPECT_EQ(weights, Matrix(old.topRows(5).transpose()));
  EXPECT_EQ(update, Matrix((W.value - old).topRows(5).transpose()));
  EXPECT_NEAR(step.changes[0].value, std::sqrt(old.squaredNorm() / Scalar(784 * 16)), 1e-5);
  EXPECT_DOUBLE_EQ(step.loss, moment.session.run().status().train_loss);
}

TEST(Inspector, TheNextStepOfAdamDoesNotFollowTheGradientAlone) {
  RunSpec spec = digits_spec();
  spec.optimizer = OptimizerKind::adam;
  spec.learning_rate = 0.01;
  Moment moment(spec);
  const NextStep step = moment.inspector.next_step(2);
  const Matrix followed = Scalar(-0.01) * step.pictures->gradient;
  EXPECT_GT((step.pictures->update - followed).norm(), followed.norm());
}

TEST(Inspector, TheNextStepDoesNotDisturbTheRun) {
  Moment moment(convolutional_spec());
  moment.inspector.explain(moment.inspector.digits(Split::test).image(0), 1);
  const NextStep step = moment.inspector.next_step(100);
  EXPECT_FALSE(step.pictures);  // convolutions see the pixels
  moment.inspector.health(150);
  moment.session.advance(20, kNoLimit, false);
  moment.inspector.advance(20, kNoLimit, false);
  EXPECT_EQ(values_of(moment.inspector.run().network().parameters()),
            values_of(moment.session.run().network().parameters()));
}

TEST(Inspector, ThereIsNoNextStepOfARunThatHasEnded) {
  RunSpec spec = digits_spec();
  spec.stop.epochs = 1;
  Moment ended(spec, 100);
  EXPECT_EQ(refusal([&] { ended.inspector.next_step(0); }),
            "the run has been ended by its rule epochs and makes no update: expected one that "
            "goes on");
  spec = digits_spec();
  spec.loss = LossKind::mean_squared_error;
  spec.layers[1] = ActivationKind::identity;
  spec.learning_rate = 1000;
  Moment diverged(spec, 200);
  EXPECT_EQ(refusal([&] { diverged.inspector.next_step(0); }),
            "the run has diverged and makes no update: expected one whose loss is a number");
}

}  // namespace
}  // namespace glassbox
