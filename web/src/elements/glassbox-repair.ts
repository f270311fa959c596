import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { BackpropClient } from '../client/backprop-client.ts';
import {
  type Bench,
  type CheckedGradient,
  checkLines,
  isRight,
  openBench,
  worstOf,
} from '../client/repair-check.ts';
import { changed, type Form, type MistakeId, mistakeIds, written } from '../client/repair-lines.ts';
import { roomHref } from '../client/site.ts';
import { sentenceOf, WorkerStopped } from '../client/training-client.ts';
import { sayRepair } from '../messages/repair.ts';
import { inWords } from '../messages/scientific.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { lab } from '../styles/lab.ts';
import { tokens } from '../styles/tokens.ts';
import { part, tables } from './check-styles.ts';
import { define } from './define.ts';
import { did } from './did.ts';
import { tickIcon } from './icons.ts';
import { renderCheck, renderChoice, renderNotes, type Trouble } from './repair-parts.ts';
import { repairStyle } from './repair-style.ts';
import './glassbox-sign.ts';

const sources = [
  'nn/affine.cpp#Affine::backward',
  'nn/activation.cpp#Activation::backward',
  'nn/loss.cpp#SoftmaxCrossEntropy::forward',
];

/** A line and its form as they were checked. */
interface Tried {
  arrays: readonly CheckedGradient[];
  right: boolean;
}

/**
 * A backward pass with one wrong line, to be found and put right; the gradient check decides.
 *
 * @attr settings `mistake=` and one of the six names in client/repair-lines.ts
 * @fires settings-change when another mistake is chosen
 * @fires learner-action 'backprop-repaired', once for each mistake
 */
