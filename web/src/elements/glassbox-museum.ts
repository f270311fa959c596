import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { connectStudyWorker } from '../client/connect.ts';
import { roomHref } from '../client/site.ts';
import { sentenceOf, TrainingClient, WorkerStopped } from '../client/training-client.ts';
import { askStudy } from '../client/tutorial-ask.ts';
import { say } from '../messages/museum.ts';
import type { Exhibit, Showing, StudyWorker } from '../protocol/study.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { lab } from '../styles/lab.ts';
import { checkFor, formatCheck } from './check-settings.ts';
import { part } from './check-styles.ts';
import { define } from './define.ts';
import { formatMuseum, type MuseumSettings, parseMuseum } from './museum-settings.ts';
import { museum } from './museum-styles.ts';
import './glassbox-note.ts';
import './museum-exhibit.ts';
import './museum-others.ts';

interface Note {
  headline: string;
  text: string;
  again?: boolean;
}

/**
 * The mistakes of the five tutorials: a list, the open exhibit, and those that cannot be run.
 *
 * @attr settings as museum-settings.ts reads it
 * @fires settings-change when a person has changed something
 */
export class GlassboxMuseum extends LitElement {
  static override properties = { settings: {} };
  declare settings: string;

  #client: TrainingClient<StudyWorker> | null = null;
  #exhibits: readonly Exhibit[] = [];
  #chosen: MuseumSettings = { bug: '', side: 'written' };
  /** What has been shown; the same exhibit is always the same. */
  #showings = new Map<string, Showing>();
  #asked = '';
  #notes: Note[] = [];

  static override styles = [
    base,
    controls,
    lab,
    part,
    museum,
    css`
      :host {
        padding: var(--s5) 0 var(--s8);
      }
    `,
  ];

  constructor() {
    super();
    this.settings = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#client?.dispose();
    this.#client = null;
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('settings') && this.hasUpdated) this.#adopt();
  }

  #open(): void {
    this.#client?.dispose();
    this.#asked = '';
    this.#notes = [];
    const client = new TrainingClient<StudyWorker>(() => connectStudyWorker('double'), {
      prepare: async () => {},
      restarted: () => {
        this.#notes = [{ headline: say.restarted, text: '' }];
        this.#asked = '';
        void this.#load(client);
      },
      gaveUp: (reason) => this.#tell({ headline: say.gaveUp, text: reason, again: true }),
    });
    this.#client = client;
    void this.#load(client);
  }

  #tell({ headline, text, again }: Note): void {
    this.#notes = [{ headline, text: say.refused(text), ...(again && { again }) }];
    this.requestUpdate();
  }

  async #load(client: TrainingClient<StudyWorker>): Promise<void> {
    try {
      this.#exhibits = await askStudy(client, 'exhibits');
      this.#adopt();
    } catch (error) {
      this.#failed(error);
    }
  }

  /** A dead worker is told of by the client. */
  #failed(error: unknown): void {
    if (!this.#client || error instanceof WorkerStopped) return;
    this.#tell({ headline: say.failed, text: sentenceOf(error), again: true });
  }

  #adopt(): void {
    if (this.#exhibits.length === 0) return;
    const bugs = this.#exhibits.map(({ bug }) => bug);
    const { settings, refused } = parseMuseum(this.settings, bugs);
    if (refused.length > 0) this.#tell({ headline: say.linkRefused(refused), text: '' });
    this.#chosen = settings;
    void this.#show();
  }

  #choose(change: Partial<MuseumSettings>): void {
    this.#chosen = { ...this.#chosen, ...change };
    this.#notes = [];
    const detail = { lab: 'backprop', settings: formatMuseum(this.#chosen) };
    this.dispatchEvent(
      new CustomEvent('settings-change', { detail, bubbles: true, composed: true }),
    );
    void this.#show();
  }

  async #show(): Promise<void> {
    this.requestUpdate();
    const { bug } = this.#chosen;
    const client = this.#client;
    if (!client || this.#showings.has(bug) || this.#asked === bug) return;
    this.#asked = bug;
    try {
      this.#showings.set(bug, await askStudy(client, 'show', bug));
    } catch (error) {
      this.#failed(error);
    }
    if (this.#asked === bug) this.#asked = '';
    this.requestUpdate();
  }

  override render() {
    const shown = this.#exhibits.find(({ bug }) => bug === this.#chosen.bug);
    return html`<div class="room">
      <nav aria-label=${say.exhibits}>${this.#renderList()}</nav>
      ${this.#renderMenu()}
      <div class="shown">
        <div class="notes">${this.#notes.map((note) => this.#renderNote(note))}</div>
        ${
          shown
            ? html`<glassbox-museum-exhibit
                .exhibit=${shown}
                .showing=${this.#showings.get(shown.bug) ?? null}
                .side=${this.#chosen.side}
                .link=${this.#linkOf(shown.bug)}
                @side-change=${(event: CustomEvent<MuseumSettings['side']>) =>
                  this.#choose({ side: event.detail })}
              ></glassbox-museum-exhibit>`
            : html`<h1>${say.waiting}</h1>`
        }
        <glassbox-museum-others></glassbox-museum-others>
      </div>
    </div>`;
  }

  #linkOf(bug: string): { href: string; name: string } | null {
    const settings = checkFor(bug);
    if (settings)
      return { href: roomHref(`#backprop?${formatCheck(settings)}`), name: say.openInCheck };
    if (bug !== 'B2.1') return null;
    return { href: roomHref('#backprop?show=graph&example=apple&faulty=1'), name: say.openInGraph };
  }

  #renderList(): TemplateResult[] {
    return say.tutorialName.map((name, tutorial) => {
      const own = this.#exhibits.filter((exhibit) => exhibit.tutorial === tutorial);
      if (own.length === 0) return html``;
      return html`<h2>${name}</h2>
        <ul>
          ${own.map(({ bug }) => {
            const open = bug === this.#chosen.bug;
            return html`<li>
              <a
                href=${roomHref(`#backprop?${formatMuseum({ ...this.#chosen, bug })}`)}
                aria-current=${open ? 'true' : nothing}
                @click=${(event: MouseEvent) => {
                  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                  event.preventDefault();
                  this.#choose({ bug });
                }}
                ><span>${bug === 'adam' ? nothing : bug}</span><span>${titleOf(bug)}</span></a
              >
            </li>`;
          })}
        </ul>`;
    });
  }

  /** The list again, for narrow windows. */
  #renderMenu(): TemplateResult {
    return html`<label class="field choose"
      >${say.exhibit}<select
        .value=${live(this.#chosen.bug)}
        @change=${(event: Event) => this.#choose({ bug: (event.target as HTMLSelectElement).value })}
      >
        ${say.tutorialName.map(
          (name, tutorial) => html`<optgroup label=${name}>
            ${this.#exhibits
              .filter((exhibit) => exhibit.tutorial === tutorial)
              .map(
                ({ bug }) => html`<option value=${bug} ?selected=${bug === this.#chosen.bug}>
                  ${say.option(bug, titleOf(bug))}
                </option>`,
              )}
          </optgroup>`,
        )}
      </select></label
    >`;
  }

  #renderNote({ headline, text, again }: Note): TemplateResult {
    return html`<glassbox-note .headline=${headline} .text=${text}>
      ${
        again
          ? html`<button type="button" class="btn" @click=${() => this.#open()}>
              ${say.tryAgain}
            </button>`
          : nothing
      }
    </glassbox-note>`;
  }
}

function titleOf(bug: string): string {
  return say.exhibitWords[bug]?.title ?? bug;
}

define('glassbox-museum', GlassboxMuseum);
