#include "data/digits.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <utility>

#include "nn/text.h"

namespace glassbox {
namespace {

[[noreturn]] void refuse(const std::string& sentence) { throw std::invalid_argument(sentence); }

std::string size_text(int rows, int cols) {
  return std::to_string(rows) + " x " + std::to_string(cols);
}

void check_classes(int classes) {
  if (classes >= 1 && classes <= 256) return;
  refuse("digits: expected 1 to 256 classes, got " + std::to_string(classes));
}

// A view may have been filled by hand, so its numbers are compared with its bytes here too.
void check_views(const IdxImages& images, const IdxLabels& labels, int classes) {
  if (images.count != labels.count) {
    refuse("digits: expected as many labels as images, got " + std::to_string(images.count) +
           " images and " + std::to_string(labels.count) + " labels");
  }
  if (images.count < 1 || images.rows < 1 || images.cols < 1) {
    refuse("digits: expected at least one image of at least one pixel, got " +
           std::to_string(images.count) + " of " + size_text(images.rows, images.cols));
  }
  const std::uint64_t pixels = std::uint64_t{static_cast<unsigned>(images.count)} *
                               static_cast<unsigned>(images.rows) *
                               static_cast<unsigned>(images.cols);
  if (images.pixels.size() != pixels) {
    refuse("digits: expected " + std::to_string(pixels) + " pixels for " +
           std::to_string(images.count) + " images of " + size_text(images.rows, images.cols) +
           ", got " + std::to_string(images.pixels.size()));
  }
  if (labels.labels.size() != static_cast<std::size_t>(labels.count)) {
    refuse("digits: expected " + std::to_string(labels.count) + " bytes of labels, got " +
           std::to_string(labels.labels.size()));
  }
  for (std::size_t i = 0; i < labels.labels.size(); ++i) {
    if (labels.labels[i] < classes) continue;
    refuse("digits: expected labels from 0 to " + std::to_string(classes - 1) + ", got " +
           std::to_string(labels.labels[i]) + " at position " + std::to_string(i) +
           " (counted from 0)");
  }
}

void check_levels(const DigitEncoding& encoding) {
  if (std::isfinite(encoding.off) && std::isfinite(encoding.on)) return;
  refuse("digits: expected finite target levels, got off = " + text_of(encoding.off) +
         " and on = " + text_of(encoding.on));
}

// Room for `more` elements without giving up the doubling that keeps repeated appends cheap.
template <class T>
void grow(std::vector<T>& values, std::size_t more) {
  const std::size_t needed = values.size() + more;
  if (needed > values.capacity()) values.reserve(std::max(needed, 2 * values.capacity()));
}

}  // namespace

DigitSamples::DigitSamples(DigitEncoding encoding, int classes)
    : store_(std::make_shared<Store>()), encoding_(encoding) {
  check_classes(classes);
  check_levels(encoding);
  store_->classes = classes;
}

DigitSamples DigitSamples::sharing(DigitEncoding encoding) const {
  DigitSamples other = *this;
  other.set_encoding(encoding);
  return other;
}

void DigitSamples::set_encoding(DigitEncoding encoding) {
  check_levels(encoding);
  encoding_ = encoding;
}

void DigitSamples::expect_classes(int classes) const {
  if (size() == 0 || classes == outputs()) return;
  refuse("digits: expected " + std::to_string(outputs()) +
         " classes like those that are here, got " + std::to_string(classes));
}

void DigitSamples::append(const IdxImages& images, const IdxLabels& labels, int classes) {
  Store& store = *store_;
  check_classes(classes);
  expect_classes(classes);
  check_views(images, labels, classes);
  if (size() > 0 && (images.rows != store.rows || images.cols != store.cols)) {
    refuse("digits: expected images of " + size_text(store.rows, store.cols) +
           " like those that are here, got " + size_text(images.rows, images.cols));
  }

  // Everything that can fail for want of memory comes first.
  std::vector<std::uint8_t> block(images.pixels.begin(), images.pixels.end());
  const auto count = static_cast<std::size_t>(images.count);
  grow(store.blocks, 1);
  grow(store.images, count);
  grow(store.labels, count);

  store.classes = classes;
  store.rows = images.rows;
  store.cols = images.cols;
  const auto pixels_per_image = static_cast<std::size_t>(features());
  for (std::size_t i = 0; i < count; ++i) {
    store.images.push_back(block.data() + i * pixels_per_image);
  }
  store.labels.insert(store.labels.end(), labels.labels.begin(), labels.labels.end());
  store.blocks.push_back(std::move(block));  // moving a vector leaves its elements in place
}

int DigitSamples::size() const { return static_cast<int>(store_->labels.size()); }
int DigitSamples::features() const { return store_->rows * store_->cols; }
int DigitSamples::outputs() const { return store_->classes; }
int DigitSamples::rows() const { return store_->rows; }
int DigitSamples::cols() const { return store_->cols; }

std::span<const std::uint8_t> DigitSamples::image(int i) const {
  return {store_->images[static_cast<std::size_t>(i)], static_cast<std::size_t>(features())};
}

int DigitSamples::label(int i) const { return store_->labels[static_cast<std::size_t>(i)]; }

// Everything of the batch but its pictures.
void DigitSamples::prepare(std::span<const int> indices, Batch& batch) const {
  const auto m = static_cast<Index>(indices.size());
  batch.X.resize(features(), m);  // keeps its memory when the size stays
  batch.targets.values.resize(outputs(), m);
  batch.targets.labels.resize(indices.size());
  batch.targets.values.setConstant(encoding_.off);
  for (Index column = 0; column < m; ++column) {
    const auto k = static_cast<std::size_t>(column);
    const int digit = label(indices[k]);
    batch.targets.values(digit, column) = encoding_.on;
    batch.targets.labels[k] = digit;
  }
}

void DigitSamples::gather(std::span<const int> indices, Batch& batch) const {
  prepare(indices, batch);
  for (Index column = 0; column < batch.X.cols(); ++column) {
    scale_pixels(image(indices[static_cast<std::size_t>(column)]), encoding_.scaling,
                 batch.X.col(column).data());
  }
}

void DigitSamples::gather_varied(std::span<const int> indices, Random& random, Batch& batch) const {
  if (!varies()) return gather(indices, batch);
  prepare(indices, batch);
  Scalar blank = 0;
  scale_pixels(std::array<std::uint8_t, 1>{}, encoding_.scaling, &blank);
  const int s = encoding_.shift;
  const auto step = [&] {
    return static_cast<int>(random.below(static_cast<std::uint32_t>(2 * s + 1))) - s;
  };
  const int height = rows(), width = cols();
  for (Index column = 0; column < batch.X.cols(); ++column) {
    const auto picture = image(indices[static_cast<std::size_t>(column)]);
    const int right = step(), down = step();
    const int length = std::max(0, width - std::abs(right));  // of a row that stays inside
    Scalar* out = batch.X.col(column).data();
    std::fill_n(out, height * width, blank);
    for (int y = std::max(0, down); y < std::min(height, height + down); ++y) {
      const int from = (y - down) * width + std::max(0, -right);
      scale_pixels(
          picture.subspan(static_cast<std::size_t>(from), static_cast<std::size_t>(length)),
          encoding_.scaling, out + y * width + std::max(0, right));
    }
  }
}

}  // namespace glassbox
