#include "data/nearest.h"

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <string>

namespace glassbox {
namespace {

// 16 bits hold every difference, and a processor multiplies and adds pairs of such numbers at once.
std::int32_t squared_difference(const std::uint8_t* a, const std::uint8_t* b, std::size_t size) {
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const auto difference = static_cast<std::int16_t>(a[i] - b[i]);
    sum += difference * difference;
  }
  return sum;
}

bool nearer(const Neighbour& a, const Neighbour& b) { return a.squares < b.squares; }

}  // namespace

std::vector<Neighbour> nearest_digits(const DigitSamples& digits,
                                      std::span<const std::uint8_t> pixels, int count) {
  if (count < 1) {
    throw std::invalid_argument("nearest digits: expected at least 1 to look for, got " +
                                std::to_string(count));
  }
  const auto size = static_cast<std::size_t>(digits.features());
  // Sums of more squares would not fit into 32 bits.
  constexpr std::size_t most = std::numeric_limits<std::int32_t>::max() / (255 * 255);
  if (digits.size() > 0 && (pixels.size() != size || size > most)) {
    throw std::invalid_argument("nearest digits: expected a picture of " + std::to_string(size) +
                                " pixels, got " + std::to_string(pixels.size()));
  }
  std::vector<Neighbour> best;
  const auto wanted = static_cast<std::size_t>(std::min(count, digits.size()));
  for (int i = 0; i < digits.size(); ++i) {
    const Neighbour one{i, squared_difference(digits.image(i).data(), pixels.data(), size)};
    if (best.size() == wanted && !nearer(one, best.back())) continue;
    if (best.size() == wanted) best.pop_back();
    best.insert(std::upper_bound(best.begin(), best.end(), one, nearer), one);
  }
  return best;
}

}  // namespace glassbox
