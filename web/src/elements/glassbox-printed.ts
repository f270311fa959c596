import { html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import * as format from '../messages/format.ts';
import { tell } from '../messages/tutorials.ts';
import type { PrintedRow } from '../protocol/study.ts';
import { base } from '../styles/base.ts';
import { lab } from '../styles/lab.ts';
import { define } from './define.ts';
import { crossIcon, tickIcon } from './icons.ts';
import { tutorialLayout } from './tutorial-layout.ts';
import { oursAsPrinted, printedLines } from './tutorial-printed.ts';
import { printedLayout } from './tutorial-printed-layout.ts';

const rangeIcon = svg`<svg viewBox="0 0 14 14" aria-hidden="true"><path d="M1.5 3v8M12.5 3v8M1.5 7h11"/></svg>`;

/** How many rows have been compared with success. */
export function sameCount(rows: readonly PrintedRow[]): number {
  return rows.filter((row) => row.match === true).length;
}

/**
 * The numbers that a tutorial prints beside ours. On a phone the two stand below each other; the
 * roles keep it a table for those who listen.
 */
export class GlassboxPrinted extends LitElement {
  static override properties = { rows: { attribute: false } };
  declare rows: readonly PrintedRow[];

  static override styles = [base, lab, tutorialLayout, printedLayout];

  constructor() {
    super();
    this.rows = [];
  }

  override render() {
    return html`<div role="table" aria-label=${tell.printed}>
      <div class="row head" role="row">
        <span role="columnheader">${tell.what}</span>
        <span role="columnheader" class="n">${tell.after}</span>
        <span role="columnheader">${tell.tutorial}</span>
        <span role="columnheader">${tell.ours}</span>
        <span role="columnheader">${tell.compared}</span>
      </div>
      ${this.rows.map((row) => this.#row(row))}
    </div>`;
  }

  #row(row: PrintedRow): TemplateResult {
    const { what, iteration, printed, ours } = row;
    return html`<div class="row" role="row" data-printed=${`${what} ${iteration}`}>
      <span role="rowheader">${tell.whatName[what] ?? what}</span>
      <span role="cell" class="n"
        ><span class="label">${tell.after} </span>${format.integer(iteration)}</span
      >
      <span role="cell" class="number"
        ><span class="label">${tell.tutorial}</span><pre>${printedLines(printed)}</pre></span
      >
      <span role="cell" class="number"
        ><span class="label">${tell.ours}</span>
        <pre>${ours ? oursAsPrinted(printed, ours.values) : '–'}</pre></span
      >
      <span role="cell" class="mark">${this.#mark(row)}</span>
    </div>`;
  }

  #mark({ match, range, printed, ours }: PrintedRow): TemplateResult {
    const seeds = range
      ? html`<span class="range">${tell.rangeText(range.low, range.high)}</span>`
      : nothing;
    if (match === null) return html`<span class="wait">${tell.notYet}</span>${seeds}`;
    if (!match) {
      const why = range ? tell.outOfRange : tell.differs;
      return html`<span class="other">${crossIcon}${why}</span>${seeds}`;
    }
    if (range) return html`<span class="same">${rangeIcon}${tell.withinRange}</span>${seeds}`;
    // An error printed to the last digit of a double may come out as the next number up or down.
    const exact = ours !== null && oursAsPrinted(printed, ours.values) === printedLines(printed);
    return html`<span class="same">${tickIcon}${exact ? tell.sameDigits : tell.neighbour}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-printed': GlassboxPrinted;
  }
}

define('glassbox-printed', GlassboxPrinted);
