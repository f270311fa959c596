// The gradient check without its looks: which run, which step, and what came out. One change after
// the other; whatever is refused leaves everything as it was.
import { sentenceOf, WorkerStopped } from '../client/training-client.ts';
import type { RunStatus } from '../protocol/index.ts';
import type { CheckedArray, CheckReport, Precision } from '../protocol/study.ts';
import { type BenchEvents, CheckBench } from './check-bench.ts';
import { type CheckSettings, checkDefaults, formatCheck } from './check-settings.ts';
import { type CurvePoint, curveSteps, judge, type Verdict } from './check-verdict.ts';

export interface ModelEvents {
  changed(): void;
  restarted(): void;
  /** Nothing goes on until `open` is called again. */
  failed(reason: string): void;
  floatLost(reason: string): void;
}

export class CheckModel {
  chosen: CheckSettings = checkDefaults;
  /** `chosen`, and what has been asked for since and is not refused yet. */
  wanted: CheckSettings = checkDefaults;
  status: RunStatus | null = null;
  report: CheckReport | null = null;
  /** The relative error in single precision at the chosen step. */
  floatError: number | null = null;
  /** null until all its points are there. */
  curves: Record<Precision, readonly CurvePoint[] | null> = { double: null, float: null };
  #events: ModelEvents;
  #makeBench: (events: BenchEvents) => CheckBench;
  #bench: CheckBench | null = null;
  #queue: Promise<void> = Promise.resolve();
  #waiting = 0;
  #generation = 0;

  constructor(events: ModelEvents, makeBench = (told: BenchEvents) => new CheckBench(told)) {
    this.#events = events;
    this.#makeBench = makeBench;
  }

  open(): void {
    this.close();
    this.status = null;
    this.#bench = this.#makeBench({
      restarted: () => {
        this.status = null;
        this.#generation += 1; // the curve of a run that is gone
        this.curves = { double: null, float: null };
        this.#events.restarted();
        void this.change(this.chosen).then((refusal) => {
          if (refusal !== null) this.#events.failed(refusal);
        });
      },
      gaveUp: (reason) => this.#events.failed(reason),
      floatLost: (reason) => this.#events.floatLost(reason),
    });
  }

  close(): void {
    this.#generation += 1;
    this.#bench?.dispose();
    this.#bench = null;
  }

  /** Takes other settings; answers with the sentence of their refusal, or null. */
  async change(change: Partial<CheckSettings>): Promise<string | null> {
    this.wanted = { ...this.wanted, ...change };
    this.#waiting += 1;
    this.#events.changed();
    const turn = this.#queue.then(async () => {
      try {
        await this.#take({ ...this.chosen, ...change });
        return null;
      } catch (error) {
        // A dead worker is told of by the bench.
        return error instanceof WorkerStopped ? null : sentenceOf(error);
      } finally {
        this.#waiting -= 1;
        if (this.#waiting === 0) this.wanted = this.chosen;
        this.#events.changed();
      }
    });
    this.#queue = turn.then(() => {});
    return turn;
  }

  /** The verdict on these arrays of the report; null while it is not known. */
  verdict(arrays: readonly CheckedArray[] | undefined = this.report?.arrays): Verdict | null {
    return arrays ? judge(arrays, this.curves.double) : null;
  }

  async #take(next: CheckSettings): Promise<void> {
    const bench = this.#bench;
    if (!bench) return;
    const before = this.chosen;
    const sameRun = this.status !== null && isSameRun(next, before);
    let status = this.status;
    if (!sameRun) {
      const more = next.trained - before.trained;
      const goesOn =
        status !== null && more > 0 && isSameRun({ ...before, trained: next.trained }, next);
      status = goesOn ? await bench.train(more) : await bench.begin(next);
    }
    try {
      const report = await bench.check('double', next);
      const float = await bench.check('float', next);
      if (bench !== this.#bench || !report) return;
      this.report = report;
      this.floatError = float?.relativeError ?? null;
    } catch (error) {
      if (!sameRun && this.status && !(error instanceof WorkerStopped)) await bench.begin(before);
      throw error;
    }
    this.chosen = next;
    this.status = status;
    const sameCurve = sameRun && next.parameter === before.parameter && this.curves.double;
    if (!sameCurve) void this.#measureCurves(bench);
  }

  async #measureCurves(bench: CheckBench): Promise<void> {
    this.#generation += 1;
    const generation = this.#generation;
    const { chosen } = this;
    this.curves = { double: null, float: null };
    try {
      for (const precision of ['double', 'float'] as const) {
        const curve: CurvePoint[] = [];
        for (const h of curveSteps) {
          const report = await bench.check(precision, { ...chosen, h });
          if (generation !== this.#generation) return;
          if (report) curve.push(pointOf(h, report));
        }
        if (curve.length > 0) this.curves = { ...this.curves, [precision]: curve };
        this.#events.changed();
      }
    } catch (error) {
      if (generation !== this.#generation || error instanceof WorkerStopped) return;
      this.#events.failed(sentenceOf(error));
    }
  }
}

/** Whether the two ask for the same network with the same weights and the same loss. */
function isSameRun(a: CheckSettings, b: CheckSettings): boolean {
  const run = (settings: CheckSettings) => formatCheck({ ...settings, parameter: '', h: 0 });
  return run(a) === run(b);
}

function pointOf(h: number, { relativeError, arrays }: CheckReport): CurvePoint {
  return {
    h,
    error: relativeError,
    arrays: new Map(arrays.map((array) => [array.name, array.relativeError])),
  };
}
