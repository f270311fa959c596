#include "nn/text.h"

#include <cmath>
#include <cstdlib>

namespace glassbox {

std::string text_of(double number) {
  if (std::isnan(number)) return "nan";
  const std::string sign = std::signbit(number) ? "-" : "";
  double size = std::fabs(number);
  if (std::isinf(size)) return sign + "inf";
  if (size == 0) return sign + "0";

  int exponent = 0;  // size = m * 10^exponent with 1 <= m < 10
  for (; size >= 10; size /= 10) ++exponent;
  for (; size < 1; size *= 10) --exponent;
  long six = std::lround(size * 100'000);
  if (six == 1'000'000) {
    six = 100'000;
    ++exponent;
  }
  std::string digits = std::to_string(six);
  digits.erase(digits.find_last_not_of('0') + 1);

  if (exponent < -4 || exponent >= 6) {
    if (digits.size() > 1) digits.insert(1, ".");
    const int e = std::abs(exponent);
    return sign + digits + (exponent < 0 ? "e-" : "e+") + (e < 10 ? "0" : "") + std::to_string(e);
  }
  if (exponent < 0) {
    return sign + "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
  }
  const auto whole = static_cast<std::size_t>(exponent) + 1;  // digits before the point
  if (digits.size() <= whole) return sign + digits.append(whole - digits.size(), '0');
  return sign + digits.insert(whole, ".");
}

}  // namespace glassbox
