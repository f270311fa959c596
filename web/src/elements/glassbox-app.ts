import { html, LitElement, nothing } from 'lit';
import { formatRoute, parseRoute, type RoomId, roomIds } from '../client/route.ts';
import { say } from '../messages/index.ts';
import {
  type Language,
  language,
  languageName,
  rememberLanguage,
  speak,
  wordsReady,
} from '../messages/language.ts';
import { app } from '../styles/app.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { tabs } from '../styles/tabs.ts';
import { define } from './define.ts';
// The room that most open is part of the page: its worker need not wait for another answer.
import './glassbox-digits.ts';
import './glassbox-note.ts';

/** The other rooms' code comes when they are first opened. */
const loadRoom: Record<Exclude<RoomId, 'digits'>, () => Promise<unknown>> = {
  boundary: () => import('./glassbox-boundary.ts'),
  race: () => import('./glassbox-race.ts'),
  tutorials: () => import('./glassbox-tutorials.ts'),
  backprop: () => import('./glassbox-backprop.ts'),
  speed: () => import('./glassbox-speed.ts'),
};

interface SettingsChange {
  lab: RoomId;
  settings: string;
}

/**
 * The page: header, the open room, footer. The only element that reads and writes the address.
 * Only the open room is in the document, so the others' workers are gone.
 */
export class GlassboxApp extends LitElement {
  static override properties = {
    room: { state: true },
    unknown: { state: true },
    failed: { state: true },
    unspoken: { state: true },
  };
  declare room: RoomId;
  declare unknown: string | null;
  /** The room's code could not be fetched. */
  declare failed: boolean;
  /** The language whose words could not be fetched, by its name; else null. */
  declare unspoken: string | null;
  #loaded = new Set<RoomId>(['digits']);
  /** The newest settings of each room, as text. */
  #settings: Record<RoomId, string> = {
    digits: '',
    boundary: '',
    race: '',
    tutorials: '',
    backprop: '',
    speed: '',
  };

  static override styles = [base, controls, tabs, app];

  constructor() {
    super();
    this.room = roomIds[0];
    this.unknown = null;
    this.failed = false;
    this.unspoken = null;
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
    const changed = route.room !== this.room;
    this.room = route.room;
    this.unknown = route.unknown;
    this.#settings[route.room] = route.settings;
    if (changed) window.scrollTo(0, 0);
    void this.#load(route.room);
    this.requestUpdate();
  };

  async #load(room: RoomId): Promise<void> {
    this.failed = false;
    if (room === 'digits') return;
    try {
      await loadRoom[room]();
      await wordsReady();
      this.#loaded.add(room);
    } catch {
      this.failed = room === this.room;
    }
    this.requestUpdate();
  }

  #changed = (event: CustomEvent<SettingsChange>): void => {
    const { lab, settings } = event.detail;
    this.#settings[lab] = settings;
    if (lab !== this.room) return;
    window.history.replaceState(window.history.state, '', formatRoute(lab, settings));
    this.requestUpdate();
  };

  /** The words of the preferred language come first. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) await wordsReady();
    document.title = say.pageTitle(say.roomName[this.room]);
    super.scheduleUpdate();
  }

  async #speak(other: Language): Promise<void> {
    this.unspoken = null;
    try {
      await speak(other);
      rememberLanguage(other);
    } catch {
      this.unspoken = languageName[other];
    }
  }

  #renderLanguage() {
    const other = language() === 'en' ? 'ko' : 'en';
    return html`<button
      type="button"
      class="language"
      lang=${other}
      @click=${() => void this.#speak(other)}
    >
      ${languageName[other]}
    </button>`;
  }

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
            ${roomIds.map(
              (id) =>
                html`<a
                  href=${formatRoute(id, this.#settings[id])}
                  aria-current=${id === this.room ? 'page' : nothing}
                  >${say.roomName[id]}</a
                >`,
            )}
          </nav>
          ${this.#renderLanguage()}
        </div>
      </header>
      <main class="wrap" id="lab" tabindex="-1">
        ${
          this.unknown === null
            ? ''
            : html`<glassbox-note .headline=${say.labUnknown(this.unknown)}></glassbox-note>`
        }
        ${
          this.unspoken === null
            ? ''
            : html`<glassbox-note .headline=${say.languageNotLoaded(this.unspoken)}></glassbox-note>`
        }
        ${this.failed ? this.#renderFailure() : this.#renderRoom()}
      </main>
      <footer>
        <div class="wrap"><span>${say.footer}</span><span>${say.footerData}</span></div>
      </footer>`;
  }

  #renderFailure() {
    return html`<glassbox-note .headline=${say.labNotLoaded(say.roomName[this.room])}>
      <button type="button" class="btn" @click=${() => window.location.reload()}>
        ${say.reloadPage}
      </button>
    </glassbox-note>`;
  }

  #renderRoom() {
    const { room } = this;
    const settings = this.#settings[room];
    if (!this.#loaded.has(room)) return nothing;
    const changed = this.#changed;
    switch (room) {
      case 'digits':
        return html`<glassbox-digits
          docked
          .settings=${settings}
          @settings-change=${changed}
        ></glassbox-digits>`;
      case 'boundary':
        return html`<glassbox-boundary
          docked
          .settings=${settings}
          @settings-change=${changed}
        ></glassbox-boundary>`;
      case 'race':
        return html`<glassbox-race
          docked
          .settings=${settings}
          @settings-change=${changed}
        ></glassbox-race>`;
      case 'tutorials':
        return html`<glassbox-tutorials
          .settings=${settings}
          @settings-change=${changed}
        ></glassbox-tutorials>`;
      case 'backprop':
        return html`<glassbox-backprop
          .settings=${settings}
          @settings-change=${changed}
        ></glassbox-backprop>`;
      case 'speed':
        return html`<glassbox-speed></glassbox-speed>`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-app': GlassboxApp;
  }
}

define('glassbox-app', GlassboxApp);
