import { html, nothing, type PropertyDeclarations } from 'lit';
import type { LabRules } from '../client/lab-rules.ts';
import { connectPlaneWorker } from '../client/plane-connection.ts';
import { Polled } from '../client/polled.ts';
import { formatPlan } from '../client/table-link.ts';
import { type TableData, type TableSettings, tableRules } from '../client/table-settings.ts';
import { WorkerStopped } from '../client/training-client.ts';
import type { ScheduledView } from '../client/view-schedule.ts';
import { classOutcome, numberOutcome, type Outcome } from '../draw/table-outcome.ts';
import { unscaled } from '../files/table-encode.ts';
import { sayData } from '../messages/data.ts';
import * as format from '../messages/format.ts';
import { say } from '../messages/index.ts';
import type { PlaneWorker } from '../protocol/plane.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { lab } from '../styles/lab.ts';
import { boundaryNotes } from './boundary-notes.ts';
import { dataLayout } from './data-layout.ts';
import { dataSources } from './data-sources.ts';
import { define } from './define.ts';
import { LabElement } from './lab-element.ts';
import type { Refused } from './lab-notes.ts';
import { metric } from './metric.ts';
import { Slow } from './slow.ts';
import './boundary-settings.ts';
import './glassbox-files.ts';
import './glassbox-plot.ts';
import './glassbox-sign.ts';
import './glassbox-table-ask.ts';
import './glassbox-table-mistakes.ts';
import './glassbox-table-results.ts';

/** Reading all rows again takes as long as an epoch's way forward: large tables are read seldom. */
const resultsInterval = ({ encoded }: TableData) => (encoded.values.length > 200_000 ? 3000 : 500);

/** A network that learns one column of a table; made anew for other data. */
export class GlassboxTableLab extends LabElement<TableSettings, PlaneWorker> {
  static override properties: PropertyDeclarations = {
    ...LabElement.properties,
    data: { attribute: false },
    example: { attribute: false },
    asked: { state: true },
    row: { state: true },
  };
  /** Set once, before the element is in the document. */
  declare data: TableData;
  /** The name of the example that the table is; null: a person's own. */
  declare example: string | null;
  declare asked: Float32Array | null;
  /** The row of the table that the questions begin with. */
  declare row: number;

  static override styles = [base, controls, lab, dataLayout];

  protected readonly renderInterval = 60;
  #rules: LabRules<TableSettings> | null = null;
  #results: Polled<Outcome | null> | null = null;
  #answer = new Polled<Float32Array>(120, () => this.#askRow(), this.changed);
  #headline = new Slow<unknown>(500);
  #status = new Slow<string>(8000);

  constructor() {
    super();
    this.example = null;
    this.asked = null;
    this.row = 0;
  }

  get rules(): LabRules<TableSettings> {
    this.#rules ??= tableRules(this.data);
    return this.#rules;
  }

  /** With the columns, as the room's link has them. */
  override get runSettings(): string | undefined {
    const training = super.runSettings;
    const { table, plan } = this.data;
    return training && `${formatPlan(table, plan, this.example)}&${training}`;
  }

  protected override connect() {
    return connectPlaneWorker();
  }

  protected views(): readonly ScheduledView[] {
    return [{ name: 'curve', interval: 90, what: () => true }];
  }

  override connectedCallback(): void {
    this.row = this.data.encoded.rows[0] ?? 0;
    this.#results = new Polled(resultsInterval(this.data), () => this.#askResults(), this.changed);
    super.connectedCallback();
  }

  protected override began(): void {
    this.#results?.forget();
    this.#answer.forget();
  }

