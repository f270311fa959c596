#include "nn/non_zero_pixels.h"

#include <algorithm>

#include "nn/combine.h"

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

void NonZeroPixels::find(const Scalar* picture, const Shape& shape, const Window& window) {
  const int room = shape.height * shape.width + 1;  // of each channel, and one more: see below
  begins_.resize(at(shape.channels));
  ends_.resize(at(shape.channels));
  place_.resize(at(Index{room} * shape.channels));
  value_.resize(at(Index{room} * shape.channels));
  for (int o = 0; o < shape.channels; ++o) begins_[at(o)] = ends_[at(o)] = o * room;
  for (int y = 0; y < shape.height; ++y) {
    for (int x = 0; x < shape.width; ++x, picture += shape.channels) {
      const int begin = static_cast<int>(y * window.row + x * window.pixel);
      for (int o = 0; o < shape.channels; ++o) {
        // Written always and counted only when it is not zero: no branch to be guessed wrong.
        int& n = ends_[at(o)];
        place_[at(n)] = begin;
        value_[at(n)] = picture[o];
        n += picture[o] != 0;
      }
    }
  }
}

void NonZeroPixels::spread(const Scalar* picture, const Shape& shape, const Window& window,
                           const Matrix& windows, Scalar* target) {
  find(picture, shape, window);
  for (int o = 0; o < shape.channels; ++o) {
    for (int n = begins_[at(o)]; n < ends_[at(o)]; ++n) {
      const Lanes value = broadcast(value_[at(n)]);
      Scalar* to = target + place_[at(n)];
      const Scalar* from = windows.col(o).data();
      for (int p = 0; p < window.kernel; ++p, to += window.row, from += window.step) {
        for (Index i = 0; i < window.step; i += kLanes) {
          store(load(to + i) + value * load(from + i), to + i);
        }
      }
    }
  }
}

// The sums over a channel's entries stay in registers while the entries pass by.
void NonZeroPixels::collect(const Scalar* picture, const Shape& shape, const Window& window,
                            const Scalar* source, Matrix& windows) {
  find(picture, shape, window);
  for (int o = 0; o < shape.channels; ++o) {
    const std::size_t begin = at(begins_[at(o)]);
    for (Index p = 0; p < window.kernel; ++p) {
      const Pieces pieces{source + p * window.row, place_.data() + begin, value_.data() + begin,
                          ends_[at(o)] - begins_[at(o)]};
      Scalar* sum = windows.col(o).data() + p * window.step;
      for (Index first = 0; first < window.step; first += kBlockRows) {
        combine<Begin::y>(pieces, first, std::min(kBlockRows, window.step - first), sum);
      }
    }
  }
}

}  // namespace glassbox
