#pragma once
// What the fuzzers find wrong besides what the sanitizers do.

#include <cstdio>
#include <stdexcept>
#include <string_view>

namespace glassbox {

// A finding, unless it holds: libFuzzer keeps the input that led here.
inline void expect(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "expected that %s\n", what);
  __builtin_trap();
}

// Whether the work was refused, which is done with a sentence. Any other exception is a finding.
template <class Work>
bool refused(Work work) {
  try {
    work();
    return false;
  } catch (const std::invalid_argument& refusal) {
    const std::string_view sentence = refusal.what();
    expect(sentence.size() > 10, "a refusal is a sentence");
    return true;
  }
}

}  // namespace glassbox
