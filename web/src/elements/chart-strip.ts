// One strip of the chart: a uPlot without frame, legend or cursor.
import uPlot from 'uplot';
import {
  accuracyAt,
  doubledEnd,
  errorHeight,
  errorTicks,
  largestAccuracy,
  smoothed,
} from '../draw/error-scale.ts';
import * as format from '../messages/format.ts';
import { say } from '../messages/index.ts';
import type { Curve } from '../protocol/index.ts';

export interface StripKind {
  kind: 'error' | 'linear' | 'loss';
  height: number;
}

type Colours = (name: string) => string;

const leftSpace = 46;
/** Room for the lines' names. */
const rightSpace = 96;

/**
 * Accuracies of train (raw and smoothed) and test over one common row of steps; null where one has
 * no point.
 */
export function accuracyData(curve: Curve | undefined, firstEnd: number) {
  const { train, test } = curve ?? {};
  const end = doubledEnd(
    firstEnd,
    Math.max(train?.iteration.at(-1) ?? 0, test?.iteration.at(-1) ?? 0),
  );
  const data = uPlot.join([
    [train?.iteration ?? [], train?.accuracy ?? [], smoothed(train?.accuracy ?? [])],
    [test?.iteration ?? [], test?.accuracy ?? []],
  ] as uPlot.AlignedData[]);
  return { data, end };
}

/** Where the line of the train accuracy ends. */
export function accuracyEnd(curve: Curve | undefined, kind: StripKind['kind']) {
  const values = curve?.train.accuracy ?? [];
  return kind === 'error' ? smoothed(values).at(-1) : values.at(-1);
}

export function lossData(curve: Curve | undefined, firstTop: number) {
  const { train } = curve ?? {};
  let largest = 0;
  for (const loss of train?.loss ?? [])
    if (Number.isFinite(loss)) largest = Math.max(largest, loss);
  // A first peak may be cut off: the axis doubles when the run stays above it, up to 64 fold.
  const top = Math.min(doubledEnd(firstTop, largest), firstTop * 64);
  return { data: [train?.iteration ?? [], train?.loss ?? []] as uPlot.AlignedData, top };
}

export class Strip {
  #plot: uPlot;
  #height: number;
  #end = 1;
  #top = 1;

  constructor(host: HTMLElement, colours: Colours, { kind, height }: StripKind) {
    this.#height = height;
    this.#plot = new uPlot(
      {
        width: 300,
        height,
        padding: [8, rightSpace, kind === 'loss' ? 0 : 10, 0],
        legend: { show: false },
        cursor: { show: false },
        scales: {
          x: { time: false, range: () => [0, this.#end] },
          y: this.#scale(kind),
        },
        axes: [this.#steps(colours, kind === 'loss'), this.#values(colours, kind)],
        series: [{}, ...lines(colours, kind)],
      },
      [[], []],
      host,
    );
  }

  draw(data: uPlot.AlignedData, end: number, top: number): void {
    this.#end = end;
    this.#top = top;
    this.#plot.setData(data);
  }

  resize(width: number): void {
    this.#plot.setSize({ width, height: this.#height });
  }

  /** Pixels from the strip's top to a value. */
  position(value: number): number {
    const { bbox } = this.#plot;
    const ratio = uPlot.pxRatio;
    const y = bbox.top / ratio + this.#plot.valToPos(value, 'y');
    return Math.min(Math.max(y, bbox.top / ratio), (bbox.top + bbox.height) / ratio);
  }

  /** Pixels from the strip's left to the end of its axis. */
  get right(): number {
    return (this.#plot.bbox.left + this.#plot.bbox.width) / uPlot.pxRatio;
  }

  destroy(): void {
    this.#plot.destroy();
  }

  #scale(kind: StripKind['kind']): uPlot.Scale {
    if (kind === 'error') {
      return { distr: 100, fwd: errorHeight, bwd: accuracyAt, range: [0, largestAccuracy] };
    }
    return { range: () => (kind === 'linear' ? [0, 1] : [0, this.#top]) };
  }

  #steps(colours: Colours, named: boolean): uPlot.Axis {
    const ticks = (plot: uPlot) => {
      const most = plot.width < 460 ? 2 : 4;
      return Array.from({ length: most + 1 }, (_, i) => (this.#end / most) * i);
    };
    return {
      show: named,
      side: 2,
      size: 26,
      gap: 4,
      font: fontOf(colours),
      stroke: () => colours('--ink-3'),
      border: { show: true, stroke: () => colours('--rule'), width: 1 },
      grid: { show: false },
      ticks: { show: false },
      splits: ticks,
      values: (_, splits) =>
        splits.map((step, i) =>
          i === splits.length - 1 ? say.stepsAxis(step) : format.integer(step),
        ),
    };
  }

  #values(colours: Colours, kind: StripKind['kind']): uPlot.Axis {
    return {
      size: leftSpace,
      gap: 8,
      font: fontOf(colours),
      stroke: () => colours('--ink-3'),
      border: { show: false },
      grid: { show: true, stroke: () => colours('--hair'), width: 1 },
      ticks: { show: false },
      // uPlot's own filter would drop what is not a power of ten.
      filter: (_, splits) => splits,
      splits: () => {
        if (kind === 'error') return [...errorTicks];
        return kind === 'linear' ? [0, 0.25, 0.5, 0.75, 1] : [0, this.#top];
      },
      values: (_, splits) =>
        splits.map((v) => (kind === 'loss' ? format.plain(v) : `${format.integer(v * 100)}%`)),
    };
  }
}

function fontOf(colours: Colours): string {
  return `12px ${colours('--sans')}`;
}

function lastOnly(plot: uPlot, series: number): number[] {
  const values = plot.data[series] ?? [];
  for (let i = values.length - 1; i >= 0; i--) if (values[i] != null) return [i];
  return [];
}

function lines(colours: Colours, kind: StripKind['kind']): uPlot.Series[] {
  const line = (colour: string, width: number, dash?: number[]): uPlot.Series => ({
    scale: 'y',
    stroke: () => colours(colour),
    width,
    spanGaps: true,
    // Only the newest point is marked: the names stand level with it.
    points: { show: true, size: 7, fill: () => colours(colour), filter: lastOnly },
    ...(dash && { dash }),
  });
  if (kind === 'loss') return [line('--err', 1.75)];
  // A batch's accuracy jumps about: the raw line is drawn pale behind its running mean. Where
  // every step sees all points there is nothing to smooth.
  const raw = line(kind === 'error' ? '--hair' : '--ink-3', 1, kind === 'error' ? [] : [2, 3]);
  const mean = line('--ink-3', 1.75, [2, 3]);
  return [
    kind === 'error' ? { ...raw, points: { show: false } } : raw,
    { ...mean, show: kind === 'error' },
    line('--ink', 2),
  ];
}
