import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { type LabSettings, labSettings, type Settings } from '../client/settings.ts';
import { extrasOf, formatHidden, parseHidden, parseSeed } from '../client/settings-text.ts';
import * as format from '../messages/format.ts';
import { say } from '../messages/index.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import type { Refused } from './lab-notes.ts';
import { menuField, settingFields, textField } from './setting-fields.ts';

/** What a person has asked for: one setting. */
export type SettingInput = Partial<Settings>;

type Refusal = Refused<Settings>;

/**
 * The digits lab's settings as filled-in blanks. A text that cannot be read is refused here, a value that the
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
    settingFields,
    css`
      summary {
        width: fit-content;
        margin-top: var(--s3);
        font-size: var(--t-label);
        line-height: var(--target);
        color: var(--ink-2);
        cursor: pointer;
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
    const menu = this.#menu;
    return html`<div class="fields" role="group" aria-label=${say.settings}>
        ${menu('network', say.networkKind, lab.networks, (n) => say.networkName[n])}
        ${menu('rate', say.learningRate, lab.rates, format.plain, true)}
        ${menu('batch', say.batch, lab.batches, batchName, true)}
        ${values.network === 'dense' ? this.#hidden() : nothing}
        ${menu('activation', say.activation, lab.activations, (n) => say.activationName[n])}
        ${menu('loss', say.lossFunction, lab.losses, (n) => say.lossName[n])}
        ${menu('init', say.initializer, lab.inits, (n) => say.initializerName[n])} ${this.#seed()}
      </div>
      <details ?open=${extrasOf(values).length > 0} @toggle=${this.#more}>
        <summary>${say.moreSettings}</summary>
        ${
          customElements.get('glassbox-more-settings')
            ? html`<glassbox-more-settings .values=${values} .refusal=${this.refusal}>
              </glassbox-more-settings>`
            : nothing
        }
      </details>
      ${
        this.refusal
          ? html`<glassbox-note .headline=${this.refusal.text} .text=${say.notSet}>
            </glassbox-note>`
          : nothing
      }`;
  }

  #more = async (): Promise<void> => {
    await import('./glassbox-more-settings.ts');
    this.requestUpdate();
  };

  #menu = <Key extends 'network' | 'rate' | 'batch' | 'activation' | 'loss' | 'init'>(
    key: Key,
    label: string,
    offered: readonly Settings[Key][],
    text: (value: Settings[Key]) => string,
    sorted = false,
  ): TemplateResult =>
    menuField({
      name: key,
      label,
      value: this.values[key],
      offered,
      text,
      sorted,
      chosen: (value) => this.#tell({ [key]: value }),
    });

  #hidden(): TemplateResult {
    return this.#text('hidden', say.hiddenLayers, formatHidden(this.values.hidden), (text) => {
      const hidden = parseHidden(text);
      if (hidden) this.#tell({ hidden });
      else this.#refuse({ key: 'hidden', text: say.hiddenRefused(text) });
    });
  }

  #seed(): TemplateResult {
    return this.#text('seed', say.seed, String(this.values.seed), (text) => {
      const seed = parseSeed(text);
      if (seed !== null) this.#tell({ seed });
      else this.#refuse({ key: 'seed', text: say.seedRefused(text) });
    });
  }

  #text(
    key: 'hidden' | 'seed',
    label: string,
    value: string,
    take: (text: string) => void,
  ): TemplateResult {
    const refused = this.refusal?.key === key;
    return textField({
      name: key,
      label,
      value: refused ? this.#typed : value,
      refused,
      numeric: key === 'seed',
      typed: (text) => {
        this.#typed = text;
        take(text);
      },
    });
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
