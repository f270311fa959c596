// Painting points: add, erase, undo, clear. Every answer is a new set; nothing is changed in place.
import type { OwnPoints } from '../protocol/plane.ts';
import {
  classesIn,
  countOf,
  mostClasses,
  mostOwnPoints,
  noOwnPoints,
  roundedPlace,
  roundedTarget,
} from './own-points.ts';

/** Points of a trail are so far apart. */
const trailStep = 0.35;
/** Takes away what lies so near. */
export const eraserRadius = 0.45;
const mostUndone = 100;

export class OwnPointsEditor {
  #points: OwnPoints;
  #before: OwnPoints[] = [];
  /** The last point of the trail that is being drawn. */
  #trail: readonly [number, number] | null = null;

  constructor(points: OwnPoints = noOwnPoints) {
    this.#points = points;
  }

  get points(): OwnPoints {
    return this.#points;
  }

  get canUndo(): boolean {
    return this.#before.length > 0;
  }

  get isFull(): boolean {
    return countOf(this.#points) >= mostOwnPoints;
  }

  /** Other points, as from a file; they can be undone as well. */
  replace(points: OwnPoints): void {
    this.#keep();
    this.#points = points;
  }

  /** What follows until the next stroke is undone at once. */
  beginStroke(): void {
    this.#keep();
    this.#trail = null;
  }

  /** A stroke that has changed nothing is not worth undoing. */
  endStroke(): void {
    this.#trail = null;
    if (this.#before.at(-1) === this.#points) this.#before.pop();
  }

  /** `target` is a class, or the number to be learned. Too near to the trail's last point: none. */
  add(x1: number, x2: number, target: number): void {
    const { coordinates, targets, classes } = this.#points;
    const [last1, last2] = this.#trail ?? [Number.POSITIVE_INFINITY, 0];
    if (this.isFull || Math.hypot(x1 - last1, x2 - last2) < trailStep) return;
    this.#trail = [x1, x2];
    const learned = classes === 0 ? roundedTarget(target) : Math.min(target, mostClasses - 1);
    this.#set([...coordinates, roundedPlace(x1), roundedPlace(x2)], [...targets, learned]);
  }

  erase(x1: number, x2: number): void {
    const { coordinates, targets } = this.#points;
    const kept = [...targets.keys()].filter((i) => {
      const [a, b] = [coordinates[2 * i] ?? 0, coordinates[2 * i + 1] ?? 0];
      return Math.hypot(a - x1, b - x2) > eraserRadius;
    });
    if (kept.length === targets.length) return;
    this.#set(
      kept.flatMap((i) => [coordinates[2 * i] ?? 0, coordinates[2 * i + 1] ?? 0]),
      kept.map((i) => targets[i] ?? 0),
    );
  }

  /** No points any more; `regression` says what the next ones are to be. */
  clear(regression: boolean): void {
    this.replace({ ...noOwnPoints, classes: regression ? 0 : 2 });
  }

  undo(): void {
    this.#points = this.#before.pop() ?? this.#points;
  }

  #keep(): void {
    this.#before.push(this.#points);
    if (this.#before.length > mostUndone) this.#before.shift();
  }

  #set(coordinates: number[], targets: number[]): void {
    const classes = this.#points.classes === 0 ? 0 : classesIn(targets);
    this.#points = { coordinates, targets, classes };
  }
}
