// The most that plain wasm SIMD can do on one core: four-wide multiplications and additions whose
// operands never leave the registers. Twelve chains hide the latency of each.

#include <emscripten/emscripten.h>
#include <wasm_simd128.h>

#include <initializer_list>

namespace {

constexpr int kChains = 12;
constexpr int kFlops = kChains * 2 * 4;  // one multiplication and one addition of four floats each

}  // namespace

extern "C" {

// Does about `flops` floating-point operations; the result only keeps them from being left out.
EMSCRIPTEN_KEEPALIVE float burn(double flops) {
  const v128_t factor = wasm_f32x4_splat(0.999F);
  const v128_t addend = wasm_f32x4_splat(0.001F);
  v128_t a0 = addend, a1 = addend, a2 = addend, a3 = addend, a4 = addend, a5 = addend;
  v128_t a6 = addend, a7 = addend, a8 = addend, a9 = addend, a10 = addend, a11 = addend;
  const auto next = [&](v128_t a) { return wasm_f32x4_add(wasm_f32x4_mul(a, factor), addend); };
  const auto rounds = static_cast<long>(flops / kFlops);
  for (long i = 0; i < rounds; ++i) {
    a0 = next(a0), a1 = next(a1), a2 = next(a2), a3 = next(a3), a4 = next(a4), a5 = next(a5);
    a6 = next(a6), a7 = next(a7), a8 = next(a8), a9 = next(a9), a10 = next(a10), a11 = next(a11);
  }
  v128_t sum = addend;
  for (const v128_t a : {a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11}) {
    sum = wasm_f32x4_add(sum, a);
  }
  return wasm_f32x4_extract_lane(sum, 0);
}
}
