// Computational graphs: the shopping examples, and slopes of functions given as expressions.

#include "graph/graph.h"

#include <cmath>

#include "golden/case.h"
#include "golden/slope.h"
#include "graph/expression.h"

namespace glassbox::golden {

namespace {

// The variables are set to what is given under their names; every named node is offered, and its
// gradient under its name with a d in front.
void run_graph(Case& c, const char* text) {
  Graph graph;
  parse_expression(text, graph);
  for (const Graph::Node& node : graph.nodes()) {
    if (node.operation == Operation::variable) graph.set(node.name, c.given.number(node.name));
  }
  const double output = graph.forward();
  graph.backward(c.given.has("dout") ? c.given.number("dout") : 1);

  for (const Graph::Node& node : graph.nodes()) {
    if (node.name.empty()) continue;
    if (node.operation != Operation::variable) c.expect.compare(node.name, node.value);
    c.expect.compare("d" + node.name, node.gradient);
    if (node.name == "all_price") c.expect.compare("dall", node.gradient);
  }
  c.expect.compare("price_int", std::trunc(output));
}

}  // namespace

void run_apple_graph(Case& c) {
  run_graph(c, "apple_price = apple * apple_num; price = apple_price * tax");
}

void run_fruit_graph(Case& c) {
  run_graph(c,
            "apple_price = apple * apple_num; orange_price = orange * orange_num;"
            "all_price = apple_price + orange_price; price = all_price * tax");
}

// Both ways have to give the expected slopes: backwards through the graph, and by the difference
// quotient, for which nothing but forward() is asked.
void run_numerical_gradient(Case& c) {
  c.given.prose({"f"});
  SlopeOfExpression f(c.given.text("f_expr"));
  const double h = c.given.number("h");
  Json by_graph = Json::array();
  Json by_difference = Json::array();
  for (const std::vector<double>& point :
       c.given.at("points").get<std::vector<std::vector<double>>>()) {
    by_graph.push_back(f.gradient(point));
    by_difference.push_back(f.difference_quotients(point, h));
  }
  c.expect.compare("grad", by_graph);
  c.expect.compare("grad", by_difference);
}

}  // namespace glassbox::golden
