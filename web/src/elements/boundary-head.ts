// The boundary lab's live sentence, its numbers, and what is spoken.
import { html, type TemplateResult } from 'lit';
import type { Latest, TimeKeeper } from '../client/run-parts.ts';
import { sayBoundary } from '../messages/boundary.ts';
import * as format from '../messages/format.ts';
import { say } from '../messages/index.ts';
import type { Curve, Points } from '../protocol/index.ts';
import { misread } from './glassbox-field.ts';
import { metric } from './metric.ts';
import './glassbox-plot.ts';

const noGhosts: readonly Curve[] = [];

export function learningPlot(latest: Latest, time: TimeKeeper | null | undefined): TemplateResult {
  return html`<glassbox-plot
    data-panel="curve"
    .curve=${latest.curve}
    .ghosts=${time?.ghosts ?? noGhosts}
    .mark=${time?.mark ?? null}
    .status=${latest.status ?? null}
    .firstEnd=${400}
    .lossEnd=${1}
  ></glassbox-plot>`;
}

/** Training points that the network has right, and how many there are. */
export function scoreOf(latest: Latest, points: Points | null): { right: number; of: number } {
  const of = points?.labels.length ?? 0;
  const view = latest.boundary;
  return { of, right: view && points ? of - misread(view, points).length : 0 };
}

export function liveSentence(latest: Latest, points: Points | null): unknown {
  const { right, of } = scoreOf(latest, points);
  const { iteration = 0, trainLoss } = latest.status ?? {};
  if (of === 0 || !latest.boundary) return sayBoundary.boundaryWaits();
  if (points?.task === 'regression') {
    if (iteration === 0) return sayBoundary.boundaryLearnsNothing();
    return sayBoundary.boundaryLearns(iteration, trainLoss ?? Number.NaN);
  }
  return iteration === 0
    ? sayBoundary.boundaryUnseen(right, of)
    : sayBoundary.boundarySeparates(iteration, right, of);
}

export function spokenLine(latest: Latest, points: Points | null, running: boolean): string {
  const { iteration = 0, epoch = 0, trainLoss } = latest.status ?? {};
  if (iteration === 0) return '';
  const { right, of } = scoreOf(latest, points);
  const text =
    points?.task === 'regression'
      ? sayBoundary.boundaryLossStatus(epoch, iteration, trainLoss ?? Number.NaN)
      : sayBoundary.boundaryStatus(epoch, iteration, right, of);
  return running ? text : say.pausedStatus(text);
}

export function pulse({ status }: Latest, speed: number | null): TemplateResult {
  const { iteration, epoch } = status ?? {};
  return sayBoundary.boundaryPulse(
    { steps: iteration ?? 0, epochs: epoch ?? 0 },
    {
      steps: metric('iteration', iteration, format.integer),
      epochs: metric('epoch', epoch, format.integer),
      speed: metric('images-per-second', speed, format.speed),
    },
  );
}
