#include "graph/operation.h"

#include <cmath>
#include <limits>
#include <stdexcept>

namespace glassbox {

namespace {

enum class Notation { symbol, function };  // a + b, or sin(a)

struct Entry {
  Operation operation;
  std::string_view name;
  int arity;
  Notation notation;
};

constexpr Entry kEntries[] = {
    {Operation::variable, "variable", 0, Notation::symbol},
    {Operation::constant, "constant", 0, Notation::symbol},
    {Operation::identity, "identity", 1, Notation::symbol},
    {Operation::add, "add", 2, Notation::symbol},
    {Operation::subtract, "subtract", 2, Notation::symbol},
    {Operation::multiply, "multiply", 2, Notation::symbol},
    {Operation::divide, "divide", 2, Notation::symbol},
    {Operation::power, "power", 2, Notation::symbol},
    {Operation::negate, "negate", 1, Notation::symbol},
    {Operation::exp, "exp", 1, Notation::function},
    {Operation::log, "log", 1, Notation::function},
    {Operation::sqrt, "sqrt", 1, Notation::function},
    {Operation::abs, "abs", 1, Notation::function},
    {Operation::sin, "sin", 1, Notation::function},
    {Operation::cos, "cos", 1, Notation::function},
    {Operation::sigmoid, "sigmoid", 1, Notation::function},
    {Operation::tanh, "tanh", 1, Notation::function},
    {Operation::relu, "relu", 1, Notation::function},
};

const Entry& entry_of(Operation operation) {
  for (const Entry& entry : kEntries) {
    if (entry.operation == operation) return entry;
  }
  throw std::logic_error("an operation that is not in the table");
}

// 1 / (1 + e^-a) overflows on its way when a is very negative; e^a / (1 + e^a) is the same number.
double sigmoid(double a) {
  if (a >= 0) return 1 / (1 + std::exp(-a));
  const double e = std::exp(a);
  return e / (1 + e);
}

// a^b for b around where it is. Below a = 0 the power has a value only at some b (the whole numbers
// among them), and so no slope; at a = 0 it falls from 1 to 0, or is infinite, as soon as b <= 0.
double power_by_exponent(double a, double b, double value) {
  if (a > 0) return value * std::log(a);
  if (a == 0 && b > 0) return 0;
  return std::numeric_limits<double>::quiet_NaN();
}

}  // namespace

std::string_view name_of(Operation operation) { return entry_of(operation).name; }

int arity_of(Operation operation) { return entry_of(operation).arity; }

std::optional<Operation> function_named(std::string_view name) {
  for (const Entry& entry : kEntries) {
    if (entry.notation == Notation::function && entry.name == name) return entry.operation;
  }
  return std::nullopt;
}

std::string function_names() {
  std::string names;
  for (const Entry& entry : kEntries) {
    if (entry.notation != Notation::function) continue;
    names += (names.empty() ? "" : ", ") + std::string(entry.name);
  }
  return names;
}

double evaluate(Operation operation, const double* inputs) {
  if (arity_of(operation) == 0) {
    throw std::logic_error("a " + std::string(name_of(operation)) + " has nothing to evaluate");
  }
  const double a = inputs[0];
  switch (operation) {
    case Operation::variable:
    case Operation::constant:
      break;
    case Operation::identity:
      return a;
    case Operation::add:
      return a + inputs[1];
    case Operation::subtract:
      return a - inputs[1];
    case Operation::multiply:
      return a * inputs[1];
    case Operation::divide:
      return a / inputs[1];
    case Operation::power:
      return std::pow(a, inputs[1]);
    case Operation::negate:
      return -a;
    case Operation::exp:
      return std::exp(a);
    case Operation::log:
      return std::log(a);
    case Operation::sqrt:
      return std::sqrt(a);
    case Operation::abs:
      return std::fabs(a);
    case Operation::sin:
      return std::sin(a);
    case Operation::cos:
      return std::cos(a);
    case Operation::sigmoid:
      return sigmoid(a);
    case Operation::tanh:
      return std::tanh(a);
    case Operation::relu:
      return a <= 0 ? 0 : a;  // and nan stays nan
  }
  throw std::logic_error("an operation without a rule");
}

void differentiate(Operation operation, const double* inputs, double value, double* local) {
  switch (operation) {
    case Operation::variable:
    case Operation::constant:
      return;
    case Operation::identity:
      local[0] = 1;
      return;
    case Operation::add:
      local[0] = 1;
      local[1] = 1;
      return;
    case Operation::subtract:
      local[0] = 1;
      local[1] = -1;
      return;
    case Operation::multiply:
      local[0] = inputs[1];
      local[1] = inputs[0];
      return;
    case Operation::divide:
      local[0] = 1 / inputs[1];
      local[1] = -value / inputs[1];  // -a / b^2 without b^2, which may overflow
      return;
    case Operation::power: {
      const double a = inputs[0], b = inputs[1];
      local[0] = b == 0 ? 0 : b * std::pow(a, b - 1);  // a^0 is 1 everywhere, at a = 0 too
      local[1] = power_by_exponent(a, b, value);
      return;
    }
    case Operation::negate:
      local[0] = -1;
      return;
    case Operation::exp:
      local[0] = value;
      return;
    case Operation::log:
      local[0] = 1 / inputs[0];
      return;
    case Operation::sqrt:
      local[0] = 1 / (2 * value);
      return;
    case Operation::abs:
      local[0] = inputs[0] > 0 ? 1 : (inputs[0] < 0 ? -1 : 0);
      return;
    case Operation::sin:
      local[0] = std::cos(inputs[0]);
      return;
    case Operation::cos:
      local[0] = -std::sin(inputs[0]);
      return;
    case Operation::sigmoid:
      local[0] = value * (1 - value);
      return;
    case Operation::tanh:
      local[0] = 1 - value * value;
      return;
    case Operation::relu:
      local[0] = inputs[0] > 0 ? 1 : 0;
      return;
  }
}

}  // namespace glassbox
