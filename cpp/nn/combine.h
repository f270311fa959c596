#pragma once
// A linear combination of columns: y = sum_n factor(n) column(n), or y += it, a block of rows at
// a time, so that the sums stay in registers while the columns pass by. It is the product of a
// matrix with one column, and, when only the columns with a factor other than zero are given, with
// a sparse one.
//
// Terms has count(), factor(n) and column(n), a pointer to the column's first row.

#include "nn/lanes.h"

namespace glassbox {

// Rows of a block: eight registers.
constexpr Index kBlockRows = 8 * kLanes;

// What the sums begin with.
enum class Begin { zero, y };

// Rows first .. first + L * kLanes - 1.
template <int L, Begin begin, class Terms>
void combine_lanes(const Terms& terms, Index first, Scalar* y) {
  Lanes sum[L] = {};
  if constexpr (begin == Begin::y) {
    for (int l = 0; l < L; ++l) sum[l] = load(y + first + l * kLanes);
  }
  const Index count = terms.count();
  for (Index n = 0; n < count; ++n) {
    const Scalar* column = terms.column(n) + first;
    const Lanes factor = broadcast(terms.factor(n));
    for (int l = 0; l < L; ++l) sum[l] += factor * load(column + l * kLanes);
  }
  for (int l = 0; l < L; ++l) store(sum[l], y + first + l * kLanes);
}

// Rows first .. first + rows - 1, at most kBlockRows.
template <Begin begin = Begin::zero, class Terms>
void combine(const Terms& terms, Index first, Index rows, Scalar* y) {
  if (rows == kBlockRows) return combine_lanes<8, begin>(terms, first, y);
  const Index end = first + rows;
  if (end - first >= 4 * kLanes) {
    combine_lanes<4, begin>(terms, first, y);
    first += 4 * kLanes;
  }
  if (end - first >= 2 * kLanes) {
    combine_lanes<2, begin>(terms, first, y);
    first += 2 * kLanes;
  }
  if (end - first >= kLanes) {
    combine_lanes<1, begin>(terms, first, y);
    first += kLanes;
  }
  for (; first < end; ++first) {
    Scalar sum = begin == Begin::y ? y[first] : Scalar(0);
    for (Index n = 0; n < terms.count(); ++n) sum += terms.factor(n) * terms.column(n)[first];
    y[first] = sum;
  }
}

}  // namespace glassbox
