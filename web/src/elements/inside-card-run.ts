// Which digit's card is open, and what the inspector says about it, asked anew at every snapshot.
import type { Inspector } from '../client/inspector.ts';
import { Polled } from '../client/polled.ts';
import { checksum } from '../draw/checksum.ts';
import type { ExplainedDigit } from './glassbox-digit-card.ts';
import type { TestDigits } from './inside-digits.ts';

/** The number of a test digit, or the drawing; null: no card is open. */
export type OpenDigit = number | 'drawing' | null;

const explainInterval = 500;
/** The inspector takes what it answers itself for right. */
const asAnswered = -1;

interface Parts {
  inspector: () => Inspector | null;
  digits: TestDigits;
  /** What the network sees of the drawing; null: nothing has been drawn. */
  seen: () => Uint8Array | null;
  changed: () => void;
}

export class CardRun {
  open: OpenDigit = null;
  /** The newest answer; of the digit before while the next one is under way. */
  explained: ExplainedDigit | null = null;
  #parts: Parts;
  /** The class that a person holds for right; null: the true one. */
  #held: number | null = null;
  #answers: Polled<void>;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#answers = new Polled(explainInterval, () => this.#explain(), parts.changed);
  }

  choose(open: OpenDigit): void {
    this.open = open;
    this.#held = null;
    if (open === null) this.explained = null;
    this.#renew();
  }

  hold(label: number): void {
    this.#held = label;
    this.#renew();
  }

  /** A new run has begun, or there is another inspector: no answer holds. */
  forget(): void {
    this.explained = null;
    this.#renew();
  }

  /** To be called at every rendering. */
  look(): void {
    const inspector = this.#parts.inspector();
    if (typeof this.open === 'number') this.#parts.digits.want([this.open]);
    const subject = this.#subject();
    if (!inspector?.ready || !subject) return;
    const { pixels } = subject;
    this.#answers.look(`${inspector.iteration} ${this.open} ${this.#held} ${checksum(pixels)}`);
  }

  #renew(): void {
    this.#answers.forget(); // asks at once, whatever the interval
    this.#parts.changed();
  }

  #subject(): { pixels: Uint8Array; label: number | null } | null {
    const { open } = this;
    if (open === null) return null;
    if (open !== 'drawing') return this.#parts.digits.get(open) ?? null;
    const pixels = this.#parts.seen();
    return pixels && { pixels, label: null };
  }

  async #explain(): Promise<void> {
    const subject = this.#subject();
    const inspector = this.#parts.inspector();
    if (!subject || !inspector) return;
    const { open } = this;
    const held = this.#held;
    const pixels = subject.pixels.slice();
    const right = held ?? subject.label ?? asAnswered;
    const explanation = await inspector.ask('explain', pixels, right);
    if (this.open !== open || this.#held !== held) return;
    this.explained = {
      digit: open === 'drawing' ? null : (open as number),
      label: subject.label,
      held: right === asAnswered ? explanation.answer : right,
      pixels,
      explanation,
    };
  }
}
