// Which node of a graph stands in which column, and in which order from top to bottom, so that few
// wires cross: the layered drawing of Sugiyama, Tagawa, Toda, "Methods for visual understanding of
// hierarchical system structures", IEEE Trans. SMC 11 (1981).

/** What a layout needs to know of a node. Inputs stand before it in the list. */
export interface ShapeNode {
  inputs: readonly number[];
  /** Variables stand in the first column, constants just before they are used. */
  kind: 'variable' | 'constant' | 'operation';
}

/** A place in a column: a node, or the wire of a node on its way past this column. */
export interface Slot {
  node: number;
  column: number;
  passing: boolean;
}

export interface OrderedGraph {
  /** Column of each node. */
  columns: number[];
  /** From top to bottom. */
  order: Slot[][];
  /** From slot to slot of the next column, once for each wire that arrives at a node. */
  segments: Segment[];
}

export interface Segment {
  from: Slot;
  to: Slot;
  /** Which input of `to`; 0 where the wire only passes. */
  input: number;
}

/** Each operation one column behind the last of its inputs; the output in the last column. */
export function columnsOf(nodes: readonly ShapeNode[]): number[] {
  const columns = nodes.map(() => 0);
  for (const [id, node] of nodes.entries()) {
    if (node.kind !== 'operation') continue;
    const behind = node.inputs.map((input) =>
      nodes[input]?.kind === 'constant' ? 0 : (columns[input] ?? 0),
    );
    columns[id] = 1 + Math.max(0, ...behind);
  }
  const output = nodes.length - 1;
  if (nodes[output]?.kind === 'operation') columns[output] = Math.max(...columns);
  for (const [id, node] of nodes.entries()) {
    if (node.kind !== 'constant') continue;
    const users = nodes.flatMap((user, i) => (user.inputs.includes(id) ? [columns[i] ?? 0] : []));
    columns[id] = users.length > 0 ? Math.max(0, Math.min(...users) - 1) : 0;
  }
  return columns;
}

/** Columns with the wires that pass them: one slot for all wires of a node that go further. */
function slotsOf(nodes: readonly ShapeNode[], columns: readonly number[]) {
  const order: Slot[][] = Array.from({ length: Math.max(0, ...columns) + 1 }, () => []);
  const trunks = nodes.map((_, node): Slot[] => {
    const column = columns[node] ?? 0;
    const slot = { node, column, passing: false };
    order[column]?.push(slot);
    return [slot];
  });
  const segments: Segment[] = [];
  for (const [id, node] of nodes.entries()) {
    for (const [input, source] of node.inputs.entries()) {
      const trunk = trunks[source] ?? [];
      const last = (columns[id] ?? 0) - 1;
      for (let column = (columns[source] ?? 0) + trunk.length; column <= last; column++) {
        const from = trunk.at(-1);
        const slot = { node: source, column, passing: true };
        order[column]?.push(slot);
        if (from) segments.push({ from, to: slot, input: 0 });
        trunk.push(slot);
      }
      const from = trunk[last - (columns[source] ?? 0)];
      const to = trunks[id]?.[0];
      if (from && to) segments.push({ from, to, input });
    }
  }
  return { order, segments };
}

type Neighbours = Map<Slot, Slot[]>;

function neighboursOf(segments: readonly Segment[]): { before: Neighbours; after: Neighbours } {
  const before: Neighbours = new Map();
  const after: Neighbours = new Map();
  const note = (map: Neighbours, slot: Slot, other: Slot) => {
    const list = map.get(slot);
    if (list) list.push(other);
    else map.set(slot, [other]);
  };
  for (const { from, to } of segments) {
    note(before, to, from);
    note(after, from, to);
  }
  return { before, after };
}

const placesIn = (column: readonly Slot[]) => new Map(column.map((slot, place) => [slot, place]));

/** Crossings that the wires of `upper` and `lower` make when they stand in this order. */
function pairCrossings(
  upper: readonly Slot[],
  lower: readonly Slot[],
  places: ReadonlyMap<Slot, number>,
): number {
  let count = 0;
  for (const a of upper) {
    for (const b of lower) if ((places.get(a) ?? 0) > (places.get(b) ?? 0)) count++;
  }
  return count;
}

/** How many wires cross between the columns. */
export function crossings({ order, segments }: Pick<OrderedGraph, 'order' | 'segments'>): number {
  const { after } = neighboursOf(segments);
  let count = 0;
  for (const [c, column] of order.entries()) {
    const places = placesIn(order[c + 1] ?? []);
    for (const [i, upper] of column.entries()) {
      for (const lower of column.slice(i + 1)) {
        count += pairCrossings(after.get(upper) ?? [], after.get(lower) ?? [], places);
      }
    }
  }
  return count;
}

/** Each slot to the mean place of its neighbours in the column beside. */
function byBarycentre(column: Slot[], beside: readonly Slot[], neighbours: Neighbours): Slot[] {
  const places = placesIn(beside);
  const keys = column.map((slot, place) => {
    const own = (neighbours.get(slot) ?? []).map((other) => places.get(other) ?? 0);
    const mean = own.reduce((sum, p) => sum + p, 0) / own.length;
    return { slot, key: own.length > 0 ? mean : place };
  });
  return keys.sort((a, b) => a.key - b.key).map(({ slot }) => slot);
}

/** Changes two that stand one above the other as long as this takes crossings away. */
function changePlaces(order: Slot[][], before: Neighbours, after: Neighbours): void {
  for (let pass = 0, better = true; better && pass < 20; pass++) {
    better = false;
    for (const [c, column] of order.entries()) {
      const left = placesIn(order[c - 1] ?? []);
      const right = placesIn(order[c + 1] ?? []);
      const cost = (upper: Slot, lower: Slot) =>
        pairCrossings(before.get(upper) ?? [], before.get(lower) ?? [], left) +
        pairCrossings(after.get(upper) ?? [], after.get(lower) ?? [], right);
      for (let i = 0; i + 1 < column.length; i++) {
        const [upper, lower] = [column[i] as Slot, column[i + 1] as Slot];
        if (cost(lower, upper) >= cost(upper, lower)) continue;
        column[i] = lower;
        column[i + 1] = upper;
        better = true;
      }
    }
  }
}

const sweeps = 16;

/** The order with the fewest crossings that was met; that of the list where none is better. */
export function orderGraph(nodes: readonly ShapeNode[]): OrderedGraph {
  const columns = columnsOf(nodes);
  const { order, segments } = slotsOf(nodes, columns);
  const { before, after } = neighboursOf(segments);
  let present = order;
  let best = order;
  let fewest = crossings({ order, segments });
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep++) {
    const next = present.map((column) => [...column]);
    if (sweep % 2 === 0) {
      for (let c = 1; c < next.length; c++) {
        next[c] = byBarycentre(next[c] ?? [], next[c - 1] ?? [], before);
      }
    } else {
      for (let c = next.length - 2; c >= 0; c--) {
        next[c] = byBarycentre(next[c] ?? [], next[c + 1] ?? [], after);
      }
    }
    present = next;
    const tried = next.map((column) => [...column]);
    changePlaces(tried, before, after);
    const count = crossings({ order: tried, segments });
    if (count < fewest) [best, fewest] = [tried, count];
  }
  return { columns, order: best, segments };
}
