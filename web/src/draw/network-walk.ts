// The arrow keys' way through a network.
import type { NeuronPlace } from './network-numbers.ts';

export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

export const isArrow = (key: string): key is Arrow => /^Arrow(Left|Right|Up|Down)$/.test(key);

/**
 * The next neuron in that direction: up and down within the layer, left and right to the neuron at
 * the same height. At an end it stays.
 */
export function neighbour(
  { layer, index }: NeuronPlace,
  arrow: Arrow,
  sizes: readonly number[],
): NeuronPlace {
  const last = (of: number) => (sizes[of] ?? 1) - 1;
  if (arrow === 'ArrowUp') return { layer, index: Math.max(0, index - 1) };
  if (arrow === 'ArrowDown') return { layer, index: Math.min(last(layer), index + 1) };
  const next = layer + (arrow === 'ArrowRight' ? 1 : -1);
  if (next < 0 || next >= sizes.length) return { layer, index };
  // From the middle of one layer to the middle of the other.
  const middle = last(next) / 2 + index - last(layer) / 2;
  return { layer: next, index: Math.min(last(next), Math.max(0, Math.round(middle))) };
}

/** Where a neuron stands when all are counted, layer by layer. */
export function flatIndex({ layer, index }: NeuronPlace, sizes: readonly number[]): number {
  return sizes.slice(0, layer).reduce((sum, count) => sum + count, index);
}
