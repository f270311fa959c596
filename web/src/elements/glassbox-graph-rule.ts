import { html, nothing, type TemplateResult } from 'lit';
import {
  arrivalsAt,
  type GraphStep,
  isOperation,
  nameOf,
  type Shown,
  shownAt,
} from '../draw/graph-steps.ts';
import { sayGraph as say } from '../messages/backprop.ts';
import { allDigits, figure } from '../messages/figures.ts';
import type { GraphNode, GraphView } from '../protocol/study.ts';
import { sameNumber } from './glassbox-graph-picture.ts';

interface Walk {
  view: GraphView;
  /** The same graph without a mistake, where the view has one. */
  right: GraphView | null;
  steps: readonly GraphStep[];
  position: number;
}

/** What happens in the present step: the equation with its numbers, the rule, all digits. */
export function renderRule(walk: Walk): TemplateResult {
  const step = walk.steps[walk.position];
  const node = walk.view.nodes[step?.node ?? -1];
  if (!step || !node) return html``;
  switch (step.kind) {
    case 'given':
      return html`<p class="kind">${say.given}</p>
        <p class="equation">${say.givenRule}</p>
        <p class="words">${say.givenWords}</p>`;
    case 'forward':
      return html`<p class="kind">${say.forward}</p>
        <p class="equation">${forwardEquation(walk.view, node)}</p>
        <p class="words">${title(walk.view, step.node)}</p>
        <p class="full">${say.fullValue(shortName(walk.view, step.node), allDigits(node.value))}</p>`;
    case 'seed':
      return html`<p class="kind">${say.backward}</p>
        <p class="equation backward">${say.seedEquation(node.gradient)}</p>
        <p class="words">${node.gradient === 1 ? say.seedWords : say.seedOther}</p>`;
    case 'backward':
      return html`<p class="kind">${say.backward}</p>
        ${backwardEquations(walk, step.node, node)}
        <p class="words">${say.rule[node.operation] ?? nothing}</p>
        <p class="full">${say.fullGradient(shortName(walk.view, step.node), allDigits(node.gradient))}</p>`;
  }
}

/** What the node is called, or its number in the list. */
export function shortName(view: GraphView, id: number): string {
  return nameOf(view, id, figure) ?? say.node(id);
}

/** 'product apple × apple_num', as the rule names the node that acts. */
function title(view: GraphView, id: number): string {
  const node = view.nodes[id];
  const operation = node ? (say.operationName[node.operation] ?? node.operation) : '';
  return say.actingNode(operation, shortName(view, id));
}

export function forwardEquation(view: GraphView, node: GraphNode): string {
  const value = figure(node.value);
  const [a = 0, b = 0] = node.inputs.map((input) => view.nodes[input]?.value ?? 0);
  const equation = say.equation;
  switch (node.operation) {
    case 'identity':
    case 'negate':
      return equation[node.operation](value, a);
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'power':
      return equation[node.operation](value, a, b);
    default:
      return equation.call(value, say.operationSign[node.operation] ?? node.operation, a);
  }
}

function backwardEquations(walk: Walk, id: number, node: GraphNode): TemplateResult[] {
  const { view, right } = walk;
  const shown = shownAt(view, walk.steps, walk.position);
  const seen = new Set<number>();
  return node.inputs.flatMap((input, i) => {
    const source = view.nodes[input];
    // Nobody asks how the output answers to a number that never changes.
    const fixed = !source || (!isOperation(source) && source.name === '');
    if (fixed && node.inputs.length > 1) return [];
    const several = arrivalsAt(view, input).length > 1;
    const local = node.local[i] ?? 0;
    const equation = several ? say.partEquation : say.chainEquation;
    const rightLocal = right?.nodes[id]?.local[i];
    const lines: TemplateResult[] = [
      html`<p class="equation backward">
          ${equation(shortName(view, input), node.gradient, local, node.sent[i] ?? 0)}
        </p>
        <p><code>${say.local[node.operation]?.[i] ?? ''}</code></p>`,
    ];
    if (rightLocal !== undefined && !sameNumber(rightLocal, local)) {
      lines.push(html`<p class="words"><strong>${say.wrongLocal(local, rightLocal)}</strong></p>`);
    }
    const last = node.inputs.lastIndexOf(input) === i;
    if (several && last && !seen.has(input)) lines.push(sumOf(view, input, shown));
    seen.add(last ? input : -1);
    return lines;
  });
}

/** A node that is used in several places gathers what comes back from all of them. */
function sumOf(view: GraphView, id: number, shown: Shown): TemplateResult {
  const arrivals = arrivalsAt(view, id);
  const name = shortName(view, id);
  const missing = arrivals.filter(({ from }) => !shown.sent[from]).length;
  if (missing > 0) return html`<p class="words">${say.sumLater(name, missing)}</p>`;
  const parts = arrivals.map(({ sent }) => sent);
  const total = view.nodes[id]?.gradient ?? 0;
  return html`<p class="equation backward">${say.sumEquation(name, parts, total)}</p>
    <p class="words">${say.sumWords(name, parts.length)}</p>`;
}
