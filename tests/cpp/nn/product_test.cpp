#include "nn/product.h"

#include <gtest/gtest.h>

#include "nn/matrix.h"
#include "nn/random.h"

namespace glassbox {
namespace {

Matrix drawn(Index rows, Index cols, std::uint32_t seed) {
  Random random(seed);
  Matrix M(rows, cols);
  for (Index i = 0; i < M.size(); ++i) M.data()[i] = static_cast<Scalar>(random.normal());
  return M;
}

// Sums of k products in another order differ by rounding only.
void expect_near(const Matrix& got, const Matrix& expected, Index depth) {
  ASSERT_EQ(got.rows(), expected.rows());
  ASSERT_EQ(got.cols(), expected.cols());
  const double rounding = std::numeric_limits<Scalar>::epsilon() * static_cast<double>(depth) * 8;
  EXPECT_LE((got - expected).cwiseAbs().maxCoeff(), rounding);
}

// Rows, depth and columns around every border: of a tile, of a block, of what is not packed.
const Index kSizes[] = {1, 2, 3, 4, 5, 7, 8, 9, 17, 33, 100};

TEST(Product, IsTheProductForEverySize) {
  Panels panels;  // one for all: what an earlier product left in it must not matter
  for (const Index n : kSizes) {
    for (const Index k : kSizes) {
      for (const Index m : kSizes) {
        SCOPED_TRACE(testing::Message() << n << " x " << k << " times " << k << " x " << m);
        const Matrix A = drawn(n, k, 1);
        const Matrix B = drawn(k, m, 2);
        const Matrix expected = A * B;
        Matrix C;
        multiply(A, B, C, panels);
        expect_near(C, expected, k);
        add_product_by_transposed(A, Matrix(-B.transpose()), C, panels);
        expect_near(C, Matrix::Zero(n, m), 2 * k);
        multiply_transposed_by(Matrix(A.transpose()), B, C, panels);
        expect_near(C, expected, k);
      }
    }
  }
}

TEST(Product, OfAColumnDoesNotDependOnTheOthersWhenPacked) {
  const Matrix A = drawn(19, 40, 3);
  const Matrix B = drawn(40, 30, 4);
  Panels panels;
  Matrix all;
  multiply(A, B, all, panels);
  Matrix some;
  multiply(A, Matrix(B.leftCols(21)), some, panels);
  EXPECT_EQ(some, all.leftCols(21));
}

// The patches of a picture as a right-hand side: two runs that overlap, read in place.
TEST(Product, ReadsTheRightHandSideInRuns) {
  const Index width = 7;
  const Matrix picture = drawn(width, 4, 5);  // four rows of seven, row after row
  const Matrix A = drawn(9, 6, 6);            // patches of two rows of three
  Matrix patches(6, 5);
  for (Index j = 0; j < 5; ++j) {
    for (Index r = 0; r < 2; ++r) {
      for (Index i = 0; i < 3; ++i) patches(r * 3 + i, j) = picture(j + i, r + 1);
    }
  }
  Panels panels;
  panels.pack(A.data(), 9, 6, 1, 9);
  Matrix C = drawn(9, 5, 7);
  const Matrix before = C;
  const RightSide right{picture.data() + width, 1, 1, 3, width};
  multiply(panels, right, 5, C.data(), 9, Into::sum);
  expect_near(C, before + A * patches, 6);
  multiply(panels, right, 5, C.data(), 9, Into::fresh);
  expect_near(C, A * patches, 6);
}

TEST(Product, HandsOnWhatIsNotANumber) {
  Panels panels;
  for (const Index m : {1, 3, 20}) {
    Matrix A = drawn(12, 30, 8);
    const Matrix B = drawn(30, m, 9);
    A(3, 4) = std::numeric_limits<Scalar>::quiet_NaN();
    Matrix C;
    multiply(A, B, C, panels);
    EXPECT_TRUE(C.row(3).array().isNaN().all());
    EXPECT_TRUE(C.row(2).allFinite());
  }
}

}  // namespace
}  // namespace glassbox
