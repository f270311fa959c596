import { css, html, LitElement } from 'lit';
import { sayInside } from '../messages/inside.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';

/** Of the round pen, in the drawing's pixels. */
const widths = { thin: 10, normal: 20, thick: 32 } as const;
const names = ['thin', 'normal', 'thick'] as const;

/**
 * How thick the pad's pen is. It stands on the pad, but comes later than the pad.
 *
 * @fires pen-change the detail is a width
 */
export class InsidePen extends LitElement {
  static override properties = { width: { attribute: false } };
  declare width: number;

  static override styles = [
    base,
    controls,
    css`
      :host {
        flex: none;
      }
      .field select {
        min-width: 68px;
        font-size: var(--t-label);
      }
    `,
  ];

  override render() {
    return html`<label class="field"
      ><span class="sr">${sayInside.pen}</span
      ><select @change=${this.#change}>
        ${names.map(
          (name) =>
            html`<option .selected=${widths[name] === this.width}>
              ${sayInside.penName[name]}
            </option>`,
        )}
      </select></label
    >`;
  }

  #change = (event: Event): void => {
    const name = names[(event.target as HTMLSelectElement).selectedIndex] ?? 'normal';
    this.dispatchEvent(new CustomEvent('pen-change', { detail: widths[name] }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'inside-pen': InsidePen;
  }
}

define('inside-pen', InsidePen);
