import { css, html, LitElement, nothing } from 'lit';
import type { TableOf } from '../draw/table-view.ts';
import { sayTable } from '../messages/table.ts';
import { base } from '../styles/base.ts';
import { define } from './define.ts';

/**
 * The button that opens a picture's numbers as a table. The table comes when it is asked for, and
 * so does what is in it: `view` is called only while the table is open. The first view's pictures
 * keep its place: the button is not part of it and comes with what is fetched later.
 */
export class GlassboxTable extends LitElement {
  static override properties = {
    // Another function draws the same button.
    view: { attribute: false, hasChanged: () => false },
    failed: { state: true },
  };
  declare view: TableOf;
  declare failed: boolean;

  static override styles = [
    base,
    css`
      :host {
        display: inline-block;
        font: 400 var(--t-tick) / 24px var(--sans);
      }
      button {
        position: relative;
        padding: 0;
        border: 0;
        background: none;
        font: inherit;
        color: var(--ink-2);
        text-decoration: underline var(--edge-2);
        text-underline-offset: 0.3em;
        white-space: nowrap;
        cursor: pointer;
      }
      /* A finger needs more than the line is high. */
      button::after {
        content: '';
        position: absolute;
        inset: -8px -4px;
      }
      @media (max-width: 600px) {
        button {
          min-width: var(--target);
          min-height: var(--target);
        }
        button::after {
          content: none;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.view = () => null;
    this.failed = false;
  }

  override render() {
    return html`<button type="button" aria-haspopup="dialog" @click=${this.#open}>
        ${sayTable.asTable}</button
      >${this.failed ? html`<p role="alert">${sayTable.failed}</p>` : nothing}`;
  }

  #open = async ({ currentTarget }: Event): Promise<void> => {
    try {
      await import('./table-window.ts');
    } catch {
      this.failed = true;
      return;
    }
    if (this.renderRoot.querySelector('glassbox-table-window')) return;
    const window = document.createElement('glassbox-table-window');
    window.view = (choice) => this.view(choice);
    window.addEventListener('close', () => {
      window.remove();
      (currentTarget as HTMLElement | null)?.focus();
    });
    this.renderRoot.append(window);
  };
}

define('glassbox-table', GlassboxTable);
