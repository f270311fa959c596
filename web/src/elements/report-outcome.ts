// What the network of a run answers to what it was not trained on, as a report tells it.
import type { SureMistake } from '../client/test-reading.ts';
import type { TrainingRun } from '../client/training-run.ts';
import { type ClassCounts, countClasses, errorSizes, likeliest } from '../draw/outcome.ts';
import type { Points } from '../protocol/index.ts';
import type { PlaneWorker, TableData } from '../protocol/plane.ts';

export type Outcome = { of: 'test' | 'train' } & (
  | { kind: 'classes'; counts: ClassCounts; mistakes: readonly SureMistake[] }
  | { kind: 'numbers'; mean: number; root: number; total: number }
);

const mostMistakes = 18;

/** Rejects with a sentence. null: the run has nothing to be tested on yet. */
export async function outcomeOf(
  run: TrainingRun,
  digitsUrl: string | null,
): Promise<Outcome | null> {
  const data = run.spec?.data;
  if (!data) return null;
  if (data.kind === 'digits') return digitsOutcome(run, digitsUrl, data.classes ?? 10);
  const plane = run as unknown as TrainingRun<PlaneWorker>;
  return data.kind === 'table' ? tableOutcome(plane, data) : pointsOutcome(run);
}

async function digitsOutcome(
  run: TrainingRun,
  digitsUrl: string | null,
  classes: number,
): Promise<Outcome | null> {
  if (digitsUrl === null) return null;
  const snapshot = await run.call((worker) => worker.snapshot());
  const { readTestDigits } = await import('../client/test-reading.ts');
  const { results, mistakes } = await readTestDigits(snapshot, digitsUrl, mostMistakes);
  const counts = { classes, counts: results.confusion, total: results.count };
  return { kind: 'classes', of: 'test', counts, mistakes };
}

async function tableOutcome(run: TrainingRun<PlaneWorker>, data: TableData): Promise<Outcome> {
  const results = await run.call((worker) => worker.ask('tableResults'));
  const of = results.test.indices.length > 0 ? 'test' : 'train';
  const { indices, outputs } = results[of];
  const targets = Array.from(indices, (row) => data.targets[row] ?? 0);
  if (data.classes === 0) {
    return { kind: 'numbers', of, total: targets.length, ...errorSizes(targets, outputs) };
  }
  const width = outputs.length / (indices.length || 1);
  const answers = targets.map((_, sample) => likeliest(outputs, sample, width));
  return {
    kind: 'classes',
    of,
    counts: countClasses(targets, answers, data.classes),
    mistakes: [],
  };
}

async function pointsOutcome(run: TrainingRun): Promise<Outcome | null> {
  const points = await run.call((worker) => worker.points());
  await run.see();
  const view = run.latest.boundary;
  if (!view) return null;
  const tested = (points.test?.labels.length ?? 0) > 0 && view.testPoints !== undefined;
  const of = tested ? 'test' : 'train';
  const outputs = tested ? (view.testPoints ?? view.points) : view.points;
  return pointsCounted(points, outputs, of);
}

/** Answers to points: of two classes probabilities, of more the likeliest class, else numbers. */
export function pointsCounted(
  points: Points,
  outputs: Float32Array,
  of: 'test' | 'train',
): Outcome {
  const { labels, targets } = of === 'test' && points.test ? points.test : points;
  if (points.task === 'regression') {
    const total = labels.length;
    return { kind: 'numbers', of, total, ...errorSizes(targets ?? labels, outputs) };
  }
  const answers =
    points.task === 'classes'
      ? outputs
      : Array.from(outputs, (_, sample) => likeliest(outputs, sample, 1));
  const counts = countClasses(labels, answers, Math.max(2, points.classes ?? 2));
  return { kind: 'classes', of, counts, mistakes: [] };
}
