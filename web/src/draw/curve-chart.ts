// The curves of a run as a drawing with a title, axes and a legend, made from the numbers alone. It
// goes into files, so its colours are those that it is handed.
import type { Curve } from '../protocol/index.ts';
import { smoothed } from './error-scale.ts';
import { isJumpy } from './plot-axes.ts';
import { thinned } from './table-view.ts';

export interface ChartNode {
  tag: string;
  attributes: Readonly<Record<string, string | number>>;
  children: readonly (ChartNode | string)[];
}

export interface ChartColours {
  ground: string;
  ink: string;
  ink2: string;
  ink3: string;
  hair: string;
  rule: string;
  err: string;
}

export interface ChartWords {
  title: string;
  accuracy: string;
  loss: string;
  steps: string;
  train: string;
  test: string;
  /** A whole number and a share as people read them. */
  integer: (value: number) => string;
  percent: (share: number) => string;
  plain: (value: number) => string;
}

export const chartWidth = 720;
const [left, right, axisRoom] = [56, 12, 36];
/** More points than this are not seen on a line. */
const mostPoints = 600;

type Attributes = ChartNode['attributes'];
const node = (
  tag: string,
  attributes: Attributes,
  ...children: (ChartNode | string)[]
): ChartNode => ({
  tag,
  attributes,
  children,
});

interface Scale {
  low: number;
  high: number;
  ticks: readonly number[];
}

/** About four round steps from `low` to a round number that holds `high`. */
export function roundScale(low: number, high: number): Scale {
  const span = high > low ? high - low : Math.max(1e-9, Math.abs(high)) || 1;
  const power = 10 ** Math.floor(Math.log10(span / 4));
  const step = ([1, 2, 5, 10].find((times) => times * power * 4 >= span) ?? 10) * power;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, i) =>
    Number(((first + i) * step).toPrecision(12)),
  );
  return { low: ticks[0] as number, high: ticks.at(-1) as number, ticks };
}

/** The value that so many of the finite ones are below. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}

/** A first peak, or a first guess, may be cut off. */
function scaleOf(kind: 'accuracy' | 'loss', values: readonly number[]): Scale {
  if (kind === 'loss') {
    const largest = Math.max(0, ...values);
    return roundScale(0, Math.min(largest, 4 * quantile(values, 0.9)) || largest || 1);
  }
  const low = Math.floor(quantile(values, 0.1) * 10) / 10;
  return roundScale(Math.min(0.9, Math.max(0, low)), 1);
}

interface Series {
  x: ArrayLike<number>;
  y: ArrayLike<number>;
  look: Attributes;
}

