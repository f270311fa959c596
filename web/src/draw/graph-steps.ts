// A graph walked through node by node, there and back.
import type { GraphNode, GraphView } from '../protocol/study.ts';

export interface GraphStep {
  /**
   * given: the numbers that the graph begins with; forward: a node computes its value; seed: the
   * output gets its gradient; backward: a node sends gradients to its inputs.
   */
  kind: 'given' | 'forward' | 'seed' | 'backward';
  node: number;
}

/** Whether it computes; variables and constants are given. */
export const isOperation = (node: GraphNode | undefined): boolean => (node?.inputs.length ?? 0) > 0;

/** All steps in order; the first one is what is there before the first step. */
export function stepsOf({ nodes }: GraphView): GraphStep[] {
  const operations = nodes.flatMap((node, id) => (isOperation(node) ? [id] : []));
  const output = nodes.length - 1;
  return [
    { kind: 'given', node: output },
    ...operations.map((node): GraphStep => ({ kind: 'forward', node })),
    { kind: 'seed', node: output },
    ...operations.reverse().map((node): GraphStep => ({ kind: 'backward', node })),
  ];
}

/** Where the forward steps end. */
export function lastForward(steps: readonly GraphStep[]): number {
  return steps.findIndex(({ kind }) => kind === 'seed') - 1;
}

/** What a node sends back along one of its wires. */
export interface Arrival {
  from: number;
  input: number;
  sent: number;
}

/** All that is sent to a node, in the order in which it is sent. */
export function arrivalsAt({ nodes }: GraphView, id: number): Arrival[] {
  return nodes
    .flatMap((user, from) =>
      user.inputs.flatMap((source, input) =>
        source === id ? [{ from, input, sent: user.sent[input] ?? 0 }] : [],
      ),
    )
    .sort((a, b) => b.from - a.from || a.input - b.input);
}

export interface Shown {
  /** Whether the node's value is there by now. */
  values: boolean[];
  /** Whether the node has sent its gradients back. */
  sent: boolean[];
  /** Whether all that a node's gradient is made of has arrived. */
  gradients: boolean[];
}

/** What is there after `position` steps. */
export function shownAt(view: GraphView, steps: readonly GraphStep[], position: number): Shown {
  const done = steps.slice(0, position + 1);
  const values = view.nodes.map((node) => !isOperation(node));
  const sent = view.nodes.map(() => false);
  let seeded = false;
  for (const { kind, node } of done) {
    if (kind === 'forward') values[node] = true;
    if (kind === 'backward') sent[node] = true;
    if (kind === 'seed') seeded = true;
  }
  const gradients = view.nodes.map(
    (_, id) => seeded && arrivalsAt(view, id).every(({ from }) => sent[from]),
  );
  return { values, sent, gradients };
}

/** The step at which a node does its part in the direction that the walk is in. */
export function stepFor(steps: readonly GraphStep[], position: number, node: number): number {
  const backward = steps[position]?.kind === 'backward' || steps[position]?.kind === 'seed';
  const own = steps.findIndex(
    (step) => step.node === node && step.kind === (backward ? 'backward' : 'forward'),
  );
  return own >= 0 ? own : position;
}

const infix: Record<string, string> = {
  add: ' + ',
  subtract: ' − ',
  multiply: ' × ',
  divide: ' / ',
  power: '^',
};

const longestName = 28;

/** A node's own name, or the calculation that it stands for; null where that is long. */
export function nameOf(view: GraphView, id: number, number: (value: number) => string) {
  const text = spell(view, id, number, 0);
  return text.length <= longestName ? text : null;
}

function spell(
  view: GraphView,
  id: number,
  number: (value: number) => string,
  depth: number,
): string {
  const node = view.nodes[id];
  if (!node) return '';
  if (node.name !== '') return node.name;
  if (!isOperation(node)) return number(node.value);
  // Deep enough to be longer than any name that is used.
  if (depth > 4) return '…'.repeat(longestName + 1);
  const parts = node.inputs.map((input) => spell(view, input, number, depth + 1));
  const sign = infix[node.operation];
  if (sign !== undefined) {
    const inner = node.inputs.map((input, i) => {
      const below = view.nodes[input];
      const bare = below?.name !== '' || !(below.operation in infix);
      return bare ? parts[i] : `(${parts[i]})`;
    });
    return inner.join(sign);
  }
  if (node.operation === 'identity') return parts[0] ?? '';
  if (node.operation === 'negate') return `−(${parts[0]})`;
  return `${node.operation}(${parts[0]})`;
}
