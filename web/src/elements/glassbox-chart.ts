import { css, html, LitElement } from 'lit';
import { accuracyLines, ghostLines, lossLines, lossTop, stepsEnd } from '../draw/curve-lines.ts';
import { smoothed } from '../draw/error-scale.ts';
import type { TableOf } from '../draw/table-view.ts';
import * as format from '../messages/format.ts';
import { say } from '../messages/index.ts';
import type { Curve, RunStatus } from '../protocol/index.ts';
import { base } from '../styles/base.ts';
import { Strip } from './chart-strip.ts';
import { define } from './define.ts';
import { metric } from './metric.ts';
import { ownTask } from './own-task.ts';
import { Slow } from './slow.ts';
import { Theme, unit } from './theme.ts';

/** Least distance of two labels at the lines' ends, in units of the type as all measures here. */
const labelHeight = 19;

/**
 * Accuracy over loss, one axis of steps. The lines are named at their ends with the present
 * values, which are the lab's metrics train-loss, train-accuracy and test-accuracy.
 */
export class GlassboxChart extends LitElement {
  static override properties = {
    curve: { attribute: false },
    ghosts: { attribute: false },
    mark: { attribute: false },
    status: { attribute: false },
    scale: {},
    heights: { attribute: false },
    firstEnd: { attribute: false },
    lossEnd: { attribute: false },
    theme: { state: true },
  };
  declare curve: Curve | undefined;
  /** Other curves, drawn pale behind it. */
  declare ghosts: readonly Curve[];
  /** A step with a line of its own; null: none. */
  declare mark: number | null;
  declare status: RunStatus | null;
  /** 'error': each step up means fewer mistakes; 'linear': few points, few steps. */
  declare scale: 'error' | 'linear';
  /** Pixels of the accuracy strip and of the loss strip below it. */
  declare heights: readonly [accuracy: number, loss: number];
  /** Where the axes of steps and of loss end at first; they double when the run outgrows them. */
  declare firstEnd: number;
  declare lossEnd: number;

  #theme = new Theme(this);
  #accuracy: Strip | null = null;
  #loss: Strip | null = null;
  #spoken = new Slow<string>(10_000);
  #resize = new ResizeObserver(() => this.#layOut());

  static override styles = [
    base,
    css`
      figure {
        position: relative;
      }
      glassbox-table {
        display: block;
        min-height: 24px;
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
        color: var(--ink-2);
        will-change: transform;
      }
      .name b {
        font-weight: 500;
      }
      .name.test {
        color: var(--ink);
        font-weight: 500;
      }
      .name.none {
        color: var(--ink-3);
        font-weight: 400;
      }
      .name.error {
        color: var(--err);
        font-weight: 500;
      }
    `,
  ];

  constructor() {
    super();
    this.curve = undefined;
    this.ghosts = [];
    this.mark = null;
    this.status = null;
    this.scale = 'error';
    this.heights = [184, 118];
    this.firstEnd = 1000;
    this.lossEnd = 2.5;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Its place is kept until it is drawn, in a task of its own.
    this.style.setProperty('min-height', `${(this.heights[0] + this.heights[1]) / 16}rem`);
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
    const { status } = this;
    const test = metric('test-accuracy', status?.testAccuracy, format.percent);
    const train = metric('train-accuracy', status?.trainAccuracy, format.percent);
    const loss = metric('train-loss', status?.trainLoss, format.loss);
    const spoken = this.#spoken.value(status === null, () =>
      say.chartNow(
        status?.testAccuracy ?? null,
        status?.trainAccuracy ?? null,
        status?.trainLoss ?? null,
      ),
    );
    return html`<figure>
      <div class="strip accuracy" role="img" aria-label="${say.accuracyChart}. ${spoken}"></div>
      <div class="strip loss" aria-hidden="true"></div>
      <span class="name test ${status?.testAccuracy == null ? 'none' : ''}">${say.testLine(test)}</span>
      <span class="name train">${say.trainLine(train)}</span>
      <span class="name error">${say.lossLine(loss)}</span>
    </figure>
    <glassbox-table .view=${this.#table}></glassbox-table>`;
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (!this.#accuracy || ['theme', 'scale', 'language'].some((name) => changed.has(name)))
      this.#build();
    else if (['curve', 'ghosts', 'mark'].some((name) => changed.has(name))) this.#draw();
    if (changed.has('status') || changed.has('curve')) this.#placeNames();
  }

