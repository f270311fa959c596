import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { countOf, mostClasses, mostOwnPoints, noOwnPoints } from '../client/own-points.ts';
import { sayBoundary } from '../messages/boundary.ts';
import * as format from '../messages/format.ts';
import type { OwnPoints } from '../protocol/plane.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { classMark } from './boundary-keys.ts';
import { classColours } from './class-colours.ts';
import { define } from './define.ts';
import './glassbox-note.ts';

/** What a stroke on the field does. */
export interface Brush {
  /** The class, or the number from -1 to 1. */
  target: number;
  erase: boolean;
}

/** What became of a table; refused: nothing was taken. */
export interface Said {
  refused: boolean;
  sentences: readonly string[];
}

/**
 * The tools for points of one's own: class or number, eraser, undo, clear, a table.
 *
 * @fires brush-change the detail is a Brush
 * @fires points-edit the detail is 'undo', 'clear', 'classes' or 'numbers'
 * @fires table-text the detail is the text of a table
 * @fires table-file the detail is a File
 */
export class GlassboxBoundaryOwn extends LitElement {
  static override properties = {
    points: { attribute: false },
    undoable: { type: Boolean },
    brush: { attribute: false },
    said: { attribute: false },
  };
  declare points: OwnPoints;
  declare undoable: boolean;
  declare brush: Brush;
  declare said: Said | null;

  static override styles = [
    base,
    controls,
    classColours,
    css`
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s1);
        margin-bottom: var(--s3);
      }
      .brush {
        display: inline-flex;
        align-items: center;
        justify-content: center;
        gap: 4px;
        min-width: var(--target);
        min-height: var(--target);
        padding: 0 var(--s1);
        border: 1px solid var(--control);
        border-radius: var(--r);
        background: var(--pane);
        color: var(--ink-2);
        font: 400 var(--t-label) / 1 var(--sans);
        cursor: pointer;
      }
      .brush[aria-pressed='true'] {
        border-color: var(--edge);
        box-shadow: inset 0 -2px var(--edge);
        background: var(--edge-tint);
        color: var(--ink);
      }
      .mark {
        width: 16px;
        height: 16px;
      }
      p,
      label,
      summary {
        font-size: var(--t-label);
        color: var(--ink-2);
      }
      p {
        margin-bottom: var(--s2);
      }
      summary {
        min-height: var(--target);
        line-height: var(--target);
        cursor: pointer;
      }
      .file {
        display: block;
        margin-top: var(--s2);
      }
      textarea {
        width: 100%;
        min-height: 7em;
        margin: var(--s1) 0 var(--s2);
        padding: var(--s2);
        border: 1px solid var(--control);
        border-radius: var(--r);
        background: var(--pane);
        color: var(--ink);
        font: 400 var(--t-label) / 1.5 var(--mono);
        resize: vertical;
      }
      input[type='file'] {
        max-width: 100%;
        margin-bottom: var(--s2);
        font-size: var(--t-label);
      }
    `,
  ];

  constructor() {
    super();
    this.points = noOwnPoints;
    this.undoable = false;
    this.brush = { target: 0, erase: false };
    this.said = null;
  }

  override render() {
    const { points, undoable, brush } = this;
    const regression = points.classes === 0;
    return html`<div class="row" role="group" aria-label=${sayBoundary.kindOfPoints}>
        ${this.#kind('classes', sayBoundary.carriesClass, !regression)}
        ${this.#kind('numbers', sayBoundary.carriesNumber, regression)}
      </div>
      ${regression ? this.#renderValue() : this.#renderClasses()}
      <div class="row">
        <button
          type="button"
          class="brush"
          aria-pressed=${String(brush.erase)}
          @click=${() => this.#brush({ ...brush, erase: !brush.erase })}
        >
          ${sayBoundary.eraser}
        </button>
        <button
          type="button"
          class="btn small"
          ?disabled=${!undoable}
          @click=${() => this.#edit('undo')}
        >
          ${sayBoundary.undo}
        </button>
        <button type="button" class="btn small" @click=${() => this.#edit('clear')}>
          ${sayBoundary.clearPoints}
        </button>
      </div>
      <p>${sayBoundary.ownCount(countOf(points), mostOwnPoints)}</p>
      ${this.#renderTable()}`;
  }

  #kind(edit: 'classes' | 'numbers', text: string, chosen: boolean): TemplateResult {
    return html`<button
      type="button"
      class="brush"
      aria-pressed=${String(chosen)}
      @click=${() => !chosen && this.#edit(edit)}
    >
      ${text}
    </button>`;
  }

  #renderClasses(): TemplateResult {
    const { brush } = this;
    return html`<div class="row" role="group" aria-label=${sayBoundary.paintClass}>
      ${Array.from({ length: mostClasses }, (_, label) => {
        const chosen = !brush.erase && brush.target === label;
        return html`<button
          type="button"
          class="brush"
          aria-pressed=${String(chosen)}
          aria-label=${sayBoundary.className(label)}
          @click=${() => this.#brush({ target: label, erase: false })}
        >
          ${classMark(label)}${label}
        </button>`;
      })}
    </div>`;
  }

  #renderValue(): TemplateResult {
    const { target } = this.brush;
    return html`<label
      >${sayBoundary.paintValue} <span>${format.weight(target)}</span
      ><input
        type="range"
        min="-1"
        max="1"
        step="0.1"
        aria-label=${sayBoundary.paintValue}
        .value=${String(target)}
        aria-valuetext=${format.weight(target)}
        @input=${(event: Event) =>
          this.#brush({ target: Number((event.target as HTMLInputElement).value), erase: false })}
    /></label>`;
  }

  #renderTable(): TemplateResult {
    const { said } = this;
    return html`<details>
        <summary>${sayBoundary.pasteTable}</summary>
        <p id="help">${sayBoundary.tableHelp}</p>
        <label
          >${sayBoundary.tableText}<textarea
            spellcheck="false"
            aria-describedby="help"
            @keydown=${(event: Event) => event.stopPropagation()}
          ></textarea></label
        ><button
          type="button"
          class="btn small"
          @click=${() => this.#table(this.renderRoot.querySelector('textarea')?.value ?? '')}
        >
          ${sayBoundary.useTable}
        </button>
        <label class="file"
          >${sayBoundary.chooseFile}<input
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            @change=${(event: Event) => {
              const input = event.target as HTMLInputElement;
              const [file] = input.files ?? [];
              if (file) this.dispatchEvent(new CustomEvent('table-file', { detail: file }));
              input.value = '';
            }}
        /></label>
      </details>
      ${
        said?.refused
          ? html`<glassbox-note
              .headline=${said.sentences.join(' ')}
              .text=${sayBoundary.tableKept}
            ></glassbox-note>`
          : said
            ? html`<p role="status">${said.sentences.join(' ')}</p>`
            : nothing
      }`;
  }

  #brush(detail: Brush): void {
    this.dispatchEvent(new CustomEvent('brush-change', { detail }));
  }

  #edit(detail: 'undo' | 'clear' | 'classes' | 'numbers'): void {
    this.dispatchEvent(new CustomEvent('points-edit', { detail }));
  }

  #table(detail: string): void {
    this.dispatchEvent(new CustomEvent('table-text', { detail }));
  }
}

define('glassbox-boundary-own', GlassboxBoundaryOwn);
