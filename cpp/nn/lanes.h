#pragma once
// Several numbers side by side in one register: an instruction adds or multiplies all of them at
// once (SSE natively, SIMD in WebAssembly). 128 bits: four floats or two doubles.
//
// Lanes is a vector type of gcc and clang: a + b and a * b work lane by lane. Only the kernels
// under the products use it (nn/product.h, nn/non_zeros.h); everything else says what it means in
// matrices.

#include <cstring>

#include "nn/matrix.h"

namespace glassbox {

constexpr int kLanes = 16 / sizeof(Scalar);

using Lanes = Scalar __attribute__((vector_size(16)));

inline Lanes load(const Scalar* numbers) {
  Lanes lanes;
  std::memcpy(&lanes, numbers, sizeof lanes);  // one load, from any address
  return lanes;
}

inline void store(Lanes lanes, Scalar* numbers) { std::memcpy(numbers, &lanes, sizeof lanes); }

// The same number in every lane.
inline Lanes broadcast(Scalar x) {
#ifdef GLASSBOX_DOUBLE
  return Lanes{x, x};
#else
  return Lanes{x, x, x, x};
#endif
}

}  // namespace glassbox
