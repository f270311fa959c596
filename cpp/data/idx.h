#pragma once
// IDX, the file format in which MNIST is published: a big-endian header, then the bytes.
//
//   offset  images                            labels
//   0       00 00 08 03  magic number         00 00 08 01  magic number
//   4       number of images                  number of labels
//   8       rows                              the labels, one byte each
//   12      columns
//   16      the pixels, one byte each, image after image, row after row
//
// In the magic number 08 is the element type (unsigned byte) and the last byte the number of
// dimensions. Source: LeCun, Cortes, Burges, "The MNIST database of handwritten digits".
//
// Not here: other element types, unpacking gzip, reading files. Bytes come in; what comes back are
// views into the same bytes, valid as long as they are. Nothing is allocated.

#include <cstdint>
#include <span>

namespace glassbox {

// Limits that keep a damaged header from asking for memory that nobody has.
inline constexpr std::int64_t kMaxIdxItems = 10'000'000;     // images or labels in one file
inline constexpr std::int64_t kMaxIdxSide = 4'096;           // rows or columns of one image
inline constexpr std::int64_t kMaxIdxBytes = 1'000'000'000;  // pixels in one file

struct IdxImages {
  int count = 0;
  int rows = 0;
  int cols = 0;
  std::span<const std::uint8_t> pixels;  // count * rows * cols; 0 is paper, 255 is ink
};

struct IdxLabels {
  int count = 0;
  std::span<const std::uint8_t> labels;  // count, each in [0, classes)
};

// Each throws std::invalid_argument with one sentence that says what was expected and what came.
// `classes` is in [1, 256].
IdxImages parse_idx_images(std::span<const std::uint8_t> bytes);
IdxLabels parse_idx_labels(std::span<const std::uint8_t> bytes, int classes = 10);

}  // namespace glassbox
