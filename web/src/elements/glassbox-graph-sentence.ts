import { html, type TemplateResult } from 'lit';
import { sayGraph as say } from '../messages/backprop.ts';
import { figure } from '../messages/figures.ts';
import * as format from '../messages/format.ts';
import type { GraphView } from '../protocol/study.ts';
import type { GraphSettings } from './glassbox-graph-examples.ts';
import { sameNumber } from './glassbox-graph-picture.ts';

const number = (value: number) => html`<b>${figure(value)}</b>`;

/** The state of the graph in words; a faulty one says how many gradients are wrong. */
export function renderSentence(
  view: GraphView,
  right: GraphView | null,
  { example, upstream }: GraphSettings,
): TemplateResult {
  const node = (name: string) => view.nodes.find((other) => other.name === name);
  const valueAt = (name: string) => node(name)?.value ?? Number.NaN;
  const output = view.nodes.at(-1)?.value ?? Number.NaN;
  const wrong = view.variables.filter((name) => {
    const id = view.nodes.findIndex((other) => other.name === name);
    const expected = right?.nodes[id]?.gradient;
    return expected !== undefined && !sameNumber(expected, view.nodes[id]?.gradient ?? 0);
  }).length;
  if (wrong > 0) return say.faultySentence(wrong, number(output));
  const bought = { apples: valueAt('apple_num'), oranges: valueAt('orange_num') };
  const gradient = node('apple')?.gradient;
  if (upstream === 1 && gradient !== undefined) {
    if (example === 'apple') return say.appleSentence(bought, number(output), number(gradient));
    if (example === 'fruit') return say.fruitSentence(bought, number(output), number(gradient));
  }
  if (example === 'xor') {
    const p = html`<b>${format.loss(valueAt('p'))}</b>`;
    const loss = html`<b>${format.loss(output)}</b>`;
    return say.xorSentence(valueAt('x1'), valueAt('x2'), p, valueAt('y'), loss);
  }
  const [first] = view.variables;
  if (first === undefined) return say.constantSentence(number(output));
  const back = number(node(first)?.gradient ?? 0);
  return upstream === 1
    ? say.ownSentence(number(output), first, back)
    : say.gradientSentence(number(output), first, back);
}
