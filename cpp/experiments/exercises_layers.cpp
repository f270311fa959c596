// Single layers, the copying and masking behind them, and the shapes of matrix products.

#include <utility>

#include "experiments/exercise_parts.h"
#include "nn/activation.h"
#include "nn/random.h"
#include "nn/sample_bias.h"

namespace glassbox {
namespace {

// Assigning a matrix copies its numbers; a reference is another name for the same ones.
Exercise copies() {
  Matrix a = matrix_of({{1, 2, 3}});
  const Matrix b = a;
  const Matrix& alias = a;
  ExerciseRow before = row_of("b", "[1, 2, 3]", b);
  a(0, 1) = 6;
  return {"copy",
          "copy",
          {before, row_of("a", "[1,6,3]", a), row_of("b", "[1,2,3]", b),
           row_of("alias = a", "", alias)}};
}

Matrix relu_input() { return matrix_of({{1.0, -0.5}, {-2.0, 3.0}}); }

// Where ReLU lets nothing through its derivative is 0: that is the mask.
Exercise mask() {
  Activation relu(ActivationKind::relu);
  const Matrix out = relu.forward(relu_input().transpose());
  Matrix derivative;
  activation_derivative(ActivationKind::relu, out, derivative);
  const Matrix mask = (derivative.array() == 0).cast<Scalar>().transpose();
  return {"mask",
          "mask",
          {row_of("mask", "[[False True]\n [ True False]]", mask),
           row_of("out", "[[ 1. 0.]\n [ 0. 3.]]", out.transpose())}};
}

Matrix relu_backward(const Matrix& dout) {
  Activation relu(ActivationKind::relu);
  relu.forward(relu_input().transpose());
  return relu.backward(dout.transpose(), InputGradient::needed).transpose();
}

Exercise relu() {
  const Matrix x_forward = relu_input().cwiseMax(Scalar(0));
  const Matrix dout = matrix_of({{2, 3}, {-3, -4}});
  return {"215",
          "relu",
          {row_of("relu.backward(x_forward)", "", relu_backward(x_forward)),
           row_of("relu.backward(dout)", "[[2.0 0\n 0 -4.0]]", relu_backward(dout))}};
}

Exercise sigmoid() {
  Activation sigmoid(ActivationKind::sigmoid);
  const Matrix x = matrix_of({{2, 4}, {-0.3, 0.9}});
  const Matrix dout = matrix_of({{4, 2}, {-0.1, 0.8}});
  const Matrix out = sigmoid.forward(x.transpose()).transpose();
  const Matrix dx = sigmoid.backward(dout.transpose(), InputGradient::needed).transpose();
  return {
      "217",
      "sigmoid",
      {row_of("sig.forward(x)", "[[ 0.88079708 0.98201379]\n [ 0.42555748 0.7109495 ]]", out),
       row_of("sig.backward(dout)", "[[ 0.41997434 0.03532541]\n [-0.02444583 0.16440025]]", dx)}};
}

Exercise affine() {
  Affine affine = affine_of(matrix_of({{1, 3, 4}, {2, 4, 6}}), matrix_of({{1, 2, 3}}));
  const Matrix Y = affine.forward(matrix_of({{1, 2}}).transpose()).transpose();
  return {"218", "affine", {row_of("Y", "[[ 6 13 19]]", Y)}};
}

// n_in x n_out normals in NumPy's order, row after row.
Matrix normals(Random& random, Index rows, Index columns) {
  Matrix M(rows, columns);
  for (Index i = 0; i < rows; ++i) {
    for (Index j = 0; j < columns; ++j) M(i, j) = static_cast<Scalar>(random.normal());
  }
  return M;
}

// The printed vector comes of no seed, and of no order of the draws, that was tried.
Exercise random_affine() {
  Random random(1234);
  const Matrix x = normals(random, 1, 2);
  const Matrix W = normals(random, 2, 3);
  const Matrix b = normals(random, 1, 3);
  Affine affine = affine_of(W, b);
  ExerciseRow row = row_of("af.forward(x)", "[-0.11967613 -1.94645411 0.87973534]",
                           affine.forward(x.transpose()).transpose());
  row.misprinted = true;
  return {"220", "affine-random", {row}};
}

// The tutorial's "proof" that X W and W X differ: two vectors, for which they are the same.
Exercise dot_products() {
  Random random(12);
  const Matrix a = normals(random, 1, 2);
  const Matrix b = normals(random, 1, 2);
  Affine with_b = affine_of(b.transpose());
  Affine with_a = affine_of(a.transpose());
  return {"221",
          "dot-products",
          {row_of("np.dot(a,b)", "1.27359572205", with_b.forward(a.transpose())),
           row_of("np.dot(b,a)", "1.27359572205", with_a.forward(b.transpose()))}};
}

// X W = (W' X')': the left side has samples in rows, the right one in columns, as our layers do.
Exercise transposes() {
  const Matrix X = matrix_of({{1, 2}, {3, 4}});
  const Matrix W = matrix_of({{5, 6}, {7, 8}});
  Affine affine = affine_of(W);
  const std::string printed = "[[19 22]\n [43 50]]";
  return {"222",
          "transposes",
          {row_of("np.dot(X,W)", printed, X * W),
           row_of("np.dot(W.T,X.T).T", printed, affine.forward(X.transpose()).transpose())}};
}

Matrix shape_of(const Matrix& M) {
  return matrix_of({{static_cast<double>(M.rows()), static_cast<double>(M.cols())}});
}

Exercise transposed_shape() {
  Random random(1234);
  const Matrix x = normals(random, 2, 3);
  return {"223", "transposed-shape", {row_of("x.T.shape", "(3, 2)", shape_of(x.transpose()))}};
}

Exercise product_shapes() {
  Random random(1234);
  const Matrix a = normals(random, 2, 3);
  const Matrix b = normals(random, 3, 4);
  const Matrix c = normals(random, 4, 3);
  const Matrix d = normals(random, 3, 2);
  return {"224",
          "product-shapes",
          {row_of("np.dot(a,b).shape", "(2, 4)", shape_of(a * b)),
           row_of("np.dot(c,d).T.shape", "(2, 4)", shape_of((c * d).transpose()))}};
}

// B has a row for each sample; summed over the samples its gradient is that of a bias vector.
Exercise affine_backward() {
  const Matrix X = matrix_of({{1, 2}, {3, 4}});
  const Matrix dout = matrix_of({{1, 2, 3}, {4, 5, 6}});
  Affine affine = affine_of(matrix_of({{1, 3, 5}, {2, 4, 6}}));
  SampleBias bias(matrix_of({{1, 1, 1}, {1, 1, 1}}).transpose());
  const Matrix out = bias.forward(affine.forward(X.transpose())).transpose();
  const Matrix& dZ = bias.backward(dout.transpose(), InputGradient::needed);
  const Matrix dX = affine.backward(dZ, InputGradient::needed).transpose();
  const Matrix dW = affine.W().gradient().transpose();
  const Matrix db = bias.parameters()[0]->gradient().rowwise().sum().transpose();
  return {"225",
          "affine-backward",
          {row_of("af.forward(X)", "[[ 6 12 18]\n [12 26 40]]", out),
           row_of("dX", "[[22, 28],\n [49, 64]]", dX),
           row_of("dW", "[[13, 17, 21],\n [18, 24, 30]]", dW), row_of("dB", "[5, 7, 9]", db)}};
}

}  // namespace

std::vector<Exercise> layer_exercises() {
  return {copies(),           mask(),           relu(),           sigmoid(),
          affine(),           random_affine(),  dot_products(),   transposes(),
          transposed_shape(), product_shapes(), affine_backward()};
}

}  // namespace glassbox
