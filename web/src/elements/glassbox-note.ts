import { css, html, LitElement } from 'lit';
import { base } from '../styles/base.ts';
import { define } from './define.ts';
import { warningIcon } from './icons.ts';

/**
 * What happened (`headline`, bold), what was kept (`text`), and the buttons that help (slot).
 * It stands where it happened and stays until it no longer holds.
 */
export class GlassboxNote extends LitElement {
  static override properties = { headline: {}, text: {} };
  declare headline: string;
  declare text: string;

  static override styles = [
    base,
    css`
      .note {
        display: grid;
        grid-template-columns: 20px 1fr;
        gap: var(--s1) var(--s3);
        padding: var(--s3) 0;
        border-top: 1px solid var(--hair);
        font-size: var(--t-ui);
      }
      svg {
        width: 20px;
        height: 20px;
        margin-top: 1px;
        fill: none;
        stroke: var(--err);
        stroke-width: 1.5;
      }
      .actions {
        grid-column: 2;
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
      }
      ::slotted(button) {
        margin-top: var(--s2);
      }
    `,
  ];

  constructor() {
    super();
    this.headline = '';
    this.text = '';
  }

  override render() {
    return html`<div class="note">
      ${warningIcon}
      <p role="alert"><strong>${this.headline}</strong> ${this.text}</p>
      <div class="actions"><slot></slot></div>
    </div>`;
  }
}

define('glassbox-note', GlassboxNote);
