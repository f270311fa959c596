import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { isBetter, keepWalk, readProgress } from '../client/lesson-progress.ts';
import { LessonWalk } from '../client/lesson-walk.ts';
import type { PageOptions } from '../client/page-options.ts';
import { formatRoute, type RoomId } from '../client/route.ts';
import { wordsReady } from '../messages/language.ts';
import { sayLesson } from '../messages/lesson.ts';
import type { StepWords } from '../messages/lessons.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import { perform } from './lesson-deeds.ts';
import { glanceAt, hasTaken, type LessonLab, PadListener } from './lesson-glance.ts';
import { type OpenLesson, openLesson, wordsOf } from './lesson-library.ts';
import {
  renderBar,
  renderHints,
  renderMissing,
  renderSummary,
  renderWords,
} from './lesson-parts.ts';
import { lessonStyle } from './lesson-style.ts';
import { firstTarget, focused, Ring, showWords } from './lesson-target.ts';

const lookInterval = 250;
/** A learner has had time to try. */
const showAfter = 15_000;
/** A room that has not taken its settings by then says why itself. */
const takesAtMost = 5000;

/**
 * The card of an open lesson, challenge or teacher's task: what the step says, what there is to do,
 * how far it is. It watches what is done in the room and never hinders it.
 *
 * @fires options-change the detail is a part of the page's options: the step, or that it is left
 */
export class GlassboxLesson extends LitElement {
  static override properties = {
    options: { attribute: false },
    room: {},
    settings: {},
    lab: { attribute: false },
    folded: { state: true },
    said: { state: true },
    missing: { state: true },
  };
  declare options: PageOptions;
  declare room: RoomId;
  declare settings: string;
  /** The element of the open room. */
  declare lab: LessonLab | null;
  declare folded: boolean;
  /** For a screen reader. */
  declare said: string;
  declare missing: 'no' | 'unknown' | 'failed';
  #open: OpenLesson | null = null;
  #walk: LessonWalk | null = null;
  #ring = new Ring();
  #pad = new PadListener(() => this.#walk?.act('digit-drawn'));
  #timer: ReturnType<typeof setInterval> | null = null;
  #asked: { settings: string; since: number } | null = null;
  #begun = 0;
  #drawn = '';
  #focusWanted = false;

  static override styles = [base, controls, lessonStyle];

  constructor() {
    super();
    this.settings = '';
    this.lab = null;
    this.folded = false;
    this.said = '';
    this.missing = 'no';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('learner-action', this.#acted);
    this.#timer = setInterval(this.#look, lookInterval);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('learner-action', this.#acted);
    if (this.#timer) clearInterval(this.#timer);
    this.#ring.rest();
    this.#pad.listen(null);
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('options')) return;
    const before = changed.get('options') as PageOptions | undefined;
    const keys = ['lesson', 'task', 'goal'] as const;
    if (!before || keys.some((key) => before[key] !== this.options[key])) void this.#fetch();
    else if (this.options.lesson !== null) this.#go(this.options.step - 1);
  }

  async #fetch(): Promise<void> {
    const { options } = this;
    const again = this.#open !== null;
    try {
      const open = await openLesson(options, this.room);
      await wordsReady();
      if (options !== this.options) return;
      this.#open = open;
      this.missing = open ? 'no' : 'unknown';
    } catch {
      this.missing = 'failed';
      return;
    }
    const { lesson } = this.#open ?? {};
    const kept = lesson && this.#open?.kind !== 'task' ? readProgress()[lesson.id] : undefined;
    this.#walk = lesson ? new LessonWalk(lesson, options.step - 1, kept) : null;
    // Whoever comes back finds the room as the address says, where it says so of the step's room.
    const { step } = this.#walk ?? {};
    const isHere = step?.room === this.room && (this.settings !== '' || step.settings === null);
    this.#begin(!isHere || again);
  }

