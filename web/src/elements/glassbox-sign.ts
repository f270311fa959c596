import { css, html, LitElement, nothing } from 'lit';
import { pathOf, plainFile } from '../client/source-reference.ts';
import { say } from '../messages/index.ts';
import { base } from '../styles/base.ts';
import { define } from './define.ts';

/**
 * The signature of a pane, its last line: the formula that it shows and the file that computes it.
 * The file's name opens the very lines. They come when they are asked for; should the viewer not
 * come, the link opens the file alone.
 */
export class GlassboxSign extends LitElement {
  static override properties = {
    formula: {},
    sources: { attribute: false },
    failed: { state: true },
  };
  /** Text; without one the file's name stands alone. */
  declare formula: string;
  /** References such as `nn/affine.cpp#Affine::forward`; the first one's file gives the name. */
  declare sources: readonly string[];
  declare failed: boolean;
  #opening = false;

  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: var(--s1) var(--s4);
        margin-top: auto;
        padding-top: var(--s4);
        font: 400 var(--t-tick) / 24px var(--mono);
        color: var(--ink-3);
      }
      a {
        position: relative;
        color: var(--ink-2);
        text-decoration-color: var(--edge-2);
        text-underline-offset: 0.3em;
      }
      a:hover {
        color: var(--ink);
        text-decoration-color: var(--edge);
      }
      /* A finger needs more than the line is high. */
      a::after {
        content: '';
        position: absolute;
        inset: -8px -4px;
      }
      p {
        flex-basis: 100%;
        font-family: var(--sans);
        line-height: 1.5;
      }
    `,
  ];

  constructor() {
    super();
    this.formula = '';
    this.sources = [];
    this.failed = false;
  }

  override render() {
    const path = pathOf(this.sources[0] ?? '');
    return html`<span>${this.formula}</span>
      <slot></slot>
      <a
        href=${plainFile(path)}
        target="_blank"
        aria-haspopup="dialog"
        title=${say.openSource}
        @click=${this.#open}
        >${path}</a
      >
      ${this.failed ? html`<p role="alert">${say.sourceViewerFailed}</p>` : nothing}`;
  }

  #open = async (event: MouseEvent): Promise<void> => {
    // With a key held down a link means a new tab, as everywhere.
    if (this.failed || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (this.#opening) return;
    this.#opening = true;
    const link = event.currentTarget as HTMLElement;
    try {
      await import('./glassbox-source.ts');
      const viewer = document.createElement('glassbox-source');
      viewer.sources = this.sources;
      viewer.addEventListener('close', () => {
        viewer.remove();
        link.focus();
      });
      this.renderRoot.append(viewer);
    } catch {
      this.failed = true;
    } finally {
      this.#opening = false;
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-sign': GlassboxSign;
  }
}

define('glassbox-sign', GlassboxSign);
