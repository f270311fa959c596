#pragma once
// SHA-256 (FIPS 180-4), to recognise a file by.

#include <cstdint>
#include <span>
#include <string>

namespace glassbox::golden {

// 64 hexadecimal digits.
std::string sha256(std::span<const std::uint8_t> bytes);

}  // namespace glassbox::golden
