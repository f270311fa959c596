#include "nn/non_zeros.h"

#include <gtest/gtest.h>

#include "nn/affine.h"
#include "nn/random.h"

namespace glassbox {
namespace {

Matrix drawn(Index rows, Index cols, std::uint32_t seed, double share = 1) {
  Random random(seed);
  Matrix M(rows, cols);
  for (Index i = 0; i < M.size(); ++i) {
    const auto x = static_cast<Scalar>(random.normal());
    M.data()[i] = random.uniform() < share ? x : Scalar(0);
  }
  return M;
}

const double kRounding = std::numeric_limits<Scalar>::epsilon() * 400;

TEST(NonZeros, ProductsAreThoseOfTheWholeMatrix) {
  NonZeros entries;  // one for all sizes
  for (const Index n_out : {1, 3, 10, 32, 50, 100, 130}) {
    for (const Index m : {1, 2, 20}) {
      SCOPED_TRACE(testing::Message() << n_out << " outputs, " << m << " samples");
      const Matrix X = drawn(70, m, 1, 0.2);
      const Matrix W = drawn(n_out, 70, 2);
      const Matrix dZ = drawn(n_out, m, 3);
      entries.find(X);
      Matrix Z;
      entries.multiply(W, Z);
      EXPECT_LE((Z - W * X).cwiseAbs().maxCoeff(), kRounding);

      Matrix dW = Matrix::Constant(n_out, 70, 7);
      entries.add_product_by_transposed(dZ, dW);
      const Matrix expected = dZ * X.transpose();
      for (int i = 0; i < 70; ++i) {
        if (X.row(i).isZero(0)) {
          EXPECT_TRUE((dW.col(i).array() == 7).all()) << "column " << i << " was written";
        } else {
          EXPECT_LE((dW.col(i).array() - 7 - expected.col(i).array()).abs().maxCoeff(), kRounding);
        }
      }
    }
  }
}

TEST(NonZeros, CountsItsShare) {
  Matrix X = Matrix::Zero(100, 4);
  X(3, 0) = 1;
  X(99, 0) = -1;
  X(0, 2) = std::numeric_limits<Scalar>::denorm_min();
  NonZeros entries;
  entries.find(X);
  EXPECT_DOUBLE_EQ(entries.share(), 3 / 400.0);
  entries.find(Matrix::Zero(100, 4));
  EXPECT_DOUBLE_EQ(entries.share(), 0);
  Matrix Z;
  entries.multiply(drawn(5, 100, 1), Z);
  EXPECT_EQ(Z, Matrix::Zero(5, 4));
}

TEST(NonZeros, EstimatesItsShare) {
  for (const Index m : {1, 2, 64}) {
    for (const double share : {0.0, 0.1, 0.3, 0.5, 1.0}) {
      const Matrix X = drawn(784, m, 5, share);
      EXPECT_NEAR(NonZeros::estimate(X), share, 0.1) << m << " columns";
    }
    EXPECT_EQ(NonZeros::estimate(Matrix::Zero(784, m)), 0);
    EXPECT_EQ(NonZeros::estimate(Matrix::Ones(784, m)), 1);
  }
}

// An affine layer that leaves the zeros out is the same layer, batch after batch: its outputs and
// its gradients, written down or added to the weights at once.
TEST(NonZeros, AffineLayerIsTheSameWithAndWithoutThem) {
  Affine layer(80, 12, true, 1);
  layer.W().value = drawn(12, 80, 1);
  layer.b().value = drawn(12, 1, 2);
  const struct {
    Index m;
    double share;
    bool skips;
  } batches[] = {{6, 0.15, true}, {6, 1, false},  {3, 0.1, true},
                 {1, 0.2, true},  {1, 0.2, true}, {9, 0.9, false}};
  std::uint32_t seed = 10;
  for (const auto& batch : batches) {
    SCOPED_TRACE(testing::Message() << "batch " << seed);
    const Matrix X = drawn(80, batch.m, ++seed, batch.share);
    const Matrix dZ = drawn(12, batch.m, ++seed);
    const Matrix Z = layer.forward(X);
    EXPECT_EQ(layer.input_use().skips_zeros, batch.skips);
    EXPECT_LE(
        (Z - ((layer.W().value * X).colwise() + layer.b().value.col(0))).cwiseAbs().maxCoeff(),
        kRounding);
    const Matrix dX = layer.backward(dZ, InputGradient::needed);
    Parameter moved = layer.W();
    moved.add_gradient(Scalar(-0.5));
    EXPECT_LE(
        (moved.value - (layer.W().value - Scalar(0.5) * dZ * X.transpose())).cwiseAbs().maxCoeff(),
        kRounding);
    EXPECT_LE((layer.W().gradient() - dZ * X.transpose()).cwiseAbs().maxCoeff(), kRounding);
    EXPECT_LE((layer.b().gradient() - dZ.rowwise().sum()).cwiseAbs().maxCoeff(), kRounding);
    EXPECT_LE((dX - layer.W().value.transpose() * dZ).cwiseAbs().maxCoeff(), kRounding);
    if (!batch.skips) continue;
    EXPECT_DOUBLE_EQ(layer.input_use().share,
                     static_cast<double>((X.array() != 0).count()) / static_cast<double>(X.size()));
  }
}

}  // namespace
}  // namespace glassbox
