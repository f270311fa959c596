// The tables behind the digits lab's pictures.
import { digitPixelCount, digitSide } from '../draw/digit-tile.ts';
import { gridColumns, gridRows, type TableView } from '../draw/table-view.ts';
import { say } from '../messages/index.ts';
import { sayTable } from '../messages/table.ts';
import type { FiltersView, MapsView, Reading, WeightsView } from '../protocol/index.ts';
import type { Explanation, NextStep } from '../protocol/inspector.ts';

type Named = { name: string; values: ArrayLike<number>; width: number };

/** Several pictures of numbers, one of them at a time. */
function pictures(
  caption: string,
  names: readonly string[],
  choice: number,
  picture: (choice: number) => Named | null,
): TableView | null {
  const at = Math.min(choice, names.length - 1);
  const found = at < 0 ? null : picture(at);
  if (!found) return null;
  const { name, values, width } = found;
  return {
    caption: names.length > 1 ? `${caption}: ${name}` : caption,
    columns: gridColumns(sayTable.row, width),
    rows: gridRows(values, width),
    choices: names,
  };
}

const stageNames = ['drawn', 'cut', 'scaled', 'centred'] as const;

export function stagesTable(reading: Reading | null, choice: number): TableView | null {
  // What the network sees comes first.
  const stages = [...stageNames].reverse();
  const names = stages.map((stage) => say.stageName[stage]);
  return pictures(sayTable.stages, names, choice, (i) => {
    const values = reading?.stages[stages[i] as (typeof stageNames)[number]];
    return values ? { name: names[i] as string, values, width: digitSide } : null;
  });
}

const neuronNames = (count: number) =>
  Array.from({ length: count }, (_, i) => sayTable.neuronOf(i + 1));
const oneOf = (values: Float32Array, i: number) =>
  values.subarray(i * digitPixelCount, (i + 1) * digitPixelCount);

export function weightsTable(weights: WeightsView | undefined, choice: number): TableView | null {
  if (weights?.columns !== digitPixelCount) return null;
  const names = neuronNames(weights.rows);
  return pictures(sayTable.neuronWeights, names, choice, (i) => ({
    name: names[i] as string,
    values: oneOf(weights.values, i),
    width: digitSide,
  }));
}

const sets = ['weights', 'gradient', 'update'] as const;

/** `titles`: what the three sets are called beside their pictures. */
export function stepTable(
  step: NextStep | null,
  titles: Record<(typeof sets)[number], string>,
  choice: number,
): TableView | null {
  const shown = step?.pictures;
  if (!shown) return null;
  const all = Array.from({ length: shown.rows }, (_, neuron) =>
    sets.map((set) => ({ set, neuron })),
  ).flat();
  const names = all.map(({ set, neuron }) => sayTable.setOfNeuron(titles[set], neuron + 1));
  return pictures(sayTable.step28, names, choice, (i) => {
    const { set, neuron } = all[i] as (typeof all)[number];
    return { name: names[i] as string, values: oneOf(shown[set], neuron), width: digitSide };
  });
}

export function cardTable(
  pixels: Uint8Array,
  { saliency, layers }: Explanation,
  choice: number,
): TableView | null {
  const all: Named[] = [
    { name: sayTable.inputPixels, values: pixels, width: digitSide },
    { name: sayTable.saliency, values: saliency, width: digitSide },
    ...layers.flatMap(({ name, height, width, channels, values, gradient }) => {
      const isPictures = width * height > 1;
      const title = isPictures && channels > 1 ? sayTable.picturesBelow(name, height) : name;
      // Single numbers stand in rows of ten.
      const across = isPictures ? width : Math.min(10, channels);
      return [
        { name: sayTable.valuesOf(title), values, width: across },
        { name: sayTable.gradientsOf(title), values: gradient, width: across },
      ];
    }),
  ];
  const names = all.map(({ name }) => name);
  return pictures(sayTable.card, names, choice, (i) => all[i] ?? null);
}

/** Of each convolution the filters, then the maps; `mapsOf` finds those of a convolution. */
export function filtersTable(
  filters: readonly FiltersView[],
  mapsOf: (convolution: number) => MapsView['layers'][number] | undefined,
  choice: number,
): TableView | null {
  const all = filters.flatMap(({ outputs, inputs, side, values }, layer): Named[] => {
    const maps = mapsOf(layer);
    const cut = (from: Float32Array, size: number, i: number) =>
      from.subarray(i * size, (i + 1) * size);
    const counted = Array.from({ length: outputs }, (_, i) => i);
    return [
      ...counted.map((i) => ({
        name: sayTable.filterWeights(layer + 1, i + 1),
        values: cut(values, inputs * side * side, i),
        width: side,
      })),
      ...(maps ? counted : []).map((i) => ({
        name: sayTable.filterMap(layer + 1, i + 1),
        values: cut(maps?.values as Float32Array, (maps?.width ?? 0) * (maps?.height ?? 0), i),
        width: maps?.width ?? 1,
      })),
    ];
  });
  const names = all.map(({ name }) => name);
  return pictures(sayTable.filters, names, choice, (i) => all[i] ?? null);
}
