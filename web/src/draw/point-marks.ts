// The marks of points: one shape and one colour a class, so that colour is never alone.

/** As much of a canvas's pen as a path needs. */
export interface PathPen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  closePath(): void;
  arc(x: number, y: number, radius: number, from: number, to: number): void;
}

/** Ten shapes: disc, diamond, triangle, square, cross, triangle on its tip, star, saltire, ... */
export const markShapes = 10;

/** The custom property of a class's colour. */
export const classColour = (label: number): string =>
  label === 0 ? '--neg' : label === 1 ? '--pos' : `--class-${Math.min(label, markShapes - 1)}`;

function polygon(pen: PathPen, outline: readonly (readonly [number, number])[]): void {
  for (const [i, [x, y]] of outline.entries()) {
    if (i === 0) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  }
  pen.closePath();
}

/** `count` corners on a circle, the first at `turn` (radians from the top), radii in turn. */
function ring(
  x: number,
  y: number,
  count: number,
  radii: readonly number[],
  turn = 0,
): [number, number][] {
  return Array.from({ length: count }, (_, i) => {
    const angle = turn + (2 * Math.PI * i) / count - Math.PI / 2;
    const radius = radii[i % radii.length] ?? 0;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}

/** A cross of two bars, upright or turned by 45 degrees. */
function cross(x: number, y: number, radius: number, turn: number): [number, number][] {
  const [long, thin] = [radius * 1.2, radius * 0.42];
  const quarter: [number, number][] = [
    [-thin, -long],
    [thin, -long],
    [thin, -thin],
  ];
  return [0, 1, 2, 3].flatMap((side) =>
    quarter.map(([a, b]): [number, number] => {
      const angle = turn + (side * Math.PI) / 2;
      return [
        x + a * Math.cos(angle) - b * Math.sin(angle),
        y + a * Math.sin(angle) + b * Math.cos(angle),
      ];
    }),
  );
}

/** The corners of the marks that have some; all marks are about as large. */
function corners(label: number, x: number, y: number, r: number): readonly [number, number][] {
  const shapes: Record<number, () => [number, number][]> = {
    1: () => ring(x, y, 4, [r * 1.25]),
    2: () => ring(x, y, 3, [r * 1.3]),
    3: () => ring(x, y, 4, [r * 1.25], Math.PI / 4),
    4: () => cross(x, y, r, 0),
    5: () => ring(x, y, 3, [r * 1.3], Math.PI),
    6: () => ring(x, y, 10, [r * 1.35, r * 0.6]),
    7: () => cross(x, y, r, Math.PI / 4),
    8: () => ring(x, y, 6, [r * 1.15]),
  };
  const hourglass = (): [number, number][] => [
    [x - r, y - r * 1.1],
    [x + r, y - r * 1.1],
    [x - r, y + r * 1.1],
    [x + r, y + r * 1.1],
  ];
  return (shapes[label] ?? hourglass)();
}

/** Adds the outline of a class's mark to the pen's path. */
export function markPath(pen: PathPen, label: number, x: number, y: number, radius: number): void {
  if (label === 0) pen.arc(x, y, radius, 0, 2 * Math.PI);
  else polygon(pen, corners(label, x, y, radius));
}
