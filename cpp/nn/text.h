#pragma once
// Numbers in sentences.

#include <string>

namespace glassbox {

// Six digits at most, as printf's %g writes them: 0.1, 12, 1e+30, 1e-05, nan. printf itself would
// bring 4 KB of wasm with it, a stream 100 KB.
std::string text_of(double number);

}  // namespace glassbox
