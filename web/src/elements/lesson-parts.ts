// The card's parts: what a step says, the bar with what there is to do, and the end of a lesson.
import { html, nothing, type TemplateResult } from 'lit';
import type { Hint } from '../client/lesson.ts';
import type { LessonWalk } from '../client/lesson-walk.ts';
import { formatRoute } from '../client/route.ts';
import { say } from '../messages/index.ts';
import { sayLesson } from '../messages/lesson.ts';
import type { StepWords } from '../messages/lessons.ts';
import { crossIcon, tickIcon } from './icons.ts';
import type { OpenLesson } from './lesson-library.ts';
import './glassbox-note.ts';

type Press = () => void;

function hintWords(hint: Hint): string {
  if (hint.kind === 'measure') return sayLesson.measured(hint);
  if (hint.kind === 'times') return sayLesson.timesOf(hint.now, hint.goal);
  const label = labels()[hint.key];
  return label === undefined ? '' : sayLesson.settingNow(label, hint.now);
}

/** The names that the forms give the settings which a hint may be about. */
const labels = (): Readonly<Record<string, string | undefined>> => ({
  rate: say.learningRate,
  batch: say.batch,
  hidden: say.hiddenLayers,
  seed: say.seed,
});

export const renderHints = ({ isDone, reached }: LessonWalk): string =>
  isDone
    ? ''
    : reached.hints
        .map(hintWords)
        .filter((words) => words !== '')
        .join(' · ');

/** A dash a step: done, open, still to come. */
function renderPlace(walk: LessonWalk): unknown {
  const { steps } = walk.lesson;
  if (steps.length === 1) return nothing;
  return html`<span class="place"
      >${steps.map(
        (_, i) =>
          html`<i class=${`${walk.done.has(i) ? 'done' : ''} ${i === walk.index ? 'now' : ''}`}></i>`,
      )}</span
    ><span>${sayLesson.stepOf(walk.index + 1, steps.length)}</span>`;
}

export function renderWords(
  open: OpenLesson,
  walk: LessonWalk,
  { headline, text }: StepWords,
  { back, leave }: { back: Press; leave: Press },
): TemplateResult {
  const { title } = open.words();
  return html`<div class="words">
    <div class="top">
      <p class="where"><span>${sayLesson[open.kind]}</span>${
        headline === title ? nothing : html`<b>${title}</b>`
      }${renderPlace(walk)}</p>
      ${
        walk.index > 0
          ? html`<button type="button" class="btn small back" @click=${back}>${sayLesson.back}</button>`
          : nothing
      }
      <button type="button" class="btn small leave" @click=${leave}>
        ${crossIcon}${sayLesson.leave}
      </button>
    </div>
    <h2 id="headline" tabindex="-1">${headline}</h2>
    <p class="text">${text}</p>
  </div>`;
}

export interface BarParts {
  folded: boolean;
  fold: Press;
  hints: string;
  next: Press;
  point: Press;
  canPoint: boolean;
  show: Press | null;
  /** A task without a goal: the learner says so. */
  isDone: Press | null;
  /** The learner has gone to another room. */
  goThere: Press | null;
}

/** What there is to do stays at the top of the window while the room is scrolled. */
export function renderBar(walk: LessonWalk, { task }: StepWords, parts: BarParts): TemplateResult {
  const { isDone } = walk;
  const last = walk.index === walk.lesson.steps.length - 1;
  const shown = walk.shown.has(walk.index);
  const said = isDone ? (shown ? sayLesson.stepShown : sayLesson.stepDone) : parts.hints;
  const button = (press: Press, label: string, kind = '') =>
    html`<button type="button" class="btn small ${kind}" @click=${press}>${label}</button>`;
  return html`<div class="bar ${isDone ? 'done' : ''} ${parts.folded ? 'folded' : ''}">
    <span class="check" aria-hidden="true">${isDone ? tickIcon : nothing}</span>
    <div class="do">
      ${task === '' ? nothing : html`<p class="task">${task}</p>`}
      <p class="state">${said}</p>
    </div>
    <div class="buttons">
      ${parts.goThere && !isDone ? button(parts.goThere, sayLesson.openStep, 'there') : nothing}
      ${parts.isDone && !isDone ? button(parts.isDone, sayLesson.isDone, 'own') : nothing}
      ${parts.show && !parts.goThere ? button(parts.show, sayLesson.showMe, 'show') : nothing}
      ${parts.canPoint && !isDone ? button(parts.point, sayLesson.point, 'point') : nothing}
      ${isDone ? button(parts.next, last ? sayLesson.toSummary : sayLesson.next, 'main next') : nothing}
      <button
        type="button"
        class="btn small fold"
        aria-expanded=${String(!parts.folded)}
        aria-label=${parts.folded ? sayLesson.unfold : sayLesson.fold}
        @click=${parts.fold}
      >
        <svg class="line" viewBox="0 0 14 14" aria-hidden="true">
          <path d=${parts.folded ? 'M2 5l5 5 5-5' : 'M2 9l5-5 5 5'} />
        </svg>
      </button>
    </div>
  </div>`;
}

export interface SummaryParts {
  leave: Press;
  go: (step: number) => void;
  open: (lesson: string) => void;
  titleOf: (lesson: string) => string;
}

export function renderSummary(
  open: OpenLesson,
  walk: LessonWalk,
  parts: SummaryParts,
): TemplateResult {
  const { title, summary } = open.words();
  const { steps } = walk.lesson;
  const missing = steps.findIndex((_, i) => !walk.done.has(i));
  const { next } = open;
  const own = [...walk.done].filter((step) => !walk.shown.has(step)).length;
  const head = open.kind === 'task' || steps.length === 1 ? title : sayLesson.lessonOver(title);
  const count =
    missing < 0
      ? sayLesson.stepsDone(own, walk.done.size - own)
      : sayLesson.stepsMissing(steps.length - walk.done.size);
  const toList = (event: Event) => {
    event.preventDefault();
    parts.leave();
    window.location.hash = formatRoute('lessons', '');
  };
  return html`<div class="words over">
    <p class="where"><span>${sayLesson[open.kind]}</span></p>
    <h2 id="headline" tabindex="-1">${missing < 0 ? head : title}</h2>
    ${missing < 0 ? html`<p class="text">${summary}</p>` : nothing}
    ${steps.length > 1 ? html`<p class="count">${count}</p>` : nothing}
    <div class="buttons">
      ${
        missing >= 0
          ? html`<button type="button" class="btn main" @click=${() => parts.go(missing)}>
              ${sayLesson.toMissing}
            </button>`
          : next === null
            ? nothing
            : html`<button type="button" class="btn main" @click=${() => parts.open(next)}>
                ${sayLesson.nextLesson(parts.titleOf(next))}
              </button>`
      }
      <a class="btn" href=${formatRoute('lessons', '')} @click=${toList}>${sayLesson.allLessons}</a>
      <button type="button" class="btn" @click=${() => parts.go(0)}>${sayLesson.again}</button>
      <button type="button" class="btn" @click=${parts.leave}>${sayLesson.leave}</button>
    </div>
  </div>`;
}

export function renderMissing(
  why: 'unknown' | 'failed',
  lesson: string,
  leave: Press,
): TemplateResult {
  const text = why === 'failed' ? sayLesson.lessonNotLoaded : sayLesson.lessonUnknown(lesson);
  return html`<glassbox-note .headline=${text}>
    <button type="button" class="btn" @click=${leave}>${sayLesson.leave}</button>
  </glassbox-note>`;
}