export function curveChart(curve: Curve, words: ChartWords, colours: ChartColours): ChartNode {
  const kinds = (['accuracy', 'loss'] as const).filter(
    (kind) => kind === 'loss' || finiteOf(curve, kind).length > 0,
  );
  const last = Math.max(curve.train.iteration.at(-1) ?? 0, curve.test.iteration.at(-1) ?? 0);
  const end = Math.max(1, last);
  const titleRoom = 76;
  const plot = 190;
  const height = titleRoom + kinds.length * (plot + 34) + axisRoom - 34;
  const parts = kinds.flatMap((kind, i) => {
    const top = titleRoom + i * (plot + 34);
    return onePlot({ curve, kind, words, colours, end, top, plot, isLast: i === kinds.length - 1 });
  });
  return node(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${chartWidth} ${height}`,
      width: chartWidth,
      height,
      role: 'img',
      'font-family': "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans KR', sans-serif",
      'font-size': 13,
    },
    node('title', {}, words.title),
    node('rect', { width: chartWidth, height, fill: colours.ground }),
    node(
      'text',
      { x: 0, y: 18, fill: colours.ink, 'font-size': 16, 'font-weight': 600 },
      words.title,
    ),
    ...legend(words, colours),
    ...parts,
  );
}

function legend(words: ChartWords, colours: ChartColours): ChartNode[] {
  const entry = (x: number, name: string, look: Attributes) => [
    node('line', { x1: x, x2: x + 28, y1: 38, y2: 38, ...look }),
    node('text', { x: x + 36, y: 42, fill: colours.ink2 }, name),
  ];
  return [
    ...entry(left, words.train, trainLook(colours.ink3)),
    ...entry(left + 150, words.test, testLook(colours.ink)),
  ];
}

/** Told apart by the dash too, not by colour alone. */
const trainLook = (stroke: string): Attributes => ({
  stroke,
  'stroke-width': 1.75,
  'stroke-dasharray': '2 3',
});
const testLook = (stroke: string): Attributes => ({ stroke, 'stroke-width': 2.25 });

const finiteOf = ({ train, test }: Curve, kind: 'accuracy' | 'loss') =>
  [...train[kind], ...test[kind]].filter(Number.isFinite);

interface Plot {
  curve: Curve;
  kind: 'accuracy' | 'loss';
  words: ChartWords;
  colours: ChartColours;
  end: number;
  top: number;
  plot: number;
  isLast: boolean;
}

function onePlot({ curve, kind, words, colours, end, top, plot, isLast }: Plot): ChartNode[] {
  const scale = scaleOf(kind, finiteOf(curve, kind));
  const x = (step: number) => left + (step / end) * (chartWidth - left - right);
  const y = (value: number) => {
    const share = (value - scale.low) / (scale.high - scale.low);
    return top + plot * (1 - Math.min(1, Math.max(0, share)));
  };
  const label = kind === 'accuracy' ? words.percent : words.plain;
  const rules = scale.ticks.flatMap((tick) => [
    node('line', {
      x1: left,
      x2: chartWidth - right,
      y1: y(tick),
      y2: y(tick),
      stroke: colours.hair,
    }),
    node(
      'text',
      { x: left - 8, y: y(tick) + 4, 'text-anchor': 'end', fill: colours.ink3, 'font-size': 12 },
      label(tick),
    ),
  ]);
  const { train, test } = curve;
  const loud = isJumpy(train[kind]);
  const ink = kind === 'loss' ? colours.err : colours.ink;
  const pale = { stroke: colours.hair, 'stroke-width': 1 };
  const series: Series[] = [
    ...(loud ? [{ x: train.iteration, y: train[kind], look: pale }] : []),
    {
      x: train.iteration,
      y: loud ? smoothed(train[kind]) : train[kind],
      look: trainLook(kind === 'loss' ? colours.err : colours.ink3),
    },
    { x: test.iteration, y: test[kind], look: testLook(ink) },
  ];
  const name = node(
    'text',
    { x: left, y: top - 8, fill: colours.ink2, 'font-weight': 600, 'font-size': 12 },
    kind === 'accuracy' ? words.accuracy : words.loss,
  );
  const lines = series.map(({ look, ...points }) => line(points, x, y, look));
  return [name, ...rules, ...lines, ...(isLast ? steps(words, colours, end, top + plot, x) : [])];
}

function line(
  { x: at, y: values }: Omit<Series, 'look'>,
  x: (step: number) => number,
  y: (value: number) => number,
  look: Attributes,
): ChartNode {
  const finite = Array.from({ length: at.length }, (_, i) => i).filter((i) =>
    Number.isFinite(values[i]),
  );
  const points = thinned(finite, mostPoints).map(
    (i) => `${x(at[i] as number).toFixed(1)} ${y(values[i] as number).toFixed(1)}`,
  );
  const d = points.length > 0 ? `M${points.join('L')}` : 'M0 0';
  return node('path', { d, fill: 'none', 'stroke-linejoin': 'round', ...look });
}

function steps(
  { integer, steps: name }: ChartWords,
  colours: ChartColours,
  end: number,
  bottom: number,
  x: (step: number) => number,
): ChartNode[] {
  const ticks = roundScale(0, end).ticks.filter((tick) => tick <= end && Number.isInteger(tick));
  const look = { fill: colours.ink3, 'font-size': 12 };
  return [
    node('line', {
      x1: left,
      x2: chartWidth - right,
      y1: bottom,
      y2: bottom,
      stroke: colours.rule,
    }),
    ...ticks.map((tick) =>
      node('text', { x: x(tick), y: bottom + 16, 'text-anchor': 'middle', ...look }, integer(tick)),
    ),
    node(
      'text',
      {
        x: chartWidth - right,
        y: bottom + 32,
        'text-anchor': 'end',
        fill: colours.ink2,
        'font-size': 12,
      },
      name,
    ),
  ];
}
