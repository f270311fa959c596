import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { type Block, entry } from '../draw/lens-blocks.ts';
import { formulasOf } from '../draw/lens-formulas.ts';
import { sayLens as say } from '../messages/backprop.ts';
import { figure } from '../messages/figures.ts';
import type { Array2 } from '../protocol/study.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { lab } from '../styles/lab.ts';
import { define } from './define.ts';
import { renderFormulas } from './glassbox-lens-formula.ts';
import type { Place } from './glassbox-lens-picture.ts';
import { parseIndex } from './glassbox-lens-settings.ts';
import { lensSources } from './glassbox-lens-sources.ts';
import { arraysTableButton } from './table-buttons.ts';
import './glassbox-lens-picture.ts';
import './glassbox-note.ts';
import './glassbox-sign.ts';

const side = 28;

/**
 * One number of a block: its formula and its gradient's formula with the live numbers in them.
 *
 * @fires place-chosen composed; the detail is the Place of another number
 */
export class GlassboxLensEntry extends LitElement {
  static override properties = {
    blocks: { attribute: false },
    block: { attribute: false },
    label: { attribute: false },
    place: { attribute: false },
    refused: { state: true },
  };
  declare blocks: readonly Block[];
  declare block: Block;
  declare label: number;
  declare place: Place;
  declare refused: { key: keyof Place; text: string } | null;

  static override styles = [
    base,
    controls,
    lab,
    css`
      :host {
        padding: 0;
      }
      .panes {
        display: grid;
        grid-template-columns: minmax(0, 5fr) minmax(0, 7fr);
        gap: var(--s5) var(--gutter);
      }
      .pictures {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: var(--s4);
      }
      figcaption {
        margin-top: var(--s1);
        font-size: var(--t-label);
        color: var(--ink-2);
      }
      .fields {
        display: flex;
        gap: var(--s4);
        margin-top: var(--s4);
      }
      .fields input {
        width: 84px;
      }
      .lines {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: var(--s5);
        align-content: start;
      }
      h3 {
        margin: 0 0 var(--s1);
        font: 400 var(--t-label) / 1.5 var(--sans);
        color: var(--ink-2);
      }
      .general {
        font: 400 var(--t-label) / 1.7 var(--mono);
        color: var(--ink-2);
        overflow-wrap: anywhere;
      }
      .formula {
        font: 400 1.1875rem/1.45 var(--serif);
        font-variant-numeric: tabular-nums lining-nums;
        overflow-wrap: anywhere;
      }
      .return .formula {
        font-style: italic;
        color: var(--err);
      }
      table {
        margin: var(--s2) 0;
        border-collapse: collapse;
        font-size: var(--t-label);
      }
      th,
      td {
        padding: 3px var(--s3) 3px 0;
        text-align: left;
        font-weight: 400;
        border-bottom: 1px solid var(--hair);
      }
      th {
        font-family: var(--mono);
        font-size: var(--t-tick);
        color: var(--ink-2);
      }
      .words {
        margin-top: var(--s3);
        font-size: var(--t-label);
        color: var(--ink-2);
      }
      @media (max-width: 900px) {
        .panes,
        .lines {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  constructor() {
    super();
    this.blocks = [];
    this.label = 0;
    this.place = { row: 0, column: 0 };
    this.refused = null;
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('block') && this.refused) this.refused = null;
  }

  override render() {
    const { block, place } = this;
    const { id, kind, value, gradient } = block;
    const formulas = formulasOf(this.blocks, block, place.row, place.column, this.label);
    const pickable = value.values.length > 1;
    return html`<section class="pane" aria-labelledby="entry">
      <h2 id="entry">${say.open(id, say.kind[kind])}</h2>
      <p class="hint">${pickable ? say.openHint : nothing}</p>
      <div class="panes">
        <div>
          ${pickable ? this.#renderPictures(value, gradient) : nothing}
          ${pickable ? this.#renderFields(value) : nothing}
        </div>
        <div>
          <div class="lines" aria-live="polite">${renderFormulas(formulas)}</div>
          ${this.#renderWords()}
        </div>
      </div>
      <glassbox-sign
        .formula=${say.formula[kind]}
        .sources=${lensSources(block)}
        >${arraysTableButton(this.#arrays())}</glassbox-sign
      >
    </section>`;
  }

  /** This block's numbers, then those of all others. */
  #arrays(): { name: string; array: Array2 | null }[] {
    const others = this.blocks.filter(({ id }) => id !== this.block.id);
    return [this.block, ...others].flatMap(({ id, value, gradient }) => [
      { name: id, array: value },
      { name: `d${id}`, array: gradient },
    ]);
  }

  #renderPictures(value: Array2, gradient: Array2 | null): TemplateResult {
    const { id, kind } = this.block;
    const { row, column } = this.place;
    const place = value.columns > 1 ? `[${row},${column}]` : `[${row}]`;
    const name = `${kind === 'weights' ? id : id.toLowerCase()}${place}`;
    const picture = (array: Array2, title: string, ink: boolean) =>
      html`<figure>
        <glassbox-lens-picture
          pickable
          ?ink=${ink}
          .array=${array}
          .place=${this.place}
          @place-chosen=${(event: CustomEvent<Place>) => this.#choose(event.detail)}
        ></glassbox-lens-picture>
        <figcaption>${title} = ${figure(entry(array, row, column))}</figcaption>
      </figure>`;
    return html`<div class="pictures">
      ${picture(value, name, kind === 'input')}
      ${gradient ? picture(gradient, `d${name}`, false) : nothing}
    </div>`;
  }

  #renderFields({ rows, columns }: Array2): TemplateResult {
    const field = (key: keyof Place, label: string, most: number) =>
      html`<label class="field"
        >${label}<input
          type="text"
          inputmode="numeric"
          autocomplete="off"
          aria-invalid=${this.refused?.key === key ? 'true' : 'false'}
          .value=${live(this.refused?.key === key ? this.refused.text : String(this.place[key]))}
          @change=${(event: Event) => {
            const { value: text } = event.target as HTMLInputElement;
            const index = parseIndex(text, most);
            this.refused = index === null ? { key, text } : null;
            if (index !== null) this.#choose({ ...this.place, [key]: index });
          }}
      /></label>`;
    const { refused } = this;
    const most = refused?.key === 'column' ? columns - 1 : rows - 1;
    const name = refused?.key === 'column' ? say.column : say.row;
    return html`<div class="fields">
        ${field('row', say.row, rows - 1)}
        ${columns > 1 ? field('column', say.column, columns - 1) : nothing}
      </div>
      ${
        refused
          ? html`<glassbox-note
              .headline=${say.placeRefused(name, most, refused.text)}
              .text=${say.notSet}
            ></glassbox-note>`
          : nothing
      }`;
  }

  #renderWords(): TemplateResult {
    const { kind, gradient } = this.block;
    const { row, column } = this.place;
    const words: string[] = [];
    if (kind === 'input') words.push(say.pixel(Math.floor(row / side), row % side));
    if (kind === 'weights' || kind === 'bias') words.push(say.learned);
    if (gradient && entry(gradient, row, column) === 0) words.push(say.nothingBack);
    return html`${words.map((sentence) => html`<p class="words">${sentence}</p>`)}`;
  }

  #choose(detail: Place): void {
    this.dispatchEvent(new CustomEvent('place-chosen', { detail }));
  }
}

define('glassbox-lens-entry', GlassboxLensEntry);
