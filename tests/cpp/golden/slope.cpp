#include "golden/slope.h"

#include "golden/fields.h"
#include "graph/expression.h"

namespace glassbox::golden {

namespace {

// x and y are the first and the second coordinate, x0, x1, ... are numbered.
std::size_t coordinate_of(const std::string& name) {
  if (name == "x") return 0;
  if (name == "y") return 1;
  const std::string digits = name.substr(1);
  if (name.front() == 'x' && digits.size() <= 3 &&
      digits.find_first_not_of("0123456789") == std::string::npos) {
    return static_cast<std::size_t>(std::stoi(digits));
  }
  throw Refusal("given.f_expr: expected the variables x and y or x0, x1, ..., got " + name);
}

}  // namespace

SlopeOfExpression::SlopeOfExpression(const std::string& text) {
  parse_expression(text, graph_);
  for (std::size_t i = 0; i < graph_.nodes().size(); ++i) {
    const Graph::Node& node = graph_.nodes()[i];
    if (node.operation != Operation::variable) continue;
    variables_.push_back({static_cast<Graph::Id>(i), coordinate_of(node.name)});
  }
}

double SlopeOfExpression::value(const std::vector<double>& point) {
  for (const Variable& variable : variables_) {
    if (variable.coordinate >= point.size()) {
      throw Refusal("given: expected points of at least " +
                    std::to_string(variable.coordinate + 1) + " coordinates, got " +
                    std::to_string(point.size()));
    }
    graph_.set(graph_.nodes()[static_cast<std::size_t>(variable.id)].name,
               point[variable.coordinate]);
  }
  return graph_.forward();
}

std::vector<double> SlopeOfExpression::gradient(const std::vector<double>& point) {
  value(point);
  graph_.backward();
  std::vector<double> gradient(point.size(), 0);
  for (const Variable& variable : variables_) {
    gradient[variable.coordinate] += graph_.nodes()[static_cast<std::size_t>(variable.id)].gradient;
  }
  return gradient;
}

std::vector<double> SlopeOfExpression::difference_quotients(const std::vector<double>& point,
                                                            double h) {
  std::vector<double> slopes;
  for (std::size_t i = 0; i < point.size(); ++i) {
    std::vector<double> moved = point;
    moved[i] = point[i] + h;
    const double above = value(moved);
    moved[i] = point[i] - h;
    slopes.push_back((above - value(moved)) / (2 * h));
  }
  return slopes;
}

}  // namespace glassbox::golden
