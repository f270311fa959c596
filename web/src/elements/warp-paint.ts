// A layer's space on a canvas: the grid of the plane as it lies there, the points, the line.

import { classColour, markPath } from '../draw/point-marks.ts';
import { rampOffset } from '../draw/ramp.ts';
import {
  type Frame,
  frameOf,
  lineInFrame,
  mixed,
  positiveSide,
  strideOf,
} from '../draw/warp-frame.ts';
import type { Points } from '../protocol/index.ts';
import type { WarpView } from '../protocol/plane.ts';
import { density } from './canvas.ts';
import type { Theme } from './theme.ts';

const mostPoints = 400;
/** How strongly the two sides of the line are tinted. */
const tint = 0.3;

/** Paints the picture at `at`: 0 is the plane, 1 the first layer, 0.5 half way to it. */
export function paintWarp(
  canvas: HTMLCanvasElement,
  view: WarpView,
  points: Points | null,
  at: number,
  theme: Theme,
): void {
  const size = Math.round(canvas.clientWidth * density());
  const pen = canvas.getContext('2d');
  const before = Math.min(view.layers.length - 1, Math.floor(at));
  const from = view.layers[before];
  const to = view.layers[Math.min(view.layers.length - 1, before + 1)];
  if (!pen || size < 10 || !from || !to) return;
  if (canvas.width !== size) canvas.width = size;
  if (canvas.height !== size) canvas.height = size;
  pen.clearRect(0, 0, size, size);
  const frames = [frameOf(from), frameOf(to)] as const;
  const mix = at - before;
  if (mix < 0.01 && from.line) paintSides(pen, from.line, frames[0], size, theme);
  paintGrid(pen, view, mixed(from.grid, frames[0], to.grid, frames[1], mix), size, theme);
  if (mix < 0.01 && from.line) paintLine(pen, from.line, frames[0], size, theme);
  if (points) {
    const places = mixed(from.points, frames[0], to.points, frames[1], mix);
    paintPoints(pen, places, points, size, theme, from.units === 1 && mix < 0.01);
  }
}

function paintSides(
  pen: CanvasRenderingContext2D,
  line: readonly [number, number, number],
  frame: Frame,
  size: number,
  theme: Theme,
): void {
  const { ramp } = theme;
  const negative = line.map((value) => -value) as [number, number, number];
  for (const [side, value] of [[line, tint] as const, [negative, -tint] as const]) {
    const at = rampOffset(value);
    pen.fillStyle = `rgb(${ramp.subarray(at, at + 3).join()})`;
    pen.beginPath();
    for (const [x, y] of positiveSide(side, frame)) pen.lineTo(x * size, (1 - y) * size);
    pen.fill();
  }
}

function paintLine(
  pen: CanvasRenderingContext2D,
  line: readonly [number, number, number],
  frame: Frame,
  size: number,
  theme: Theme,
): void {
  const ends = lineInFrame(line, frame);
  if (!ends) return;
  pen.strokeStyle = theme.value('--ink');
  pen.lineWidth = 1.75 * density();
  pen.beginPath();
  for (const [x, y] of ends) pen.lineTo(x * size, (1 - y) * size);
  pen.stroke();
}

function paintGrid(
  pen: CanvasRenderingContext2D,
  { lines, steps }: WarpView,
  grid: Float32Array,
  size: number,
  theme: Theme,
): void {
  pen.lineJoin = 'round';
  for (let line = 0; line < lines * 2; line++) {
    // The plane's own axes are drawn stronger.
    const axis = lines % 2 === 1 && line % lines === (lines - 1) / 2;
    pen.strokeStyle = theme.value(axis ? '--ink-3' : '--rule');
    pen.lineWidth = (axis ? 1.5 : 0.75) * density();
    pen.beginPath();
    for (let i = line * steps * 2; i < (line + 1) * steps * 2; i += 2) {
      pen.lineTo((grid[i] as number) * size, (1 - (grid[i + 1] as number)) * size);
    }
    pen.stroke();
  }
}

function paintPoints(
  pen: CanvasRenderingContext2D,
  places: Float32Array,
  points: Points,
  size: number,
  theme: Theme,
  onOneLine: boolean,
): void {
  const count = points.labels.length;
  const few = count <= 12;
  const radius = Math.max(2, Math.min(few ? 7 : 4, (size / density()) * 0.02)) * density();
  const classes = points.classes ?? 2;
  const stride = strideOf(count, mostPoints);
  pen.lineWidth = 1.5 * density();
  // The middle of the ramp would not be seen on the pane without an outline of ink.
  pen.strokeStyle = theme.value(points.task === 'regression' ? '--ink-3' : '--pane');
  for (let i = 0; i < count; i += stride) {
    const label = points.labels[i] ?? 0;
    // One neuron has a line for a space: the classes stand a little above each other.
    const lift = onOneLine ? ((label + 0.5) / classes - 0.5) * 0.16 : 0;
    const x = (places[2 * i] as number) * size;
    const y = (1 - lift - (places[2 * i + 1] as number)) * size;
    pen.beginPath();
    if (points.task === 'regression') {
      const at = rampOffset(points.targets?.[i] ?? 0);
      pen.fillStyle = `rgb(${theme.ramp.subarray(at, at + 3).join()})`;
      markPath(pen, Number((points.targets?.[i] ?? 0) > 0), x, y, radius);
    } else {
      pen.fillStyle = theme.value(classColour(label));
      markPath(pen, label, x, y, radius);
    }
    pen.stroke();
    pen.fill();
  }
}
