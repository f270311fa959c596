import { html, LitElement, nothing } from 'lit';
import { type ClassNames, className } from '../client/class-names.ts';
import { digitSide } from '../draw/digit-tile.ts';
import { niceRange } from '../draw/ramp.ts';
import { largestSize, saliencyPixels } from '../draw/saliency.ts';
import type { TableOf } from '../draw/table-view.ts';
import { sayInside } from '../messages/inside.ts';
import type { Explanation } from '../protocol/inspector.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { lab } from '../styles/lab.ts';
import { putPixels } from './canvas.ts';
import { define } from './define.ts';
import { cardStyle } from './inside-card-style.ts';
import { insideSources } from './inside-questions.ts';
import { inside } from './inside-style.ts';
import { Theme } from './theme.ts';
import './glassbox-sign.ts';
import './glassbox-table.ts';
import './glassbox-tile.ts';
import './inside-pictures.ts';

/** A digit, and what the network makes of it. All of it belongs together. */
export interface ExplainedDigit {
  /** The number of a test digit; null: the drawing. */
  digit: number | null;
  /** What it is; null: nobody knows. */
  label: number | null;
  /** The class that is held for right. */
  held: number;
  pixels: Uint8Array;
  explanation: Explanation;
}

/** The others hand on what came to them: dropout drops nothing outside training. */
const isSeen = ({ name }: { name: string }) => !/^(flatten|dropout)/.test(name);
/** The more numbers a layer has, the smaller their squares, so that all are seen at once. */
const numberSide = (count: number) => (count > 300 ? 7 : count > 20 ? 14 : 24);

/**
 * One digit on its way forward and the loss on its way back.
 *
 * @fires held-chosen the detail is the class that is to be held for right
 * @fires card-close
 */
export class GlassboxDigitCard extends LitElement {
  static override properties = {
    explained: { attribute: false },
    names: { attribute: false },
    theme: { state: true },
  };
  declare explained: ExplainedDigit | null;
  declare names: ClassNames;
  #theme = new Theme(this);

  static override styles = [base, lab, controls, inside, cardStyle];

  constructor() {
    super();
    this.explained = null;
    this.names = null;
  }

  override render() {
    const { explained } = this;
    if (!explained) return nothing;
    const { explanation, held, pixels, digit, label } = explained;
    const { answer, probabilities } = explanation;
    const name = digit === null ? sayInside.yourDrawing : sayInside.testDigit(digit);
    return html`<div class="card" @keydown=${this.#key}>
      <div class="row top">
        <p class="said" tabindex="-1">
          <strong>${name}.</strong> ${label === null ? '' : sayInside.isA(this.#name(label))}
          <span class=${label !== null && label !== answer ? 'wrong' : ''}
            >${sayInside.reads(this.#name(answer), probabilities[answer] ?? 0)}</span
          >
        </p>
        <button type="button" class="btn small" @click=${this.#close}>
          ${sayInside.closeCard}
        </button>
      </div>
      <div class="three">
        <figure>
          <figcaption>${sayInside.input}</figcaption>
          <glassbox-tile
            role="img"
            aria-label=${sayInside.inkPicture(name)}
            .pixels=${pixels}
          ></glassbox-tile>
        </figure>
        ${this.#renderSaliency(held)} ${this.#renderBars(explained)}
      </div>
      <h3>${sayInside.layers}</h3>
      <div class="layers">${explanation.layers.filter(isSeen).map((layer) => this.#renderLayer(layer))}</div>
      <glassbox-sign
        .formula=${sayInside.cardFormula}
        .sources=${insideSources.card}
        ><glassbox-table .view=${this.#table}></glassbox-table
      ></glassbox-sign>
    </div>`;
  }

