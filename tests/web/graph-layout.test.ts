import { describe, expect, test } from 'vitest';
import { type LayoutNode, type LayoutSizes, layoutGraph } from '../../web/src/draw/graph-layout.ts';
import { columnsOf, crossings, orderGraph } from '../../web/src/draw/graph-order.ts';
import { spreadOut } from '../../web/src/draw/isotonic.ts';

const sizes: LayoutSizes = { radius: 16, row: 48, pass: 30, between: 18, slant: 24, width: 0 };
const variable = (): LayoutNode => ({
  inputs: [],
  kind: 'variable',
  label: 60,
  name: 50,
  arrive: 0,
});
const constant = (): LayoutNode => ({
  inputs: [],
  kind: 'constant',
  label: 30,
  name: 0,
  arrive: 0,
});
const operation = (...inputs: number[]): LayoutNode => ({
  inputs,
  kind: 'operation',
  label: 60,
  name: 0,
  arrive: 0,
});

/** (apple * apple_num) * tax */
const apple = [variable(), variable(), operation(0, 1), variable(), operation(2, 3)];

/** (apple * apple_num + orange * orange_num) * tax */
const fruit = [
  variable(),
  variable(),
  operation(0, 1),
  variable(),
  variable(),
  operation(3, 4),
  operation(2, 5),
  variable(),
  operation(6, 7),
];

/** The 2-2-1 network with its loss, node by node as the parser makes them. */
function xorNetwork(): LayoutNode[] {
  const nodes: LayoutNode[] = [];
  const add = (node: LayoutNode) => nodes.push(node) - 1;
  const apply = (...inputs: number[]) => add(operation(...inputs));
  let x1 = -1;
  let x2 = -1;
  const hidden = () => {
    const w1 = add(variable());
    if (x1 < 0) x1 = add(variable());
    const first = apply(w1, x1);
    const w2 = add(variable());
    if (x2 < 0) x2 = add(variable());
    const sum = apply(first, apply(w2, x2));
    return apply(apply(sum, add(variable())));
  };
  const h1 = hidden();
  const h2 = hidden();
  const left = apply(add(variable()), h1);
  const sum = apply(left, apply(add(variable()), h2));
  const p = apply(apply(sum, add(variable())));
  const y = add(variable());
  const right = apply(y, apply(p));
  const other = apply(apply(add(constant()), y), apply(apply(add(constant()), p)));
  apply(apply(right, other));
  return nodes;
}

describe('columns', () => {
  test('inputs stand left of what uses them, variables first, the output last', () => {
    const nodes = xorNetwork();
    const columns = columnsOf(nodes);
    for (const [id, node] of nodes.entries()) {
      if (node.kind === 'variable') expect(columns[id]).toBe(0);
      for (const input of node.inputs) expect(columns[input]).toBeLessThan(columns[id] as number);
    }
    expect(columns.at(-1)).toBe(Math.max(...columns));
  });

  test('a constant stands just before the operation that uses it', () => {
    // ((x * 2) + 3) * x
    const nodes = [variable(), constant(), operation(0, 1), constant(), operation(2, 3)];
    nodes.push(operation(4, 0));
    expect(columnsOf(nodes)).toEqual([0, 0, 1, 1, 2, 3]);
  });
});

describe('crossings', () => {
  test('apple and fruit have none, and keep the order in which they were written', () => {
    for (const nodes of [apple, fruit]) {
      const graph = orderGraph(nodes);
      expect(crossings(graph)).toBe(0);
      const first = graph.order[0]?.map((slot) => slot.node) ?? [];
      expect(first).toEqual([...first].sort((a, b) => a - b));
    }
  });

  test('two wires that need not cross are put in order', () => {
    // a, b, c, d and a*d, b*c: as written the wires of b and c cross nothing but those of a and d.
    const nodes = [variable(), variable(), variable(), variable()];
    nodes.push(operation(0, 3), operation(1, 2), operation(4, 5));
    expect(crossings(orderGraph(nodes))).toBe(0);
  });

  test('crossings are counted', () => {
    // K(2,2): a and b both go to both sums. It cannot be drawn without one crossing.
    const nodes = [variable(), variable(), operation(0, 1), operation(0, 1), operation(2, 3)];
    expect(crossings(orderGraph(nodes))).toBe(1);
  });

  test('the XOR network keeps few', () => {
    expect(crossings(orderGraph(xorNetwork()))).toBeLessThanOrEqual(8);
  });
});

