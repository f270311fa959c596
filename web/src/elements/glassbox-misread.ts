import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type ClassNames, className } from '../client/class-names.ts';
import { cells, changes } from '../client/inspector-changes.ts';
import { type Cell, misread, surestFirst } from '../draw/confusion.ts';
import { sayMore } from '../messages/digits-more.ts';
import * as format from '../messages/format.ts';
import { sayInside } from '../messages/inside.ts';
import type { Results } from '../protocol/inspector.ts';
import { base } from '../styles/base.ts';
import { choice } from '../styles/choice.ts';
import { controls } from '../styles/controls.ts';
import { lab } from '../styles/lab.ts';
import { wrongTile } from '../styles/wrong-tile.ts';
import { define } from './define.ts';
import type { TestDigits } from './inside-digits.ts';
import { misreadStyle } from './inside-misread-style.ts';
import { insideSources } from './inside-questions.ts';
import { inside } from './inside-style.ts';
import './glassbox-sign.ts';
import './glassbox-tile.ts';

export type Which = 'wrong' | 'learned' | 'broken';

const pageSize = 40;

/**
 * The digits of one cell of the confusion matrix, or all that are misread, or those that have
 * changed sides since the end of the epoch before. The list waits while somebody points at it.
 *
 * @fires digit-chosen the detail is the number of a test digit
 * @fires cell-chosen the detail is null: all digits again
 */
export class GlassboxMisread extends LitElement {
  static override properties = {
    results: { attribute: false },
    earlier: { attribute: false },
    cell: { attribute: false },
    digits: { attribute: false },
    arrived: { attribute: false },
    open: { attribute: false },
    names: { attribute: false },
    which: { state: true },
    pages: { state: true },
  };
  declare results: Results | null;
  /** The newest results of an earlier, complete epoch. */
  declare earlier: Results | null;
  declare cell: Cell | null;
  declare digits: TestDigits;
  /** Counts how often digits have arrived: then there is something new to draw. */
  declare arrived: number;
  /** The digit whose card is open. */
  declare open: number | null;
  declare names: ClassNames;
  declare which: Which;
  declare pages: number;
  #list: number[] = [];
  #of = 0;

  static override styles = [base, lab, controls, choice, inside, wrongTile, misreadStyle];

  constructor() {
    super();
    this.results = null;
    this.earlier = null;
    this.cell = null;
    this.arrived = 0;
    this.open = null;
    this.names = null;
    this.which = 'wrong';
    this.pages = 1;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('cell')) this.pages = 1;
    const asked = (['cell', 'which', 'pages'] as const).some((name) => changed.has(name));
    if (asked || (changed.has('results') && !this.#isPointedAt())) {
      const all = this.#all();
      this.#of = all.length;
      this.#list = all.slice(0, this.pages * pageSize);
    }
    this.digits.want(this.#list);
  }

  override render() {
    const { results, cell } = this;
    return html`<div class="pane">
      <h2>
        ${cell ? sayInside.cellTitle(this.#name(cell.actual), this.#name(cell.answered)) : sayInside.misread}
        <span class="n"
          >${results ? sayInside.measuredAt(results.iteration, results.count) : ''}</span
        >
      </h2>
      <p class="hint">${sayInside.misreadHint}</p>
      <div class="row head-row">${this.#renderChoice()}</div>
      ${results && this.#list.length === 0 ? html`<p class="empty">${sayInside.noneHere}</p>` : ''}
      <ol>
        ${repeat(
          this.#list,
          (digit) => digit,
          (digit) => this.#renderTile(digit),
        )}
      </ol>
      <div class="row foot">
        <span class="small">${sayInside.shownOf(this.#list.length, this.#of)}</span>
        ${
          this.#list.length < this.#of
            ? html`<button
                type="button"
                class="btn small"
                data-unprinted
                @click=${() => {
                  this.pages += 1;
                }}
              >
                ${sayInside.more}
              </button>`
            : nothing
        }
      </div>
      <glassbox-sign
        .formula=${sayInside.misreadFormula}
        .sources=${insideSources.misread}
      ></glassbox-sign>
    </div>`;
  }

  #renderChoice() {
    if (this.cell) {
      return html`<button
        type="button"
        class="btn small"
        @click=${() => this.dispatchEvent(new CustomEvent('cell-chosen', { detail: null }))}
      >
        ${sayInside.allDigitsAgain}
      </button>`;
    }
    const button = (which: Which, name: string) => html`<button
      type="button"
      aria-pressed=${this.which === which}
      @click=${() => {
        this.which = which;
        this.pages = 1;
      }}
    >
      ${name}
    </button>`;
    const { earlier, which } = this;
    const since = earlier ? sayInside.since(earlier.iteration) : sayInside.noEpochBefore;
    return html`<div class="choice" role="group" aria-label=${sayInside.which}>
        ${button('wrong', sayInside.allWrong)} ${button('learned', sayInside.learned)}
        ${button('broken', sayInside.broken)}
      </div>
      <span class="small">${which === 'wrong' ? '' : since}</span>`;
  }

  #renderTile(digit: number) {
    const { results } = this;
    if (!results) return nothing;
    const label = results.labels[digit] as number;
    const answer = results.answers[digit] as number;
    const chance = results.chances[digit] as number;
    const wrong = label !== answer;
    return html`<li>
      <button
        type="button"
        class=${wrong ? 'tile no' : 'tile'}
        data-digit=${digit}
        aria-pressed=${this.open === digit}
        @click=${() => this.dispatchEvent(new CustomEvent('digit-chosen', { detail: digit }))}
      >
        <glassbox-tile .pixels=${this.digits.get(digit)?.pixels}></glassbox-tile>
        <span>${wrong ? sayMore.wrongAnswer(this.#name(label), this.#name(answer)) : this.#name(answer)}</span>
        <span>${format.percent(chance)}</span>
        <span class="sr">${sayInside.tile(digit, wrong)}</span>
      </button>
    </li>`;
  }

  /** Gives the focus back to a digit when its card has been closed. */
  focusDigit(digit: number): void {
    this.renderRoot.querySelector<HTMLElement>(`[data-digit="${digit}"]`)?.focus();
  }

  #name = (index: number) => className(this.names, index);

  #all(): number[] {
    const { results, cell, earlier, which } = this;
    if (!results) return [];
    if (cell) return cells(results, cell.actual, cell.answered);
    if (which === 'wrong') return misread(results);
    return earlier ? surestFirst(results, changes(earlier, results)[which]) : [];
  }

  #isPointedAt(): boolean {
    return this.renderRoot.querySelector('ol:hover, ol :focus') !== null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-misread': GlassboxMisread;
  }
}

define('glassbox-misread', GlassboxMisread);
