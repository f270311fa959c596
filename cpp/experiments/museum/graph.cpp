#include "experiments/museum/graph.h"

namespace glassbox {

std::vector<double> GraphKeepingY::local_derivatives(const Node& node) const {
  if (node.operation != Operation::multiply) return Graph::local_derivatives(node);
  const double y = nodes()[static_cast<std::size_t>(node.inputs[1])].value;
  return {y, y};  // the mistake: {y, x} is right
}

}  // namespace glassbox
