// The two workers of a gradient check: the same network in double and in single precision.
import { connectStudyWorker } from '../client/connect.ts';
import { sentenceOf, TrainingClient, WorkerStopped } from '../client/training-client.ts';
import { askStudy } from '../client/tutorial-ask.ts';
import type { RunStatus } from '../protocol/index.ts';
import type { CheckReport, Precision, StudyWorker } from '../protocol/study.ts';
import { type CheckSettings, checkSpec } from './check-settings.ts';

/** More than the toy data have. */
const allSamples = 100_000;
/** How many of the worst entries of an array are named. */
const worst = 6;
/** As long as it takes. */
const unhurried = 60_000;

export interface BenchEvents {
  /** A worker died, and a new one waits to be told what to do. */
  restarted(): void;
  gaveUp(reason: string): void;
  /** Without single precision the check goes on in double. */
  floatLost(reason: string): void;
}

export class CheckBench {
  #double: TrainingClient<StudyWorker>;
  #float: TrainingClient<StudyWorker> | null;
  #events: BenchEvents;

  constructor(events: BenchEvents) {
    this.#events = events;
    this.#double = this.#open('double', (reason) => events.gaveUp(reason));
    this.#float = this.#open('float', (reason) => this.#loseFloat(reason));
  }

  /**
   * Begins the run that the settings ask for, trained as long as they say. Rejects with the
   * refusal; the present run then stays.
   */
  async begin(settings: CheckSettings): Promise<RunStatus> {
    const spec = checkSpec(settings);
    const { status } = await this.#double.call((worker) => worker.start(spec));
    await this.#withFloat((float) => float.call((worker) => worker.start(spec)));
    return settings.trained === 0 ? status : this.train(settings.trained);
  }

  async train(steps: number): Promise<RunStatus> {
    const request = { steps, milliseconds: unhurried, views: {} };
    const advance = (client: TrainingClient<StudyWorker>) =>
      client.call((worker) => worker.advance(request));
    const [{ status }] = await Promise.all([advance(this.#double), this.#withFloat(advance)]);
    return status;
  }

  /** What the settings ask for, null where there is no worker. */
  async check(precision: Precision, settings: CheckSettings): Promise<CheckReport | null> {
    if (precision === 'double') return ask(this.#double, settings);
    return (await this.#withFloat((float) => ask(float, settings))) ?? null;
  }

  dispose(): void {
    this.#double.dispose();
    this.#float?.dispose();
    this.#float = null;
  }

  #open(precision: Precision, gaveUp: (reason: string) => void): TrainingClient<StudyWorker> {
    return new TrainingClient<StudyWorker>(() => connectStudyWorker(precision), {
      prepare: async () => {},
      restarted: () => this.#events.restarted(),
      gaveUp,
    });
  }

  async #withFloat<T>(
    work: (float: TrainingClient<StudyWorker>) => Promise<T>,
  ): Promise<T | undefined> {
    const float = this.#float;
    if (!float) return undefined;
    try {
      return await work(float);
    } catch (error) {
      if (error instanceof WorkerStopped) throw error;
      this.#loseFloat(sentenceOf(error));
      return undefined;
    }
  }

  #loseFloat(reason: string): void {
    this.#float?.dispose();
    this.#float = null;
    this.#events.floatLost(reason);
  }
}

function ask(
  client: TrainingClient<StudyWorker>,
  { parameter, samples, h }: CheckSettings,
): Promise<CheckReport> {
  const request = {
    names: parameter === 'all' ? [] : [parameter],
    h,
    elements: 0,
    samples: samples === 'one' ? 1 : allSamples,
    worst,
  };
  return askStudy(client, 'checkGradients', request);
}
