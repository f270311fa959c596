#include "nn/random.h"

#include <cmath>
#include <numeric>
#include <utility>

namespace glassbox {

namespace {
constexpr std::uint32_t kWords = 624;
constexpr std::uint32_t kShift = 397;
}  // namespace

Random::Random(std::uint32_t seed) { init_genrand(seed); }

// init_by_array of the reference implementation, with the key {seed, stream}.
Random::Random(std::uint32_t seed, std::uint32_t stream) {
  const std::array<std::uint32_t, 2> key{seed, stream};
  init_genrand(19650218u);
  auto& s = state_.words;
  std::uint32_t i = 1;
  std::uint32_t j = 0;
  const auto wrap = [&] {
    if (i < kWords) return;
    s[0] = s[kWords - 1];
    i = 1;
  };
  for (std::uint32_t k = 0; k < kWords; ++k) {
    s[i] = (s[i] ^ ((s[i - 1] ^ (s[i - 1] >> 30)) * 1664525u)) + key[j] + j;
    ++i;
    wrap();
    j = (j + 1) % key.size();
  }
  for (std::uint32_t k = 0; k < kWords - 1; ++k) {
    s[i] = (s[i] ^ ((s[i - 1] ^ (s[i - 1] >> 30)) * 1566083941u)) - i;
    ++i;
    wrap();
  }
  s[0] = 0x80000000u;
}

void Random::init_genrand(std::uint32_t seed) {
  auto& s = state_.words;
  s[0] = seed;
  for (std::uint32_t i = 1; i < kWords; ++i) {
    s[i] = 1812433253u * (s[i - 1] ^ (s[i - 1] >> 30)) + i;
  }
  state_.position = kWords;
  state_.has_spare = false;
  state_.spare = 0;
}

void Random::twist() {
  auto& s = state_.words;
  for (std::uint32_t i = 0; i < kWords; ++i) {
    const std::uint32_t y = (s[i] & 0x80000000u) | (s[(i + 1) % kWords] & 0x7fffffffu);
    s[i] = s[(i + kShift) % kWords] ^ (y >> 1) ^ ((y & 1u) ? 0x9908b0dfu : 0u);
  }
  state_.position = 0;
}

std::uint32_t Random::bits() {
  if (state_.position == kWords) twist();
  std::uint32_t y = state_.words[state_.position++];
  y ^= y >> 11;
  y ^= (y << 7) & 0x9d2c5680u;
  y ^= (y << 15) & 0xefc60000u;
  y ^= y >> 18;
  return y;
}

double Random::uniform() {
  const std::uint32_t a = bits() >> 5;  // 27 bits
  const std::uint32_t b = bits() >> 6;  // 26 bits
  return (a * 67108864.0 + b) / 9007199254740992.0;
}

// Polar method: a point (x, y) drawn evenly from the unit disc, r2 = x^2 + y^2, gives two
// independent normals x f and y f with f = sqrt(-2 ln(r2) / r2). NumPy hands out y f first.
double Random::normal() {
  if (state_.has_spare) {
    state_.has_spare = false;
    return std::exchange(state_.spare, 0.0);
  }
  double x, y, r2;
  do {
    x = 2 * uniform() - 1;
    y = 2 * uniform() - 1;
    r2 = x * x + y * y;
  } while (r2 >= 1 || r2 == 0);
  const double f = std::sqrt(-2 * std::log(r2) / r2);
  state_.spare = x * f;
  state_.has_spare = true;
  return y * f;
}

// Masked rejection: keep as many bits as the bound needs, draw again when they are too large.
std::uint32_t Random::below(std::uint32_t bound) {
  const std::uint32_t max = bound - 1;
  if (max == 0) return 0;
  std::uint32_t mask = max;
  for (int shift = 1; shift < 32; shift *= 2) mask |= mask >> shift;
  std::uint32_t value;
  do {
    value = bits() & mask;
  } while (value > max);
  return value;
}

void Random::shuffle(std::span<int> values) {
  for (std::size_t i = values.size(); i-- > 1;) {
    std::swap(values[i], values[below(static_cast<std::uint32_t>(i) + 1)]);
  }
}

std::vector<int> Random::permutation(int n) {
  std::vector<int> order(static_cast<std::size_t>(n));
  std::iota(order.begin(), order.end(), 0);
  shuffle(order);
  return order;
}

}  // namespace glassbox
