import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { likelyNames } from '../client/class-names.ts';
import { DigitReader } from '../client/digit-reader.ts';
import { onOwnDigits, setOwnDigits } from '../client/own-digits.ts';
import { labSettings, type Settings } from '../client/settings.ts';
import { parseSeed } from '../client/settings-text.ts';
import { sentenceOf } from '../client/training-client.ts';
import { testCountOf } from '../files/idx-plan.ts';
import * as format from '../messages/format.ts';
import { sayOwn } from '../messages/own-digits.ts';
import type { FoundDigits } from '../protocol/own-digits.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { lab } from '../styles/lab.ts';
import { ticks } from '../styles/ticks.ts';
import { define } from './define.ts';
import { inside } from './inside-style.ts';
import { classFields, namesMenu } from './own-digits-classes.ts';
import { ownDigitsHere } from './own-digits-here.ts';
import { ownDigitsStyle } from './own-digits-style.ts';
import { digitsSources } from './pane-sources.ts';
import { menuField, textField } from './setting-fields.ts';
import './glassbox-note.ts';
import './glassbox-sign.ts';

const testShares = [0.05, 0.1, 0.15, 0.2, 0.3, 0.5];

/**
 * Pictures of one's own: files are chosen, looked at, named, split and trained on.
 *
 * @fires setting-input the detail is a Partial<Settings>: which data the lab trains on
 */
export class GlassboxOwnDigits extends LitElement {
  static override properties = {
    chosen: { attribute: false },
    names: { state: true },
    turn: { state: true },
    testShare: { state: true },
    seed: { state: true },
    refusal: { state: true },
    over: { state: true },
  };
  /** The lab's settings. */
  declare chosen: Settings;
  /** Of the classes that have been found. */
  declare names: readonly string[];
  declare turn: boolean;
  declare testShare: number;
  declare seed: number;
  /** A value that was typed and is not possible. */
  declare refusal: string | null;
  /** Files are held over the place where they can be dropped. */
  declare over: boolean;
  #unfollow = () => {};
  #reader = new DigitReader(() => this.#read());

  static override styles = [base, lab, controls, ticks, inside, ownDigitsStyle];

  constructor() {
    super();
    this.chosen = labSettings.digits.defaults;
    this.names = [];
    this.turn = false;
    this.testShare = 0.15;
    this.seed = 1;
    this.refusal = null;
    this.over = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unfollow = onOwnDigits(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollow();
    this.#reader.cancel();
  }

  override render() {
    return html`<div class="pane">
      <h2>${sayOwn.title}</h2>
      <p class="hint">${sayOwn.hint}</p>
      ${this.#renderState()}
      ${this.refusal ? html`<glassbox-note .headline=${this.refusal}></glassbox-note>` : nothing}
      ${ownDigitsHere(this.chosen, (part) => this.#tell(part))}
      <glassbox-sign .formula=${sayOwn.formula} .sources=${digitsSources.pad}></glassbox-sign>
    </div>`;
  }

  /** As if the button had been pressed: for the note that says what is missing. */
  choose(): void {
    this.scrollIntoView({ block: 'center' });
    this.renderRoot.querySelector<HTMLElement>('.drop button')?.focus();
    this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.click();
  }

  #renderState(): TemplateResult {
    const { state } = this.#reader;
    if (state.kind === 'reading') {
      return html`<progress
          aria-label=${sayOwn.progress}
          max="1"
          .value=${state.share}
        ></progress>
        <div class="row">
          <span class="small" role="status">${sayOwn.reading(state.share)}</span>
          <button type="button" class="btn small" @click=${this.#cancel}>${sayOwn.cancel}</button>
        </div>`;
    }
    if (state.kind === 'making') return html`<p role="status">${sayOwn.making}</p>`;
    if (state.kind === 'found') return this.#renderFound(state.found);
    return html`<div
        class=${this.over ? 'drop over' : 'drop'}
        @dragover=${this.#hold}
        @dragleave=${() => {
          this.over = false;
        }}
        @drop=${this.#drop}
      >
        <button
          type="button"
          class="btn"
          @click=${() => this.renderRoot.querySelector<HTMLInputElement>('.drop input')?.click()}
        >
          ${sayOwn.choose}</button
        ><input type="file" multiple aria-label=${sayOwn.choose} @change=${this.#chosenFiles} />
        <span>${sayOwn.drop}</span>
      </div>
      ${
        state.kind === 'refused'
          ? html`<glassbox-note
              .headline=${sayOwn.refused}
              .text=${sayOwn.refusedKept(state.reason)}
            ></glassbox-note>`
          : state.kind === 'cancelled'
            ? html`<p role="status">${sayOwn.cancelled}</p>`
            : nothing
      }`;
  }

