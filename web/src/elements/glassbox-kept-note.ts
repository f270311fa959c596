import { css, html, LitElement } from 'lit';
import { base } from '../styles/base.ts';
import { define } from './define.ts';

/** Something that a person may want, said quietly: `headline`, `text`, and buttons (slot). */
export class GlassboxKeptNote extends LitElement {
  static override properties = { headline: {}, text: {} };
  declare headline: string;
  declare text: string;

  static override styles = [
    base,
    css`
      .note {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s2) var(--s3);
        padding: var(--s3) 0;
        border-top: 1px solid var(--hair);
        font-size: var(--t-ui);
      }
      p {
        flex: 1 1 18em;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
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
      <p role="status"><strong>${this.headline}</strong> ${this.text}</p>
      <div class="actions"><slot></slot></div>
    </div>`;
  }
}

define('glassbox-kept-note', GlassboxKeptNote);
