import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { roomHref } from '../client/site.ts';
import { say } from '../messages/check.ts';
import * as format from '../messages/format.ts';
import { inWords } from '../messages/scientific.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { lab } from '../styles/lab.ts';
import { type CheckInput, fields } from './check-fields.ts';
import { CheckModel } from './check-model.ts';
import { arraysPane, stepPane, worstPane } from './check-panes.ts';
import {
  type CheckSettings,
  checkDefaults,
  checkFor,
  formatCheck,
  mostTrained,
  otherBugs,
  parseCheck,
} from './check-settings.ts';
import { check, part, tables } from './check-styles.ts';
import { verdictMark } from './check-tables.ts';
import { agreement, best, isFlat, type Verdict, worstArray } from './check-verdict.ts';
import { define } from './define.ts';
import './glassbox-note.ts';

const stepsAtOnce = 100;

interface Note {
  headline: string;
  text: string;
  again?: boolean;
}

/**
 * Backpropagation against measured slopes, on a small network that can have a mistake built in.
 * Whatever is refused leaves the check that is shown as it is.
 *
 * @attr settings as check-settings.ts reads it
 * @fires settings-change when a person has changed something
 */
export class GlassboxCheck extends LitElement {
  static override properties = { settings: {} };
  declare settings: string;

