import { html, LitElement, svg, type TemplateResult } from 'lit';
import uPlot from 'uplot';
import { stepsEnd } from '../draw/curve-lines.ts';
import {
  type CurveKind,
  ghostTables,
  hasAccuracy,
  logRange,
  lossRange,
  nearest,
  plotTables,
  rangeOver,
  readCurve,
} from '../draw/plot-axes.ts';
import type { TableOf } from '../draw/table-view.ts';
import * as format from '../messages/format.ts';
import { sayNetwork } from '../messages/network.ts';
import type { Curve, RunStatus } from '../protocol/index.ts';
import { base } from '../styles/base.ts';
import { define } from './define.ts';
import { metric } from './metric.ts';
import { ownTask } from './own-task.ts';
import { plotOptions } from './plot-options.ts';
import { plotBox, plotStyle } from './plot-parts.ts';
import { plotLook } from './plot-style.ts';
import { Resized } from './resized.ts';
import { Theme, unit } from './theme.ts';
import './glassbox-table.ts';

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
    ghosts: { attribute: false },
    mark: { attribute: false },
    status: { attribute: false },
    heights: { attribute: false },
    firstEnd: { attribute: false },
    lossEnd: { attribute: false },
    logarithmic: { state: true },
    step: { state: true },
    theme: { state: true },
  };
  declare curve: Curve | undefined;
  /** Other curves, at most three, drawn pale behind it. */
  declare ghosts: readonly Curve[];
  /** A step with a line of its own; null: none. */
  declare mark: number | null;
  declare status: RunStatus | null;
  /** At a type of 16 pixels: of the accuracy's plot and of the loss's plot below it. */
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
    this.ghosts = [];
    this.mark = null;
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
    this.style.setProperty(
      'min-height',
      `${(this.heights[0] + this.heights[1] + textHeight) / 16}rem`,
    );
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
    const { curve, mark, status, step } = this;
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
      <span class="cursor mark" ?hidden=${mark === null} aria-hidden="true"></span>
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
      <glassbox-table .view=${this.#table}></glassbox-table>
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

  #table: TableOf = async () => (await import('./table-curves.ts')).curveTable(this.curve);

  override updated(changed: Map<PropertyKey, unknown>): void {
    const looks = ['theme', 'logarithmic', 'language'].some((name) => changed.has(name));
    if (!this.#plots.loss || looks) this.#build();
    else if (this.#alone === hasAccuracy(this.curve)) this.#layOut();
    else if (changed.has('curve') || changed.has('ghosts')) this.#draw();
    this.#placeCursors();
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
    this.#plots.accuracy?.setSize({ width, height: this.heights[0] * unit() });
    // Without accuracies the losses have all the room.
    const [accuracy, loss] = this.heights;
    this.#alone = !hasAccuracy(this.curve);
    const height = this.#alone ? accuracy + loss + legendHeight : loss;
    this.#plots.loss?.setSize({ width, height: height * unit() });
    this.#draw();
    this.#placeCursors();
  }

  #draw(): void {
    for (const [kind, plot] of Object.entries(this.#plots)) {
      const which = [kind as CurveKind, this.logarithmic] as const;
      const tables = [...ghostTables(this.ghosts, ...which), ...plotTables(this.curve, ...which)];
      plot.setData(uPlot.join(tables as uPlot.AlignedData[]));
    }
  }

  #options(kind: CurveKind): uPlot.Options {
    const { logarithmic } = this;
    const curves = () => [this.curve, ...this.ghosts];
    return plotOptions(kind, this.#theme, {
      height: this.heights[kind === 'accuracy' ? 0 : 1],
      logarithmic,
      end: () => stepsEnd(this.curve, this.firstEnd, this.ghosts),
      range: () =>
        logarithmic
          ? rangeOver(curves(), logRange)
          : rangeOver(curves(), (curve) => lossRange(curve, this.lossEnd)),
    });
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

  #placeCursors(): void {
    this.#place('.cursor:not(.mark)', this.step);
    this.#place('.mark', this.mark);
  }

  #place(line: string, step: number | null): void {
    const plot = this.#plots.loss;
    const cursor = this.renderRoot.querySelector<HTMLElement>(line);
    if (!plot || !cursor || step === null) return;
    const x = plotBox(plot, uPlot.pxRatio).left + plot.valToPos(step, 'x');
    cursor.style.setProperty('transform', `translateX(${Math.round(x)}px)`);
  }
}

define('glassbox-plot', GlassboxPlot);
