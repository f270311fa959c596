#include "experiments/museum/graph_exhibit.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include "experiments/museum/facts.h"
#include "experiments/museum/graph.h"
#include "graph/expression.h"

namespace glassbox {

namespace {

struct Setting {
  std::string_view name;
  double value;
};
constexpr Setting kPrices[] = {{"apple", 100},  {"apple_num", 2},  {"tax", 1.1},
                               {"orange", 150}, {"orange_num", 3}, {"paid", 220}};
constexpr double kRate = 1e-5;  // of the descent

template <class AGraph>
AGraph graph_of(std::string_view expression) {
  AGraph graph;
  parse_expression(expression, graph);
  for (const Setting& setting : kPrices) {
    if (graph.has(setting.name)) graph.set(setting.name, setting.value);
  }
  return graph;
}

double gradient_of(const Graph& graph, std::string_view name) {
  return graph.nodes()[static_cast<std::size_t>(graph.find(name))].gradient;
}

Numbers gradients(Graph&& graph, const std::vector<std::string_view>& names) {
  graph.forward();
  graph.backward();
  std::vector<double> found;
  for (const std::string_view name : names) found.push_back(gradient_of(graph, name));
  return numbers_in_a_row(std::move(found));
}

GradientComparison check(Graph& graph, const Setting& setting) {
  constexpr double h = 1e-5;
  graph.set(setting.name, setting.value + h);
  const double above = graph.forward();
  graph.set(setting.name, setting.value - h);
  const double below = graph.forward();
  graph.set(setting.name, setting.value);
  graph.forward();
  graph.backward();

  GradientComparison result;
  result.name = setting.name;
  result.rows = result.columns = result.count = 1;
  const double measured = (above - below) / (2 * h);
  const double backprop = gradient_of(graph, setting.name);
  result.relative_error =
      std::abs(backprop - measured) / std::max(std::abs(backprop), std::abs(measured));
  result.worst = {{0, backprop, measured}};
  return result;
}

template <class AGraph>
Side run(int updates) {
  Side side;
  auto price = graph_of<AGraph>("apple * apple_num * tax");
  for (const Setting& setting : kPrices) {
    if (price.has(setting.name)) side.check.arrays.push_back(check(price, setting));
  }
  auto error = graph_of<AGraph>("(apple * apple_num * tax - paid)^2");
  double tax = 1;
  for (int i = 0; i < updates; ++i) {
    error.set("tax", tax);
    side.loss.push_back(error.forward());
    error.backward();
    tax -= kRate * gradient_of(error, "tax");
  }
  return side;
}

template <class AGraph>
Numbers price() {
  return number(graph_of<AGraph>("apple * apple_num * tax").forward());
}

template <class AGraph>
Numbers apple_gradients() {
  return gradients(graph_of<AGraph>("apple * apple_num * tax"), {"apple", "apple_num", "tax"});
}

template <class AGraph>
Numbers fruit_gradients() {
  return gradients(graph_of<AGraph>("(apple * apple_num + orange * orange_num) * tax"),
                   {"apple", "apple_num", "orange", "orange_num", "tax"});
}

}  // namespace

Showing show_graph(const Exhibit& exhibit) {
  Showing showing;
  showing.facts = {
      {"price", price<GraphKeepingY>(), price<Graph>(), ""},
      {"apple_gradients", apple_gradients<GraphKeepingY>(), apple_gradients<Graph>(), ""},
      {"fruit_gradients", fruit_gradients<GraphKeepingY>(), fruit_gradients<Graph>(), ""}};
  showing.as_written = run<GraphKeepingY>(exhibit.iterations);
  showing.corrected = run<Graph>(exhibit.iterations);
  return showing;
}

}  // namespace glassbox
