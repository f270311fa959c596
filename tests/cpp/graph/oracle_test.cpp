#include "graph/oracle.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "graph/helpers.h"
#include "nn/helpers.h"

namespace glassbox {
namespace {

// Relative to the largest element of an array, as rounding errors are.
constexpr double kOracleTolerance = kDouble ? 1e-12 : 1e-5;

struct Case {
  std::string name;
  NetworkSpec network;
  LossKind loss;
  Index samples;
};

const Case kCases[] = {
    {"Sigmoid_2_2_1",
     {2, {AffineSpec{2}, ActivationKind::sigmoid, AffineSpec{1}}, {InitializerKind::xavier}},
     LossKind::binary_cross_entropy,
     4},
    {"Relu_4_3_3",
     {4, {AffineSpec{3}, ActivationKind::relu, AffineSpec{3}}, {InitializerKind::he}},
     LossKind::softmax_cross_entropy,
     5},
    {"Tanh_3_4_3_3",
     {3,
      {AffineSpec{4}, ActivationKind::tanh, AffineSpec{3}, ActivationKind::tanh, AffineSpec{3}},
      {InitializerKind::xavier}},
     LossKind::mean_squared_error,
     6},
    {"Mixed_5_4_4_3_2",
     {5,
      {AffineSpec{4}, ActivationKind::relu, AffineSpec{4, false}, ActivationKind::sigmoid,
       AffineSpec{3}, ActivationKind::tanh, AffineSpec{2}},
      {InitializerKind::xavier}},
     LossKind::binary_cross_entropy,
     7},
};

// The matrix network, its batch, and the gradients that it finds.
struct MatrixSide {
  explicit MatrixSide(const Case& c, std::uint32_t seed)
      : random(seed),
        network(c.network, random),
        X(random_matrix(c.network.inputs, c.samples, seed)) {
    for (Parameter* p : network.parameters()) {
      if (!p->decays)
        p->value = random_matrix(p->value.rows(), 1, seed + 1);  // biases other than 0
    }
    const int outputs = c.network.outputs();
    targets.values = Matrix::Zero(outputs, c.samples);
    for (Index k = 0; k < c.samples; ++k) {
      if (c.loss == LossKind::softmax_cross_entropy) {
        targets.labels.push_back(
            static_cast<int>(random.below(static_cast<std::uint32_t>(outputs))));
        targets.values(targets.labels.back(), k) = 1;
      } else if (c.loss == LossKind::binary_cross_entropy) {
        for (Index i = 0; i < outputs; ++i) targets.values(i, k) = random.below(2) == 1 ? 1 : 0;
      } else {
        for (Index i = 0; i < outputs; ++i) {
          targets.values(i, k) = static_cast<Scalar>(random.normal());
        }
      }
    }
    const auto criterion = make_loss(c.loss);
    loss = criterion->forward(network.forward(X), targets);
    dX = network.backward(criterion->backward(), InputGradient::needed);
  }

  Random random;
  Network network;
  Matrix X;
  Targets targets;
  Scalar loss = 0;
  Matrix dX;
};

// The graph's gradients of an array, in its shape.
Eigen::MatrixXd gradients_of(const Graph& graph, const std::string& array, const Matrix& shape) {
  Eigen::MatrixXd gradients(shape.rows(), shape.cols());
  for (Index j = 0; j < shape.cols(); ++j) {
    for (Index i = 0; i < shape.rows(); ++i) {
      const auto id = static_cast<std::size_t>(graph.find(element_name(array, i, j)));
      gradients(i, j) = graph.nodes()[id].gradient;
    }
  }
  return gradients;
}

// max |a - b| / max |b|
double relative_difference(const Matrix& matrix_side, const Eigen::MatrixXd& graph_side) {
  return (matrix_side.cast<double>() - graph_side).cwiseAbs().maxCoeff() /
         graph_side.cwiseAbs().maxCoeff();
}

class OracleOf : public testing::TestWithParam<Case> {};

TEST_P(OracleOf, EveryGradientOfTheMatrixNetwork) {
  for (std::uint32_t seed = 1; seed <= 5; ++seed) {
    MatrixSide side(GetParam(), seed);
    Graph graph;
    Oracle(graph, side.network, GetParam().loss, side.X, side.targets);
    const double loss = graph.forward();
    graph.backward();
    EXPECT_NEAR(static_cast<double>(side.loss), loss, kOracleTolerance * std::max(1.0, loss));
    std::int64_t compared = 0;
    for (Parameter* p : side.network.parameters()) {
      const Eigen::MatrixXd expected = gradients_of(graph, p->name, p->value);
      EXPECT_GT(expected.cwiseAbs().maxCoeff(), 0) << p->name;
      EXPECT_LE(relative_difference(p->gradient(), expected), kOracleTolerance)
          << p->name << " with seed " << seed;
      compared += p->gradient().size();
    }
    EXPECT_EQ(compared, side.network.parameter_count());
    EXPECT_LE(relative_difference(side.dX, gradients_of(graph, "X", side.X)), kOracleTolerance)
        << "X with seed " << seed;
  }
}

// A graph whose products forget to exchange their inputs must not agree.
TEST_P(OracleOf, AFaultyGraphDisagrees) {
  MatrixSide side(GetParam(), 1);
  MixedUp graph;
  Oracle(graph, side.network, GetParam().loss, side.X, side.targets);
  graph.forward();
  graph.backward();
  Parameter& first = *side.network.parameters().front();
  EXPECT_GT(relative_difference(first.gradient(), gradients_of(graph, first.name, first.value)),
            0.01);
}

INSTANTIATE_TEST_SUITE_P(Networks, OracleOf, testing::ValuesIn(kCases),
                         [](const auto& param) { return param.param.name; });

}  // namespace
}  // namespace glassbox
