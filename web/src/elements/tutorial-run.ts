import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { connectStudyWorker } from '../client/connect.ts';
import type { Pace } from '../client/pace.ts';
import type { Latest, RunEvent } from '../client/run-parts.ts';
import { digitsFolder } from '../client/site.ts';
import { type Ask, sentenceOf, WorkerStopped } from '../client/training-client.ts';
import { TrainingRun } from '../client/training-run.ts';
import type { ScheduledView } from '../client/view-schedule.ts';
import { say } from '../messages/index.ts';
import { sayTrouble } from '../messages/trouble.ts';
import type { Frame, RunSpec, RunStatus } from '../protocol/index.ts';
import type { Precision, StudyWorker } from '../protocol/study.ts';
import './glassbox-note.ts';
import './glassbox-transport.ts';

/** Who asks for less motion gets new pictures once a second. */
const calmInterval = 1000;
const renderInterval = 80;

interface StudyRunParts {
  views: readonly ScheduledView[];
  pace: () => Pace;
  /** A frame has come, or a button was pressed. */
  changed?: () => void;
  /** A run has begun, also after the worker's death. */
  began?: () => void;
}

/** One begun run: how to begin it again. */
interface Beginning {
  spec: RunSpec;
  precision: Precision;
  start: Ask<Frame, StudyWorker> | null;
}

/**
 * A run in a study worker for an element that shows it. The worker starts with the first run, is
 * kept as long as it fits, and is gone with the element.
 */
export class StudyRun implements ReactiveController {
  #host: LitElement;
  #parts: StudyRunParts;
  #run: TrainingRun<StudyWorker> | null = null;
  #worker = '';
  #event: RunEvent | null = null;
  #refusal = '';
  /** The run that is there, and what was tried last. */
  #beginning: Beginning | null = null;
  #tried: Beginning | null = null;
  #wanted = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #rendered = 0;
  #lessMotion = matchMedia('(prefers-reduced-motion: reduce)');

  constructor(host: LitElement, parts: StudyRunParts) {
    this.#host = host;
    this.#parts = parts;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#seen);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#seen);
    this.#dispose();
  }

  hostUpdated(): void {
    this.#rendered = performance.now();
  }

  get latest(): Latest {
    return this.#run?.latest ?? {};
  }

  get status(): RunStatus | null {
    return this.latest.status ?? null;
  }

  get iteration(): number {
    return this.status?.iteration ?? 0;
  }

  get running(): boolean {
    return this.#run?.running ?? false;
  }

  get samplesPerSecond(): number | null {
    return this.#run?.stopwatch.samplesPerSecond ?? null;
  }

  /** The run that was begun last, to be asked; null before. */
  get asked(): TrainingRun<StudyWorker> | null {
    return this.#run?.ready ? this.#run : null;
  }

