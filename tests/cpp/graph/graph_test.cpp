#include "graph/graph.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "graph/helpers.h"
#include "nn/helpers.h"

namespace glassbox {
namespace {

using Id = Graph::Id;

// (apple * apple_num + orange * orange_num) * tax
Graph fruit(double apple, double apple_num, double orange, double orange_num, double tax) {
  Graph graph;
  const Id a = graph.variable("apple", apple);
  const Id a_num = graph.variable("apple_num", apple_num);
  const Id a_price = graph.apply(Operation::multiply, {a, a_num});
  const Id o = graph.variable("orange", orange);
  const Id o_num = graph.variable("orange_num", orange_num);
  const Id o_price = graph.apply(Operation::multiply, {o, o_num});
  const Id all = graph.apply(Operation::add, {a_price, o_price});
  graph.set_name(a_price, "apple_price");
  graph.set_name(o_price, "orange_price");
  graph.set_name(all, "all_price");
  graph.apply(Operation::multiply, {all, graph.variable("tax", tax)});
  return graph;
}

TEST(Graph, ApplesToTheLastBit) {
  Graph graph = apples(100, 2, 1.1);
  EXPECT_EQ(graph.forward(), 220.00000000000003);
  EXPECT_EQ(value(graph, "apple_price"), 200);
  graph.backward();
  EXPECT_EQ(gradient(graph, "price"), 1);
  EXPECT_EQ(gradient(graph, "apple_price"), 1.1);
  EXPECT_EQ(gradient(graph, "apple"), 2.2);
  EXPECT_EQ(gradient(graph, "apple_num"), 110.00000000000001);
  EXPECT_EQ(gradient(graph, "tax"), 200);
}

TEST(Graph, ShowsLocalDerivativesAndWhatGoesBackAlongEachWire) {
  Graph graph = apples(100, 2, 1.1);
  graph.forward();
  graph.backward();
  const Graph::Node& price = node(graph, graph.find("price"));
  EXPECT_EQ(price.local, (std::vector<double>{1.1, 200}));
  EXPECT_EQ(price.sent, (std::vector<double>{1.1, 200}));
  const Graph::Node& apple_price = node(graph, graph.find("apple_price"));
  EXPECT_EQ(apple_price.local, (std::vector<double>{2, 100}));
  EXPECT_EQ(apple_price.sent, (std::vector<double>{2.2, 110.00000000000001}));
  const Graph::Node& apple = node(graph, graph.find("apple"));
  EXPECT_EQ(apple.operation, Operation::variable);
  EXPECT_TRUE(apple.inputs.empty() && apple.local.empty() && apple.sent.empty());
}

TEST(Graph, OtherApplesAfterSet) {
  Graph graph = apples(100, 2, 1.1);
  graph.forward();
  graph.backward();
  graph.set("apple", 130);
  graph.set("apple_num", 7);
  graph.set("tax", 1.08);
  EXPECT_EQ(graph.forward(), 982.8000000000001);
  graph.backward();  // and nothing of the first gradients is left
  EXPECT_EQ(gradient(graph, "apple_price"), 1.08);
  EXPECT_EQ(gradient(graph, "apple"), 7.5600000000000005);
  EXPECT_EQ(gradient(graph, "apple_num"), 140.4);
  EXPECT_EQ(gradient(graph, "tax"), 910);
}

TEST(Graph, FruitToTheLastBit) {
  Graph graph = fruit(100, 2, 150, 3, 1.1);
  EXPECT_EQ(graph.forward(), 715.0000000000001);
  graph.backward();
  EXPECT_EQ(value(graph, "orange_price"), 450);
  EXPECT_EQ(value(graph, "all_price"), 650);
  EXPECT_EQ(gradient(graph, "all_price"), 1.1);
  EXPECT_EQ(gradient(graph, "apple_price"), 1.1);
  EXPECT_EQ(gradient(graph, "orange_price"), 1.1);
  EXPECT_EQ(gradient(graph, "apple"), 2.2);
  EXPECT_EQ(gradient(graph, "apple_num"), 110.00000000000001);
  EXPECT_EQ(gradient(graph, "orange"), 3.3000000000000003);
  EXPECT_EQ(gradient(graph, "orange_num"), 165);
  EXPECT_EQ(gradient(graph, "tax"), 650);
}

TEST(Graph, OtherFruitToTheLastBit) {
  Graph graph = fruit(130, 7, 90, 5, 1.25);
  EXPECT_EQ(graph.forward(), 1700);
  graph.backward();
  EXPECT_EQ(gradient(graph, "apple"), 8.75);
  EXPECT_EQ(gradient(graph, "apple_num"), 162.5);
  EXPECT_EQ(gradient(graph, "orange"), 6.25);
  EXPECT_EQ(gradient(graph, "orange_num"), 112.5);
  EXPECT_EQ(gradient(graph, "tax"), 1360);
}

TEST(Graph, DoutScalesEveryGradient) {
  Graph graph = apples(100, 2, 1.1);
  graph.forward();
  graph.backward(-2);
  EXPECT_EQ(gradient(graph, "price"), -2);
  EXPECT_EQ(gradient(graph, "apple"), -4.4);
  EXPECT_EQ(gradient(graph, "tax"), -400);
}

TEST(Graph, ContributionsOfSeveralUsesAddUp) {
  Graph square = square_of(3);
  EXPECT_EQ(square.forward(), 9);
  square.backward();
  EXPECT_EQ(square.nodes().back().sent, (std::vector<double>{3, 3}));
  EXPECT_EQ(gradient(square, "x"), 6);

  // x y + x: x is used by two nodes.
  Graph graph;
  const Id x = graph.variable("x", 4), y = graph.variable("y", 5);
  graph.apply(Operation::add, {graph.apply(Operation::multiply, {x, y}), x});
  EXPECT_EQ(graph.forward(), 24);
  graph.backward();
  EXPECT_EQ(gradient(graph, "x"), 6);
  EXPECT_EQ(gradient(graph, "y"), 4);
}

// Not a tree but a mesh: 40 doublings have 2^40 paths from end to end, and 40 nodes.
TEST(Graph, SharedPathsCostNothing) {
  Graph graph;
  Id id = graph.variable("x", 1);
  for (int i = 0; i < 40; ++i) id = graph.apply(Operation::add, {id, id});
  EXPECT_EQ(graph.forward(), std::ldexp(1, 40));
  graph.backward();
  EXPECT_EQ(gradient(graph, "x"), std::ldexp(1, 40));
}

TEST(Graph, ANodeThatTheOutputDoesNotUseGetsNothingAndSendsNothing) {
  Graph graph;
  const Id x = graph.variable("x", 0), y = graph.variable("y", 5);
  const Id aside = graph.apply(Operation::log, {x});  // its local derivative is infinite
  graph.apply(Operation::multiply, {y, y});
  EXPECT_EQ(graph.forward(), 25);
  graph.backward();
  EXPECT_EQ(node(graph, aside).local[0], std::numeric_limits<double>::infinity());
  EXPECT_EQ(node(graph, aside).sent, std::vector<double>{0});
  EXPECT_EQ(gradient(graph, "x"), 0);
  EXPECT_EQ(gradient(graph, "y"), 10);
  EXPECT_FALSE(node(graph, aside).reaches_output);
  EXPECT_TRUE(node(graph, y).reaches_output);
}

TEST(Graph, AConstantExponentOfANegativeBasePoisonsNothing) {
  Graph graph;
  const Id x = graph.variable("x", -3);
  const Id two = graph.apply(Operation::add, {graph.constant(1), graph.constant(1)});
  graph.apply(Operation::power, {x, two});
  for (const double base : {-3.0, 0.0}) {
    graph.set("x", base);
    EXPECT_EQ(graph.forward(), base * base);
    graph.backward();
    EXPECT_EQ(gradient(graph, "x"), 2 * base);
    for (const Graph::Node& each : graph.nodes()) EXPECT_FALSE(std::isnan(each.gradient));
  }
  graph.set("x", 3);  // above 0 the slope exists, and is shown
  graph.forward();
  graph.backward();
  EXPECT_NEAR(node(graph, two).gradient, 9 * std::log(3), 1e-14);
}

TEST(Graph, AVariableExponentOfANegativeBaseHasNoGradient) {
  Graph graph;
  const Id x = graph.variable("x", -3), y = graph.variable("y", 2);
  graph.apply(Operation::power, {x, graph.apply(Operation::multiply, {y, graph.constant(2)})});
  EXPECT_EQ(graph.forward(), 81);
  graph.backward();
  EXPECT_EQ(gradient(graph, "x"), -108);
  EXPECT_TRUE(std::isnan(gradient(graph, "y")));
}

TEST(Graph, GradientsAreThoseOfACentralDifference) {
  // sigmoid(w x + b)^2 / (1 + |x|) - sin(b) tanh(w)
  Graph graph;
  const Id w = graph.variable("w", 0.7), x = graph.variable("x", -1.3), b = graph.variable("b", 2);
  const Id z = graph.apply(Operation::add, {graph.apply(Operation::multiply, {w, x}), b});
  const Id a = graph.apply(Operation::sigmoid, {z});
  const Id top = graph.apply(Operation::power, {a, graph.constant(2)});
  const Id size = graph.apply(Operation::abs, {x});
  const Id quotient =
      graph.apply(Operation::divide, {top, graph.apply(Operation::add, {graph.constant(1), size})});
  const Id wave = graph.apply(
      Operation::multiply, {graph.apply(Operation::sin, {b}), graph.apply(Operation::tanh, {w})});
  graph.apply(Operation::subtract, {quotient, wave});
  graph.forward();
  graph.backward();
  constexpr double h = 1e-5;
  for (const char* name : {"w", "x", "b"}) {
    const double at = value(graph, name), analytic = gradient(graph, name);
    graph.set(name, at + h);
    const double above = graph.forward();
    graph.set(name, at - h);
    const double below = graph.forward();
    graph.set(name, at);
    EXPECT_NEAR(analytic, (above - below) / (2 * h), 1e-9) << name;
  }
}

TEST(Graph, LocalDerivativesCanBeReplaced) {
  auto graph = apples<MixedUp>(100, 2, 1.1);
  EXPECT_EQ(graph.forward(), 220.00000000000003);
  graph.backward();
  EXPECT_EQ(gradient(graph, "apple"), 2.2);
  EXPECT_EQ(gradient(graph, "apple_num"), 2.2);
  EXPECT_EQ(gradient(graph, "tax"), 1.1);
}

TEST(Graph, OneNodeIsAGraph) {
  Graph graph;
  graph.variable("x", 7);
  EXPECT_EQ(graph.forward(), 7);
  graph.backward();
  EXPECT_EQ(gradient(graph, "x"), 1);
}

TEST(Graph, ANodeCanBeNamedAnew) {
  Graph graph;
  const Id x = graph.variable("x", 1);
  graph.set_name(x, "x");
  graph.set_name(x, "z");
  EXPECT_EQ(graph.find("z"), x);
  EXPECT_FALSE(graph.has("x"));
  graph.variable("x", 2);
}

}  // namespace
}  // namespace glassbox
