// How the plot of the learning curves is set up for uPlot: scales, axes and lines.
import type uPlot from 'uplot';
import { type CurveKind, decadeTicks, mostGhosts, type Range } from '../draw/plot-axes.ts';
import * as format from '../messages/format.ts';
import { say } from '../messages/index.ts';
import { powerOfTen } from '../messages/scientific.ts';
import { plotAxis, plotSeries } from './plot-parts.ts';
import { type Theme, unit } from './theme.ts';

const dotted = [2, 3];
const axisSpace = 46;
/** For half of the last number of the axis, as in 1,638,400 steps. */
const endSpace = 52;

/** Where the axes end is asked for whenever uPlot paints. */
export interface PlotAxes {
  height: number;
  /** Of losses alone. */
  logarithmic: boolean;
  end: () => number;
  range: () => Range;
}

export function plotOptions(kind: CurveKind, theme: Theme, axes: PlotAxes): uPlot.Options {
  const accuracy = kind === 'accuracy';
  const { end, range } = axes;
  const log = !accuracy && axes.logarithmic;
  const [test, train, pale] = accuracy
    ? ['--ink', '--ink-2', '--hair']
    : ['--err', '--err', '--err-2'];
  const ghost = accuracy ? '--rule' : '--err-2';
  const ticks = () => {
    if (accuracy) return [0, 0.25, 0.5, 0.75, 1];
    const { low, high } = range();
    return log ? decadeTicks({ low, high }) : [0, high / 4, high / 2, (high * 3) / 4, high];
  };
  const text = (value: number) => {
    if (accuracy) return `${format.integer(value * 100)}%`;
    return log ? powerOfTen(Math.round(Math.log10(value))) : format.plain(value);
  };
  return {
    width: 300,
    height: axes.height,
    padding: [8 * unit(), endSpace * unit(), 0, 0],
    legend: { show: false },
    cursor: { show: false },
    scales: {
      x: { time: false, range: () => [0, end()] },
      y: accuracy
        ? { range: [0, 1] }
        : { ...(log && { distr: 3, log: 10 }), range: () => [range().low, range().high] },
    },
    axes: [
      {
        ...plotAxis(theme, false),
        size: 26 * unit(),
        gap: 4,
        splits: () => [0, end() / 2, end()],
        values: (_, splits) =>
          splits.map((step, i) => (i === 2 ? say.stepsAxis(step) : format.integer(step))),
      },
      {
        ...plotAxis(theme, true),
        size: axisSpace * unit(),
        gap: 8,
        splits: ticks,
        values: (_, splits) => splits.map(text),
      },
    ],
    series: [
      {},
      ...Array.from({ length: mostGhosts }, () => plotSeries(theme, ghost, [], 1.5)),
      plotSeries(theme, pale as string, [], 0.75),
      plotSeries(theme, test as string, []),
      plotSeries(theme, train as string, dotted, 1.75),
    ],
  };
}
