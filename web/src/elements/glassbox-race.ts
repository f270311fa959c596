import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { BoundarySettings } from '../client/boundary-settings.ts';
import {
  fairnesses,
  formatRace,
  labIds,
  parseRace,
  type RaceSettings,
} from '../client/race-link.ts';
import { presetsOf } from '../client/race-presets.ts';
import { type AnySettings, raceRules } from '../client/race-rules.ts';
import { formatRoute } from '../client/route.ts';
import type { LabId, Settings } from '../client/settings.ts';
import { say } from '../messages/index.ts';
import { sayRace } from '../messages/race.ts';
import type { Points } from '../protocol/index.ts';
import { base } from '../styles/base.ts';
import { choice } from '../styles/choice.ts';
import { controls } from '../styles/controls.ts';
import { lab } from '../styles/lab.ts';
import { classColours } from './class-colours.ts';
import { define } from './define.ts';
import { Frames } from './frames.ts';
import type { Refused } from './lab-element.ts';
import { RaceLines, renderChart } from './race-chart.ts';
import { raceLayout } from './race-layout.ts';
import { paces, RaceModel, type RacerIndex } from './race-model.ts';
import { differenceWords, raceNames } from './race-names.ts';
import { renderChoice, renderData } from './race-parts.ts';
import { type RaceState, raceSentence, spokenRace } from './race-sentence.ts';
import { fieldSources, raceSources } from './race-sources.ts';
import { renderTable } from './race-table.ts';
import { Slow } from './slow.ts';
import './boundary-settings.ts';
import './glassbox-field.ts';
import './glassbox-load.ts';
import './glassbox-note.ts';
import './glassbox-settings.ts';
import './glassbox-sign.ts';
import './glassbox-transport.ts';

/**
 * Two configurations race on the same data from the same seed. It owns a worker, never reads the
 * address, and tells its settings by the event `settings-change`.
 */
export class GlassboxRace extends LitElement {
  static override properties = { settings: {}, docked: { type: Boolean } };
  /** The text of a race, see client/race-link.ts. */
  declare settings: string;
  /** On a phone the buttons stay at the bottom of the screen. */
  declare docked: boolean;
  #model: RaceModel | null = null;
  #frames = new Frames(32, () => this.requestUpdate());
  #lines = new RaceLines();
  #headline = new Slow<TemplateResult>(500);
  #spoken = new Slow<string>(10_000);

  static override styles = [base, controls, choice, lab, classColours, raceLayout];

