#include "golden/sha256.h"

#include <array>
#include <bit>
#include <cmath>
#include <vector>

namespace glassbox::golden {

namespace {

// The first 32 bits behind the point of the square roots of the first primes (for the start) and of
// their cube roots (for the rounds), worked out here. Long double has 64 bits, enough for both.
template <std::size_t N, class Root>
std::array<std::uint32_t, N> fractions_of_primes(Root root) {
  std::array<std::uint32_t, N> bits{};
  std::size_t found = 0;
  for (int p = 2; found < N; ++p) {
    bool prime = true;
    for (int d = 2; d * d <= p; ++d) prime = prime && p % d != 0;
    if (!prime) continue;
    const long double r = root(static_cast<long double>(p));
    bits[found++] = static_cast<std::uint32_t>((r - std::floor(r)) * 4294967296.0L);
  }
  return bits;
}

using State = std::array<std::uint32_t, 8>;

void add_block(State& state, const std::uint8_t* block) {
  static const auto rounds = fractions_of_primes<64>([](long double p) { return std::cbrt(p); });
  const auto rotate = [](std::uint32_t x, int n) { return std::rotr(x, n); };
  std::array<std::uint32_t, 64> w{};
  for (std::size_t t = 0; t < 16; ++t) {
    for (std::size_t i = 0; i < 4; ++i) w[t] = w[t] << 8 | block[4 * t + i];
  }
  for (std::size_t t = 16; t < 64; ++t) {
    const std::uint32_t s0 = rotate(w[t - 15], 7) ^ rotate(w[t - 15], 18) ^ (w[t - 15] >> 3);
    const std::uint32_t s1 = rotate(w[t - 2], 17) ^ rotate(w[t - 2], 19) ^ (w[t - 2] >> 10);
    w[t] = w[t - 16] + s0 + w[t - 7] + s1;
  }
  auto [a, b, c, d, e, f, g, h] = state;
  for (std::size_t t = 0; t < 64; ++t) {
    const std::uint32_t s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const std::uint32_t t1 = h + s1 + ((e & f) ^ (~e & g)) + rounds[t] + w[t];
    const std::uint32_t s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const std::uint32_t t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
    h = g, g = f, f = e, e = d + t1;
    d = c, c = b, b = a, a = t1 + t2;
  }
  const State after{a, b, c, d, e, f, g, h};
  for (std::size_t i = 0; i < 8; ++i) state[i] += after[i];
}

}  // namespace

std::string sha256(std::span<const std::uint8_t> bytes) {
  State state = fractions_of_primes<8>([](long double p) { return std::sqrt(p); });
  const std::size_t whole = bytes.size() / 64 * 64;
  for (std::size_t i = 0; i < whole; i += 64) add_block(state, bytes.data() + i);

  // The rest, a one bit, zeros, and the length in bits: up to the end of a block.
  std::vector<std::uint8_t> tail(bytes.begin() + static_cast<std::ptrdiff_t>(whole), bytes.end());
  tail.push_back(0x80);
  while (tail.size() % 64 != 56) tail.push_back(0);
  const std::uint64_t bits = 8 * std::uint64_t{bytes.size()};
  for (int shift = 56; shift >= 0; shift -= 8) {
    tail.push_back(static_cast<std::uint8_t>(bits >> shift));
  }
  for (std::size_t i = 0; i < tail.size(); i += 64) add_block(state, tail.data() + i);

  std::string text;
  for (const std::uint32_t word : state) {
    for (int shift = 28; shift >= 0; shift -= 4) text += "0123456789abcdef"[word >> shift & 15];
  }
  return text;
}

}  // namespace glassbox::golden
