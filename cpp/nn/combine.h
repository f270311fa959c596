#pragma once
// A linear combination of columns and its counterpart, each a block of rows at a time, so that the
// block stays in registers while the columns pass by:
//
//   combine   y = sum_n factor(n) column(n), or y += it. The product of a matrix with one column,
//             and, when only columns with a factor other than zero are given, with a sparse one.
//   spread    column(n) += factor(n) x for every n. The product of a column with a row.
//
// Terms has count(), factor(n) and column(n), a pointer to the column's first row.

#include <algorithm>

#include "nn/lanes.h"

namespace glassbox {

// Rows of a block: eight registers.
constexpr Index kBlockRows = 8 * kLanes;

// What the sums begin with.
enum class Begin { zero, y };

// The sums of rows first .. first + L * kLanes - 1.
template <int L, Begin begin, class Terms>
void sum_lanes(const Terms& terms, Index first, const Scalar* y, Lanes (&sum)[L]) {
  for (int l = 0; l < L; ++l) sum[l] = Lanes{};
  if constexpr (begin == Begin::y) {
    for (int l = 0; l < L; ++l) sum[l] = load(y + first + l * kLanes);
  }
  const Index count = terms.count();
  for (Index n = 0; n < count; ++n) {
    const Scalar* column = terms.column(n) + first;
    const Lanes factor = broadcast(terms.factor(n));
    for (int l = 0; l < L; ++l) sum[l] += factor * load(column + l * kLanes);
  }
}

template <int L, Begin begin, class Terms>
void combine_lanes(const Terms& terms, Index first, Scalar* y) {
  Lanes sum[L];
  sum_lanes<L, begin>(terms, first, y, sum);
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
  while (first < end && end >= kLanes) {  // the last few: in a full register that ends with them
    const Index at = std::min(first, end - kLanes);
    Lanes sum[1];
    sum_lanes<1, begin>(terms, at, y, sum);
    Scalar numbers[kLanes];
    store(sum[0], numbers);
    for (; first < at + kLanes; ++first) y[first] = numbers[first - at];
  }
  for (; first < end; ++first) {
    Scalar sum = begin == Begin::y ? y[first] : Scalar(0);
    for (Index n = 0; n < terms.count(); ++n) sum += terms.factor(n) * terms.column(n)[first];
    y[first] = sum;
  }
}

// Rows first .. first + L * kLanes - 1 of every column.
template <int L, class Terms>
void spread_lanes(const Terms& terms, Index first, const Scalar* x) {
  Lanes kept[L];
  for (int l = 0; l < L; ++l) kept[l] = load(x + first + l * kLanes);
  const Index count = terms.count();
  for (Index n = 0; n < count; ++n) {
    Scalar* column = terms.column(n) + first;
    const Lanes factor = broadcast(terms.factor(n));
    for (int l = 0; l < L; ++l) {
      store(load(column + l * kLanes) + factor * kept[l], column + l * kLanes);
    }
  }
}

// All rows of every column.
template <class Terms>
void spread(const Terms& terms, Index rows, const Scalar* x) {
  Index first = 0;
  for (; first + kBlockRows <= rows; first += kBlockRows) spread_lanes<8>(terms, first, x);
  for (; first + 2 * kLanes <= rows; first += 2 * kLanes) spread_lanes<2>(terms, first, x);
  for (; first + kLanes <= rows; first += kLanes) spread_lanes<1>(terms, first, x);
  for (; first < rows; ++first) {
    for (Index n = 0; n < terms.count(); ++n) terms.column(n)[first] += terms.factor(n) * x[first];
  }
}

}  // namespace glassbox
