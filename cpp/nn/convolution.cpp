#include "nn/convolution.h"

#include "nn/non_zeros.h"

namespace glassbox {

namespace {

Shape with_margin(Shape shape, int margin) {
  return {shape.height + 2 * margin, shape.width + 2 * margin, shape.channels};
}

Index row_size(Shape shape) { return Index{shape.width} * shape.channels; }

// The part of a padded picture without its margin, one row of pixels in each column.
using Inside = Eigen::Map<Matrix, 0, Eigen::OuterStride<>>;
Inside inside(Matrix& padded, Index column, const Shape& shape, int margin) {
  const Index row = row_size(with_margin(shape, margin));
  return {padded.col(column).data() + margin * row + Index{margin} * shape.channels,
          row_size(shape), shape.height, Eigen::OuterStride<>(row)};
}
Eigen::Map<const Matrix> picture(const Matrix& pictures, Index column, const Shape& shape) {
  return {pictures.col(column).data(), row_size(shape), shape.height};
}

// Correlates one padded picture with the window in `panels`: what comes out is `columns` wide and
// `rows` high. The patch of the window at (y, x) is column x of row y's right-hand side: it begins
// where pixel (y, x) lies, and patches overlap, so nothing is copied.
void correlate(const Panels& panels, const Scalar* padded, const Shape& shape, int kernel,
               const Shape& out, Scalar* to, Into into) {
  for (int y = 0; y < out.height; ++y) {
    const RightSide patches{padded + y * row_size(shape), 1, shape.channels,
                            Index{kernel} * shape.channels, row_size(shape)};
    multiply(panels, patches, out.width, to + y * row_size(out), out.channels, into);
  }
}

// The windows of `W`, n x (k slices), one in each column, its slices filled up to window.step.
void to_windows(const Matrix& W, const Window& window, Matrix& windows) {
  windows.setZero(window.size(), W.rows());
  for (Index p = 0; p < window.kernel; ++p) {
    windows.middleRows(p * window.step, window.slice) =
        W.middleCols(p * window.slice, window.slice).transpose();
  }
}

}  // namespace

Convolution::Convolution(Shape input, int channels, int kernel, Padding padding, int number)
    : input_(input),
      kernel_(kernel),
      margin_(padding == Padding::same ? (kernel - 1) / 2 : 0),
      padded_input_(with_margin(input, margin_)),
      output_{padded_input_.height - kernel + 1, padded_input_.width - kernel + 1, channels},
      padded_output_(with_margin(output_, kernel - 1 - margin_)),
      W_("W" + std::to_string(number),
         Matrix::Zero(channels, Index{kernel} * kernel * input.channels), true),
      b_("b" + std::to_string(number), Matrix::Zero(channels, 1), false) {}

const Matrix& Convolution::forward(const Matrix& X) {
  if (padded_X_.cols() != X.cols()) {
    padded_X_.setZero(padded_input_.rows() + Window::slack(), X.cols());
  }
  for (Index i = 0; i < X.cols(); ++i) {
    inside(padded_X_, i, input_, margin_) = picture(X, i, input_);
  }
  Z_.resize(output_.rows(), X.cols());
  use_.share = NonZeros::estimate(X);
  use_.skips_zeros = use_.share < NonZeros::kWorthSkipping;
  if (use_.skips_zeros) {
    forward_sparse(X);
  } else {
    forward_dense();
  }
  return Z_;
}

const Matrix& Convolution::backward(const Matrix& dZ, InputGradient wanted) {
  const bool is_sparse = NonZeros::estimate(dZ) < NonZeros::kWorthSkipping;
  if (is_sparse) {
    weights_sparse(dZ);
  } else {
    weights_dense(dZ);
  }
  const Eigen::Map<const Matrix> by_channel(dZ.data(), output_.channels,
                                            dZ.size() / output_.channels);
  b_.gradient() = by_channel.rowwise().sum();
  if (wanted == InputGradient::not_needed) return dX_;
  dX_.resize(input_.rows(), dZ.cols());
  if (is_sparse) {
    inputs_sparse(dZ);
  } else {
    inputs_dense(dZ);
  }
  return dX_;
}

void Convolution::forward_dense() {
  panels_.pack(W_.value.data(), W_.value.rows(), W_.value.cols(), 1, W_.value.rows());
  Eigen::Map<Matrix>(Z_.data(), output_.channels, Z_.size() / output_.channels).colwise() =
      b_.value.col(0);
  for (Index i = 0; i < Z_.cols(); ++i) {
    correlate(panels_, padded_X_.col(i).data(), padded_input_, kernel_, output_, Z_.col(i).data(),
              Into::sum);
  }
}

// dW, one row of the window at a time, over all positions of a picture:
// (n_out x positions)(positions x k n_in) = n_out x k n_in
void Convolution::weights_dense(const Matrix& dZ) {
  const Index slice = Index{kernel_} * input_.channels;
  const Index positions = Index{output_.height} * output_.width;
  W_.gradient().setZero();
  for (Index i = 0; i < dZ.cols(); ++i) {
    panels_.pack(dZ.col(i).data(), output_.channels, positions, 1, output_.channels);
    for (Index p = 0; p < kernel_; ++p) {
      const RightSide seen{padded_X_.col(i).data() + p * row_size(padded_input_), input_.channels,
                           1, output_.width, row_size(padded_input_)};
      multiply(panels_, seen, slice, W_.gradient().col(p * slice).data(), output_.channels,
               Into::sum);
    }
  }
}

void Convolution::inputs_dense(const Matrix& dZ) {
  turn_weights();
  panels_.pack(turned_W_.data(), turned_W_.rows(), turned_W_.cols(), 1, turned_W_.rows());
  padded_picture_.setZero(padded_output_.rows(), 1);
  for (Index i = 0; i < dZ.cols(); ++i) {
    inside(padded_picture_, 0, output_, kernel_ - 1 - margin_) = picture(dZ, i, output_);
    correlate(panels_, padded_picture_.data(), padded_output_, kernel_, input_, dX_.col(i).data(),
              Into::fresh);
  }
}

// The window turned by 180 degrees, as an input channel sees it: how it acts on every output.
void Convolution::turn_weights() {
  const Index n_in = input_.channels;
  const Index n_out = output_.channels;
  const Index places = Index{kernel_} * kernel_;
  turned_W_.resize(n_in, places * n_out);
  for (Index place = 0; place < places; ++place) {
    turned_W_.middleCols((places - 1 - place) * n_out, n_out) =
        W_.value.middleCols(place * n_in, n_in).transpose();
  }
}

// Entry by entry: every x adds its share to the outputs whose windows see it.
void Convolution::forward_sparse(const Matrix& X) {
  turn_weights();
  const Window window(padded_output_, kernel_);
  to_windows(turned_W_, window, windows_);
  const Index positions = Index{padded_output_.height} * padded_output_.width;
  padded_picture_.resize(padded_output_.rows() + Window::slack(), 1);
  for (Index i = 0; i < X.cols(); ++i) {
    Eigen::Map<Matrix>(padded_picture_.data(), output_.channels, positions).colwise() =
        b_.value.col(0);
    non_zeros_.spread(X.col(i).data(), input_, window, windows_, padded_picture_.data());
    Eigen::Map<Matrix>(Z_.col(i).data(), row_size(output_), output_.height) =
        inside(padded_picture_, 0, output_, kernel_ - 1 - margin_);
  }
}

// dw_o collects what the windows of dz_o saw.
void Convolution::weights_sparse(const Matrix& dZ) {
  const Window window(padded_input_, kernel_);
  windows_gradient_.setZero(window.size(), output_.channels);
  for (Index i = 0; i < dZ.cols(); ++i) {
    non_zeros_.collect(dZ.col(i).data(), output_, window, padded_X_.col(i).data(),
                       windows_gradient_);
  }
  for (Index p = 0; p < kernel_; ++p) {
    W_.gradient().middleCols(p * window.slice, window.slice) =
        windows_gradient_.middleRows(p * window.step, window.slice).transpose();
  }
}

// Every dz hands its share back to the inputs that its window saw.
void Convolution::inputs_sparse(const Matrix& dZ) {
  const Window window(padded_input_, kernel_);
  to_windows(W_.value, window, windows_);
  for (Index i = 0; i < dZ.cols(); ++i) {
    padded_picture_.setZero(padded_input_.rows() + Window::slack(), 1);
    non_zeros_.spread(dZ.col(i).data(), output_, window, windows_, padded_picture_.data());
    Eigen::Map<Matrix>(dX_.col(i).data(), row_size(input_), input_.height) =
        inside(padded_picture_, 0, input_, margin_);
  }
}

}  // namespace glassbox
