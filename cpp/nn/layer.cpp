#include "nn/layer.h"

#include <stdexcept>

namespace glassbox {

Matrix& Parameter::gradient() {
  expect_here();
  if (product_ != nullptr) {
    gradient_.setZero();
    product_->add_to(gradient_, 1);
    product_ = nullptr;
  }
  return gradient_;
}

const Matrix& Parameter::gradient() const {
  if (product_ != nullptr)
    throw std::logic_error("the gradient of " + name + " is still a product");
  return gradient_;
}

void Parameter::add_gradient(Scalar factor) {
  expect_here();
  if (product_ != nullptr) {
    product_->add_to(value, factor);
  } else {
    value += factor * gradient_;
  }
}

void Parameter::expect_here() const {
  if (gone_) {
    throw std::logic_error("the gradient of " + name +
                           " was asked for after the next forward(): expected before it");
  }
}

}  // namespace glassbox
