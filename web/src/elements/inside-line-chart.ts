import { css, html, LitElement, nothing, svg } from 'lit';
import {
  apartBy,
  type ChartPoint,
  chartFrame,
  chartTicks,
  polyline,
  xOf,
  yOf,
} from '../draw/line-chart.ts';
import type { TableOf } from '../draw/table-view.ts';
import * as format from '../messages/format.ts';
import { base } from '../styles/base.ts';
import { define } from './define.ts';
import { Resized } from './resized.ts';
import './glassbox-table.ts';

export interface ChartLine {
  name: string;
  dotted: boolean;
  points: readonly ChartPoint[];
}

const nameHeight = 15;

/** A few lines of accuracies, named at their ends. Its numbers stand in a table beside it. */
export class InsideLineChart extends LitElement {
  static override properties = {
    lines: { attribute: false },
    amounts: { attribute: false },
    axis: {},
  };
  declare lines: readonly ChartLine[];
  /** All places on the x axis that are measured. */
  declare amounts: readonly number[];
  declare axis: string;

  static override styles = [
    base,
    css`
      :host {
        min-height: 232px;
      }
      svg {
        overflow: visible;
      }
      text {
        font-size: 12px;
        fill: var(--ink-2);
      }
      .grid {
        stroke: var(--hair);
      }
      .line {
        fill: none;
        stroke: var(--ink);
        stroke-width: 2;
      }
      .dotted {
        stroke: var(--ink-3);
        stroke-dasharray: 2 4;
      }
      circle {
        fill: var(--ink);
      }
      circle.dotted {
        fill: var(--ink-3);
      }
      .name {
        fill: var(--ink);
      }
      p {
        font-size: var(--t-tick);
        color: var(--ink-2);
      }
    `,
  ];

  constructor() {
    super();
    new Resized(this, () => this.requestUpdate());
    this.lines = [];
    this.amounts = [0, 1];
    this.axis = '';
  }

  #table: TableOf = async () => {
    const { linesTable } = await import('./table-curves.ts');
    const lines = this.lines.map(({ name, points }) => ({
      name,
      x: points.map(({ x }) => x),
      y: points.map(({ accuracy }) => accuracy),
    }));
    return linesTable(lines, this.axis);
  };

  override render() {
    const width = Math.floor(this.clientWidth);
    if (width < 200) return nothing;
    const { amounts, lines } = this;
    const frame = chartFrame(width, [amounts[0] ?? 0, amounts.at(-1) ?? 1]);
    const ends = lines.map(({ points }) => points.at(-1));
    const heights = apartBy(
      ends.map((end) => (end ? yOf(frame, end.accuracy) : 0)),
      nameHeight,
    );
    return html`<svg width=${width} height=${frame.height} aria-hidden="true">
        ${chartTicks.map((tick) => {
          const y = yOf(frame, tick);
          return svg`<line class="grid" x1=${frame.left} x2=${width - frame.right} y1=${y} y2=${y} />
            <text x=${frame.left - 8} y=${y + 4} text-anchor="end">${format.share(tick)}</text>`;
        })}
        ${amounts.map(
          (amount) =>
            svg`<text x=${xOf(frame, amount)} y=${frame.height - 8} text-anchor="middle">${format.plain(amount)}</text>`,
        )}
        ${lines.map((line, i) => {
          const end = ends[i];
          const kind = line.dotted ? 'dotted' : '';
          if (!end) return nothing;
          return svg`<polyline class=${`line ${kind}`} points=${polyline(frame, line.points)} />
            ${line.points.map((point) => svg`<circle class=${kind} r="2.5" cx=${xOf(frame, point.x)} cy=${yOf(frame, point.accuracy)} />`)}
            <text class="name" x=${xOf(frame, end.x) + 8} y=${(heights[i] ?? 0) + 4}>${line.name} ${format.percent(end.accuracy)}</text>`;
        })}
      </svg>
      <p>${this.axis}</p>
      <glassbox-table .view=${this.#table}></glassbox-table>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inside-line-chart': InsideLineChart;
  }
}

define('inside-line-chart', InsideLineChart);
