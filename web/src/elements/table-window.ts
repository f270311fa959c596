import { html, LitElement, nothing, type TemplateResult } from 'lit';
import {
  type Cell,
  mostRows,
  type TableOf,
  type TableView,
  textCells,
  thinned,
} from '../draw/table-view.ts';
import { shortFigure } from '../messages/figures.ts';
import * as format from '../messages/format.ts';
import { sayTable } from '../messages/table.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import { tableStyle } from './table-style.ts';
import { windowStyle } from './window-style.ts';

/** What moves is asked for anew this often. */
const interval = 500;

type Copied = 'tabs' | 'commas' | 'refused' | null;

/**
 * The numbers behind a picture, in a window over the page; they follow a run that goes on. It
 * opens when it comes into the document.
 *
 * @fires close when the window has been closed
 */
export class GlassboxTableWindow extends LitElement {
  static override properties = {
    view: { attribute: false },
    table: { state: true },
    choice: { state: true },
    copied: { state: true },
    failure: { state: true },
  };
  declare view: TableOf;
  declare table: TableView | null;
  declare choice: number;
  declare copied: Copied;
  declare failure: string | null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  static override styles = [base, controls, windowStyle, tableStyle];

  constructor() {
    super();
    this.view = () => null;
    this.table = null;
    this.choice = 0;
    this.copied = null;
    this.failure = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#ask();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#timer) clearTimeout(this.#timer);
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  #ask = async (): Promise<void> => {
    if (this.#timer) clearTimeout(this.#timer);
    const { choice } = this;
    try {
      const table = await this.view(choice);
      if (choice === this.choice) this.table = table;
      this.failure = null;
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    }
    // Another choice has asked meanwhile, or the window has gone.
    if (choice === this.choice && this.isConnected) this.#timer = setTimeout(this.#ask, interval);
  };

  #close = (): void => this.renderRoot.querySelector('dialog')?.close();

  override render() {
    const { table } = this;
    const choices = table?.choices ?? [];
    return html`<dialog
      aria-labelledby="name"
      @close=${() => this.dispatchEvent(new CustomEvent('close'))}
      @click=${(event: Event) => event.target === event.currentTarget && this.#close()}
    >
      <div class="top">
        <h2 id="name">${table?.caption ?? sayTable.table}</h2>
        <button type="button" class="btn" @click=${this.#close}>${sayTable.close}</button>
      </div>
      <div class="ways">
        ${choices.length > 1 ? this.#renderChoices(choices) : nothing}
        ${table ? this.#renderCopies(table) : nothing}
      </div>
      <div class="rows" role="region" aria-labelledby="name" tabindex="0" autofocus>
        ${table ? this.#renderTable(table) : html`<p class="note">${this.failure === null ? sayTable.nothing : format.sentence(this.failure)}</p>`}
      </div>
      <p class="note end">${table ? this.#aboutRows(table.rows.length) : nothing}</p>
    </dialog>`;
  }

  #renderChoices(choices: readonly string[]): TemplateResult {
    return html`<label class="field"
      >${sayTable.shown}<select
        @change=${(event: Event) => {
          this.choice = (event.target as HTMLSelectElement).selectedIndex;
          this.copied = null;
          void this.#ask();
        }}
      >
        ${choices.map((name, i) => html`<option .selected=${i === this.choice}>${name}</option>`)}
      </select></label
    >`;
  }

  #renderCopies(table: TableView): TemplateResult {
    const { copied } = this;
    const told = copied === null ? '' : copied === 'refused' ? sayTable.notCopied : sayTable.copied;
    return html`<div class="copies">
      <button type="button" class="btn small" @click=${() => void this.#copy(table, 'tabs')}>
        ${sayTable.copyTabs}
      </button>
      <button type="button" class="btn small" @click=${() => void this.#copy(table, 'commas')}>
        ${sayTable.copyCommas}
      </button>
      <span role="status">${told}</span>
    </div>`;
  }

  async #copy(table: TableView, form: 'tabs' | 'commas'): Promise<void> {
    try {
      const { default: papa } = await import('papaparse');
      const delimiter = form === 'tabs' ? '\t' : ',';
      await navigator.clipboard.writeText(papa.unparse(textCells(table), { delimiter }));
      this.copied = form;
    } catch {
      this.copied = 'refused';
    }
  }

  #aboutRows(count: number): string {
    return count > mostRows ? sayTable.thinned(mostRows, count) : sayTable.rows(count);
  }

  #renderTable({ caption, columns, rows }: TableView): TemplateResult {
    return html`<table>
      <caption class="sr">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map((name) => html`<th scope="col">${cellText(name)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${thinned(rows).map(
          ([head = '', ...cells]) => html`<tr>
            <th scope="row">${cellText(head)}</th>
            ${cells.map((cell) => html`<td>${cellText(cell)}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table>`;
  }
}

function cellText(cell: Cell): string {
  if (typeof cell === 'string') return cell.replace(/^-(?=\d)/, '−');
  if (cell === null) return '–';
  return Number.isInteger(cell) && Math.abs(cell) < 1e15 ? format.integer(cell) : shortFigure(cell);
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-table-window': GlassboxTableWindow;
  }
}

define('glassbox-table-window', GlassboxTableWindow);
