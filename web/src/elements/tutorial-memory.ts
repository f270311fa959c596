import { css, html, LitElement, type TemplateResult } from 'lit';
import { roomHref } from '../client/site.ts';
import type { TrainingClient } from '../client/training-client.ts';
import { tell } from '../messages/tutorials.ts';
import type { StudyWorker } from '../protocol/study.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { lab } from '../styles/lab.ts';
import { define } from './define.ts';
import { crossIcon, tickIcon } from './icons.ts';
import { renderCells } from './tutorial-cells.ts';
import { choice } from './tutorial-choice.ts';
import { tutorialLayout } from './tutorial-layout.ts';
import { maskOf, throughTwoLayers } from './tutorial-relu.ts';
import './glassbox-sign.ts';
import './tutorial-mask.ts';

const copyWays = ['alias', 'copy'] as const;
const reluCounts = ['oneRelu', 'twoRelus'] as const;

const start = [1, -2, 3];
/** Inputs of two layers, with zeros of ReLU at different places. */
const inputs = [
  [1, -2, 3, -4],
  [-1, 2, 4, -3],
] as const;

/** Mask, copy and alias: what a layer keeps, and whose numbers it writes into. */
export class GlassboxTutorialMemory extends LitElement {
  static override properties = {
    client: { attribute: false },
    way: { state: true },
    relus: { state: true },
    version: { state: true },
  };
  declare client: TrainingClient<StudyWorker> | null;
  declare way: (typeof copyWays)[number];
  declare relus: (typeof reluCounts)[number];
  /** Counts the writes: the arrays change in place, as they should here. */
  declare version: number;
  #a = Float64Array.from(start);
  #b = this.#a;

  static override styles = [
    base,
    controls,
    lab,
    tutorialLayout,
    css`
      .arrays {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--s3) var(--s4);
        align-items: center;
        margin: var(--s4) 0;
        font-size: var(--t-ui);
      }
      @media (max-width: 600px) {
        .arrays {
          grid-template-columns: minmax(0, 1fr);
          gap: var(--s1);
        }
        .arrays > .cells {
          margin-bottom: var(--s2);
        }
      }
      .arrays > span:not(.cells) {
        color: var(--ink-2);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
        margin-top: var(--s3);
      }
      .verdict {
        margin-top: var(--s2);
      }
      .verdict a {
        display: inline-block;
        padding: 8px 0;
        color: inherit;
      }
      .cells {
        display: inline-flex;
      }
      .cells span {
        min-width: 3.4em;
        padding: 4px var(--s2);
        border: 1px solid var(--hair);
        margin-right: -1px;
        text-align: right;
        font: 400 var(--t-label) / 1.6 var(--mono);
        background: var(--pane);
      }
      .cells .on {
        background: var(--edge-tint);
        border-color: var(--edge-2);
      }
      .cells .bad {
        color: var(--err);
        background: var(--err-tint);
        font-weight: 600;
      }
    `,
  ];

  constructor() {
    super();
    this.client = null;
    this.way = 'alias';
    this.relus = 'oneRelu';
    this.version = 0;
  }

  override render() {
    return html`<section aria-labelledby="say">
      <h1 id="say">${tell.memoryHead()}</h1>
      <p class="lede">${tell.memoryAbout}</p>
      <div class="panes">
        <div class="pane">
          <glassbox-tutorial-mask .client=${this.client}></glassbox-tutorial-mask>
        </div>
        <div class="pane half">${this.#renderCopies()}</div>
        <div class="pane half">${this.#renderShared()}</div>
      </div>
    </section>`;
  }

  #begin(way: (typeof copyWays)[number]): void {
    this.way = way;
    this.#a = Float64Array.from(start);
    this.#b = way === 'alias' ? this.#a : this.#a.slice();
    this.version += 1;
  }

  #write(how: () => void): void {
    how();
    this.version += 1;
  }

  #renderCopies(): TemplateResult {
    const changed = (array: Float64Array) => Array.from(array, (value, i) => value !== start[i]);
    const button = (label: string, press: () => void) =>
      html`<button type="button" class="btn" @click=${press}>${label}</button>`;
    const words = { alias: tell.alias, copy: tell.copy };
    return html`<h2>${tell.copies}</h2>
      <p class="hint">${tell.copiesAbout}</p>
      ${choice(tell.copies, copyWays, this.way, words, (way) => this.#begin(way))}
      <div class="arrays">
        <span>a</span>${renderCells('a', this.#a, changed(this.#a))} <span>b</span
        >${renderCells('b', this.#b, changed(this.#b))}
      </div>
      <div class="row">
        ${button(tell.setThird, () =>
          this.#write(() => {
            this.#a[1] = 6;
          }),
        )}
        ${button(tell.clip, () =>
          this.#write(() => {
            for (let i = 0; i < this.#b.length; i++) this.#b[i] = Math.max(0, this.#b[i] ?? 0);
          }),
        )}
        ${button(tell.startOver, () => this.#begin(this.way))}
      </div>
      <p class="verdict" role="status">
        ${this.way === 'alias' ? tell.sameNumbers : tell.ownNumbers} <br /><code>${tell.inCpp[this.way]}</code>
      </p>
      <glassbox-sign .formula=${''} .sources=${['experiments/exercises_layers.cpp#copies']}></glassbox-sign>`;
  }

  #renderShared(): TemplateResult {
    const [x1, x2] = inputs;
    const right = throughTwoLayers(x1, x2, false);
    const { used, gradients } = throughTwoLayers(x1, x2, this.relus === 'oneRelu');
    const wrong = gradients[0].map((value, i) => value !== right.gradients[0][i]);
    const count = wrong.filter(Boolean).length;
    const words = { oneRelu: tell.oneRelu, twoRelus: tell.twoRelus };
    return html`<h2>${tell.shared}</h2>
      <p class="hint">${tell.sharedAbout}</p>
      ${choice(tell.relus, reluCounts, this.relus, words, (relus) => {
        this.relus = relus;
      })}
      <div class="arrays">
        <span>${tell.layerInput(1)}</span>${renderCells(tell.layerInput(1), x1, maskOf(x1))}
        <span>${tell.layerInput(2)}</span>${renderCells(tell.layerInput(2), x2, maskOf(x2))}
        <span>${tell.maskUsed(2)}</span>${renderCells(tell.maskUsed(2), used[1], used[1])}
        <span>${tell.gradientOf(2)}</span>${renderCells(tell.gradientOf(2), gradients[1])}
        <span>${tell.maskUsed(1)}</span>${renderCells(tell.maskUsed(1), used[0], used[0])}
        <span>${tell.gradientOf(1)}</span
        >${renderCells(tell.gradientOf(1), gradients[0], undefined, wrong)}
      </div>
      <p class="verdict" role="status">
        ${
          count > 0
            ? html`<span class="other">${crossIcon}${tell.wrongPlaces(count)}</span>
                <a href=${roomHref('#backprop?show=museum&bug=B2.6')}>${tell.seeMuseum('B2.6')}</a>`
            : html`<span class="same">${tickIcon}${tell.allRight}</span>`
        }
      </p>
      <glassbox-sign
        .formula=${'mask = (x ≤ 0)'}
        .sources=${['nn/activation.cpp#Activation::backward', 'experiments/museum/relu.cpp']}
      ></glassbox-sign>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-tutorial-memory': GlassboxTutorialMemory;
  }
}

define('glassbox-tutorial-memory', GlassboxTutorialMemory);
