import { css, html, LitElement } from 'lit';
import uPlot from 'uplot';
import type { TableOf } from '../draw/table-view.ts';
import { base } from '../styles/base.ts';
import {
  apart,
  labelHeight,
  lastPoint,
  nearestPoint,
  type PlotLine,
  type PlotPicture,
  type Tick,
} from './check-picture.ts';
import { define } from './define.ts';
import { plotAxis, plotBox, plotColour, plotStyle } from './plot-parts.ts';
import { Theme, unit } from './theme.ts';
import './glassbox-table.ts';

/** Room for the names at the lines' ends. */
const endSpace = 96;

/** Some lines in one picture, named where they are. Its words are in `label`. */
export class GlassboxCheckPlot extends LitElement {
  static override properties = {
    picture: { attribute: false },
    label: {},
    height: { attribute: false },
    theme: { state: true },
  };
  declare picture: PlotPicture | null;
  declare label: string;
  declare height: number;

  #theme = new Theme(this);
  #plot: uPlot | null = null;
  #shape = '';
  #resize = new ResizeObserver(() => this.#layOut());

  static override styles = [
    base,
    plotStyle,
    css`
      figure {
        position: relative;
      }
      .plot {
        overflow: hidden;
      }
      span {
        position: absolute;
        top: 0;
        left: 0;
        font-size: var(--t-label);
        line-height: ${labelHeight / 16}rem;
        white-space: nowrap;
        color: var(--ink-2);
      }
      .mark {
        font-weight: 500;
        color: var(--ink);
      }
      .side {
        top: auto;
        bottom: 30px;
        left: 54px;
        font-size: var(--t-tick);
        color: var(--ink-3);
        background: var(--ground);
      }
      .side.right {
        left: auto;
        right: 16px;
      }
    `,
  ];

  constructor() {
    super();
    this.picture = null;
    this.label = '';
    this.height = 240;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize.disconnect();
    this.#destroy();
  }

  override render() {
    const { picture } = this;
    return html`<figure role="img" aria-label=${this.label}>
      <div class="plot"></div>
      ${picture?.lines.map((line) => html`<span class="name">${line.name}</span>`)}
      ${picture?.mark ? html`<span class="mark">${picture.mark.name}</span>` : ''}
      ${picture?.left ? html`<span class="side">${picture.left}</span>` : ''}
      ${picture?.right ? html`<span class="side right">${picture.right}</span>` : ''}
    </figure>
    <glassbox-table .view=${this.#table}></glassbox-table>`;
  }

  #table: TableOf = async () => (await import('./table-study.ts')).plotTable(this.picture);

