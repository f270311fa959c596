#include "data/idx.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <vector>

namespace glassbox {
namespace {

using Bytes = std::vector<std::uint8_t>;

void put_word(Bytes& bytes, std::uint32_t word) {
  for (int shift = 24; shift >= 0; shift -= 8) {
    bytes.push_back(static_cast<std::uint8_t>(word >> shift & 0xffU));
  }
}

Bytes file_of(std::initializer_list<std::uint32_t> header, std::size_t body) {
  Bytes bytes;
  for (const std::uint32_t word : header) put_word(bytes, word);
  for (std::size_t i = 0; i < body; ++i) bytes.push_back(static_cast<std::uint8_t>(i % 10));
  return bytes;
}

Bytes images_file(std::uint32_t count, std::uint32_t rows, std::uint32_t cols, std::size_t body) {
  return file_of({0x0803, count, rows, cols}, body);
}

template <class Parse>
std::string sentence_of(Parse parse) {
  try {
    parse();
  } catch (const std::invalid_argument& error) {
    return error.what();
  }
  return "(accepted)";
}

std::string refused_images(const Bytes& bytes) {
  return sentence_of([&] { parse_idx_images(bytes); });
}

std::string refused_labels(const Bytes& bytes, int classes = 10) {
  return sentence_of([&] { parse_idx_labels(bytes, classes); });
}

TEST(Idx, ImagesAreViewsOfAnySize) {
  const Bytes bytes = images_file(2, 3, 5, 30);
  const IdxImages images = parse_idx_images(bytes);
  EXPECT_EQ(images.count, 2);
  EXPECT_EQ(images.rows, 3);
  EXPECT_EQ(images.cols, 5);
  EXPECT_EQ(images.pixels.data(), bytes.data() + 16) << "no copy is made";
  EXPECT_EQ(images.pixels.size(), 30U);
}

TEST(Idx, SizesAreReadBigEndian) {
  const Bytes bytes = images_file(1, 1, 0x0102, 0x0102);
  EXPECT_EQ(parse_idx_images(bytes).cols, 258);
}

TEST(Idx, LabelsAreViews) {
  const Bytes bytes = file_of({0x0801, 4}, 4);
  const IdxLabels labels = parse_idx_labels(bytes);
  EXPECT_EQ(labels.count, 4);
  EXPECT_EQ(labels.labels.data(), bytes.data() + 8);
  EXPECT_EQ(labels.labels[3], 3);
}

TEST(Idx, RefusesWhatIsTooShortForAHeader) {
  EXPECT_EQ(refused_images({}), "IDX images: expected at least 16 bytes of header, got 0");
  EXPECT_EQ(refused_images(Bytes(15)), "IDX images: expected at least 16 bytes of header, got 15");
  EXPECT_EQ(refused_labels(Bytes(7)), "IDX labels: expected at least 8 bytes of header, got 7");
}

TEST(Idx, RefusesGzip) {
  Bytes bytes = images_file(1, 2, 2, 4);
  bytes[0] = 0x1f;
  bytes[1] = 0x8b;
  EXPECT_EQ(refused_images(bytes),
            "IDX images: expected magic number 0x00000803, got a gzip file (1f 8b), which must be "
            "unpacked first");
}

TEST(Idx, RefusesAForeignMagicNumber) {
  EXPECT_EQ(refused_images(file_of({0x89504e47, 1, 1, 1}, 1)),
            "IDX images: expected magic number 0x00000803, got 0x89504e47");
}

TEST(Idx, RefusesAnotherElementType) {
  EXPECT_EQ(refused_images(file_of({0x0d03, 1, 1, 1}, 4)),
            "IDX images: expected magic number 0x00000803, got 0x00000d03: expected elements of "
            "type unsigned byte, got float");
}

TEST(Idx, RefusesAnotherNumberOfDimensions) {
  EXPECT_EQ(refused_images(file_of({0x0804, 1, 1, 1, 1}, 1)),
            "IDX images: expected magic number 0x00000803, got 0x00000804: expected 3 dimensions, "
            "got 4");
}

TEST(Idx, RefusesLabelsAndImagesInEachOthersPlace) {
  EXPECT_EQ(refused_images(file_of({0x0801, 8}, 8)),
            "IDX images: expected magic number 0x00000803, got 0x00000801, which is a file of "
            "labels");
  EXPECT_EQ(refused_labels(images_file(1, 1, 1, 1)),
            "IDX labels: expected magic number 0x00000801, got 0x00000803, which is a file of "
            "images");
}

TEST(Idx, RefusesTruncatedFiles) {
  EXPECT_EQ(refused_images(images_file(2, 3, 5, 29)),
            "IDX images: expected 46 bytes (16 + 2 x 3 x 5), got 45: the file is 1 bytes short");
  EXPECT_EQ(refused_labels(file_of({0x0801, 5}, 2)),
            "IDX labels: expected 13 bytes (8 + 5), got 10: the file is 3 bytes short");
}

TEST(Idx, RefusesOverLongFiles) {
  EXPECT_EQ(refused_images(images_file(2, 3, 5, 32)),
            "IDX images: expected 46 bytes (16 + 2 x 3 x 5), got 48: the file is 2 bytes too long");
  EXPECT_EQ(refused_labels(file_of({0x0801, 5}, 6)),
            "IDX labels: expected 13 bytes (8 + 5), got 14: the file is 1 bytes too long");
}

TEST(Idx, RefusesSizesOfZero) {
  EXPECT_EQ(refused_images(images_file(0, 28, 28, 0)),
            "IDX images: expected 1 to 10000000 images, got 0");
  EXPECT_EQ(refused_images(images_file(1, 0, 28, 0)), "IDX images: expected 1 to 4096 rows, got 0");
  EXPECT_EQ(refused_images(images_file(1, 28, 0, 0)),
            "IDX images: expected 1 to 4096 columns, got 0");
  EXPECT_EQ(refused_labels(file_of({0x0801, 0}, 0)),
            "IDX labels: expected 1 to 10000000 labels, got 0");
}

TEST(Idx, RefusesAbsurdSizesWhoseProductWouldOverflow) {
  // 2^32-1 thrice; as a 64-bit product this would wrap around.
  EXPECT_EQ(refused_images(images_file(0xffffffff, 0xffffffff, 0xffffffff, 1)),
            "IDX images: expected 1 to 10000000 images, got 4294967295");
  // 2^16 * 2^8 * 2^8 is 0 in 32 bits.
  EXPECT_EQ(refused_images(images_file(65536, 256, 256, 0)),
            "IDX images: expected at most 1000000000 pixels, got 65536 x 256 x 256 = 4294967296");
  EXPECT_EQ(refused_images(images_file(1, 4097, 1, 4097)),
            "IDX images: expected 1 to 4096 rows, got 4097");
}

TEST(Idx, RefusesALabelOutOfRangeWithItsPosition) {
  Bytes bytes = file_of({0x0801, 6}, 6);
  bytes[8 + 4] = 10;
  EXPECT_EQ(refused_labels(bytes),
            "IDX labels: expected labels from 0 to 9, got 10 at position 4 (counted from 0)");
  EXPECT_EQ(parse_idx_labels(bytes, 11).labels[4], 10) << "eleven classes have a label 10";
  EXPECT_EQ(refused_labels(bytes, 3),
            "IDX labels: expected labels from 0 to 2, got 3 at position 3 (counted from 0)");
}

TEST(Idx, RefusesAnImpossibleNumberOfClasses) {
  const Bytes bytes = file_of({0x0801, 1}, 1);
  EXPECT_EQ(refused_labels(bytes, 0), "IDX labels: expected 1 to 256 classes, got 0");
  EXPECT_EQ(refused_labels(bytes, 257), "IDX labels: expected 1 to 256 classes, got 257");
}

// Whatever the bytes are, the answer is views that fit or a sentence.
TEST(Idx, EveryPrefixAndEveryChangedHeaderByteIsParsedOrRefused) {
  const Bytes good = images_file(2, 3, 5, 30);
  for (std::size_t length = 0; length < good.size(); ++length) {
    const Bytes prefix(good.begin(), good.begin() + static_cast<std::ptrdiff_t>(length));
    EXPECT_NE(refused_images(prefix), "(accepted)") << "prefix of " << length;
  }
  for (std::size_t at = 0; at < 16; ++at) {
    for (int value = 0; value < 256; ++value) {
      Bytes changed = good;
      changed[at] = static_cast<std::uint8_t>(value);
      if (changed == good) continue;
      EXPECT_NE(refused_images(changed), "(accepted)") << at << ' ' << value;
    }
  }
}

}  // namespace
}  // namespace glassbox
