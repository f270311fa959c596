#include "data/digits.h"

#include <gtest/gtest.h>

#include <array>
#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

namespace glassbox {
namespace {

using Bytes = std::vector<std::uint8_t>;

// `count` images of rows x cols; every pixel of image i is first + i.
struct Shard {
  Bytes pixels, labels;
  IdxImages images;
  IdxLabels marks;
  Shard(int count, int rows, int cols, int first = 0) {
    for (int i = 0; i < count; ++i) {
      for (int k = 0; k < rows * cols; ++k) {
        pixels.push_back(static_cast<std::uint8_t>(first + i));
      }
      labels.push_back(static_cast<std::uint8_t>((first + i) % 10));
    }
    images = {count, rows, cols, pixels};
    marks = {count, labels};
  }
  Shard(const Shard&) = delete;  // the views look into this object
};

void append(DigitSamples& digits, const Shard& shard) { digits.append(shard.images, shard.marks); }

std::string sentence_of_append(DigitSamples& digits, const IdxImages& images,
                               const IdxLabels& labels) {
  try {
    digits.append(images, labels);
  } catch (const std::invalid_argument& error) {
    return error.what();
  }
  return "(accepted)";
}

TEST(PixelScaling, ValuesOfTheThreeScalings) {
  const std::array<std::uint8_t, 4> pixels = {0, 1, 128, 255};
  std::array<Scalar, 4> out{};
  const Scalar tolerance = 4 * std::numeric_limits<Scalar>::epsilon();

  scale_pixels(pixels, PixelScaling::unit, out.data());
  EXPECT_EQ(out[0], 0);
  EXPECT_NEAR(out[1], 1.0 / 255, tolerance);
  EXPECT_NEAR(out[2], 128.0 / 255, tolerance);
  EXPECT_EQ(out[3], 1);

  scale_pixels(pixels, PixelScaling::offset, out.data());
  EXPECT_NEAR(out[0], 0.01, tolerance);
  EXPECT_NEAR(out[2], 0.01 + 0.99 * 128 / 255, tolerance);
  EXPECT_NEAR(out[3], 1, tolerance);

  scale_pixels(pixels, PixelScaling::binary, out.data());
  EXPECT_EQ(out, (std::array<Scalar, 4>{0, 1, 1, 1}));
}

TEST(PixelScaling, NamesGoBothWays) {
  for (const auto scaling : {PixelScaling::unit, PixelScaling::offset, PixelScaling::binary}) {
    EXPECT_EQ(from_name<PixelScaling>(name_of(scaling)), scaling);
  }
  EXPECT_EQ(name_of(PixelScaling::offset), "offset");
  EXPECT_THROW(from_name<PixelScaling>("foo"), std::invalid_argument);
}

TEST(DigitSamples, AnEmptySetHasNoSize) {
  const DigitSamples digits;
  EXPECT_EQ(digits.size(), 0);
  EXPECT_EQ(digits.features(), 0);
  EXPECT_EQ(digits.outputs(), 10);
}

TEST(DigitSamples, ShardsLieBehindEachOther) {
  DigitSamples digits;
  append(digits, Shard(3, 2, 4));
  const std::uint8_t* first = digits.image(0).data();
  append(digits, Shard(5, 2, 4, 3));
  EXPECT_EQ(digits.size(), 8);
  EXPECT_EQ(digits.rows(), 2);
  EXPECT_EQ(digits.cols(), 4);
  EXPECT_EQ(digits.features(), 8);
  EXPECT_EQ(digits.image(0).data(), first) << "digits that are here are not moved";
  for (int i = 0; i < 8; ++i) {
    EXPECT_EQ(digits.image(i).size(), 8U);
    EXPECT_EQ(digits.image(i)[7], i);
    EXPECT_EQ(digits.label(i), i);
  }
}

TEST(DigitSamples, GatherKeepsTheOrderOfTheIndices) {
  DigitSamples digits;
  append(digits, Shard(6, 1, 3));
  Batch batch;
  const std::vector<int> indices = {5, 0, 5, 2};
  digits.gather(indices, batch);
  ASSERT_EQ(batch.X.rows(), 3);
  ASSERT_EQ(batch.X.cols(), 4);
  ASSERT_EQ(batch.targets.values.rows(), 10);
  EXPECT_EQ(batch.targets.labels, indices);
  for (Index column = 0; column < 4; ++column) {
    const int digit = indices[static_cast<std::size_t>(column)];
    EXPECT_EQ(batch.X(2, column), static_cast<Scalar>(digit / 255.0));
    EXPECT_EQ(batch.targets.values(digit, column), 1);
    EXPECT_EQ(batch.targets.values.col(column).sum(), 1);
  }
}

TEST(DigitSamples, LevelsOfTheOneHotTargets) {
  DigitSamples digits({PixelScaling::binary, Scalar(0.01), Scalar(0.99)}, 4);
  append(digits, Shard(3, 1, 1));
  Batch batch;
  digits.gather(std::array{2}, batch);
  Matrix expected(4, 1);
  expected << Scalar(0.01), Scalar(0.01), Scalar(0.99), Scalar(0.01);
  EXPECT_EQ(batch.targets.values, expected);
  EXPECT_EQ(batch.X(0, 0), 1);
}

TEST(DigitSamples, GatherUsesTheMemoryOfTheBatchAgain) {
  DigitSamples digits;
  append(digits, Shard(8, 28, 28));
  Batch batch;
  digits.gather(std::array{0, 1, 2}, batch);
  const Scalar* X = batch.X.data();
  const Scalar* values = batch.targets.values.data();
  const int* labels = batch.targets.labels.data();
  digits.gather(std::array{7, 6, 5}, batch);
  EXPECT_EQ(batch.X.data(), X);
  EXPECT_EQ(batch.targets.values.data(), values);
  EXPECT_EQ(batch.targets.labels.data(), labels);
  EXPECT_EQ(batch.targets.values(0, 0), 0) << "the last batch's targets are gone";
}

TEST(DigitSamples, SharingSeesTheSameBytesInAnotherEncoding) {
  DigitSamples digits;
  DigitSamples other = digits.sharing({PixelScaling::offset, 0, 1});
  append(digits, Shard(2, 2, 2));
  EXPECT_EQ(other.size(), 2);
  EXPECT_EQ(other.image(1).data(), digits.image(1).data());
  Batch batch;
  other.gather(std::array{0}, batch);
  EXPECT_EQ(batch.X(0, 0), static_cast<Scalar>(0.01));
  digits.gather(std::array{0}, batch);
  EXPECT_EQ(batch.X(0, 0), 0);
}

TEST(DigitSamples, RefusedAppendsChangeNothing) {
  DigitSamples digits;
  append(digits, Shard(3, 2, 4));
  const Shard more(2, 2, 4), other_size(2, 4, 2), one(1, 2, 4);

  EXPECT_EQ(sentence_of_append(digits, more.images, one.marks),
            "digits: expected as many labels as images, got 2 images and 1 labels");
  EXPECT_EQ(sentence_of_append(digits, other_size.images, other_size.marks),
            "digits: expected images of 2 x 4 like those that are here, got 4 x 2");
  const Bytes bad = {1, 12};
  EXPECT_EQ(sentence_of_append(digits, more.images, {2, bad}),
            "digits: expected labels from 0 to 9, got 12 at position 1 (counted from 0)");
  EXPECT_EQ(sentence_of_append(digits, {2, 2, 4, one.pixels}, more.marks),
            "digits: expected 16 pixels for 2 images of 2 x 4, got 8");
  EXPECT_EQ(sentence_of_append(digits, more.images, {2, one.labels}),
            "digits: expected 2 bytes of labels, got 1");
  EXPECT_EQ(sentence_of_append(digits, {}, {}),
            "digits: expected at least one image of at least one pixel, got 0 of 0 x 0");

  EXPECT_EQ(digits.size(), 3);
  EXPECT_EQ(digits.cols(), 4);
  append(digits, more);
  EXPECT_EQ(digits.size(), 5);
  EXPECT_EQ(digits.image(3)[0], 0);
}

TEST(DigitSamples, ARefusedFirstAppendDoesNotDecideTheSize) {
  DigitSamples digits;
  const Shard shard(2, 3, 3);
  const Bytes bad = {0, 10};
  EXPECT_NE(sentence_of_append(digits, shard.images, {2, bad}), "(accepted)");
  EXPECT_EQ(digits.rows(), 0);
  append(digits, Shard(1, 5, 5));
  EXPECT_EQ(digits.rows(), 5);
}

TEST(DigitSamples, RefusesImpossibleClassesAndLevels) {
  EXPECT_THROW(DigitSamples({}, 0), std::invalid_argument);
  EXPECT_THROW(DigitSamples({}, 257), std::invalid_argument);
  DigitSamples digits;
  const Scalar nan = std::numeric_limits<Scalar>::quiet_NaN();
  EXPECT_THROW(digits.set_encoding({PixelScaling::unit, nan, 1}), std::invalid_argument);
  EXPECT_EQ(digits.encoding().off, 0);
}

// 5 x 4 pictures whose pixels are all different, so that where each went can be told.
TEST(DigitSamples, PicturesAreTrainedOnMovedEachTimeAnew) {
  constexpr int kRows = 5, kCols = 4;
  Bytes pixels(kRows * kCols);
  for (std::size_t i = 0; i < pixels.size(); ++i) pixels[i] = static_cast<std::uint8_t>(10 * i + 1);
  const Bytes labels = {3};
  for (const PixelScaling scaling : {PixelScaling::unit, PixelScaling::offset}) {
    DigitSamples digits({scaling, 0, 1, 2});
    digits.append({1, kRows, kCols, pixels}, {1, labels});
    const std::vector<int> indices(200, 0);
    Random random(1);
    Batch still, moved;
    digits.gather(indices, still);
    digits.gather_varied(indices, random, moved);
    EXPECT_EQ(moved.targets.labels, still.targets.labels);
    EXPECT_EQ(moved.targets.values, still.targets.values);
    Scalar blank;
    scale_pixels(Bytes{0}, scaling, &blank);

    int seen[5][5] = {};
    for (Index m = 0; m < moved.X.cols(); ++m) {
      // The one shift of the 25 that makes this of the picture.
      int fits = 0;
      for (int down = -2; down <= 2; ++down) {
        for (int right = -2; right <= 2; ++right) {
          bool same = true;
          for (int y = 0; y < kRows; ++y) {
            for (int x = 0; x < kCols; ++x) {
              const int from_y = y - down, from_x = x - right;
              const bool inside = from_y >= 0 && from_y < kRows && from_x >= 0 && from_x < kCols;
              same &= moved.X(y * kCols + x, m) ==
                      (inside ? still.X(from_y * kCols + from_x, m) : blank);
            }
          }
          if (same) ++seen[down + 2][right + 2];
          fits += same;
        }
      }
      EXPECT_EQ(fits, 1);
    }
    for (const auto& row : seen) {
      for (const int count : row) EXPECT_GT(count, 0) << "of 200, each of 25 shifts is met";
    }
  }
}

TEST(DigitSamples, WithoutAShiftNoDiceAreThrown) {
  DigitSamples digits;
  append(digits, Shard(3, 2, 2));
  Random random(1);
  const Random before = random;
  Batch plain, varied;
  digits.gather(std::vector<int>{2, 0}, plain);
  digits.gather_varied(std::vector<int>{2, 0}, random, varied);
  EXPECT_EQ(varied.X, plain.X);
  EXPECT_EQ(random.state().position, before.state().position);
  EXPECT_FALSE(digits.varies());
}

}  // namespace
}  // namespace glassbox
