import { css, html, LitElement } from 'lit';
import { type ClassNames, className } from '../client/class-names.ts';
import { digitPixelCount } from '../draw/digit-tile.ts';
import { sayInside } from '../messages/inside.ts';
import type { Nearest } from '../protocol/inspector.ts';
import { base } from '../styles/base.ts';
import { lab } from '../styles/lab.ts';
import { define } from './define.ts';
import { insideSources } from './inside-questions.ts';
import { inside } from './inside-style.ts';
import './glassbox-sign.ts';
import './glassbox-tile.ts';

export const nearestCount = 8;

/** The training digits that are most like what the network sees of a drawing. */
export class InsideNearest extends LitElement {
  static override properties = {
    seen: { attribute: false },
    nearest: { attribute: false },
    names: { attribute: false },
  };
  /** What the network sees; null: nothing has been drawn. */
  declare seen: Uint8Array | null;
  declare nearest: Nearest | null;
  declare names: ClassNames;

  static override styles = [
    base,
    lab,
    inside,
    css`
      ol {
        display: grid;
        grid-template-columns: repeat(4, minmax(0, 1fr));
        gap: var(--s3);
        max-width: 760px;
      }
      li {
        font-size: var(--t-tick);
        line-height: 1.3;
        text-align: center;
        color: var(--ink-2);
      }
      li b {
        display: block;
        margin-top: 3px;
        font-weight: 600;
        color: var(--ink);
      }
      @media (min-width: 601px) and (max-width: 1100px) {
        ol {
          grid-template-columns: repeat(8, minmax(0, 1fr));
        }
      }
    `,
  ];

  constructor() {
    super();
    this.seen = null;
    this.nearest = null;
    this.names = null;
  }

  override render() {
    const { seen } = this;
    const nearest = seen ? this.nearest : null;
    return html`<div class="pane">
      <h2>
        ${sayInside.nearest}<span class="n"
          >${nearest ? sayInside.searched(nearest.searched) : ''}</span
        >
      </h2>
      <p class="hint">${sayInside.nearestHint}</p>
      ${
        seen
          ? html`<ol>
              ${Array.from({ length: nearestCount }, (_, i) => this.#renderDigit(nearest, i))}
            </ol>`
          : html`<p class="empty">${sayInside.nearestEmpty}</p>`
      }
      <glassbox-sign
        .formula=${sayInside.nearestFormula}
        .sources=${insideSources.nearest}
      ></glassbox-sign>
    </div>`;
  }

  #renderDigit(nearest: Nearest | null, i: number) {
    const label = nearest?.labels[i];
    if (!nearest || label === undefined) return html`<li><glassbox-tile></glassbox-tile></li>`;
    const distance = nearest.distances[i] ?? 0;
    const pixels = nearest.pixels.subarray(i * digitPixelCount, (i + 1) * digitPixelCount);
    return html`<li>
      <glassbox-tile .pixels=${pixels}></glassbox-tile>
      <span class="sr">${sayInside.neighbour(className(this.names, label), distance)}</span>
      <span aria-hidden="true"><b>${className(this.names, label)}</b>${sayInside.distance(distance)}</span>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inside-nearest': InsideNearest;
  }
}

define('inside-nearest', InsideNearest);