  override updated(changed: Map<PropertyKey, unknown>): void {
    const { picture } = this;
    // The axes and the looks of the lines are uPlot's for good; only the data can be changed.
    const shape = JSON.stringify([
      picture?.x,
      picture?.y,
      picture?.lines.map(({ colour, dashed, width, nameAt }) => [colour, dashed, width, nameAt]),
    ]);
    if (!picture) this.#destroy();
    else if (!this.#plot || changed.has('theme') || shape !== this.#shape) this.#build(picture);
    else this.#draw(picture);
    this.#shape = shape;
  }

  #build(picture: PlotPicture): void {
    this.#destroy();
    const host = this.renderRoot.querySelector<HTMLElement>('.plot');
    if (!host) return;
    const { x, y, lines } = picture;
    this.#plot = new uPlot(
      {
        width: 300,
        height: this.height,
        padding: [10, lines.some((line) => line.nameAt === 'end') ? endSpace : 16, 0, 0],
        legend: { show: false },
        cursor: { show: false },
        scales: {
          x: { time: false, range: () => [x.low, x.high] },
          y: { range: () => [y.low, y.high] },
        },
        axes: [
          { ...this.#axis(x.ticks), side: 2, size: 26 * unit(), gap: 4, grid: { show: false } },
          { ...this.#axis(y.ticks), size: 46 * unit(), gap: 8 },
        ],
        series: [{}, ...lines.map((line) => this.#series(line))],
        // Not before uPlot has drawn are its scales those of the new data.
        hooks: { draw: [(plot) => this.#drawMark(plot), () => this.#placeNames()] },
      },
      [[], ...lines.map(() => [])] as unknown as uPlot.AlignedData,
      host,
    );
    this.#resize.observe(this);
    this.#layOut();
  }

  #axis(ticks: readonly Tick[]): uPlot.Axis {
    return {
      ...plotAxis(this.#theme, true),
      splits: () => ticks.map(({ at }) => at),
      values: (_, splits) => splits.map((at) => ticks.find((t) => t.at === at)?.text ?? ''),
    };
  }

  #series({ colour, dashed, width, nameAt }: PlotLine): uPlot.Series {
    const stroke = plotColour(this.#theme, colour);
    return {
      scale: 'y',
      stroke,
      width: width ?? 2,
      points:
        nameAt === 'end'
          ? { show: true, size: 7, fill: stroke, filter: (plot, i) => ends(plot.data[i]) }
          : { show: false },
      ...(dashed && { dash: [4, 4] }),
    };
  }

  #destroy(): void {
    this.#plot?.destroy();
    this.#plot = null;
  }

  #layOut(): void {
    const width = Math.floor(this.clientWidth);
    if (width < 1 || !this.#plot || !this.picture) return;
    this.#plot.setSize({ width, height: this.height * unit() });
    this.#draw(this.picture);
  }

  #draw({ lines }: PlotPicture): void {
    const tables = lines.map(({ x, y }) => [[...x], [...y]] as uPlot.AlignedData);
    this.#plot?.setData(tables.length > 0 ? uPlot.join(tables) : [[]], true);
  }

  /** Pixels on the figure of a place in the picture. */
  #place(x: number, y: number): { left: number; top: number } {
    const plot = this.#plot as uPlot;
    const box = plotBox(plot, uPlot.pxRatio);
    return {
      left: box.left + plot.valToPos(x, 'x'),
      top: box.top + plot.valToPos(y, 'y'),
    };
  }

  #placeNames(): void {
    const { picture } = this;
    if (!picture || !this.#plot) return;
    const spots = picture.lines.map((line) => {
      const end = line.nameAt === 'end';
      const i = end ? lastPoint(line.y) : nearestPoint(line, line.nameAt as number);
      const spot = this.#place(line.x[i] ?? picture.x.high, line.y[i] ?? picture.y.low);
      return end
        ? {
            left: this.#place(picture.x.high, 0).left + 10,
            top: spot.top - (labelHeight / 2) * unit(),
          }
        : { left: spot.left, top: spot.top - (labelHeight + 4) * unit() };
    });
    for (const [i, top] of apart(spots.map((spot) => spot.top)).entries()) {
      const name = this.renderRoot.querySelectorAll<HTMLElement>('.name')[i];
      const left = Math.round(spots[i]?.left ?? 0);
      const held = Math.min(Math.max(0, top), (this.height - 26 - labelHeight) * unit());
      name?.style.setProperty('transform', `translate(${left}px, ${Math.round(held)}px)`);
    }
    const mark = this.renderRoot.querySelector<HTMLElement>('.mark');
    if (!mark || !picture.mark) return;
    const { left } = this.#place(picture.mark.at, 0);
    // On the side where there is room.
    const right = left > this.clientWidth / 2;
    const x = right ? left - mark.offsetWidth - 6 : left + 6;
    mark.style.setProperty('transform', `translate(${Math.round(x)}px, 2px)`);
  }

  #drawMark(plot: uPlot): void {
    const mark = this.picture?.mark;
    if (!mark) return;
    const { ctx, bbox } = plot;
    const x = plot.valToPos(mark.at, 'x', true);
    ctx.save();
    ctx.strokeStyle = this.#theme.value('--ink');
    ctx.lineWidth = uPlot.pxRatio;
    ctx.setLineDash([2 * uPlot.pxRatio, 3 * uPlot.pxRatio]);
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
    for (const [i, y] of mark.dots.entries()) {
      const colour = this.picture?.lines[i]?.colour;
      if (y === null || !colour) continue;
      ctx.fillStyle = this.#theme.value(colour);
      ctx.beginPath();
      ctx.arc(x, plot.valToPos(y, 'y', true), 4.5 * uPlot.pxRatio, 0, 2 * Math.PI);
      ctx.fill();
    }
    ctx.restore();
  }
}

/** The last point alone. */
function ends(y: ArrayLike<number | null | undefined> = []): number[] {
  return [lastPoint(y)].filter((i) => i >= 0);
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-check-plot': GlassboxCheckPlot;
  }
}

define('glassbox-check-plot', GlassboxCheckPlot);
