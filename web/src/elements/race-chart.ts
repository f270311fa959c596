// The four lines of a race: two accuracies over two losses.
import { html, type TemplateResult } from 'lit';
import { doubledEnd } from '../draw/error-scale.ts';
import { type CurveSource, raceCurve, sourceOf } from '../draw/race-curves.ts';
import { sayRace as say } from '../messages/race.ts';
import type { Fairness, Racer } from '../protocol/race.ts';
import type { ChartWords, NamedCurve } from './glassbox-claims-chart.ts';
import type { RaceState } from './race-sentence.ts';
import './glassbox-claims-chart.ts';

const wordsOf = (source: CurveSource, fair: Fairness): ChartWords => ({
  accuracy: say.accuracyStrip[source],
  loss: say.lossStrip[source],
  label: say.chart[source],
  axis: say.axis[fair],
  ...(fair === 'time' && { unit: say.row.seconds }),
});

/** Where the axis ends at first. */
const firstEnd: Record<Fairness, number> = { steps: 250, time: 0.5 };

const emptyCurve = (name: string): NamedCurve => ({ name, iteration: [], accuracy: [], loss: [] });

/** The lines, made anew only when there are other curves. */
export class RaceLines {
  #words: ChartWords | null = null;
  #made: { from: readonly unknown[]; lines: [NamedCurve, NamedCurve] } | null = null;

  /** The same object for the same words: the chart is built anew for others. */
  words(source: CurveSource, fair: Fairness): ChartWords {
    const words = wordsOf(source, fair);
    const now = this.#words;
    const same = now && now.accuracy === words.accuracy && now.axis === words.axis;
    if (!same) this.#words = words;
    return this.#words as ChartWords;
  }

  of(
    { names, fair }: RaceState,
    racers: [Racer, Racer],
    source: CurveSource,
  ): [NamedCurve, NamedCurve] {
    const from = [...racers.map(({ curve }) => curve), ...names, fair, source];
    if (this.#made?.from.every((part, i) => part === from[i])) return this.#made.lines;
    const lines = racers.map((racer, i): NamedCurve => {
      const { x, accuracy, loss } = raceCurve(racer, fair, source);
      return { name: names[i] as string, iteration: x, accuracy, loss };
    }) as [NamedCurve, NamedCurve];
    this.#made = { from, lines };
    return lines;
  }
}

export function renderChart(state: RaceState, memory: RaceLines): TemplateResult {
  const { lab, fair, names, racers } = state;
  const source = racers ? sourceOf(racers) : 'test';
  const lines = racers
    ? memory.of(state, racers, source)
    : ([emptyCurve(names[0]), emptyCurve(names[1])] as const);
  const longest = Math.max(...lines.map(({ iteration }) => iteration[iteration.length - 1] ?? 0));
  return html`<glassbox-claims-chart
      .curves=${lines}
      .end=${doubledEnd(firstEnd[fair], longest)}
      .words=${memory.words(source, fair)}
      .lossEnd=${0.125}
      ?linear=${lab === 'boundary'}
    ></glassbox-claims-chart>
    ${source === 'train' ? html`<p class="small">${say.trainTimes}</p>` : ''}`;
}
