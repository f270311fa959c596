import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { type LabSettings, labSettings, type Settings } from '../client/settings.ts';
import { formatHidden, parseHidden, parseSeed } from '../client/settings-text.ts';
import * as format from '../messages/format.ts';
import { say } from '../messages/index.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import './glassbox-note.ts';

/** One setting that a person has asked for. */
export type SettingInput = {
  [Key in keyof Settings]: { key: Key; value: Settings[Key] };
}[keyof Settings];

export interface Refusal {
  key: keyof Settings;
  text: string;
}

/**
 * The settings as filled-in blanks. A text that cannot be read is refused here, a value that the
 * network cannot have by the worker (`refusal`); both leave the run as it is.
 *
 * @fires setting-input the detail is a SettingInput
 * @fires setting-refused the detail is a Refusal
 */
export class GlassboxSettings extends LitElement {
  static override properties = {
    lab: { attribute: false },
    values: { attribute: false },
    refusal: { attribute: false },
  };
  declare lab: LabSettings;
  declare values: Settings;
  declare refusal: Refusal | null;
  /** What was typed last: it stays in its field as long as it is refused. */
  #typed = '';

  static override styles = [
    base,
    controls,
    css`
      .fields {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s4) 20px;
      }
      input {
        width: 72px;
      }
      .seed {
        display: flex;
        align-items: end;
        gap: var(--s3);
      }
      glassbox-note {
        margin-top: var(--s3);
      }
      @media (max-width: 600px) {
        .fields {
          row-gap: var(--s3);
        }
      }
    `,
  ];

  constructor() {
    super();
    this.lab = labSettings.digits;
    this.values = labSettings.digits.defaults;
    this.refusal = null;
  }

  override render() {
    const { lab, values } = this;
    const layers = values.network === 'dense';
    return html`<div class="fields" role="group" aria-label=${say.settings}>
        ${
          lab.networks.length > 1
            ? this.#menu('network', say.networkKind, lab.networks, (n) => say.networkName[n])
            : nothing
        }
        ${this.#menu('rate', say.learningRate, lab.rates, format.plain, true)}
        ${this.#menu('batch', say.batch, lab.batches, batchName, true)}
        ${layers ? this.#text('hidden', say.hiddenLayers, formatHidden(values.hidden)) : nothing}
        ${this.#menu('activation', say.activation, lab.activations, (n) => say.activationName[n])}
        ${this.#menu('loss', say.lossFunction, lab.losses, (n) => say.lossName[n])}
        ${this.#menu('init', say.initializer, lab.inits, (n) => say.initializerName[n])}
        <div class="seed">
          ${this.#text('seed', say.seed, String(values.seed))}
          <slot></slot>
        </div>
      </div>
      ${
        this.refusal
          ? html`<glassbox-note id="refusal" .headline=${this.refusal.text} .text=${say.notSet}>
            </glassbox-note>`
          : nothing
      }`;
  }

  #menu<Key extends 'network' | 'rate' | 'batch' | 'activation' | 'loss' | 'init'>(
    key: Key,
    label: string,
    offered: readonly Settings[Key][],
    name: (value: Settings[Key]) => string,
    sorted = false,
  ): TemplateResult {
    const value = this.values[key];
    // A link may have brought a number that the menu does not offer.
    const options = offered.includes(value) ? [...offered] : [...offered, value];
    if (sorted) options.sort((a, b) => (a === 'full' ? 1 : b === 'full' ? -1 : +a - +b));
    const changed = (event: Event) => {
      const chosen = options[(event.target as HTMLSelectElement).selectedIndex];
      if (chosen !== undefined) this.#tell({ key, value: chosen } as SettingInput);
    };
    return html`<label class="field"
      >${label}<select name=${key} @change=${changed} .selectedIndex=${live(options.indexOf(value))}>
        ${options.map(
          (option) => html`<option value=${option} ?selected=${option === value}>
            ${name(option)}
          </option>`,
        )}
      </select></label
    >`;
  }

  #text(key: 'hidden' | 'seed', label: string, value: string): TemplateResult {
    const changed = (event: Event) => {
      const { value: text } = event.target as HTMLInputElement;
      this.#typed = text;
      if (key === 'hidden') {
        const hidden = parseHidden(text);
        if (hidden) this.#tell({ key, value: hidden });
        else this.#refuse({ key, text: say.hiddenRefused(text) });
      } else {
        const seed = parseSeed(text);
        if (seed !== null) this.#tell({ key, value: seed });
        else this.#refuse({ key, text: say.seedRefused(text) });
      }
    };
    const refused = this.refusal?.key === key;
    return html`<label class="field"
      >${label}<input
        type="text"
        name=${key}
        autocomplete="off"
        spellcheck="false"
        inputmode=${key === 'seed' ? 'numeric' : 'text'}
        aria-invalid=${refused ? 'true' : 'false'}
        .value=${live(refused ? this.#typed : value)}
        @change=${changed}
    /></label>`;
  }

  #tell(detail: SettingInput): void {
    this.dispatchEvent(new CustomEvent('setting-input', { detail }));
  }

  #refuse(detail: Refusal): void {
    this.dispatchEvent(new CustomEvent('setting-refused', { detail }));
  }
}

function batchName(batch: number | 'full'): string {
  return batch === 'full' ? say.allPoints : format.integer(batch);
}

define('glassbox-settings', GlassboxSettings);
