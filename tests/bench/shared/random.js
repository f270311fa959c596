// Random numbers from a seed, the same for every peer.

import { randomNumbers } from '../../../web/src/bench/random.ts';

export { randomNumbers };

/** Normal numbers of this standard deviation (Box and Muller). */
export function normals(count, deviation, next) {
  const uniform = () => (next() + 0.5) / 4294967296;
  return Float32Array.from(
    { length: count },
    () => deviation * Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform()),
  );
}

/** First weights of each layer, [inputs][outputs]: He's for ReLU, Xavier's for sigmoid. */
export function firstWeights({ kind, layers, act }, seed) {
  const next = randomNumbers(seed);
  return layers.slice(1).map((to, i) => {
    const from = layers[i];
    const variance = act === 'relu' ? 2 / from : 2 / (from + to);
    return normals(from * to, kind === 'xor' ? 1 : Math.sqrt(variance), next);
  });
}

/** Shuffles in place (Fisher and Yates). */
export function shuffle(values, next) {
  for (let i = values.length - 1; i > 0; i--) {
    const j = next() % (i + 1);
    [values[i], values[j]] = [values[j], values[i]];
  }
}
