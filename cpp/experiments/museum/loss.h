#pragma once
// Losses that do not fit their gradients, or that large numbers break.
//
//   right    L = 1/m sum_k (log sum_i e^z_ik - z_yk)      dZ = (P - Y) / m
//
// as nn/loss.h has it: P is the softmax of each column (sample) by itself, the mean over the m
// samples is in L, and so it is in dZ.

#include <memory>

#include "nn/loss.h"

namespace glassbox {

// B2.8, S2:  c = np.max(a); y = np.exp(a - c) / np.sum(np.exp(a - c))
//
//   written  P = e^(Z - max Z) / sum e^(Z - max Z)      one max and one sum for all m samples
//   right    the same, column by column
//
// np.max and np.sum without an axis take the whole array. With one sample that is the same; with m
// the m columns together sum to 1, and the loss of a sample depends on who shares its batch.
// As in the tutorial L = -1/m sum y log(p + delta) and dZ = (P - Y) / m, which is not its gradient.
class WholeBatchSoftmax : public Loss {
 public:
  explicit WholeBatchSoftmax(double delta = 1e-7) : delta_(delta) {}
  Scalar forward(const Matrix& Z, const Targets& targets) override;
  const Matrix& backward() override { return dZ_; }
  void predict(const Matrix& Z, Matrix& P) const override;

 private:
  double delta_;
  Matrix P_;   // K x m
  Matrix dZ_;  // K x m
};

// B4.4, S4:  np.exp(x) / np.sum(np.exp(x))
//
//   written  p_i = e^z_i / sum_j e^z_j                        L = -1/m sum y log p
//   right    p_i = e^(z_i - max z) / sum_j e^(z_j - max z)    L from the logits
//
// The two are equal on paper. In double e^z is infinite from z = 709.8 on (in float from 88.8),
// and infinite / infinite is not a number; far below, e^z is 0 and 0 / 0 is none either.
class NaiveSoftmaxCrossEntropy : public Loss {
 public:
  Scalar forward(const Matrix& Z, const Targets& targets) override;
  const Matrix& backward() override { return dZ_; }
  void predict(const Matrix& Z, Matrix& P) const override;

 private:
  Matrix P_;   // K x m
  Matrix dZ_;  // K x m
};

// B3.3, S3:  1 / (1 + np.exp(-z))  and  Y * np.log(YHat) + (1 - Y) * np.log(1 - YHat)
//
//   written  p = 1 / (1 + e^-z)      L = -1/N sum (y log p + (1 - y) log(1 - p))
//   right    L = 1/N sum (max(z, 0) - z y + log(1 + e^-|z|))
//
// Equal on paper again. From z = 37 on (in float from 17) p is rounded to 1, and log(1 - p) is
// minus infinity: the loss is infinite where y is 0, and where y is 1, where all is well,
// 0 * infinity is not a number.
class NaiveBinaryCrossEntropy : public Loss {
 public:
  Scalar forward(const Matrix& Z, const Targets& targets) override;
  const Matrix& backward() override { return dZ_; }
  void predict(const Matrix& Z, Matrix& P) const override;

 private:
  Matrix dZ_;  // K x m
};

// A loss around another one, which does all that is not changed.
class LossAround : public Loss {
 public:
  explicit LossAround(std::unique_ptr<Loss> inner) : inner_(std::move(inner)) {}
  Scalar forward(const Matrix& Z, const Targets& targets) override {
    return inner_->forward(Z, targets);
  }
  const Matrix& backward() override { return inner_->backward(); }
  void predict(const Matrix& Z, Matrix& P) const override { inner_->predict(Z, P); }
  bool sums() const override { return inner_->sums(); }

 private:
  std::unique_ptr<Loss> inner_;
};

// B2.9, S2:  return -np.sum(t * np.log(y + delta))      but      dx = (y - t) / batch_size
//
//   written  L is the sum over the batch, dZ the gradient of the mean
//   right    both of the mean (or both of the sum)
//
// Training goes the right way; the loss that is shown grows with the batch, and a gradient check
// finds every gradient m times too small.
class SummedLoss : public LossAround {
 public:
  using LossAround::LossAround;  // around a loss that takes the mean
  Scalar forward(const Matrix& Z, const Targets& targets) override {
    return LossAround::forward(Z, targets) * static_cast<Scalar>(Z.cols());
  }
  bool sums() const override { return true; }
};

// B2.10, S2:  batch_size = self.t.shape[0]; dx = (self.y - self.t) / batch_size
//
//   written  dZ = (P - Y) / K      for a single sample given as a vector of K numbers
//   right    dZ = P - Y            a batch of 1
//
// shape[0] is the number of samples when t is a table, one row a sample. Of a vector it is the
// number of classes: 10 digits make every step ten times too small. Batches of two samples and
// more are right.
class DividedByClasses : public LossAround {
 public:
  using LossAround::LossAround;  // around a loss that takes the mean
  Scalar forward(const Matrix& Z, const Targets& targets) override;
  const Matrix& backward() override;

 private:
  Index K_ = 1;
  Index m_ = 1;
  Matrix dZ_;  // K x m
};

// The loss as a part of a longer calculation, dout times L; dout is what arrives from above.
class ScaledLoss : public LossAround {
 public:
  ScaledLoss(std::unique_ptr<Loss> inner, double dout)
      : LossAround(std::move(inner)), dout_(static_cast<Scalar>(dout)) {}
  Scalar forward(const Matrix& Z, const Targets& targets) override {
    return dout_ * LossAround::forward(Z, targets);
  }
  const Matrix& backward() override {
    dZ_ = dout_ * LossAround::backward();  // dout * dL/dZ
    return dZ_;
  }

 private:
  Scalar dout_;
  Matrix dZ_;  // K x m
};

// B2.11, S2:  def backward(self, dout=1): ... dx = (self.y - self.t) / batch_size
//
//   written  dZ = dL/dZ, whatever dout is
//   right    dZ = dout * dL/dZ
//
// Right as long as the loss is the last node and dout is 1, as it always is in the tutorial. With
// two losses added up with weights, or a penalty behind, it is not.
class IgnoredUpstream : public ScaledLoss {
 public:
  using ScaledLoss::ScaledLoss;
  const Matrix& backward() override { return LossAround::backward(); }
};

}  // namespace glassbox
