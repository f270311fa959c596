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

// exp needs the whole part of four numbers. Emscripten 3.1.6 cuts them one by one, with a call to
// lrint for each; wasm has an instruction for all four. What does not fit an int becomes the
// nearest one here and the smallest one in SSE: Eigen's functions limit their arguments before.
#include <emmintrin.h>
#include <wasm_simd128.h>
#define _mm_cvttps_epi32(floats) \
  (reinterpret_cast<__m128i>(wasm_i32x4_trunc_sat_f32x4(reinterpret_cast<v128_t>(floats))))
#endif

#include <Eigen/Core>
