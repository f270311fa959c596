// A small chart of a few lines of accuracies, in the pixels that it is drawn in.

export interface ChartPoint {
  x: number;
  accuracy: number;
}

export interface ChartFrame {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** The ends of the x axis. */
  first: number;
  last: number;
}

/** Accuracies from 0 to 1, straight: that half are lost should look like half. */
export const chartTicks: readonly number[] = [0, 0.25, 0.5, 0.75, 1];

export function chartFrame(width: number, [first, last]: readonly [number, number]): ChartFrame {
  return { width, height: 210, left: 44, right: 104, top: 10, bottom: 28, first, last };
}

export function xOf(frame: ChartFrame, value: number): number {
  const room = frame.width - frame.left - frame.right;
  return frame.left + (room * (value - frame.first)) / (frame.last - frame.first);
}

export function yOf(frame: ChartFrame, accuracy: number): number {
  return frame.top + (frame.height - frame.top - frame.bottom) * (1 - accuracy);
}

/** The `points` attribute of an SVG polyline. */
export function polyline(frame: ChartFrame, points: readonly ChartPoint[]): string {
  return points
    .map(({ x, accuracy }) => `${xOf(frame, x).toFixed(1)},${yOf(frame, accuracy).toFixed(1)}`)
    .join(' ');
}

/** Where the names at two lines' ends stand, so that they do not lie over each other. */
export function apartBy(heights: readonly number[], least: number): number[] {
  const order = [...heights.keys()].sort((a, b) => (heights[a] as number) - (heights[b] as number));
  const placed = [...heights];
  for (let i = 1; i < order.length; i++) {
    const above = placed[order[i - 1] as number] as number;
    const at = order[i] as number;
    placed[at] = Math.max(placed[at] as number, above + least);
  }
  return placed;
}
