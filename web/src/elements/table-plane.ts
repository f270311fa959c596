// The tables behind the boundary lab's pictures.
import { type Cell, type TableView, thinnedGrid } from '../draw/table-view.ts';
import { sayBoundary } from '../messages/boundary.ts';
import { sayTable } from '../messages/table.ts';
import type { BoundaryView, Points, WeightsView } from '../protocol/index.ts';
import type { NeuronsView, SeedMapState, WarpView } from '../protocol/plane.ts';

/** Places along a side of the plane in a table. */
export const tableSide = 21;

interface Square {
  side: number;
  low: number;
  high: number;
}

/** Numbers over a square of the plane; the largest x2 stands above. */
function planeRows(values: ArrayLike<number>, { side, low, high }: Square) {
  const shown = Math.min(side, tableSide);
  const thin = thinnedGrid(values, side, shown);
  const at = (i: number) => Number((low + ((high - low) * i) / (shown - 1)).toFixed(3));
  const columns = [sayTable.place, ...Array.from({ length: shown }, (_, i) => String(at(i)))];
  const rows = Array.from({ length: shown }, (_, row) => [
    String(at(shown - 1 - row)),
    ...thin.subarray(row * shown, (row + 1) * shown),
  ]);
  return { columns, rows };
}

function pointRows(
  { coordinates, labels, targets }: Pick<Points, 'coordinates' | 'labels' | 'targets'>,
  answers: Float32Array | undefined,
  isRegression: boolean,
) {
  const wanted = isRegression ? (targets ?? labels) : labels;
  const columns = ['x₁', 'x₂', isRegression ? sayTable.target : sayTable.classHead];
  return {
    columns: [sayTable.point, ...columns, sayTable.answer],
    rows: Array.from({ length: labels.length }, (_, i): Cell[] => [
      String(i + 1),
      coordinates[2 * i] ?? null,
      coordinates[2 * i + 1] ?? null,
      wanted[i] ?? null,
      answers?.[i] ?? null,
    ]),
  };
}

/** What a field shows: its answers (or a neuron's), then its points. `draft`: no answers to them. */
export function fieldTable(
  field: {
    view: BoundaryView | undefined;
    neuron: (Square & { values: Float32Array }) | null;
    points: Points | null;
    draft: boolean;
  },
  choice: number,
): TableView | null {
  const { view, neuron, points, draft } = field;
  const shown = neuron ?? view;
  if (!shown) return null;
  const isRegression = points?.task === 'regression';
  const answers = draft || neuron ? undefined : view?.points;
  const test = points?.test;
  const all = [
    {
      name: neuron ? sayTable.fieldNeuron : sayTable.fieldAnswers,
      rows: () => planeRows(shown.values, shown),
    },
    ...(view?.winners && !neuron
      ? [
          {
            name: sayTable.fieldWinners,
            rows: () => planeRows(view.winners as Uint8Array, view),
          },
        ]
      : []),
    ...(points
      ? [{ name: sayTable.trainPoints, rows: () => pointRows(points, answers, isRegression) }]
      : []),
    ...(test && test.labels.length > 0
      ? [
          {
            name: sayTable.testPoints,
            rows: () => pointRows(test, answers && view?.testPoints, isRegression),
          },
        ]
      : []),
  ];
  const chosen = all[Math.min(choice, all.length - 1)] as (typeof all)[number];
  return { caption: chosen.name, choices: all.map(({ name }) => name), ...chosen.rows() };
}

/** Weights and biases of each layer, then every neuron's picture. `nameOf`: of inputs and neurons. */
export function networkTable(
  weights: readonly WeightsView[] | null,
  neurons: NeuronsView | null | undefined,
  nameOf: (layer: number, index: number) => string,
  choice: number,
): TableView | null {
  if (!weights) return null;
  const pictures = (neurons?.layers ?? []).flatMap(({ units }, layer) =>
    Array.from({ length: units }, (_, index) => ({ layer, index })),
  );
  const choices = [
    ...weights.map((_, layer) => sayTable.layerWeights(layer + 1)),
    ...pictures.map(({ layer, index }) => sayTable.neuronField(nameOf(layer, index))),
  ];
  const at = Math.min(choice, choices.length - 1);
  const caption = choices[at] ?? sayTable.network;
  const matrix = weights[at];
  if (matrix) {
    const { rows, columns, values, bias } = matrix;
    const inputs = Array.from({ length: columns }, (_, i) => nameOf(at, i));
    return {
      caption,
      choices,
      columns: [sayTable.neuron, ...inputs, sayTable.bias],
      rows: Array.from({ length: rows }, (_, row) => [
        nameOf(at + 1, row),
        ...values.subarray(row * columns, (row + 1) * columns),
        bias[row] ?? null,
      ]),
    };
  }
  const place = pictures[at - weights.length];
  if (!neurons || !place) return null;
  const cells = neurons.side ** 2;
  const values = neurons.layers[place.layer]?.values ?? new Float32Array();
  const own = values.subarray(place.index * cells, (place.index + 1) * cells);
  return { caption, choices, ...planeRows(own, neurons) };
}

/** Where the training points lie in each layer, the last layer first. */
export function warpTable(
  view: WarpView | undefined,
  points: Points | null,
  choice: number,
): TableView | null {
  if (!view || !points) return null;
  const order = view.layers.map((_, i) => view.layers.length - 1 - i);
  const choices = order.map((i) => (i === 0 ? sayTable.plane : sayTable.warpLayer(i)));
  const at = Math.min(choice, order.length - 1);
  const places = view.layers[order[at] ?? 0]?.points ?? new Float32Array();
  const isRegression = points.task === 'regression';
  const wanted = isRegression ? (points.targets ?? points.labels) : points.labels;
  return {
    caption: `${sayTable.warp}: ${choices[at]}`,
    choices,
    columns: [sayTable.point, 'x', 'y', isRegression ? sayTable.target : sayTable.classHead],
    rows: Array.from({ length: wanted.length }, (_, i) => [
      String(i + 1),
      places[2 * i] ?? null,
      places[2 * i + 1] ?? null,
      wanted[i] ?? null,
    ]),
  };
}

export function seedMapTable(state: SeedMapState | null): TableView | null {
  if (!state) return null;
  return {
    caption: sayTable.seedMap,
    columns: [sayTable.seed, sayTable.outcome, sayTable.loss, sayTable.solvedAt],
    rows: state.outcome.map((outcome, i) => [
      String(i + 1),
      sayBoundary.mapOutcome[outcome],
      state.loss[i] ?? null,
      state.solvedAt[i] ?? null,
    ]),
  };
}
