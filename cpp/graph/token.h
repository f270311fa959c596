#pragma once
// The words of an expression: numbers, names and signs, each with the column where it begins.

#include <string>
#include <string_view>
#include <vector>

namespace glassbox {

enum class TokenKind {
  number,   // 1, 1.5, .5, 1e-3
  name,     // [A-Za-z_][A-Za-z0-9_]*
  sign,     // + - * / ^ ( ) = ;
  foreign,  // a character, or a byte of none, that no expression contains
  end,      // once, after the last one
};

struct Token {
  TokenKind kind;
  std::string_view text;  // as it stands in the expression
  int column;             // counted in characters, from 1
  char sign = 0;  // of a sign, the ASCII one: '-' for a true minus, '*' for a cross or a dot

  bool is(char s) const { return kind == TokenKind::sign && sign == s; }
};

// Cuts `text` (UTF-8, or what claims to be) into tokens, which point into it. Refuses nothing: what
// is out of place is for the grammar to say. White space parts words and means nothing.
std::vector<Token> tokens_of(std::string_view text);

// How a sentence calls it: "x", the byte 0x80, the end of the expression. Always valid UTF-8.
std::string description_of(const Token& token);

}  // namespace glassbox
