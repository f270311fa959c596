// Expressions, the graphs that they become, and the walk forward and back.

#include "fuzz/check.h"
#include "fuzz/source.h"
#include "graph/expression.h"

using namespace glassbox;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  Graph graph;
  if (refused([&] { parse_expression(text, graph); })) {
    expect(graph.nodes().empty(), "a refused expression leaves the graph empty");
    return 0;
  }
  expect(!graph.nodes().empty(), "an expression has a node");
  expect(graph.nodes().size() <= kMaxExpressionNodes, "the nodes are within their limit");
  double value = 0.5;
  for (const auto& node : graph.nodes()) {
    for (const Graph::Id input : node.inputs) {
      expect(input >= 0 && &graph.nodes()[static_cast<std::size_t>(input)] < &node,
             "inputs stand before their node");
    }
  }
  for (std::size_t i = 0; i < graph.nodes().size(); ++i) {
    const auto& node = graph.nodes()[i];
    if (node.inputs.empty() && graph.has(node.name)) {
      refused([&] { graph.set(node.name, value += 0.25); });  // constants may have names
    }
  }
  if (refused([&] { graph.forward(); })) return 0;
  refused([&] { graph.backward(); });
  return 0;
}
