import { css, html, LitElement, nothing } from 'lit';
import { formatRoute, labIds, parseRoute } from '../client/route.ts';
import type { LabId } from '../client/settings.ts';
import { say } from '../messages/index.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import './glassbox-note.ts';

/** A lab's code comes when it is first opened. */
const loadLab: Record<LabId, () => Promise<unknown>> = {
  digits: () => import('./glassbox-digits.ts'),
  boundary: () => import('./glassbox-boundary.ts'),
};

interface SettingsChange {
  lab: LabId;
  settings: string;
}

/**
 * The page: header, the open lab, footer. The only element that reads and writes the address.
 * Only the open lab is in the document, so the other one's worker is gone.
 */
export class GlassboxApp extends LitElement {
  static override properties = {
    lab: { state: true },
    unknown: { state: true },
    failed: { state: true },
  };
  declare lab: LabId;
  declare unknown: string | null;
  /** The lab's code could not be fetched. */
  declare failed: boolean;
  #loaded = new Set<LabId>();
  /** The newest settings of each lab, as text. */
  #settings: Record<LabId, string> = { digits: '', boundary: '' };

  static override styles = [
    base,
    controls,
    css`
      :host {
        background: var(--ground);
        min-height: 100vh;
      }
      .wrap {
        max-width: 1440px;
        margin: 0 auto;
        padding: 0 var(--margin);
      }
      header {
        position: sticky;
        top: 0;
        z-index: 5;
        background: var(--ground);
        border-bottom: 1px solid var(--hair);
      }
      header .wrap {
        display: flex;
        align-items: stretch;
        gap: var(--s6);
        min-height: 60px;
      }
      .brand {
        display: flex;
        align-items: center;
        gap: 10px;
        font-weight: 600;
        font-size: 1.0625rem;
        letter-spacing: -0.01em;
        color: inherit;
        text-decoration: none;
      }
      .brand svg {
        width: 26px;
        height: 26px;
        fill: none;
        stroke: var(--ink);
        stroke-width: 1.25;
        stroke-linejoin: round;
      }
      .brand .face {
        fill: var(--glass);
        stroke: none;
      }
      .brand .hidden {
        stroke: var(--edge-2);
      }
      .brand .dot {
        fill: var(--ink);
        stroke: none;
      }
      nav {
        display: flex;
        gap: var(--s5);
        margin-left: var(--s4);
      }
      nav a {
        display: flex;
        align-items: center;
        min-height: var(--target);
        margin-bottom: -1px;
        padding: 2px 2px 0;
        border-bottom: 2px solid transparent;
        font-size: var(--t-ui);
        color: var(--ink-2);
        text-decoration: none;
      }
      nav a:hover {
        color: var(--ink);
        border-color: var(--edge-soft);
      }
      nav a[aria-current] {
        color: var(--ink);
        font-weight: 600;
        border-color: var(--edge);
      }
      .skip:not(:focus) {
        position: absolute;
        clip-path: inset(50%);
        width: 1px;
        height: 1px;
        overflow: hidden;
      }
      .skip {
        align-self: center;
        color: inherit;
      }
      main {
        min-height: 60vh;
      }
      main:focus {
        outline: none;
      }
      footer {
        border-top: 1px solid var(--hair);
        font-size: var(--t-label);
        color: var(--ink-2);
      }
      footer .wrap {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: var(--s2) var(--s5);
        padding-top: var(--s5);
        padding-bottom: var(--s5);
      }
      @media (max-width: 600px) {
        header {
          position: static;
        }
        header .wrap {
          min-height: 52px;
          gap: var(--s4);
        }
        nav {
          gap: var(--s4);
          margin-left: auto;
        }
        footer {
          padding-bottom: 64px;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.lab = 'digits';
    this.unknown = null;
    this.failed = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#read);
    this.#read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#read);
  }

  #read = (): void => {
    const route = parseRoute(window.location.hash);
    const changed = route.lab !== this.lab;
    this.lab = route.lab;
    this.unknown = route.unknown;
    this.#settings[route.lab] = route.settings;
    document.title = say.pageTitle(say.labName[route.lab]);
    if (changed) window.scrollTo(0, 0);
    void this.#load(route.lab);
    this.requestUpdate();
  };

  async #load(lab: LabId): Promise<void> {
    this.failed = false;
    try {
      await loadLab[lab]();
      this.#loaded.add(lab);
    } catch {
      this.failed = lab === this.lab;
    }
    this.requestUpdate();
  }

  #changed = (event: CustomEvent<SettingsChange>): void => {
    const { lab, settings } = event.detail;
    this.#settings[lab] = settings;
    if (lab !== this.lab) return;
    window.history.replaceState(window.history.state, '', formatRoute(lab, settings));
    this.requestUpdate();
  };

  override render() {
    return html`<header>
        <div class="wrap">
          <a class="brand" href=${formatRoute('digits', this.#settings.digits)}>
            <svg viewBox="0 0 26 26" aria-hidden="true">
              <path class="face" d="M2 8 8 2h16v16l-6 6V8z" />
              <path class="hidden" d="M8 2v16h16M8 18l-6 6" />
              <path d="M2 8h16v16H2zM2 8l6-6h16v16l-6 6M18 8l6-6" />
              <circle class="dot" cx="10" cy="16" r="2.1" /></svg
            >${say.brand}
          </a>
          <a
            class="skip"
            href="#lab"
            @click=${(event: Event) => {
              event.preventDefault();
              this.renderRoot.querySelector('main')?.focus();
            }}
            >${say.skipToLab}</a
          >
          <nav aria-label=${say.labs}>
            ${labIds.map(
              (id) =>
                html`<a
                  href=${formatRoute(id, this.#settings[id])}
                  aria-current=${id === this.lab ? 'page' : nothing}
                  >${say.labName[id]}</a
                >`,
            )}
          </nav>
        </div>
      </header>
      <main class="wrap" id="lab" tabindex="-1">
        ${
          this.unknown === null
            ? ''
            : html`<glassbox-note .headline=${say.labUnknown(this.unknown)}></glassbox-note>`
        }
        ${this.failed ? this.#renderFailure() : this.#renderLab()}
      </main>
      <footer>
        <div class="wrap"><span>${say.footer}</span><span>${say.footerData}</span></div>
      </footer>`;
  }

  #renderFailure() {
    return html`<glassbox-note .headline=${say.labNotLoaded(say.labName[this.lab])}>
      <button type="button" class="btn" @click=${() => window.location.reload()}>
        ${say.reloadPage}
      </button>
    </glassbox-note>`;
  }

  #renderLab() {
    if (!this.#loaded.has(this.lab)) return nothing;
    return this.lab === 'digits'
      ? html`<glassbox-digits
          docked
          .settings=${this.#settings.digits}
          @settings-change=${this.#changed}
        ></glassbox-digits>`
      : html`<glassbox-boundary
          docked
          .settings=${this.#settings.boundary}
          @settings-change=${this.#changed}
        ></glassbox-boundary>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-app': GlassboxApp;
  }
}

define('glassbox-app', GlassboxApp);
