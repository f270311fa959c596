// Points of one's own while they are made: strokes on the field, the tools, tables.
import { type BoundaryData, type BoundarySettings, isOldXor } from '../client/boundary-settings.ts';
import {
  countOf,
  missingIn,
  mostOwnPoints,
  noOwnPoints,
  roundedPlace,
  roundedTarget,
} from '../client/own-points.ts';
import { type CsvPoints, type CsvRefusal, pointsOfCsv } from '../client/own-points-csv.ts';
import { OwnPointsEditor } from '../client/own-points-editor.ts';
import { sayBoundary } from '../messages/boundary.ts';
import type { Points } from '../protocol/index.ts';
import type { OwnPoints } from '../protocol/plane.ts';
import type { Brush, Said } from './boundary-own.ts';
import type { PaintEvent } from './field-pointer.ts';

interface PaintingParts {
  /** Something is to be drawn anew. */
  changed: () => void;
  /** Begins a run on these points; answers whether it has begun. */
  use: (points: OwnPoints) => Promise<boolean>;
}

export class Painting {
  brush: Brush = { target: 0, erase: false };
  said: Said | null = null;
  #parts: PaintingParts;
  #editor = new OwnPointsEditor();
  #using = false;
  /** The points of the present run. */
  #used: OwnPoints = noOwnPoints;
  /** The points that a run was last asked for. */
  #tried: OwnPoints | null = null;
  #shown: { of: OwnPoints; points: Points } | null = null;

  constructor(parts: PaintingParts) {
    this.#parts = parts;
  }

  get points(): OwnPoints {
    return this.#editor.points;
  }

  get canUndo(): boolean {
    return this.#editor.canUndo;
  }

  /** They have been changed, and the run is still on those before. */
  get isDraft(): boolean {
    return this.#editor.points !== this.#used;
  }

  /** A run has begun: on the points that were painted, on others of a link, or on no own ones. */
  began({ data, own }: BoundarySettings): void {
    this.said = null;
    if (data !== 'own') return;
    this.#used = own;
    // What has been painted while the run began stays: it is in the next run.
    const ours = own === this.#editor.points || own === this.#tried;
    if (!ours) this.#editor = new OwnPointsEditor(own);
  }

  /** The points as a field draws them. */
  get asPoints(): Points {
    const of = this.#editor.points;
    if (this.#shown?.of !== of) {
      const regression = of.classes === 0;
      const points: Points = {
        coordinates: Float32Array.from(of.coordinates),
        labels: regression ? new Uint8Array(countOf(of)) : Uint8Array.from(of.targets),
        targets: Float32Array.from(of.targets),
        task: regression ? 'regression' : of.classes > 2 ? 'classes' : 'binary',
        classes: Math.max(1, of.classes),
      };
      this.#shown = { of, points };
    }
    return this.#shown.points;
  }

  choose(brush: Brush): void {
    this.brush = brush;
    this.#parts.changed();
  }

  paint({ phase, x1, x2, erase }: PaintEvent): void {
    if (phase === 'begin') this.#editor.beginStroke();
    else if (phase === 'end') {
      this.#editor.endStroke();
      void this.#use();
    } else if (erase || this.brush.erase) this.#editor.erase(x1, x2);
    else this.#editor.add(x1, x2, this.brush.target);
    this.#parts.changed();
  }

  edit(what: 'undo' | 'clear' | 'classes' | 'numbers'): void {
    this.said = null;
    if (what === 'undo') this.#editor.undo();
    else if (what === 'clear') this.#editor.clear(this.points.classes === 0);
    else this.#carry(what === 'numbers');
    void this.#use();
    this.#parts.changed();
  }

  /** The points stay where they are and carry numbers instead of classes, or the other way. */
  #carry(numbers: boolean): void {
    const { coordinates, targets, classes } = this.points;
    const most = Math.max(1, classes - 1);
    this.#editor.replace(
      numbers
        ? { coordinates, targets: targets.map((label) => (2 * label) / most - 1), classes: 0 }
        : { coordinates, targets: targets.map((value) => (value > 0 ? 1 : 0)), classes: 2 },
    );
    this.brush = { target: numbers ? 1 : 0, erase: false };
  }

  async table(text: string): Promise<void> {
    const read = await pointsOfCsv(text);
    if ('kind' in read) {
      this.#say(true, [sayBoundary.tableRefused(read satisfies CsvRefusal)]);
      return;
    }
    this.#editor.replace(read.own);
    this.brush = { target: 0, erase: false };
    await this.#use();
    this.#say(false, sentencesOf(read));
  }

  async file(file: File): Promise<void> {
    let text: string;
    try {
      text = await file.text();
    } catch {
      this.#say(true, [sayBoundary.fileUnread(file.name)]);
      return;
    }
    await this.table(text);
  }

  #say(refused: boolean, sentences: readonly string[]): void {
    this.said = { refused, sentences };
    this.#parts.changed();
  }

  /** One run after the other; strokes that come meanwhile are in the next one. */
  async #use(): Promise<void> {
    if (this.#using) return;
    this.#using = true;
    this.#tried = null;
    while (this.isDraft && missingIn(this.points) === null && this.#tried !== this.points) {
      this.#tried = this.points;
      await this.#parts.use(this.#tried);
    }
    this.#using = false;
    this.#parts.changed();
  }
}

function sentencesOf({ own, scaled, names }: CsvPoints): string[] {
  return [
    sayBoundary.tableTaken(countOf(own), names),
    ...scaled.map(({ column, low, high }) => sayBoundary.tableScaled(column, low, high)),
  ];
}

/** The points of a run as points of one's own, to be gone on with: as many as there may be. */
export function ownPointsOf(points: Points, data: BoundaryData): OwnPoints {
  const { test } = points;
  const regression = points.task === 'regression';
  const all = (part: ArrayLike<number>, rest: ArrayLike<number> = [], each = 1) =>
    [...Array.from(part), ...Array.from(rest)].slice(0, each * mostOwnPoints);
  // XOR's corners at 0 and 1 are spread over the plane.
  const place = (value: number) => roundedPlace(isOldXor(data) ? 6 * value - 3 : value);
  return {
    coordinates: all(points.coordinates, test?.coordinates, 2).map(place),
    targets: regression
      ? all(points.targets ?? points.labels, test?.targets).map(roundedTarget)
      : all(points.labels, test?.labels),
    classes: regression ? 0 : 2,
  };
}
