// What a strip of moments shows: small pictures of the plane, and which moment stands in which place.
import type { BoundaryView } from '../protocol/index.ts';
import { gapWithout, type Line, type Moment } from './time-machine.ts';

const side = 24;

/** The field on 24 x 24 points: each of the points nearest to it. */
export function thumbnail({ side: from, low, high, values, winners }: BoundaryView): BoundaryView {
  const small = new Float32Array(side * side);
  const classes = winners ? new Uint8Array(side * side) : undefined;
  const nearest = (i: number) => Math.round((i * (from - 1)) / (side - 1));
  for (let i = 0; i < small.length; i++) {
    const at = nearest(Math.floor(i / side)) * from + nearest(i % side);
    small[i] = values[at] ?? 0;
    if (classes) classes[i] = winners?.[at] ?? 0;
  }
  const points = new Float32Array();
  return { side, low, high, values: small, points, ...(classes && { winners: classes }) };
}

/** Places of a strip. */
export const places = 24;

export interface Row {
  line: Line;
  /** The moment in each place; null: none of this line's own. */
  moments: readonly (Moment | null)[];
}

/** At most so many of these moments, evenly over log(step); the first, the last and `kept` stay. */
function evenly(moments: readonly Moment[], most: number, kept: ReadonlySet<Moment>): Moment[] {
  const left = [...moments];
  while (left.length > most) {
    let crowded = -1;
    for (let i = 1; i < left.length - 1; i++) {
      if (kept.has(left[i] as Moment)) continue;
      if (crowded < 0 || gapWithout(left, i) < gapWithout(left, crowded)) crowded = i;
    }
    if (crowded < 0) break;
    left.splice(crowded, 1);
  }
  return left;
}

/**
 * The lines below each other on one axis of places, which lie evenly over log(step) as far as the
 * moments do. Each line shows its own moments, from the place where it begins. The line that has come
 * farthest decides on the places; each moment of the others goes to the nearest place.
 */
export function strips(lines: readonly Line[]): Row[] {
  const end = ({ moments }: Line) => moments.at(-1)?.iteration ?? 0;
  let farthest = lines[0];
  for (const line of lines) if (farthest && end(line) > end(farthest)) farthest = line;
  if (!farthest) return [];
  const begins = new Set(lines.flatMap(({ begins }) => begins ?? []));
  const axis = evenly(farthest.moments, places, begins);
  const steps = axis.map(({ iteration }) => Math.log1p(iteration));
  const shown = new Set<Moment>();
  return lines.map((line) => {
    const own = line.moments.filter((moment) => !shown.has(moment));
    for (const moment of line.moments) shown.add(moment);
    return { line, moments: line === farthest ? onAxis(axis, own) : toNearest(steps, own) };
  });
}

function onAxis(axis: readonly Moment[], own: readonly Moment[]): (Moment | null)[] {
  const mine = new Set(own);
  return axis.map((moment) => (mine.has(moment) ? moment : null));
}

/** Of several moments the nearest has the place; the newest always has its own. */
function toNearest(steps: readonly number[], own: readonly Moment[]): (Moment | null)[] {
  const row: (Moment | null)[] = steps.map(() => null);
  const far = steps.map(() => Number.POSITIVE_INFINITY);
  for (const moment of own) {
    const at = Math.log1p(moment.iteration);
    let place = 0;
    for (let i = 1; i < steps.length; i++) {
      if (Math.abs((steps[i] as number) - at) < Math.abs((steps[place] as number) - at)) place = i;
    }
    const distance = moment === own.at(-1) ? -1 : Math.abs((steps[place] as number) - at);
    if (distance >= (far[place] as number)) continue;
    far[place] = distance;
    row[place] = moment;
  }
  return row;
}
