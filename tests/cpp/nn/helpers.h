#pragma once
// What the tests of nn share: tolerances for both scalars, small matrices, a data set in memory.

#include <gtest/gtest.h>

#include <algorithm>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <vector>

#include "nn/matrix.h"
#include "nn/network.h"
#include "nn/random.h"
#include "nn/samples.h"

namespace glassbox {

constexpr bool kDouble = std::is_same_v<Scalar, double>;

// For numbers that a few operations lead to: published ones, or ones worked out by hand.
constexpr double kTolerance = kDouble ? 1e-11 : 1e-5;

// Gradient checks. In float the difference of two nearly equal losses has few digits left, so the
// step is large, and the check finds only what is plainly wrong.
constexpr double kGradientStep = kDouble ? 1e-5 : 1e-2;
constexpr double kGradientTolerance = kDouble ? 1e-6 : 1e-2;

using Rows = std::initializer_list<std::initializer_list<double>>;

// A matrix as it is written on paper.
inline Matrix from_rows(Rows rows) {
  Matrix M(static_cast<Index>(rows.size()), static_cast<Index>(rows.begin()->size()));
  Index i = 0;
  for (const auto& row : rows) {
    Index j = 0;
    for (double value : row) M(i, j++) = static_cast<Scalar>(value);
    ++i;
  }
  return M;
}

// A batch: every inner list is one sample.
inline Matrix from_samples(Rows samples) { return from_rows(samples).transpose(); }

// Numbers between 0.1 and 2 of either sign: none is near 0, where relu has its kink.
inline Matrix random_matrix(Index rows, Index cols, std::uint32_t seed) {
  Random random(seed);
  Matrix M(rows, cols);
  for (Scalar& value : M.reshaped()) {
    const double size = 0.1 + 1.9 * random.uniform();
    value = static_cast<Scalar>(random.uniform() < 0.5 ? -size : size);
  }
  return M;
}

// |a - b| <= tolerance * max(1, max |b|), for every element: the scale is that of the array.
inline void expect_close(const Matrix& actual, const Matrix& expected,
                         double tolerance = kTolerance) {
  ASSERT_EQ(actual.rows(), expected.rows());
  ASSERT_EQ(actual.cols(), expected.cols());
  const double scale = std::max(1.0, static_cast<double>(expected.cwiseAbs().maxCoeff()));
  for (Index j = 0; j < actual.cols(); ++j) {
    for (Index i = 0; i < actual.rows(); ++i) {
      EXPECT_NEAR(actual(i, j), expected(i, j), tolerance * scale)
          << "in row " << i << ", column " << j;
    }
  }
}

// All weights and biases one after the other, to be compared bit for bit.
inline std::vector<Scalar> values_of(const std::vector<Parameter*>& parameters) {
  std::vector<Scalar> values;
  for (const Parameter* p : parameters) {
    values.insert(values.end(), p->value.data(), p->value.data() + p->value.size());
  }
  return values;
}

// The sentence with which `action` refuses; "" when it does not.
template <class Action>
std::string refusal(Action action) {
  try {
    action();
  } catch (const std::invalid_argument& error) {
    return error.what();
  }
  return "";
}

// A data set in memory. It remembers which samples it was asked for, and shows only its first
// `shown` samples, so that a test can let it grow.
class Table : public Samples {
 public:
  Table(Matrix X, Targets targets)
      : shown(static_cast<int>(X.cols())), X_(std::move(X)), targets_(std::move(targets)) {}

  int size() const override { return shown; }
  int features() const override { return static_cast<int>(X_.rows()); }
  int outputs() const override { return static_cast<int>(targets_.values.rows()); }

  void gather(std::span<const int> indices, Batch& batch) const override {
    const Index m = static_cast<Index>(indices.size());
    batch.X.resize(X_.rows(), m);
    batch.targets.values.resize(targets_.values.rows(), m);
    batch.targets.labels.clear();
    for (Index k = 0; k < m; ++k) {
      const int i = indices[static_cast<std::size_t>(k)];
      batch.X.col(k) = X_.col(i);
      batch.targets.values.col(k) = targets_.values.col(i);
      if (!targets_.labels.empty()) {
        batch.targets.labels.push_back(targets_.labels[static_cast<std::size_t>(i)]);
      }
    }
    asked.emplace_back(indices.begin(), indices.end());
  }

  int shown;
  mutable std::vector<std::vector<int>> asked;  // the indices of every gather()

 private:
  Matrix X_;  // n_in x n
  Targets targets_;
};

// A parameter whose gradient is written down.
inline Parameter parameter(const std::string& name, const Matrix& value, const Matrix& gradient,
                           bool decays) {
  Parameter result(name, value, decays);
  result.gradient() = gradient;
  return result;
}

}  // namespace glassbox
