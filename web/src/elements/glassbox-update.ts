import { css, html, LitElement, nothing } from 'lit';
import { describeApp, Offline } from '../client/offline.ts';
import { sayOffline } from '../messages/offline.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';

/** The first view, its digits and its first steps come before the copy for later. */
const quietMilliseconds = 5000;

type News = 'waiting' | 'taken' | 'missing';

/**
 * Keeps the site for when there is no network, and says quietly what concerns the site itself. A newer
 * version is taken when somebody presses the button and never by itself.
 */
export class GlassboxUpdate extends LitElement {
  static override properties = { keeps: { type: Boolean }, news: { state: true } };
  /** False where this page is part of another one. */
  declare keeps: boolean;
  declare news: News | null;
  #offline = new Offline({
    waiting: () => this.#tell('waiting'),
    taken: () => (this.#agreed ? window.location.reload() : this.#tell('taken')),
  });
  #agreed = false;

  static override styles = [
    base,
    controls,
    css`
      .note {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s2) var(--s3);
        padding: var(--s3) 0;
        border-bottom: 1px solid var(--hair);
        font-size: var(--t-ui);
      }
      p {
        flex: 1 1 20rem;
      }
    `,
  ];

  constructor() {
    super();
    this.keeps = false;
    this.news = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Vite tells so when a chunk does not come; whoever asked for it hears of it as well.
    window.addEventListener('vite:preloadError', this.#missing);
    const hosted = import.meta.env.PROD && import.meta.env.MODE !== 'single';
    if (hosted && this.keeps && 'serviceWorker' in navigator) {
      describeApp();
      setTimeout(() => {
        // Without room for it, or in a window that keeps nothing, the page needs its network.
        this.#offline.keep().catch(() => {});
      }, quietMilliseconds);
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('vite:preloadError', this.#missing);
  }

  #missing = (): void => this.#tell('missing');

  #tell(news: News): void {
    this.news = news;
  }

  #reload = (): void => {
    if (this.news === 'waiting') {
      this.#agreed = true;
      if (this.#offline.take()) return; // the page is loaded anew when the newer version is in place
    }
    window.location.reload();
  };

  override render() {
    if (this.news === null) return nothing;
    const [headline, hint] = {
      waiting: [sayOffline.renewed, sayOffline.renewedHint],
      taken: [sayOffline.taken, sayOffline.takenHint],
      missing: [sayOffline.missing, sayOffline.missingHint],
    }[this.news] as [string, string];
    return html`<div class="note">
      <p role="status"><strong>${headline}</strong> ${hint}</p>
      <button type="button" class="btn" @click=${this.#reload}>${sayOffline.reload}</button>
      <button
        type="button"
        class="btn"
        @click=${() => {
          this.news = null;
        }}
      >
        ${sayOffline.later}
      </button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-update': GlassboxUpdate;
  }
}

define('glassbox-update', GlassboxUpdate);
