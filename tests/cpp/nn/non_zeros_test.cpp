#include "nn/non_zeros.h"

#include <gtest/gtest.h>

#include "nn/affine.h"
#include "nn/optimizer.h"
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

      entries.gather_rows();
      Matrix dW = Matrix::Constant(n_out, 70, 7);
      entries.multiply_by_transposed(dZ, dW);
      const Matrix expected = dZ * X.transpose();
      std::vector<int> used;
      for (int i = 0; i < 70; ++i) {
        if (X.row(i).isZero(0)) {
          EXPECT_TRUE((dW.col(i).array() == 7).all()) << "column " << i << " was written";
        } else {
          used.push_back(i);
          EXPECT_LE((dW.col(i) - expected.col(i)).cwiseAbs().maxCoeff(), kRounding);
        }
      }
      EXPECT_EQ(entries.used_rows(), used);
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
  EXPECT_DOUBLE_EQ(NonZeros::estimate(X), 3 / 400.0);
  entries.find(Matrix::Zero(100, 4));
  EXPECT_DOUBLE_EQ(entries.share(), 0);
  Matrix Z;
  entries.multiply(drawn(5, 100, 1), Z);
  EXPECT_EQ(Z, Matrix::Zero(5, 4));
}

// An affine layer that leaves the zeros out is the same layer: its outputs, its gradients, and
// what is left in the gradient from the batch before.
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
    EXPECT_LE((layer.W().gradient - dZ * X.transpose()).cwiseAbs().maxCoeff(), kRounding);
    EXPECT_LE((layer.b().gradient - dZ.rowwise().sum()).cwiseAbs().maxCoeff(), kRounding);
    EXPECT_LE((dX - layer.W().value.transpose() * dZ).cwiseAbs().maxCoeff(), kRounding);
    EXPECT_EQ(layer.W().sparse, batch.skips);
    if (!batch.skips) continue;
    EXPECT_DOUBLE_EQ(layer.input_use().share,
                     static_cast<double>((X.array() != 0).count()) / static_cast<double>(X.size()));
  }
}

// Whatever the optimizer remembers, a sparse gradient moves the parameters as the same gradient
// does when nobody says that it is sparse.
TEST(NonZeros, EveryOptimizerMovesAsWithTheWholeGradient) {
  for (const auto& [kind, name] : Names<OptimizerKind>::all) {
    for (const double l2 : {0.0, 0.1}) {
      SCOPED_TRACE(std::string(name));
      Parameter sparse{"W", drawn(5, 40, 1), Matrix::Zero(5, 40), true};
      Parameter whole = sparse;
      auto one = make_optimizer(kind);
      auto other = make_optimizer(kind);
      one->l2 = other->l2 = l2;
      for (std::uint32_t step = 0; step < 4; ++step) {
        sparse.sparse = true;
        sparse.columns = {0, 1, 2, 7, 9, 10, static_cast<int>(30 + step)};
        sparse.gradient.setZero();
        for (const int column : sparse.columns) {
          sparse.gradient.col(column) = drawn(5, 1, 100 * step + static_cast<unsigned>(column));
        }
        whole.gradient = sparse.gradient;
        one->step({&sparse});
        other->step({&whole});
      }
      EXPECT_LE((sparse.value - whole.value).cwiseAbs().maxCoeff(), kRounding);
      EXPECT_GT((sparse.value - drawn(5, 40, 1)).cwiseAbs().maxCoeff(), 0.01);
    }
  }
}

}  // namespace
}  // namespace glassbox
