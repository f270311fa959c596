import { html, type PropertyDeclarations } from 'lit';
import { boundaryRules } from '../client/boundary-rules.ts';
import type { BoundarySettings } from '../client/boundary-settings.ts';
import { missingIn } from '../client/own-points.ts';
import type { Pace } from '../client/pace.ts';
import { connectPlaneWorker } from '../client/plane-connection.ts';
import { Polled } from '../client/polled.ts';
import { hasEnded } from '../client/run-parts.ts';
import { sentenceOf, WorkerStopped } from '../client/training-client.ts';
import type { ScheduledView } from '../client/view-schedule.ts';
import * as format from '../messages/format.ts';
import { say } from '../messages/index.ts';
import { sayTrouble } from '../messages/trouble.ts';
import type { Points } from '../protocol/index.ts';
import type { PlaneWorker } from '../protocol/plane.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { lab } from '../styles/lab.ts';
import { tokens } from '../styles/tokens.ts';
import { learningPlot, liveSentence, pulse, scoreOf, spokenLine } from './boundary-head.ts';
import { boundaryLayout } from './boundary-layout.ts';
import { MapRun } from './boundary-map-run.ts';
import { boundaryNotes } from './boundary-notes.ts';
import { ownPointsOf, Painting } from './boundary-painting.ts';
import { type BoundaryPanes, boundaryPanes } from './boundary-panes.ts';
import { defaultSpeed, fillSpeed, paceOf, renderEpoch, renderSpeed } from './boundary-speed.ts';
import { boundaryViews, type ShownNeuron } from './boundary-views.ts';
import { classColours } from './class-colours.ts';
import { define } from './define.ts';
import { did } from './did.ts';
import { LabElement } from './lab-element.ts';
import { note, type Refused } from './lab-notes.ts';
import { metric } from './metric.ts';
import { Slow } from './slow.ts';
import './boundary-settings.ts';

/**
 * The boundary lab: a small network learns to tell points of the plane apart, or their numbers.
 *
 * @attr settings `key=value&key=value` of client/boundary-link.ts; the others: see README.md
 * @fires settings-change composed; the detail is { lab, settings }
 */
export class GlassboxBoundary extends LabElement<BoundarySettings, PlaneWorker> {
  static override properties: PropertyDeclarations = {
    ...LabElement.properties,
    speed: { state: true },
  };
  declare speed: number;

  static override styles = [tokens, base, controls, lab, classColours, boundaryLayout];

