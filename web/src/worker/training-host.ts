import type { Session } from '../engine/session.ts';
import type {
  AdvanceRequest,
  DigitTiles,
  Drawing,
  Frame,
  LoadState,
  Points,
  Reading,
  RunSpec,
  TrainingWorker,
  ViewName,
  ViewRequest,
} from '../protocol/index.ts';
import { DigitLoader, nothingLoaded } from './digit-loader.ts';

/** Makes a view of this name for the frame, and takes its time. */
export type AddView = <Name extends ViewName>(name: Name, make: () => Frame[Name]) => void;

/** The training worker's work, apart from how calls reach it. The session may still be loading. */
export class TrainingHost<Opened extends Session = Session> implements TrainingWorker {
  protected readonly session: Promise<Opened>;
  #loader: DigitLoader | null = null;

  constructor(session: Promise<Opened>) {
    this.session = session;
    // A module that cannot be loaded is reported by every call; nobody else needs to hear of it.
    session.catch(() => {});
  }

  async loadDigits(baseUrl: string): Promise<void> {
    // The digits set out while the module is still being compiled.
    this.#loader ??= new DigitLoader((...digits) => this.addDigits(...digits));
    this.#loader.load(baseUrl);
    await this.session;
  }

  async addDigits(
    split: 'train' | 'test',
    images: Uint8Array,
    labels: Uint8Array,
    classes?: number,
  ): Promise<void> {
    (await this.session).addDigits(split, images, labels, classes);
  }

  async cancelLoading(): Promise<void> {
    this.#loader?.cancel();
  }

  start(spec: RunSpec): Promise<Frame> {
    return this.begin((session) => session.start(spec));
  }

  /** Begins or changes the run in this way, and shows where it stands. */
  async begin(start: (session: Opened) => void): Promise<Frame> {
    const session = await this.session;
    start(session);
    return this.#frame(session, {});
  }

  async setLearningRate(rate: number): Promise<void> {
    (await this.session).setLearningRate(rate);
  }

  async advance(request: AdvanceRequest): Promise<Frame> {
    const session = await this.session;
    const begin = performance.now();
    session.advance(request.steps, request.milliseconds, request.evaluate ?? true);
    return this.#frame(session, request.views, performance.now() - begin);
  }

  /** Only of a host whose module knows points in the plane. */
  async points(): Promise<Points> {
    throw new Error('There are no points here: this worker reads digits.');
  }

  async testDigits(first: number, count: number): Promise<DigitTiles> {
    return (await this.session).testDigits(first, count);
  }

  async read(drawing: Drawing): Promise<Reading | null> {
    const session = await this.session;
    session.draw(drawing);
    return session.read();
  }

  async snapshot(): Promise<Uint8Array> {
    return (await this.session).snapshot();
  }

  restore(snapshot: Uint8Array): Promise<Frame> {
    return this.begin((session) => session.restore(snapshot));
  }

  branch(spec: RunSpec): Promise<Frame> {
    return this.begin((session) => session.branch(spec));
  }

  protected get load(): LoadState {
    return this.#loader?.state ?? nothingLoaded;
  }

  /** For hosts that have more to show than every session has. */
  protected addViews(_session: Opened, _views: ViewRequest, _add: AddView): void {}

  #frame(session: Opened, views: ViewRequest, training = 0): Frame {
    const { load } = this;
    const cost: Frame['cost'] = { training, views: {} };
    const frame: Frame = { status: session.status(), load, cost };
    const view: AddView = (name, make) => {
      const begin = performance.now();
      const made = make();
      if (made !== undefined) Object.assign(frame, { [name]: made });
      cost.views[name] = performance.now() - begin;
    };
    const { gallery, weights, maps } = views;
    if (views.curve) view('curve', () => session.curve());
    if (gallery) view('gallery', () => this.#answers(session, gallery));
    if (weights) view('weights', () => weights.map((layer) => session.weights(layer)));
    if (views.reading) view('reading', () => session.read());
    if (views.filters) view('filters', () => session.filters());
    if (maps) view('maps', () => session.maps(maps.testDigit));
    this.addViews(session, views, view);
    return frame;
  }

  /** Digits that have not arrived yet have no answers yet. */
  #answers(session: Session, { first, count }: { first: number; count: number }): Frame['gallery'] {
    const here = Math.min(count, session.digitCount('test') - first);
    if (here <= 0) return undefined;
    return { first, probabilities: session.predictTestDigits(first, here) };
  }
}
