#include "graph/expression.h"

#include <cmath>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "graph/token.h"

namespace glassbox {

namespace {

using Id = Graph::Id;

[[noreturn]] void refuse(const Token& at, const std::string& expected, const std::string& got) {
  throw std::invalid_argument("column " + std::to_string(at.column) + ": expected " + expected +
                              ", got " + got);
}

[[noreturn]] void refuse(const Token& at, const std::string& expected) {
  refuse(at, expected, description_of(at));
}

// Recursive descent: one function for each rule of the grammar, with the rule above it. Each begins
// at the token `here()`, takes what belongs to its rule, and returns the node that this makes.
class Parser {
 public:
  Parser(std::string_view text, Graph& graph) : tokens_(tokens_of(text)), graph_(graph) {}

  // expression = statement { ";" statement } [ ";" ]
  void expression() {
    Id output = statement();
    while (here().is(';')) {
      take();
      if (here().kind == TokenKind::end) break;
      output = statement();
    }
    if (here().kind != TokenKind::end) refuse(here(), "an operator, \";\" or the end");
    const bool last = output == static_cast<Id>(graph_.nodes().size()) - 1;
    if (!last) apply(Operation::identity, {output});
  }

 private:
  // statement = [ name "=" ] sum
  Id statement() {
    const bool assigns = here().kind == TokenKind::name && tokens_[position_ + 1].is('=');
    if (!assigns) return sum();
    const Token target = take();
    const std::string name(target.text);
    const std::string expected = "a new name on the left of \"=\"";
    if (function_named(name)) refuse(target, expected, "the function " + name);
    check_new(target, expected);
    take();  // the "="
    Id id = sum();
    check_new(target, expected);  // x = x + 1 has made a variable x by now
    const bool named = !node(id).name.empty();
    if (named) id = apply(Operation::identity, {id});
    graph_.set_name(id, name);
    return id;
  }

  // sum = product { ("+" | "-") product }
  Id sum() {
    Id left = product();
    while (here().is('+') || here().is('-')) {
      const Operation operation = take().is('+') ? Operation::add : Operation::subtract;
      left = apply(operation, {left, product()});
    }
    return left;
  }

  // product = factor { ("*" | "/") factor }
  Id product() {
    Id left = factor();
    while (here().is('*') || here().is('/')) {
      const Operation operation = take().is('*') ? Operation::multiply : Operation::divide;
      left = apply(operation, {left, factor()});
    }
    return left;
  }

  // factor = "-" factor | power
  Id factor() {
    const Level level(*this);  // every way of nesting comes through here
    if (!here().is('-')) return power();
    take();
    return apply(Operation::negate, {factor()});
  }

  // power = atom [ "^" factor ]
  Id power() {
    const Id base = atom();
    if (!here().is('^')) return base;
    take();
    return apply(Operation::power, {base, factor()});
  }

  // atom = number | name | function "(" sum ")" | "(" sum ")"
  Id atom() {
    if (here().kind == TokenKind::number) return number();
    if (here().kind == TokenKind::name) {
      return tokens_[position_ + 1].is('(') || function_named(here().text) ? function() : name();
    }
    if (here().is('(')) return parenthesis();
    refuse(here(), "a number, a name or a parenthesis");
  }

  Id number() {
    const Token token = take();
    // In the C locale, which a program has that does not call setlocale, strtod reads 1.5 as 1.5.
    const double value = std::strtod(std::string(token.text).c_str(), nullptr);
    if (!std::isfinite(value)) refuse(token, "a number below 1.8e308");
    check_room(token);
    return graph_.constant(value);
  }

  Id name() {
    const Token token = take();
    if (graph_.has(token.text)) return graph_.find(token.text);
    check_room(token);
    return graph_.variable(std::string(token.text), 0);
  }

  Id function() {
    const Token token = take();
    const auto operation = function_named(token.text);
    if (!operation) {
      refuse(token, "one of the functions " + function_names() + " before \"(\"");
    }
    if (!here().is('(')) {
      refuse(here(), "\"(\" after the function " + std::string(token.text));
    }
    return apply(*operation, {parenthesis()});
  }

  Id parenthesis() {
    const Token open = take();
    const Id inside = sum();
    if (!here().is(')')) {
      refuse(here(),
             "an operator, or \")\" for the \"(\" in column " + std::to_string(open.column));
    }
    take();
    return inside;
  }

  const Token& here() const { return tokens_[position_]; }

  // The end is never taken, so here() stays within the tokens.
  Token take() { return tokens_[position_++]; }

  const Graph::Node& node(Id id) const { return graph_.nodes()[static_cast<std::size_t>(id)]; }

  Id apply(Operation operation, std::vector<Id> inputs) {
    check_room(tokens_[position_ - 1]);
    return graph_.apply(operation, std::move(inputs));
  }

  void check_room(const Token& at) const {
    if (graph_.nodes().size() < static_cast<std::size_t>(kMaxExpressionNodes)) return;
    refuse(at, "at most " + std::to_string(kMaxExpressionNodes) + " nodes", "more");
  }

  void check_new(const Token& target, const std::string& expected) const {
    if (!graph_.has(target.text)) return;
    const bool variable = node(graph_.find(target.text)).operation == Operation::variable;
    refuse(target, expected, description_of(target) + (variable ? ", a variable" : " again"));
  }

  // Counts how deep the recursion is, so that no text can exhaust the stack.
  class Level {
   public:
    explicit Level(Parser& parser) : parser_(parser) {
      if (++parser_.depth_ <= kMaxExpressionDepth) return;
      refuse(parser_.here(),
             "at most " + std::to_string(kMaxExpressionDepth) + " levels of nesting", "one more");
    }
    ~Level() { --parser_.depth_; }
    Level(const Level&) = delete;
    Level& operator=(const Level&) = delete;

   private:
    Parser& parser_;
  };

  std::vector<Token> tokens_;
  std::size_t position_ = 0;
  int depth_ = -1;  // of the factor being read: how many others it stands in
  Graph& graph_;
};

}  // namespace

void parse_expression(std::string_view text, Graph& graph) {
  if (!graph.nodes().empty()) {
    throw std::invalid_argument(
        "an expression: expected an empty graph to read it into, got one with " +
        std::to_string(graph.nodes().size()) + " nodes");
  }
  if (text.size() > kMaxExpressionBytes) {
    throw std::invalid_argument("column " + std::to_string(kMaxExpressionBytes + 1) +
                                ": expected an expression of at most " +
                                std::to_string(kMaxExpressionBytes) + " bytes, got " +
                                std::to_string(text.size()));
  }
  Graph parsed;
  Parser(text, parsed).expression();
  graph = std::move(parsed);  // the nodes and names alone; what derives from Graph stays
}

}  // namespace glassbox
