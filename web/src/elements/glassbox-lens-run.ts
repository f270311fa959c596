// The lens's network: the first digits fetched, a run begun, trained on request, looked into.
import { BackpropClient } from '../client/backprop-client.ts';
import { sentenceOf, WorkerStopped } from '../client/training-client.ts';
import { askStudy } from '../client/tutorial-ask.ts';
import type { LoadState, RunStatus } from '../protocol/index.ts';
import type { LensView } from '../protocol/study.ts';
import type { NetworkId } from './glassbox-lens-settings.ts';

const slice = 60;
const watchInterval = 100;
const nothing = { milliseconds: 0, steps: 0, views: {} };

export class LensRun {
  view: LensView | null = null;
  status: RunStatus | null = null;
  /** How many digits are here. */
  digits = 0;
  /** While training: where it will end. */
  target: number | null = null;
  /** Why the digits did not come, or ''. */
  loadFailure = '';
  /** Why something else failed, or ''. */
  failure = '';
  readonly client: BackpropClient;
  #changed: () => void;
  #digitsUrl: string;
  #network: NetworkId | null = null;
  #sample = 0;
  #turn = 0;

  constructor(digitsUrl: string, changed: () => void) {
    this.#digitsUrl = digitsUrl;
    this.#changed = changed;
    this.client = new BackpropClient('float', {
      changed,
      prepare: async () => {
        const network = this.#network;
        if (!network) return;
        await this.#begin(network);
        await this.#fetchDigits();
        await this.#look();
      },
    });
  }

  /** Shows this digit in this network; another network begins untrained. */
  async show(network: NetworkId, sample: number): Promise<void> {
    this.#sample = sample;
    await this.#guarded(async () => {
      if (network !== this.#network) await this.#begin(network);
      if (this.digits === 0) await this.#fetchDigits();
      await this.#look();
    });
  }

  async reset(): Promise<void> {
    const network = this.#network;
    if (!network) return;
    await this.#guarded(async () => {
      await this.#begin(network);
      await this.#look();
    });
  }

  /** Trains so many steps in slices, and looks after each. */
  async train(steps: number): Promise<void> {
    const { status } = this;
    if (!status || this.target !== null) return;
    this.#turn += 1;
    const turn = this.#turn;
    const target = status.iteration + steps;
    this.target = target;
    await this.#guarded(async () => {
      for (let now = status; now.iteration < target && !now.diverged; ) {
        const request = { milliseconds: slice, steps: target - now.iteration, views: {} };
        const frame = await this.client.call((worker) => worker.advance(request));
        if (turn !== this.#turn) return;
        now = frame.status;
        this.status = now;
        await this.#look();
      }
    });
    if (turn === this.#turn) this.target = null;
    this.#changed();
  }

  close(): void {
    this.#turn += 1;
    this.client.close();
  }

  /** After a failure: everything from the start. */
  again(network: NetworkId, sample: number): Promise<void> {
    this.close();
    this.digits = 0;
    this.#network = null;
    this.target = null;
    return this.show(network, sample);
  }

  async #guarded(work: () => Promise<void>): Promise<void> {
    try {
      this.failure = '';
      await work();
    } catch (error) {
      if (!(error instanceof WorkerStopped)) this.failure = sentenceOf(error);
      this.target = null;
    } finally {
      this.#changed();
    }
  }

  /** The first shard is enough to look at; the others stay on the server. There must be a run. */
  async #fetchDigits(): Promise<void> {
    this.loadFailure = '';
    await this.client.call((worker) => worker.loadDigits(this.#digitsUrl));
    for (;;) {
      const { load } = await this.client.call((worker) => worker.advance(nothing));
      if (load.trainCount > 0) {
        this.digits = load.trainCount;
        await this.client.call((worker) => worker.cancelLoading());
        return;
      }
      if (isOver(load)) {
        this.loadFailure = load.error ?? '';
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, watchInterval));
    }
  }

  async #begin(network: NetworkId): Promise<void> {
    this.#turn += 1;
    this.target = null;
    const presets = await askStudy(this.client, 'presets');
    const preset = presets.find(({ id }) => id === network);
    if (!preset) throw new Error(`expected the preset ${network}, got none`);
    const { status } = await this.client.call((worker) => worker.start(preset.spec));
    this.#network = network;
    this.status = status;
  }

  async #look(): Promise<void> {
    if (this.digits === 0) return;
    const sample = Math.min(this.#sample, this.digits - 1);
    const view = await askStudy(this.client, 'lens', sample, 1);
    if (sample === Math.min(this.#sample, this.digits - 1)) this.view = view;
    this.#changed();
  }
}

const isOver = ({ phase }: LoadState) => phase === 'failed' || phase === 'cancelled';
