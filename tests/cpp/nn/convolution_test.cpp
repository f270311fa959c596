#include "nn/convolution.h"

#include <gtest/gtest.h>

#include "nn/gradient_check.h"
#include "nn/helpers.h"

namespace glassbox {
namespace {

struct Case {
  Shape input;
  int channels;
  int kernel;
  Padding padding;
};

Convolution random_convolution(const Case& c) {
  Convolution layer(c.input, c.channels, c.kernel, c.padding, 1);
  layer.W().value = random_matrix(layer.W().value.rows(), layer.W().value.cols(), 2);
  layer.b().value = random_matrix(c.channels, 1, 3);
  return layer;
}

// Sides that are no multiples of anything, more channels than registers have lanes, and fewer.
const Case kCases[] = {
    {{5, 6, 1}, 3, 3, Padding::same},   {{5, 4, 3}, 9, 3, Padding::same},
    {{7, 5, 2}, 4, 5, Padding::same},   {{6, 7, 1}, 8, 5, Padding::valid},
    {{4, 5, 5}, 17, 2, Padding::valid}, {{3, 3, 2}, 2, 1, Padding::same},
    {{3, 4, 10}, 2, 3, Padding::valid}, {{9, 1, 2}, 3, 1, Padding::valid},
};

class ConvolutionOf : public testing::TestWithParam<Case> {};

TEST_P(ConvolutionOf, GradientCheck) {
  Random random(1);
  Convolution layer = random_convolution(GetParam());
  const Matrix X = random_matrix(layer.input().rows(), 3, 4);
  const GradientReport report = check_layer(layer, X, random, kGradientStep);
  ASSERT_EQ(report.arrays.size(), 3u);  // W1, b1, X
  EXPECT_LT(report.relative_error(), kGradientTolerance);
}

Scalar pixel(const Matrix& pictures, const Shape& shape, Index sample, int y, int x, int c) {
  if (y < 0 || y >= shape.height || x < 0 || x >= shape.width) return 0;
  return pictures((Index{y} * shape.width + x) * shape.channels + c, sample);
}

// The sums of the header's formulas, index by index.
TEST_P(ConvolutionOf, IsTheSumOfItsFormulas) {
  const int k = GetParam().kernel;
  const int r = GetParam().padding == Padding::same ? (k - 1) / 2 : 0;
  Convolution layer = random_convolution(GetParam());
  const Shape in = layer.input();
  const Shape out = layer.output();
  const Matrix X = random_matrix(in.rows(), 2, 4);
  Matrix dZ = random_matrix(out.rows(), 2, 5);
  for (Index i = 0; i < dZ.size(); i += 3) dZ.data()[i] = 0;

  Matrix Z(out.rows(), 2);
  Matrix dW = Matrix::Zero(out.channels, Index{k} * k * in.channels);
  Matrix db = Matrix::Zero(out.channels, 1);
  Matrix dX = Matrix::Zero(in.rows(), 2);
  for (Index i = 0; i < 2; ++i) {
    for (int y = 0; y < out.height; ++y) {
      for (int x = 0; x < out.width; ++x) {
        for (int o = 0; o < out.channels; ++o) {
          const Index at = (Index{y} * out.width + x) * out.channels + o;
          Z(at, i) = layer.b().value(o, 0);
          db(o, 0) += dZ(at, i);
          for (int p = 0; p < k; ++p) {
            for (int q = 0; q < k; ++q) {
              for (int c = 0; c < in.channels; ++c) {
                const Index w = (Index{p} * k + q) * in.channels + c;
                const int py = y + p - r;
                const int px = x + q - r;
                const Scalar seen = pixel(X, in, i, py, px, c);
                Z(at, i) += layer.W().value(o, w) * seen;
                dW(o, w) += dZ(at, i) * seen;
                if (py < 0 || py >= in.height || px < 0 || px >= in.width) continue;
                dX((Index{py} * in.width + px) * in.channels + c, i) +=
                    layer.W().value(o, w) * dZ(at, i);
              }
            }
          }
        }
      }
    }
  }
  expect_close(layer.forward(X), Z);
  expect_close(layer.backward(dZ, InputGradient::needed), dX);
  expect_close(layer.W().gradient(), dW);
  expect_close(layer.b().gradient(), db);
}

// Blank pictures and gradients with many zeros take other paths; the sums are the same.
TEST_P(ConvolutionOf, ZerosChangeNothing) {
  for (const double share : {0.0, 0.02, 0.2, 0.6}) {
    Convolution layer = random_convolution(GetParam());
    Convolution dense = random_convolution(GetParam());
    const Shape& out = layer.output();
    Random random(9);
    Matrix X = random_matrix(layer.input().rows(), 3, 4);
    Matrix dZ = random_matrix(out.rows(), 3, 5);
    for (Scalar& x : X.reshaped()) x = random.uniform() < share ? x : Scalar(0);
    for (Scalar& dz : dZ.reshaped()) dz = random.uniform() < share ? dz : Scalar(0);
    const Matrix ones = Matrix::Constant(X.rows(), 3, 3);  // more than any number of X
    const Matrix ones_out = Matrix::Constant(dZ.rows(), 3, 3);

    // Z - b is linear in X: that of X + 3 less that of 3 is that of X, worked out without zeros.
    Matrix difference = dense.forward(X + ones);
    difference -= dense.forward(ones);
    difference.colwise() += Vector(dense.b().value.replicate(out.height * out.width, 1));
    expect_close(layer.forward(X), difference, 10 * kTolerance);

    // So is the way back, in dZ.
    dense.forward(X);
    Matrix dX = dense.backward(dZ + ones_out, InputGradient::needed);
    Matrix dW = dense.W().gradient();
    dX -= dense.backward(ones_out, InputGradient::needed);
    dW -= dense.W().gradient();
    expect_close(layer.backward(dZ, InputGradient::needed), dX, 10 * kTolerance);
    expect_close(layer.W().gradient(), dW, 10 * kTolerance);
  }
}

INSTANTIATE_TEST_SUITE_P(Cases, ConvolutionOf, testing::ValuesIn(kCases));

// A picture of 3 x 3 pixels with two channels, numbers 1 to 18; worked out with NumPy.
Convolution numpy_convolution() {
  Convolution layer({3, 3, 2}, 2, 3, Padding::same, 1);
  layer.W().value = from_rows({{-5, 2, -2, 5, 1, -3, 4, 0, -4, 3, -1, -5, 2, -2, 5, 1, -3, 4},
                               {0, -4, 3, -1, -5, 2, -2, 5, 1, -3, 4, 0, -4, 3, -1, -5, 2, -2}});
  layer.b().value = from_rows({{1}, {-2}});
  return layer;
}
Matrix numbers_1_to_18() {
  return from_samples({{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18}});
}

TEST(Convolution, ForwardAsNumPyWorksItOut) {
  Convolution layer = numpy_convolution();
  EXPECT_EQ(layer.forward(numbers_1_to_18()),
            from_samples({{36, -44, 38, -48, 76, -78, 35, -74, 62, -76, 143, -121, -99, 17, -78, 31,
                           60, -8}}));
}

TEST(Convolution, BackwardAsNumPyWorksItOut) {
  Convolution layer = numpy_convolution();
  layer.forward(numbers_1_to_18());
  const Matrix dX =
      layer.backward(from_samples({{-3, 2, 0, -2, 3, 1, -1, -3, 2, 0, -2, 3, 1, -1, -3, 2, 0, -2}}),
                     InputGradient::needed);
  EXPECT_EQ(layer.W().gradient(),
            from_rows({{-25, -28, -25, -28, -17, -18, -34, -34, -31, -34, -32, -36, 23, 26, -5, -6,
                        -8, -10},
                       {5, 8, 1, 0, 4, 2, 24, 26, -4, -4, -12, -14, 40, 42, 19, 20, -49, -52}}));
  EXPECT_EQ(layer.b().gradient(), from_rows({{-3}, {0}}));
  EXPECT_EQ(dX, from_samples(
                    {{1, -23, 39, 17, -4, -13, 10, -21, 2, 3, 0, -8, -19, 26, 4, -13, -10, 12}}));
}

TEST(Convolution, SameIsValidOnAPictureWithAMargin) {
  Convolution same({5, 6, 2}, 3, 3, Padding::same, 1);
  Convolution valid({7, 8, 2}, 3, 3, Padding::valid, 1);
  same.W().value = valid.W().value = random_matrix(3, 18, 1);
  same.b().value = valid.b().value = random_matrix(3, 1, 2);
  ASSERT_EQ(same.output(), valid.output());
  const Matrix X = random_matrix(60, 2, 3);
  Matrix padded = Matrix::Zero(7 * 8 * 2, 2);
  for (Index y = 0; y < 5; ++y)
    padded.middleRows(((y + 1) * 8 + 1) * 2, 12) = X.middleRows(y * 12, 12);
  expect_close(same.forward(X), valid.forward(padded));
  const Matrix dZ = random_matrix(same.output().rows(), 2, 4);
  const Matrix dX = same.backward(dZ, InputGradient::needed);
  const Matrix& dX_padded = valid.backward(dZ, InputGradient::needed);
  expect_close(same.W().gradient(), valid.W().gradient());
  for (Index y = 0; y < 5; ++y) {
    expect_close(dX.middleRows(y * 12, 12), dX_padded.middleRows(((y + 1) * 8 + 1) * 2, 12));
  }
}

TEST(Convolution, ParameterGradientsDoNotNeedTheInputGradient) {
  Convolution with = random_convolution(kCases[1]);
  Convolution without = random_convolution(kCases[1]);
  const Matrix X = random_matrix(with.input().rows(), 3, 4);
  const Matrix dZ = random_matrix(with.output().rows(), 3, 5);
  with.forward(X);
  without.forward(X);
  with.backward(dZ, InputGradient::needed);
  EXPECT_EQ(without.backward(dZ, InputGradient::not_needed).size(), 0);
  EXPECT_EQ(without.W().gradient(), with.W().gradient());
  EXPECT_EQ(without.b().gradient(), with.b().gradient());
}

TEST(Convolution, BackwardWritesAndDoesNotAdd) {
  Convolution layer = random_convolution(kCases[2]);
  const Matrix dZ = random_matrix(layer.output().rows(), 2, 5);
  layer.forward(random_matrix(layer.input().rows(), 2, 4));
  const Matrix dX = layer.backward(dZ, InputGradient::needed);
  const Matrix dW = layer.W().gradient();
  const Matrix db = layer.b().gradient();
  EXPECT_EQ(layer.backward(dZ, InputGradient::needed), dX);
  EXPECT_EQ(layer.W().gradient(), dW);
  EXPECT_EQ(layer.b().gradient(), db);
}

TEST(Convolution, BatchesOfEverySizeOneAfterTheOther) {
  Convolution layer = random_convolution(kCases[1]);
  for (const Index m : {5, 1, 3}) {
    const Matrix X = random_matrix(layer.input().rows(), m, 1);
    const Matrix dZ = random_matrix(layer.output().rows(), m, 2);
    const Matrix Z = layer.forward(X);
    const Matrix dX = layer.backward(dZ, InputGradient::needed);
    Matrix dW = Matrix::Zero(layer.W().value.rows(), layer.W().value.cols());
    const Matrix dW_of_all = layer.W().gradient();
    for (Index i = 0; i < m; ++i) {
      expect_close(layer.forward(X.col(i)), Z.col(i));
      expect_close(layer.backward(dZ.col(i), InputGradient::needed), dX.col(i));
      dW += layer.W().gradient();
    }
    expect_close(dW_of_all, dW);
  }
}

TEST(Convolution, StartsAtZeroWithNamesAndDecayOfWeightsAlone) {
  Convolution layer({28, 28, 3}, 8, 5, Padding::valid, 4);
  EXPECT_EQ(layer.output(), (Shape{24, 24, 8}));
  const std::vector<Parameter*> parameters = layer.parameters();
  ASSERT_EQ(parameters.size(), 2u);
  EXPECT_EQ(parameters[0]->name, "W4");
  EXPECT_EQ(parameters[1]->name, "b4");
  EXPECT_TRUE(parameters[0]->decays);
  EXPECT_FALSE(parameters[1]->decays);
  EXPECT_EQ(parameters[0]->value, Matrix::Zero(8, 75));
  EXPECT_EQ(parameters[1]->value, Matrix::Zero(8, 1));
}

}  // namespace
}  // namespace glassbox
