// Part of the bindings: the computational graph, the lens on one batch, the gradient check.

#include "app/bindings/bound_study.h"
#include "app/bindings/lens.h"
#include "experiments/museum/graph.h"
#include "graph/expression.h"
#include "graph/graph.h"

namespace glassbox {

using emscripten::val;

namespace {

val graph_to_js(const Graph& graph) {
  const auto numbers = [](const std::vector<double>& list) {
    return list_to_js(list, [](double x) { return val(x); });
  };
  auto variables = val::array();
  for (const Graph::Node& node : graph.nodes()) {
    if (node.operation == Operation::variable) variables.call<void>("push", node.name);
  }
  auto object = val::object();
  object.set("variables", variables);
  object.set("nodes", list_to_js(graph.nodes(), [&](const Graph::Node& node) {
               auto item = val::object();
               item.set("operation", std::string(name_of(node.operation)));
               item.set("name", node.name);
               item.set("inputs", list_to_js(node.inputs, [](int id) { return val(id); }));
               item.set("value", node.value);
               item.set("gradient", node.gradient);
               item.set("local", numbers(node.local));
               item.set("sent", numbers(node.sent));
               return item;
             }));
  return object;
}

CheckOptions options_from_js(const val& request) {
  CheckOptions options;
  options.h = number(request, "h");
  options.elements = whole_number<int>(request, "elements");
  options.worst = whole_number<std::uint32_t>(request, "worst");
  require_object(request["names"], "names");
  const int names = whole_number<int>(request["names"], "length");
  for (int i = 0; i < names; ++i) {
    options.names.push_back(text(request["names"], std::to_string(i).c_str()));
  }
  return options;
}

}  // namespace

val checked_arrays_to_js(const GradientReport& report) {
  return list_to_js(report.arrays, [](const GradientComparison& array) {
    auto object = val::object();
    object.set("name", array.name);
    object.set("rows", static_cast<int>(array.rows));
    object.set("columns", static_cast<int>(array.columns));
    object.set("count", static_cast<int>(array.count));
    object.set("relativeError", array.relative_error);
    object.set("worst", list_to_js(array.worst, [&](const CheckedElement& element) {
                 auto item = val::object();
                 item.set("row", static_cast<int>(element.index % array.rows));
                 item.set("column", static_cast<int>(element.index / array.rows));
                 item.set("backprop", element.backprop);
                 item.set("measured", element.measured);
                 return item;
               }));
    return object;
  });
}

val BoundStudy::graph(const val& request) {
  return guarded([&] {
    require_object(request, "the graph");
    field_of(request, "faulty", "boolean");
    Graph right;
    GraphKeepingY faulty;
    Graph& graph = request["faulty"].as<bool>() ? faulty : right;
    parse_expression(text(request, "expression"), graph);
    require_object(request["variables"], "variables");
    for (const Graph::Node& node : graph.nodes()) {
      if (node.operation == Operation::variable && given(request["variables"], node.name.c_str())) {
        graph.set(node.name, number(request["variables"], node.name.c_str()));
      }
    }
    graph.forward();
    graph.backward(number(request, "upstream"));
    return graph_to_js(graph);
  });
}

val BoundStudy::lens(int first, int count) {
  return guarded([&] { return trace_to_js(study().look(first, count)); });
}

val BoundStudy::check_gradients(const val& request) {
  return guarded([&] {
    require_object(request, "the check");
    const TimedCheck check =
        study().check(whole_number<int>(request, "samples"), options_from_js(request));
    auto object = val::object();
    object.set("arrays", checked_arrays_to_js(check.report));
    object.set("relativeError", check.report.relative_error());
    object.set("backpropMilliseconds", check.backprop_milliseconds);
    object.set("numericalMilliseconds", check.numerical_milliseconds);
    return object;
  });
}

}  // namespace glassbox