  #renderFound(found: FoundDigits): TemplateResult {
    const { name, trainCount, testCount, values } = found;
    const forTest = testCount || testCountOf(trainCount, this.testShare);
    const counts = testCount
      ? sayOwn.foundTest(trainCount, testCount)
      : sayOwn.split(trainCount - forTest, forTest);
    return html`<p role="status">
        <strong>${sayOwn.found(name, trainCount + testCount, values.length)}</strong> ${counts}
      </p>
      <div class="row">
        <label
          ><input
            type="checkbox"
            name="turn"
            .checked=${this.turn}
            @change=${(event: Event) => {
              this.turn = (event.target as HTMLInputElement).checked;
            }}
          />${sayOwn.turn}</label
        >
        ${
          testCount
            ? nothing
            : menuField({
                name: 'test-share',
                label: sayOwn.testShare,
                value: this.testShare,
                offered: testShares,
                text: format.share,
                chosen: (share) => {
                  this.testShare = share;
                },
              })
        }
        ${textField({
          name: 'seed',
          label: sayOwn.seed,
          value: String(this.seed),
          refused: this.refusal !== null,
          numeric: true,
          typed: this.#typedSeed,
        })}
        ${namesMenu(found, this.names, this.#rename)}
      </div>
      ${classFields({ ...found, names: this.names, turn: this.turn, changed: this.#rename })}
      <div class="row">
        <button type="button" class="btn main" @click=${() => void this.#make()}>
          ${sayOwn.useThese}
        </button>
        <button type="button" class="btn" @click=${this.#cancel}>${sayOwn.discard}</button>
      </div>`;
  }

  #read(): void {
    const { state } = this.#reader;
    if (state.kind === 'found') {
      this.names = likelyNames(state.found.name, state.found.values);
      this.turn = /emnist/i.test(state.found.name);
    }
    this.requestUpdate();
  }

  async #make(): Promise<void> {
    const { state } = this.#reader;
    if (state.kind !== 'found') return;
    const { name } = state.found;
    const classNames = this.names;
    const { turn, testShare, seed, chosen } = this;
    const made = await this.#reader.make({ turn, testShare, seed });
    if (!made) return;
    this.#reader.cancel();
    try {
      setOwnDigits({ name, classNames, ...made });
    } catch (error) {
      this.refusal = sayOwn.refusedKept(sentenceOf(error));
      return;
    }
    // Where the lab trains on own pictures of as many classes it goes over by itself.
    const classes = classNames.length;
    if (chosen.data !== 'own' || chosen.classes !== classes) this.#tell({ data: 'own', classes });
  }

  #rename = (names: readonly string[]): void => {
    this.names = names;
  };

  #typedSeed = (text: string): void => {
    const seed = parseSeed(text);
    this.refusal = seed === null ? sayOwn.seedRefused(text) : null;
    if (seed !== null) this.seed = seed;
  };

  #cancel = (): void => {
    this.refusal = null;
    this.#reader.cancel();
  };

  #hold = (event: DragEvent): void => {
    event.preventDefault();
    this.over = true;
  };

  #drop = (event: DragEvent): void => {
    event.preventDefault();
    this.over = false;
    this.#take(event.dataTransfer?.files);
  };

  #chosenFiles = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    this.#take(input.files);
    input.value = '';
  };

  #take(files: FileList | null | undefined): void {
    const list = [...(files ?? [])];
    if (list.length > 0) void this.#reader.read(list);
  }

  #tell(detail: Partial<Settings>): void {
    this.dispatchEvent(new CustomEvent('setting-input', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-own-digits': GlassboxOwnDigits;
  }
}

define('glassbox-own-digits', GlassboxOwnDigits);
