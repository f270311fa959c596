#include "nn/max_pool.h"

#include <cstring>

#include "nn/lanes.h"

namespace glassbox {

namespace {

// One number, or the numbers of several channels at once.
template <class Numbers>
Numbers read(const Scalar* from) {
  Numbers numbers;
  std::memcpy(&numbers, from, sizeof numbers);
  return numbers;
}
template <class Numbers>
void write(Numbers numbers, Scalar* to) {
  std::memcpy(to, &numbers, sizeof numbers);
}

}  // namespace

MaxPool::MaxPool(Shape input, int size)
    : input_(input), output_{input.height / size, input.width / size, input.channels}, size_(size) {
  for (int p = 0; p < size; ++p) {
    for (int q = 0; q < size; ++q) {
      offsets_.push_back((Index{p} * input.width + q) * input.channels);
    }
  }
}

template <class Visit>
void MaxPool::for_each_window(Visit visit) const {
  const Index channels = input_.channels;
  Index y = 0;
  for (int i = 0; i < output_.height; ++i) {
    for (int j = 0; j < output_.width; ++j) {
      const Index x = Index{size_} * (Index{i} * input_.width + j) * channels;
      Index c = 0;
      for (; c + kLanes <= channels; c += kLanes) visit(x + c, y + c, Lanes{});
      for (; c < channels; ++c) visit(x + c, y + c, Scalar{});
      y += channels;
    }
  }
}

const Matrix& MaxPool::forward(const Matrix& X) {
  Y_.resize(output_.rows(), X.cols());
  place_.resize(output_.rows(), X.cols());
  for (Index k = 0; k < X.cols(); ++k) {
    const Scalar* X_k = X.col(k).data();
    Scalar* Y_k = Y_.col(k).data();
    Scalar* place_k = place_.col(k).data();
    for_each_window([&]<class Numbers>(Index x, Index y, Numbers place) {
      Numbers largest = read<Numbers>(X_k + x);
      Numbers at = place;  // 0
      for (std::size_t w = 1; w < offsets_.size(); ++w) {
        const Numbers candidate = read<Numbers>(X_k + x + offsets_[w]);
        place += 1;
        at = candidate > largest ? place : at;
        largest = candidate > largest ? candidate : largest;
      }
      write(largest, Y_k + y);
      write(at, place_k + y);
    });
  }
  return Y_;
}

const Matrix& MaxPool::backward(const Matrix& dY, InputGradient wanted) {
  if (wanted == InputGradient::not_needed) return dX_;
  if (dX_.cols() != dY.cols()) {
    dX_.setZero(input_.rows(), dY.cols());  // what lies in no window stays 0
  }
  for (Index k = 0; k < dY.cols(); ++k) {
    const Scalar* dY_k = dY.col(k).data();
    const Scalar* place_k = place_.col(k).data();
    Scalar* dX_k = dX_.col(k).data();
    for_each_window([&]<class Numbers>(Index x, Index y, Numbers place) {
      const Numbers dy = read<Numbers>(dY_k + y);
      const Numbers at = read<Numbers>(place_k + y);
      const Numbers zero{};
      for (const Index offset : offsets_) {
        write<Numbers>(at == place ? dy : zero, dX_k + x + offset);
        place += 1;
      }
    });
  }
  return dX_;
}

}  // namespace glassbox
