#include "graph/expression.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include "graph/helpers.h"
#include "nn/helpers.h"

namespace glassbox {
namespace {

std::vector<std::string> variables_of(const Graph& graph) {
  std::vector<std::string> names;
  for (const Graph::Node& node : graph.nodes()) {
    if (node.operation == Operation::variable) names.push_back(node.name);
  }
  return names;
}

TEST(Expression, ApplesToTheLastBit) {
  Graph graph = parsed("(apple*apple_num)*tax");
  graph.set("apple", 100);
  graph.set("apple_num", 2);
  graph.set("tax", 1.1);
  EXPECT_EQ(graph.forward(), 220.00000000000003);
  graph.backward();
  const auto gradient = [&graph](const char* name) {
    return graph.nodes()[static_cast<std::size_t>(graph.find(name))].gradient;
  };
  EXPECT_EQ(gradient("apple"), 2.2);
  EXPECT_EQ(gradient("apple_num"), 110.00000000000001);
  EXPECT_EQ(gradient("tax"), 200);
}

TEST(Expression, Precedence) {
  EXPECT_EQ(value_of("2+3*4"), 14);
  EXPECT_EQ(value_of("(2+3)*4"), 20);
  EXPECT_EQ(value_of("2*3^2"), 18);
  EXPECT_EQ(value_of("(2*3)^2"), 36);
  EXPECT_EQ(value_of("10-6/2"), 7);
  EXPECT_EQ(value_of("2+-3"), -1);
  EXPECT_EQ(value_of("2*-3"), -6);
  EXPECT_EQ(value_of("--3"), 3);
  EXPECT_EQ(value_of("-2^2"), -4);
  EXPECT_EQ(value_of("(-2)^2"), 4);
  EXPECT_EQ(value_of("2^-1"), 0.5);
  EXPECT_EQ(value_of("-x^2", {{"x", 3}}), -9);
}

TEST(Expression, Associativity) {
  EXPECT_EQ(value_of("10-4-3"), 3);
  EXPECT_EQ(value_of("24/4/3"), 2);
  EXPECT_EQ(value_of("24/4*3"), 18);
  EXPECT_EQ(value_of("2^3^2"), 512);
  EXPECT_EQ(value_of("(2^3)^2"), 64);
  // Rounded in the order written: 0.1 + 0.2 first, which is not 0.3.
  EXPECT_EQ(value_of("0.1+0.2+0.3"), 0.6000000000000001);
  EXPECT_EQ(value_of("0.1+(0.2+0.3)"), 0.6);
  EXPECT_EQ(value_of("0.1*0.2*0.3"), 0.006000000000000001);
  EXPECT_EQ(value_of("0.1*(0.2*0.3)"), 0.006);
}

TEST(Expression, Numbers) {
  EXPECT_EQ(value_of("1"), 1);
  EXPECT_EQ(value_of("1.5"), 1.5);
  EXPECT_EQ(value_of(".5"), 0.5);
  EXPECT_EQ(value_of("5."), 5);
  EXPECT_EQ(value_of("1e-3"), 1e-3);
  EXPECT_EQ(value_of("1E+3"), 1000);
  EXPECT_EQ(value_of("2.5e2-1"), 249);
  EXPECT_EQ(value_of("0.1"), 0.1);
  EXPECT_EQ(value_of("1.7976931348623157e308"), 1.7976931348623157e308);
  EXPECT_EQ(value_of("1e-999"), 0);
}

TEST(Expression, Functions) {
  EXPECT_EQ(value_of("sqrt(16)+abs(-3)+relu(-2)+relu(2)"), 9);
  EXPECT_EQ(value_of("sigmoid(0)"), 0.5);
  EXPECT_EQ(value_of("exp(0)+log(1)+sin(0)+cos(0)+tanh(0)"), 2);
  EXPECT_EQ(value_of("log(exp(x))", {{"x", 2}}), std::log(std::exp(2.0)));
  EXPECT_EQ(value_of("-sin(x)^2", {{"x", 1}}), -std::pow(std::sin(1.0), 2));
}

TEST(Expression, SpacesAndSignsThatPeoplePaste) {
  EXPECT_EQ(value_of(" \t2\n*\r\n3 "), 6);
  EXPECT_EQ(value_of("2\xC3\x97"
                     "3"),
            6);  // U+00D7 multiplication sign
  EXPECT_EQ(value_of("2\xC2\xB7"
                     "3"),
            6);  // U+00B7 middle dot
  EXPECT_EQ(value_of("2\xE2\x8B\x85"
                     "3"),
            6);  // U+22C5 dot operator
  EXPECT_EQ(value_of("\xE2\x88\x92"
                     "2^2"),
            -4);  // U+2212 minus sign
}

TEST(Expression, NodesStandInTheOrderOfTheText) {
  const Graph graph = parsed("(apple*2 + orange*3)*1.1");
  std::vector<std::string> nodes;
  for (const Graph::Node& node : graph.nodes()) {
    nodes.push_back(node.name.empty() ? std::string(name_of(node.operation)) : node.name);
  }
  EXPECT_EQ(nodes, (std::vector<std::string>{"apple", "constant", "multiply", "orange", "constant",
                                             "multiply", "add", "constant", "multiply"}));
  EXPECT_EQ(graph.nodes().back().inputs, (std::vector<Graph::Id>{6, 7}));
}

TEST(Expression, VariablesStartAtZeroInOrderOfAppearance) {
  const Graph graph = parsed("b*a + b*_c1");
  EXPECT_EQ(variables_of(graph), (std::vector<std::string>{"b", "a", "_c1"}));
  EXPECT_EQ(parsed("x + 1").forward(), 1);
}

TEST(Expression, StatementsNameNodes) {
  Graph graph = parsed("all = apple*2 + orange*3; price = all*1.1");
  EXPECT_EQ(variables_of(graph), (std::vector<std::string>{"apple", "orange"}));
  graph.set("apple", 100);
  graph.set("orange", 150);
  EXPECT_EQ(graph.forward(), 715.0000000000001);
  EXPECT_EQ(graph.nodes()[static_cast<std::size_t>(graph.find("all"))].value, 650);
  EXPECT_EQ(graph.find("price"), static_cast<Graph::Id>(graph.nodes().size()) - 1);
}

TEST(Expression, ANamedNodeIsOneNodeHoweverOftenItIsUsed) {
  Graph graph = parsed("s = x*y; s*s");
  EXPECT_EQ(graph.nodes().size(), 4u);
  graph.set("x", 2);
  graph.set("y", 3);
  EXPECT_EQ(graph.forward(), 36);
  graph.backward();
  EXPECT_EQ(graph.nodes()[0].gradient, 36);  // 2 x y^2
  EXPECT_EQ(graph.nodes()[1].gradient, 24);
}

TEST(Expression, TheLastStatementIsTheOutput) {
  EXPECT_EQ(value_of("x*x; 7"), 7);
  EXPECT_EQ(value_of("a = 2; b = a*3; b"), 6);
  EXPECT_EQ(parsed("a = 2; b = a*3; b").nodes().size(), 3u);
  // An earlier node called up again, and one with two names, need a node to stand last.
  EXPECT_EQ(value_of("a = 2; b = a*3; a"), 2);
  EXPECT_EQ(parsed("a = 2; b = a*3; a").nodes().back().operation, Operation::identity);
  EXPECT_EQ(value_of("a = 2; b = a; a + b"), 4);
  EXPECT_EQ(value_of("y = x", {{"x", 5}}), 5);
  EXPECT_EQ(value_of("x; y; y - x", {{"x", 5}, {"y", 7}}), 2);
  EXPECT_EQ(value_of("x*3;", {{"x", 5}}), 15);
}

class Derived : public Graph {
 public:
  int own = 42;
};

TEST(Expression, ADerivedGraphRemainsOne) {
  Derived graph;
  parse_expression("x*2", graph);
  EXPECT_EQ(graph.own, 42);
  EXPECT_EQ(graph.nodes().size(), 3u);
}

}  // namespace
}  // namespace glassbox