  constructor() {
    super();
    this.settings = '';
    this.docked = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#model = new RaceModel({
      digitsUrl: new URL('mnist/', document.baseURI).href,
      changed: () => this.#frames.want(this.#model?.run.running ?? false),
      asked: (settings) =>
        this.dispatchEvent(
          new CustomEvent('settings-change', {
            detail: { lab: 'race', settings },
            bubbles: true,
            composed: true,
          }),
        ),
    });
    void this.#model.adopt(this.settings);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#frames.stop();
    this.#model?.run.dispose();
    this.#model = null;
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const model = this.#model;
    if (!changed.has('settings') || !this.hasUpdated || !model) return;
    if (this.settings !== formatRace(model.race)) void model.adopt(this.settings);
  }

  #state({ race, run }: RaceModel): RaceState {
    const { lab, fair, racers: settings } = race;
    const [a, b] = settings.map((one) => raceRules[lab].run(one));
    return {
      lab,
      fair,
      names: raceNames(lab, settings),
      alike: a === b,
      racers: run.racers,
    };
  }

  override render() {
    const model = this.#model;
    if (!model) return nothing;
    const { run, race } = model;
    const { running } = run;
    const state = this.#state(model);
    const { lab } = state;
    const begun = (state.racers?.[0].status.iteration ?? 0) > 0;
    // At rest every number is shown at once.
    const rest = running ? '' : state.racers?.map(({ status }) => status.testIteration).join();
    const phase = `${running} ${begun} ${rest} ${state.names.join()} ${state.fair}`;
    const spoken = this.#spoken.value(phase, () => spokenRace(state));
    return html`<section aria-labelledby="say">
      <h1 id="say">${this.#headline.value(phase, () => raceSentence(state))}</h1>
      <p class="pulse">${differenceWords(lab, race.racers)} ${sayRace.shared}</p>
      <glassbox-transport
        class="transport"
        ?docked=${this.docked}
        .running=${running}
        .ready=${run.ready}
        .ended=${run.ended}
        @run-start=${() => run.start()}
        @run-pause=${() => run.pause()}
        @run-step=${() => run.step()}
        @run-reset=${() => model.askFor({})}
      ></glassbox-transport>
      ${this.#renderChoices(model)}
      <div class="notes">${this.#renderNotes(model, state)}</div>
      ${
        lab === 'digits'
          ? html`<glassbox-load
              .load=${run.load}
              @load-cancel=${() => void run.cancelLoading()}
              @load-retry=${() => run.loadDigits()}
            ></glassbox-load>`
          : nothing
      }
      <p class="sr" aria-live="polite">${spoken}</p>
      <div class="figures">
        <section class="pane" aria-label=${sayRace.curves}>${renderChart(state, this.#lines)}<glassbox-sign
            .formula=${sayRace.formula[state.fair]}
            .sources=${raceSources[state.fair]}
          ></glassbox-sign></section>
        <section class="pane" aria-label=${sayRace.table}>
          ${renderTable(lab, state.names, state.racers)}
        </section>
      </div>
      ${lab === 'boundary' ? this.#renderFields(model.points, state) : nothing}
      <div class="pair">${this.#renderSettings(0, model, state)}${this.#renderSettings(1, model, state)}</div>
    </section>`;
  }

  #renderChoices(model: RaceModel): TemplateResult {
    const { lab, fair } = model.race;
    const now = formatRace(model.race);
    const presets = presetsOf(lab);
    const chosen = presets.find(
      ({ text }) => formatRace({ ...parseRace(text).race, fair }) === now,
    );
    const hints: Partial<Record<string, string>> = sayRace.presetHint[lab];
    return html`<div class="choices">
        ${renderChoice(
          sayRace.lab,
          labIds,
          lab,
          (id) => sayRace.labName[id],
          (id) => model.askFor(raceOf(id)),
        )}
        ${renderChoice(
          sayRace.fairness,
          fairnesses,
          fair,
          (id) => sayRace.fairName[id],
          (id) => model.askFor({ fair: id }),
        )}
        ${
          lab === 'boundary'
            ? renderChoice(
                sayRace.pace,
                paces,
                model.pace,
                (id) => sayRace.paceName[id],
                (id) => {
                  model.pace = id;
                  this.requestUpdate();
                },
              )
            : nothing
        }
      </div>
      <p class="small">${sayRace.fairHint[fair]}</p>
      <div class="presets">
        ${renderChoice(
          sayRace.presets,
          presets,
          chosen ?? null,
          ({ id }) => sayRace.presetName[id],
          ({ text }) => model.askFor({ ...parseRace(text).race, fair }),
        )}
      </div>
      ${chosen ? html`<p class="small">${hints[chosen.id] ?? ''}</p>` : nothing}`;
  }

  #renderNotes({ note: linkNote, run }: RaceModel, { names, racers }: RaceState): TemplateResult[] {
    const notes: TemplateResult[] = [];
    const note = (headline: string, text = '', actions: unknown = nothing) =>
      notes.push(
        html`<glassbox-note .headline=${headline} .text=${text}>${actions}</glassbox-note>`,
      );
    if (linkNote !== '') note(linkNote);
    const { trouble } = run;
    if (trouble?.kind === 'stopped') {
      const again = () => void run.restart();
      note(
        sayRace.stopped,
        '',
        html`<button type="button" class="btn" @click=${again}>${sayRace.restart}</button>`,
      );
    } else if (trouble) note(say.failed, say.refused(trouble.reason));
    for (const [i, { status }] of (racers ?? []).entries()) {
      const name = names[i] ?? '';
      if (status.diverged) note(sayRace.diverged(name, status.iteration));
      else if (status.stopped) note(sayRace.behind(name, status.iteration));
    }
    return notes;
  }

  #renderFields(points: Points | null, { names, racers }: RaceState): TemplateResult {
    const field = (index: 0 | 1) =>
      html`<section class="pane" aria-labelledby=${`field${index}`}>
        <h2 id=${`field${index}`}>${names[index]}</h2>
        <glassbox-field
          .view=${racers?.[index].boundary}
          .points=${points}
        ></glassbox-field>
        <glassbox-sign .formula=${sayRace.fieldFormula} .sources=${fieldSources}></glassbox-sign>
      </section>`;
    return html`<div class="fields pair">${field(0)}${field(1)}</div>`;
  }

  #renderSettings(racer: RacerIndex, model: RaceModel, { lab, names }: RaceState): TemplateResult {
    const values = model.race.racers[racer];
    const refusal = model.refusal?.racer === racer ? model.refusal : null;
    const settle = ({ detail }: CustomEvent<Partial<AnySettings>>) => model.set(racer, detail);
    const refuse = ({ detail }: CustomEvent<Refused<AnySettings>>) => model.refuse(racer, detail);
    const letter = sayRace.letter[racer];
    return html`<section class="pane" aria-labelledby=${`racer${racer}`} data-racer=${letter}>
      <h2 id=${`racer${racer}`}>
        <span>
          ${sayRace.racerSettings(letter, names[racer])}
          <svg class="mark ${racer === 1 ? 'second' : ''}" viewBox="0 0 28 8" aria-hidden="true">
            <path d="M0 4h28" />
          </svg>
        </span>
      </h2>
      ${
        lab === 'digits'
          ? html`<glassbox-settings
              .values=${values as Settings}
              .refusal=${refusal}
              @setting-input=${settle}
              @setting-refused=${refuse}
            ></glassbox-settings>`
          : html`${racer === 0 ? renderData(values as BoundarySettings, settle, formatRoute('boundary', raceRules.boundary.format(values))) : nothing}
              <glassbox-boundary-settings
                .values=${values as BoundarySettings}
                .refusal=${refusal}
                @setting-input=${settle}
                @setting-refused=${refuse}
              ></glassbox-boundary-settings>`
      }
    </section>`;
  }
}

/** The first race of a lab. */
function raceOf(lab: LabId): RaceSettings {
  return parseRace(presetsOf(lab)[0]?.text ?? `lab=${lab}`).race;
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-race': GlassboxRace;
  }
}

define('glassbox-race', GlassboxRace);
