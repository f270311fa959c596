// What the buttons of the diagram make of the hidden layers.
import { activationOf } from '../draw/neuron-fields.ts';
import type { ActivationName } from '../protocol/index.ts';

export const mostHiddenLayers = 6;
export const mostNeurons = 32;
/** A new layer begins with so many. */
const newNeurons = 2;

export interface Layers {
  hidden: number[];
  activations: ActivationName[];
}

export function layersOf(units: readonly number[], activations: readonly ActivationName[]): Layers {
  return { hidden: [...units], activations: units.map((_, i) => activationOf(activations, i)) };
}

/** The layers after one button; null where it can't do anything. */
export type Change = Layers | null;

export function addLayer({ hidden, activations }: Layers): Change {
  if (hidden.length >= mostHiddenLayers) return null;
  return {
    hidden: [...hidden, newNeurons],
    activations: [...activations, activations.at(-1) ?? 'tanh'],
  };
}

export function removeLayer({ hidden, activations }: Layers, layer: number): Change {
  if (layer < 0 || layer >= hidden.length) return null;
  const others = (_: unknown, i: number) => i !== layer;
  return { hidden: hidden.filter(others), activations: activations.filter(others) };
}

export const replaced = <T>(list: readonly T[], at: number, value: T): T[] =>
  list.map((other, i) => (i === at ? value : other));

/** One neuron more or less; a layer that loses its last one goes. */
export function resizeLayer(layers: Layers, layer: number, by: 1 | -1): Change {
  const units = (layers.hidden[layer] ?? 0) + by;
  if (units < 1) return removeLayer(layers, layer);
  if (units > mostNeurons) return null;
  return { ...layers, hidden: replaced(layers.hidden, layer, units) };
}
