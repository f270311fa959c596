import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { roomHref } from '../client/site.ts';
import { sentenceOf, type TrainingClient } from '../client/training-client.ts';
import { askStudy } from '../client/tutorial-ask.ts';
import { say } from '../messages/index.ts';
import { tell } from '../messages/tutorials.ts';
import type { StudyWorker } from '../protocol/study.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { lab } from '../styles/lab.ts';
import { define } from './define.ts';
import { crossIcon, tickIcon } from './icons.ts';
import { choice } from './tutorial-choice.ts';
import { tutorialLayout } from './tutorial-layout.ts';
import { masked, maskOf, parseNumber } from './tutorial-relu.ts';
import './glassbox-sign.ts';

const ways = ['maskInPlace', 'maskCopy'] as const;
const places = [0, 1, 2, 3] as const;

interface Passed {
  out: number[];
  dx: number[];
}

/** ReLU on four numbers and the gradient back through it, both computed by the C++ graph. */
export class GlassboxTutorialMask extends LitElement {
  static override properties = {
    client: { attribute: false },
    x: { state: true },
    dout: { state: true },
    way: { state: true },
    passed: { state: true },
    refused: { state: true },
  };
  declare client: TrainingClient<StudyWorker> | null;
  declare x: readonly number[];
  declare dout: readonly number[];
  declare way: (typeof ways)[number];
  declare passed: Passed | null;
  declare refused: string;

  static override styles = [
    base,
    controls,
    lab,
    tutorialLayout,
    css`
      .matrices {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s4);
        margin: var(--s4) 0;
      }
      fieldset,
      .matrix {
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend,
      .matrix p {
        padding: 0 0 var(--s2);
        font: 400 var(--t-label) / 1.4 var(--mono);
        color: var(--ink-2);
      }
      .grid {
        display: grid;
        grid-template-columns: repeat(2, 4.4em);
      }
      .grid input,
      .grid span {
        min-height: var(--target);
        min-width: 0;
        padding: 8px var(--s2);
        border: 1px solid var(--hair);
        margin: 0 -1px -1px 0;
        text-align: right;
        font: 400 var(--t-ui) / 1.5 var(--mono);
        color: var(--ink);
        background: none;
      }
      .grid input {
        border-color: var(--control);
        background: var(--pane);
      }
      .grid .on {
        background: var(--edge-tint);
      }
      .grid .bad {
        color: var(--err);
        background: var(--err-tint);
      }
      .wrong {
        color: var(--err);
        font-size: var(--t-label);
      }
      .verdict a {
        color: inherit;
        display: inline-block;
        padding: 8px 0;
      }
    `,
  ];

  constructor() {
    super();
    this.client = null;
    this.x = [1, -0.5, -2, 3];
    this.dout = [2, 3, -3, -4];
    this.way = 'maskInPlace';
    this.passed = null;
    this.refused = '';
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('x') || changed.has('dout') || changed.has('client')) void this.#ask();
  }

  /** The sum of dout * relu(x): its gradient by each x is what ReLU sends back. */
  async #ask(): Promise<void> {
    const { client, x, dout } = this;
    if (!client) return;
    const variables: Record<string, number> = {};
    for (const i of places) {
      variables[`x${i}`] = x[i] ?? 0;
      variables[`d${i}`] = dout[i] ?? 0;
    }
    const expression = places.map((i) => `d${i} * relu(x${i})`).join(' + ');
    try {
      const { nodes } = await askStudy(client, 'graph', {
        expression,
        variables,
        upstream: 1,
        faulty: false,
      });
      if (x !== this.x || dout !== this.dout) return;
      this.passed = {
        out: nodes.filter((node) => node.operation === 'relu').map((node) => node.value),
        dx: places.map((i) => nodes.find((node) => node.name === `x${i}`)?.gradient ?? 0),
      };
    } catch (error) {
      this.refused = say.refused(sentenceOf(error));
    }
  }

  override render() {
    const mask = maskOf(this.x);
    const { passed } = this;
    const inPlace = this.way === 'maskInPlace';
    const after = inPlace ? masked(this.dout, mask) : [...this.dout];
    const spoilt = after.map((value, i) => value !== this.dout[i]);
    const words = { maskInPlace: tell.maskInPlace, maskCopy: tell.maskCopy };
    return html`<h2>${tell.mask}</h2>
      <p class="hint">${tell.maskAbout}</p>
      ${choice(tell.maskWays, ways, this.way, words, (way) => {
        this.way = way;
      })}
      <div class="matrices">
        ${this.#fields('x', this.x, mask, (x) => {
          this.x = x;
        })}
        ${this.#matrix(tell.maskOf, mask, mask)}
        ${passed ? this.#matrix(tell.forwardOf, passed.out) : nothing}
        ${this.#fields('dout', this.dout, [], (dout) => {
          this.dout = dout;
        })}
        ${passed ? this.#matrix(tell.backwardOf, passed.dx) : nothing}
        ${this.#matrix(tell.doutAfter, after, [], spoilt)}
      </div>
      ${this.refused === '' ? nothing : html`<p class="wrong" role="alert">${this.refused}</p>`}
      <p class="verdict" role="status">
        ${
          spoilt.some(Boolean)
            ? html`<span class="other">${crossIcon}${tell.inPlaceNote}</span>
                <a href=${roomHref('#backprop?show=museum&bug=B2.5')}>${tell.seeMuseum('B2.5')}</a>`
            : html`<span class="same">${tickIcon}${tell.copyNote}</span>`
        }
      </p>
      <glassbox-sign
        .formula=${'dx = dout where x > 0, else 0'}
        .sources=${[
          'graph/operation.cpp#evaluate',
          'graph/operation.cpp#differentiate',
          'nn/activation.cpp#Activation::backward',
          'experiments/museum/relu.cpp',
        ]}
      ></glassbox-sign>`;
  }

  #fields(
    name: string,
    values: readonly number[],
    on: readonly boolean[],
    take: (values: readonly number[]) => void,
  ): TemplateResult {
    const typed = (i: number) => (event: Event) => {
      const field = event.target as HTMLInputElement;
      const value = parseNumber(field.value);
      this.refused =
        value === null ? tell.numberRefused(`${name}[${i >> 1},${i & 1}]`, field.value) : '';
      if (value !== null) take(values.map((old, j) => (j === i ? value : old)));
    };
    return html`<fieldset>
      <legend>${name}</legend>
      <div class="grid">
        ${values.map(
          (value, i) =>
            html`<input
              class=${on[i] ? 'on' : ''}
              inputmode="decimal"
              autocomplete="off"
              aria-label=${`${name}[${i >> 1},${i & 1}]`}
              .value=${String(value)}
              @change=${typed(i)}
            />`,
        )}
      </div>
    </fieldset>`;
  }

  #matrix(
    name: string,
    values: readonly (number | boolean)[],
    on: readonly boolean[] = [],
    bad: readonly boolean[] = [],
  ): TemplateResult {
    const text = (value: number | boolean) =>
      typeof value === 'boolean' ? (value ? 'True' : 'False') : String(value).replace('-', '−');
    return html`<div class="matrix" data-matrix=${name} data-value=${values.join(' ')}>
      <p>${name}</p>
      <div class="grid">
        ${values.map(
          (value, i) =>
            html`<span class="${on[i] ? 'on' : ''} ${bad[i] ? 'bad' : ''}"
              >${bad[i] ? '✕ ' : ''}${text(value)}</span
            >`,
        )}
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-tutorial-mask': GlassboxTutorialMask;
  }
}

define('glassbox-tutorial-mask', GlassboxTutorialMask);
