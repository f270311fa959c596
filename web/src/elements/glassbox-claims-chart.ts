import { css, html, LitElement } from 'lit';
import uPlot from 'uplot';
import {
  accuracyAt,
  doubledEnd,
  errorHeight,
  errorTicks,
  largestAccuracy,
} from '../draw/error-scale.ts';
import type { TableOf } from '../draw/table-view.ts';
import { sayClaims as say } from '../messages/backprop.ts';
import * as format from '../messages/format.ts';
import { base } from '../styles/base.ts';
import { define } from './define.ts';
import { ownTask } from './own-task.ts';
import { plotAxis, plotBox, plotColour, plotSeries, plotStyle } from './plot-parts.ts';
import { Theme, unit } from './theme.ts';
import './glassbox-table.ts';

/** One run's test curve, with its last point. */
export interface NamedCurve {
  name: string;
  /** Where its points lie on the axis: rising numbers, updates unless the chart's words say otherwise. */
  iteration: ArrayLike<number>;
  accuracy: ArrayLike<number>;
  loss: ArrayLike<number>;
}

/** What the chart's strips and its axis are called. */
export interface ChartWords {
  accuracy: string;
  loss: string;
  label: (first: string, second: string) => string;
  axis: (end: number) => string;
  /** What the numbers of the axis are; steps unless told. */
  unit?: string;
}

const testWords = (): ChartWords => ({
  accuracy: say.accuracyStrip,
  loss: say.lossStrip,
  label: say.chart,
  axis: say.updatesAxis,
});

const heights = { accuracy: 220, loss: 130 };
const quarters = [0, 0.25, 0.5, 0.75, 1];
const leftSpace = 46;
const rightSpace = 150;
const labelHeight = 19;

/**
 * The accuracies of two runs over their losses: the first solid, the second dashed, each named at
 * its end. Without accuracies (a regression) the losses stand alone.
 */
export class GlassboxClaimsChart extends LitElement {
  static override properties = {
    curves: { attribute: false },
    end: { attribute: false },
    words: { attribute: false },
    linear: { type: Boolean },
    lossEnd: { attribute: false },
    theme: { state: true },
  };
  declare curves: readonly [NamedCurve, NamedCurve];
  /** Where the axis ends. */
  declare end: number;
  declare words: ChartWords | null;
  /** Accuracy as it is; else each step up means fewer mistakes. */
  declare linear: boolean;
  /** Where the axis of loss ends at least; it doubles until it holds the largest. */
  declare lossEnd: number;
  #theme = new Theme(this);
  #plots: { accuracy: uPlot; loss: uPlot } | null = null;
  #lossTop = 1;
  /** There are losses alone. */
  #alone = false;
  #resize = new ResizeObserver(() => this.#layOut());

  static override styles = [
    base,
    plotStyle,
    css`
      figure {
        position: relative;
      }
      .strip {
        overflow: hidden;
      }
      .name {
        position: absolute;
        top: 0;
        left: 0;
        font-size: var(--t-label);
        line-height: ${labelHeight / 16}rem;
        white-space: nowrap;
      }
      .name.second {
        color: var(--ink-2);
      }
      .name.loss {
        color: var(--err);
      }
      .title {
        font-size: var(--t-label);
        color: var(--ink-2);
      }
      @media (max-width: 600px) {
        .name {
          max-width: 104px;
          white-space: normal;
          overflow-wrap: anywhere;
        }
      }
    `,
  ];

  constructor() {
    super();
    const none = { name: '', iteration: [], accuracy: [], loss: [] };
    this.curves = [none, none];
    this.end = 1;
    this.words = null;
    this.linear = false;
    this.lossEnd = 2.5;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize.disconnect();
    this.#destroy();
  }

  protected override async scheduleUpdate(): Promise<void> {
    await ownTask();
    await super.scheduleUpdate();
  }

  override render() {
    const [first, second] = this.curves;
    const { accuracy, loss, label } = this.words ?? testWords();
    return html`<figure role="img" aria-label=${label(first.name, second.name)}>
      <div ?hidden=${this.#alone}>
        <p class="title">${accuracy}</p>
        <div class="strip accuracy"></div>
      </div>
      <p class="title">${loss}</p>
      <div class="strip loss"></div>
      <span class="name first"></span><span class="name second"></span>
    </figure>
    <glassbox-table .view=${this.#table}></glassbox-table>`;
  }

  #table: TableOf = async () =>
    (await import('./table-curves.ts')).comparedTable(this.curves, this.words?.unit);

  override willUpdate(): void {
    const accuracies = this.curves.flatMap(({ accuracy }) => toArray(accuracy));
    this.#alone = accuracies.length > 0 && !accuracies.some(Number.isFinite);
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    const looks = ['theme', 'linear', 'words', 'language'].some((name) => changed.has(name));
    if (!this.#plots || looks) this.#build();
    this.#draw();
  }

  #build(): void {
    this.#destroy();
    const upper = this.renderRoot.querySelector<HTMLElement>('.accuracy');
    const lower = this.renderRoot.querySelector<HTMLElement>('.loss');
    if (!upper || !lower) return;
    this.#plots = {
      accuracy: new uPlot(this.#options('accuracy'), [[], [], []], upper),
      loss: new uPlot(this.#options('loss'), [[], [], []], lower),
    };
    this.#resize.observe(this);
    this.#layOut();
  }

  #destroy(): void {
    this.#plots?.accuracy.destroy();
    this.#plots?.loss.destroy();
    this.#plots = null;
  }

