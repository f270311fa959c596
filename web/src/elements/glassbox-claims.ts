import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { digitsFolder, roomHref } from '../client/site.ts';
import { sayClaims as say, say as sayRoom } from '../messages/backprop.ts';
import { say as sayPage } from '../messages/index.ts';
import { sayTrouble } from '../messages/trouble.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { lab } from '../styles/lab.ts';
import { define } from './define.ts';
import { renderDuel } from './glassbox-claims-duel.ts';
import { renderFading } from './glassbox-claims-fading.ts';
import { ClaimsRun, type DuelResult, type FadingResult } from './glassbox-claims-run.ts';
import {
  type ClaimId,
  type ClaimsSettings,
  claimIds,
  claimsDefaults,
  type DuelId,
  duelIds,
  duels,
  formatClaimsSettings,
  lengths,
  parseClaimsSettings,
  parseSeed,
  startIds,
  updateCounts,
} from './glassbox-claims-settings.ts';
import { claimSources } from './glassbox-claims-sources.ts';
import { claimsStyle } from './glassbox-claims-style.ts';
import { renderTiming, type TimingResult } from './glassbox-claims-time.ts';
import './glassbox-load.ts';
import './glassbox-note.ts';
import './glassbox-sign.ts';

const isDuel = (claim: ClaimId): claim is DuelId => duelIds.some((id) => id === claim);

/**
 * What the tutorials claim, each with a run that measures it here and now.
 *
 * @attr settings `claim=relu|depth|xavier|vanishing|time`, `pair`, `epochs`, `seed`, ...
 * @fires settings-change composed; the detail is { lab, settings }
 */
export class GlassboxClaims extends LitElement {
  static override properties = {
    settings: {},
    base: {},
    chosen: { state: true },
    linkNote: { state: true },
    refusedSeed: { state: true },
  };
  declare settings: string;
  /** The folder of the digits; `mnist/` beside the page unless told. */
  declare base: string;
  declare chosen: ClaimsSettings;
  declare linkNote: string;
  declare refusedSeed: string | null;
  #run: ClaimsRun | null = null;
  #told: string | null = null;
  /** The newest result of each pair of networks, and of the other claims. */
  #duels = new Map<string, DuelResult>();
  #fading: FadingResult | null = null;
  #timing: TimingResult | null = null;
  /** Which claim is being measured. */
  #measured: ClaimId | null = null;

  static override styles = [base, controls, lab, claimsStyle];

  constructor() {
    super();
    this.settings = '';
    this.base = '';
    this.chosen = claimsDefaults;
    this.linkNote = '';
    this.refusedSeed = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const digits = digitsFolder(this.base);
    this.#run = new ClaimsRun(digits, () => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#run?.close();
    this.#run = null;
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('settings') || this.settings === this.#told) return;
    const { settings, refused } = parseClaimsSettings(this.settings);
    const [first] = refused;
    this.linkNote = first ? say.linkRefused(`${first.key}=${first.value}`) : '';
    this.chosen = settings;
    this.#told = null;
  }

  #change(change: Partial<ClaimsSettings>): void {
    this.chosen = { ...this.chosen, ...change };
    this.linkNote = '';
    this.#told = formatClaimsSettings(this.chosen);
    const detail = { lab: 'backprop', settings: this.#told };
    this.dispatchEvent(
      new CustomEvent('settings-change', { detail, bubbles: true, composed: true }),
    );
  }

  #measure = (): void => {
    const run = this.#run;
    const { claim, pair, epochs, seed, start, updates } = this.chosen;
    if (!run) return;
    if (run.busy) {
      run.stop();
      return;
    }
    this.#measured = claim;
    run.client.forgetTrouble();
    run.exact.forgetTrouble();
    if (isDuel(claim)) {
      const duel = duels[claim][pair];
      const key = `${claim} ${pair}`;
      if (duel) void run.duel(pair, duel, epochs, seed, (result) => this.#duels.set(key, result));
    } else if (claim === 'vanishing') {
      void run.fading(start, updates, seed, (result) => {
        this.#fading = result;
      });
    } else {
      void run.timing(seed, (result) => {
        this.#timing = result;
      });
    }
  };

