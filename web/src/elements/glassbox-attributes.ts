import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { fourDecimals } from '../messages/figures.ts';
import * as format from '../messages/format.ts';
import { about } from '../messages/scientific.ts';
import { tell } from '../messages/tutorials.ts';
import type { Array2, LensView } from '../protocol/study.ts';
import { base } from '../styles/base.ts';
import { lab } from '../styles/lab.ts';
import { define } from './define.ts';
import { type NamedArray, type Station, stationsOf, studyStations } from './tutorial-arrays.ts';
import './glassbox-sign.ts';

/** Four decimals, or the power of ten of what would read as nothing. */
function cell(value: number): string {
  const size = Math.abs(value);
  if (!Number.isFinite(value) || (size > 0 && size < 5e-5) || size >= 1e5) return about(value);
  return fourDecimals(value);
}

/**
 * All that a small network keeps of its last pass: values above, what came back below. `stage`
 * says how much of it there is while the network is built class by class.
 */
export class GlassboxAttributes extends LitElement {
  static override properties = {
    lens: { attribute: false },
    study: { attribute: false },
    stage: { attribute: false },
  };
  declare lens: LensView | null;
  /** The study and sleep network, with the tutorial's names; null: our own. */
  declare study: 'written' | 'corrected' | null;
  /** 0 to 6, of NN0 to NN6. */
  declare stage: number;

  static override styles = [
    base,
    lab,
    css`
      :host {
        padding: 0;
      }
      .stations {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s5) var(--s5);
      }
      .station {
        display: flex;
        flex-direction: column;
        gap: var(--s3);
      }
      /* Level with each other, however many rows they have. */
      .above {
        min-height: calc(3 * 1.2rem + var(--rows, 3) * 1.35rem);
      }
      .below {
        padding-top: var(--s3);
        border-top: 1px solid var(--rule);
        color: var(--err);
      }
      .below td {
        font-style: italic;
      }
      table {
        border-collapse: collapse;
      }
      figcaption {
        padding-bottom: 2px;
        font: 500 var(--t-label) / 1.35 var(--mono);
        white-space: nowrap;
      }
      figcaption span {
        display: block;
        min-height: 1.35em;
        font-weight: 400;
        font-size: var(--t-tick);
        color: var(--ink-2);
      }
      td {
        padding: 1px var(--s3) 1px 0;
        text-align: right;
        font: 400 var(--t-label) / 1.5 var(--mono);
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
    `,
  ];

  constructor() {
    super();
    this.lens = null;
    this.study = null;
    this.stage = 6;
  }

  override render() {
    const { lens, study } = this;
    if (!lens) return nothing;
    const all = study ? studyStations(lens, study === 'written') : stationsOf(lens);
    const stations = all.filter((station) => this.#isThere(station));
    const back = this.stage >= 5;
    return html`<h2>
        ${tell.attributes}
        ${back ? html`<span class="n">${tell.lossNow(format.plain(lens.loss))}</span>` : nothing}
      </h2>
      <p class="hint">${this.#hint(lens)}</p>
      <div class="stations">
        ${stations.map(
          ({ above, below }) => html`<div class="station">
            ${this.#array(above, 'above')} ${below && back ? this.#array(below, 'below') : nothing}
          </div>`,
        )}
      </div>
      <glassbox-sign
        .formula=${''}
        .sources=${[
          'nn/trace.cpp#trace',
          'nn/affine.cpp#Affine::forward',
          'nn/affine.cpp#Affine::backward',
          'nn/affine.cpp#Affine::add_to',
          'nn/activation.cpp#Activation::forward',
          'nn/activation.cpp#Activation::backward',
        ]}
      ></glassbox-sign>`;
  }

  override updated(): void {
    const rows = [...this.renderRoot.querySelectorAll('.above tbody')].map(
      (body) => body.children.length,
    );
    this.renderRoot
      .querySelector<HTMLElement>('.stations')
      ?.style.setProperty('--rows', String(Math.max(1, ...rows)));
  }

  #isThere({ kind }: Station): boolean {
    if (kind === 'parameter') return this.stage >= 1;
    return kind === 'target' ? this.stage >= 5 : this.stage >= 3;
  }

  #hint(lens: LensView): string {
    if (this.study === null) return tell.attributesOurs(lens.input.columns);
    return this.stage >= 5 ? tell.attributesBoth : tell.attributesForward;
  }

  #array({ name, ours, formula, array }: NamedArray, place: string): TemplateResult {
    const { rows, columns } = array;
    return html`<figure class=${place} data-attribute=${name}>
      <figcaption>
        ${name}<span>${formula === '' ? nothing : `= ${formula}`}</span
        ><span>${tell.shape(ours, rows, columns)}</span>
      </figcaption>
      <table aria-label=${name}>
        <tbody>
          ${Array.from({ length: rows }, (_, i) => this.#row(array, i))}
        </tbody>
      </table>
    </figure>`;
  }

  #row({ columns, values }: Array2, i: number): TemplateResult {
    const row = Array.from(values.subarray(i * columns, (i + 1) * columns));
    return html`<tr>
      ${row.map((value) => html`<td title=${String(value)}>${cell(value)}</td>`)}
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-attributes': GlassboxAttributes;
  }
}

define('glassbox-attributes', GlassboxAttributes);
