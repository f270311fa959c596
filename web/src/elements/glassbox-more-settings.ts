import { html, LitElement, nothing } from 'lit';
import { labSettings, optimizers, type Settings } from '../client/settings.ts';
import { formatHidden, parseHidden, parsers } from '../client/settings-text.ts';
import { sayMore } from '../messages/digits-more.ts';
import * as format from '../messages/format.ts';
import { say } from '../messages/index.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import type { Refused } from './lab-notes.ts';
import { menuField, settingFields, textField } from './setting-fields.ts';

type Key = keyof Settings;
type MenuKey = 'kernel' | 'optimizer' | 'decay' | 'l2' | 'dropout' | 'shift';
type RuleKey = 'stopEpochs' | 'stopLoss' | 'stopPlateau';

/**
 * The digits lab's settings that few change: what a convolutional network is made of, how it learns
 * beside its rate, and when it ends.
 *
 * @fires setting-input composed; the detail is a Partial<Settings>
 * @fires setting-refused composed; the detail is a Refused<Settings>
 */
export class GlassboxMoreSettings extends LitElement {
  static override properties = { values: { attribute: false }, refusal: { attribute: false } };
  declare values: Settings;
  declare refusal: Refused<Settings> | null;
  /** What was typed last: it stays in its field as long as it is refused. */
  #typed = '';

  static override styles = [base, controls, settingFields];

  constructor() {
    super();
    this.values = labSettings.digits.defaults;
    this.refusal = null;
  }

  override render() {
    const { network } = this.values;
    return html`<div class="fields" role="group" aria-label=${say.moreSettings}>
      ${network === 'lenet' ? this.#convolutions() : nothing}
      ${this.#menu('optimizer', sayMore.optimizer, optimizers, (o) => sayMore.optimizerName[o])}
      ${this.#menu('decay', sayMore.decay, [1, 0.95, 0.9, 0.7, 0.5], sayMore.decayBy)}
      ${this.#menu('l2', sayMore.l2, [0, 0.00001, 0.0001, 0.001, 0.01], penaltyName)}
      ${this.#menu('dropout', sayMore.dropout, [0, 0.1, 0.25, 0.5], sayMore.share)}
      ${this.#menu('shift', sayMore.shift, [0, 1, 2, 3, 4], sayMore.pixels)}
      ${this.#rule('stopEpochs', sayMore.stopEpochs, sayMore.stopEpochsRefused)}
      ${this.#rule('stopLoss', sayMore.stopLoss, sayMore.stopLossRefused)}
      ${this.#rule('stopPlateau', sayMore.stopPlateau, sayMore.stopPlateauRefused)}
    </div>`;
  }

  #convolutions() {
    const { channels, behind } = this.values;
    return html`${this.#text('channels', sayMore.channels, formatHidden(channels), parsers.channels, sayMore.channelsRefused)}
    ${this.#menu('kernel', sayMore.kernel, [3, 5, 7], sayMore.kernelSize)}
    ${this.#text('behind', sayMore.behind, formatHidden(behind), parseHidden, say.hiddenRefused)}`;
  }

  #menu<K extends MenuKey>(
    key: K,
    label: string,
    offered: readonly Settings[K][],
    text: (value: Settings[K]) => string,
  ) {
    const chosen = (value: Settings[K]) => this.#tell('setting-input', { [key]: value });
    const value = this.values[key];
    return menuField({ name: key, label, value, offered, text, chosen });
  }

  #rule(key: RuleKey, label: string, sentence: (text: string) => string) {
    const value = this.values[key];
    const read = (typed: string) => (typed === '' ? 0 : parsers[key](typed) || null);
    return this.#text(key, label, value === 0 ? '' : String(value), read, sentence);
  }

  #text<K extends Key>(
    key: K,
    label: string,
    value: string,
    parse: (text: string) => Settings[K] | null,
    sentence: (text: string) => string,
  ) {
    const refused = this.refusal?.key === key;
    return textField({
      name: key,
      label,
      value: refused ? this.#typed : value,
      refused,
      numeric: key !== 'channels' && key !== 'behind',
      typed: (text) => {
        this.#typed = text;
        const setting = parse(text.trim());
        if (setting !== null) this.#tell('setting-input', { [key]: setting });
        else this.#tell('setting-refused', { key, text: sentence(text) });
      },
    });
  }

  #tell(name: string, detail: Partial<Settings> | Refused<Settings>): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

function penaltyName(rate: number): string {
  return rate === 0 ? sayMore.none : format.plain(rate);
}

define('glassbox-more-settings', GlassboxMoreSettings);
