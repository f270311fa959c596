// A computational graph in real pixels: variables on the left, the output on the right, a label
// above and below the beginning of each wire. Orthogonal wires with one slant between the columns.
import { orderGraph, type Segment, type ShapeNode, type Slot } from './graph-order.ts';
import { spreadOut } from './isotonic.ts';

export interface LayoutNode extends ShapeNode {
  /** Width of the labels at the beginning of its wire. */
  label: number;
  /** Width of the name, which stands before a variable's wire. */
  name: number;
  /** Width of the labels where its inputs arrive; 0: none. */
  arrive: number;
}

export interface LayoutSizes {
  /** Radius of a node's circle. */
  radius: number;
  /** Least distance from the middle of one node to that of the next one below. */
  row: number;
  /** The same from a node to a wire that passes, and between two wires that pass. */
  pass: number;
  between: number;
  /** Least width of the slants between two columns. */
  slant: number;
  /** The least width of the whole; what is left goes to the labels. */
  width: number;
}

export type Point = readonly [x: number, y: number];

export interface PlacedNode {
  x: number;
  y: number;
  column: number;
  /** Middle of the labels above and below the wire. */
  labelX: number;
}

export interface PlacedWire {
  from: number;
  to: number;
  /** Which input of `to` it brings. */
  input: number;
  /** From the node that gives to the one that takes. */
  points: Point[];
}

export interface GraphLayout {
  width: number;
  height: number;
  nodes: PlacedNode[];
  wires: PlacedWire[];
  /** Where the output's wire ends. */
  end: Point;
}

/** Each input stands alone with its own place where the order of inputs matters: a - b, a / b. */
const portShare = 0.55;

export function layoutGraph(
  nodes: readonly LayoutNode[],
  sizes: LayoutSizes,
  ordered: ReadonlySet<number> = new Set(),
): GraphLayout {
  const { columns, order, segments } = orderGraph(nodes);
  const y = placeRows(order, segments, sizes);
  const across = placeColumns(nodes, columns, order, segments, y, sizes);
  const top = Math.min(...y.values());
  const slots = order.flat();
  const own = nodes.map((_, id) => slots.find((slot) => slot.node === id && !slot.passing));
  const yOf = (slot: Slot | undefined) =>
    Math.round((slot ? (y.get(slot) ?? 0) : 0) - top + sizes.row / 2);

  const placed = nodes.map((node, id): PlacedNode => {
    const column = columns[id] ?? 0;
    const { x = 0, slant = 0 } = across[column] ?? {};
    const begin = node.kind === 'operation' ? x + sizes.radius : x;
    return { x, y: yOf(own[id]), column, labelX: Math.round((begin + slant) / 2) };
  });

  const wires: PlacedWire[] = [];
  for (const segment of segments) {
    if (segment.to.passing) continue;
    const trunk = trunkTo(segment, segments);
    const points: Point[] = [];
    for (const slot of trunk) {
      const { x = 0, slant = 0 } = across[slot.column] ?? {};
      const passes = slot.passing || nodes[slot.node]?.kind !== 'operation';
      points.push([passes ? x : x + sizes.radius, yOf(slot)], [slant, yOf(slot)]);
    }
    const to = segment.to.node;
    const sources = segments.filter((other) => other.to === segment.to);
    const place = portOf(segment, sources, yOf, ordered.has(to));
    const dy = (place - (sources.length - 1) / 2) * 2 * portShare * sizes.radius;
    const { x = 0, y: height = 0, column = 0 } = placed[to] ?? {};
    const { arrive = 0 } = across[column] ?? {};
    if (arrive > 0) points.push([x - sizes.radius - arrive, height + dy]);
    points.push([x - Math.sqrt(sizes.radius ** 2 - dy * dy), height + dy]);
    wires.push({ from: segment.from.node, to, input: segment.input, points: straightened(points) });
  }
  const last = placed.at(-1) ?? { x: 0, y: 0, column: 0 };
  const end: Point = [across.at(-1)?.slant ?? 0, last.y];
  const lowest = Math.max(...y.values()) - top;
  return { width: end[0] + 1, height: Math.round(lowest + sizes.row), nodes: placed, wires, end };
}

/** From the node itself along its passing slots to the one that the segment leaves from. */
function trunkTo(segment: Segment, segments: readonly Segment[]): Slot[] {
  const trunk = [segment.from];
  for (let first = trunk[0]; first?.passing; first = trunk[0]) {
    const before = segments.find(({ to }) => to === first);
    if (!before) break;
    trunk.unshift(before.from);
  }
  return trunk;
}

