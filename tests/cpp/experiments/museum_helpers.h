#pragma once
// What the tests of the exhibits share.

#include <stdexcept>
#include <string>
#include <vector>

#include "experiments/museum/showing.h"
#include "nn/helpers.h"

namespace glassbox {

inline const Fact& fact_of(const Showing& showing, const std::string& name) {
  for (const Fact& fact : showing.facts) {
    if (fact.name == name) return fact;
  }
  throw std::logic_error("there is no fact " + name);
}

inline void expect_numbers(const Numbers& actual, Rows expected, double tolerance = kTolerance) {
  const Matrix M = from_rows(expected);
  ASSERT_EQ(actual.rows, M.rows());
  ASSERT_EQ(actual.columns, M.cols());
  Matrix ours(M.rows(), M.cols());
  for (Index i = 0; i < M.size(); ++i) {
    ours(i / M.cols(), i % M.cols()) =
        static_cast<Scalar>(actual.values[static_cast<std::size_t>(i)]);
  }
  expect_close(ours, M, tolerance);
}

inline double last(const std::vector<double>& values) { return values.back(); }

}  // namespace glassbox
