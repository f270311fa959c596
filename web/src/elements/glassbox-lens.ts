import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { digitsFolder } from '../client/site.ts';
import { blocksOf } from '../draw/lens-blocks.ts';
import { sayLens as say, say as sayRoom } from '../messages/backprop.ts';
import * as format from '../messages/format.ts';
import { say as sayPage } from '../messages/index.ts';
import { sayTrouble } from '../messages/trouble.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { lab } from '../styles/lab.ts';
import { define } from './define.ts';
import { did } from './did.ts';
import type { Place } from './glassbox-lens-picture.ts';
import { LensRun } from './glassbox-lens-run.ts';
import {
  formatLensSettings,
  type LensSettings,
  lensDefaults,
  networkIds,
  parseIndex,
  parseLensSettings,
} from './glassbox-lens-settings.ts';
import { lensStyle } from './glassbox-lens-style.ts';
import './glassbox-lens-entry.ts';
import './glassbox-lens-picture.ts';
import { placeIn } from './glassbox-lens-row.ts';
import './glassbox-note.ts';

const trainSteps = [1, 100, 600] as const;

/**
 * One digit on its way through a network and back: every array as shape, norm and picture, and
 * the formula of any number in it.
 *
 * @attr settings `network`, `sample`, `block`, `row`, `column`
 * @fires settings-change composed; the detail is { lab, settings }
 */
export class GlassboxLens extends LitElement {
  static override properties = {
    settings: {},
    base: {},
    chosen: { state: true },
    linkNote: { state: true },
    refusedSample: { state: true },
  };
  declare settings: string;
  /** The folder of the digits; `mnist/` beside the page unless told. */
  declare base: string;
  declare chosen: LensSettings;
  declare linkNote: string;
  declare refusedSample: string | null;
  #run: LensRun | null = null;
  #told: string | null = null;

  static override styles = [base, controls, lab, lensStyle];

  constructor() {
    super();
    this.settings = '';
    this.base = '';
    this.chosen = lensDefaults;
    this.linkNote = '';
    this.refusedSample = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const digits = digitsFolder(this.base);
    this.#run = new LensRun(digits, () => this.requestUpdate());
    if (this.hasUpdated) this.#show();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#run?.close();
    this.#run = null;
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('settings') || this.settings === this.#told) return;
    const { settings, refused } = parseLensSettings(this.settings);
    const [first] = refused;
    this.linkNote = first ? say.linkRefused(`${first.key}=${first.value}`) : '';
    this.chosen = settings;
    this.#told = null;
    this.#show();
  }