  #table: TableOf = async (choice) => {
    const { cardTable } = await import('./table-digits.ts');
    const { pixels, explanation } = this.explained ?? {};
    return pixels && explanation ? cardTable(pixels, explanation, choice) : null;
  };

  #renderSaliency(held: number) {
    const range = niceRange(largestSize(this.explained?.explanation.saliency ?? []));
    return html`<figure>
      <figcaption>${sayInside.saliency(this.#name(held))}</figcaption>
      <canvas
        class="saliency"
        width=${digitSide}
        height=${digitSide}
        role="img"
        aria-label=${sayInside.saliencyPicture(this.#name(held))}
      ></canvas>
      <p class="ends">
        <span class="less">${sayInside.low(range)} ${sayInside.lessSure}</span>
        <span class="more">${sayInside.high(range)} ${sayInside.surer}</span>
      </p>
    </figure>`;
  }

  #renderBars({ explanation, held, label }: ExplainedDigit) {
    const { probabilities, answer, loss } = explanation;
    const classes = [...probabilities.keys()];
    return html`<div class="bars">
      <p class="row">
        <label class="field inline"
          >${sayInside.heldForRight}
          <select @change=${this.#hold}>
            ${classes.map((one) => html`<option .selected=${one === held}>${this.#name(one)}</option>`)}
          </select></label
        >
        <span class="loss">${sayInside.lossIs(loss)}</span>
      </p>
      <ol class=${this.names ? 'named' : ''} aria-label=${sayInside.probabilities}>
        ${classes.map(
          (one) => html`<li
            class=${one === answer ? (label === null || label === one ? 'best' : 'best no') : ''}
          >
            <span title=${this.#name(one)}>${this.#name(one)}${one === held ? html`<i class="held" aria-hidden="true">✓</i>` : ''}</span>
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              <rect width=${Math.max(0, Math.min(1, probabilities[one] ?? 0)) * 100} height="10" />
            </svg>
            <span>${sayInside.share(probabilities[one] ?? 0)}</span>
          </li>`,
        )}
      </ol>
    </div>`;
  }

  #renderLayer(layer: Explanation['layers'][number]) {
    const { name, height, width, channels, values, gradient } = layer;
    const high = largestSize(values);
    const steep = largestSize(gradient);
    const wanted = width * height > 1 ? width * 2 : numberSide(channels);
    return html`<section>
      <h4>${name}<span>${sayInside.layerShape(height, width, channels)}</span></h4>
      <p class="end">${sayInside.values}<span>${sayInside.range(high)}</span></p>
      <inside-pictures
        .pictures=${{ values, width, height }}
        .range=${high}
        .wanted=${wanted}
        .label=${sayInside.valuesPicture(name)}
      ></inside-pictures>
      <hr />
      <inside-pictures
        .pictures=${{ values: gradient, width, height }}
        .range=${steep}
        .wanted=${wanted}
        .label=${sayInside.gradientsPicture(name)}
      ></inside-pictures>
      <p class="end grad">${sayInside.gradients}<span>${sayInside.range(steep)}</span></p>
    </section>`;
  }

  override updated(): void {
    const canvas = this.renderRoot.querySelector<HTMLCanvasElement>('.saliency');
    const { explained } = this;
    if (!canvas || !explained) return;
    const { saliency } = explained.explanation;
    const { pixels } = explained;
    const colours = { ramp: this.#theme.ramp, ink: this.#theme.rgb('--digit') };
    const range = niceRange(largestSize(saliency));
    putPixels(canvas, saliencyPixels({ saliency, pixels }, range, colours), digitSide);
  }

  /** Where a reader goes on when the card has been opened. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.said')?.focus();
  }

  #name = (index: number) => className(this.names, index);

  #hold = (event: Event): void => {
    const detail = (event.target as HTMLSelectElement).selectedIndex;
    this.dispatchEvent(new CustomEvent('held-chosen', { detail }));
  };

  #close = (): void => {
    this.dispatchEvent(new CustomEvent('card-close'));
  };

  #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    this.#close();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-digit-card': GlassboxDigitCard;
  }
}

define('glassbox-digit-card', GlassboxDigitCard);
