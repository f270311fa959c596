#pragma once
// A computational graph: a calculation taken apart into steps so small that each can be
// differentiated by heart, and put together again by the chain rule.
//
// Two apples at 100 with 10 % tax make (apple * apple_num) * tax:
//
//   apple     100 <2.2> --+
//                         |-- multiply 200 <1.1> --+
//   apple_num   2 <110> --+                        |-- multiply 220 <1>
//                                                  |
//   tax       1.1 <200> ---------------------------+
//
// Beside each node stands its value and, in angle brackets, its gradient.
//
// Forward, every node computes its value from the values of its inputs.
//
// Backward, every node learns its gradient: if its value grew by a little, by how many times as
// much would the output L grow? For the output itself the answer is 1. From there it is carried
// back wire by wire, and each node needs to know nothing but itself:
//
//   local[i]   d(value)/d(input i)       from the node's own operation (see operation.h)
//   gradient   dL/d(value)               handed to it by the nodes that use its value
//   sent[i]    gradient * local[i]       what it hands on, back along wire i
//
// That product is the chain rule. If L grows 1.1 times as fast as the value, and the value 2 times
// as fast as the apple's price, then L grows 2.2 times as fast as the apple's price:
//
//   dL/d(input) = dL/d(value) * d(value)/d(input)
//
// Where a value is used in several places, its growth reaches L by all of those ways at once, and
// small changes add up. So does what comes back: a node's gradient is the sum of what was sent to
// it. (x * x is the smallest example: x is sent x twice, and 2x is the derivative of x^2.)
//
//   gradient of a node = sum over its uses of what they send
//
// A node's inputs stand before it in the list, so one walk from the first node to the last has
// every input ready, and one walk back from the last meets every node when all that used it are
// done. That walk costs about as much as the forward one, however many variables there are: it is
// the reason why a network with a hundred thousand weights can be trained. Asking each weight for
// its own slope by a forward calculation would take a hundred thousand of them.
//
// Sources: Bauer, "Computational graphs and rounding error", SIAM J. Numer. Anal. 11 (1974), where
// the wires carry how much an error at their beginning matters at their end; Linnainmaa, "Taylor
// expansion of the accumulated rounding error", BIT 16 (1976), the walk back; Rumelhart, Hinton,
// Williams, "Learning representations by back-propagating errors", Nature 323 (1986), its use.

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "graph/operation.h"

namespace glassbox {

// Everything is double, and computed in the order in which it was written.
class Graph {
 public:
  using Id = int;  // position in nodes(); the inputs of a node always stand before it

  struct Node {
    Operation operation;
    std::string name = {};           // of variables and of what was given one; else empty
    std::vector<Id> inputs = {};     // the same node may occur twice
    double value = 0;                // set by forward()
    double gradient = 0;             // dL/d(value), set by backward()
    std::vector<double> local = {};  // d(value)/d(each input), set by backward()
    std::vector<double> sent = {};   // gradient * local: what goes back along each wire
    bool varies = false;             // whether any variable stands behind it
    bool reaches_output = true;      // whether the output depends on it, set by backward()
  };

  Graph() = default;
  virtual ~Graph() = default;
  Graph(const Graph&) = default;
  Graph& operator=(const Graph&) = default;
  Graph(Graph&&) = default;
  Graph& operator=(Graph&&) = default;

  // Each adds one node. They throw std::invalid_argument, and add nothing, when a name is empty or
  // taken, a value is not finite, or an operation gets other inputs than it takes.
  Id variable(std::string name, double value);
  Id constant(double value);
  Id apply(Operation operation, std::vector<Id> inputs);

  // Names a node, so that it can be found; a name belongs to one node.
  void set_name(Id id, std::string name);

  // The node of that name. Throws std::invalid_argument with the known names when there is none.
  Id find(std::string_view name) const;
  bool has(std::string_view name) const { return names_.find(name) != names_.end(); }

  // Gives a variable another value. What follows from it waits for the next forward().
  void set(std::string_view variable, double value);

  // Computes the values of all nodes from the first to the last, and returns that of the last,
  // which is the output L.
  double forward();

  // Computes all gradients from the last node to the first, for the values of the last forward().
  // dout: dL/d(last node), other than 1 when the graph is a part of a longer calculation.
  void backward(double dout = 1);

  const std::vector<Node>& nodes() const { return nodes_; }

 protected:
  // d(value)/d(each input) of one node, whose inputs have their values.
  virtual std::vector<double> local_derivatives(const Node& node) const;

 private:
  Id add(Node node);
  Node& at(Id id);
  void check_free(std::string_view name) const;
  std::string known_names() const;

  std::vector<Node> nodes_;
  std::map<std::string, Id, std::less<>> names_;
  bool forward_done_ = false;  // whether the values belong to the variables as they are now
};

}  // namespace glassbox
