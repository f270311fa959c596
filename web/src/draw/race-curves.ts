// The two lines of a race in one picture, and where they can be compared.
import type { Fairness, Racer } from '../protocol/race.ts';
import { paleAndClear } from './plot-axes.ts';

/** What is drawn: test curves where there are test samples, else the training curves. */
export type CurveSource = 'test' | 'train';

export interface RaceCurve {
  /** Steps, or seconds of computing. */
  x: readonly number[];
  iteration: ArrayLike<number>;
  accuracy: ArrayLike<number>;
  loss: ArrayLike<number>;
}

type Two<T> = [T, T];

const testedEver = ({ curve, status }: Racer) =>
  (curve?.test.iteration.length ?? 0) > 0 || status.testIteration !== null;

/** Both are drawn from the same source. */
export function sourceOf(racers: Two<Racer>): CurveSource {
  const trained = racers.some(({ status }) => status.iteration > 0);
  return !trained || racers.some(testedEver) ? 'test' : 'train';
}

export function raceCurve(racer: Racer, fair: Fairness, source: CurveSource): RaceCurve {
  return source === 'test' ? testCurve(racer, fair) : trainCurve(racer, fair);
}

/** The test curve with the newest score, which may lie behind its last point. */
function testCurve({ curve, testMilliseconds, status, milliseconds }: Racer, fair: Fairness) {
  const iteration = [...(curve?.test.iteration ?? [])];
  const accuracy = [...(curve?.test.accuracy ?? [])];
  const loss = [...(curve?.test.loss ?? [])];
  const times = [...(testMilliseconds ?? [])];
  const { testIteration, testAccuracy, testLoss } = status;
  // Older scores have no time of their own.
  const isNewest = testIteration !== null && testIteration === status.iteration;
  if (isNewest && testIteration > (iteration.at(-1) ?? -1)) {
    iteration.push(testIteration);
    accuracy.push(testAccuracy ?? Number.NaN);
    loss.push(testLoss ?? Number.NaN);
    times.push(milliseconds);
  }
  const x = fair === 'steps' ? iteration : times.map((time) => time / 1000);
  return { x, iteration, accuracy, loss };
}

/** A training curve has no times of its own: every update counts for as much as the mean of all. */
function trainCurve({ curve, status, milliseconds }: Racer, fair: Fairness): RaceCurve {
  const iteration = Array.from(curve?.train.iteration ?? []);
  const second = milliseconds / 1000 / Math.max(1, status.iteration);
  return {
    x: fair === 'steps' ? iteration : iteration.map((at) => at * second),
    iteration,
    accuracy: paleAndClear(curve?.train.accuracy ?? []).clear,
    loss: paleAndClear(curve?.train.loss ?? []).clear,
  };
}

export interface Standing {
  /** Steps of both, or milliseconds of computing of the one that has had less. */
  at: number;
  kind: 'accuracy' | 'loss';
  values: Two<number>;
}

/**
 * How far both are. With equal steps at the last iteration that both curves have a point at, or
 * where one has ended, each at its newest; with equal time each at its newest. null: not yet.
 */
export function standingOf(racers: Two<Racer>, fair: Fairness): Standing | null {
  const source = sourceOf(racers);
  const curves = racers.map((racer) => raceCurve(racer, fair, source)) as Two<RaceCurve>;
  let places: Two<number> = [curves[0].x.length - 1, curves[1].x.length - 1];
  if (places[0] < 0 || places[1] < 0) return null;
  const level = racers[0].status.iteration === racers[1].status.iteration;
  if (fair === 'steps' && level) places = lastCommon(curves) ?? places;
  const kind = curves.some(({ accuracy }, i) => Number.isFinite(accuracy[places[i] as number]))
    ? 'accuracy'
    : 'loss';
  const values = curves.map((curve, i) => curve[kind][places[i] as number] ?? Number.NaN);
  const iterations = curves.map(({ iteration }, i) => iteration[places[i] as number] ?? 0);
  if (iterations.every((iteration) => iteration === 0)) return null;
  const at =
    fair === 'steps'
      ? Math.max(...iterations)
      : Math.min(...racers.map(({ milliseconds }) => milliseconds));
  return { at, kind, values: values as Two<number> };
}

function lastCommon([a, b]: Two<RaceCurve>): Two<number> | null {
  let [i, j] = [a.iteration.length - 1, b.iteration.length - 1];
  while (i >= 0 && j >= 0) {
    const [at, other] = [a.iteration[i] as number, b.iteration[j] as number];
    if (at === other) return [i, j];
    if (at > other) i -= 1;
    else j -= 1;
  }
  return null;
}
