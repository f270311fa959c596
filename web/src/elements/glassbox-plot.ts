import { html, LitElement, svg, type TemplateResult } from 'lit';
import uPlot from 'uplot';
import { stepsEnd } from '../draw/curve-lines.ts';
import {
  type CurveKind,
  decadeTicks,
  hasAccuracy,
  logRange,
  lossRange,
  nearest,
  plotTables,
  readCurve,
} from '../draw/plot-axes.ts';
import * as format from '../messages/format.ts';
import { say } from '../messages/index.ts';
import { sayNetwork } from '../messages/network.ts';
import { powerOfTen } from '../messages/scientific.ts';
import type { Curve, RunStatus } from '../protocol/index.ts';
import { base } from '../styles/base.ts';
import { define } from './define.ts';
import { metric } from './metric.ts';
import { ownTask } from './own-task.ts';
import { plotAxis, plotBox, plotSeries, plotStyle } from './plot-parts.ts';
import { plotLook } from './plot-style.ts';
import { Resized } from './resized.ts';
import { Theme } from './theme.ts';

const dotted = [2, 3];
const axisSpace = 46;
/** For half of the last number of the axis, as in 1,638,400 steps. */
const endSpace = 52;
const legendHeight = 20;
/** Of the two legends and the line below the plots. */
const textHeight = 92;

/**
 * Accuracy over loss, of the training and of the test points, with axes. The legend has the newest
 * numbers, which are the lab's metrics train-loss, train-accuracy and test-accuracy; a pointer or
 * the arrow keys read any point.
 */
export class GlassboxPlot extends LitElement {
  static override properties = {
    curve: { attribute: false },
    status: { attribute: false },
    heights: { attribute: false },
    firstEnd: { attribute: false },
    lossEnd: { attribute: false },
    logarithmic: { state: true },
    step: { state: true },
    theme: { state: true },
  };
  declare curve: Curve | undefined;
  declare status: RunStatus | null;
  /** Pixels of the accuracy's plot and of the loss's plot below it. */
  declare heights: readonly [accuracy: number, loss: number];
  /** Where the axes of steps and of loss end at first; they double when the run outgrows them. */
  declare firstEnd: number;
  declare lossEnd: number;
  declare logarithmic: boolean;
  /** Where the cursor is; null: nowhere. */
  declare step: number | null;

  #theme = new Theme(this);
  #plots: Partial<Record<CurveKind, uPlot>> = {};
  /** Whether there are losses alone. */
  #alone = false;

  static override styles = [base, plotStyle, plotLook];

