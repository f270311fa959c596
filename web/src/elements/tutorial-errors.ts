import { css, html, LitElement, svg, type TemplateResult } from 'lit';
import type { TableOf } from '../draw/table-view.ts';
import { decades, type LogAxes, linearX, logPath, logY } from '../draw/tutorial-lines.ts';
import * as format from '../messages/format.ts';
import { say } from '../messages/index.ts';
import { powerOfTen } from '../messages/scientific.ts';
import { tell } from '../messages/tutorials.ts';
import { base } from '../styles/base.ts';
import { define } from './define.ts';
import './glassbox-table.ts';

export interface ErrorLine {
  name: string;
  iteration: Float64Array;
  error: Float64Array;
}

const space = { left: 46, right: 118, top: 10, bottom: 30 };
const plotHeight = 250;
const labelHeight = 18;

/**
 * Errors over steps on a logarithmic axis: what rises again late would be invisible on another.
 * The first line is the run that is there, the second, dashed, the one before it.
 */
export class GlassboxErrors extends LitElement {
  static override properties = {
    lines: { attribute: false },
    end: { attribute: false },
    width: { state: true },
  };
  declare lines: readonly ErrorLine[];
  /** Where the axis of steps ends at first. */
  declare end: number;
  declare width: number;
  #resize = new ResizeObserver(([entry]) => {
    this.width = Math.floor(entry?.contentRect.width ?? 0);
  });

  static override styles = [
    base,
    css`
      svg {
        overflow: visible;
      }
      text {
        font: 400 12px var(--sans);
        font-variant-numeric: tabular-nums;
        fill: var(--ink-3);
      }
      .grid {
        stroke: var(--hair);
      }
      .axis {
        stroke: var(--rule);
      }
      path {
        fill: none;
        stroke-width: 1.75;
      }
      .now {
        stroke: var(--err);
      }
      .before {
        stroke: var(--ink-2);
        stroke-dasharray: 4 3;
      }
      text.name {
        font-size: 13px;
        fill: var(--ink-2);
      }
      text.name.now {
        fill: var(--err);
        font-weight: 500;
        stroke: none;
      }
      text.name.before {
        stroke: none;
      }
    `,
  ];

  constructor() {
    super();
    this.lines = [];
    this.end = 1000;
    this.width = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize.disconnect();
  }

  override render() {
    const { width } = this;
    if (width === 0) return html``;
    const last = Math.max(...this.lines.map((line) => line.iteration.at(-1) ?? 0));
    const axes: LogAxes = {
      width: Math.max(60, width - space.left - space.right),
      height: plotHeight,
      end: Math.max(this.end, last),
      ...decades(this.lines.flatMap((line) => Array.from(line.error))),
    };
    const height = plotHeight + space.top + space.bottom;
    const name = [tell.errorChart, ...this.lines.map((line) => this.#name(line))].join('. ');
    return html`<svg width=${width} height=${height} role="img" aria-label=${name}>
      <g transform=${`translate(${space.left} ${space.top})`}>
        ${this.#grid(axes)} ${this.#steps(axes)}
        ${this.lines.map(
          (line, i) =>
            svg`<path class=${i === 0 ? 'now' : 'before'} d=${logPath(axes, line.iteration, line.error)}/>`,
        )}
        ${this.#names(axes)}
      </g>
    </svg>
    <glassbox-table .view=${this.#table}></glassbox-table>`;
  }

  #table: TableOf = async () => {
    const { linesTable } = await import('./table-curves.ts');
    return linesTable(this.lines.map(({ name, iteration: x, error: y }) => ({ name, x, y })));
  };

  #name(line: ErrorLine): string {
    const error = line.error.at(-1);
    return tell.thisRun(line.name, error === undefined ? '–' : format.plain(error));
  }

  #grid(axes: LogAxes): TemplateResult[] {
    const powers = Array.from({ length: axes.high - axes.low + 1 }, (_, i) => axes.low + i);
    return powers.map((power) => {
      const y = Math.round(logY(axes, 10 ** power)) + 0.5;
      return svg`<line class="grid" x1="0" x2=${axes.width} y1=${y} y2=${y}/>
        <text x="-10" y=${y + 4} text-anchor="end">${powerOfTen(power)}</text>`;
    });
  }

  #steps(axes: LogAxes): TemplateResult {
    const shares = axes.width < 260 ? [0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1];
    return svg`<line class="axis" x1="0" x2=${axes.width} y1=${axes.height + 0.5} y2=${axes.height + 0.5}/>
      ${shares.map((share) => {
        const step = axes.end * share;
        const text = share === 1 ? say.stepsAxis(step) : format.integer(step);
        return svg`<text x=${linearX(axes, step)} y=${axes.height + 20} text-anchor="middle">${text}</text>`;
      })}`;
  }

  /** The names stand right of the axes, level with their lines' ends and apart from each other. */
  #names(axes: LogAxes): TemplateResult[] {
    let lowest = Number.NEGATIVE_INFINITY;
    const ends = this.lines.map((line, i) => {
      const error = line.error.at(-1);
      return { line, i, y: error ? logY(axes, error) : axes.height / 2 };
    });
    return ends
      .sort((a, b) => a.y - b.y)
      .map(({ line, i, y }) => {
        lowest = Math.max(y, lowest + 2 * labelHeight);
        const error = line.error.at(-1);
        const kind = i === 0 ? 'now' : 'before';
        return svg`<text class="name ${kind}" x=${axes.width + 10} y=${lowest}>${line.name}</text>
          <text class="name ${kind}" x=${axes.width + 10} y=${lowest + 16}>${error === undefined ? '–' : format.plain(error)}</text>`;
      });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-errors': GlassboxErrors;
  }
}

define('glassbox-errors', GlassboxErrors);
