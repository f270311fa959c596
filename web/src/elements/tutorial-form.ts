import { css, html, LitElement, nothing } from 'lit';
import { largestSeed, parseSeed } from '../client/settings-text.ts';
import { type PaceName, paceNames } from '../client/tutorial-pace.ts';
import { say } from '../messages/index.ts';
import { tell } from '../messages/tutorials.ts';
import type { Preset } from '../protocol/study.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import { tutorialLayout } from './tutorial-layout.ts';

/** What was chosen; the rest stays as it is. A seed of null is the tutorial's own. */
export interface RunChoice {
  version?: 'other';
  seed?: number | null;
  pace?: PaceName;
}

/**
 * What a reader may choose of a tutorial's system: the version, the seed, the pace.
 *
 * @fires run-choose the detail is a RunChoice
 */
export class GlassboxTutorialForm extends LitElement {
  static override properties = {
    preset: { attribute: false },
    other: { attribute: false },
    seed: { attribute: false },
    pace: {},
    refused: { state: true },
  };
  declare preset: Preset | null;
  declare other: Preset | null;
  declare seed: number | null;
  declare pace: PaceName;
  /** The sentence of a refused seed, or ''. */
  declare refused: string;

  static override styles = [
    base,
    controls,
    tutorialLayout,
    css`
      input {
        width: 11ch;
      }
      .hint {
        margin-top: var(--s2);
        font-size: var(--t-label);
        color: var(--ink-2);
      }
    `,
  ];

  constructor() {
    super();
    this.preset = null;
    this.other = null;
    this.seed = null;
    this.pace = 'watch';
    this.refused = '';
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('preset') || changed.has('seed')) this.refused = '';
  }

  #tell(detail: RunChoice): void {
    this.dispatchEvent(new CustomEvent('run-choose', { detail }));
  }

  #typed = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    const own = this.preset?.spec.seed ?? 0;
    const seed = parseSeed(field.value);
    this.refused = seed === null ? say.seedRefused(field.value) : '';
    if (seed !== null) this.#tell({ seed: seed === own ? null : seed });
  };

  override render() {
    const { preset, other } = this;
    if (!preset) return nothing;
    const own = preset.spec.seed;
    const seed = this.seed ?? own;
    return html`<div class="form">
        ${other ? this.#renderVersions(preset) : nothing}
        <label class="field"
          >${tell.seed}<input
            inputmode="numeric"
            autocomplete="off"
            .value=${String(seed)}
            aria-invalid=${this.refused === '' ? 'false' : 'true'}
            aria-describedby="hint"
            @change=${this.#typed}
        /></label>
        <button
          type="button"
          class="btn"
          @click=${() => this.#tell({ seed: Math.floor(Math.random() * (largestSeed + 1)) })}
        >
          ${say.anotherSeed}
        </button>
        ${
          this.seed !== null && this.seed !== own
            ? html`<button type="button" class="btn" @click=${() => this.#tell({ seed: null })}>
                ${tell.ownSeed(own)}
              </button>`
            : nothing
        }
        <label class="field"
          >${tell.pace}<select
            @change=${(event: Event) =>
              this.#tell({ pace: (event.target as HTMLSelectElement).value as PaceName })}
          >
            ${paceNames.map(
              (name) =>
                html`<option value=${name} .selected=${name === this.pace}>
                  ${tell.paceName[name]}
                </option>`,
            )}
          </select></label
        >
      </div>
      <p class="hint" id="hint">
        ${this.refused === '' ? tell.seedHint(own, preset.precision === 'double') : html`<span class="wrong" role="alert">${this.refused} ${say.notSet}</span>`}
      </p>`;
  }

  #renderVersions(preset: Preset) {
    const button = (corrected: boolean) => {
      const here = (preset.variant === 'corrected') === corrected;
      return html`<button
        type="button"
        aria-pressed=${here ? 'true' : 'false'}
        @click=${() => here || this.#tell({ version: 'other' })}
      >
        ${corrected ? tell.corrected : tell.asWritten}
      </button>`;
    };
    return html`<div class="field">
      <span id="version">${tell.variant}</span>
      <div class="choice" role="group" aria-labelledby="version">
        ${button(false)}${button(true)}
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-tutorial-form': GlassboxTutorialForm;
  }
}

define('glassbox-tutorial-form', GlassboxTutorialForm);
