// Facts about products of matrices, worked out by affine layers.

#include "golden/case.h"
#include "nn/affine.h"

namespace glassbox::golden {

namespace {

// A B by a layer that has A for its weights and reads the columns of B.
Matrix product(const Matrix& A, const Matrix& B) {
  if (A.cols() != B.rows()) {
    throw Refusal("given: expected matrices that fit each other, got " + std::to_string(A.rows()) +
                  " x " + std::to_string(A.cols()) + " times " + std::to_string(B.rows()) + " x " +
                  std::to_string(B.cols()));
  }
  Affine layer(static_cast<int>(A.cols()), static_cast<int>(A.rows()), false, 1);
  layer.W().value = A;
  return layer.forward(B);
}

Matrix of_shape(Case& c, const std::string& key) {
  const std::vector<int> shape = c.given.classes(key);
  if (shape.size() != 2) throw Refusal(c.given.path(key) + ": expected two sizes");
  return Matrix::Zero(shape[0], shape[1]);
}

Json shape_of(const Matrix& M) { return {M.rows(), M.cols()}; }

void run_shapes(Case& c) {
  if (c.given.has("x_shape")) {
    c.expect.compare("xT_shape", shape_of(of_shape(c, "x_shape").transpose()));
  }
  if (c.given.has("a")) {
    c.expect.compare("ab_shape", shape_of(product(of_shape(c, "a"), of_shape(c, "b"))));
  }
  if (c.given.has("c")) {
    const Matrix cd = product(of_shape(c, "c"), of_shape(c, "d"));
    c.expect.compare("cdT_shape", shape_of(cd.transpose()));
  }
}

}  // namespace

void run_matrix_identities(Case& c) {
  for (const char* key : {"xT_shape", "ab_shape", "cdT_shape"}) {
    if (c.expect.has(key)) return run_shapes(c);
  }
  if (c.given.has("a")) {
    const Matrix a = c.given.column("a");
    const Matrix b = c.given.column("b");
    c.expect.compare("dot_ab", product(a.transpose(), b)(0, 0));
    c.expect.compare("dot_ba", product(b.transpose(), a)(0, 0));
  }
  if (c.given.has("A")) {
    const Matrix A = c.given.matrix("A");
    const Matrix B = c.given.matrix("B");
    if (c.expect.has("AB")) c.expect.compare("AB", rows_of(product(A, B)));
    if (c.expect.has("BA")) c.expect.compare("BA", rows_of(product(B, A)));
  }
  if (c.given.has("X")) {
    const Matrix X = c.given.matrix("X");
    const Matrix W = c.given.matrix("W");
    if (c.expect.has("XW")) c.expect.compare("XW", rows_of(product(X, W)));
    if (c.expect.has("WX")) c.expect.compare("WX", rows_of(product(W, X)));
    if (c.expect.has("WtXt_t")) {
      c.expect.compare("WtXt_t", samples_of(product(W.transpose(), X.transpose())));
    }
  }
}

}  // namespace glassbox::golden
