#include "nn/health.h"

#include "nn/helpers.h"

namespace glassbox {
namespace {

Health health_of(ActivationKind kind, const std::vector<Matrix>& parts) {
  HealthWatch watch(kind, parts.front().rows());
  for (const Matrix& A : parts) watch.add(A);
  return watch.health();
}

TEST(Health, AReluUnitIsDeadWhenItIsAlwaysZero) {
  const Matrix A = from_rows({{0, 0, 0}, {0, 2, 0}, {0, 0, 0}});
  const Health health = health_of(ActivationKind::relu, {A});
  EXPECT_EQ(health.units, 3);
  EXPECT_EQ(health.dead, 2);
  EXPECT_EQ(health.saturated, 0);
  // The third unit wakes up in a later part.
  EXPECT_EQ(health_of(ActivationKind::relu, {A, from_rows({{0}, {0}, {1}})}).dead, 1);
}

TEST(Health, ASigmoidUnitIsSaturatedNearEitherEnd) {
  const Matrix A = from_rows({{0.995, 0.001}, {0.995, 0.5}, {0.98, 0.99}, {0, 1}});
  const Health health = health_of(ActivationKind::sigmoid, {A});
  EXPECT_EQ(health.dead, 0);
  EXPECT_EQ(health.saturated, 2);  // the first and the last
  EXPECT_EQ(health_of(ActivationKind::sigmoid, {A, from_rows({{0.2}, {0}, {0}, {0}})}).saturated,
            1);
}

TEST(Health, ATanhUnitIsSaturatedNearEitherEnd) {
  const Matrix A = from_rows({{-0.99, 0.99}, {0, 1}, {0.97, 1}});
  EXPECT_EQ(health_of(ActivationKind::tanh, {A}).saturated, 1);
}

TEST(Health, OtherActivationsHaveNoSuchEnds) {
  const Health health = health_of(ActivationKind::leaky_relu, {Matrix::Zero(2, 3)});
  EXPECT_EQ(health.dead + health.saturated, 0);
}

TEST(Health, AChannelOfAPictureIsAUnit) {
  // Two samples of two pixels and three channels, the channels of a pixel together.
  const Matrix A = from_samples({{0, 1, 0, 0, 0, 0}, {0, 0, 0, 0, 0, 4}});
  HealthWatch watch(ActivationKind::relu, 3);
  watch.add(A);
  EXPECT_EQ(watch.health().units, 3);
  EXPECT_EQ(watch.health().dead, 1);  // the first channel
}

}  // namespace
}  // namespace glassbox
