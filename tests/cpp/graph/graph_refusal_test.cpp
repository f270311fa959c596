#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <stdexcept>
#include <string>

#include "graph/graph.h"
#include "graph/helpers.h"
#include "nn/helpers.h"

namespace glassbox {
namespace {

TEST(GraphRefusal, OfWrongInputsAndAddsNothing) {
  Graph graph;
  const Graph::Id x = graph.variable("x", 1);
  EXPECT_EQ(refusal([&] { graph.apply(Operation::multiply, {x}); }),
            "multiply: expected 2 inputs, got 1");
  EXPECT_EQ(refusal([&] { graph.apply(Operation::sin, {x, x}); }), "sin: expected 1 input, got 2");
  EXPECT_EQ(refusal([&] {
              graph.apply(Operation::add, {x, 1});
            }),
            "expected a node from 0 to 0, got 1");
  EXPECT_EQ(refusal([&] {
              graph.apply(Operation::add, {-1, x});
            }),
            "expected a node from 0 to 0, got -1");
  EXPECT_EQ(refusal([&] { graph.apply(Operation::constant, {}); }),
            "apply: expected an operation with inputs, got constant");
  EXPECT_EQ(graph.nodes().size(), 1u);
}

TEST(GraphRefusal, OfNumbersThatAreNone) {
  Graph graph;
  const double nan = std::nan(""), inf = std::numeric_limits<double>::infinity();
  EXPECT_EQ(refusal([&] { graph.variable("x", nan); }),
            "variable \"x\": expected a finite number, got nan");
  EXPECT_EQ(refusal([&] { graph.constant(inf); }), "constant: expected a finite number, got inf");
  EXPECT_EQ(graph.nodes().size(), 0u);
  graph.variable("x", 1);
  EXPECT_EQ(refusal([&] { graph.set("x", -inf); }),
            "variable \"x\": expected a finite number, got -inf");
  EXPECT_EQ(graph.forward(), 1);
}

TEST(GraphRefusal, OfRepeatedAndEmptyNames) {
  Graph graph;
  graph.variable("x", 1);
  EXPECT_EQ(refusal([&] { graph.variable("x", 2); }),
            "repeated name \"x\": expected a new one, got that of node 0");
  EXPECT_EQ(refusal([&] { graph.variable("", 2); }), "expected a name, got an empty text");
  const Graph::Id y = graph.apply(Operation::negate, {0});
  EXPECT_EQ(refusal([&] { graph.set_name(y, "x"); }),
            "repeated name \"x\": expected a new one, got that of node 0");
  EXPECT_EQ(refusal([&] { graph.set_name(2, "z"); }), "expected a node from 0 to 1, got 2");
  EXPECT_EQ(graph.nodes().size(), 2u);
  EXPECT_EQ(node(graph, y).name, "");
}

TEST(GraphRefusal, OfUnknownNamesWithTheKnownOnes) {
  Graph graph;
  EXPECT_EQ(refusal([&] { graph.find("x"); }),
            "unknown name \"x\": expected a graph with names, got none");
  graph = apples(100, 2, 1.1);
  EXPECT_EQ(refusal([&] { graph.find("pear"); }),
            "unknown name \"pear\": expected one of apple, apple_num, apple_price, tax, price");
  EXPECT_EQ(refusal([&] { graph.set("pear", 1); }),
            "unknown name \"pear\": expected one of apple, apple_num, apple_price, tax, price");
  EXPECT_EQ(refusal([&] { graph.set("price", 1); }),
            "\"price\": expected a variable to set, got a node of multiply");
  Graph large;
  for (int i = 0; i < 23; ++i) large.variable("x" + std::to_string(i), 0);
  const std::string sentence = refusal([&] { large.find("y"); });
  EXPECT_NE(sentence.find("x18, x19 and 3 more"), std::string::npos) << sentence;
}

TEST(GraphRefusal, OfStepsOutOfOrder) {
  Graph graph;
  EXPECT_THROW(graph.forward(), std::logic_error);
  EXPECT_THROW(graph.backward(), std::logic_error);
  graph = square_of(3);
  EXPECT_THROW(graph.backward(), std::logic_error);
  graph.forward();
  graph.backward();
  graph.set("x", 4);
  EXPECT_THROW(graph.backward(), std::logic_error);  // the values are those of x = 3
  EXPECT_EQ(gradient(graph, "x"), 6);
  graph.forward();
  graph.apply(Operation::negate, {1});
  EXPECT_THROW(graph.backward(), std::logic_error);  // the new node has no value
}

}  // namespace
}  // namespace glassbox
