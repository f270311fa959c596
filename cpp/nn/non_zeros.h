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
  // Below this share of entries that are not zero, leaving the zeros out is faster than multiplying
  // with them.
  static constexpr double kWorthSkipping = 0.4;

  // The share of entries of X that are not zero, judged by some hundred of them.
  static double estimate(const Matrix& X);

  // Notes every entry of X, n x m, that is not zero. Keeps its memory from one batch to the next.
  void find(const Matrix& X);

  double share() const { return static_cast<double>(count_) / static_cast<double>(rows_ * cols_); }

  // Z = W X for W of n_out x n.
  void multiply(const Matrix& W, Matrix& Z) const;

  // dW += dZ X^T for dZ of n_out x m. The columns of dW for rows of X that are zero are not
  // touched.
  void add_product_by_transposed(const Matrix& dZ, Matrix& dW);

 private:
  void gather_rows();

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
  Entries by_row_;  // valid after gather_rows()
};

}  // namespace glassbox
