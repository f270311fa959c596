// The trainings that measure a claim: two runs one after the other in one worker, on all digits.
import { BackpropClient } from '../client/backprop-client.ts';
import { sentenceOf, WorkerStopped } from '../client/training-client.ts';
import { askStudy } from '../client/tutorial-ask.ts';
import { type Timing, timingOf, weightGradientNorms } from '../draw/claims.ts';
import type { Curve, Frame, LoadState, RunStatus } from '../protocol/index.ts';
import {
  type Duel,
  deepActivations,
  deepSamples,
  deepSpec,
  evaluateEvery,
  type Length,
  type PresetId,
  type StartId,
} from './glassbox-claims-settings.ts';

const slice = 80;
const unhurried = 60_000;
const watchInterval = 100;
const nothing = { milliseconds: 0, steps: 0, views: {} };

export interface Side {
  preset: PresetId;
  curve: Curve | null;
  status: RunStatus | null;
}

/** A duel as it was run, finished or not. */
export interface DuelResult {
  /** Which of the claim's pairs of networks. */
  pair: number;
  sides: readonly [Side, Side];
  updates: number;
  epochs: Length;
  seed: number;
  finished: boolean;
}

export interface FadingResult {
  norms: number[][];
  start: StartId;
  updates: number;
  seed: number;
}

/** A stop that was asked for is no failure. */
class Stopped extends Error {}

export class ClaimsRun {
  /** Something is being measured. */
  busy = false;
  load: LoadState | null = null;
  /** Why the last measurement failed, or ''. */
  failure = '';
  readonly client: BackpropClient;
  /** The numerical gradient is compared in double precision. */
  readonly exact: BackpropClient;
  #changed: () => void;
  #digitsUrl: string;
  #turn = 0;

  constructor(digitsUrl: string, changed: () => void) {
    this.#digitsUrl = digitsUrl;
    this.#changed = changed;
    this.client = new BackpropClient('float', { changed });
    this.exact = new BackpropClient('double', { changed });
  }

  /** Trains one side, then the other; `show` gets the state after every slice. */
  async duel(
    pair: number,
    duel: Duel,
    epochs: Length,
    seed: number,
    show: (result: DuelResult) => void,
  ): Promise<void> {
    const updates = duel.updatesPerEpoch * epochs;
    const sides = duel.presets.map((preset): Side => ({ preset, curve: null, status: null }));
    const tell = (finished: boolean) => {
      const [ahead, other] = sides as [Side, Side];
      const both: [Side, Side] = [{ ...ahead }, { ...other }];
      show({ pair, sides: both, updates, epochs, seed, finished });
      this.#changed();
    };
    await this.#measured(async (turn) => {
      const presets = await askStudy(this.client, 'presets');
      for (const side of sides) {
        const preset = presets.find(({ id }) => id === side.preset);
        if (!preset) throw new Error(`expected the preset ${side.preset}, got none`);
        const spec = { ...preset.spec, seed, evaluateEvery: evaluateEvery(duel, epochs) };
        await this.client.call((worker) => worker.start(spec));
        if (this.load?.phase !== 'complete') {
          await this.#fetchDigits(this.client, turn, Number.POSITIVE_INFINITY);
          // The run began without digits: it begins again with all of them.
          await this.client.call((worker) => worker.start(spec));
        }
        tell(false);
        await this.#train(turn, updates, (frame) => {
          side.status = frame.status;
          side.curve = frame.curve ?? side.curve;
          tell(false);
        });
      }
      tell(true);
    });
  }

  /** The gradients of the deep network's weights, for each activation. */
  async fading(
    start: StartId,
    updates: number,
    seed: number,
    show: (result: FadingResult) => void,
  ): Promise<void> {
    await this.#measured(async (turn) => {
      const norms: number[][] = [];
      for (const activation of deepActivations) {
        await this.client.call((worker) => worker.start(deepSpec(activation, start, seed)));
        await this.#train(turn, updates, () => {});
        norms.push(weightGradientNorms(await askStudy(this.client, 'lens', 0, deepSamples)));
      }
      show({ norms, start, updates, seed });
    });
  }

  /** One gradient by backpropagation and by difference quotients, 784-50-10, three digits. */
  async timing(seed: number, show: (timing: Timing & { parameters: number }) => void) {
    await this.#measured(async (turn) => {
      const presets = await askStudy(this.exact, 'presets');
      const preset = presets.find(({ id }) => id === 'two-layer-relu');
      if (!preset) throw new Error('expected the preset two-layer-relu, got none');
      const spec = { ...preset.spec, seed };
      const { status } = await this.exact.call((worker) => worker.start(spec));
      const kept = this.load;
      await this.#fetchDigits(this.exact, turn, 1);
      this.load = kept;
      const request = { names: [], h: 1e-4, elements: 20, samples: 3, worst: 1 };
      const report = await askStudy(this.exact, 'checkGradients', request);
      show({ ...timingOf(report), parameters: status.parameters });
      this.exact.close();
    });
  }

  /** Ends what is being measured; what it has come to stays. */
  stop(): void {
    this.#turn += 1;
    this.busy = false;
    this.#changed();
  }

  close(): void {
    this.#turn += 1;
    this.busy = false;
    this.load = null;
    this.client.close();
    this.exact.close();
  }

  async cancelLoading(): Promise<void> {
    await this.client.call((worker) => worker.cancelLoading()).catch(() => {});
  }

  async #measured(work: (turn: number) => Promise<void>): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    this.busy = true;
    this.failure = '';
    this.#changed();
    try {
      await work(turn);
    } catch (error) {
      if (turn !== this.#turn || error instanceof Stopped) return;
      if (error instanceof WorkerStopped) this.load = null;
      this.failure = sentenceOf(error);
    } finally {
      if (turn === this.#turn) this.busy = false;
      this.#changed();
    }
  }

  #checkTurn(turn: number): void {
    if (turn !== this.#turn) throw new Stopped();
  }

  async #train(turn: number, updates: number, show: (frame: Frame) => void): Promise<void> {
    for (let iteration = 0; iteration < updates; ) {
      const steps = updates - iteration;
      const request = { milliseconds: slice, steps, views: { curve: true } };
      const frame = await this.client.call((worker) => worker.advance(request));
      this.#checkTurn(turn);
      show(frame);
      if (frame.status.diverged) return;
      iteration = frame.status.iteration;
    }
    if (updates === 0) return;
    // The last point of the test curve: with the weights as they are now.
    const request = { milliseconds: unhurried, steps: 0, views: { curve: true } };
    show(await this.client.call((worker) => worker.advance(request)));
    this.#checkTurn(turn);
  }

  /** Waits until so many digits are here, or all. There must be a run. */
  async #fetchDigits(client: BackpropClient, turn: number, enough: number): Promise<void> {
    await client.call((worker) => worker.loadDigits(this.#digitsUrl));
    for (;;) {
      const { load } = await client.call((worker) => worker.advance(nothing));
      this.#checkTurn(turn);
      this.load = load;
      this.#changed();
      if (load.phase === 'complete') return;
      if (load.trainCount >= enough) {
        await client.call((worker) => worker.cancelLoading());
        return;
      }
      if (load.phase === 'failed') throw new Error(load.error ?? '');
      if (load.phase === 'cancelled') throw new Stopped();
      await new Promise((resolve) => setTimeout(resolve, watchInterval));
    }
  }
}
