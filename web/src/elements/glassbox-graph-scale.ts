// How large a graph is drawn, and how much room its numbers need.
import type { LayoutNode } from '../draw/graph-layout.ts';
import { arrivalsAt, isOperation } from '../draw/graph-steps.ts';
import { figure, shortFigure } from '../messages/figures.ts';
import type { GraphView } from '../protocol/study.ts';

interface Scale {
  /** Pixels of the numbers, of a circle's radius, from row to row, and of the least slant. */
  font: number;
  radius: number;
  row: number;
  slant: number;
  /** Labels widen in steps, so that the columns rest while the numbers move. */
  step: number;
}

/** On a phone, for a few nodes, for many. */
export const scales = {
  narrow: { font: 14, radius: 13, row: 50, slant: 10, step: 8 },
  roomy: { font: 17, radius: 22, row: 76, slant: 30, step: 24 },
  dense: { font: 14, radius: 18, row: 54, slant: 20, step: 24 },
} as const satisfies Record<string, Scale>;
export type ScaleName = keyof typeof scales;

const fewNodes = 14;
/** Pixels of a small label's digit, and of a name's letter. */
const smallDigit = 7.2;

export function scaleFor(width: number, nodes: number): ScaleName {
  if (width < 560) return 'narrow';
  return width > 800 && nodes <= fewNodes ? 'roomy' : 'dense';
}

/** The nodes with the room that their labels need; `rightOf` is what stands beside a wrong one. */
export function layoutNodes(
  view: GraphView,
  scale: ScaleName,
  rightOf: (id: number) => number | null,
): LayoutNode[] {
  const { font, step } = scales[scale];
  const digit = font * 0.59;
  const uses = view.nodes.map((_, id) => arrivalsAt(view, id).length);
  return view.nodes.map((node, id) => {
    const kind = isOperation(node) ? 'operation' : node.name === '' ? 'constant' : 'variable';
    const right = rightOf(id);
    const crossed = right === null ? 0 : figure(right).length + 3;
    const gradient = figure(node.gradient).length + 1 + crossed;
    const digits = Math.max(figure(node.value).length, gradient);
    const parts = node.inputs.map((input, i) =>
      (uses[input] ?? 0) > 1 ? shortFigure(node.sent[i] ?? 0).length + 1 : 0,
    );
    return {
      inputs: node.inputs,
      kind,
      label: Math.ceil((digits * digit) / step) * step + 6,
      name: kind === 'variable' ? Math.ceil(node.name.length * smallDigit) + 12 : 0,
      arrive: Math.ceil((Math.max(0, ...parts) * smallDigit) / 16) * 16,
    };
  });
}