  #notes: Note[] = [];
  /** What was typed into the field of h, and is refused. */
  #typed: string | null = null;
  #refusal: { inStep: boolean; text: string; offer?: Partial<CheckSettings> } | null = null;
  #model = new CheckModel({
    changed: () => this.requestUpdate(),
    restarted: () => this.#tell({ headline: say.restarted, text: '' }),
    failed: (reason) =>
      this.#tell({ headline: say.gaveUp, text: say.refused(reason), again: true }),
    floatLost: (reason) => this.#tell({ headline: say.floatLost(reason), text: '' }),
  });

  static override styles = [base, controls, lab, tables, part, check];

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
    this.#model.close();
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('settings') && this.hasUpdated) void this.#adopt();
  }

  override updated(): void {
    const slider = this.renderRoot.querySelector<HTMLInputElement>('input[type="range"]');
    if (!slider) return;
    const share = (Number(slider.value) - Number(slider.min)) / (+slider.max - +slider.min);
    slider.style.setProperty('--filled', `${100 * share}%`);
  }

  #open(): void {
    this.#model.open();
    void this.#adopt();
  }

  #tell(note: Note): void {
    this.#notes = [note];
    this.requestUpdate();
  }

  /** Takes the settings of the link; what is not possible gives way to the default. */
  async #adopt(): Promise<void> {
    const { settings, refused } = parseCheck(this.settings);
    if (this.#model.status && formatCheck(settings) === formatCheck(this.#model.chosen)) return;
    this.#refusal = null;
    this.#typed = null;
    this.#notes = refused.length > 0 ? [{ headline: say.linkRefused(refused), text: '' }] : [];
    const refusal = await this.#model.change(settings);
    if (refusal === null) return;
    const second = await this.#model.change(checkDefaults);
    // Where not even the default check can begin, the link is not to blame.
    if (second !== null) {
      this.#tell({ headline: say.gaveUp, text: say.refused(second), again: true });
    } else this.#tell({ headline: say.linkImpossible, text: say.refused(refusal) });
  }

  #input: CheckInput = {
    change: async (change, typed = '') => {
      const refusal = await this.#model.change(change);
      const inStep = 'h' in change;
      this.#typed = refusal !== null && inStep ? typed : null;
      // A mistake that does not fit this network fits another one.
      const offer = inStep ? null : checkFor({ ...this.#model.chosen, ...change }.bug);
      this.#refusal =
        refusal === null ? null : { inStep, text: say.refused(refusal), ...(offer && { offer }) };
      this.requestUpdate();
      if (refusal !== null) return;
      this.#notes = [];
      const detail = { lab: 'backprop', settings: formatCheck(this.#model.chosen) };
      this.dispatchEvent(
        new CustomEvent('settings-change', { detail, bubbles: true, composed: true }),
      );
    },
    unreadable: (typed) => {
      this.#typed = typed;
      this.#refusal = { inStep: true, text: say.stepRefused(typed) };
      this.requestUpdate();
    },
  };

  override render() {
    const verdict = this.#model.verdict();
    return html`<div class="head">
        <div class="say">
          <h1>${this.#renderSentence(verdict)}</h1>
          ${this.#renderVerdict(verdict)}
        </div>
        <div class="aside">
          ${fields(this.#model.wanted, this.#input)}
          ${this.#renderActions()}
          ${this.#renderRefusal(false)}
        </div>
        <div class="notes">${this.#notes.map((note) => this.#renderNote(note))}</div>
      </div>
      <div class="panes">
        <div class="pane step">
          ${stepPane(this.#model, this.#typed, this.#input, this.#renderRefusal(true))}
        </div>
        <div class="beside">
          <div class="pane arrays">${arraysPane(this.#model)}</div>
          <div class="pane worst">${worstPane(this.#model)}</div>
        </div>
      </div>`;
  }

  #renderSentence(verdict: Verdict | null): unknown {
    const { arrays, relativeError } = this.#model.report ?? { arrays: [], relativeError: 0 };
    if (verdict === null) return say.waiting;
    const error = html`<b>${inWords(relativeError)}</b>`;
    if (verdict === 'coarse' && isFlat(arrays)) return say.flatSentence;
    if (verdict === 'coarse') return say.coarseSentence(this.#model.chosen.h, error);
    if (verdict === 'red') return say.redSentence(worstArray(arrays), error);
    const slopes = arrays.reduce((sum, { count }) => sum + count, 0);
    return say.greenSentence(html`<b>${format.integer(slopes)}</b>`, error);
  }

  #renderVerdict(verdict: Verdict | null): TemplateResult {
    const { bug } = this.#model.chosen;
    const status = this.#model.status;
    const unseen = verdict === 'green' && otherBugs.some((id) => id === bug);
    return html`<p class="verdict" role="status">
        <span data-metric="verdict" data-value=${verdict ?? ''}
          >${verdict && verdictMark(verdict, say.verdictName[verdict])}</span
        ><span data-metric="relative-error" data-value=${this.#model.report?.relativeError ?? ''}></span
        >${this.#why(verdict)} ${unseen ? say.unseenBug : nothing}
      </p>
      <p class="verdict">
        ${
          status &&
          (status.diverged
            ? say.diverged(status.iteration)
            : say.trainedFor(status.iteration, format.loss(status.trainLoss ?? Number.NaN)))
        }
      </p>`;
  }

  #why(verdict: Verdict | null): string {
    const { report, curves } = this.#model;
    if (verdict === null) return '';
    if (verdict === 'green') return say.greenWhy(agreement);
    if (verdict === 'red') return say.redWhy;
    const smallest = best(curves.double ?? []);
    if (isFlat(report?.arrays ?? []) || !smallest) return say.flatWhy;
    return say.coarseWhy(smallest.h, smallest.error);
  }

  #renderActions(): TemplateResult {
    const { bug, trained } = this.#model.chosen;
    const diverged = this.#model.status?.diverged ?? false;
    const full = trained + stepsAtOnce > mostTrained;
    return html`<div class="actions">
      <button
        type="button"
        class="btn"
        ?disabled=${!this.#model.status || diverged || full}
        @click=${() => this.#input.change({ trained: this.#model.chosen.trained + stepsAtOnce })}
      >
        ${say.train(stepsAtOnce)}
      </button>
      <button
        type="button"
        class="btn"
        ?disabled=${trained === 0}
        @click=${() => this.#input.change({ trained: 0 })}
      >
        ${say.startAgain}
      </button>
      ${
        bug === 'none'
          ? nothing
          : html`<a class="link" href=${roomHref(`#backprop?show=museum&bug=${bug}`)}>${say.aboutBug(bug)}</a>`
      }
    </div>`;
  }

  #renderRefusal(inStep: boolean): unknown {
    if (this.#refusal?.inStep !== inStep) return nothing;
    const { text, offer } = this.#refusal;
    return html`<glassbox-note .headline=${text} .text=${say.nothingChanged}>
      ${
        offer
          ? html`<button type="button" class="btn" @click=${() => this.#input.change(offer)}>
              ${say.whereItFits(offer.bug ?? '')}
            </button>`
          : nothing
      }
    </glassbox-note>`;
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

define('glassbox-check', GlassboxCheck);
