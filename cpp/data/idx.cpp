#include "data/idx.h"

#include <stdexcept>
#include <string>

namespace glassbox {
namespace {

using Bytes = std::span<const std::uint8_t>;

constexpr std::int64_t kImageHeader = 16;
constexpr std::int64_t kLabelHeader = 8;
constexpr std::uint32_t kImageMagic = 0x0803;
constexpr std::uint32_t kLabelMagic = 0x0801;
constexpr std::uint32_t kUnsignedByte = 0x08;

[[noreturn]] void refuse(const std::string& sentence) { throw std::invalid_argument(sentence); }

std::string number(std::int64_t n) { return std::to_string(n); }

std::string hex(std::uint32_t word) {
  constexpr char digits[] = "0123456789abcdef";
  std::string text = "0x";
  for (int shift = 28; shift >= 0; shift -= 4) text += digits[(word >> shift) & 15U];
  return text;
}

std::string element_type(std::uint32_t code) {
  switch (code) {
    case 0x08:
      return "unsigned byte";
    case 0x09:
      return "signed byte";
    case 0x0b:
      return "short";
    case 0x0c:
      return "int";
    case 0x0d:
      return "float";
    case 0x0e:
      return "double";
    default:
      return "";
  }
}

// Most significant byte first.
std::uint32_t word_at(Bytes bytes, std::size_t offset) {
  return std::uint32_t{bytes[offset]} << 24 | std::uint32_t{bytes[offset + 1]} << 16 |
         std::uint32_t{bytes[offset + 2]} << 8 | std::uint32_t{bytes[offset + 3]};
}

// `what` is "images" or "labels".
void check_start(Bytes bytes, const std::string& what, std::uint32_t expected,
                 std::int64_t header) {
  const std::string file = "IDX " + what + ": ";
  const std::string wanted = "expected magic number " + hex(expected);
  if (bytes.size() >= 2 && bytes[0] == 0x1f && bytes[1] == 0x8b) {
    refuse(file + wanted + ", got a gzip file (1f 8b), which must be unpacked first");
  }
  if (static_cast<std::int64_t>(bytes.size()) < header) {
    refuse(file + "expected at least " + number(header) + " bytes of header, got " +
           number(static_cast<std::int64_t>(bytes.size())));
  }
  const std::uint32_t magic = word_at(bytes, 0);
  if (magic == expected) return;
  const std::string got = wanted + ", got " + hex(magic);
  if (magic == kImageMagic || magic == kLabelMagic) {
    refuse(file + got + ", which is a file of " + (magic == kImageMagic ? "images" : "labels"));
  }
  const std::uint32_t type = (magic >> 8) & 0xffU;
  const std::uint32_t dimensions = magic & 0xffU;
  if (magic >> 16 != 0 || element_type(type).empty()) refuse(file + got);
  if (type != kUnsignedByte) {
    refuse(file + got + ": expected elements of type unsigned byte, got " + element_type(type));
  }
  refuse(file + got + ": expected " + number(expected & 0xffU) + " dimensions, got " +
         number(dimensions));
}

// A size out of the header, in [1, most].
int size_at(Bytes bytes, std::size_t offset, const std::string& what, const std::string& name,
            std::int64_t most) {
  const std::int64_t size = word_at(bytes, offset);
  if (size < 1 || size > most) {
    refuse("IDX " + what + ": expected 1 to " + number(most) + " " + name + ", got " +
           number(size));
  }
  return static_cast<int>(size);
}

void check_length(Bytes bytes, const std::string& what, std::int64_t expected,
                  const std::string& reason) {
  const auto found = static_cast<std::int64_t>(bytes.size());
  if (found == expected) return;
  refuse("IDX " + what + ": expected " + number(expected) + " bytes (" + reason + "), got " +
         number(found) + ": the file is " +
         (found < expected ? number(expected - found) + " bytes short"
                           : number(found - expected) + " bytes too long"));
}

}  // namespace

IdxImages parse_idx_images(Bytes bytes) {
  check_start(bytes, "images", kImageMagic, kImageHeader);
  IdxImages images;
  images.count = size_at(bytes, 4, "images", "images", kMaxIdxItems);
  images.rows = size_at(bytes, 8, "images", "rows", kMaxIdxSide);
  images.cols = size_at(bytes, 12, "images", "columns", kMaxIdxSide);

  // At most 1e7 * 4096 * 4096 < 2^63, so the product cannot overflow.
  const std::int64_t pixels = std::int64_t{images.count} * images.rows * images.cols;
  const std::string product =
      number(images.count) + " x " + number(images.rows) + " x " + number(images.cols);
  if (pixels > kMaxIdxBytes) {
    refuse("IDX images: expected at most " + number(kMaxIdxBytes) + " pixels, got " + product +
           " = " + number(pixels));
  }
  check_length(bytes, "images", kImageHeader + pixels, "16 + " + product);
  images.pixels = bytes.subspan(kImageHeader);
  return images;
}

IdxLabels parse_idx_labels(Bytes bytes, int classes) {
  if (classes < 1 || classes > 256) {
    refuse("IDX labels: expected 1 to 256 classes, got " + number(classes));
  }
  check_start(bytes, "labels", kLabelMagic, kLabelHeader);
  IdxLabels labels;
  labels.count = size_at(bytes, 4, "labels", "labels", kMaxIdxItems);
  check_length(bytes, "labels", kLabelHeader + labels.count, "8 + " + number(labels.count));
  labels.labels = bytes.subspan(kLabelHeader);
  for (std::size_t i = 0; i < labels.labels.size(); ++i) {
    if (labels.labels[i] < classes) continue;
    refuse("IDX labels: expected labels from 0 to " + number(classes - 1) + ", got " +
           number(labels.labels[i]) + " at position " + number(static_cast<std::int64_t>(i)) +
           " (counted from 0)");
  }
  return labels;
}

}  // namespace glassbox
