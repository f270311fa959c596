#include "nn/non_zero_pixels.h"

#include <algorithm>

#include "nn/combine.h"
#include "nn/non_zeros.h"

namespace glassbox {

namespace {

// Pieces of a picture that begin at given places, each with a factor of its own.
struct Pieces {
  const Scalar* picture;
  const int* place;
  const Scalar* value;
  Index entries;
  Index count() const { return entries; }
  Scalar factor(Index n) const { return value[n]; }
  const Scalar* column(Index n) const { return picture + place[n]; }
};

std::size_t at(Index i) { return static_cast<std::size_t>(i); }

}  // namespace

Window::Window(const Shape& picture, int side)
    : kernel(side),
      slice(Index{side} * picture.channels),
      step((slice + kLanes - 1) / kLanes * kLanes),
      row(Index{picture.width} * picture.channels),
      pixel(picture.channels) {}

Index Window::slack() { return kLanes; }

double NonZeroPixels::estimate(const Matrix& pictures) { return NonZeros::estimate(pictures); }

void NonZeroPixels::find(const Scalar* picture, const Shape& shape, const Window& window) {
  channels_ = shape.channels;
  positions_ = Index{shape.height} * shape.width;
  count_.assign(at(channels_), 0);
  // One more than there can be: an entry is written before it is known to be zero.
  place_.resize(at((positions_ + 1) * channels_));
  value_.resize(at((positions_ + 1) * channels_));
  for (int y = 0; y < shape.height; ++y) {
    for (int x = 0; x < shape.width; ++x, picture += channels_) {
      const int begin = static_cast<int>(y * window.row + x * window.pixel);
      for (Index o = 0; o < channels_; ++o) {
        // Written always and counted only when it is not zero: no branch to be guessed wrong.
        int& count = count_[at(o)];
        const std::size_t n = at(o * (positions_ + 1) + count);
        place_[n] = begin;
        value_[n] = picture[o];
        count += picture[o] != 0;
      }
    }
  }
}

void NonZeroPixels::collect(const Scalar* picture, const Window& window, Matrix& windows) {
  sum_.resize(at(window.step));
  for (Index o = 0; o < channels_; ++o) {
    const std::size_t list = at(o * (positions_ + 1));
    Pieces pieces{picture, place_.data() + list, value_.data() + list, count_[at(o)]};
    Scalar* to = windows.col(o).data();
    for (int p = 0; p < window.kernel; ++p) {
      for (Index first = 0; first < window.step; first += kBlockRows) {
        combine(pieces, first, std::min(kBlockRows, window.step - first), sum_.data());
      }
      for (Index i = 0; i < window.step; i += kLanes)
        store(load(to + i) + load(&sum_[at(i)]), to + i);
      pieces.picture += window.row;
      to += window.step;
    }
  }
}

void NonZeroPixels::spread(const Matrix& windows, const Window& window, Scalar* picture) const {
  for (Index o = 0; o < channels_; ++o) {
    const std::size_t list = at(o * (positions_ + 1));
    for (int n = 0; n < count_[at(o)]; ++n) {
      const Lanes value = broadcast(value_[list + at(n)]);
      Scalar* to = picture + place_[list + at(n)];
      const Scalar* from = windows.col(o).data();
      for (int p = 0; p < window.kernel; ++p, to += window.row, from += window.step) {
        for (Index i = 0; i < window.step; i += kLanes) {
          store(load(to + i) + value * load(from + i), to + i);
        }
      }
    }
  }
}

}  // namespace glassbox
