import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { connectStudyWorker } from '../client/connect.ts';
import type { PanelList } from '../client/panels.ts';
import { sentenceOf, TrainingClient, WorkerStopped } from '../client/training-client.ts';
import { askStudy } from '../client/tutorial-ask.ts';
import { formatPlace, parsePlace, type TutorialPlace } from '../client/tutorial-settings.ts';
import { say } from '../messages/index.ts';
import { sayTrouble } from '../messages/trouble.ts';
import { tell } from '../messages/tutorials.ts';
import type { Preset, StudyWorker } from '../protocol/study.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { lab } from '../styles/lab.ts';
import { tokens } from '../styles/tokens.ts';
import { arranged } from './arranged.ts';
import { define } from './define.ts';
import './glassbox-experiment.ts';
import './glassbox-note.ts';
import './tutorial-building.ts';
import './tutorial-epochs.ts';
import './tutorial-exercises.ts';
import './tutorial-memory.ts';
import { menuPlace } from './tutorial-menu.ts';
import './tutorial-output.ts';

/**
 * The room of the tutorials: a menu of systems and topics, and the one that was chosen. Its worker
 * answers questions; what trains has a second one of its own.
 *
 * @attr settings `system=ID&seed=N` or `topic=NAME&stage=N`
 * @attr panels `menu`, `part`; without it both
 * @fires settings-change composed; the detail is { lab, settings }
 */
export class GlassboxTutorials extends LitElement {
  static override properties = {
    settings: {},
    panels: {},
    presets: { state: true },
    failure: { state: true },
  };
  declare settings: string;
  /** `menu`, `part`, or null for both. */
  declare panels: PanelList;
  declare presets: readonly Preset[];
  /** Why there are no systems; '' otherwise. */
  declare failure: string;
  #client: TrainingClient<StudyWorker> | null = null;
  /** The system or topic that is open, whichever its version or stage. */
  #part = '';

  static override styles = [
    tokens,
    base,
    controls,
    lab,
    css`
      :host {
        scroll-margin-top: 60px;
      }
      .room {
        display: grid;
        grid-template-columns: 232px minmax(0, 1fr);
        gap: var(--s7);
      }
      glassbox-tutorial-menu {
        position: sticky;
        top: 84px;
        align-self: start;
      }
      .waiting {
        color: var(--ink-2);
      }
      @media (max-width: 1100px) {
        .room {
          grid-template-columns: 200px minmax(0, 1fr);
          gap: var(--s6);
        }
      }
      @media (max-width: 900px) {
        .room {
          grid-template-columns: minmax(0, 1fr);
          gap: var(--s5);
        }
        glassbox-tutorial-menu {
          position: static;
          align-self: stretch;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.settings = '';
    this.panels = null;
    this.presets = [];
    this.failure = '';
  }

  override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) await arranged(this);
    await super.scheduleUpdate();
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('panels') && this.hasUpdated) void arranged(this);
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

  #open(): void {
    this.#client?.dispose();
    this.failure = '';
    const client = new TrainingClient<StudyWorker>(() => connectStudyWorker('double'), {
      // It keeps nothing: a new worker answers like the old one.
      prepare: async () => {},
      restarted: () => {
        if (this.presets.length === 0) void this.#fetch(client);
      },
      gaveUp: (reason) => {
        if (client === this.#client) this.failure = reason;
      },
    });
    this.#client = client;
    void this.#fetch(client);
  }

  async #fetch(client: TrainingClient<StudyWorker>): Promise<void> {
    try {
      this.presets = await askStudy(client, 'presets');
    } catch (error) {
      const gone = client !== this.#client || error instanceof WorkerStopped;
      if (!gone) this.failure = sentenceOf(error);
    }
  }

  #choose = (event: CustomEvent<TutorialPlace>): void => {
    event.stopPropagation();
    this.settings = formatPlace(event.detail);
    this.dispatchEvent(
      new CustomEvent('settings-change', {
        detail: { lab: 'tutorials', settings: this.settings },
        bubbles: true,
        composed: true,
      }),
    );
  };

  /** Whoever goes to another part begins at its top. */
  override updated(): void {
    const { place } = parsePlace(
      this.settings,
      this.presets.map(({ id }) => id),
    );
    const { id } = place.kind === 'system' ? menuPlace(place, this.presets) : { id: place.topic };
    if (this.presets.length === 0 || id === this.#part) return;
    const first = this.#part === '';
    this.#part = id;
    if (!first && this.getBoundingClientRect().top < 0) this.scrollIntoView();
  }

  override render() {
    const { presets } = this;
    const ids = presets.map(({ id }) => id);
    const { place, refused } = parsePlace(this.settings, ids);
    const [first] = refused;
    const headline =
      refused.length === 1 && first
        ? sayTrouble.linkValueRefused(first.key, first.value)
        : sayTrouble.linkValuesRefused(refused);
    return html`<div class="room" @place-choose=${this.#choose}>
      <glassbox-tutorial-menu
        data-panel="menu"
        .presets=${presets} .place=${place}></glassbox-tutorial-menu>
      <div data-panel="part">
        ${
          refused.length > 0 && presets.length > 0
            ? html`<glassbox-note .headline=${headline}></glassbox-note>`
            : nothing
        }
        ${this.failure === '' ? nothing : this.#renderFailure()}
        ${presets.length === 0 ? this.#renderWaiting() : this.#renderPlace(place)}
      </div>
    </div>`;
  }

  #renderWaiting(): TemplateResult {
    return html`<h1 class="sr">${say.roomName.tutorials}</h1>
      <p class="waiting">${this.failure === '' ? tell.waiting : nothing}</p>`;
  }

  #renderFailure(): TemplateResult {
    return html`<glassbox-note .headline=${tell.notFetched} .text=${say.refused(this.failure)}>
      <button type="button" class="btn" @click=${() => this.#open()}>${sayTrouble.tryAgain}</button>
    </glassbox-note>`;
  }

  #renderPlace(place: TutorialPlace): TemplateResult {
    const { presets } = this;
    const client = this.#client;
    const presetOf = (id: string) => presets.find((preset) => preset.id === id) ?? null;
    if (place.kind === 'system') {
      const preset = presetOf(place.id);
      return html`<glassbox-experiment
        .preset=${preset}
        .other=${preset ? presetOf(preset.other) : null}
        .seed=${place.seed}
      ></glassbox-experiment>`;
    }
    switch (place.topic) {
      case 'building':
        return html`<glassbox-tutorial-building
          .client=${client}
          .written=${presetOf('study-sleep')}
          .corrected=${presetOf('study-sleep-corrected')}
          .stage=${place.stage}
        ></glassbox-tutorial-building>`;
      case 'output':
        return html`<glassbox-tutorial-output></glassbox-tutorial-output>`;
      case 'epochs':
        return html`<glassbox-tutorial-epochs
          .client=${client}
          .presets=${presets}
        ></glassbox-tutorial-epochs>`;
      case 'memory':
        return html`<glassbox-tutorial-memory .client=${client}></glassbox-tutorial-memory>`;
      case 'exercises':
        return html`<glassbox-tutorial-exercises .client=${client}></glassbox-tutorial-exercises>`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-tutorials': GlassboxTutorials;
  }
}

define('glassbox-tutorials', GlassboxTutorials);
