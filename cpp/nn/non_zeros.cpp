#include "nn/non_zeros.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "nn/combine.h"

namespace glassbox {

namespace {

// The columns of a matrix that a row of entries picks out, each with its value as the factor.
template <class Number>
struct Picked {
  Number* data;
  Index step;
  const int* place;
  const Scalar* value;
  Index entries;
  Index count() const { return entries; }
  Scalar factor(Index n) const { return value[n]; }
  Number* column(Index n) const { return data + place[n] * step; }
};

// Whether kLanes numbers are all zero, asked in two halves of 64 bits.
bool is_blank(const Scalar* numbers) {
  std::uint64_t halves[2];
  std::memcpy(halves, numbers, sizeof halves);
  return (halves[0] | halves[1]) == 0;
}

std::size_t at(Index i) { return static_cast<std::size_t>(i); }

}  // namespace

double NonZeros::estimate(const Matrix& X) {
  // An odd step visits all rows and columns in turn.
  const Index step = std::max<Index>(1, X.size() / 160) | 1;
  Index looked_at = 0;
  Index found = 0;
  for (Index i = 0; i < X.size(); i += step, ++looked_at) found += X.data()[i] != 0;
  return looked_at == 0 ? 1 : static_cast<double>(found) / static_cast<double>(looked_at);
}

void NonZeros::find(const Matrix& X) {
  rows_ = X.rows();
  cols_ = X.cols();
  by_column_.begins.resize(at(cols_ + 1));
  by_column_.place.resize(at(X.size()));
  by_column_.value.resize(at(X.size()));
  int* place = by_column_.place.data();
  Scalar* value = by_column_.value.data();
  int n = 0;
  for (Index k = 0; k < cols_; ++k) {
    by_column_.begins[at(k)] = n;
    const Scalar* x = X.data() + k * rows_;
    const auto note = [&](Index i) {
      // Written always and counted only when it is not zero: no branch to be guessed wrong.
      place[n] = static_cast<int>(i);
      value[n] = x[i];
      n += x[i] != 0;
    };
    Index i = 0;
    for (; i + kLanes <= rows_; i += kLanes) {
      if (is_blank(x + i)) continue;
      for (int l = 0; l < kLanes; ++l) note(i + l);
    }
    for (; i < rows_; ++i) note(i);
  }
  by_column_.begins[at(cols_)] = n;
  count_ = n;
}

void NonZeros::gather_rows() {
  std::vector<int>& begins = by_row_.begins;
  begins.assign(at(rows_ + 1), 0);
  by_row_.place.resize(at(count_));
  by_row_.value.resize(at(count_));

  // How many entries each row has, then where each row begins.
  for (int n = 0; n < count_; ++n) ++begins[at(by_column_.place[at(n)])];
  int before = 0;
  for (Index i = 0; i < rows_; ++i) before += std::exchange(begins[at(i)], before);
  // Entry by entry to its row; afterwards begins[i] is where row i ends, so row i + 1 begins.
  for (Index k = 0; k < cols_; ++k) {
    for (int n = by_column_.begins[at(k)]; n < by_column_.begins[at(k + 1)]; ++n) {
      const int to = begins[at(by_column_.place[at(n)])]++;
      by_row_.place[at(to)] = static_cast<int>(k);
      by_row_.value[at(to)] = by_column_.value[at(n)];
    }
  }
  for (Index i = rows_; i > 0; --i) begins[at(i)] = begins[at(i - 1)];
  begins[0] = 0;
}

void NonZeros::multiply(const Matrix& W, Matrix& Z) const {
  Z.resize(W.rows(), cols_);
  for (Index first = 0; first < W.rows(); first += kBlockRows) {
    const Index rows = std::min(kBlockRows, W.rows() - first);
    for (Index k = 0; k < cols_; ++k) {
      const int begin = by_column_.begins[at(k)];
      const int end = by_column_.begins[at(k + 1)];
      combine(Picked<const Scalar>{W.data(), W.rows(), by_column_.place.data() + begin,
                                   by_column_.value.data() + begin, end - begin},
              first, rows, Z.data() + k * W.rows());
    }
  }
}

void NonZeros::add_product_by_transposed(const Matrix& dZ, Matrix& dW) {
  if (cols_ == 1) {  // one sample: x_i dZ goes to column i
    return spread(Picked<Scalar>{dW.data(), dW.rows(), by_column_.place.data(),
                                 by_column_.value.data(), count_},
                  dZ.rows(), dZ.data());
  }
  gather_rows();
  for (Index first = 0; first < dZ.rows(); first += kBlockRows) {
    const Index rows = std::min(kBlockRows, dZ.rows() - first);
    for (Index i = 0; i < rows_; ++i) {
      const int begin = by_row_.begins[at(i)];
      const int end = by_row_.begins[at(i + 1)];
      if (begin == end) continue;
      combine<Begin::y>(Picked<const Scalar>{dZ.data(), dZ.rows(), by_row_.place.data() + begin,
                                             by_row_.value.data() + begin, end - begin},
                        first, rows, dW.data() + i * dZ.rows());
    }
  }
}

}  // namespace glassbox
