#pragma once
// A function of several numbers, given as an expression in x, y or in x0, x1, ...

#include <string>
#include <vector>

#include "graph/graph.h"

namespace glassbox::golden {

class SlopeOfExpression {
 public:
  // Refuses an expression that does not parse, and variables of other names.
  explicit SlopeOfExpression(const std::string& text);

  // df/dx of every coordinate of the point, by the graph's backward().
  std::vector<double> gradient(const std::vector<double>& point);

  // (f(x + h) - f(x - h)) / 2h of every coordinate.
  std::vector<double> difference_quotients(const std::vector<double>& point, double h);

 private:
  double value(const std::vector<double>& point);

  struct Variable {
    Graph::Id id;
    std::size_t coordinate;
  };
  Graph graph_;
  std::vector<Variable> variables_;
};

}  // namespace glassbox::golden
