import { css, html, LitElement } from 'lit';
import * as format from '../messages/format.ts';
import { say } from '../messages/index.ts';
import { base } from '../styles/base.ts';
import { define } from './define.ts';
import { metric } from './metric.ts';

/** The digit that was read, how sure the network is, and its ten probabilities. */
export class GlassboxAnswer extends LitElement {
  static override properties = {
    probabilities: { attribute: false },
    untrained: { type: Boolean },
  };
  /** Ten numbers, or null: nothing has been drawn. */
  declare probabilities: Float32Array | null;
  declare untrained: boolean;

  static override styles = [
    base,
    css`
      .answer {
        display: flex;
        align-items: center;
        gap: var(--s4);
        min-height: 76px;
        margin: var(--s3) 0 var(--s4);
        font-size: var(--t-label);
        line-height: 1.35;
        color: var(--ink-2);
      }
      .answer b {
        font: 400 4.5rem/0.9 var(--serif);
        min-width: 1ch;
        color: var(--ink);
      }
      ol {
        display: grid;
        gap: 3px;
      }
      li {
        display: grid;
        grid-template-columns: 16px 1fr 56px;
        align-items: center;
        gap: var(--s2);
        height: 29px;
        color: var(--ink-2);
        font-size: var(--t-ui);
      }
      .bar {
        height: 11px;
        border-left: 1px solid var(--rule);
      }
      .bar i {
        display: block;
        width: 100%;
        height: 100%;
        background: var(--control);
        transform: scaleX(var(--share, 0));
        transform-origin: 0 0;
      }
      li span:last-child {
        text-align: right;
      }
      .best {
        color: var(--ink);
        font-weight: 600;
      }
      .best .bar i {
        background: var(--ink);
      }
      .chance b {
        font: inherit;
      }
    `,
  ];

  constructor() {
    super();
    this.probabilities = null;
    this.untrained = false;
  }

  override render() {
    const p = this.probabilities;
    const order = p ? [...p.keys()].sort((a, b) => (p[b] as number) - (p[a] as number)) : [];
    const [best = null, next = null] = order;
    const chance = p && best !== null ? (p[best] as number) : null;
    return html`<p class="answer">
        ${metric('drawn-digit', best, String, '?')}
        <span>${this.#sentence(chance, next)}</span>
      </p>
      <ol>
        ${Array.from({ length: 10 }, (_, digit) => {
          const share = p?.[digit] ?? null;
          const chosen = digit === best;
          return html`<li class=${chosen ? 'best' : ''}>
            <span>${digit}</span>
            <span class="bar"><i></i></span>
            <span class="chance"
              >${
                chosen
                  ? metric('drawn-probability', chance, format.percent)
                  : share === null
                    ? ''
                    : format.percent(share)
              }</span
            >
          </li>`;
        })}
      </ol>
      ${p ? '' : html`<span hidden>${metric('drawn-probability', null, format.percent)}</span>`}`;
  }

  override updated(): void {
    for (const [digit, bar] of this.renderRoot.querySelectorAll<HTMLElement>('.bar i').entries()) {
      bar.style.setProperty('--share', String(this.probabilities?.[digit] ?? 0));
    }
  }

  #sentence(chance: number | null, next: number | null): string {
    if (chance === null || next === null) return say.nothingDrawn;
    if (this.untrained) return say.untrainedGuess(chance, next);
    return chance > 0.9 ? say.sure(chance, next) : say.leans(chance, next);
  }
}

define('glassbox-answer', GlassboxAnswer);
