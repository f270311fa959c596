#pragma once
// Graphs from expressions: (apple*2 + orange*3)*1.1
//
//   expression = statement { ";" statement } [ ";" ]
//   statement  = [ name "=" ] sum               the last statement is the output
//   sum        = product { ("+" | "-") product }
//   product    = factor { ("*" | "/") factor }
//   factor     = "-" factor | power
//   power      = atom [ "^" factor ]             so -x^2 = -(x^2), 2^-1 = 0.5, a^b^c = a^(b^c)
//   atom       = number | name | function "(" sum ")" | "(" sum ")"
//   number     = 1, 1.5, .5, 1e-3
//   name       = a letter or "_", then letters, digits and "_"
//   function   = exp log sqrt abs sin cos sigmoid tanh relu
//
// a - b - c is (a - b) - c, and a + b + c is (a + b) + c: sums are rounded in the order written.
// The true minus sign and the multiplication signs, cross and dot, are read like - and *.
//
// A name that nothing has been assigned to is a variable. Variables start at 0 and stand in the
// graph in the order in which they first appear. `price = apple * tax` gives the product a name,
// which later statements use as one and the same node.
//
// What only repeats a node that has its name already (`b = a`, or a last statement that calls up an
// earlier one) becomes an identity node, so that the last node is always the output.

#include <cstddef>
#include <string_view>

#include "graph/graph.h"

namespace glassbox {

constexpr std::size_t kMaxExpressionBytes = 20'000;
constexpr int kMaxExpressionNodes = 2'000;
constexpr int kMaxExpressionDepth = 200;  // parentheses, functions, minus signs, powers of powers

// Reads `text` into an empty graph; a graph of a derived class remains one. Throws
// std::invalid_argument, and leaves the graph empty, when the text is not an expression or exceeds
// a limit: "column 9: expected a number, a name or a parenthesis, got the end of the expression".
void parse_expression(std::string_view text, Graph& graph);

}  // namespace glassbox
