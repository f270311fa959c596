// Pen strokes on the pad, and the ink that a canvas shows.

export interface PenPoint {
  x: number;
  y: number;
}

export type Stroke = PenPoint[];

type Path = Pick<CanvasPath, 'moveTo' | 'lineTo' | 'quadraticCurveTo'>;

/** A smooth line through a stroke: curves from middle to middle, with the points as handles. */
export function tracePath(stroke: Stroke, path: Path): void {
  const [first] = stroke;
  const last = stroke.at(-1);
  if (!first || !last) return;
  path.moveTo(first.x, first.y);
  for (let i = 1; i + 1 < stroke.length; i++) {
    const here = stroke[i] as PenPoint;
    const next = stroke[i + 1] as PenPoint;
    path.quadraticCurveTo(here.x, here.y, (here.x + next.x) / 2, (here.y + next.y) / 2);
  }
  // A touch without a move is a dot: a line too short to see with round caps. A line of no length
  // would be left out.
  path.lineTo(last.x + (stroke.length === 1 ? 0.01 : 0), last.y);
}

/** The opacity of each pixel of four bytes: how much ink is there. */
export function inkOf(pixels: Uint8ClampedArray): Uint8Array {
  const ink = new Uint8Array(pixels.length / 4);
  for (let i = 0; i < ink.length; i++) ink[i] = pixels[i * 4 + 3] as number;
  return ink;
}
