// Where the neurons and edges of a small network stand, in real pixels.

export interface LayoutNode {
  layer: number;
  index: number;
  x: number;
  y: number;
}

export interface LayoutEdge {
  /** The edge's weight: layer 0 is the first affine layer, row its output, column its input. */
  layer: number;
  row: number;
  column: number;
  path: string;
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
  numbers: boolean;
}

/** Numbers stand on the edges up to this many neurons a layer, pictures up to the second. */
export const mostNumbered = 8;
export const mostDrawn = 16;

/** `sizes` counts the neurons of each layer, input and output among them. */
export function layoutNetwork(sizes: readonly number[], width: number): NetworkLayout {
  const most = Math.max(...sizes);
  const node = most > mostNumbered ? 26 : most > 5 || width < 400 || sizes.length > 3 ? 46 : 62;
  const gap = most > mostNumbered ? 34 : Math.max(node + 34, Math.min(100, 420 / most));
  const height = Math.max(300, most * gap + 20);
  const layers = sizes.length;
  const x = (layer: number) => Math.round(((width - node) * layer) / Math.max(1, layers - 1));
  const y = (layer: number, index: number) => {
    const count = sizes[layer] ?? 1;
    const spread =
      layer > 0 && layer < layers - 1 ? gap : Math.min(gap * 1.5, height / (count + 1));
    return Math.round(
      height / 2 + (index - (count - 1) / 2) * Math.max(spread, gap) - node / 2 - 8,
    );
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
  for (let layer = 0; layer + 1 < layers; layer++) {
    const inputs = sizes[layer] ?? 0;
    const outputs = sizes[layer + 1] ?? 0;
    for (let row = 0; row < outputs; row++) {
      for (let column = 0; column < inputs; column++) {
        // Ports are spread along a side, so that edges arrive and leave apart.
        const port = (i: number, count: number) => (i - (count - 1) / 2) * (node / (count + 1));
        const x1 = x(layer) + node;
        const y1 = y(layer, column) + node / 2 + port(row, outputs) * 0.4;
        const x2 = x(layer + 1);
        const y2 = y(layer + 1, row) + node / 2 + port(column, inputs);
        const bend = (x1 + x2) / 2;
        // Few edges into a neuron: the number stands where it arrives; many: where they leave.
        const arriving = inputs <= 3;
        edges.push({
          layer,
          row,
          column,
          path: `M${x1} ${y1}C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}`,
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
  const numbers = most <= mostNumbered && layers <= 3;
  return { width, height, node, nodes, edges, numbers };
}
