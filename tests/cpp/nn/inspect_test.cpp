#include "nn/inspect.h"

#include <gtest/gtest.h>

#include "nn/helpers.h"

namespace glassbox {
namespace {

// z1 = x1 + 10 x2, so that every point of the plane can be told from its value; z2 = 7.
Network plane() {
  Random random(1);
  Network network({2, {AffineSpec{2}}, {}}, random);
  network.parameters()[0]->value = from_rows({{1, 10}, {0, 0}});
  network.parameters()[1]->value = from_rows({{0}, {7}});
  return network;
}

TEST(Inspect, BoundaryGridGoesRowByRowFromTheTopLeft) {
  Network network = plane();
  const auto loss = make_loss(LossKind::mean_squared_error);
  expect_close(boundary_grid(network, *loss, -1, 1, 3),
               from_rows({{-1 + 10, 0 + 10, 1 + 10, -1, 0, 1, -1 - 10, 0 - 10, 1 - 10}}));
}

TEST(Inspect, BoundaryGridReachesItsCorners) {
  Network network = plane();
  const auto loss = make_loss(LossKind::mean_squared_error);
  const Matrix grid = boundary_grid(network, *loss, -0.5, 1.5, 64);
  ASSERT_EQ(grid.rows(), 1);
  ASSERT_EQ(grid.cols(), 64 * 64);
  const auto at = [&](int row, int column) { return grid(0, row * 64 + column); };
  EXPECT_NEAR(at(0, 0), -0.5 + 15, 1e-4);
  EXPECT_NEAR(at(0, 63), 1.5 + 15, 1e-4);
  EXPECT_NEAR(at(63, 0), -0.5 - 5, 1e-4);
  EXPECT_NEAR(at(63, 63), 1.5 - 5, 1e-4);
}

TEST(Inspect, BoundaryGridShowsPredictionsNotLogits) {
  Network network = plane();
  const auto loss = make_loss(LossKind::binary_cross_entropy);
  // the sigmoid at the points (0, 1), (1, 1), (0, 0), (1, 0): z = 10, 11, 0, 1
  expect_close(boundary_grid(network, *loss, 0, 1, 2),
               from_rows({{0.999954602131298, 0.999983298578152, 0.5, 0.731058578630005}}));
}

TEST(Inspect, FirstHiddenOutputsComeAfterTheActivation) {
  Random random(1);
  Network network({2,
                   {ActivationKind::identity, AffineSpec{3}, ActivationKind::tanh, AffineSpec{4},
                    ActivationKind::sigmoid, AffineSpec{1}},
                   {}},
                  random);
  const Matrix X = random_matrix(2, 5, 2);
  network.forward(X);
  Matrix expected = network.parameters()[0]->value * X;  // biases are zero
  activate(ActivationKind::tanh, expected, expected);
  expect_close(first_hidden_outputs(network), expected);
}

TEST(Inspect, FirstHiddenOutputsWithoutActivation) {
  Random random(1);
  Network network({2, {AffineSpec{3}, AffineSpec{1}}, {}}, random);
  const Matrix X = random_matrix(2, 5, 2);
  network.forward(X);
  expect_close(first_hidden_outputs(network), network.parameters()[0]->value * X);
}

TEST(Inspect, WithoutAHiddenLayerThereIsNothingToShow) {
  Network network = plane();
  network.forward(random_matrix(2, 5, 2));
  EXPECT_EQ(first_hidden_outputs(network).rows(), 0);
  EXPECT_EQ(first_hidden_outputs(network).cols(), 0);
}

}  // namespace
}  // namespace glassbox