  readonly rules = boundaryRules;
  protected readonly renderInterval = 32;
  #points: Points | null = null;
  #shown: ShownNeuron | null = null;
  #lensPoint: number | null = null;
  #rateChanged: number | null = null;
  #weightChanged = false;
  #trouble: string | null = null;
  #headline = new Slow<unknown>(500);
  #status = new Slow<string>(8000);
  #lens = new Polled(
    150,
    () => this.#ask((worker) => worker.ask('lens', this.#lensPoint ?? 0, 1)),
    this.changed,
  );
  #health = new Polled(1500, () => this.#ask((worker) => worker.ask('health')), this.changed);
  #map = new MapRun({ call: (ask) => this.#ask(ask), changed: () => this.requestUpdate() });
  #painting = new Painting({
    changed: () => {
      if (this.waits()) this.run?.pause();
      this.requestUpdate();
    },
    use: async (own) => {
      const running = this.run?.running ?? false;
      const begun = await this.change({ data: 'own', own });
      if (begun && running) this.run?.start();
      return begun;
    },
  });

  constructor() {
    super();
    this.speed = defaultSpeed;
  }

  protected override connect() {
    return connectPlaneWorker();
  }
  protected override pace(): Pace {
    return paceOf(this.speed);
  }

  protected views(): readonly ScheduledView[] {
    const shown = () => this.#shown;
    return boundaryViews(() => this.run?.spec, shown);
  }

  /** Own points have been painted that cannot be trained on. */
  protected override waits(): boolean {
    const { points, isDraft } = this.#painting;
    return this.chosen.data === 'own' && isDraft && missingIn(points) !== null;
  }

  override disconnectedCallback(): void {
    this.#map.cancel();
    super.disconnectedCallback();
  }

  #ask<T>(ask: (worker: PlaneWorker) => Promise<T>): Promise<T> {
    const { run } = this;
    return run ? run.call(ask) : Promise.reject(new WorkerStopped('The lab is closed.'));
  }

  protected override began(): void {
    this.#points = null;
    this.#rateChanged = null;
    this.#weightChanged = false;
    this.#trouble = null;
    this.#lens.forget();
    this.#health.forget();
    this.#map.forgetUnless(this.rules.spec(this.chosen));
    this.#painting.began(this.chosen);
    this.run?.look(); // The first frame was asked for with the layers of the run before.
    this.#ask((worker) => worker.points()).then(
      (points) => {
        this.#points = points;
        this.requestUpdate();
      },
      () => {}, // The worker has stopped: its successor is asked again.
    );
  }

  protected override async take(part: Partial<BoundarySettings>): Promise<boolean> {
    const iteration = this.run?.latest.status?.iteration ?? 0;
    const first = part.data === 'own' && !part.own && missingIn(this.chosen.own) !== null;
    const points = first ? await this.#ask((worker) => worker.points()).catch(() => null) : null;
    const own = points && { own: ownPointsOf(points, this.chosen.data) };
    const changed = await super.take({ ...part, ...own });
    // Only a run that goes on with its new rate has begun with another one.
    const goesOn = (this.run?.latest.status?.iteration ?? 0) >= iteration && iteration > 0;
    if (changed && part.rate !== undefined && goesOn && !this.run?.time?.branched) {
      this.#rateChanged = iteration;
      this.requestUpdate();
    }
    return changed;
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    super.updated(changed);
    fillSpeed(this.renderRoot, this.speed);
    const { status, weights } = this.run?.latest ?? {};
    if (status?.iteration) this.#health.look(status.iteration);
    if (weights && this.#lensPoint !== null) this.#lens.look(weights);
  }

  override render() {
    const latest = this.run?.latest ?? {};
    const status = latest.status ?? null;
    const running = this.run?.running ?? false;
    const settle = ({ detail }: CustomEvent<Partial<BoundarySettings>>) => void this.change(detail);
    const refuse = (event: CustomEvent<Refused<BoundarySettings>>) => {
      this.refusal = event.detail;
      this.requestUpdate();
    };
    return html`<section
      aria-labelledby="say"
      @dragover=${(event: DragEvent) => event.preventDefault()}
      @drop=${this.#dropped}
    >
      <div class="head">
        <div class="say">
          <h1 id="say" data-panel="headline">${this.#headline.value(this.#phase(), () => liveSentence(latest, this.#points))}</h1>
          <div class="pulse" data-panel="headline">
            <p>${pulse(latest, this.run?.stopwatch.samplesPerSecond ?? null)}</p>
            <p class="small">
              ${say.parameters(metric('parameters', status?.parameters, format.integer))}
            </p>
          </div>
          ${this.renderTransport(html`${this.#renderEpoch('')}${this.#renderSpeed('')}`)}
          <glassbox-boundary-settings
            class="settings"
            data-panel="settings"
            .values=${this.chosen}
            .refusal=${this.refusal}
            @setting-input=${settle}
            @setting-refused=${refuse}
          ></glassbox-boundary-settings>
          <div class="under">${this.#renderEpoch('under')}${this.#renderSpeed('under')}</div>
        </div>
        <div class="aside">
          ${learningPlot(latest, this.run?.time)}
        </div>
        <div class="notes">${this.renderNotes()}${this.#renderMoreNotes()}</div>
      </div>
      <p class="sr" aria-live="polite">
        ${this.#status.value(running, () => spokenLine(latest, this.#points, running), latest.status?.epoch)}
      </p>
      ${boundaryPanes(this.#panes(settle, refuse))}
    </section>`;
  }

  #panes(settle: BoundaryPanes['settle'], refuse: BoundaryPanes['refuse']): BoundaryPanes {
    return {
      panels: this.panels,
      chosen: this.chosen,
      latest: this.run?.latest ?? {},
      points: this.#points,
      painting: this.#painting,
      map: this.#map,
      run: this.run,
      shown: this.#shown,
      lens: this.#lens.value,
      settle,
      refuse,
      change: (part) => void this.change(part),
      showNeuron: (neuron) => {
        this.#shown = neuron;
        if (neuron) did(this, 'neuron-opened');
        this.run?.look();
        this.requestUpdate();
      },
      wantLens: (point) => {
        if (point !== this.#lensPoint) this.#lens.forget();
        this.#lensPoint = point;
        this.requestUpdate();
      },
      setWeight: ({ layer, row, column, value }) =>
        void this.#try(async () => {
          await this.#ask((worker) => worker.ask('setWeight', layer, row, column, value));
          this.#weightChanged = true;
          this.run?.look();
        }),
      beginMap: (steps) =>
        void this.#try(() => this.#map.begin(this.rules.spec(this.chosen), steps)),
    };
  }

  /** What the worker refuses is said; a worker that has stopped is told of elsewhere. */
  async #try(work: () => Promise<void>): Promise<void> {
    this.#trouble = null;
    try {
      await work();
    } catch (error) {
      if (!(error instanceof WorkerStopped)) this.#trouble = sentenceOf(error);
    }
    this.requestUpdate();
  }

  #renderMoreNotes(): unknown {
    const notes = boundaryNotes({
      chosen: this.chosen,
      latest: this.run?.latest ?? {},
      health: this.#health.value,
      score: scoreOf(this.run?.latest ?? {}, this.#points),
      rateChanged: this.#rateChanged,
      weightChanged: this.#weightChanged,
      said: this.#painting.said,
      change: (part) => void this.change(part),
    });
    return this.#trouble ? [note(sayTrouble.failed, say.refused(this.#trouble)), ...notes] : notes;
  }

  #dropped = (event: DragEvent): void => {
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    const text = event.dataTransfer?.getData('text/plain');
    if (file) void this.#painting.file(file);
    else if (text) void this.#painting.table(text);
  };

  #renderSpeed(place: string) {
    return renderSpeed(place, this.speed, (speed) => {
      this.speed = speed;
    });
  }

  #renderEpoch(place: string) {
    const { status } = this.run?.latest ?? {};
    const possible = this.run?.ready && !this.waits() && !hasEnded(status);
    return renderEpoch(place, possible ? status : undefined, (steps) =>
      this.move((run) => run.step(steps)),
    );
  }

  /** At rest the sentence is made anew each time: the run may have gone back to another moment. */
  #phase(): unknown {
    const iteration = this.run?.latest.status?.iteration ?? 0;
    return this.run?.running ? `${iteration > 0} ${this.#points === null}` : {};
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-boundary': GlassboxBoundary;
  }
}

define('glassbox-boundary', GlassboxBoundary);
