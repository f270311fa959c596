#pragma once
// What a node of a computational graph can do: its value, and how the value answers to its inputs.
//
// The local derivative of an operation is asked about that one operation alone: if input a grew by
// a little, by how much would f(a, b) grow, the other input held still? It knows nothing of the
// graph around it, and a handful of rules from school is all there is:
//
//   operation    f            df/da                df/db
//   add          a + b        1                    1
//   subtract     a - b        1                    -1
//   multiply     a b          b                    a
//   divide       a / b        1 / b                -f / b         (that is -a / b^2)
//   power        a^b          b a^(b-1)            f log a        (0 for a = 0, b > 0)
//   negate       -a           -1
//   identity     a            1
//   exp          e^a          f
//   log          log a        1 / a                               (natural)
//   sqrt         sqrt a       1 / (2 f)
//   abs          |a|          1, -1                               (0 for a = 0)
//   sin, cos     sin a        cos a
//                cos a        -sin a
//   sigmoid      1/(1+e^-a)   f (1 - f)
//   tanh         tanh a       1 - f^2
//   relu         max(0, a)    1 for a > 0, else 0
//
// Multiplication exchanges its inputs: each one's derivative is the other's value. Addition passes
// on what it gets. Those two alone carry most of a neural network.
//
// Where mathematics has no number, neither has this: log 0 is -inf, 0/0 and log(-1) are nan.
// relu and abs have a kink at 0, where any slope between the two sides would do; 0 is taken.

#include <optional>
#include <string>
#include <string_view>

namespace glassbox {

enum class Operation {
  variable,  // no inputs: the value is set from outside
  constant,  // no inputs: the value never changes
  identity,
  add,
  subtract,
  multiply,
  divide,
  power,
  negate,
  exp,
  log,
  sqrt,
  abs,
  sin,
  cos,
  sigmoid,
  tanh,
  relu,
};

constexpr int kMaxArity = 2;

// "multiply", "sin", ...
std::string_view name_of(Operation operation);

// How many inputs it takes: 0, 1 or 2.
int arity_of(Operation operation);

// The operation that an expression writes as name(a): sin, exp, sigmoid, ...
std::optional<Operation> function_named(std::string_view name);

// "exp, log, sqrt, ...", for sentences.
std::string function_names();

// f(inputs). Variables and constants have nothing to evaluate: std::logic_error.
double evaluate(Operation operation, const double* inputs);

// local[i] = df/d(input i), with value = f(inputs). Several are shortest when written with f
// itself.
void differentiate(Operation operation, const double* inputs, double value, double* local);

}  // namespace glassbox