/** Wires arrive in the order of their heights, or of the inputs where that order matters. */
function portOf(
  segment: Segment,
  sources: readonly Segment[],
  yOf: (slot: Slot) => number,
  byInput: boolean,
): number {
  const sorted = [...sources].sort((a, b) =>
    byInput ? a.input - b.input : yOf(a.from) - yOf(b.from) || a.input - b.input,
  );
  return sorted.indexOf(segment);
}

/** Without the points between two others on one horizontal line. */
function straightened(points: readonly Point[]): Point[] {
  return points.filter((point, i) => {
    const before = points[i - 1];
    const after = points[i + 1];
    return !before || !after || before[1] !== point[1] || after[1] !== point[1];
  });
}

/** Every slot as near as it can to the height of those before it. */
function placeRows(order: readonly Slot[][], segments: readonly Segment[], sizes: LayoutSizes) {
  const y = new Map<Slot, number>();
  const gaps = order.map((column) =>
    column.slice(1).map((slot, i) => {
      const passing = Number(slot.passing) + Number(column[i]?.passing ?? false);
      return [sizes.row, sizes.pass, sizes.between][passing] ?? sizes.row;
    }),
  );
  for (const [c, column] of order.entries()) {
    let height = 0;
    for (const [i, slot] of column.entries()) {
      if (i > 0) height += gaps[c]?.[i - 1] ?? 0;
      y.set(slot, height);
    }
    const middle = height / 2;
    for (const slot of column) y.set(slot, (y.get(slot) ?? 0) - middle);
  }
  const mean = (slots: Slot[]) => slots.reduce((sum, s) => sum + (y.get(s) ?? 0), 0) / slots.length;
  const settle = (c: number, side: 'before' | 'after') => {
    const column = order[c] ?? [];
    const wanted = column.map((slot) => {
      const beside = segments.flatMap(({ from, to }) => {
        if (side === 'before') return to === slot ? [from] : [];
        return from === slot ? [to] : [];
      });
      return beside.length > 0 ? mean(beside) : (y.get(slot) ?? 0);
    });
    for (const [i, height] of spreadOut(wanted, gaps[c] ?? []).entries()) {
      const slot = column[i];
      if (slot) y.set(slot, height);
    }
  };
  for (let round = 0; round < 4; round++) {
    for (let c = order.length - 2; c >= 0; c--) settle(c, 'after');
    for (let c = 1; c < order.length; c++) settle(c, 'before');
  }
  return y;
}

interface Across {
  /** Middle of the column's circles. */
  x: number;
  /** Width before them for the labels of what arrives. */
  arrive: number;
  /** Where the labels end and the slants begin. */
  slant: number;
}

/** Columns as wide as their labels, slants as wide as they are steep. */
function placeColumns(
  nodes: readonly LayoutNode[],
  columns: readonly number[],
  order: readonly Slot[][],
  segments: readonly Segment[],
  y: ReadonlyMap<Slot, number>,
  sizes: LayoutSizes,
): Across[] {
  const widest = (column: number, of: (node: LayoutNode) => number) =>
    Math.max(0, ...nodes.flatMap((node, id) => (columns[id] === column ? [of(node)] : [])));
  const steepness = order.map((_, c) => {
    const heights = segments
      .filter(({ from }) => from.column === c)
      .map(({ from, to }) => Math.abs((y.get(from) ?? 0) - (y.get(to) ?? 0)));
    return c + 1 < order.length
      ? Math.min(48, Math.max(sizes.slant, ...heights.map((h) => h * 0.3)))
      : 0;
  });
  const labels = order.map((_, c) => widest(c, (node) => node.label));
  const arrivals = order.map((_, c) => widest(c, (node) => node.arrive));
  const names = widest(0, (node) => node.name);
  const circles = (order.length - 1) * 2 * sizes.radius;
  const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0);
  const needed = names + circles + sum(labels) + sum(arrivals) + sum(steepness);
  const spare = Math.max(0, sizes.width - needed) / order.length;
  let x = names;
  return order.map((_, c) => {
    const arrive = arrivals[c] ?? 0;
    if (c > 0) x += arrive + sizes.radius;
    const middle = x;
    const slant = x + (c > 0 ? sizes.radius : 0) + (labels[c] ?? 0) + spare;
    x = slant + (steepness[c] ?? 0);
    return { x: Math.round(middle), arrive, slant: Math.round(slant) };
  });
}
