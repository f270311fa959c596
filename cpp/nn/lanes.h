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

// y = factor x, n numbers each.
inline void scale(const Scalar* x, Scalar factor, Index n, Scalar* y) {
  const Lanes factors = broadcast(factor);
  Index i = 0;
  for (; i + 4 * kLanes <= n; i += 4 * kLanes) {
    for (int l = 0; l < 4; ++l) store(factors * load(x + i + l * kLanes), y + i + l * kLanes);
  }
  for (; i + kLanes <= n; i += kLanes) store(factors * load(x + i), y + i);
  for (; i < n; ++i) y[i] = factor * x[i];
}

// y = y + factor x, n numbers each.
inline void add_scaled(const Scalar* x, Scalar factor, Index n, Scalar* y) {
  const Lanes factors = broadcast(factor);
  Index i = 0;
  for (; i + 4 * kLanes <= n; i += 4 * kLanes) {
    for (int l = 0; l < 4; ++l) {
      Scalar* to = y + i + l * kLanes;
      store(load(to) + factors * load(x + i + l * kLanes), to);
    }
  }
  for (; i + kLanes <= n; i += kLanes) store(load(y + i) + factors * load(x + i), y + i);
  for (; i < n; ++i) y[i] += factor * x[i];
}

}  // namespace glassbox
