import { css, html, LitElement, type TemplateResult } from 'lit';
import { type Block, norm } from '../draw/lens-blocks.ts';
import { sayLens as say } from '../messages/backprop.ts';
import { shortFigure } from '../messages/figures.ts';
import type { Array2 } from '../protocol/study.ts';
import { base } from '../styles/base.ts';
import { define } from './define.ts';
import type { Place } from './glassbox-lens-picture.ts';
import './glassbox-lens-picture.ts';

/** The place in this block, or the nearest that it has. */
export function placeIn({ value: { rows, columns } }: Block, { row, column }: Place): Place {
  return { row: Math.min(row, rows - 1), column: Math.min(column, columns - 1) };
}

/**
 * The way through the network: every array as shape, picture and norm, its value above the wire,
 * its gradient below it.
 *
 * @fires block-chosen the detail is the block's id
 */
export class GlassboxLensRow extends LitElement {
  static override properties = {
    blocks: { attribute: false },
    open: {},
    place: { attribute: false },
  };
  declare blocks: readonly Block[];
  /** The id of the block whose formula is open. */
  declare open: string;
  declare place: Place;

  static override styles = [
    base,
    css`
      .row {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(100px, 1fr));
        gap: var(--s5) 0;
      }
      .block {
        display: flex;
        flex-direction: column;
        gap: var(--s1);
        align-items: center;
        min-width: 0;
        padding: var(--s2) var(--s1);
        border: 0;
        border-radius: var(--r);
        background: none;
        color: var(--ink);
        font: 400 var(--t-label) / 1.4 var(--sans);
        font-variant-numeric: tabular-nums lining-nums;
        cursor: pointer;
      }
      .block:hover {
        background: var(--edge-tint);
      }
      .block[aria-pressed='true'] {
        background: var(--edge-tint);
        box-shadow: inset 0 0 0 2px var(--edge);
      }
      .id {
        font-weight: 600;
        font-size: var(--t-ui);
      }
      .shape {
        color: var(--ink-2);
        font-size: var(--t-tick);
      }
      .thumb {
        display: flex;
        align-items: center;
        justify-content: center;
        width: 72px;
        height: 72px;
      }
      .thumb glassbox-lens-picture {
        width: 100%;
      }
      .single {
        font: 400 var(--t-figure) / 1 var(--serif);
      }
      .norm {
        white-space: nowrap;
        font-size: var(--t-tick);
      }
      .norm.grad {
        font-style: italic;
        color: var(--err);
      }
      /* The wire runs through all blocks of a row. */
      .wire {
        align-self: stretch;
        height: 1px;
        margin: var(--s1) calc(-1 * var(--s1));
        background: var(--ink-2);
      }
      .block.input .wire {
        margin-left: 50%;
      }
      .block.loss .wire {
        margin-right: 50%;
      }
      .block.weights .wire,
      .block.bias .wire {
        background: repeating-linear-gradient(90deg, var(--ink-2) 0 2px, transparent 2px 5px);
      }
      @media (max-width: 600px) {
        .row {
          grid-template-columns: repeat(3, minmax(0, 1fr));
        }
      }
      @media (max-width: 359px) {
        .row {
          grid-template-columns: repeat(2, minmax(0, 1fr));
        }
      }
    `,
  ];

  constructor() {
    super();
    this.blocks = [];
    this.open = '';
    this.place = { row: 0, column: 0 };
  }

  override render() {
    return html`<div class="row">${this.blocks.map((block) => this.#block(block))}</div>`;
  }

  #block(block: Block): TemplateResult {
    const { id, kind, value, gradient } = block;
    const press = () => this.dispatchEvent(new CustomEvent('block-chosen', { detail: id }));
    return html`<button
      type="button"
      class="block ${kind}"
      aria-pressed=${id === this.open}
      @click=${press}
    >
      <span class="id">${id}</span>
      <span class="shape">${say.shape(value.rows, value.columns)}</span>
      <span class="thumb">${this.#thumb(block, value, kind === 'input')}</span>
      <span class="norm">${say.norm(id, shortFigure(norm(value)))}</span>
      <span class="wire"></span>
      ${
        gradient
          ? html`<span class="norm grad">${say.norm(`d${id}`, shortFigure(norm(gradient)))}</span>
              <span class="thumb">${this.#thumb(block, gradient, false)}</span>`
          : html`<span class="norm grad">${say.fused}</span>`
      }
    </button>`;
  }

  #thumb(block: Block, array: Array2, ink: boolean): TemplateResult {
    if (array.values.length === 1) {
      return html`<span class="single">${shortFigure(array.values[0] ?? 0)}</span>`;
    }
    return html`<glassbox-lens-picture
      ?ink=${ink}
      .array=${array}
      .place=${placeIn(block, this.place)}
    ></glassbox-lens-picture>`;
  }
}

define('glassbox-lens-row', GlassboxLensRow);
