import { css, html, LitElement, svg } from 'lit';
import { type GraphStep, lastForward } from '../draw/graph-steps.ts';
import { sayGraph as say } from '../messages/backprop.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import { pauseIcon, startIcon } from './icons.ts';

/** Milliseconds from step to step while it plays; a long walk goes faster. */
const playInterval = (steps: number) => Math.max(200, Math.min(900, 12_000 / steps));

/** More steps than this are one bar. */
const mostPieces = 120;

/** Where a key leads from a position, or null for another key. */
export function keyStep(event: KeyboardEvent, position: number, end: number): number | null {
  if (event.altKey || event.ctrlKey || event.metaKey) return null;
  const where: Record<string, number> = {
    ArrowRight: Math.min(end, position + 1),
    ArrowLeft: Math.max(0, position - 1),
    Home: 0,
    End: end,
  };
  return where[event.key] ?? null;
}

/**
 * The buttons that walk through a graph, and how far the walk has come.
 *
 * @fires step-chosen the detail is the new position
 */
export class GlassboxGraphWalk extends LitElement {
  static override properties = {
    steps: { attribute: false },
    position: { attribute: false },
    playing: { state: true },
  };
  declare steps: readonly GraphStep[];
  declare position: number;
  declare playing: boolean;
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** The position that playing has asked for; any other one ends it. */
  #asked = -1;

  static override styles = [
    base,
    controls,
    css`
      .walk {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
      }
      .btn.main {
        min-width: 132px;
      }
      .progress {
        max-width: 480px;
        margin-top: var(--s4);
        font-size: var(--t-label);
        color: var(--ink-2);
      }
      .progress svg {
        width: 100%;
        height: 6px;
        margin-top: var(--s1);
      }
      rect {
        fill: var(--rule);
      }
      rect.forward {
        fill: var(--ink);
      }
      rect.backward {
        fill: var(--err);
      }
    `,
  ];

  constructor() {
    super();
    this.steps = [];
    this.position = 0;
    this.playing = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!this.playing) return;
    if (changed.has('steps') || (changed.has('position') && this.position !== this.#asked)) {
      this.#stop();
    }
  }

  override render() {
    const { steps, position, playing } = this;
    const end = Math.max(0, steps.length - 1);
    const middle = lastForward(steps);
    const none = steps.length < 2;
    const ended = position >= end;
    const button = (label: unknown, press: () => void, off: boolean, main = '') =>
      html`<button type="button" class="btn ${main}" ?disabled=${none || off} @click=${press}>
        ${label}
      </button>`;
    const go = (to: number) => () => this.#go(to);
    return html`<div class="walk" role="group" aria-label=${say.steps} @keydown=${this.#key}>
        ${button(say.back, go(position - 1), position === 0)}
        ${button(ended ? say.again : say.next, go(ended ? 0 : position + 1), false, 'main')}
        ${button(
          playing ? html`${pauseIcon}${say.stop}` : html`${startIcon}${say.play}`,
          this.#play,
          false,
        )}
        ${button(say.allForward, go(middle), position === middle)}
        ${button(say.allBackward, go(end), ended)}
      </div>
      <div class="progress">
        ${say.stepNow(position, end, steps[position]?.kind ?? 'given')}
        <svg viewBox="0 0 ${Math.max(1, end)} 1" preserveAspectRatio="none" aria-hidden="true">
          ${end > mostPieces ? this.#bar(position, middle, end) : this.#pieces(position)}
        </svg>
      </div>`;
  }

  #pieces(position: number) {
    return this.steps.slice(1).map((step, i) => {
      const side = step.kind === 'forward' ? 'forward' : 'backward';
      return svg`<rect class=${i < position ? side : ''} x=${i} width="0.9" height="1" />`;
    });
  }

  #bar(position: number, middle: number, end: number) {
    const back = Math.max(0, position - middle);
    return svg`<rect width=${end} height="1" />
      <rect class="forward" width=${Math.min(position, middle)} height="1" />
      <rect class="backward" x=${middle} width=${back} height="1" />`;
  }

  #go(position: number): void {
    this.dispatchEvent(new CustomEvent('step-chosen', { detail: position }));
  }

  #key = (event: KeyboardEvent): void => {
    const next = keyStep(event, this.position, this.steps.length - 1);
    if (next === null) return;
    event.preventDefault();
    this.#go(next);
  };

  #play = (): void => {
    if (this.playing) {
      this.#stop();
      return;
    }
    this.playing = true;
    const end = this.steps.length - 1;
    const ask = (position: number) => {
      this.#asked = position;
      this.#go(position);
    };
    const next = () => {
      ask(this.position + 1);
      if (this.#asked >= end) this.#stop();
      else this.#timer = setTimeout(next, playInterval(end));
    };
    if (this.position >= end) ask(0);
    else this.#asked = this.position;
    this.#timer = setTimeout(next, playInterval(end));
  };

  #stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.playing = false;
  }
}

define('glassbox-graph-walk', GlassboxGraphWalk);
