import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import {
  type BoundarySettings,
  batches,
  boundaryDefaults,
  fittingActivations,
  lossesOf,
  penalties,
  rates,
  taskOf,
} from '../client/boundary-settings.ts';
import { activations, inits, optimizers } from '../client/settings.ts';
import {
  formatHidden,
  largestSeed,
  parseHidden,
  parseRate,
  parseSeed,
} from '../client/settings-text.ts';
import { sayBoundary } from '../messages/boundary.ts';
import * as format from '../messages/format.ts';
import { say } from '../messages/index.ts';
import type { ActivationName } from '../protocol/index.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import type { Refused } from './lab-notes.ts';
import { menuField, settingFields, textField } from './setting-fields.ts';
import './glassbox-note.ts';

type Key = keyof BoundarySettings;

/**
 * The boundary lab's settings as filled-in blanks, save those of the data and of the diagram.
 *
 * @fires setting-input the detail is a Partial<BoundarySettings>
 * @fires setting-refused the detail is a Refused<BoundarySettings>
 */
export class GlassboxBoundarySettings extends LitElement {
  static override properties = { values: { attribute: false }, refusal: { attribute: false } };
  declare values: BoundarySettings;
  declare refusal: Refused<BoundarySettings> | null;
  /** What was typed last: it stays in its field as long as it is refused. */
  #typed = '';

  static override styles = [
    base,
    controls,
    settingFields,
    css`
      .seed {
        display: flex;
        align-items: end;
        gap: var(--s3);
      }
    `,
  ];

  constructor() {
    super();
    this.values = boundaryDefaults;
    this.refusal = null;
  }

  override render() {
    const { values } = this;
    const losses = lossesOf[taskOf(values)];
    return html`<div class="fields" role="group" aria-label=${say.settings}>
        ${this.#menu('rate', say.learningRate, rates, format.plain, true)}
        ${this.#menu('batch', say.batch, batches, batchName, true)}
        ${this.#text('hidden', say.hiddenLayers, formatHidden(values.hidden), parseHidden, say.hiddenRefused)}
        ${this.#activation()}
        ${this.#menu('loss', say.lossFunction, losses, (name) => say.lossName[name])}
        ${this.#menu('optimizer', sayBoundary.optimizer, optimizers, (name) => sayBoundary.optimizerName[name])}
        ${this.#menu('l1', sayBoundary.l1, penalties, penaltyName, true)}
        ${this.#menu('l2', sayBoundary.l2, penalties, penaltyName, true)}
        ${this.#menu('init', say.initializer, inits, (name) => say.initializerName[name])}
        ${this.#rule('stopEpochs', sayBoundary.stopEpochs, wholeNumber, sayBoundary.stopEpochsRefused)}
        ${this.#rule('stopLoss', sayBoundary.stopLoss, parseRate, sayBoundary.stopLossRefused)}
        ${this.#rule('stopPlateau', sayBoundary.stopPlateau, wholeNumber, sayBoundary.stopPlateauRefused)}
        <div class="seed">
          ${this.#text('seed', say.seed, String(values.seed), parseSeed, say.seedRefused)}
          <button
            type="button"
            class="btn small"
            @click=${() => this.#tell({ seed: anotherSeed() })}
          >
            ${say.anotherSeed}
          </button>
        </div>
      </div>
      ${
        this.refusal
          ? html`<glassbox-note .headline=${this.refusal.text} .text=${say.notSet}>
            </glassbox-note>`
          : nothing
      }`;
  }

  #menu<K extends 'rate' | 'batch' | 'loss' | 'optimizer' | 'l1' | 'l2' | 'init'>(
    key: K,
    label: string,
    offered: readonly BoundarySettings[K][],
    text: (value: BoundarySettings[K]) => string,
    sorted = false,
  ): TemplateResult {
    const chosen = (value: BoundarySettings[K]) => this.#tell({ [key]: value });
    return menuField({ name: key, label, value: this.values[key], offered, text, sorted, chosen });
  }

  /** One for all layers; the diagram has a menu for each. */
  #activation(): TemplateResult {
    const { activation, hidden } = this.values;
    const [all = 'tanh'] = fittingActivations(activation, hidden.length);
    const mixed = activation.length > 1;
    return menuField<ActivationName | 'mixed'>({
      name: 'activation',
      label: say.activation,
      value: mixed ? 'mixed' : all,
      offered: activations,
      text: (name) => (name === 'mixed' ? sayBoundary.mixedActivations : say.activationName[name]),
      chosen: (name) => name !== 'mixed' && this.#tell({ activation: [name] }),
    });
  }

  #rule(
    key: 'stopEpochs' | 'stopLoss' | 'stopPlateau',
    label: string,
    parse: (text: string) => number | null,
    sentence: (text: string) => string,
  ): TemplateResult {
    const value = this.values[key];
    const text = value === null ? '' : String(value);
    // Nothing is no rule; `undefined` is what cannot be read.
    const read = (typed: string) => (typed.trim() === '' ? null : (parse(typed) ?? undefined));
    return this.#field(key, label, text, read, sentence);
  }

  #text<K extends 'hidden' | 'seed'>(
    key: K,
    label: string,
    value: string,
    parse: (text: string) => BoundarySettings[K] | null,
    sentence: (text: string) => string,
  ): TemplateResult {
    return this.#field(key, label, value, (text) => parse(text) ?? undefined, sentence);
  }

  #field<K extends Key>(
    key: K,
    label: string,
    value: string,
    read: (text: string) => BoundarySettings[K] | undefined,
    sentence: (text: string) => string,
  ): TemplateResult {
    const refused = this.refusal?.key === key;
    return textField({
      name: key,
      label,
      value: refused ? this.#typed : value,
      refused,
      numeric: key !== 'hidden',
      typed: (text) => {
        this.#typed = text;
        const setting = read(text);
        if (setting !== undefined) this.#tell({ [key]: setting });
        else this.#refuse({ key, text: sentence(text) });
      },
    });
  }

  #tell(detail: Partial<BoundarySettings>): void {
    this.dispatchEvent(new CustomEvent('setting-input', { detail }));
  }

  #refuse(detail: Refused<BoundarySettings>): void {
    this.dispatchEvent(new CustomEvent('setting-refused', { detail }));
  }
}

/** Small enough to be read aloud; any other can be typed. */
export function anotherSeed(): number {
  return Math.min(largestSeed, 1 + Math.floor(Math.random() * 9999));
}

function wholeNumber(text: string): number | null {
  return /^\s*[1-9]\d{0,7}\s*$/.test(text) ? Number(text) : null;
}

function batchName(batch: number | 'full'): string {
  return batch === 'full' ? say.allPoints : format.integer(batch);
}

function penaltyName(rate: number): string {
  return rate === 0 ? sayBoundary.none : format.plain(rate);
}

define('glassbox-boundary-settings', GlassboxBoundarySettings);
