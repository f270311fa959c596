import { css, html, LitElement } from 'lit';
import uPlot from 'uplot';
import {
  accuracyAt,
  doubledEnd,
  errorHeight,
  errorTicks,
  largestAccuracy,
} from '../draw/error-scale.ts';
import { sayClaims as say } from '../messages/backprop.ts';
import * as format from '../messages/format.ts';
import { base } from '../styles/base.ts';
import { define } from './define.ts';
import { ownTask } from './own-task.ts';
import { plotAxis, plotBox, plotColour, plotSeries, plotStyle } from './plot-parts.ts';
import { Theme } from './theme.ts';

/** One run's test curve, with its last point. */
export interface NamedCurve {
  name: string;
  iteration: ArrayLike<number>;
  accuracy: ArrayLike<number>;
  loss: ArrayLike<number>;
}

const heights = { accuracy: 220, loss: 130 };
const leftSpace = 46;
const rightSpace = 150;
const labelHeight = 19;

/** The test accuracies of two runs over their test losses: the first solid, the second dashed. */
export class GlassboxClaimsChart extends LitElement {
  static override properties = {
    curves: { attribute: false },
    end: { attribute: false },
    theme: { state: true },
  };
  declare curves: readonly [NamedCurve, NamedCurve];
  /** Updates at which both runs end. */
  declare end: number;
  #theme = new Theme(this);
  #plots: { accuracy: uPlot; loss: uPlot } | null = null;
  #lossTop = 2.5;
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
        line-height: ${labelHeight}px;
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
          overflow: hidden;
          text-overflow: ellipsis;
        }
      }
    `,
  ];

  constructor() {
    super();
    const none = { name: '', iteration: [], accuracy: [], loss: [] };
    this.curves = [none, none];
    this.end = 1;
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
    return html`<figure>
      <p class="title">${say.accuracyStrip}</p>
      <div class="strip accuracy" role="img" aria-label=${say.chart(first.name, second.name)}></div>
      <p class="title">${say.lossStrip}</p>
      <div class="strip loss" aria-hidden="true"></div>
      <span class="name first"></span><span class="name second"></span>
    </figure>`;
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (!this.#plots || changed.has('theme')) this.#build();
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
    this.#plots.accuracy.setSize({ width, height: heights.accuracy });
    this.#plots.loss.setSize({ width, height: heights.loss });
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
    this.#lossTop = Math.min(64, doubledEnd(2.5, Math.max(0, ...losses)));
    this.#plots.accuracy.setData(data('accuracy'));
    this.#plots.loss.setData(data('loss'));
    this.#placeNames(this.#plots.accuracy);
  }

  /** Each name right of its line's end, apart from the other. */
  #placeNames(plot: uPlot): void {
    const { left, width, top } = plotBox(plot, uPlot.pxRatio);
    const heightOf = ({ accuracy }: NamedCurve) =>
      top + plot.valToPos(toArray(accuracy).at(-1) ?? 0, 'y');
    const [first, second] = this.curves;
    let [a, b] = [heightOf(first), heightOf(second)];
    if (Math.abs(a - b) < labelHeight) {
      const sign = a <= b ? 1 : -1;
      const middle = Math.min((a + b) / 2, heights.accuracy - labelHeight);
      a = middle - (sign * labelHeight) / 2;
      b = middle + (sign * labelHeight) / 2;
    }
    const title = this.renderRoot.querySelector('.title')?.clientHeight ?? 0;
    const place = (selector: string, curve: NamedCurve, y: number) => {
      const element = this.renderRoot.querySelector<HTMLElement>(selector);
      if (!element) return;
      const last = toArray(curve.accuracy).at(-1);
      element.textContent = last === undefined ? '' : say.lineEnd(curve.name, format.percent(last));
      const x = left + width + 10;
      const shift = `translate(${Math.round(x)}px, ${Math.round(y + title - labelHeight / 2)}px)`;
      element.style.setProperty('transform', shift);
    };
    place('.first', first, a);
    place('.second', second, b);
  }

  #options(kind: 'accuracy' | 'loss'): uPlot.Options {
    const theme = this.#theme;
    const accuracy = kind === 'accuracy';
    const narrow = this.clientWidth < 460;
    return {
      width: 300,
      height: heights[kind],
      padding: [8, narrow ? 112 : rightSpace, accuracy ? 10 : 0, 0],
      legend: { show: false },
      cursor: { show: false },
      scales: {
        x: { time: false, range: () => [0, this.end] },
        y: accuracy
          ? { distr: 100, fwd: errorHeight, bwd: accuracyAt, range: [0, largestAccuracy] }
          : { range: () => [0, this.#lossTop] },
      },
      axes: [
        {
          ...plotAxis(theme, false),
          show: !accuracy,
          size: 26,
          gap: 4,
          border: { show: true, stroke: plotColour(theme, '--rule'), width: 1 },
          splits: () => [0, this.end / 2, this.end],
          values: (_, splits) =>
            splits.map((value, i) => (i === 2 ? say.updatesAxis(value) : format.integer(value))),
        },
        {
          ...plotAxis(theme, true),
          size: leftSpace,
          gap: 8,
          splits: () => (accuracy ? [...errorTicks] : [0, this.#lossTop]),
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
