import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { BoundarySettings } from '../client/boundary-settings.ts';
import type { PanelList } from '../client/panels.ts';
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
import { digitsFolder, roomHref } from '../client/site.ts';
import { sayRace } from '../messages/race.ts';
import type { RunStatus } from '../protocol/index.ts';
import { base } from '../styles/base.ts';
import { choice } from '../styles/choice.ts';
import { controls } from '../styles/controls.ts';
import { lab } from '../styles/lab.ts';
import { tokens } from '../styles/tokens.ts';
import { arranged } from './arranged.ts';
import { classColours } from './class-colours.ts';
import { define } from './define.ts';
import { Frames } from './frames.ts';
import type { Refused } from './lab-notes.ts';
import { transport } from './lab-transport.ts';
import { RaceLines, renderChart } from './race-chart.ts';
import { raceLayout } from './race-layout.ts';
import { paces, RaceModel, type RacerIndex } from './race-model.ts';
import { differenceWords } from './race-names.ts';
import { raceFields, raceNotes, raceState } from './race-panes.ts';
import { renderChoice, renderData } from './race-parts.ts';
import { type RaceState, raceSentence, spokenRace } from './race-sentence.ts';
import { raceSources } from './race-sources.ts';
import { renderTable } from './race-table.ts';
import { Slow } from './slow.ts';
import { tellSettings } from './tell-settings.ts';
import './boundary-settings.ts';
import './glassbox-field.ts';
import './glassbox-load.ts';
import './glassbox-settings.ts';
import './glassbox-sign.ts';

/**
 * Two configurations race on the same data from the same seed. It owns a worker and never reads the
 * address. What LabElement says of attributes, methods and parts holds here too; `status` is an array
 * of two, and the panels are those of client/panels.ts.
 *
 * @attr settings `lab=digits&fair=steps&a=...&b=...`, see client/race-link.ts
 * @fires settings-change composed; the detail is { lab, settings }
 */
export class GlassboxRace extends LitElement {
  static override properties = { settings: {}, panels: {}, docked: { type: Boolean } };
  /** The text of a race, see client/race-link.ts. */
  declare settings: string;
  /** The panels that are shown, see client/panels.ts; null: all. */
  declare panels: PanelList;
  /** On a phone the buttons stay at the bottom of the screen. */
  declare docked: boolean;
  #model: RaceModel | null = null;
  /** The settings that have been taken, or are the race's own news. */
  #adopted = '';
  #frames = new Frames(32, () => this.requestUpdate());
  #lines = new RaceLines();
  #headline = new Slow<TemplateResult>(500);
  #spoken = new Slow<string>(8000);

  static override styles = [tokens, base, controls, choice, lab, classColours, raceLayout];

  constructor() {
    super();
    this.settings = '';
    this.panels = null;
    this.docked = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#model = new RaceModel({
      digitsUrl: digitsFolder(),
      changed: () => this.#frames.want(this.#model?.run.running ?? false),
      asked: (settings) => {
        this.#adopted = this.settings = settings;
        tellSettings(this, 'race', settings);
      },
    });
    this.#adopt(this.#model);
  }

  #adopt(model: RaceModel): void {
    this.#adopted = this.settings;
    void model.adopt(this.settings);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#frames.stop();
    this.#model?.run.dispose();
    this.#model = null;
  }

  /** The two runs, for scripts; undefined before the first frame. */
  get status(): readonly RunStatus[] | undefined {
    return this.#model?.run.racers?.map(({ status }) => status);
  }

  get running(): boolean {
    return this.#model?.run.running ?? false;
  }

  /** The race that is run; undefined before there is one. */
  get runSettings(): string | undefined {
    return this.#model?.begun ? formatRace(this.#model.race) : undefined;
  }

  /** Why the race cannot go on; null: nothing is wrong. */
  get trouble(): string | null {
    const trouble = this.#model?.run.trouble;
    if (!trouble) return null;
    return trouble.kind === 'failed' ? trouble.reason : sayRace.stopped;
  }

  start(): void {
    this.#model?.start();
  }

  pause(): void {
    this.#model?.pause();
  }

  /** One update of each. */
  step(): void {
    this.#model?.run.step();
  }

  /** The race begins anew. */
  reset(): void {
    this.#model?.askFor({});
  }

  override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) await arranged(this);
    super.scheduleUpdate();
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const model = this.#model;
    if (changed.has('panels') && this.hasUpdated) void arranged(this);
    if (model && this.settings !== this.#adopted) this.#adopt(model);
  }

  override render() {
    const model = this.#model;
    if (!model) return nothing;
    const { run, race } = model;
    const { running } = run;
    const state = raceState(model);
    const { lab } = state;
    const begun = (state.racers?.[0].status.iteration ?? 0) > 0;
    // At rest every number is shown at once.
    const rest = running ? '' : state.racers?.map(({ status }) => status.testIteration).join();
    const phase = `${running} ${begun} ${rest} ${state.names.join()} ${state.fair}`;
    const epoch = state.racers?.[0].status.epoch;
    const spoken = this.#spoken.value(phase, () => spokenRace(state), epoch);
    return html`<section aria-labelledby="say">
      <h1 id="say" data-panel="headline">${this.#headline.value(phase, () => raceSentence(state))}</h1>
      <p class="pulse" data-panel="headline">${differenceWords(lab, race.racers)} ${sayRace.shared}</p>
      ${transport(this, run)}
      ${this.#renderChoices(model)}
      <div class="notes">${raceNotes(model, state)}</div>
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
        <section class="pane" data-panel="curve" aria-label=${sayRace.curves}>${renderChart(state, this.#lines)}<glassbox-sign
            .formula=${sayRace.formula[state.fair]}
            .sources=${raceSources[state.fair]}
          ></glassbox-sign></section>
        <section class="pane" data-panel="table" aria-label=${sayRace.table}>
          ${renderTable(lab, state.names, state.racers)}
        </section>
      </div>
      ${lab === 'boundary' ? raceFields(model.points, state) : nothing}
      <div class="pair" data-panel="settings">${this.#renderSettings(0, model, state)}${this.#renderSettings(1, model, state)}</div>
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
    return html`<div class="choices" data-panel="choices">
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
      <p class="small" data-panel="choices">${sayRace.fairHint[fair]}</p>
      <div class="presets" data-panel="choices">
        ${renderChoice(
          sayRace.presets,
          presets,
          chosen ?? null,
          ({ id }) => sayRace.presetName[id],
          ({ text }) => model.askFor({ ...parseRace(text).race, fair }),
        )}
      </div>
      ${chosen ? html`<p class="small" data-panel="choices">${hints[chosen.id] ?? ''}</p>` : nothing}`;
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
          : html`${racer === 0 ? renderData(values as BoundarySettings, settle, roomHref(formatRoute('boundary', raceRules.boundary.format(values)))) : nothing}
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
