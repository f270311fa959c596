#pragma once
// Pictures of digits with their labels: MNIST, or anything of its form.
//
// The pictures stay bytes (60,000 of 28 x 28 are 47 MB; as floats they would be 188 MB); a batch is
// scaled when it is made.

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "data/idx.h"
#include "data/pixel_scaling.h"
#include "nn/samples.h"

namespace glassbox {

// How a batch is written: the numbers of a pixel, and those of a one-hot target.
struct DigitEncoding {
  PixelScaling scaling = PixelScaling::unit;
  Scalar off = 0;  // target of the wrong classes; 0.01 where a sigmoid output must reach it
  Scalar on = 1;   // target of the right class;   0.99 there
  // To be trained on, each picture is moved by up to so many whole pixels in both directions, drawn
  // anew each time; what leaves the field is lost, what comes in is blank.
  int shift = 0;
};

class DigitSamples : public Samples {
 public:
  // An empty set; the first append decides the size of the pictures and may decide the classes.
  // `classes` is in [1, 256].
  explicit DigitSamples(DigitEncoding encoding = {}, int classes = 10);

  // A second set over the same bytes with its own encoding. What is appended to one of them is in
  // both.
  DigitSamples sharing(DigitEncoding encoding) const;

  // Throws std::invalid_argument when there are digits here, of another number of classes.
  void expect_classes(int classes) const;

  // Copies the digits in behind those that are here. Throws std::invalid_argument, and changes
  // nothing, when the counts differ, when the pictures are not of the size of those here, when
  // a label is not in [0, classes), or when those here tell apart another number of classes.
  void append(const IdxImages& images, const IdxLabels& labels, int classes);
  void append(const IdxImages& images, const IdxLabels& labels) {
    append(images, labels, outputs());
  }

  int size() const override;
  int features() const override;  // rows * cols; 0 while empty
  int outputs() const override;   // classes
  // Fills X (features x m), the one-hot values (classes x m) and the labels. Allocates nothing once
  // `batch` has had this m.
  void gather(std::span<const int> indices, Batch& batch) const override;
  bool varies() const override { return encoding_.shift > 0; }
  void gather_varied(std::span<const int> indices, Random& random, Batch& batch) const override;

  int rows() const;  // 0 while empty
  int cols() const;
  // rows * cols bytes, row after row; the span stays valid as long as any set over these bytes.
  std::span<const std::uint8_t> image(int i) const;
  int label(int i) const;

  const DigitEncoding& encoding() const { return encoding_; }
  void set_encoding(DigitEncoding encoding);  // levels must be finite

 private:
  // Each append adds one block, so nothing is ever moved or copied again when digits stream in.
  struct Store {
    int classes = 10;
    int rows = 0;
    int cols = 0;
    std::vector<std::vector<std::uint8_t>> blocks;
    std::vector<const std::uint8_t*> images;  // where sample i begins in its block
    std::vector<std::uint8_t> labels;
  };

  void prepare(std::span<const int> indices, Batch& batch) const;

  std::shared_ptr<Store> store_;
  DigitEncoding encoding_;
};

}  // namespace glassbox
