#pragma once
// Numbers, arrays and text as little-endian bytes, and back. Reading never runs past the end.

#include <bit>
#include <cstdint>
#include <cstring>
#include <span>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <vector>

namespace glassbox {

static_assert(std::endian::native == std::endian::little,
              "bytes are written as they lie in memory");

template <class T>
concept PlainNumbers = std::is_trivially_copyable_v<T>;

class ByteWriter {
 public:
  template <PlainNumbers T>
  void put(const T& value) {
    put_raw(&value, sizeof value);
  }

  // The count, then the items.
  template <PlainNumbers T>
  void put_all(std::span<const T> items) {
    put(static_cast<std::uint64_t>(items.size()));
    put_raw(items.data(), items.size_bytes());
  }

  void put_text(const std::string& text) { put_all(std::span<const char>(text)); }

  const std::vector<std::uint8_t>& bytes() const { return bytes_; }

 private:
  void put_raw(const void* data, std::size_t size) {
    const auto* first = static_cast<const std::uint8_t*>(data);
    bytes_.insert(bytes_.end(), first, first + size);
  }

  std::vector<std::uint8_t> bytes_;
};

// Throws std::invalid_argument when the bytes end too early.
class ByteReader {
 public:
  explicit ByteReader(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

  template <PlainNumbers T>
  T get() {
    T value;
    get_raw(&value, sizeof value);
    return value;
  }

  template <PlainNumbers T>
  std::vector<T> get_all() {
    const auto count = get<std::uint64_t>();
    if (count > left() / sizeof(T)) fail(count);
    std::vector<T> items(static_cast<std::size_t>(count));
    get_raw(items.data(), items.size() * sizeof(T));
    return items;
  }

  std::string get_text() {
    const auto characters = get_all<char>();
    return {characters.begin(), characters.end()};
  }

  std::size_t left() const { return bytes_.size() - position_; }

 private:
  void get_raw(void* data, std::size_t size) {
    if (size > left()) fail(size);
    if (size > 0) std::memcpy(data, bytes_.data() + position_, size);
    position_ += size;
  }

  [[noreturn]] void fail(std::uint64_t wanted) const {
    throw std::invalid_argument("the snapshot ends too early: expected " + std::to_string(wanted) +
                                " more items, got " + std::to_string(left()) + " bytes");
  }

  std::span<const std::uint8_t> bytes_;
  std::size_t position_ = 0;
};

}  // namespace glassbox
