#pragma once
// What every layer promises.

#include <string>
#include <utility>
#include <vector>

#include "nn/matrix.h"

namespace glassbox {

class Random;

// A gradient that is a product of matrices, not yet multiplied out.
class ProductGradient {
 public:
  virtual ~ProductGradient() = default;
  // M += factor dL/dvalue, for M of the value's shape.
  virtual void add_to(Matrix& M, Scalar factor) = 0;
};

// One array that training changes, and where the loss would have it go.
class Parameter {
 public:
  Parameter(std::string its_name, Matrix its_value, bool it_decays)
      : name(std::move(its_name)), value(std::move(its_value)), decays(it_decays) {
    gradient_ = Matrix::Zero(value.rows(), value.cols());
  }

  std::string name;  // "W1", "b1", ...: the affine layers are counted from the input
  Matrix value;
  bool decays;  // whether the L2 penalty acts on it: weights yes, biases no

  // dL/dvalue, same shape; exact: the mean over the batch is in L itself. To be asked for before
  // the next forward(), which throws away what a product would be made of (std::logic_error).
  Matrix& gradient();
  const Matrix& gradient() const;

  // value += factor gradient. Adding a product to the value at once saves writing the gradient
  // down and reading it again: with one sample at a time that is most of the work.
  void add_gradient(Scalar factor);

  // For a layer: backward() leaves its gradient as a product, and the next forward() ends it.
  void leave(ProductGradient& product) { product_ = &product, gone_ = false; }
  void end_product() { gone_ = product_ != nullptr; }

 private:
  void expect_here() const;

  Matrix gradient_;
  ProductGradient* product_ = nullptr;  // what gradient_ has yet to be made of
  bool gone_ = false;
};

// Whether backward() has to work out dL/dX. The layer nearest the data has nobody to hand it to,
// and for it that product costs as much as its whole forward pass.
enum class InputGradient { needed, not_needed };

// Some layers behave otherwise while a network learns than when it is asked.
enum class Mode { training, prediction };

// What a layer made of the zeros among its inputs.
struct InputUse {
  double share = 1;          // of the inputs that are not zero; 1 where nobody looks
  bool skips_zeros = false;  // whether the zeros are left out of the sums
};

class Layer {
 public:
  virtual ~Layer() = default;

  // X: n_in x m, any m >= 1. Returns the outputs, n_out x m, which stay valid until the next
  // forward(). Keeps what backward() will need.
  virtual const Matrix& forward(const Matrix& X) = 0;

  // dY: dL/d(outputs) for the batch of the last forward(), n_out x m. Writes (does not add) the
  // gradients of the layer's parameters, and returns dL/dX, n_in x m, valid until the next
  // backward(); when it is not_needed the returned matrix has no meaning.
  virtual const Matrix& backward(const Matrix& dY, InputGradient wanted) = 0;

  // In the order in which they are drawn, stepped and saved. Empty for most layers.
  virtual std::vector<Parameter*> parameters() { return {}; }

  // How the forward() calls that follow are meant. Most layers know no difference.
  virtual void set_mode(Mode) {}

  // How the inputs of the last forward() were used.
  virtual InputUse input_use() const { return {}; }

  // Numbers that no gradient moves but that a prediction rests on, such as running means, and the
  // generator of a layer that throws dice; both are saved with a run. Most layers have neither.
  virtual std::vector<Matrix*> buffers() { return {}; }
  virtual Random* random() { return nullptr; }
};

}  // namespace glassbox
