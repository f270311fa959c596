import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { GoalName } from '../client/lesson-goal.ts';
import { type Goal, isReachable, mostWords, taskWords } from '../client/lesson-goal.ts';
import {
  goalFrom,
  goalRange,
  goalsOf,
  type TaskRoom,
  taskLink,
  taskRooms,
} from '../client/lesson-link.ts';
import type { RoomId } from '../client/route.ts';
import * as format from '../messages/format.ts';
import { say } from '../messages/index.ts';
import { sayLesson } from '../messages/lesson.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import { lessonFormStyle } from './lesson-form-style.ts';

/** A teacher's own lesson: a room as it stands, a task in words, goals, and the link to all that. */
export class LessonForm extends LitElement {
  static override properties = {
    from: {},
    settingsOf: { attribute: false },
    room: { state: true },
    words: { state: true },
    written: { state: true },
    said: { state: true },
  };
  /** The room that is proposed; '' none. */
  declare from: string;
  /** What each room's settings are now. */
  declare settingsOf: (room: RoomId) => string;
  declare room: TaskRoom;
  declare words: string;
  /** What stands in the fields of the goals. */
  declare written: Readonly<Partial<Record<GoalName, string>>>;
  declare said: string;

  static override styles = [base, controls, lessonFormStyle];

  constructor() {
    super();
    this.from = '';
    this.settingsOf = () => '';
    this.room = 'digits';
    this.words = '';
    this.written = {};
    this.said = '';
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('from')) return;
    const used = taskRooms.find((id) => this.settingsOf(id) !== '');
    this.room = taskRooms.find((id) => id === this.from) ?? used ?? 'digits';
  }

  override firstUpdated(): void {
    if (this.from === '') return;
    this.scrollIntoView();
    this.renderRoot.querySelector('textarea')?.focus({ preventScroll: true });
  }

  #goals(): { goals: readonly Goal[]; refused: readonly GoalName[] } {
    const read = goalsOf[this.room].map(
      (what) => [what, goalFrom(what, this.written[what] ?? '')] as const,
    );
    return {
      goals: read.flatMap(([, goal]) => (goal === null || goal === 'refused' ? [] : [goal])),
      refused: read.filter(([, goal]) => goal === 'refused').map(([what]) => what),
    };
  }

  /** Why there is no link yet; the missing words are no mistake before anything was written. */
  #troubles(goals: readonly Goal[], refused: readonly GoalName[]): string[] {
    const troubles = refused.map((what) => {
      const [low, high] = goalRange(what).map(format.plain);
      return sayLesson.goalRefused(
        sayLesson.goalLabel[what],
        low ?? '',
        high ?? '',
        this.written[what] ?? '',
      );
    });
    if (!isReachable(goals)) troubles.push(sayLesson.goalLimitsOnly);
    if (this.words.trim() === '') troubles.push(sayLesson.wordsMissing);
    return troubles;
  }

  override render() {
    const { goals, refused } = this.#goals();
    const troubles = this.#troubles(goals, refused);
    const left = mostWords - [...this.words].length;
    return html`<form @submit=${(event: Event) => event.preventDefault()}>
      <label class="field"
        >${sayLesson.makeFrom}<select
          name="room"
          @change=${(event: Event) => {
            this.room = (event.target as HTMLSelectElement).value as TaskRoom;
          }}
        >
          ${taskRooms.map(
            (id) => html`<option value=${id} .selected=${id === this.room}>
              ${sayLesson.makeFromNow(say.roomName[id])}
            </option>`,
          )}
        </select></label
      >
      <label class="words"
        >${sayLesson.makeWords}<textarea
          name="task"
          rows="3"
          maxlength=${mostWords}
          aria-describedby="left"
          .value=${this.words}
          @input=${(event: Event) => {
            this.words = (event.target as HTMLTextAreaElement).value;
            this.said = '';
          }}
        ></textarea></label
      >
      <p id="left" class="small">${sayLesson.makeWordsLeft(Math.max(0, left))}</p>
      ${this.#renderGoals(refused)}
      ${
        troubles.length > 0
          ? html`<div role="status">
              <ul class="troubles">
                ${troubles.map((text) => html`<li>${text}</li>`)}
              </ul>
            </div>`
          : this.#renderLink(goals)
      }
    </form>`;
  }

  #renderGoals(refused: readonly GoalName[]): unknown {
    const names = goalsOf[this.room];
    if (names.length === 0) return nothing;
    return html`<fieldset>
      <legend>${sayLesson.makeGoals}</legend>
      <p class="small">${sayLesson.makeGoalsHint}</p>
      <div class="goals">
        ${names.map(
          (what) => html`<label class="field"
            >${sayLesson.goalLabel[what]}<input
              name=${what}
              inputmode="decimal"
              autocomplete="off"
              aria-invalid=${String(refused.includes(what))}
              .value=${this.written[what] ?? ''}
              @input=${(event: Event) => {
                const { value } = event.target as HTMLInputElement;
                this.written = { ...this.written, [what]: value };
                this.said = '';
              }}
          /></label>`,
        )}
      </div>
    </fieldset>`;
  }

  #renderLink(goals: readonly Goal[]): TemplateResult {
    const { words } = taskWords(this.words);
    const path = taskLink(words, goals, this.room, this.settingsOf(this.room));
    const { origin, pathname } = window.location;
    const link = origin + pathname + path;
    const copy = async () => {
      this.said = await navigator.clipboard.writeText(link).then(
        () => sayLesson.copied,
        () => sayLesson.notCopied,
      );
    };
    return html`<label class="field link"
        >${sayLesson.theLink}<input
          name="link"
          readonly
          .value=${link}
          @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
      /></label>
      <div class="row">
        <button type="button" class="btn main" @click=${() => void copy()}>${sayLesson.copy}</button>
        <a class="btn" href=${path} target="_blank" rel="noopener">${sayLesson.tryLink}</a>
        <span role="status">${this.said}</span>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lesson-form': LessonForm;
  }
}

define('lesson-form', LessonForm);
