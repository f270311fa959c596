// The curves of an exhibit's two runs in one picture, and what they come to.
import { isJumpy } from '../draw/plot-axes.ts';
import * as format from '../messages/format.ts';
import { say } from '../messages/museum.ts';
import { powerOfTen } from '../messages/scientific.ts';
import type { Showing } from '../protocol/study.ts';
import { decades, type PlotLine, type PlotPicture } from './check-picture.ts';
import type { SideName } from './museum-settings.ts';

/** A run is drawn with at most so many points. */
const mostPoints = 1200;

/** The power of ten at the bottom of the picture at least. */
const lowest = -12;

/** The mean over `width` neighbours, so that a jumpy curve can be followed. */
export function runningMean(values: ArrayLike<number>, width: number): number[] {
  const means: number[] = [];
  let sum = 0;
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    sum += values[i] as number;
    count += 1;
    if (count > width) {
      sum -= values[i - width] as number;
      count -= 1;
    }
    means.push(sum / count);
  }
  return means;
}

/** Where the end of a curve lies: its last point, or the mean of its last tenth when it jumps. */
export function endOf(values: Float64Array): { value: number; updates: number } {
  const updates = isJumpy(values) ? Math.ceil(values.length / 10) : 1;
  const last = values.slice(-updates);
  return { value: last.reduce((sum, x) => sum + x, 0) / updates, updates };
}

function lines(
  showing: Showing,
  what: 'loss' | 'accuracy',
  selected: SideName,
  height: (value: number) => number,
): PlotLine[] {
  // The pale ones first: all others are drawn over them.
  const raw: PlotLine[] = [];
  const result: PlotLine[] = [];
  const sides = ['corrected', 'written'] as const;
  const add = (
    to: PlotLine[],
    side: SideName,
    values: ArrayLike<number>,
    looks: Partial<PlotLine> = {},
  ) => {
    const stride = Math.ceil(values.length / mostPoints);
    const x: number[] = [];
    const y: (number | null)[] = [];
    for (let i = 0; i < values.length; i++) {
      if (i % stride !== 0 && i !== values.length - 1) continue;
      const at = height(values[i] as number);
      x.push(i + 1);
      y.push(Number.isFinite(at) ? at : null);
    }
    to.push({
      name: say.asWritten,
      nameAt: 'end',
      x,
      y,
      colour: '--err',
      dashed: true,
      width: selected === side ? 2.5 : 1.5,
      ...(side === 'corrected' && { name: say.corrected, colour: '--ink', dashed: false }),
      ...looks,
    });
  };
  for (const side of sides) {
    const values = showing[side][what];
    if (values.length === 0) continue;
    if (!isJumpy(values)) add(result, side, values);
    else {
      // The raw line stays visible, pale behind its mean.
      const pale = side === 'written' ? '--err-2' : '--rule';
      add(raw, side, values, { name: '', nameAt: 1, colour: pale, dashed: false, width: 0.75 });
      add(result, side, runningMean(values, Math.ceil(values.length / 20)));
    }
  }
  return [...raw, ...result];
}

function updatesAxis(showing: Showing): PlotPicture['x'] {
  const high = Math.max(1, showing.written.loss.length, showing.corrected.loss.length);
  return {
    low: 0,
    high,
    ticks: [
      { at: 0, text: '0' },
      { at: high / 2, text: format.integer(high / 2) },
      { at: high, text: say.updates(high) },
    ],
  };
}

export function lossPicture(showing: Showing, selected: SideName): PlotPicture {
  const drawn = lines(showing, 'loss', selected, Math.log10);
  const heights = drawn.flatMap(({ y }) => y.filter((value) => value !== null));
  // A loss may come down to nothing; what is below the picture is cut off.
  const low = Math.max(lowest, Math.floor(Math.min(0, ...heights) * 2) / 2);
  const high = Math.ceil(Math.max(low + 1, ...heights) * 2) / 2;
  return {
    lines: drawn,
    x: updatesAxis(showing),
    y: { low, high, logarithmic: true, ticks: decades(low, high, 5, powerOfTen) },
  };
}

/** null without classes. */
export function accuracyPicture(showing: Showing, selected: SideName): PlotPicture | null {
  const drawn = lines(showing, 'accuracy', selected, (value) => value);
  if (drawn.length === 0) return null;
  const ticks = [0, 0.5, 1].map((at) => ({ at, text: `${format.integer(at * 100)}%` }));
  return { lines: drawn, x: updatesAxis(showing), y: { low: 0, high: 1, ticks } };
}

/** What the curves come to, in words. */
export function curveWords({ written, corrected }: Showing): string[] {
  const right = endOf(corrected.loss);
  const sentences: string[] = [];
  if (written.refusal !== '') sentences.push(say.writtenRefused(written.refusal));
  else if (written.diverged) {
    sentences.push(say.writtenDiverged(written.loss.length, right.value));
  } else {
    const wrong = endOf(written.loss);
    const updates = Math.max(wrong.updates, right.updates);
    const same = written.loss.every((loss, i) => loss === corrected.loss[i]);
    sentences.push(
      updates > 1
        ? say.lossMeans(updates, wrong.value, right.value)
        : say.lossEnds(corrected.loss.length, wrong.value, right.value),
    );
    if (same) sentences.push(say.sameCurve);
  }
  const [a, b] = [written.accuracy.at(-1), corrected.accuracy.at(-1)];
  if (a !== undefined && b !== undefined) sentences.push(say.accuracyEnds(a, b));
  return sentences;
}
