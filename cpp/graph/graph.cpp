#include "graph/graph.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>
#include <utility>

namespace glassbox {

namespace {

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

void check_finite(const std::string& whose, double value) {
  if (std::isfinite(value)) return;
  throw std::invalid_argument(whose + ": expected a finite number, got " +
                              (std::isnan(value) ? "nan"
                               : value > 0       ? "inf"
                                                 : "-inf"));
}

std::array<double, kMaxArity> inputs_of(const std::vector<Graph::Node>& nodes,
                                        const std::vector<Graph::Id>& ids) {
  std::array<double, kMaxArity> values{};
  for (std::size_t i = 0; i < ids.size(); ++i) {
    values[i] = nodes[static_cast<std::size_t>(ids[i])].value;
  }
  return values;
}

}  // namespace

double Graph::forward() {
  if (nodes_.empty()) throw std::logic_error("forward(): expected a node at least, got none");
  for (Node& node : nodes_) {
    if (node.inputs.empty()) continue;  // variables and constants have theirs
    node.value = evaluate(node.operation, inputs_of(nodes_, node.inputs).data());
  }
  forward_done_ = true;
  return nodes_.back().value;
}

void Graph::backward(double dout) {
  if (!forward_done_) {
    throw std::logic_error("backward(): expected forward() after the last change, got none");
  }
  for (Node& node : nodes_) {
    node.gradient = 0;  // the sum of nothing yet
    node.reaches_output = false;
  }
  nodes_.back().gradient = dout;
  nodes_.back().reaches_output = true;
  for (auto node = nodes_.rbegin(); node != nodes_.rend(); ++node) {
    node->local = local_derivatives(*node);
    node->sent.assign(node->inputs.size(), 0);
    if (!node->reaches_output) continue;  // 0 times a local derivative that may be infinite
    for (std::size_t i = 0; i < node->inputs.size(); ++i) {
      Node& input = at(node->inputs[i]);
      node->sent[i] = node->gradient * node->local.at(i);  // the chain rule
      input.gradient += node->sent[i];                     // one way of several to the output
      input.reaches_output = true;
    }
  }
}

std::vector<double> Graph::local_derivatives(const Node& node) const {
  std::vector<double> local(node.inputs.size());
  differentiate(node.operation, inputs_of(nodes_, node.inputs).data(), node.value, local.data());
  // At a <= 0 the power may have no slope along its exponent: (-3)^2 has neighbours, (-3)^2.001
  // does not exist. Nobody asks for it when no variable can move that exponent.
  if (node.operation == Operation::power && std::isnan(local[1])) {
    const bool fixed = !nodes_[static_cast<std::size_t>(node.inputs[1])].varies;
    if (fixed) local[1] = 0;
  }
  return local;
}

Graph::Id Graph::variable(std::string name, double value) {
  check_free(name);
  check_finite("variable " + quoted(name), value);
  const Id id = add({.operation = Operation::variable, .name = name, .value = value});
  nodes_.back().varies = true;
  names_.emplace(std::move(name), id);
  return id;
}

Graph::Id Graph::constant(double value) {
  check_finite("constant", value);
  return add({.operation = Operation::constant, .value = value});
}

Graph::Id Graph::apply(Operation operation, std::vector<Id> inputs) {
  const std::string name(name_of(operation));
  const int arity = arity_of(operation);
  if (arity == 0) {
    throw std::invalid_argument("apply: expected an operation with inputs, got " + name);
  }
  if (inputs.size() != static_cast<std::size_t>(arity)) {
    throw std::invalid_argument(name + ": expected " + std::to_string(arity) +
                                (arity == 1 ? " input" : " inputs") + ", got " +
                                std::to_string(inputs.size()));
  }
  bool varies = false;
  for (const Id id : inputs) varies = at(id).varies || varies;
  const Id id = add({.operation = operation, .inputs = std::move(inputs)});
  nodes_.back().varies = varies;
  return id;
}

Graph::Id Graph::add(Node node) {
  nodes_.push_back(std::move(node));
  forward_done_ = false;
  return static_cast<Id>(nodes_.size()) - 1;
}

void Graph::set_name(Id id, std::string name) {
  Node& node = at(id);
  if (node.name == name && !name.empty()) return;
  check_free(name);
  if (!node.name.empty()) names_.erase(node.name);
  node.name = name;
  names_.emplace(std::move(name), id);
}

Graph::Id Graph::find(std::string_view name) const {
  const auto found = names_.find(name);
  if (found != names_.end()) return found->second;
  const std::string known = known_names();
  throw std::invalid_argument("unknown name " + quoted(name) + ": expected " +
                              (known.empty() ? "a graph with names, got none" : "one of " + known));
}

void Graph::set(std::string_view variable, double value) {
  Node& node = at(find(variable));
  if (node.operation != Operation::variable) {
    throw std::invalid_argument(quoted(variable) + ": expected a variable to set, got a node of " +
                                std::string(name_of(node.operation)));
  }
  check_finite("variable " + quoted(variable), value);
  node.value = value;
  forward_done_ = false;
}

Graph::Node& Graph::at(Id id) {
  if (id >= 0 && id < static_cast<Id>(nodes_.size())) return nodes_[static_cast<std::size_t>(id)];
  throw std::invalid_argument("expected a node from 0 to " +
                              std::to_string(static_cast<Id>(nodes_.size()) - 1) + ", got " +
                              std::to_string(id));
}

void Graph::check_free(std::string_view name) const {
  if (name.empty()) throw std::invalid_argument("expected a name, got an empty text");
  const auto taken = names_.find(name);
  if (taken == names_.end()) return;
  throw std::invalid_argument("repeated name " + quoted(name) +
                              ": expected a new one, got that of node " +
                              std::to_string(taken->second));
}

std::string Graph::known_names() const {
  constexpr std::size_t kShown = 20;
  std::string known;
  std::size_t shown = 0;
  for (const Node& node : nodes_) {
    if (node.name.empty()) continue;
    if (shown++ == kShown) {
      return known + " and " + std::to_string(names_.size() - kShown) + " more";
    }
    known += (known.empty() ? "" : ", ") + node.name;
  }
  return known;
}

}  // namespace glassbox