export class GlassboxRepair extends LitElement {
  static override properties = {
    settings: {},
    line: { state: true },
    form: { state: true },
    tried: { state: true },
    trouble: { state: true },
  };
  declare settings: string;
  declare line: number | null;
  declare form: Form | null;
  declare tried: Tried | null;
  declare trouble: Trouble | null;
  #mistake: MistakeId = mistakeIds[0];
  #repaired = new Set<MistakeId>();
  #wrongTries = 0;
  #bench: Bench | null = null;
  #refused: string | null = null;
  #client = new BackpropClient('double', {
    changed: () => this.#workerChanged(),
    prepare: async () => {},
  });

  static override styles = [tokens, base, controls, lab, tables, part, repairStyle];

  constructor() {
    super();
    this.settings = '';
    this.line = null;
    this.form = null;
    this.tried = null;
    this.trouble = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#measure();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#client.close();
  }

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has('settings')) return;
    const asked = new URLSearchParams(this.settings).get('mistake');
    const known = mistakeIds.find((id) => id === asked);
    this.#refused = known || asked === null ? null : asked;
    if ((known ?? mistakeIds[0]) !== this.#mistake) this.#open(known ?? mistakeIds[0]);
  }

  async #measure(): Promise<void> {
    this.trouble = null;
    try {
      this.#bench = await openBench((ask) => this.#client.call(ask));
    } catch (error) {
      if (error instanceof WorkerStopped) return;
      const text = sayRepair.refused(sentenceOf(error));
      this.trouble = { headline: sayRepair.failed, text, again: true };
    }
    this.requestUpdate();
  }

  #workerChanged(): void {
    const { trouble } = this.#client;
    if (trouble?.kind === 'gave-up') {
      const text = sayRepair.refused(trouble.reason);
      this.trouble = { headline: sayRepair.gaveUp, text, again: true };
    } else if (trouble) {
      void this.#measure().then(() => {
        this.trouble ??= { headline: sayRepair.restarted, text: '', again: false };
      });
    }
  }

  #again = (): void => {
    this.#client.close();
    void this.#measure();
  };

  #open(mistake: MistakeId): void {
    this.#mistake = mistake;
    this.line = null;
    this.form = null;
    this.tried = null;
  }

  #choose(mistake: MistakeId): void {
    this.#open(mistake);
    this.#refused = null;
    this.requestUpdate();
    const detail = { lab: 'backprop', settings: `show=repair&mistake=${mistake}` };
    this.dispatchEvent(
      new CustomEvent('settings-change', { detail, bubbles: true, composed: true }),
    );
  }

  #check = (): void => {
    const { line, form } = this;
    if (!this.#bench || line === null || form === null) return;
    const arrays = checkLines(changed(written(this.#mistake), line, form), this.#bench);
    this.tried = { arrays, right: isRight(arrays) };
    if (!this.tried.right) {
      this.#wrongTries += 1;
      return;
    }
    const isNew = !this.#repaired.has(this.#mistake);
    this.#repaired.add(this.#mistake);
    // The next thing to do is where the hands are.
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>('.next')?.focus();
      if (isNew) did(this, 'backprop-repaired');
    });
  };

  #next = (): void => {
    const open = mistakeIds.find((id) => !this.#repaired.has(id));
    if (!open) return;
    this.#choose(open);
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('input[name="line"]')?.focus(),
    );
  };

  override render() {
    const bench = this.#bench;
    const stands = bench && checkLines(written(this.#mistake), bench);
    const number = mistakeIds.indexOf(this.#mistake) + 1;
    return html`<h1>${this.#sentence(stands)}</h1>
      <p class="words">
        ${sayRepair.mistakeOf(number, mistakeIds.length)}.
        ${bench ? sayRepair.ownError(bench.own) : nothing}
      </p>
      <p class="sr" role="status">${this.tried ? this.#sentence(stands) : ''}</p>
      <span
        hidden
        data-metric="repair-error"
        data-value=${stands ? worstOf(this.tried?.arrays ?? stands).relativeError : ''}
      ></span>
      <span hidden data-metric="repaired" data-value=${this.#repaired.size}></span>
      <span hidden data-metric="wrong-repairs" data-value=${this.#wrongTries}></span>
      ${renderNotes(this.#refused, this.trouble, this.#again)}
      <nav class="which" aria-label=${sayRepair.mistakes}>${this.#renderMistakes()}</nav>
      <div class="panes">
        <div class="pane">
          <h2>${sayRepair.pass}</h2>
          <p class="hint">${sayRepair.passHint}</p>
          ${renderChoice({
            mistake: this.#mistake,
            line: this.line,
            form: this.form,
            chooseLine: (line) => this.#chosen({ line, form: null }),
            chooseForm: (form) => this.#chosen({ line: this.line, form }),
          })}
          <div class="actions">${this.#renderActions()}</div>
          <glassbox-sign .formula=${'dX = Wᵀ dZ'} .sources=${sources}></glassbox-sign>
        </div>
        <div class="pane check">
          <h2>${sayRepair.found}</h2>
          <p class="hint">${sayRepair.foundHint}</p>
          ${stands ? renderCheck(stands, this.tried?.arrays ?? null) : sayRepair.waiting}
          ${this.tried?.right ? html`<p class="why">${sayRepair.why[this.#mistake]}</p>` : nothing}
          <p class="words under">${sayRepair.about}</p>
          <glassbox-sign
            .formula=${'(L(θ + h) − L(θ − h)) / 2h'}
            .sources=${['nn/gradient_check.cpp#check_gradients']}
          ></glassbox-sign>
        </div>
      </div>`;
  }

  #chosen({ line, form }: { line: number | null; form: Form | null }): void {
    this.line = line;
    this.form = form;
    this.tried = null;
  }

  #sentence(stands: readonly CheckedGradient[] | null): TemplateResult | string {
    if (!stands) return sayRepair.waiting;
    const arrays = this.tried?.arrays ?? stands;
    const { name, relativeError } = worstOf(arrays);
    const error = html`<b>${inWords(relativeError)}</b>`;
    if (!this.tried) return sayRepair.wrongNow(name, error);
    if (this.tried.right) return sayRepair.repairedNow(error);
    return sayRepair.notRepaired(name, error);
  }

  #renderMistakes(): TemplateResult[] {
    return mistakeIds.map((id, i) => {
      const repaired = this.#repaired.has(id);
      const open = (event: MouseEvent) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        this.#choose(id);
      };
      return html`<a
        href=${roomHref(`#backprop?show=repair&mistake=${id}`)}
        aria-current=${id === this.#mistake ? 'true' : nothing}
        aria-label=${sayRepair.mistakeName(i + 1, repaired)}
        @click=${open}
        >${i + 1}${repaired ? tickIcon : nothing}</a
      >`;
    });
  }

  #renderActions(): TemplateResult {
    const { line, form, tried } = this;
    if (tried?.right) {
      return this.#repaired.size === mistakeIds.length
        ? html`<p>${sayRepair.allRepaired}</p>`
        : html`<button type="button" class="btn main next" @click=${this.#next}>
            ${sayRepair.next}
          </button>`;
    }
    return html`<button
        type="button"
        class="btn main"
        ?disabled=${form === null || !this.#bench}
        @click=${this.#check}
      >
        ${sayRepair.check}
      </button>
      ${line === null ? html`<span class="hint">${sayRepair.firstLine}</span>` : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-repair': GlassboxRepair;
  }
}

define('glassbox-repair', GlassboxRepair);
