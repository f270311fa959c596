// A training worker for tests: it keeps the contract with plausible numbers and can be made to
// die. It is never part of the site.
import type { WorkerPort } from '../../web/src/client/training-client.ts';
import type {
  AdvanceRequest,
  Frame,
  LoadState,
  RunSpec,
  RunStatus,
  TrainingWorker,
} from '../../web/src/protocol/index.ts';
import { serveCalls } from '../../web/src/worker/serve-calls.ts';

const loaded: LoadState = {
  phase: 'complete',
  bytes: 10,
  totalBytes: 10,
  trainCount: 60000,
  testCount: 10000,
  totalTrainCount: 60000,
  totalTestCount: 10000,
  error: null,
};

/** What the fake has been asked, in order, and how it should behave. */
export class FakeRun implements TrainingWorker {
  asked: string[] = [];
  requests: AdvanceRequest[] = [];
  rate = 0;
  load: LoadState = { ...loaded, phase: 'idle', trainCount: 0, testCount: 0 };
  /** Milliseconds that an answer to advance takes. */
  delay = 1;
  busy = 0;
  mostBusy = 0;
  divergeAt = Number.POSITIVE_INFINITY;
  trapNext = false;
  /** Answers without an update: nothing to train on, or busy with the test set. */
  standing = false;
  /** Milliseconds of training that each answer tells of. */
  training = 1;
  iteration = 0;
  #begun = false;
  /** A worker answers one question after the other. */
  #before: Promise<unknown> = Promise.resolve();

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#before.then(work);
    this.#before = done.catch(() => {});
    return done;
  }

  async addDigits(): Promise<void> {}

  async loadDigits(): Promise<void> {
    this.asked.push('loadDigits');
    this.load = loaded;
  }

  async cancelLoading(): Promise<void> {
    this.load = { ...this.load, phase: 'cancelled' };
  }

  start(spec: RunSpec): Promise<Frame> {
    this.asked.push('start');
    return this.#inTurn(() => this.#start(spec));
  }

  async #start(spec: RunSpec): Promise<Frame> {
    const first = spec.layers[0];
    if (first?.kind === 'affine' && first.units === 0) throw new Error('layer 1 has 0 units');
    this.#begun = true;
    this.iteration = 0;
    this.rate = spec.learningRate;
    return this.#frame();
  }

  async setLearningRate(rate: number): Promise<void> {
    this.asked.push('setLearningRate');
    this.rate = rate;
  }

  async advance(request: AdvanceRequest): Promise<Frame> {
    this.requests.push(request);
    this.asked.push(request.steps === 0 ? 'look' : 'advance');
    const { load } = this; // as it is when the question arrives
    this.busy += 1;
    this.mostBusy = Math.max(this.mostBusy, this.busy);
    return this.#inTurn(() => this.#advance(request, load)).finally(() => {
      this.busy -= 1;
    });
  }

  async #advance(request: AdvanceRequest, load: LoadState): Promise<Frame> {
    if (this.trapNext) {
      const trap = new Error('unreachable');
      trap.name = 'RuntimeError';
      throw trap;
    }
    if (!this.#begun) throw new Error('there is no run yet');
    await new Promise((resolve) => setTimeout(resolve, this.delay));
    if (request.milliseconds > 0 && !this.standing) {
      this.iteration = Math.min(this.iteration + Math.min(10, request.steps), this.divergeAt);
    }
    return { ...this.#frame(), load };
  }

  async points() {
    return { coordinates: new Float32Array(8), labels: new Uint8Array([0, 1, 1, 0]) };
  }

  async testDigits(first: number, count: number) {
    return { first, pixels: new Uint8Array(784 * count), labels: new Uint8Array(count) };
  }

  async read() {
    this.asked.push('read');
    return null;
  }

  snapshot(): Promise<Uint8Array> {
    this.asked.push('snapshot');
    return this.#inTurn(
      async () => new Uint8Array(new Float64Array([this.iteration, this.rate]).buffer),
    );
  }

  restore(snapshot: Uint8Array): Promise<Frame> {
    this.asked.push('restore');
    return this.#inTurn(async () => {
      const [iteration = 0, rate = 0] = new Float64Array(snapshot.slice().buffer);
      Object.assign(this, { iteration, rate });
      this.#begun = true;
      return this.#frame();
    });
  }

  branch(spec: RunSpec): Promise<Frame> {
    this.asked.push('branch');
    return this.#inTurn(async () => {
      if (spec.batchSize === 0) throw new Error('the batch size is 0');
      this.rate = spec.learningRate;
      return this.#frame();
    });
  }

  #frame(): Frame {
    const status: RunStatus = {
      iteration: this.iteration,
      epoch: 0,
      epochSamples: 60000,
      batchesPerEpoch: 938,
      samplesSeen: this.iteration * 64,
      parameters: 101770,
      learningRate: this.rate,
      trainLoss: 2.3,
      trainAccuracy: 0.1,
      testLoss: null,
      testAccuracy: null,
      testCount: 0,
      testIteration: null,
      record: [],
      diverged: this.iteration >= this.divergeAt,
    };
    return { status, load: this.load, cost: { training: this.training, views: {} } };
  }
}

/** A port to a fake: as much of a Worker as the client uses. */
export class FakeWorker implements WorkerPort {
  readonly run: FakeRun;
  terminated = false;
  #channel = new MessageChannel();
  #events = new EventTarget();

  constructor(run = new FakeRun()) {
    this.run = run;
    serveCalls(run, this.#channel.port2);
    this.#channel.port2.start();
    this.#channel.port1.start();
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    this.#channel.port1.postMessage(message, transfer);
  }

  addEventListener(type: string, listener: EventListenerOrEventListenerObject): void {
    if (type === 'message') this.#channel.port1.addEventListener(type, listener);
    else this.#events.addEventListener(type, listener);
  }

  removeEventListener(type: string, listener: EventListenerOrEventListenerObject): void {
    if (type === 'message') this.#channel.port1.removeEventListener(type, listener);
    else this.#events.removeEventListener(type, listener);
  }

  terminate(): void {
    this.terminated = true;
    this.#channel.port1.close();
  }

  /** Dies as a worker does whose script threw: an event, and silence. */
  crash(kind: 'error' | 'messageerror' = 'error'): void {
    this.#channel.port2.close();
    this.#events.dispatchEvent(new Event(kind));
  }
}
