#pragma once
// Numbers in sentences.

#include <cstdio>
#include <string>

namespace glassbox {

// 0.1, 12, 1e+30, nan. A stream would write the same, and bring 100 KB of wasm with it.
inline std::string text_of(double number) {
  char text[32];
  std::snprintf(text, sizeof text, "%g", number);
  return text;
}

}  // namespace glassbox
