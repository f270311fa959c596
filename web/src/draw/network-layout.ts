// Where the neurons and edges of a small network stand, in real pixels.

export interface LayoutNode {
  layer: number;
  index: number;
  x: number;
  y: number;
}

/** A cubic curve with level ends: from (x1, y1) by (bend, y1) and (bend, y2) to (x2, y2). */
export interface LayoutEdge {
  /** The edge's weight: layer 0 is the first affine layer, row its output, column its input. */
  layer: number;
  row: number;
  column: number;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  labelX: number;
  labelY: number;
  anchor: 'start' | 'end';
}

export interface NetworkLayout {
  width: number;
  height: number;
  /** Side of a neuron's square. */
  node: number;
  nodes: LayoutNode[];
  edges: LayoutEdge[];
  /** Whether there is room for a number at each edge, and for a name below each neuron. */
  numbers: boolean;
  names: boolean;
  /** The middle of each layer's column. */
  columns: number[];
}

/** Numbers stand on the edges up to this many neurons a layer, large pictures up to the second. */
const mostNumbered = 8;
const mostMiddling = 16;
/** A layer with more than this, which only a link can ask for, is not drawn. */
export const mostDrawn = 64;
const mostEdgesNumbered = 24;
/** Room for the buttons of a layer, which stand above its column. */
const leastPitch = 100;
/** Room for a neuron's name. */
const nameHeight = 24;

function nodeSide(most: number, width: number, layers: number): number {
  if (most > mostMiddling) return 20;
  if (most > mostNumbered) return 26;
  if (most > 6) return 40;
  return most > 5 || width < 400 || layers > 3 ? 46 : 62;
}

function nodePitch(most: number, node: number): number {
  if (most > mostMiddling) return node + 4;
  if (most > mostNumbered) return node + 8;
  return Math.max(node + nameHeight, Math.min(100, 420 / most));
}

/**
 * `sizes` counts the neurons of each layer, input and output among them; `used` are the inputs
 * that have edges, all unless told. Where `room` is too narrow, the network is wider than that.
 */
export function layoutNetwork(
  sizes: readonly number[],
  room: number,
  used: readonly number[] = [...Array(sizes[0] ?? 0).keys()],
): NetworkLayout {
  const most = Math.max(...sizes);
  const layers = sizes.length;
  const node = nodeSide(most, room, layers);
  const gap = nodePitch(most, node);
  const width = Math.max(room, (layers - 1) * leastPitch + node);
  const height = Math.max(300, Math.ceil(most * gap) + 20);
  const x = (layer: number) => Math.round(((width - node) * layer) / Math.max(1, layers - 1));
  const y = (layer: number, index: number) => {
    const count = sizes[layer] ?? 1;
    // A layer with few neurons spreads a little where another layer needs the height.
    const spread = Math.max(gap, Math.min(gap * 1.5, (height - 20) / (count + 0.5)));
    return Math.round(height / 2 + (index - (count - 1) / 2) * spread - node / 2 - 8);
  };
  const nodes: LayoutNode[] = sizes.flatMap((count, layer) =>
    Array.from({ length: count }, (_, index) => ({
      layer,
      index,
      x: x(layer),
      y: y(layer, index),
    })),
  );
  const edges: LayoutEdge[] = [];
  const small = most > mostNumbered;
  let crowded = false;
  for (let layer = 0; layer + 1 < layers; layer++) {
    const from = layer === 0 ? used : [...Array(sizes[layer] ?? 0).keys()];
    const inputs = from.length;
    const outputs = sizes[layer + 1] ?? 0;
    crowded ||= inputs * outputs > mostEdgesNumbered;
    // Ports are spread along a side, so that edges arrive and leave apart.
    const port = (i: number, count: number) =>
      small ? 0 : (i - (count - 1) / 2) * (node / (count + 1));
    for (let row = 0; row < outputs; row++) {
      for (const [column, index] of from.entries()) {
        const x1 = x(layer) + node;
        const y1 = y(layer, index) + node / 2 + port(row, outputs) * 0.4;
        const x2 = x(layer + 1);
        const y2 = y(layer + 1, row) + node / 2 + port(column, inputs);
        // Few edges into a neuron: the number stands where it arrives; many: where they leave.
        const arriving = inputs <= 3;
        edges.push({
          ...{ layer, row, column, x1, y1, x2, y2 },
          labelX: arriving ? x2 - 8 : x1 + 10,
          labelY: arriving
            ? y2 + (port(column, inputs) < 0 ? -7 : 15)
            : y1 + (column * 2 < inputs ? -8 : 18),
          anchor: arriving ? 'end' : 'start',
        });
      }
    }
  }
  // Between two hidden layers there is no room for a number at each edge.
  const numbers = most <= mostNumbered && layers <= 3 && !crowded;
  const columns = sizes.map((_, layer) => x(layer) + node / 2);
  return { width, height, node, nodes, edges, numbers, names: most <= mostNumbered, columns };
}

/** The newest layout, so that a network that stays the same is laid out once. */
export class LayoutMemory {
  #layout: NetworkLayout | null = null;
  /** Tells apart what has been laid out. */
  key = '';

  of(sizes: readonly number[], room: number, used: readonly number[]): NetworkLayout {
    const key = `${sizes} ${used} ${room}`;
    if (key !== this.key || !this.#layout) this.#layout = layoutNetwork(sizes, room, used);
    this.key = key;
    return this.#layout;
  }
}
