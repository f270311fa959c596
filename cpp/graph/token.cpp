#include "graph/token.h"

#include <array>
#include <cstdint>
#include <cstdio>
#include <utility>

namespace glassbox {

namespace {

// Not those of <cctype>: they ask the locale, and must not be given a negative char.
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Signs that people type or paste, and the ASCII sign that each stands for.
constexpr std::pair<std::string_view, char> kSigns[] = {
    {"+", '+'},
    {"-", '-'},
    {"*", '*'},
    {"/", '/'},
    {"^", '^'},
    {"(", '('},
    {")", ')'},
    {"=", '='},
    {";", ';'},
    {"\xE2\x88\x92", '-'},  // U+2212 minus sign
    {"\xC3\x97", '*'},      // U+00D7 multiplication sign
    {"\xC2\xB7", '*'},      // U+00B7 middle dot
    {"\xE2\x8B\x85", '*'},  // U+22C5 dot operator
};

// The bytes of the UTF-8 character at the beginning of `text`; 0 when it is not well-formed, by the
// table of the Unicode standard (table 3-7): no overlong forms, no surrogates, nothing above
// 10FFFF.
std::size_t character_length(std::string_view text) {
  const auto byte = [text](std::size_t i) {
    return i < text.size() ? static_cast<std::uint8_t>(text[i]) : std::uint8_t{0};
  };
  const auto within = [](int b, int low, int high) { return b >= low && b <= high; };
  const auto follows = [&](std::size_t i) { return within(byte(i), 0x80, 0xBF); };
  const int lead = byte(0);
  if (lead < 0x80) return 1;
  if (within(lead, 0xC2, 0xDF)) return follows(1) ? 2 : 0;
  if (within(lead, 0xE0, 0xEF)) {
    const bool second = within(byte(1), lead == 0xE0 ? 0xA0 : 0x80, lead == 0xED ? 0x9F : 0xBF);
    return second && follows(2) ? 3 : 0;
  }
  if (within(lead, 0xF0, 0xF4)) {
    const bool second = within(byte(1), lead == 0xF0 ? 0x90 : 0x80, lead == 0xF4 ? 0x8F : 0xBF);
    return second && follows(2) && follows(3) ? 4 : 0;
  }
  return 0;
}

template <class Test>
std::size_t count_while(std::string_view text, std::size_t from, Test test) {
  std::size_t i = from;
  while (i < text.size() && test(text[i])) ++i;
  return i - from;
}

// digits [. digits] [e [+|-] digits], where one side of the point may be empty; 0 when there is no
// number. An e without digits after it is left to be a name.
std::size_t number_length(std::string_view text) {
  const std::size_t whole = count_while(text, 0, is_digit);
  std::size_t length = whole;
  if (length < text.size() && text[length] == '.') {
    const std::size_t fraction = count_while(text, length + 1, is_digit);
    if (whole + fraction == 0) return 0;
    length += 1 + fraction;
  }
  if (length == 0 || length == text.size() || (text[length] != 'e' && text[length] != 'E')) {
    return length;
  }
  std::size_t exponent = length + 1;
  if (exponent < text.size() && (text[exponent] == '+' || text[exponent] == '-')) ++exponent;
  const std::size_t digits = count_while(text, exponent, is_digit);
  return digits == 0 ? length : exponent + digits;
}

// The token at the beginning of `text`, which is neither empty nor begins with white space.
Token first_token(std::string_view text, int column) {
  if (const std::size_t length = number_length(text); length > 0) {
    return {TokenKind::number, text.substr(0, length), column};
  }
  if (is_letter(text[0])) {
    const auto belongs = [](char c) { return is_letter(c) || is_digit(c); };
    return {TokenKind::name, text.substr(0, count_while(text, 0, belongs)), column};
  }
  for (const auto& [spelling, sign] : kSigns) {
    if (text.substr(0, spelling.size()) == spelling) {
      return {TokenKind::sign, text.substr(0, spelling.size()), column, sign};
    }
  }
  const std::size_t length = character_length(text);
  return {TokenKind::foreign, text.substr(0, length == 0 ? 1 : length), column};
}

}  // namespace

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  int column = 1;
  while (!text.empty()) {
    if (is_space(text[0])) {
      text.remove_prefix(1);
      ++column;
      continue;
    }
    const Token token = first_token(text, column);
    tokens.push_back(token);
    text.remove_prefix(token.text.size());
    // Signs and foreign characters may take several bytes, and are one character all the same.
    const bool one = token.kind == TokenKind::sign || token.kind == TokenKind::foreign;
    column += one ? 1 : static_cast<int>(token.text.size());
  }
  tokens.push_back({TokenKind::end, text, column});
  return tokens;
}

std::string description_of(const Token& token) {
  constexpr std::size_t kShown = 24;
  if (token.kind == TokenKind::end) return "the end of the expression";
  const auto first = static_cast<std::uint8_t>(token.text[0]);
  const bool control = first < 0x20 || first == 0x7F;
  if (control || character_length(token.text) == 0) {
    std::array<char, 16> hex{};
    std::snprintf(hex.data(), hex.size(), "0x%02X", first);
    return std::string("the byte ") + hex.data();
  }
  const bool whole = token.text.size() <= kShown;
  return "\"" + std::string(token.text.substr(0, kShown)) + (whole ? "\"" : "...\"");
}

}  // namespace glassbox
