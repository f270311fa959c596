#include "app/plane_warp.h"

#include "app/plane_rig.h"

namespace glassbox {
namespace {

Matrix column(const Matrix& M, Index k) { return M.col(k); }

TEST(PlaneWarp, DrawsThePlaneItselfFirst) {
  PlaneLab lab;
  lab.start(circle_spec());
  const std::vector<WarpLayer> layers = lab.warp(3);
  ASSERT_EQ(layers.size(), 2u);
  const Index steps = PlaneLab::kWarpSteps;
  const Matrix& grid = layers[0].grid;
  ASSERT_EQ(grid.cols(), 2 * 3 * steps);
  EXPECT_EQ(column(grid, 0), from_samples({{-6, -6}}));
  EXPECT_EQ(column(grid, steps - 1), from_samples({{-6, 6}}));
  EXPECT_EQ(column(grid, steps), from_samples({{0, -6}}));
  EXPECT_EQ(column(grid, 3 * steps), from_samples({{-6, -6}}));
  EXPECT_EQ(column(grid, 4 * steps - 1), from_samples({{6, -6}}));
  EXPECT_EQ(layers[0].points, lab.train_points().coordinates);
  EXPECT_EQ(layers[0].line, std::nullopt);
}

TEST(PlaneWarp, TwoNeuronsAreTheirOwnCoordinatesWithTheLineBetweenTheClasses) {
  PlaneLab lab;
  RunSpec spec = xor_spec();
  spec.layers = {AffineSpec{2}, ActivationKind::tanh, AffineSpec{1}};
  lab.start(spec);
  lab.advance(100, kNoLimit);
  const WarpLayer layer = lab.warp(5)[1];
  EXPECT_FALSE(layer.projected);
  const Matrix points = lab.train_points().coordinates;
  EXPECT_EQ(layer.points, lab.outputs_at(points)[1]);
  ASSERT_TRUE(layer.line);
  const auto [a, b, c] = *layer.line;
  const Matrix answers = lab.answers_at(points).values;
  for (Index k = 0; k < 4; ++k) {
    const double side = a * static_cast<double>(layer.points(0, k)) +
                        b * static_cast<double>(layer.points(1, k)) + c;
    EXPECT_NEAR(1 / (1 + std::exp(-side)), static_cast<double>(answers(0, k)), 1e-5);
  }
}

TEST(PlaneWarp, OneNeuronLiesOnALine) {
  PlaneLab lab;
  RunSpec spec = circle_spec();
  spec.layers = {AffineSpec{1}, ActivationKind::tanh, AffineSpec{1}};
  lab.start(spec);
  const WarpLayer layer = lab.warp(2)[1];
  EXPECT_EQ(layer.units, 1);
  EXPECT_FALSE(layer.projected);
  EXPECT_EQ(layer.points.row(1), Matrix::Zero(1, 90));
  EXPECT_EQ(layer.points.row(0), lab.outputs_at(lab.train_points().coordinates)[1]);
  EXPECT_EQ((*layer.line)[1], 0);
}

// In the projection too, the line has the answers of 1/2 on it.
TEST(PlaneWarp, ProjectsMoreNeuronsAlongTheNextLayersWeights) {
  PlaneLab lab;
  lab.start(circle_spec());
  lab.advance(300, kNoLimit);
  const WarpLayer layer = lab.warp(5)[1];
  EXPECT_TRUE(layer.projected);
  const Matrix answers = lab.answers_at(lab.train_points().coordinates).values;
  const auto [a, b, c] = *layer.line;
  EXPECT_NEAR(b, 0, 1e-4);
  for (Index k = 0; k < answers.cols(); ++k) {
    const double side = a * static_cast<double>(layer.points(0, k)) +
                        b * static_cast<double>(layer.points(1, k)) + c;
    EXPECT_NEAR(1 / (1 + std::exp(-side)), static_cast<double>(answers(0, k)), 1e-4);
  }
}

TEST(PlaneWarp, FindsTheDirectionsOfTheLargestSpread) {
  // Deviations 3, 2 and 0.1 along three orthogonal directions of four neurons.
  const Matrix basis =
      from_rows({{0.5, 0.5, 0.5}, {0.5, -0.5, 0.5}, {0.5, 0.5, -0.5}, {0.5, -0.5, -0.5}});
  Random random(5);
  Matrix spread(3, 500);
  for (Index k = 0; k < 500; ++k) {
    spread.col(k) << static_cast<Scalar>(3 * random.normal()),
        static_cast<Scalar>(2 * random.normal()), static_cast<Scalar>(0.1 * random.normal());
  }
  Directions directions(4);
  directions.follow(basis * spread, Matrix::Ones(2, 4));
  const Matrix seen = directions.coordinates(basis * spread);
  for (const Index row : {0, 1}) {
    const double along = static_cast<double>(seen.row(row).dot(spread.row(row)));
    const double whole = static_cast<double>(seen.row(row).norm() * spread.row(row).norm());
    EXPECT_GT(std::abs(along) / whole, 0.99) << row;
  }
}

TEST(PlaneWarp, FramesDoNotTurnOver) {
  PlaneLab lab;
  RunSpec spec = clouds_spec();  // three outputs: nothing but the spread to go by
  spec.layers[0] = AffineSpec{5};
  lab.start(spec);
  Matrix last = lab.warp(5)[1].points;
  for (int i = 0; i < 50; ++i) {
    lab.advance(1, kNoLimit);
    const Matrix now = lab.warp(5)[1].points;
    const Matrix moved = now - last;
    EXPECT_LT(moved.norm(), last.norm()) << "at update " << i;
    last = now;
  }
}

TEST(PlaneWarp, KnowsWhereEachKindOfOutputIsUndecided) {
  const auto sum_of = [](ActivationKind kind, LossKind loss) {
    Random random(1);
    Network network({2, {AffineSpec{1}, kind}, {}}, random);
    return undecided_sum(network, *make_loss(loss));
  };
  const LossKind squares = LossKind::mean_squared_error;
  EXPECT_NEAR(*sum_of(ActivationKind::identity, LossKind::binary_cross_entropy), 0, 1e-6);
  EXPECT_NEAR(*sum_of(ActivationKind::sigmoid, squares), 0, 1e-6);
  EXPECT_NEAR(*sum_of(ActivationKind::tanh, squares), std::atanh(0.5), 1e-6);
  EXPECT_NEAR(*sum_of(ActivationKind::relu, squares), 0.5, 1e-6);
  // sigmoid of a sigmoid is 1/2 at the least
  EXPECT_EQ(sum_of(ActivationKind::sigmoid, LossKind::binary_cross_entropy), std::nullopt);
}

}  // namespace
}  // namespace glassbox