  /**
   * Begins a run, paused. A refusal is shown among the notes and answers false; so does a run that
   * has been overtaken by a later one.
   */
  async begin(
    spec: RunSpec,
    precision: Precision,
    start: Ask<Frame, StudyWorker> | null = null,
  ): Promise<boolean> {
    this.#wanted += 1;
    const wanted = this.#wanted;
    const beginning = { spec, precision, start };
    this.#tried = beginning;
    const run = this.#open(precision, spec.data.kind === 'digits');
    this.#refusal = '';
    this.#event = null;
    try {
      await run.begin(spec, start);
    } catch (error) {
      if (!(error instanceof WorkerStopped) && wanted === this.#wanted) {
        this.#refusal = sentenceOf(error);
        this.#host.requestUpdate();
      }
      return false;
    }
    if (wanted !== this.#wanted || run !== this.#run) return false;
    this.#beginning = beginning;
    this.#parts.began?.();
    this.#host.requestUpdate();
    return true;
  }

  start(): void {
    this.#move((run) => run.start());
  }

  pause(): void {
    this.#move((run) => run.pause());
  }

  step(): void {
    this.#move((run) => run.step());
  }

  /** The same start again. */
  reset(): void {
    this.#repeat(this.#beginning);
  }

  load(): void {
    this.#run?.load();
  }

  cancelLoading(): void {
    void this.#run?.cancelLoading().catch(() => {});
  }

  /** Digits that a tutorial counts on must be here first; a reader may stop waiting for them. */
  get ready(): boolean {
    const { load } = this.latest;
    const waits = this.#worker.endsWith('true') && load?.phase !== 'complete';
    const enough = !waits || (load?.phase === 'cancelled' && load.trainCount > 0);
    return enough && (this.#run?.ready ?? false);
  }

  /** `docked`: at the bottom of a phone's screen. */
  renderTransport(docked = false): TemplateResult {
    return html`<glassbox-transport
      class="transport"
      ?docked=${docked}
      .running=${this.running}
      .ready=${this.ready}
      .ended=${this.status?.diverged ?? false}
      @run-start=${() => this.start()}
      @run-pause=${() => this.pause()}
      @run-step=${() => this.step()}
      @run-reset=${() => this.reset()}
    ></glassbox-transport>`;
  }

  /** What went wrong, what was kept, and the button that helps. */
  renderNotes(): unknown[] {
    const notes: unknown[] = [];
    const note = (headline: string, text: string, action: unknown = nothing) =>
      notes.push(
        html`<glassbox-note .headline=${headline} .text=${text}>${action}</glassbox-note>`,
      );
    if (this.#refusal) note(sayTrouble.failed, say.refused(this.#refusal));
    const event = this.#event;
    if (event?.kind === 'restarted') {
      const { iteration } = event;
      note(
        sayTrouble.workerRestarted,
        iteration === null ? sayTrouble.goesOnFromStart : sayTrouble.goesOnFrom(iteration),
      );
    } else if (event?.kind === 'gave-up') {
      const again = html`<button type="button" class="btn" @click=${() => this.#again()}>
        ${sayTrouble.tryAgain}
      </button>`;
      note(sayTrouble.workerGaveUp, say.refused(event.reason), again);
    } else if (event?.kind === 'failed') {
      note(sayTrouble.failed, say.refused(event.reason));
    }
    const { status } = this;
    if (status?.diverged) {
      const rate = this.#beginning?.spec.learningRate ?? 0;
      note(sayTrouble.diverged(status.iteration), sayTrouble.divergedKept(status.iteration, rate));
    }
    return notes;
  }

  #open(precision: Precision, digits: boolean): TrainingRun<StudyWorker> {
    const worker = `${precision} ${digits}`;
    if (this.#run && this.#worker === worker) return this.#run;
    this.#dispose();
    this.#worker = worker;
    const run: TrainingRun<StudyWorker> = new TrainingRun<StudyWorker>({
      connect: () => connectStudyWorker(precision),
      digitsUrl: digits ? digitsFolder() : null,
      views: this.#parts.views,
      pace: this.#parts.pace,
      unseen: () => document.hidden,
      changed: () => {
        if (run === this.#run) this.#changed();
      },
      happened: (event) => {
        if (run !== this.#run) return;
        this.#event = event;
        if (event.kind === 'restarted') this.#parts.began?.();
        this.#host.requestUpdate();
      },
    });
    this.#run = run;
    run.load();
    return run;
  }

  #dispose(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#run?.dispose();
    this.#run = null;
    this.#worker = '';
  }

  /** Tries to get a worker once more, after the last one did not get going. */
  #again(): void {
    this.#dispose();
    this.#repeat(this.#tried);
  }

  #repeat(beginning: Beginning | null): void {
    if (beginning) void this.begin(beginning.spec, beginning.precision, beginning.start);
  }

  #seen = (): void => {
    if (!document.hidden) this.#run?.look();
  };

  /** A button answers at once, whatever the interval of the pictures. */
  #move(how: (run: TrainingRun<StudyWorker>) => void): void {
    if (this.#run) how(this.#run);
    this.#host.requestUpdate();
  }

  #changed(): void {
    this.#parts.changed?.();
    if (this.#timer || document.hidden) return;
    const interval = this.#lessMotion.matches ? calmInterval : renderInterval;
    const rest = this.running ? interval - (performance.now() - this.#rendered) : 0;
    this.#timer = setTimeout(
      () => {
        this.#timer = null;
        this.#host.requestUpdate();
      },
      Math.max(0, rest),
    );
  }
}
