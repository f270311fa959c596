import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Lesson } from '../client/lesson.ts';
import { forgetProgress, type LessonProgress, readProgress } from '../client/lesson-progress.ts';
import { lessons } from '../client/lessons.ts';
import { formatRoute, type RoomId } from '../client/route.ts';
import { sayLesson } from '../messages/lesson.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import { tickIcon } from './icons.ts';
import { wordsOf } from './lesson-library.ts';
import { lessonsStyle } from './lessons-style.ts';
import './challenge-list.ts';
import './lesson-form.ts';

interface Page {
  settingsOf: (room: RoomId) => string;
}

/**
 * The room of the lessons: the ten guided ones, the challenges, a teacher's own.
 *
 * @attr settings `make=ROOM`: the form of a teacher's link is open for that room
 * @fires options-change the detail is a part of the page's options: the lesson that is opened
 */
export class GlassboxLessons extends LitElement {
  static override properties = {
    settings: {},
    asking: { state: true },
    said: { state: true },
  };
  declare settings: string;
  /** Whether to forget everything is being asked. */
  declare asking: boolean;
  declare said: string;

  static override styles = [base, controls, lessonsStyle];

  constructor() {
    super();
    this.settings = '';
    this.asking = false;
    this.said = '';
  }

  override render() {
    const progress = readProgress();
    return html`<h1>${sayLesson.room}</h1>
      <p class="lead">${sayLesson.roomHint}</p>
      <ol class="list">
        ${lessons.map((lesson, i) => this.#renderLesson(lesson, i, progress[lesson.id]))}
      </ol>
      <section aria-labelledby="challenges">
        <h2 id="challenges">${sayLesson.challenges}</h2>
        <p class="lead">${sayLesson.challengesHint}</p>
        <challenge-list .progress=${progress}></challenge-list>
      </section>
      <section aria-labelledby="make">
        <h2 id="make">${sayLesson.makeLink}</h2>
        <p class="lead">${sayLesson.makeLinkHint}</p>
        <lesson-form
          .from=${new URLSearchParams(this.settings).get('make') ?? ''}
          .settingsOf=${this.#settingsOf}
        ></lesson-form>
      </section>
      ${this.#renderForget()}`;
  }

  /** The page knows what each room was left with. */
  #settingsOf = (room: RoomId): string => {
    const root = this.getRootNode();
    const page = root instanceof ShadowRoot ? (root.host as Partial<Page>) : null;
    return page?.settingsOf?.(room) ?? '';
  };

  #renderLesson(lesson: Lesson, index: number, kept: LessonProgress | undefined): TemplateResult {
    const words = wordsOf(lesson.id);
    const count = kept?.done.length ?? 0;
    const all = lesson.steps.length;
    const finished = kept?.finished ?? false;
    const begun = !finished && count > 0;
    const state = finished
      ? sayLesson.finished
      : begun
        ? sayLesson.doneOf(count, all)
        : sayLesson.notBegun;
    const step = begun ? Math.min(kept?.step ?? 0, all - 1) : 0;
    const { room, settings } = lesson.steps[step] ?? lesson.steps[0];
    const hash = formatRoute(room, settings ?? '');
    const query = step > 0 ? `?lesson=${lesson.id}&step=${step + 1}` : `?lesson=${lesson.id}`;
    const label = begun ? sayLesson.goOn : finished ? sayLesson.again : sayLesson.begin;
    const open = (event: MouseEvent) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      const detail = { lesson: lesson.id, step: step + 1 };
      const init = { detail, bubbles: true, composed: true, cancelable: true };
      // Where nobody listens yet the link itself leads there.
      if (this.dispatchEvent(new CustomEvent('options-change', init))) return;
      event.preventDefault();
      window.location.hash = hash;
    };
    return html`<li class=${finished ? 'finished' : ''}>
      <span class="number">${finished ? tickIcon : index + 1}</span>
      <div>
        <h2>${words?.title}</h2>
        <p>${words?.about}</p>
        <p class="state">${sayLesson.minutes(lesson.minutes)} · ${state}</p>
      </div>
      <a
        class="btn ${begun ? 'main' : ''}"
        href=${query + hash}
        aria-label=${`${label}: ${words?.title ?? ''}`}
        @click=${open}
        >${label}</a
      >
    </li>`;
  }

  #renderForget(): TemplateResult {
    const ask = (asking: boolean) => () => {
      this.asking = asking;
      this.said = '';
    };
    const forget = () => {
      forgetProgress();
      this.asking = false;
      this.said = sayLesson.forgotten;
    };
    return html`<div class="forget">
      <p>${sayLesson.kept}</p>
      ${
        this.asking
          ? html`<p role="alert">${sayLesson.forgetSure}</p>
              <button type="button" class="btn yes" @click=${forget}>${sayLesson.forgetYes}</button>
              <button type="button" class="btn" @click=${ask(false)}>${sayLesson.forgetNo}</button>`
          : html`<button type="button" class="btn" @click=${ask(true)}>${sayLesson.forget}</button>`
      }
      <p role="status">${this.said === '' ? nothing : this.said}</p>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-lessons': GlassboxLessons;
  }
}

define('glassbox-lessons', GlassboxLessons);
