// Who of the rows is trained on: the same choice as the training worker makes, so that the page can
// fit its scaling on these rows alone.

/** MT19937 seeded with two numbers, see cpp/nn/random.h: 32 random bits at a time. */
function mersenneTwister(seed: number, stream: number): () => number {
  const words = 624;
  const state = new Uint32Array(words);
  const key = [seed, stream];
  state[0] = 19650218;
  const at = (i: number) => state[i] as number;
  const mixed = (i: number) => at(i - 1) ^ (at(i - 1) >>> 30);
  for (let i = 1; i < words; i++) state[i] = Math.imul(1812433253, mixed(i)) + i;
  let i = 1;
  const next = () => {
    i += 1;
    if (i < words) return;
    state[0] = at(words - 1);
    i = 1;
  };
  for (let k = 0; k < words; k++) {
    state[i] = (at(i) ^ Math.imul(mixed(i), 1664525)) + (key[k % 2] as number) + (k % 2);
    next();
  }
  for (let k = 1; k < words; k++) {
    state[i] = (at(i) ^ Math.imul(mixed(i), 1566083941)) - i;
    next();
  }
  state[0] = 0x80000000;

  let position = words;
  return () => {
    if (position === words) {
      for (let k = 0; k < words; k++) {
        const y = (at(k) & 0x80000000) | (at((k + 1) % words) & 0x7fffffff);
        state[k] = at((k + 397) % words) ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0);
      }
      position = 0;
    }
    let y = at(position++);
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return (y ^ (y >>> 18)) >>> 0;
  };
}

/** 0 to n - 1 in random order. */
export function permutation(n: number, seed: number, stream: number): Uint32Array {
  const bits = mersenneTwister(seed, stream);
  const below = (bound: number) => {
    const most = bound - 1;
    const mask = most === 0 ? 0 : 2 ** (32 - Math.clz32(most)) - 1;
    let value = 0;
    do value = most === 0 ? 0 : (bits() & mask) >>> 0;
    while (value > most);
    return value;
  };
  const order = Uint32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i >= 1; i--) {
    const j = below(i + 1);
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  return order;
}

/** Of n rows those that are trained on, at least one, in the order that they were drawn in. */
export function trainedRows(n: number, share: number, seed: number): Uint32Array {
  const count = Math.max(1, Math.round(share * n));
  return permutation(n, seed, 1).subarray(0, count);
}
