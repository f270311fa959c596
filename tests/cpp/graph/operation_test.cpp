#include "graph/operation.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

namespace glassbox {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

double value(Operation operation, std::vector<double> inputs) {
  inputs.resize(kMaxArity);
  return evaluate(operation, inputs.data());
}

std::vector<double> local(Operation operation, std::vector<double> inputs) {
  std::vector<double> derivatives(static_cast<std::size_t>(arity_of(operation)));
  inputs.resize(kMaxArity);
  differentiate(operation, inputs.data(), evaluate(operation, inputs.data()), derivatives.data());
  return derivatives;
}

struct Point {
  Operation operation;
  std::vector<double> inputs;
};

// Every operation that has inputs, where it is smooth: both signs, small and large, every side of a
// kink and of a case in the code.
const std::vector<Point> kPoints = {
    {Operation::identity, {-1.7}},
    {Operation::add, {2.5, -0.3}},
    {Operation::subtract, {2.5, -0.3}},
    {Operation::multiply, {2.5, -0.3}},
    {Operation::divide, {2.5, -0.3}},
    {Operation::divide, {-1.2, 4.0}},
    {Operation::power, {2.5, 1.7}},
    {Operation::power, {0.4, -2.2}},
    {Operation::power, {1.0, 0.0}},
    {Operation::negate, {0.8}},
    {Operation::exp, {1.3}},
    {Operation::exp, {-2.0}},
    {Operation::log, {0.2}},
    {Operation::log, {7.0}},
    {Operation::sqrt, {0.3}},
    {Operation::abs, {-2.1}},
    {Operation::abs, {0.6}},
    {Operation::sin, {0.7}},
    {Operation::sin, {2.9}},
    {Operation::cos, {0.7}},
    {Operation::cos, {-2.9}},
    {Operation::sigmoid, {-3.0}},
    {Operation::sigmoid, {0.5}},
    {Operation::tanh, {-0.9}},
    {Operation::tanh, {1.4}},
    {Operation::relu, {-0.4}},
    {Operation::relu, {0.9}},
};

TEST(Operation, LocalDerivativesAreThoseOfACentralDifference) {
  constexpr double h = 1e-5;
  for (const auto& [operation, inputs] : kPoints) {
    const std::vector<double> derivatives = local(operation, inputs);
    ASSERT_EQ(derivatives.size(), inputs.size()) << name_of(operation);
    for (std::size_t i = 0; i < inputs.size(); ++i) {
      std::vector<double> above = inputs, below = inputs;
      above[i] += h;
      below[i] -= h;
      const double slope = (value(operation, above) - value(operation, below)) / (2 * h);
      EXPECT_NEAR(derivatives[i], slope, 1e-8 * std::max(1.0, std::fabs(slope)))
          << name_of(operation) << ", input " << i << " of " << inputs[0];
    }
  }
}

TEST(Operation, EveryOneWithInputsIsAmongTheCheckedPoints) {
  for (int i = 0; i <= static_cast<int>(Operation::relu); ++i) {
    const auto operation = static_cast<Operation>(i);
    bool checked = false;
    for (const Point& point : kPoints) checked = checked || point.operation == operation;
    EXPECT_EQ(checked, arity_of(operation) > 0) << name_of(operation);
  }
}

TEST(Operation, ValuesOfTextbooks) {
  EXPECT_EQ(value(Operation::add, {2, 3}), 5);
  EXPECT_EQ(value(Operation::subtract, {2, 3}), -1);
  EXPECT_EQ(value(Operation::multiply, {2, 3}), 6);
  EXPECT_EQ(value(Operation::divide, {3, 2}), 1.5);
  EXPECT_EQ(value(Operation::power, {2, 10}), 1024);
  EXPECT_EQ(value(Operation::negate, {2}), -2);
  EXPECT_EQ(value(Operation::identity, {2}), 2);
  EXPECT_EQ(value(Operation::sqrt, {9}), 3);
  EXPECT_EQ(value(Operation::abs, {-9}), 9);
  EXPECT_EQ(value(Operation::sigmoid, {0}), 0.5);
  EXPECT_EQ(value(Operation::relu, {-3}), 0);
  EXPECT_EQ(value(Operation::relu, {3}), 3);
  EXPECT_NEAR(value(Operation::exp, {1}), 2.718281828459045, 1e-15);
  EXPECT_NEAR(value(Operation::log, {10}), 2.302585092994046, 1e-15);
  EXPECT_NEAR(value(Operation::sin, {1}), 0.8414709848078965, 1e-15);
  EXPECT_NEAR(value(Operation::cos, {1}), 0.5403023058681398, 1e-15);
  EXPECT_NEAR(value(Operation::tanh, {1}), 0.7615941559557649, 1e-15);
  EXPECT_NEAR(value(Operation::sigmoid, {1}), 0.7310585786300049, 1e-15);
}

TEST(Operation, SigmoidIsANumberEverywhere) {
  EXPECT_EQ(value(Operation::sigmoid, {1000}), 1);
  EXPECT_EQ(value(Operation::sigmoid, {-1000}), 0);
  EXPECT_EQ(local(Operation::sigmoid, {-1000})[0], 0);
  // e^720 is above the largest double, so that 1 / (1 + e^720) would be 0.
  EXPECT_GT(value(Operation::sigmoid, {-720}), 0);
  EXPECT_NEAR(value(Operation::sigmoid, {-40}) / std::exp(-40), 1, 1e-15);
}

TEST(Operation, QuotientWithoutOverflow) {
  // -a / b^2 with b^2 = 1e400 would be 0.
  EXPECT_NEAR(local(Operation::divide, {1e300, 1e200})[1] / -1e-100, 1, 1e-12);
}

TEST(Operation, KinksTakeZero) {
  EXPECT_EQ(local(Operation::relu, {0})[0], 0);
  EXPECT_EQ(local(Operation::relu, {-0.0})[0], 0);
  EXPECT_EQ(local(Operation::abs, {0})[0], 0);
}

TEST(Operation, WhereMathematicsHasNoNumberNeitherHasThis) {
  EXPECT_EQ(value(Operation::log, {0}), -kInfinity);
  EXPECT_EQ(local(Operation::log, {0})[0], kInfinity);
  EXPECT_TRUE(std::isnan(value(Operation::log, {-1})));
  EXPECT_TRUE(std::isnan(value(Operation::sqrt, {-1})));
  EXPECT_EQ(value(Operation::divide, {1, 0}), kInfinity);
  EXPECT_TRUE(std::isnan(value(Operation::divide, {0, 0})));
  EXPECT_TRUE(std::isnan(value(Operation::relu, {std::nan("")})));
}

TEST(Operation, PowersAtAndBelowZero) {
  EXPECT_EQ(value(Operation::power, {-3, 2}), 9);
  EXPECT_EQ(local(Operation::power, {-3, 2})[0], -6);
  EXPECT_EQ(local(Operation::power, {-2, 3})[0], 12);
  EXPECT_EQ(local(Operation::power, {-2, -1})[0], -0.25);
  EXPECT_TRUE(std::isnan(local(Operation::power, {-3, 2})[1]));

  EXPECT_EQ(value(Operation::power, {0, 0}), 1);
  EXPECT_EQ(local(Operation::power, {0, 0})[0], 0);  // 0 * 0^-1 would be nan
  EXPECT_EQ(local(Operation::power, {0, 1})[0], 1);
  EXPECT_EQ(local(Operation::power, {0, 2})[0], 0);
  EXPECT_EQ(local(Operation::power, {0, 2})[1], 0);  // 0 * log 0 would be nan
  EXPECT_EQ(local(Operation::power, {0, 0.5})[0], kInfinity);
  EXPECT_TRUE(std::isnan(local(Operation::power, {0, 0})[1]));
  EXPECT_TRUE(std::isnan(local(Operation::power, {0, -1})[1]));
}

TEST(Operation, NamesAndFunctions) {
  EXPECT_EQ(name_of(Operation::multiply), "multiply");
  EXPECT_EQ(name_of(Operation::relu), "relu");
  EXPECT_EQ(function_named("tanh"), Operation::tanh);
  EXPECT_EQ(function_named("multiply"), std::nullopt);
  EXPECT_EQ(function_named("tan"), std::nullopt);
  EXPECT_EQ(function_names(), "exp, log, sqrt, abs, sin, cos, sigmoid, tanh, relu");
  EXPECT_EQ(arity_of(Operation::constant), 0);
  EXPECT_EQ(arity_of(Operation::sin), 1);
  EXPECT_EQ(arity_of(Operation::power), 2);
}

TEST(Operation, VariablesAndConstantsHaveNothingToEvaluate) {
  EXPECT_THROW(evaluate(Operation::variable, nullptr), std::logic_error);
  EXPECT_THROW(evaluate(Operation::constant, nullptr), std::logic_error);
  EXPECT_THROW(name_of(static_cast<Operation>(99)), std::logic_error);
}

}  // namespace
}  // namespace glassbox