  /** The open step begins; `anew`: with its own settings. */
  #begin(anew: boolean): void {
    const { step } = this.#walk ?? {};
    this.#begun = performance.now();
    this.#asked = null;
    this.#ring.rest();
    if (step && anew) {
      const settings = step.settings ?? (step.room === this.room ? this.settings : '');
      if (step.settings !== null) this.#asked = { settings, since: this.#begun };
      window.location.hash = formatRoute(step.room, settings);
    }
    this.requestUpdate();
  }

  #go(index: number): void {
    if (index === this.#walk?.index || !this.#walk?.go(index)) return;
    this.#keep();
    this.folded = false;
    this.#focusWanted = true;
    showWords();
    // A task has no steps in its address.
    const { lesson, step } = this.options;
    if (lesson !== null && step !== index + 1) this.#tell({ step: index + 1 });
    this.#begin(true);
  }

  #tell(detail: Partial<PageOptions>): void {
    this.dispatchEvent(
      new CustomEvent('options-change', { detail, bubbles: true, composed: true }),
    );
  }

  #leave = (): void => this.#tell({ lesson: null, step: 1, task: null, goal: null });

  #acted = ({ detail }: CustomEvent<string>): void => {
    this.#walk?.act(detail);
    this.#look();
  };

  #look = (): void => {
    const walk = this.#walk;
    const { step } = walk ?? {};
    if (!walk || !step || !this.room) return;
    const { lab } = this;
    this.#point(step.targets);
    this.#pad.listen(this.room === 'digits' ? lab : null);
    if (this.#asked) {
      const late = performance.now() - this.#asked.since > takesAtMost;
      if (!late && !(step.room === this.room && hasTaken(this.room, this.#asked.settings, lab)))
        return;
      this.#asked = null;
    }
    const glance = glanceAt(this.room, this.settings, lab);
    const result = walk.see(glance, () => this.#checkedOff());
    // What has been won may be won again, and better.
    if (result !== null && isBetter(walk, result)) this.#keep(result);
    const drawn = JSON.stringify([walk.reached, this.#canShow(), this.room]);
    if (drawn !== this.#drawn) this.requestUpdate();
    this.#drawn = drawn;
  };

  #checkedOff(): void {
    this.#keep();
    this.said = sayLesson.nowDone(this.#words()?.headline ?? '');
    const active = focused();
    const free = !active || active === document.body || active.getRootNode() === this.renderRoot;
    const next = () => this.renderRoot.querySelector<HTMLElement>('.next');
    if (free) void this.updateComplete.then(() => next()?.focus({ preventScroll: true }));
  }

  #keep(best: number | null = null): void {
    if (this.#walk && this.#open?.kind !== 'task') keepWalk(this.#walk, best);
  }

  /** The ring stands around what the step talks about until the step is done. */
  #point(targets: readonly string[]): void {
    const { lab } = this;
    const target = lab && !this.#walk?.isDone ? firstTarget(lab, targets) : null;
    this.#ring.mark(target, this.#covered);
  }

  /** Pixels of the window's top that the page's header and the bar cover. */
  #covered = (): number => {
    const bar = this.renderRoot.querySelector('.bar');
    const top = Number.parseFloat(bar ? getComputedStyle(bar).top : '0') || 0;
    return top + (bar?.clientHeight ?? 0);
  };

  #canShow(): boolean {
    const { step } = this.#walk ?? {};
    const waited = performance.now() - this.#begun > showAfter;
    return waited && (step?.deeds.length ?? 0) > 0 && !this.#walk?.isDone;
  }

  /** Does what the open step asks for, and says so. */
  async show(): Promise<void> {
    const walk = this.#walk;
    const { step } = walk ?? {};
    if (!walk || !step) return;
    walk.shown.add(walk.index);
    this.#ring.seek(this.#covered);
    for (const deed of step.deeds) {
      await perform(deed, step.room, () => this.lab);
      if (walk !== this.#walk || step !== walk.step) return;
    }
  }

  #words(): StepWords | undefined {
    const { step } = this.#walk ?? {};
    return step ? this.#open?.words().steps[step.id] : undefined;
  }

  override updated(): void {
    if (!this.#focusWanted) return;
    this.#focusWanted = false;
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }

  override render(): unknown {
    if (this.missing !== 'no') {
      return renderMissing(this.missing, this.options.lesson ?? '', this.#leave);
    }
    const open = this.#open;
    const walk = this.#walk;
    if (!open || !walk) return nothing;
    const words = this.#words();
    const key = (event: KeyboardEvent) => event.key === 'Escape' && this.#leave();
    return html`<section class="card" aria-labelledby="headline" @keydown=${key}>
      ${open.notes().map((text) => html`<glassbox-note .headline=${text}></glassbox-note>`)}
      ${
        words
          ? this.#renderStep(open, walk, words)
          : renderSummary(open, walk, {
              leave: this.#leave,
              go: (index) => this.#go(index),
              open: (id) => this.#tell({ lesson: id, step: 1 }),
              titleOf: (id) => wordsOf(id)?.title ?? '',
            })
      }
      <p class="sr" role="status">${this.said}</p>
    </section>`;
  }

  #renderStep(open: OpenLesson, walk: LessonWalk, words: StepWords): TemplateResult {
    const elsewhere = walk.step?.room !== this.room;
    const go = (by: number) => () => this.#go(walk.index + by);
    return html`${renderWords(open, walk, words, { back: go(-1), leave: this.#leave })}
    ${renderBar(walk, words, {
      folded: this.folded,
      fold: () => {
        this.folded = !this.folded;
      },
      hints: renderHints(walk),
      next: go(1),
      point: () => this.#ring.seek(this.#covered),
      canPoint: this.#ring.element !== null,
      show: this.#canShow() ? () => void this.show() : null,
      isDone:
        open.kind === 'task' && words.task === ''
          ? () => this.#acted(new CustomEvent('learner-action', { detail: 'task-done' }))
          : null,
      goThere: elsewhere ? () => this.#begin(true) : null,
    })}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-lesson': GlassboxLesson;
  }
}

define('glassbox-lesson', GlassboxLesson);
