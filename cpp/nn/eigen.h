#pragma once
// The only file that includes Eigen.
//
// Emscripten offers Eigen's SSE code paths through wasm SIMD (-msimd128 -msse4.1), but its clang
// introduces itself as gcc 4.2, for which Eigen 3.4 would choose x86 inline assembly. Eigen reads
// the compiler's version once, in Macros.h; correcting it there, before the rest of Eigen is
// read, selects the portable path. Eigen 3.4.90 and newer do not need this.
#if defined(__EMSCRIPTEN__) && defined(__SSE__)
#include <Eigen/src/Core/util/Macros.h>
#if !EIGEN_VERSION_AT_LEAST(3, 4, 90)
#undef EIGEN_COMP_GNUC
#define EIGEN_COMP_GNUC 0
#endif
#endif

#include <Eigen/Core>
