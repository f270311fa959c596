import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { type Challenge, challenges } from '../client/challenges.ts';
import type { LessonProgress, Progress } from '../client/lesson-progress.ts';
import { formatRoute } from '../client/route.ts';
import { sayLesson } from '../messages/lesson.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { challengeWords } from './challenge-library.ts';
import { define } from './define.ts';
import { tickIcon } from './icons.ts';

/**
 * The challenges as cards: the goal, whether it has been reached, the best result.
 *
 * @fires options-change the detail is a part of the page's options: the challenge that is opened
 */
export class ChallengeList extends LitElement {
  static override properties = { progress: { attribute: false } };
  /** What has been reached so far. */
  declare progress: Progress;

  static override styles = [
    base,
    controls,
    css`
      ul {
        margin-top: var(--s4);
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 320px), 1fr));
        gap: var(--s4) var(--gutter);
      }
      li {
        display: flex;
        flex-direction: column;
        gap: var(--s2);
        padding: var(--s4);
        border: 1px solid var(--hair);
        border-radius: var(--r);
        background: var(--pane);
      }
      li.won {
        border-color: var(--edge-2);
      }
      h3 {
        margin: 0;
        font: 600 var(--t-body) / 1.35 var(--sans);
      }
      p {
        font-size: var(--t-ui);
        color: var(--ink-2);
      }
      .goal {
        color: var(--ink);
      }
      .state {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 2px var(--s2);
        margin-top: auto;
        font-size: var(--t-label);
      }
      .state svg {
        width: 14px;
        height: 14px;
        fill: none;
        stroke: var(--edge);
        stroke-width: 2;
      }
      .btn {
        align-self: start;
        text-decoration: none;
      }
    `,
  ];

  constructor() {
    super();
    this.progress = {};
  }

  override render() {
    return html`<ul>
      ${challenges.map((one) => this.#renderChallenge(one, this.progress[one.id]))}
    </ul>`;
  }

  #renderChallenge(challenge: Challenge, kept: LessonProgress | undefined): TemplateResult {
    const { id, minutes, steps } = challenge;
    const words = challengeWords(id);
    if (!words) return html``;
    const won = kept?.finished ?? false;
    const best = kept?.best ?? null;
    const [{ room, settings }] = steps;
    const hash = formatRoute(room, settings ?? '');
    const open = (event: MouseEvent) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      const detail = { lesson: id, step: 1 };
      const init = { detail, bubbles: true, composed: true, cancelable: true };
      // Where nobody listens yet the link itself leads there.
      if (this.dispatchEvent(new CustomEvent('options-change', init))) return;
      event.preventDefault();
      window.location.hash = hash;
    };
    return html`<li class=${won ? 'won' : ''} data-challenge=${id}>
      <h3>${words.title}</h3>
      <p>${words.about}</p>
      <p class="goal">${words.goal}</p>
      <p class="state">
        ${won ? tickIcon : nothing}
        <span>${won ? sayLesson.finished : sayLesson.notBegun}</span>
        <span aria-hidden="true">·</span>
        <span>${won && best !== null ? words.best(best) : sayLesson.minutes(minutes)}</span>
      </p>
      <a class="btn" href=${`?lesson=${id}${hash}`} @click=${open}
        >${won ? sayLesson.again : sayLesson.begin}<span class="sr">: ${words.title}</span></a
      >
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'challenge-list': ChallengeList;
  }
}

define('challenge-list', ChallengeList);
