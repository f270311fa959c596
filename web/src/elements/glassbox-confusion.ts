import { html, LitElement } from 'lit';
import { type ClassNames, classCount, className } from '../client/class-names.ts';
import {
  type Cell,
  cellAfter,
  countAt,
  largestError,
  recalls,
  shadeOf,
} from '../draw/confusion.ts';
import * as format from '../messages/format.ts';
import { sayInside } from '../messages/inside.ts';
import type { Results } from '../protocol/inspector.ts';
import { base } from '../styles/base.ts';
import { lab } from '../styles/lab.ts';
import { define } from './define.ts';
import { did } from './did.ts';
import { confusionStyle } from './inside-confusion-style.ts';
import { insideSources } from './inside-questions.ts';
import { inside } from './inside-style.ts';
import './glassbox-sign.ts';

const sameCell = (a: Cell | null, b: Cell) => a?.actual === b.actual && a.answered === b.answered;

/**
 * The confusion matrix: every number is a button that asks for its digits.
 *
 * @fires cell-chosen the detail is a Cell, or null when the chosen one is pressed again
 */
export class GlassboxConfusion extends LitElement {
  static override properties = {
    results: { attribute: false },
    chosen: { attribute: false },
    names: { attribute: false },
    current: { state: true },
  };
  declare results: Results | null;
  /** The cell whose digits are shown. */
  declare chosen: Cell | null;
  declare names: ClassNames;
  /** The one cell that the Tab key leads to. */
  declare current: Cell;

  static override styles = [base, lab, inside, confusionStyle];

  constructor() {
    super();
    this.results = null;
    this.chosen = null;
    this.names = null;
    this.current = { actual: 0, answered: 0 };
  }

  override render() {
    const results = this.#shown;
    const most = results ? largestError(results.confusion) : null;
    return html`<div class="pane">
      <h2>${sayInside.confusion}</h2>
      <p class="hint">
        ${most ? sayInside.confusionMost(this.#name(most.actual), this.#name(most.answered), most.count) : results ? sayInside.confusionNone : sayInside.connecting}
        ${results ? sayInside.confusionHint : ''}
      </p>
      <div class="scroll">
        ${this.#renderTable(results?.confusion ?? new Uint32Array(classCount(this.names) ** 2), most)}
      </div>
      <glassbox-sign
        .formula=${sayInside.confusionFormula}
        .sources=${insideSources.confusion}
      ></glassbox-sign>
    </div>`;
  }

  #renderTable(confusion: Uint32Array, most: (Cell & { count: number }) | null) {
    const right = recalls(confusion);
    const classes = right.map((_, index) => index);
    return html`<table class=${`${classes.length > 10 ? 'many' : ''} ${this.#hasWords ? 'named' : ''}`} @keydown=${this.#key}>
      <caption class="small">
        ${sayInside.confusionCaption}
      </caption>
      <thead>
        <tr>
          <td><span class="sr">${sayInside.confusionCorner}</span></td>
          ${classes.map((digit) => html`<th scope="col" title=${this.#name(digit)}>${this.#name(digit)}</th>`)}
          <th scope="col" class="recall" title=${sayInside.recallLong}>${sayInside.recall}</th>
        </tr>
      </thead>
      <tbody>
        ${classes.map(
          (actual) => html`<tr>
            <th scope="row" title=${this.#name(actual)}>${this.#name(actual)}</th>
            ${classes.map((answered) => this.#renderCell(confusion, { actual, answered }, most))}
            <td class="recall">${right[actual] == null ? '–' : format.percent(right[actual])}</td>
          </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #renderCell(confusion: Uint32Array, cell: Cell, most: (Cell & { count: number }) | null) {
    const count = countAt(confusion, cell);
    const { actual, answered } = cell;
    const kind =
      actual === answered
        ? 'right'
        : `shade${shadeOf(count, most?.count ?? 0)} ${sameCell(most, cell) ? 'most' : ''}`;
    return html`<td>
      <button
        type="button"
        class=${kind}
        data-cell=${`${actual}-${answered}`}
        tabindex=${sameCell(this.current, cell) ? 0 : -1}
        aria-pressed=${sameCell(this.chosen, cell)}
        aria-label=${sayInside.cellName(this.#name(actual), this.#name(answered), count)}
        @click=${() => this.#choose(cell)}
      >
        ${count === 0 ? '·' : count}
      </button>
    </td>`;
  }

  #name = (index: number) => className(this.names, index);

  get #hasWords(): boolean {
    return this.names?.some((name) => name.length > 2) ?? false;
  }

  /** Those of a run with other classes are of no use. */
  get #shown(): Results | null {
    const { results, names } = this;
    return results?.confusion.length === classCount(names) ** 2 ? results : null;
  }

  #choose(cell: Cell): void {
    this.current = cell;
    const detail = sameCell(this.chosen, cell) ? null : cell;
    this.dispatchEvent(new CustomEvent<Cell | null>('cell-chosen', { detail }));
    if (detail) did(this, 'confusion-opened');
  }

  #key = async (event: KeyboardEvent): Promise<void> => {
    const next = cellAfter(event.key, this.current, classCount(this.names));
    if (!next || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.current = next;
    await this.updateComplete;
    const place = `[data-cell="${next.actual}-${next.answered}"]`;
    this.renderRoot.querySelector<HTMLElement>(place)?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-confusion': GlassboxConfusion;
  }
}

define('glassbox-confusion', GlassboxConfusion);