  #ask<T>(ask: (worker: PlaneWorker) => Promise<T>): Promise<T> {
    const { run } = this;
    return run ? run.call(ask) : Promise.reject(new WorkerStopped('The lab is closed.'));
  }

  async #askRow(): Promise<Float32Array> {
    const { asked } = this;
    if (!asked) return new Float32Array();
    return this.#ask((worker) => worker.ask('answerRow', asked));
  }

  async #askResults(): Promise<Outcome | null> {
    const { encoded, plan } = this.data;
    const { train, test } = await this.#ask((worker) => worker.ask('tableResults'));
    const part = test.indices.length > 0 ? test : train;
    return plan.task === 'classes'
      ? classOutcome(part, encoded.targets, encoded.classes.length)
      : numberOutcome(part, encoded.targets, (value) => unscaled(encoded.target, value));
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    super.updated(changed);
    const { status } = this.run?.latest ?? {};
    if (!status || !this.run?.ready) return;
    this.#results?.look(status.iteration);
    if (this.asked) this.#answer.look(`${status.iteration} ${this.asked.join()}`);
  }

  get #hasTest(): boolean {
    const { encoded } = this.data;
    return encoded.trainCount < encoded.rows.length;
  }

  /** For reports. */
  get classNames(): readonly string[] {
    const { encoded, plan } = this.data;
    return encoded.classes.map((name, label) => plan.classNames[label] || name);
  }

  override render() {
    const latest = this.run?.latest ?? {};
    const status = latest.status ?? null;
    const outcome = this.#results?.value ?? null;
    const settle = ({ detail }: CustomEvent<Partial<TableSettings>>) => void this.change(detail);
    return html`<section aria-labelledby="say">
      <div class="head">
        <div class="say">
          <h2 id="say" class="live">
            ${this.#headline.value(this.#phase(), () => this.#sentence(outcome))}
          </h2>
          <div class="pulse">
            <p>${this.#renderPulse()}</p>
            <p class="small">
              ${say.parameters(metric('parameters', status?.parameters, format.integer))}
            </p>
          </div>
          ${this.renderTransport()}
          <glassbox-boundary-settings
            class="settings"
            .values=${this.chosen}
            .refusal=${this.refusal}
            @setting-input=${settle}
            @setting-refused=${(event: CustomEvent<Refused<TableSettings>>) => {
              this.refusal = event.detail;
              this.requestUpdate();
            }}
          ></glassbox-boundary-settings>
        </div>
        <div class="aside">
          <glassbox-plot
            .curve=${latest.curve}
            .status=${status}
            .firstEnd=${100}
            .lossEnd=${1}
          ></glassbox-plot>
        </div>
        <div class="notes">${this.renderNotes()}${this.#renderMoreNotes(outcome)}</div>
      </div>
      <p class="sr" aria-live="polite">
        ${this.#status.value(this.running, () => this.#spoken(outcome), status?.epoch)}
      </p>
      ${this.#renderPanes(outcome)}
    </section>`;
  }

  #renderPanes(outcome: Outcome | null) {
    return html`<div class="halves">
      <div class="pane">
        <glassbox-table-results
          .data=${this.data}
          .outcome=${outcome}
          .split=${this.#hasTest ? 'test' : 'train'}
        ></glassbox-table-results>
        <glassbox-sign .sources=${dataSources.results(this.chosen.loss)}></glassbox-sign>
      </div>
      <div class="pane">
        <glassbox-table-ask
          .data=${this.data}
          .row=${this.row}
          .answer=${this.#answer.value}
          @row-asked=${({ detail }: CustomEvent<Float32Array>) => {
            this.asked = detail;
          }}
        ></glassbox-table-ask>
        <glassbox-sign .sources=${dataSources.ask}></glassbox-sign>
      </div>
    </div>
    ${
      outcome
        ? html`<div class="pane">
            <glassbox-table-mistakes
              .data=${this.data}
              .outcome=${outcome}
              @row-chosen=${({ detail }: CustomEvent<number>) => {
                this.row = detail;
              }}
            ></glassbox-table-mistakes>
          </div>`
        : nothing
    }
    <glassbox-files class="pane" .run=${this.run} .latest=${this.run?.latest}></glassbox-files>`;
  }

  #renderMoreNotes(outcome: Outcome | null): unknown[] {
    const right = outcome?.kind === 'classes' ? outcome.right : 0;
    return boundaryNotes({
      chosen: this.chosen,
      latest: this.run?.latest ?? {},
      health: null,
      score: { right, of: outcome?.count ?? 0 },
      rateChanged: null,
      weightChanged: false,
      said: null,
      change: (part) => void this.change(part),
    });
  }

  #renderPulse() {
    const { iteration, epoch } = this.run?.latest.status ?? {};
    const speed = this.run?.stopwatch.samplesPerSecond ?? null;
    return sayData.runPulse(
      { steps: iteration ?? 0, epochs: epoch ?? 0 },
      {
        steps: metric('iteration', iteration, format.integer),
        epochs: metric('epoch', epoch, format.integer),
        speed: metric('images-per-second', speed, format.speed),
      },
    );
  }

  #sentence(outcome: Outcome | null): unknown {
    const iteration = this.run?.latest.status?.iteration ?? 0;
    const column = this.data.table.names[this.data.plan.target] ?? '';
    if (iteration === 0 || !outcome) return sayData.runWaits(column);
    if (outcome.kind === 'classes') {
      return sayData.runClasses(iteration, outcome.right, outcome.count, this.#hasTest);
    }
    const error = Number(outcome.meanError.toPrecision(3));
    return sayData.runNumbers(iteration, error, column, this.#hasTest);
  }

  #spoken(outcome: Outcome | null): string {
    const { iteration = 0, epoch = 0, trainLoss } = this.run?.latest.status ?? {};
    if (iteration === 0 || !outcome) return '';
    const text =
      outcome.kind === 'classes'
        ? sayData.runStatusClasses(epoch, iteration, outcome.right, outcome.count)
        : sayData.runStatusNumbers(epoch, iteration, trainLoss ?? Number.NaN);
    return this.running ? text : say.pausedStatus(text);
  }

  /** At rest the sentence is made anew each time. */
  #phase(): unknown {
    return this.running ? this.#results?.value === null : {};
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-table-lab': GlassboxTableLab;
  }
}

define('glassbox-table-lab', GlassboxTableLab);