  override render() {
    const { claim } = this.chosen;
    const busy = this.#run?.busy ?? false;
    const own = busy && this.#measured === claim;
    const load = this.#run?.load ?? null;
    return html`<section aria-labelledby="say">
      <h1 id="say">${say.claim[claim]}</h1>
      <p class="pulse">${say.whose[claim]} ${say.hint}</p>
      <div class="columns">
        <nav aria-label=${say.list}>
          <ul>
            ${claimIds.map(
              (id) =>
                html`<li>
                  <a
                    href=${roomHref(`#backprop?show=claims&claim=${id}`)}
                    aria-current=${id === claim ? 'true' : nothing}
                    >${say.name[id]}</a
                  >
                </li>`,
            )}
          </ul>
        </nav>
        <section class="pane" aria-labelledby="claim">
          <h2 id="claim">${say.name[claim]}</h2>
          <p class="small how">${say.how[claim]}</p>
          ${this.#renderChoices(busy, own)} ${this.#renderNotes()}
          ${
            own && load && load.phase !== 'complete' && isDuel(claim)
              ? html`<p class="small">${say.loadingDigits}</p>
                  <glassbox-load
                    .load=${load}
                    @load-cancel=${() => void this.#run?.cancelLoading()}
                  ></glassbox-load>`
              : nothing
          }
          ${this.#renderResult(own)}
          <glassbox-sign
            .formula=${say.formula[claim]}
            .sources=${claimSources[claim]}
          ></glassbox-sign>
        </section>
      </div>
    </section>`;
  }

  #renderResult(own: boolean): TemplateResult {
    const { claim, pair } = this.chosen;
    const empty = html`<p class="empty" aria-live="polite">${own ? say.measuring : say.notRun}</p>`;
    if (isDuel(claim)) {
      const result = this.#duels.get(`${claim} ${pair}`);
      return result ? renderDuel(claim, result, own) : empty;
    }
    if (claim === 'vanishing') return this.#fading ? renderFading(this.#fading) : empty;
    return this.#timing ? renderTiming(this.#timing) : empty;
  }

  #menu<T extends string | number>(
    label: string,
    offered: readonly T[],
    value: T,
    name: (option: T) => string,
    choose: (option: T) => void,
  ): TemplateResult {
    const changed = (event: Event) => {
      const option = offered[(event.target as HTMLSelectElement).selectedIndex];
      if (option !== undefined) choose(option);
    };
    return html`<label class="field"
      >${label}<select .selectedIndex=${live(offered.indexOf(value))} @change=${changed}>
        ${offered.map((option) => html`<option ?selected=${option === value}>${name(option)}</option>`)}
      </select></label
    >`;
  }

  #renderChoices(busy: boolean, own: boolean): TemplateResult {
    const { claim, pair, epochs, seed, start, updates } = this.chosen;
    const menus: TemplateResult[] = [];
    if (isDuel(claim)) {
      const names = say.pairName[claim];
      const perEpoch = duels[claim][pair]?.updatesPerEpoch ?? 0;
      menus.push(
        this.#menu(
          say.pair,
          [0, 1],
          pair,
          (i) => names[i] ?? '',
          (i) => this.#change({ pair: i }),
        ),
        this.#menu(
          say.length,
          lengths,
          epochs,
          (length) => say.lengthName(length, length * perEpoch),
          (length) => this.#change({ epochs: length }),
        ),
      );
    } else if (claim === 'vanishing') {
      menus.push(
        this.#menu(
          say.start,
          startIds,
          start,
          (id) => say.startName[id],
          (id) => this.#change({ start: id }),
        ),
        this.#menu(say.updates, updateCounts, updates, say.updatesName, (count) =>
          this.#change({ updates: count }),
        ),
      );
    }
    const setSeed = (event: Event) => {
      const { value: text } = event.target as HTMLInputElement;
      const parsed = parseSeed(text);
      this.refusedSeed = parsed === null ? text : null;
      if (parsed !== null) this.#change({ seed: parsed });
    };
    return html`<div class="choices">
        ${menus}
        <label class="field"
          >${say.seed}<input
            type="text"
            inputmode="numeric"
            autocomplete="off"
            aria-invalid=${this.refusedSeed === null ? 'false' : 'true'}
            .value=${live(this.refusedSeed ?? String(seed))}
            @change=${setSeed}
        /></label>
        <button type="button" class="btn main" ?disabled=${busy && !own} @click=${this.#measure}>
          ${own ? say.stop : say.run}
        </button>
      </div>
      ${
        this.refusedSeed === null
          ? nothing
          : html`<glassbox-note
              .headline=${say.seedRefused(this.refusedSeed)}
              .text=${say.notSet}
            ></glassbox-note>`
      }`;
  }

  #renderNotes(): TemplateResult[] {
    const run = this.#run;
    if (!run) return [];
    const notes: TemplateResult[] = [];
    const note = (headline: string, text: string) =>
      notes.push(html`<glassbox-note .headline=${headline} .text=${text}></glassbox-note>`);
    if (this.linkNote !== '') note(this.linkNote, '');
    if (run.failure !== '') note(sayTrouble.failed, sayPage.refused(run.failure));
    for (const { trouble } of [run.client, run.exact]) {
      if (trouble?.kind === 'restarted') note(sayRoom.workerStopped, sayRoom.workerAnew);
      if (trouble?.kind === 'gave-up')
        note(sayTrouble.workerGaveUp, sayPage.refused(trouble.reason));
    }
    return notes;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-claims': GlassboxClaims;
  }
}

define('glassbox-claims', GlassboxClaims);
