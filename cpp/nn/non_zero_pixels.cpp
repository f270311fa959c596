#include "nn/non_zero_pixels.h"

#include <algorithm>

#include "nn/combine.h"

namespace glassbox {

namespace {

// Columns of numbers, `step` apart, that a group of entries picks out with its values.
struct Picked {
  const Scalar* data;
  Index step;
  const int* place;
  const Scalar* value;
  Index entries;
  Index count() const { return entries; }
  Scalar factor(Index n) const { return value[n]; }
  const Scalar* column(Index n) const { return data + place[n] * step; }
};

// y += the combination of all terms, `rows` rows long.
void add_combination(const Picked& terms, Index rows, Scalar* y) {
  for (Index first = 0; first < rows; first += kBlockRows) {
    combine<Begin::y>(terms, first, std::min(kBlockRows, rows - first), y);
  }
}

std::size_t at(Index i) { return static_cast<std::size_t>(i); }

}  // namespace

Window::Window(const Shape& picture, int side)
    : kernel(side),
      slice(Index{side} * picture.channels),
      step((slice + kLanes - 1) / kLanes * kLanes),
      row(Index{picture.width} * picture.channels),
      pixel(picture.channels) {}

Index Window::slack() { return kLanes; }

// Entries are written always and counted only when they are not zero: no branch to be guessed
// wrong. So there is room for one entry more than there can be.
void NonZeroPixels::find_by_position(const Scalar* picture, const Shape& shape) {
  const Index positions = Index{shape.height} * shape.width;
  begins_.resize(at(positions));
  ends_.resize(at(positions));
  place_.resize(at(positions * shape.channels + 1));
  value_.resize(at(positions * shape.channels + 1));
  int n = 0;
  for (Index position = 0; position < positions; ++position, picture += shape.channels) {
    begins_[at(position)] = n;
    for (int o = 0; o < shape.channels; ++o) {
      place_[at(n)] = o;
      value_[at(n)] = picture[o];
      n += picture[o] != 0;
    }
    ends_[at(position)] = n;
  }
}

void NonZeroPixels::find_by_channel(const Scalar* picture, const Shape& shape,
                                    const Window& window) {
  const int room = shape.height * shape.width + 1;  // of each channel
  begins_.resize(at(shape.channels));
  ends_.resize(at(shape.channels));
  place_.resize(at(Index{room} * shape.channels));
  value_.resize(at(Index{room} * shape.channels));
  for (int o = 0; o < shape.channels; ++o) begins_[at(o)] = ends_[at(o)] = o * room;
  for (int y = 0; y < shape.height; ++y) {
    for (int x = 0; x < shape.width; ++x, picture += shape.channels) {
      const int begin = static_cast<int>(y * window.row + x * window.pixel);
      for (int o = 0; o < shape.channels; ++o) {
        int& n = ends_[at(o)];
        place_[at(n)] = begin;
        value_[at(n)] = picture[o];
        n += picture[o] != 0;
      }
    }
  }
}

// Position after position, so that all channels' shares are added up before the target is written.
void NonZeroPixels::spread(const Scalar* picture, const Shape& shape, const Window& window,
                           const Matrix& windows, Scalar* target) {
  find_by_position(picture, shape);
  for (Index p = 0; p < window.kernel; ++p) {
    Picked terms{windows.data() + p * window.step, windows.rows(), nullptr, nullptr, 0};
    for (int y = 0; y < shape.height; ++y) {
      for (int x = 0; x < shape.width; ++x) {
        const std::size_t position = at(Index{y} * shape.width + x);
        const int begin = begins_[position];
        terms.entries = ends_[position] - begin;
        if (terms.entries == 0) continue;
        terms.place = place_.data() + begin;
        terms.value = value_.data() + begin;
        add_combination(terms, window.step, target + (y + p) * window.row + x * window.pixel);
      }
    }
  }
}

// Channel after channel, so that the sums stay in registers while the entries pass by.
void NonZeroPixels::collect(const Scalar* picture, const Shape& shape, const Window& window,
                            const Scalar* source, Matrix& windows) {
  find_by_channel(picture, shape, window);
  for (int o = 0; o < shape.channels; ++o) {
    const int begin = begins_[at(o)];
    for (Index p = 0; p < window.kernel; ++p) {
      const Picked terms{source + p * window.row, 1, place_.data() + begin, value_.data() + begin,
                         ends_[at(o)] - begin};
      add_combination(terms, window.step, windows.col(o).data() + p * window.step);
    }
  }
}

}  // namespace glassbox
