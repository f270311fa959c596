#pragma once
// Products of matrices: 98 % of the arithmetic of a network.
//
//   multiply                  C = A B         (n x k)(k x m)     Z  = W X
//   add_product_by_transposed C += A B^T      (n x k)(m x k)^T   dW = dZ X^T
//   multiply_transposed_by    C = A^T B       (k x n)^T(k x m)   dX = W^T dZ
//
// All three are one loop over small tiles of C. A tile of 8 x 4 floats stays in eight registers
// while the sums over k run: each step reads 8 numbers of A and 4 of B and does 32 multiplications
// and additions with them. A tile twice as large would need more registers than a browser's
// compiler has to give. For that the rows of A are copied ("packed") in panels of 8 rows first, so
// that the numbers of a step lie side by side. In V8 it was 1.15 to 1.27 times as fast as
// Eigen's own product, in one run, for each of the three at 784-128 and batch 64.
//
// The sums over k run from the first to the last: the same result on every machine.
// Source of the method: Goto, van de Geijn, "Anatomy of high-performance matrix multiplication",
// ACM Transactions on Mathematical Software 34 (2008).

#include <vector>

#include "nn/lanes.h"

namespace glassbox {

// The left-hand side of a product, n x k, packed in panels of kPanelRows rows. Keeps its memory
// from one pack to the next.
class Panels {
 public:
  static constexpr int kPanelRows = 2 * kLanes;

  // Element (i, p) of the left-hand side is data[i * row_step + p * depth_step].
  void pack(const Scalar* data, Index rows, Index depth, Index row_step, Index depth_step);

  Index rows() const { return rows_; }
  Index depth() const { return depth_; }
  // Panel q holds rows kPanelRows q and on, column after column; missing rows are zeros.
  const Scalar* panel(Index q) const { return numbers_.data() + q * kPanelRows * depth_; }

 private:
  Index rows_ = 0;
  Index depth_ = 0;
  std::vector<Scalar> numbers_;
};

// The right-hand side of a product, k x m, wherever its numbers lie. Its rows come in runs of
// `run`; element (r * run + i, j) is first[r * jump + i * down + j * right]. A plain matrix is one
// run; the patches of a picture are one run for each row of the patch, and overlap. One of `down`
// and `right` is 1: numbers that are read one after the other lie side by side.
struct RightSide {
  const Scalar* first;
  Index down;
  Index right;
  Index run;
  Index jump;
};

// C = A B, or C += A B; column j of C begins at C[j * C_step]. The depth of A is a multiple of
// B.run.
enum class Into { fresh, sum };
void multiply(const Panels& A, const RightSide& B, Index columns, Scalar* C, Index C_step,
              Into into);

// The products of whole matrices. A C that is not added to gets its size; `panels` is working
// memory.
void multiply(const Matrix& A, const Matrix& B, Matrix& C, Panels& panels);
void add_product_by_transposed(const Matrix& A, const Matrix& B, Matrix& C, Panels& panels);
void multiply_transposed_by(const Matrix& A, const Matrix& B, Matrix& C, Panels& panels);

}  // namespace glassbox
