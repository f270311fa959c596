#include "experiments/printed_text.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace glassbox {
namespace {

// The smallest double has 1074 decimals, the largest 309 digits in front of them.
constexpr int kLongest = 1400;

struct PrintedToken {
  std::string digits;  // "-9.99999950584" of -9.99999950584e-08
  int decimals = 0;    // digits behind the point
  bool has_exponent = false;
  int exponent = 0;
  int list = -1;  // which list of numbers in brackets it stands in; -1: in none
  bool cut_short = false;
};

bool is_part_of_number(char c) {
  return (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
}
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

PrintedToken token_of(const std::string& text) {
  PrintedToken token;
  const std::size_t e = text.find_first_of("eE");
  token.digits = text.substr(0, e);
  token.has_exponent = e != std::string::npos;
  if (token.has_exponent) token.exponent = std::atoi(text.c_str() + e + 1);
  const std::size_t point = token.digits.find('.');
  if (point == std::string::npos) return token;
  token.decimals = static_cast<int>(token.digits.size() - point - 1);
  return token;
}

// Every number of one list gets the decimals of its longest.
void level_decimals(std::vector<PrintedToken>& tokens) {
  for (PrintedToken& token : tokens) {
    if (token.list < 0 || token.has_exponent || token.cut_short) continue;
    for (const PrintedToken& other : tokens) {
      if (other.list == token.list) token.decimals = std::max(token.decimals, other.decimals);
    }
  }
}

// The numbers of `printed`. A list begins with the outermost bracket and ends with its partner.
std::vector<PrintedToken> tokens_of(std::string_view printed) {
  std::vector<PrintedToken> tokens;
  int depth = 0;
  int lists = 0;
  std::size_t i = 0;
  while (i < printed.size()) {
    const std::size_t begin = i;
    const char c = printed[i];
    if (is_letter(c)) {
      while (i < printed.size() && is_letter(printed[i])) ++i;
      const std::string_view word = printed.substr(begin, i - begin);
      if (word == "True" || word == "False") tokens.push_back(token_of(word == "True" ? "1" : "0"));
    } else if (is_part_of_number(c)) {
      while (i < printed.size() && is_part_of_number(printed[i])) ++i;
      tokens.push_back(token_of(std::string(printed.substr(begin, i - begin))));
      if (depth > 0) tokens.back().list = lists;
      tokens.back().cut_short = depth > 0 && i == printed.size();
    } else {
      if (c == '[') ++depth;
      if (c == ']' && --depth == 0) ++lists;
      ++i;
    }
  }
  level_decimals(tokens);
  return tokens;
}

// "-0.00" is 0.00, and a printed "1." is 1 with as many zeros as `decimals` asks for.
std::string normal_form(std::string digits, int decimals) {
  std::size_t point = digits.find('.');
  if (point == std::string::npos) {
    point = digits.size();
    if (decimals > 0) digits += '.';
  }
  if (decimals == 0) {
    digits.resize(point);
  } else {
    digits.resize(point + 1 + static_cast<std::size_t>(decimals), '0');
  }
  const bool is_zero = digits.find_first_of("123456789") == std::string::npos;
  if (digits[0] == '-' && is_zero) digits.erase(0, 1);
  return digits;
}

// Rounded to so many decimals.
std::string rounded(const char* format, int decimals, double number) {
  char text[kLongest];
  std::snprintf(text, sizeof text, format, decimals, number);
  return text;
}

// With more decimals, so many that the same number is read back. (1.24 as a double is a little less
// than 1.24; it has to be cut as it reads, not as it is.)
std::string uncut(const char* format, int decimals, double number) {
  std::string text = rounded(format, decimals, number);
  while (std::strtod(text.c_str(), nullptr) != number) text = rounded(format, ++decimals, number);
  return text;
}

bool agrees(const PrintedToken& token, double number) {
  const std::string expected = normal_form(token.digits, token.decimals);
  const char* format = token.has_exponent ? "%.*e" : "%.*f";
  const auto reads_so = [&](const std::string& text) {
    const PrintedToken ours = token_of(text);
    return ours.exponent == token.exponent && normal_form(ours.digits, token.decimals) == expected;
  };
  return reads_so(rounded(format, token.decimals, number)) ||
         reads_so(uncut(format, token.decimals, number));
}

}  // namespace

bool agrees(std::string_view printed, const std::vector<double>& ours) {
  const std::vector<PrintedToken> tokens = tokens_of(printed);
  if (tokens.empty() || tokens.size() != ours.size()) return false;
  for (std::size_t i = 0; i < ours.size(); ++i) {
    if (!std::isfinite(ours[i]) || !agrees(tokens[i], ours[i])) return false;
  }
  return true;
}

}  // namespace glassbox
