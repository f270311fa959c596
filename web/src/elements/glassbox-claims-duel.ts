import { html, type TemplateResult } from 'lit';
import { firstReaching, verdictOf } from '../draw/claims.ts';
import { sayClaims as say } from '../messages/backprop.ts';
import * as format from '../messages/format.ts';
import type { Curve } from '../protocol/index.ts';
import type { NamedCurve } from './glassbox-claims-chart.ts';
import type { DuelResult, Side } from './glassbox-claims-run.ts';
import type { DuelId } from './glassbox-claims-settings.ts';
import './glassbox-claims-chart.ts';

/** The accuracy whose first appearance is told. */
const milestone = 0.9;

/** The test curve with the accuracy of the run's end, which may lie behind its last point. */
function curveOf(name: string, { curve, status }: Side): NamedCurve {
  const { iteration = [], accuracy = [], loss = [] } = (curve as Curve | null)?.test ?? {};
  const points = { iteration: [...iteration], accuracy: [...accuracy], loss: [...loss] };
  const { testIteration, testAccuracy, testLoss } = status ?? {};
  if (testIteration != null && testIteration > (points.iteration.at(-1) ?? -1)) {
    points.iteration.push(testIteration);
    points.accuracy.push(testAccuracy ?? 0);
    points.loss.push(testLoss ?? 0);
  }
  return { name, ...points };
}

/** Both curves in one picture, how far they are, and what they say. */
export function renderDuel(claim: DuelId, result: DuelResult, busy: boolean): TemplateResult {
  const names = say.sideName[claim][result.pair] ?? [];
  const curves = result.sides.map((side, i) => curveOf(names[i] ?? '', side)) as [
    NamedCurve,
    NamedCurve,
  ];
  return html`<div class="result">
    <glassbox-claims-chart .curves=${curves} .end=${result.updates}></glassbox-claims-chart>
    <div class="verdict" aria-live="polite">
      ${result.finished ? renderVerdict(result, curves) : renderProgress(result, curves, busy)}
    </div>
  </div>`;
}

function renderProgress(
  { sides, updates }: DuelResult,
  curves: readonly NamedCurve[],
  busy: boolean,
): TemplateResult {
  if (!busy) return html`<p>${say.stoppedEarly}</p>`;
  const now = sides[1].status ? 1 : 0;
  const iteration = sides[now].status?.iteration ?? 0;
  return html`<p>${say.running(curves[now]?.name ?? '', iteration, updates)}</p>`;
}

function renderVerdict(
  { sides, seed, updates }: DuelResult,
  curves: readonly [NamedCurve, NamedCurve],
): TemplateResult {
  const lost = sides.findIndex(({ status }) => status?.diverged);
  if (lost >= 0) {
    const iteration = sides[lost]?.status?.iteration ?? 0;
    const sentence = say.diverged(curves[lost]?.name ?? '', iteration);
    return html`<p class="sentence" data-metric="verdict" data-value="diverged">${sentence}</p>`;
  }
  const [a, b] = sides.map(({ status }) => status?.testAccuracy ?? 0) as [number, number];
  const names = { ahead: curves[0].name, other: curves[1].name };
  const verdict = verdictOf(a, b);
  const shareOf = (name: string, value: number) =>
    html`<b data-metric=${name} data-value=${String(value)}>${format.percent(value)}</b>`;
  const [first, second] = [shareOf('accuracy-ahead', a), shareOf('accuracy-other', b)];
  const points = format.weight(Math.abs(a - b) * 100);
  const sentence =
    verdict === 'level'
      ? say.level(names, first, second)
      : say[verdict](names, first, second, points);
  const reached = curves.map((curve) => {
    const test = {
      iteration: Float64Array.from(curve.iteration),
      accuracy: Float32Array.from(curve.accuracy),
      loss: Float32Array.from(curve.loss),
    };
    const iteration = firstReaching({ test }, milestone);
    const share = format.percent(milestone);
    return iteration === null
      ? say.neverReached(curve.name, share)
      : say.reached(curve.name, share, iteration);
  });
  return html`<h3>${say.verdict}</h3>
    <p class="sentence" data-metric="verdict" data-value=${verdict}>${sentence}</p>
    ${reached.map((line) => html`<p>${line}</p>`)}
    <p class="small">${say.seedOf(seed, updates, sides[0].status?.testCount ?? 0)}</p>`;
}