  constructor() {
    super();
    new Resized(this, () => this.#layOut());
    this.status = null;
    this.heights = [150, 170];
    this.firstEnd = 400;
    this.lossEnd = 1;
    this.logarithmic = false;
    this.step = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Its place is kept until it is drawn, in a task of its own.
    this.style.setProperty('min-height', `${this.heights[0] + this.heights[1] + textHeight}px`);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#destroy();
  }

  protected override async scheduleUpdate(): Promise<void> {
    await ownTask();
    await super.scheduleUpdate();
  }

  override render() {
    const { curve, status, step } = this;
    const { trainLoss, testLoss, trainAccuracy, testAccuracy } = status ?? {};
    const rows = curve?.train.iteration ?? [];
    const text = this.#readout();
    const end = Math.max(0, rows.length - 1);
    return html`<figure
      tabindex="0"
      role="slider"
      aria-label=${sayNetwork.plotLabel}
      aria-valuemin="0"
      aria-valuemax=${end}
      aria-valuenow=${step === null ? end : Math.max(0, nearest(rows, step))}
      aria-valuetext=${text ?? sayNetwork.readoutHint}
      @keydown=${this.#keyed}
      @pointermove=${this.#pointed}
      @pointerdown=${this.#pointed}
      @pointerleave=${() => {
        this.step = null;
      }}
      @blur=${() => {
        this.step = null;
      }}
    >
      <div ?hidden=${!hasAccuracy(curve)}>
        ${this.#renderLegend(sayNetwork.accuracyPlot, 'accuracy', metric('test-accuracy', testAccuracy, format.percent), metric('train-accuracy', trainAccuracy, format.percent))}
        <div class="plot accuracy"></div>
      </div>
      ${this.#renderLegend(sayNetwork.lossPlot, 'loss', html`<b>${testLoss == null ? '–' : format.loss(testLoss)}</b>`, metric('train-loss', trainLoss, format.loss))}
      <div class="plot loss"></div>
      <span class="cursor" ?hidden=${step === null} aria-hidden="true"></span>
    </figure>
    <div class="foot">
      <p class="readout">${text ?? sayNetwork.readoutHint}</p>
      <label
        ><input
          type="checkbox"
          .checked=${this.logarithmic}
          @change=${(event: Event) => {
            this.logarithmic = (event.target as HTMLInputElement).checked;
          }}
        />${sayNetwork.logarithmic}</label
      >
    </div>`;
  }

  #renderLegend(title: string, kind: CurveKind, test: unknown, train: unknown): TemplateResult {
    const line = (name: string) =>
      svg`<svg class="${kind} ${name}" viewBox="0 0 24 8" aria-hidden="true"><path d="M0 4h24" /></svg>`;
    return html`<p class="legend">
      <span class="title">${title}</span>
      <span>${line('test')}${sayNetwork.test} ${test}</span>
      <span>${line('train')}${sayNetwork.train} ${train}</span>
    </p>`;
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    const looks = ['theme', 'logarithmic'].some((name) => changed.has(name));
    if (!this.#plots.loss || looks) this.#build();
    else if (this.#alone === hasAccuracy(this.curve)) this.#layOut();
    else if (changed.has('curve')) this.#draw();
    this.#placeCursor();
  }

  #build(): void {
    this.#destroy();
    for (const kind of ['accuracy', 'loss'] as const) {
      const host = this.renderRoot.querySelector<HTMLElement>(`.plot.${kind}`);
      if (host) this.#plots[kind] = new uPlot(this.#options(kind), [[], [], [], []], host);
    }
    this.#layOut();
  }

  #destroy(): void {
    for (const plot of Object.values(this.#plots)) plot.destroy();
    this.#plots = {};
  }

  #layOut(): void {
    const width = Math.floor(this.clientWidth);
    if (width < 1) return;
    this.#plots.accuracy?.setSize({ width, height: this.heights[0] });
    // Without accuracies the losses have all the room.
    const [accuracy, loss] = this.heights;
    this.#alone = !hasAccuracy(this.curve);
    const height = this.#alone ? accuracy + loss + legendHeight : loss;
    this.#plots.loss?.setSize({ width, height });
    this.#draw();
    this.#placeCursor();
  }

  #draw(): void {
    for (const [kind, plot] of Object.entries(this.#plots)) {
      const tables = plotTables(this.curve, kind as CurveKind, this.logarithmic);
      plot.setData(uPlot.join(tables as uPlot.AlignedData[]));
    }
  }

  #options(kind: CurveKind): uPlot.Options {
    const theme = this.#theme;
    const accuracy = kind === 'accuracy';
    const log = !accuracy && this.logarithmic;
    const end = () => stepsEnd(this.curve, this.firstEnd);
    const range = () => (log ? logRange(this.curve) : lossRange(this.curve, this.lossEnd));
    const colours = accuracy ? ['--ink', '--ink-2', '--hair'] : ['--err', '--err', '--err-2'];
    const ticks = () => {
      if (accuracy) return [0, 0.25, 0.5, 0.75, 1];
      const { low, high } = range();
      return log ? decadeTicks({ low, high }) : [0, high / 4, high / 2, (high * 3) / 4, high];
    };
    const text = (value: number) => {
      if (accuracy) return `${format.integer(value * 100)}%`;
      return log ? powerOfTen(Math.round(Math.log10(value))) : format.plain(value);
    };
    return {
      width: 300,
      height: this.heights[accuracy ? 0 : 1],
      padding: [8, endSpace, 0, 0],
      legend: { show: false },
      cursor: { show: false },
      scales: {
        x: { time: false, range: () => [0, end()] },
        y: accuracy
          ? { range: [0, 1] }
          : { ...(log && { distr: 3, log: 10 }), range: () => [range().low, range().high] },
      },
      axes: [
        {
          ...plotAxis(theme, false),
          size: 26,
          gap: 4,
          splits: () => [0, end() / 2, end()],
          values: (_, splits) =>
            splits.map((step, i) => (i === 2 ? say.stepsAxis(step) : format.integer(step))),
        },
        {
          ...plotAxis(theme, true),
          size: axisSpace,
          gap: 8,
          splits: ticks,
          values: (_, splits) => splits.map(text),
        },
      ],
      series: [
        {},
        plotSeries(theme, colours[2] as string, [], 0.75),
        plotSeries(theme, colours[0] as string, []),
        plotSeries(theme, colours[1] as string, dotted, 1.75),
      ],
    };
  }

  #readout(): string | null {
    const { curve, step } = this;
    if (!curve || step === null) return null;
    const { train, test } = readCurve(curve, step);
    return sayNetwork.readout(train?.step ?? step, train, test);
  }

  #pointed = (event: PointerEvent): void => {
    const plot = this.#plots.loss;
    const steps = this.curve?.train.iteration ?? [];
    if (!plot || steps.length === 0) return;
    const { left } = this.getBoundingClientRect();
    const box = plotBox(plot, uPlot.pxRatio);
    const at = plot.posToVal(event.clientX - left - box.left, 'x');
    this.step = steps[nearest(steps, at)] ?? null;
  };

  #keyed = (event: KeyboardEvent): void => {
    const steps = this.curve?.train.iteration ?? [];
    const last = steps.length - 1;
    if (last < 0) return;
    const here = this.step === null ? last + 1 : nearest(steps, this.step);
    const page = Math.ceil(steps.length / 10);
    const moves: Record<string, number> = {
      ...{ ArrowLeft: here - 1, ArrowRight: here + 1, ArrowDown: here - 1, ArrowUp: here + 1 },
      ...{ Home: 0, End: last, PageDown: here - page, PageUp: here + page },
    };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.step = steps[Math.min(last, Math.max(0, to))] ?? null;
  };

  #placeCursor(): void {
    const plot = this.#plots.loss;
    const cursor = this.renderRoot.querySelector<HTMLElement>('.cursor');
    if (!plot || !cursor || this.step === null) return;
    const x = plotBox(plot, uPlot.pxRatio).left + plot.valToPos(this.step, 'x');
    cursor.style.setProperty('transform', `translateX(${Math.round(x)}px)`);
  }
}

define('glassbox-plot', GlassboxPlot);