  #table: TableOf = async () => (await import('./table-curves.ts')).curveTable(this.curve);

  #find<T extends Element>(selector: string): T | null {
    return this.renderRoot.querySelector<T>(selector);
  }

  #build(): void {
    this.#destroy();
    const upper = this.#find<HTMLElement>('.accuracy');
    const lower = this.#find<HTMLElement>('.loss');
    if (!upper || !lower) return;
    const colours = (name: string) => this.#theme.value(name);
    this.#accuracy = new Strip(upper, colours, this.scale, this.heights[0]);
    this.#loss = new Strip(lower, colours, 'loss', this.heights[1]);
    this.#resize.observe(this);
    this.#layOut();
  }

  #destroy(): void {
    this.#accuracy?.destroy();
    this.#loss?.destroy();
    this.#accuracy = null;
    this.#loss = null;
  }

  #layOut(): void {
    const width = Math.floor(this.clientWidth) / unit();
    if (width < 1) return;
    this.#accuracy?.resize(width);
    this.#loss?.resize(width);
    this.#draw();
    this.#placeNames();
  }

  #draw(): void {
    const { curve, ghosts, mark } = this;
    const end = stepsEnd(curve, this.firstEnd, ghosts);
    const accuracies = [...ghostLines(ghosts, 'accuracy'), ...accuracyLines(curve, this.scale)];
    this.#accuracy?.draw(accuracies, end, 1, mark);
    const losses = [...ghostLines(ghosts, 'loss'), ...lossLines(curve)];
    this.#loss?.draw(losses, end, lossTop(curve, this.lossEnd), mark);
  }

  /** The names stand right of their lines' ends, apart from each other. */
  #placeNames(): void {
    const { curve } = this;
    const upper = this.#accuracy;
    const lower = this.#loss;
    if (!upper || !lower) return;
    const lossAt = curve?.train.loss.at(-1);
    const trained = curve?.train.accuracy ?? [];
    const drawn = this.scale === 'error' ? smoothed(trained) : trained;
    const lastTrain = drawn.at(-1) ?? 0;
    let train = upper.position(lastTrain);
    // Without a test set its name stays below the other one.
    let test = upper.position(curve?.test.accuracy.at(-1) ?? lastTrain);
    if (!curve?.test.accuracy.length) test += 1;
    if (Math.abs(test - train) < labelHeight) {
      const highest = this.heights[0] - labelHeight;
      const middle = Math.min(highest, Math.max(labelHeight, (test + train) / 2));
      const sign = test <= train ? 1 : -1;
      test = middle - (sign * labelHeight) / 2;
      train = middle + (sign * labelHeight) / 2;
    }
    const x = upper.right + 10;
    this.#place('.name.test', x, test);
    this.#place('.name.train', x, train);
    // A little above the axis, where the steps' last number stands.
    const lowest = lower.position(0) - labelHeight / 2;
    const loss = Math.min(lower.position(lossAt ?? this.lossEnd), lowest);
    this.#place('.name.error', x, this.heights[0] + loss);
  }

  #place(selector: string, x: number, y: number): void {
    const top = Math.round((y - labelHeight / 2) * unit());
    this.#find<HTMLElement>(selector)?.style.setProperty(
      'transform',
      `translate(${Math.round(x * unit())}px, ${top}px)`,
    );
  }
}

define('glassbox-chart', GlassboxChart);
