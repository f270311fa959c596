// Where a learner stands in a lesson: which step, what has been done in it, what is checked off.
import type { Lesson, Reached, Seen, Step } from './lesson.ts';

/** `Seen` without what the walk itself knows. */
export type Glance = Omit<Seen, 'actions'>;

const most = 1000; // actions that are remembered of a step

export class LessonWalk {
  readonly lesson: Lesson;
  /** The step that is open, from 0; as many as there are steps: the summary. */
  index: number;
  /** What the open step's check said last. */
  reached: Reached = { done: false, hints: [] };
  /** Steps that have been checked off. */
  readonly done: Set<number>;
  /** Steps that were done in the learner's place. */
  readonly shown: Set<number>;
  #actions: string[] = [];

  constructor(
    lesson: Lesson,
    index = 0,
    kept: { done: readonly number[]; shown: readonly number[] } = { done: [], shown: [] },
  ) {
    this.lesson = lesson;
    this.done = new Set(kept.done.filter((step) => step < lesson.steps.length));
    this.shown = new Set(kept.shown.filter((step) => step < lesson.steps.length));
    this.index = Math.min(Math.max(0, Math.trunc(index) || 0), lesson.steps.length);
  }

  /** null: the summary is open. */
  get step(): Step | null {
    return this.lesson.steps[this.index] ?? null;
  }

  /** Whether the open step is checked off. */
  get isDone(): boolean {
    return this.done.has(this.index);
  }

  get isFinished(): boolean {
    return this.lesson.steps.every((_, i) => this.done.has(i));
  }

  act(action: string): void {
    if (this.#actions.length < most) this.#actions.push(action);
  }

  /**
   * Looks at the page. `checkedOff` is called when this look has checked the step off; the answer is
   * what a challenge measures now, or null.
   */
  see(glance: Glance, checkedOff: () => void = () => {}): number | null {
    const { step } = this;
    if (!step) return null;
    const seen = { ...glance, actions: this.#actions };
    this.reached = glance.room === step.room ? step.check(seen) : { done: false, hints: [] };
    if (!this.reached.done) return null;
    if (!this.isDone) {
      this.done.add(this.index);
      checkedOff();
    }
    return this.lesson.result?.of(seen) ?? null;
  }

  /** Opens another step, whether or not this one is done; false: there is none. */
  go(index: number): boolean {
    if (index < 0 || index > this.lesson.steps.length) return false;
    this.index = index;
    this.reached = { done: false, hints: [] };
    this.#actions = [];
    return true;
  }
}