  #show(): void {
    void this.#run?.show(this.chosen.network, this.chosen.sample);
  }

  #change(change: Partial<LensSettings>): void {
    this.chosen = { ...this.chosen, ...change };
    this.linkNote = '';
    this.refusedSample = null;
    this.#run?.client.forgetTrouble();
    if ('network' in change || 'sample' in change) this.#show();
    this.#told = formatLensSettings(this.chosen);
    const detail = { lab: 'backprop', settings: this.#told };
    this.dispatchEvent(
      new CustomEvent('settings-change', { detail, bubbles: true, composed: true }),
    );
  }

  override render() {
    const run = this.#run;
    const view = run?.view ?? null;
    const blocks = view ? blocksOf(view) : [];
    const label = view?.labels[0] ?? 0;
    const block = blocks.find(({ id }) => id === this.chosen.block) ?? blocks[0];
    const share = view?.prediction.values[label];
    return html`<section aria-labelledby="say">
      <div class="head">
        <div class="say">
          <h1 id="say">
            ${
              view && share !== undefined
                ? say.sentence(
                    label,
                    html`<b>${format.percent(share)}</b>`,
                    html`<b data-metric="lens-loss" data-value=${String(view.loss)}
                      >${format.loss(view.loss)}</b
                    >`,
                  )
                : say.waiting
            }
          </h1>
          <p class="pulse" aria-live="polite">${this.#pulse()}</p>
          ${this.#renderControls()}
        </div>
        <div class="aside">
          ${
            view
              ? html`<figure class="digit">
                  <glassbox-lens-picture ink .array=${view.input}></glassbox-lens-picture>
                  <figcaption class="sr">${say.digit(label)}</figcaption>
                </figure>`
              : nothing
          }
        </div>
        <div class="notes">${this.#renderNotes()}</div>
      </div>
      <div class="box">
        <span class="back"></span>
        <div class="front">
          <div class="cell">
            <h2>${say.rowTitle}<span class="n">${say.rowShape}</span></h2>
            <p class="hint">${say.rowHint}</p>
            <glassbox-lens-row
              .blocks=${blocks}
              .open=${block?.id ?? ''}
              .place=${{ row: this.chosen.row, column: this.chosen.column }}
              @block-chosen=${(event: CustomEvent<string>) => {
                this.#change({ block: event.detail });
                did(this, 'block-chosen');
              }}
            ></glassbox-lens-row>
          </div>
        </div>
      </div>
      ${
        block
          ? html`<glassbox-lens-entry
              .blocks=${blocks}
              .block=${block}
              .label=${label}
              .place=${placeIn(block, this.chosen)}
              @place-chosen=${(event: CustomEvent<Place>) => {
                this.#change(event.detail);
                did(this, 'entry-chosen');
              }}
            ></glassbox-lens-entry>`
          : nothing
      }
    </section>`;
  }

  #pulse(): string {
    const { status, target, digits } = this.#run ?? {};
    if (!status || !digits) return '';
    if (status.diverged) return say.diverged;
    if (target != null) return say.training(status.iteration, target);
    return status.iteration === 0 ? say.untrained : say.trained(status.iteration, digits);
  }

  #renderControls(): TemplateResult {
    const { chosen } = this;
    const run = this.#run;
    const digits = run?.digits ?? 0;
    const still = digits === 0;
    const busy = run?.target != null;
    const sample = Math.min(chosen.sample, Math.max(0, digits - 1));
    const button = (label: string, off: boolean, press: () => void) =>
      html`<button type="button" class="btn" ?disabled=${still || off} @click=${press}>
        ${label}
      </button>`;
    return html`<div class="train" role="group" aria-label=${say.train}>
        <span>${say.train}</span>
        ${trainSteps.map((steps) =>
          button(say.trainSteps(steps), busy || (run?.status?.diverged ?? false), () => {
            void run?.train(steps);
          }),
        )}
        ${button(say.reset, false, () => void run?.reset())}
      </div>
      <div class="choices" role="group" aria-label=${say.choices}>
        <label class="field"
          >${say.network}<select
            .selectedIndex=${live(networkIds.indexOf(chosen.network))}
            @change=${(event: Event) => {
              const network = networkIds[(event.target as HTMLSelectElement).selectedIndex];
              if (network) this.#change({ network });
            }}
          >
            ${networkIds.map(
              (id) =>
                html`<option ?selected=${id === chosen.network}>${say.networkName[id]}</option>`,
            )}
          </select></label
        >
        <label class="field"
          >${say.sample}<input
            class="number"
            type="text"
            inputmode="numeric"
            autocomplete="off"
            aria-invalid=${this.refusedSample === null ? 'false' : 'true'}
            .value=${live(this.refusedSample ?? String(sample))}
            @change=${(event: Event) => {
              const { value } = event.target as HTMLInputElement;
              const index = parseIndex(value, Math.max(0, digits - 1));
              if (index === null) this.refusedSample = value;
              else this.#change({ sample: index });
            }}
        /></label>
        ${button(say.previous, sample === 0, () => this.#change({ sample: sample - 1 }))}
        ${button(say.next, sample >= digits - 1, () => this.#change({ sample: sample + 1 }))}
      </div>`;
  }

  #renderNotes(): TemplateResult[] {
    const run = this.#run;
    if (!run) return [];
    const { network, sample } = this.chosen;
    const notes: TemplateResult[] = [];
    const again = html`<button
      type="button"
      class="btn"
      @click=${() => void run.again(network, sample)}
    >
      ${sayTrouble.tryAgain}
    </button>`;
    const { trouble } = run.client;
    if (this.linkNote !== '') notes.push(note(this.linkNote, ''));
    if (this.refusedSample !== null) {
      notes.push(note(say.sampleRefused(this.refusedSample, run.digits), say.notSet));
    }
    if (trouble?.kind === 'restarted') notes.push(note(sayRoom.workerStopped, sayRoom.workerAnew));
    if (trouble?.kind === 'gave-up') {
      notes.push(note(sayTrouble.workerGaveUp, sayPage.refused(trouble.reason), again));
    }
    if (run.loadFailure !== '') {
      notes.push(note(say.loadFailed, sayPage.refused(run.loadFailure), again));
    }
    if (run.failure !== '') {
      notes.push(note(sayTrouble.failed, sayPage.refused(run.failure), again));
    }
    return notes;
  }
}

function note(headline: string, text: string, action: unknown = nothing): TemplateResult {
  return html`<glassbox-note .headline=${headline} .text=${text}>${action}</glassbox-note>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-lens': GlassboxLens;
  }
}

define('glassbox-lens', GlassboxLens);