describe('layout', () => {
  for (const [name, nodes] of Object.entries({ apple, fruit, xor: xorNetwork() })) {
    const layout = layoutGraph(nodes, sizes);

    test(`${name}: nodes of a column keep their distance, and all lie within the picture`, () => {
      for (const [i, a] of layout.nodes.entries()) {
        expect(a.x).toBeGreaterThanOrEqual(0);
        expect(a.x).toBeLessThanOrEqual(layout.width);
        expect(a.y).toBeGreaterThanOrEqual(sizes.row / 2);
        expect(a.y).toBeLessThanOrEqual(layout.height - sizes.row / 2);
        for (const b of layout.nodes.slice(i + 1)) {
          if (a.column !== b.column) continue;
          expect(Math.abs(a.y - b.y)).toBeGreaterThanOrEqual(sizes.row - 1); // rounded to pixels
        }
      }
    });

    test(`${name}: a wire runs from its node to the rim of the one that takes it`, () => {
      expect(layout.wires).toHaveLength(nodes.reduce((sum, node) => sum + node.inputs.length, 0));
      for (const { from, to, points } of layout.wires) {
        const [begin = [0, 0], end = [0, 0]] = [points[0], points.at(-1)];
        const source = layout.nodes[from] as (typeof layout.nodes)[number];
        const target = layout.nodes[to] as (typeof layout.nodes)[number];
        expect(begin[1]).toBe(source.y);
        expect(Math.hypot((end[0] ?? 0) - target.x, (end[1] ?? 0) - target.y)).toBeCloseTo(
          sizes.radius,
        );
        for (const [i, [x]] of points.entries()) {
          if (i > 0) expect(x).toBeGreaterThanOrEqual(points[i - 1]?.[0] as number);
        }
      }
    });

    test(`${name}: two inputs arrive at two places`, () => {
      const ends = layout.wires.map(({ to, points }) => `${to}: ${points.at(-1)?.join(' ')}`);
      expect(new Set(ends).size).toBe(ends.length);
    });
  }

  test('labels get their width, and what is wider than needed is filled', () => {
    const narrow = layoutGraph(apple, sizes);
    const wide = layoutGraph(apple, { ...sizes, width: 1000 });
    expect(narrow.width).toBeLessThan(500);
    expect(wide.width).toBeGreaterThan(995);
    const longer = layoutGraph(
      apple.map((node) => ({ ...node, label: 100 })),
      sizes,
    );
    expect(longer.width - narrow.width).toBe(3 * 40);
  });

  test('room for the labels of what arrives lies before the circles of the column', () => {
    const wider = layoutGraph(
      apple.map((node, id) => ({ ...node, arrive: id === 4 ? 40 : 0 })),
      sizes,
    );
    expect(wider.width - layoutGraph(apple, sizes).width).toBe(40);
    const arriving = wider.wires.filter(({ to }) => to === 4);
    expect(arriving).toHaveLength(2);
    for (const { points } of arriving) {
      const [[x = 0, y] = [], [rim = 0, level] = []] = points.slice(-2);
      expect(y).toBe(level);
      expect(rim - x).toBeGreaterThanOrEqual(40);
    }
  });

  test('where the order of inputs matters, the first one arrives above', () => {
    // (b * b) - a: the product would stand below a.
    const nodes = [variable(), variable(), operation(1, 1), operation(2, 0)];
    const free = layoutGraph(nodes, sizes);
    const kept = layoutGraph(nodes, sizes, new Set([3]));
    const arrival = (layout: typeof free, input: number) =>
      layout.wires.find((wire) => wire.to === 3 && wire.input === input)?.points.at(-1)?.[1] ?? 0;
    expect(arrival(kept, 0)).toBeLessThan(arrival(kept, 1));
    expect(arrival(free, 0)).toBeGreaterThan(arrival(free, 1));
  });

  test('a variable alone is a graph too', () => {
    expect(layoutGraph([variable()], sizes).wires).toEqual([]);
  });
});

test('positions keep their distances and their mean', () => {
  expect(spreadOut([0, 100], [10])).toEqual([0, 100]);
  expect(spreadOut([5, 5, 5], [10, 10])).toEqual([-5, 5, 15]);
  expect(spreadOut([20, 0], [10])).toEqual([5, 15]);
  expect(spreadOut([], [])).toEqual([]);
});
