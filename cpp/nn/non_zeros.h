#pragma once
// The entries of a batch that are not zero, and the products that need no others.
//
// Four of five pixels of a handwritten digit are blank paper. A zero input adds nothing to Z = W X
// and nothing to dW = dZ X^T, so leaving it out changes no result: the sums are the same sums
// without their zeros. On MNIST that is five times less work, which no kernel for whole matrices
// can make up for.

#include <vector>

#include "nn/matrix.h"

namespace glassbox {

class NonZeros {
 public:
  // The share of entries of X that are not zero, judged by eight of its columns.
  static double estimate(const Matrix& X);

  // Notes every entry of X, n x m, that is not zero. Keeps its memory from one batch to the next.
  void find(const Matrix& X);

  double share() const { return static_cast<double>(count_) / static_cast<double>(rows_ * cols_); }

  // Rows of X with an entry other than zero, ascending. Valid after gather_rows().
  void gather_rows();
  const std::vector<int>& used_rows() const { return used_rows_; }
  // Hands them over; they are gone here until the next gather_rows().
  void take_used_rows(std::vector<int>& rows) { rows.swap(used_rows_); }

  // Z = W X for W of n_out x n.
  void multiply(const Matrix& W, Matrix& Z) const;

  // The columns used_rows() of dW = dZ X^T for dZ of n_out x m; the others would be zero and are
  // left as they are. Valid after gather_rows().
  void multiply_by_transposed(const Matrix& dZ, Matrix& dW) const;

 private:
  // Entries in the order of columns (or of rows): those of column j are numbers begins[j] to
  // begins[j + 1] - 1.
  struct Entries {
    std::vector<int> begins;
    std::vector<int> place;  // the row (or the column) of each entry
    std::vector<Scalar> value;
  };

  Index rows_ = 0;
  Index cols_ = 0;
  int count_ = 0;
  Entries by_column_;
  Entries by_row_;
  std::vector<int> used_rows_;
};

}  // namespace glassbox
