import { html, LitElement, nothing } from 'lit';
import {
  formatPageOptions,
  type PageOptions,
  type ParsedPageOptions,
  parsePageOptions,
} from '../client/page-options.ts';
import { formatRoute, navigationIds, parseRoute, type RoomId, roomIds } from '../client/route.ts';
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

/** The other rooms' code comes when they are first opened. */
const loadRoom: Record<Exclude<RoomId, 'digits'>, () => Promise<unknown>> = {
  boundary: () => import('./glassbox-boundary.ts'),
  race: () => import('./glassbox-race.ts'),
  tutorials: () => import('./glassbox-tutorials.ts'),
  backprop: () => import('./glassbox-backprop.ts'),
  speed: () => import('./glassbox-speed.ts'),
  lessons: () => import('./glassbox-lessons.ts'),
  data: () => import('./glassbox-data.ts'),
  glossary: () => import('./glassbox-glossary.ts'),
};

/** The first view stands before the rest of the page's frame is fetched. */
const laterMilliseconds = 1000;

interface SettingsChange {
  lab: RoomId;
  settings: string;
}

/** What every room takes; one that knows none of it leaves it lying. */
interface Room extends HTMLElement {
  settings: string;
  docked: boolean;
  panels: readonly string[] | null;
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
    later: { state: true },
  };
  declare room: RoomId;
  declare unknown: string | null;
  /** The room's code could not be fetched. */
  declare failed: boolean;
  /** The language whose words could not be fetched, by its name; else null. */
  declare unspoken: string | null;
  /** What comes when the first view stands. */
  declare later: typeof import('./app-later.ts') | null;
  #parsed: ParsedPageOptions;
  #loaded = new Set<RoomId>(['digits']);
  #element: Room | null = null;
  /** The newest settings of each room, as text. */
  #settings = Object.fromEntries(roomIds.map((id) => [id, ''])) as Record<RoomId, string>;

  static override styles = [base, controls, tabs, app];

  constructor() {
    super();
    this.room = roomIds[0];
    this.unknown = null;
    this.failed = false;
    this.unspoken = null;
    this.later = null;
    this.#parsed = parsePageOptions(window.location.search);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#read);
    this.#read();
    const wait = window.location.search === '' ? laterMilliseconds : 0;
    setTimeout(this.#fetchLater, wait);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#read);
  }

  #fetchLater = async (): Promise<void> => {
    const later = await import('./app-later.ts').catch(() => null); // without it there are no tools
    await wordsReady();
    later?.arrived(this);
    this.later = later;
  };

  /** What the address's query says. */
  get options(): PageOptions {
    return this.#parsed.options;
  }

  get refused(): ParsedPageOptions['refused'] {
    return this.#parsed.refused;
  }

  /** The open room; null until its code is there. */
  get lab(): HTMLElement | null {
    return this.#element;
  }

  get settings(): string {
    return this.#settings[this.room];
  }

  /** What a room was left with. */
  settingsOf(room: RoomId): string {
    return this.#settings[room];
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

  /** Takes these options of the page into its address; the others stay. */
  change = (part: Partial<PageOptions>): void => {
    const { pathname, search, hash } = window.location;
    const query = formatPageOptions({ ...this.options, ...part }, search);
    window.history.replaceState(window.history.state, '', pathname + query + hash);
    this.#parsed = parsePageOptions(query);
    this.requestUpdate();
  };

  /** The words of the preferred language come first. */
  protected override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) await wordsReady();
    document.title = say.pageTitle(say.roomName[this.room]);
    super.scheduleUpdate();
  }

  /** The open room is an element of its own name, made anew when it is opened. */
  override willUpdate(): void {
    const { room } = this;
    const name = `glassbox-${room}`;
    if (!this.#loaded.has(room)) this.#element = null;
    else if (this.#element?.localName !== name) {
      this.#element = document.createElement(name) as Room;
      this.#element.docked = true;
      this.#element.panels = this.options.panels;
    }
    if (this.#element) this.#element.settings = this.#settings[room];
  }

  override updated(): void {
    this.later?.updated(this);
  }

  speak = async (other: Language): Promise<void> => {
    this.unspoken = null;
    try {
      await speak(other);
      rememberLanguage(other);
      this.change({ language: null }); // the choice goes beyond what the address asked for
    } catch {
      this.unspoken = languageName[other];
    }
  };

  #renderLanguage() {
    const other = language() === 'en' ? 'ko' : 'en';
    return html`<button
      type="button"
      class="language"
      lang=${other}
      @click=${() => void this.speak(other)}
    >
      ${languageName[other]}
    </button>`;
  }

  #renderHeader() {
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
        <nav aria-label=${say.labs}>${navigationIds.map((id) => this.#renderLink(id))}</nav>
        <div class="tools">${this.later?.tools(this)}${this.#renderLanguage()}</div>
      </div>
    </header>`;
  }

  #renderLink(id: RoomId) {
    return html`<a
      href=${formatRoute(id, this.#settings[id])}
      aria-current=${id === this.room ? 'page' : nothing}
      >${say.roomName[id]}</a
    >`;
  }

  override render() {
    const whole = this.options.panels === null;
    return html`${whole ? this.#renderHeader() : nothing}
      <main class="wrap" id="lab" tabindex="-1" @settings-change=${this.#changed}>
        ${this.unknown === null ? '' : headline(say.labUnknown(this.unknown))}
        ${this.unspoken === null ? '' : headline(say.languageNotLoaded(this.unspoken))}
        ${whole ? nothing : this.later?.wholePage(this)} ${this.later?.card(this)} ${this.failed ? this.#renderFailure() : this.#element}
      </main>
      ${
        whole
          ? html`<footer>
              <div class="wrap">
                <span>${say.footer}</span><span>${say.footerData}</span>${this.#renderLink('glossary')}
              </div>
            </footer>`
          : nothing
      }`;
  }

  #renderFailure() {
    return html`<glassbox-note .headline=${say.labNotLoaded(say.roomName[this.room])}>
      <button type="button" class="btn" @click=${() => window.location.reload()}>
        ${say.reloadPage}
      </button>
    </glassbox-note>`;
  }
}

const headline = (text: string) => html`<glassbox-note .headline=${text}></glassbox-note>`;

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-app': GlassboxApp;
  }
}

define('glassbox-app', GlassboxApp);
