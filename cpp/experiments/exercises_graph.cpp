// Prices as computational graphs: forward to the price, backward to what each number does to it.

#include "experiments/exercise_parts.h"
#include "graph/expression.h"
#include "graph/graph.h"

namespace glassbox {
namespace {

Graph apples() {
  Graph graph;
  parse_expression("(apple * apple_num) * tax", graph);
  graph.set("apple", 100);
  graph.set("apple_num", 2);
  graph.set("tax", 1.1);
  return graph;
}

Graph apples_and_oranges() {
  Graph graph;
  parse_expression("(apple * apple_num + orange * orange_num) * tax", graph);
  graph.set("apple", 100);
  graph.set("apple_num", 2);
  graph.set("orange", 150);
  graph.set("orange_num", 3);
  graph.set("tax", 1.1);
  return graph;
}

Exercise apple_price() {
  Graph graph = apples();
  return {"210", "apple", {row_of("int(price)", "220", matrix_of(graph.forward()))}};
}

Exercise fruit_price() {
  Graph graph = apples_and_oranges();
  return {"212", "fruit", {row_of("price", "715.0000000000001", matrix_of(graph.forward()))}};
}

Exercise fruit_gradients() {
  Graph graph = apples_and_oranges();
  graph.forward();
  graph.backward();
  const auto row = [&](const std::string& name, const std::string& printed) {
    const Graph::Id id = graph.find(name);
    const double gradient = graph.nodes()[static_cast<std::size_t>(id)].gradient;
    return row_of("d" + name, printed, matrix_of(gradient));
  };
  return {"213",
          "fruit-gradients",
          {row("apple_num", "110.00000000000001"), row("apple", "2.2"),
           row("orange", "3.3000000000000003"), row("orange_num", "165.0"), row("tax", "650")}};
}

}  // namespace

std::vector<Exercise> graph_exercises() {
  return {apple_price(), fruit_price(), fruit_gradients()};
}

}  // namespace glassbox
