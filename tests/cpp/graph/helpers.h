#pragma once
// What the tests of graph share: small graphs, and short ways to look into one.

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/expression.h"
#include "graph/graph.h"

namespace glassbox {

inline const Graph::Node& node(const Graph& graph, Graph::Id id) {
  return graph.nodes()[static_cast<std::size_t>(id)];
}

inline double gradient(const Graph& graph, std::string_view name) {
  return node(graph, graph.find(name)).gradient;
}

inline double value(const Graph& graph, std::string_view name) {
  return node(graph, graph.find(name)).value;
}

// (apple * apple_num) * tax
template <class G = Graph>
G apples(double apple, double apple_num, double tax) {
  G graph;
  const Graph::Id a = graph.variable("apple", apple);
  const Graph::Id n = graph.variable("apple_num", apple_num);
  const Graph::Id product = graph.apply(Operation::multiply, {a, n});
  graph.set_name(product, "apple_price");
  const Graph::Id t = graph.variable("tax", tax);
  graph.set_name(graph.apply(Operation::multiply, {product, t}), "price");
  return graph;
}

// x^2 written as a product: one node used twice.
inline Graph square_of(double x) {
  Graph graph;
  const Graph::Id id = graph.variable("x", x);
  graph.apply(Operation::multiply, {id, id});
  return graph;
}

// A fault to be found: both wires of a product get the same derivative.
class MixedUp : public Graph {
 protected:
  std::vector<double> local_derivatives(const Node& node) const override {
    if (node.operation != Operation::multiply) return Graph::local_derivatives(node);
    const double y = nodes()[static_cast<std::size_t>(node.inputs[1])].value;
    return {y, y};
  }
};

inline Graph parsed(std::string_view text) {
  Graph graph;
  parse_expression(text, graph);
  return graph;
}

inline double value_of(std::string_view text,
                       std::initializer_list<std::pair<const char*, double>> variables = {}) {
  Graph graph = parsed(text);
  for (const auto& [name, value] : variables) graph.set(name, value);
  return graph.forward();
}

inline std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace glassbox
