#include "nn/dropout.h"

#include <gtest/gtest.h>

#include "nn/gradient_check.h"
#include "nn/helpers.h"

namespace glassbox {
namespace {

// A layer whose dice fall the same way every time, so that its slope can be measured.
class WithFixedDice : public Layer {
 public:
  explicit WithFixedDice(Layer& layer) : layer_(layer), start_(layer.random()->state()) {}
  const Matrix& forward(const Matrix& X) override {
    layer_.random()->set_state(start_);
    return layer_.forward(X);
  }
  const Matrix& backward(const Matrix& dY, InputGradient wanted) override {
    return layer_.backward(dY, wanted);
  }

 private:
  Layer& layer_;
  Random::State start_;
};

TEST(Dropout, GradientCheckWithAFixedMask) {
  Random random(1);
  Dropout layer(0.4, Random(2));
  layer.set_mode(Mode::training);
  WithFixedDice fixed(layer);
  const GradientReport report = check_layer(fixed, random_matrix(9, 7, 3), random, kGradientStep);
  EXPECT_LT(report.relative_error(), kGradientTolerance);
}

TEST(Dropout, PredictsWithoutChangingAnything) {
  Dropout layer(0.5, Random(1));
  const Matrix X = random_matrix(6, 4, 2);
  EXPECT_EQ(layer.forward(X), X);
  EXPECT_EQ(layer.backward(X, InputGradient::needed), X);
  EXPECT_EQ(layer.random()->state(), Random(1).state());
}

TEST(Dropout, KeepsTheMeanAndEnlargesWhatItKeeps) {
  for (const double rate : {0.0, 0.25, 0.5, 0.9}) {
    Dropout layer(rate, Random(3));
    layer.set_mode(Mode::training);
    const Matrix Y = layer.forward(Matrix::Ones(1000, 200));
    const Scalar enlarged = static_cast<Scalar>(1 / (1 - rate));
    EXPECT_TRUE(((Y.array() == 0) || (Y.array() == enlarged)).all());
    // The standard deviation of the mean of n is sqrt(p / (1 - p) / n), at most 0.0067 here.
    const double mean = Y.cast<double>().mean();
    EXPECT_NEAR(mean, 1, 5 * std::sqrt(rate / (1 - rate) / 200'000) + 1e-9) << rate;
  }
}

TEST(Dropout, SendsTheGradientThroughTheSameMask) {
  Dropout layer(0.5, Random(4));
  layer.set_mode(Mode::training);
  const Matrix X = random_matrix(20, 5, 5);
  const Matrix Y = layer.forward(X);
  const Matrix dX = layer.backward(X, InputGradient::needed);
  EXPECT_EQ(dX, Y);                // dY = X here: both are X * M
  EXPECT_NE(layer.forward(X), Y);  // other dice for every batch
}

TEST(Dropout, SameSeedSameMask) {
  Dropout a(0.5, Random(7));
  Dropout b(0.5, Random(7));
  a.set_mode(Mode::training);
  b.set_mode(Mode::training);
  const Matrix X = random_matrix(20, 5, 5);
  for (int i = 0; i < 3; ++i) EXPECT_EQ(a.forward(X), b.forward(X));
}

}  // namespace
}  // namespace glassbox
