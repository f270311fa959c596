// Painting on a field with pointer, touch or keys. Only says what is done where, in coordinates.

export interface PaintEvent {
  /** 'begin' and 'end' frame what is undone at once. */
  phase: 'begin' | 'paint' | 'end';
  x1: number;
  x2: number;
  /** The second mouse button, the pen's eraser, or Delete. */
  erase: boolean;
}

interface Square {
  low: number;
  high: number;
}

/** A drag is told in steps of at most so much, however fast the pointer is. */
const dragStep = 0.17;
/** Units that an arrow key moves the cursor; with Shift four times as far. */
const keyStep = 0.25;

export class FieldPointer {
  /** Where the keys' cursor is; null: nobody paints with keys. */
  cursor: readonly [number, number] | null = null;
  #square: () => Square;
  #tell: (event: PaintEvent) => void;
  #pointer: { id: number; erase: boolean; last: readonly [number, number] } | null = null;

  constructor(square: () => Square, tell: (event: PaintEvent) => void) {
    this.#square = square;
    this.#tell = tell;
  }

  /** The place of the plane under a pointer. */
  placeOf(event: PointerEvent): [number, number] {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const { low, high } = this.#square();
    const x1 = low + ((event.clientX - box.left) / box.width) * (high - low);
    const x2 = high - ((event.clientY - box.top) / box.height) * (high - low);
    return [x1, x2];
  }

  press(event: PointerEvent): void {
    if (this.#pointer || event.button === 1) return;
    const erase = event.button === 2 || event.button === 5;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    const last = this.placeOf(event);
    this.#pointer = { id: event.pointerId, erase, last };
    this.cursor = null;
    this.#at('begin', last, erase);
    this.#at('paint', last, erase);
  }

  move(event: PointerEvent): void {
    if (event.pointerId !== this.#pointer?.id) return;
    const { last, erase } = this.#pointer;
    const next = this.placeOf(event);
    const [far1, far2] = [next[0] - last[0], next[1] - last[1]];
    const steps = Math.ceil(Math.hypot(far1, far2) / dragStep);
    for (let i = 1; i <= steps; i++) {
      const share = i / steps;
      this.#at('paint', [last[0] + far1 * share, last[1] + far2 * share], erase);
    }
    this.#pointer.last = next;
  }

  release(event: PointerEvent): void {
    if (event.pointerId !== this.#pointer?.id) return;
    const { erase } = this.#pointer;
    this.#pointer = null;
    this.#at('end', this.placeOf(event), erase);
  }

  /** Answers whether the key was one of ours. Where nothing is painted the cursor only reads. */
  key({ key, shiftKey }: KeyboardEvent, paints = true): boolean {
    const { low, high } = this.#square();
    const middle = (low + high) / 2;
    const [x1, x2] = this.cursor ?? [middle, middle];
    const step = keyStep * (shiftKey ? 4 : 1);
    const inside = (value: number) => Math.min(high, Math.max(low, value));
    const arrows: Record<string, readonly [number, number]> = {
      ArrowLeft: [-step, 0],
      ArrowRight: [step, 0],
      ArrowUp: [0, step],
      ArrowDown: [0, -step],
    };
    const arrow = arrows[key];
    if (arrow) {
      this.cursor = [inside(x1 + arrow[0]), inside(x2 + arrow[1])];
      return true;
    }
    const erase = key === 'Delete' || key === 'Backspace';
    if (!paints || (!erase && key !== 'Enter' && key !== ' ')) return false;
    this.cursor = [x1, x2];
    for (const phase of ['begin', 'paint', 'end'] as const) this.#tell({ phase, x1, x2, erase });
    return true;
  }

  #at(phase: PaintEvent['phase'], [x1, x2]: readonly [number, number], erase: boolean): void {
    this.#tell({ phase, x1, x2, erase });
  }
}
