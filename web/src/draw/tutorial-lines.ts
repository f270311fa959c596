// A line over a logarithmic axis as the path of an SVG.

export interface LogAxes {
  width: number;
  height: number;
  /** The last step on the x axis. */
  end: number;
  /** Powers of ten at the bottom and at the top. */
  low: number;
  high: number;
}

/** The powers of ten that hold all values above 0, at least one decade apart. */
export function decades(values: Iterable<number>): { low: number; high: number } {
  let smallest = Number.POSITIVE_INFINITY;
  let largest = 0;
  for (const value of values) {
    if (!(value > 0) || !Number.isFinite(value)) continue;
    smallest = Math.min(smallest, value);
    largest = Math.max(largest, value);
  }
  if (largest === 0) return { low: -2, high: 0 };
  // A hair inside of a power of ten counts as the power itself.
  const low = Math.floor(Math.log10(smallest) + 1e-9);
  return { low, high: Math.max(low + 1, Math.ceil(Math.log10(largest) - 1e-9)) };
}

export function logY(axes: LogAxes, value: number): number {
  const share = (Math.log10(value) - axes.low) / (axes.high - axes.low);
  return axes.height * (1 - Math.min(1, Math.max(0, share)));
}

export function linearX(axes: LogAxes, step: number): number {
  return axes.end > 0 ? (axes.width * step) / axes.end : 0;
}

/** Two decimals are finer than a screen; points that are no numbers above 0 are left out. */
export function logPath(axes: LogAxes, steps: ArrayLike<number>, values: ArrayLike<number>) {
  let path = '';
  let lastX = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < steps.length; i++) {
    const value = values[i] ?? 0;
    if (!(value > 0) || !Number.isFinite(value)) continue;
    const x = linearX(axes, steps[i] ?? 0);
    // More points than pixels would only cost.
    if (x - lastX < 0.5 && i < steps.length - 1) continue;
    lastX = x;
    path += `${path === '' ? 'M' : 'L'}${x.toFixed(2)} ${logY(axes, value).toFixed(2)}`;
  }
  return path;
}
