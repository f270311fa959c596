// What the preparation and the reader do with real digits: 200 of them lie in the fixtures; all of
// them are there when MNIST_DIR says where.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "data/digit_image.h"
#include "data/digits.h"
#include "nn/random.h"

namespace glassbox {
namespace {

using Bytes = std::vector<std::uint8_t>;

Bytes file_bytes(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file.good()) << "expected to read " << path;
  return {std::istreambuf_iterator<char>(file), {}};
}

DigitSamples digits_of(const std::string& images, const std::string& labels) {
  const Bytes pixels = file_bytes(images);
  const Bytes marks = file_bytes(labels);
  DigitSamples digits;
  digits.append(parse_idx_images(pixels), parse_idx_labels(marks));
  return digits;
}

DigitSamples fixture() {
  const std::string folder = GLASSBOX_FIXTURE_DIR;
  return digits_of(folder + "/digits-200-images.idx3", folder + "/digits-200-labels.idx1");
}

struct Returned {
  int identical = 0;
  int box_of_20 = 0;
};

bool has_box_of_20(std::span<const std::uint8_t> image) {
  int left = 28, right = 0, top = 28, bottom = 0;
  for (int i = 0; i < 28 * 28; ++i) {
    if (image[static_cast<std::size_t>(i)] == 0) continue;
    left = std::min(left, i % 28);
    right = std::max(right, i % 28);
    top = std::min(top, i / 28);
    bottom = std::max(bottom, i / 28);
  }
  return std::max(right - left, bottom - top) + 1 == 20;
}

// Puts every digit on a 56 x 56 drawing, up to 4 pixels off its middle, and prepares it.
Returned returned(const DigitSamples& digits) {
  Random random(3);
  Returned count;
  for (int i = 0; i < digits.size(); ++i) {
    const auto image = digits.image(i);
    const int left = 10 + static_cast<int>(random.below(9));
    const int top = 10 + static_cast<int>(random.below(9));
    Bytes ink(56 * 56);
    for (int y = 0; y < 28; ++y) {
      std::copy_n(image.begin() + y * 28, 28, ink.begin() + (top + y) * 56 + left);
    }
    const DigitPixels centred = prepare_digit(ink, 56, 56).value().centred;
    count.identical += std::equal(image.begin(), image.end(), centred.begin());
    count.box_of_20 += has_box_of_20(image);
  }
  return count;
}

TEST(RealDigits, TheFixtureIsReadAsItIs) {
  const DigitSamples digits = fixture();
  ASSERT_EQ(digits.size(), 200);
  EXPECT_EQ(digits.features(), 784);
  // The first test digits of MNIST.
  const std::vector<int> first = {7, 2, 1, 0, 4, 1, 4, 9, 5, 9};
  for (std::size_t i = 0; i < first.size(); ++i) {
    EXPECT_EQ(digits.label(static_cast<int>(i)), first[i]);
  }
}

TEST(RealDigits, AMovedDigitComesBackBitForBit) {
  const Returned count = returned(fixture());
  EXPECT_EQ(count.box_of_20, 200);
  EXPECT_EQ(count.identical, 200);
}

TEST(RealDigits, AllMovedTestDigitsWithABoxOf20ComeBackBitForBit) {
  const char* folder = std::getenv("MNIST_DIR");
  if (folder == nullptr) {
    GTEST_SKIP() << "expected the folder of MNIST's four files in MNIST_DIR, which is not set";
  }
  const std::string start = std::string(folder) + "/t10k-";
  const Returned count =
      returned(digits_of(start + "images-idx3-ubyte", start + "labels-idx1-ubyte"));
  // Three of the 10,000 have a box of 19, which the preparation enlarges.
  EXPECT_EQ(count.box_of_20, 9997);
  EXPECT_EQ(count.identical, 9997);
}

}  // namespace
}  // namespace glassbox