  #layOut(): void {
    const width = Math.floor(this.clientWidth);
    if (width < 1 || !this.#plots) return;
    this.#plots.accuracy.setSize({ width, height: heights.accuracy * unit() });
    this.#plots.loss.setSize({ width, height: heights.loss * unit() });
    this.#draw();
  }

  #draw(): void {
    if (!this.#plots) return;
    const data = (of: 'accuracy' | 'loss') =>
      uPlot.join(
        this.curves.map((curve) => [
          [...toArray(curve.iteration)],
          [...toArray(curve[of])],
        ]) as uPlot.AlignedData[],
      );
    const losses = this.curves.flatMap(({ loss }) => toArray(loss)).filter(Number.isFinite);
    const largest = losses.reduce((most, value) => Math.max(most, value), 0);
    this.#lossTop = Math.min(64, doubledEnd(this.lossEnd, largest));
    this.#plots.accuracy.setData(data('accuracy'));
    this.#plots.loss.setData(data('loss'));
    this.#placeNames(this.#alone ? 'loss' : 'accuracy', this.#plots);
  }

  /** Each name right of its line's end, apart from the other. */
  #placeNames(of: 'accuracy' | 'loss', plots: { accuracy: uPlot; loss: uPlot }): void {
    const plot = plots[of];
    const { left, width, top } = plotBox(plot, uPlot.pxRatio);
    const heightOf = (curve: NamedCurve) =>
      top + plot.valToPos(toArray(curve[of]).at(-1) ?? 0, 'y');
    const [first, second] = this.curves;
    const text = of === 'accuracy' ? format.percent : format.loss;
    const [one, other] = this.renderRoot.querySelectorAll<HTMLElement>('.name');
    const write = (name: HTMLElement | undefined, curve: NamedCurve) => {
      const last = toArray(curve[of]).at(-1);
      if (name) name.textContent = last === undefined ? '' : say.lineEnd(curve.name, text(last));
      return name?.offsetHeight ?? 0;
    };
    const apart = Math.max(labelHeight * unit(), write(one, first), write(other, second));
    let [a, b] = [heightOf(first), heightOf(second)];
    if (Math.abs(a - b) < apart) {
      const sign = a <= b ? 1 : -1;
      const middle = Math.min((a + b) / 2, heights[of] * unit() - apart);
      a = middle - (sign * apart) / 2;
      b = middle + (sign * apart) / 2;
    }
    const titles = this.renderRoot.querySelectorAll('.title');
    const title = titles[of === 'accuracy' ? 0 : 1]?.clientHeight ?? 0;
    const place = (name: HTMLElement | undefined, y: number) => {
      const top = Math.round(y + title - (name?.offsetHeight ?? 0) / 2);
      const shift = `translate(${Math.round(left + width + 10)}px, ${top}px)`;
      name?.style.setProperty('transform', shift);
    };
    place(one, a);
    place(other, b);
  }

  #options(kind: 'accuracy' | 'loss'): uPlot.Options {
    const theme = this.#theme;
    const accuracy = kind === 'accuracy';
    const narrow = this.clientWidth < 460;
    return {
      width: 300,
      height: heights[kind],
      padding: [8 * unit(), (narrow ? 112 : rightSpace) * unit(), accuracy ? 10 : 0, 0],
      legend: { show: false },
      cursor: { show: false },
      scales: {
        x: { time: false, range: () => [0, this.end] },
        y: !accuracy
          ? { range: () => [0, this.#lossTop] }
          : this.linear
            ? { range: [0, 1] }
            : { distr: 100, fwd: errorHeight, bwd: accuracyAt, range: [0, largestAccuracy] },
      },
      axes: [
        {
          ...plotAxis(theme, false),
          show: !accuracy,
          size: 26 * unit(),
          gap: 4,
          border: { show: true, stroke: plotColour(theme, '--rule'), width: 1 },
          splits: () => [0, this.end / 2, this.end],
          values: (_, splits) =>
            splits.map((value, i) =>
              i === 2 ? (this.words ?? testWords()).axis(value) : format.plain(value),
            ),
        },
        {
          ...plotAxis(theme, true),
          size: leftSpace * unit(),
          gap: 8,
          splits: () => (!accuracy ? [0, this.#lossTop] : this.linear ? quarters : [...errorTicks]),
          values: (_, splits) =>
            splits.map((v) => (accuracy ? `${format.integer(v * 100)}%` : format.plain(v))),
        },
      ],
      series: accuracy
        ? [{}, plotSeries(theme, '--ink', []), plotSeries(theme, '--ink-2', [6, 4])]
        : [{}, plotSeries(theme, '--err', []), plotSeries(theme, '--err', [6, 4])],
    };
  }
}

const toArray = (values: ArrayLike<number>): number[] => Array.from(values);

define('glassbox-claims-chart', GlassboxClaimsChart);
