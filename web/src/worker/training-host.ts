import type { Session } from '../engine/session.ts';
import type {
  AdvanceRequest,
  DigitTiles,
  Drawing,
  Frame,
  Points,
  Reading,
  RunSpec,
  TrainingWorker,
  ViewRequest,
} from '../protocol/index.ts';
import { DigitLoader } from './digit-loader.ts';

/** The training worker's work, apart from how calls reach it. The session may still be loading. */
export class TrainingHost<Opened extends Session = Session> implements TrainingWorker {
  readonly #session: Promise<Opened>;
  #loader: DigitLoader | null = null;

  constructor(session: Promise<Opened>) {
    this.#session = session;
    // A module that cannot be loaded is reported by every call; nobody else needs to hear of it.
    session.catch(() => {});
  }

  async loadDigits(baseUrl: string): Promise<void> {
    const session = await this.#session;
    this.#loader ??= new DigitLoader((...digits) => session.addDigits(...digits));
    void this.#loader.load(baseUrl); // it goes on between the slices of training
  }

  async cancelLoading(): Promise<void> {
    this.#loader?.cancel();
  }

  start(spec: RunSpec): Promise<Frame> {
    return this.begin((session) => session.start(spec));
  }

  /** Begins a run in this way, and shows where it stands. */
  async begin(start: (session: Opened) => void): Promise<Frame> {
    const session = await this.#session;
    start(session);
    return this.#frame(session, {});
  }

  async setLearningRate(rate: number): Promise<void> {
    (await this.#session).setLearningRate(rate);
  }

  async advance(request: AdvanceRequest): Promise<Frame> {
    const session = await this.#session;
    session.advance(request.steps, request.milliseconds);
    return this.#frame(session, request.views);
  }

  async points(): Promise<Points> {
    return (await this.#session).points();
  }

  async testDigits(first: number, count: number): Promise<DigitTiles> {
    return (await this.#session).testDigits(first, count);
  }

  async read(drawing: Drawing): Promise<Reading | null> {
    const session = await this.#session;
    session.draw(drawing);
    return session.read();
  }

  async snapshot(): Promise<Uint8Array> {
    return (await this.#session).snapshot();
  }

  async restore(snapshot: Uint8Array): Promise<Frame> {
    const session = await this.#session;
    session.restore(snapshot);
    return this.#frame(session, {});
  }

  #frame(session: Session, views: ViewRequest): Frame {
    const load = this.#loader?.state ?? new DigitLoader(() => {}).state;
    const frame: Frame = { status: session.status(), load };
    if (views.curve) frame.curve = session.curve();
    if (views.gallery) {
      // Digits that have not arrived yet have no answers yet.
      const { first } = views.gallery;
      const count = Math.min(views.gallery.count, session.digitCount('test') - first);
      if (count > 0) {
        frame.gallery = { first, probabilities: session.predictTestDigits(first, count) };
      }
    }
    if (views.boundary !== undefined) frame.boundary = session.boundary(views.boundary);
    if (views.weights) frame.weights = views.weights.map((layer) => session.weights(layer));
    if (views.reading) frame.reading = session.read();
    return frame;
  }
}
