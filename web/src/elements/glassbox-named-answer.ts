import { css, html, LitElement } from 'lit';
import * as format from '../messages/format.ts';
import { say } from '../messages/index.ts';
import { sayOwn } from '../messages/own-digits.ts';
import { base } from '../styles/base.ts';
import { define } from './define.ts';
import { metric } from './metric.ts';

/** More bars than that are not read: the likeliest are shown. */
const mostBars = 26;

/** What own pictures were read as: the class by its name, and a bar for each class. */
export class GlassboxNamedAnswer extends LitElement {
  static override properties = {
    names: { attribute: false },
    probabilities: { attribute: false },
    untrained: { type: Boolean },
  };
  declare names: readonly string[];
  /** One number a class, or null: nothing has been drawn. */
  declare probabilities: Float32Array | null;
  declare untrained: boolean;

  static override styles = [
    base,
    css`
      .answer {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s1) var(--s4);
        min-height: 76px;
        margin: var(--s3) 0 var(--s4);
        font-size: var(--t-label);
        line-height: 1.35;
        color: var(--ink-2);
      }
      .answer b {
        font: 400 2.4rem/1.25 var(--serif);
        overflow-wrap: anywhere;
        color: var(--ink);
      }
      ol {
        display: grid;
        gap: 3px;
      }
      li {
        display: grid;
        grid-template-columns: minmax(16px, var(--label, 16px)) 1fr 56px;
        align-items: center;
        gap: var(--s2);
        height: 24px;
        color: var(--ink-2);
        font-size: var(--t-ui);
      }
      .words {
        --label: 92px;
      }
      li span:first-child {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      svg {
        width: 100%;
        height: 11px;
        border-left: 1px solid var(--rule);
        fill: var(--control);
      }
      li span:last-child {
        text-align: right;
      }
      .best {
        color: var(--ink);
        font-weight: 600;
      }
      .best svg {
        fill: var(--ink);
      }
      .chance b {
        font: inherit;
      }
      p:last-child {
        margin-top: var(--s2);
        font-size: var(--t-label);
        color: var(--ink-2);
      }
    `,
  ];

  constructor() {
    super();
    this.names = [];
    this.probabilities = null;
    this.untrained = false;
  }

  override render() {
    const { names } = this;
    // What the run before answered has other classes.
    const p = this.probabilities?.length === names.length ? this.probabilities : null;
    const order = p ? [...p.keys()].sort((a, b) => (p[b] as number) - (p[a] as number)) : [];
    const [best = null, next = 0] = order;
    const chance = p && best !== null ? (p[best] as number) : null;
    const all = [...names.keys()];
    const shown = names.length <= mostBars ? all : (p ? order : all).slice(0, mostBars);
    const words = names.some((name) => name.length > 2);
    return html`<p class="answer">
        ${metric('drawn-digit', best, (digit) => names[digit] ?? '', '?')}
        <span>${this.#sentence(chance, names[next] ?? '')}</span>
      </p>
      <ol class=${words ? 'words' : ''}>
        ${shown.map((index) => this.#renderBar(index, p?.[index] ?? null, index === best))}
      </ol>
      ${p ? '' : html`<span hidden>${metric('drawn-probability', null, format.percent)}</span>`}
      ${shown.length < names.length ? html`<p>${sayOwn.likeliest(shown.length, names.length)}</p>` : ''}`;
  }

  #renderBar(index: number, share: number | null, chosen: boolean) {
    return html`<li class=${chosen ? 'best' : ''}>
      <span title=${this.names[index] ?? ''}>${this.names[index]}</span>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect width=${Math.max(0, Math.min(1, share ?? 0)) * 100} height="10" />
      </svg>
      <span class="chance"
        >${
          chosen
            ? metric('drawn-probability', share, format.percent)
            : share === null
              ? ''
              : format.percent(share)
        }</span
      >
    </li>`;
  }

  #sentence(chance: number | null, next: string): string {
    if (chance === null) return sayOwn.nothingDrawn;
    if (this.untrained) return say.untrainedGuess(chance, next);
    return chance > 0.9 ? say.sure(chance, next) : say.leans(chance, next);
  }
}

define('glassbox-named-answer', GlassboxNamedAnswer);
