import { css, html, LitElement, type TemplateResult } from 'lit';
import {
  type FilterLayout,
  layoutFilters,
  mapPlace,
  type Place,
  windowPlace,
} from '../draw/filter-layout.ts';
import { signedPixels } from '../draw/ramp.ts';
import type { TableOf } from '../draw/table-view.ts';
import { sayFilters } from '../messages/filters.ts';
import type { ActivationName, FiltersView, MapsView } from '../protocol/index.ts';
import { base } from '../styles/base.ts';
import { lab } from '../styles/lab.ts';
import { density, putPixels } from './canvas.ts';
import { define } from './define.ts';
import { ownTask } from './own-task.ts';
import { filterSources } from './pane-sources.ts';
import { Resized } from './resized.ts';
import { Theme } from './theme.ts';
import './glassbox-sign.ts';
import './glassbox-table.ts';

type Maps = MapsView['layers'][number];

/** A convolutional network at work: its filters, and what they find in one digit. */
export class GlassboxFilters extends LitElement {
  static override properties = {
    filters: { attribute: false },
    maps: { attribute: false },
    activation: {},
    theme: { state: true },
  };
  declare filters: readonly FiltersView[] | undefined;
  declare maps: MapsView | null;
  declare activation: ActivationName;
  #theme = new Theme(this);
  #sheet = document.createElement('canvas');

  static override styles = [
    base,
    lab,
    css`
      :host {
        padding: 0;
      }
      h3 {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 var(--s3);
        margin: var(--s4) 0 var(--s2);
        font: 500 var(--t-label) / 1.4 var(--sans);
      }
      h3 span {
        font-weight: 400;
        color: var(--ink-2);
      }
      .of {
        margin-top: var(--s4);
        font-size: var(--t-tick);
        color: var(--ink-2);
      }
    `,
  ];

  constructor() {
    super();
    new Resized(this, () => this.#paint());
    this.filters = undefined;
    this.maps = null;
    this.activation = 'relu';
  }

  protected override async scheduleUpdate(): Promise<void> {
    await ownTask();
    await super.scheduleUpdate();
  }

  override render(): TemplateResult {
    const filters = this.filters ?? [];
    const { maps } = this;
    const of =
      maps === null
        ? sayFilters.noDigit
        : maps.isDrawing
          ? sayFilters.yourDigit
          : sayFilters.testDigit;
    return html`<h2>
        ${sayFilters.title}<span class="n">${sayFilters.count(filters.map((one) => one.outputs))}</span>
      </h2>
      <p class="hint">${sayFilters.hint}</p>
      ${filters.map(
        ({ outputs, inputs, side }, i) => html`<h3>
            ${sayFilters.layer(i + 1)}<span>${sayFilters.shape(outputs, inputs, side)}</span>
          </h3>
          <canvas role="img" aria-label=${sayFilters.picture(i + 1, outputs)}></canvas>`,
      )}
      <p class="of">${of}</p>
      <glassbox-sign
        .formula=${`h = ${this.activation}(W ∗ x + b)`}
        .sources=${filterSources}
        ><glassbox-table .view=${this.#table}></glassbox-table
      ></glassbox-sign>`;
  }

  #table: TableOf = async (choice) => {
    const { filtersTable } = await import('./table-digits.ts');
    return filtersTable(this.filters ?? [], (i) => this.#mapsOf(i), choice);
  };

  override updated(): void {
    this.#paint();
  }

  #paint(): void {
    const width = Math.floor(this.clientWidth);
    if (width < 50) return;
    this.renderRoot.querySelectorAll('canvas').forEach((canvas, i) => {
      const filters = this.filters?.[i];
      if (!filters) return;
      const layout = layoutFilters(filters.outputs, filters.inputs, width);
      const pen = sized(canvas, layout);
      if (!pen) return;
      this.#paintMaps(pen, layout, this.#mapsOf(i));
      this.#paintFilters(pen, layout, filters);
    });
  }

  /** What comes out of a convolution's activation, which is the next layer that shows pictures. */
  #mapsOf(convolution: number): Maps | undefined {
    const layers = this.maps?.layers ?? [];
    const at = layers.findIndex(({ layer }) => layer === `convolution${convolution + 1}`);
    return at < 0 ? undefined : (layers[at + 1] ?? layers[at]);
  }

  #paintMaps(pen: CanvasRenderingContext2D, layout: FilterLayout, maps: Maps | undefined): void {
    const { height = 1, width = 1, channels = 0, values } = maps ?? {};
    if (values) this.#prepare(values, width);
    pen.fillStyle = this.#theme.value('--well');
    for (let output = 0; output < layout.columns * layout.rows; output++) {
      const place = mapPlace(layout, output);
      if (output < channels) this.#put(pen, output, { width, height }, place);
      else if (!values) pen.fillRect(place.x, place.y, place.side, place.side);
    }
  }

  #paintFilters(pen: CanvasRenderingContext2D, layout: FilterLayout, filters: FiltersView): void {
    const { outputs, inputs, side, values } = filters;
    this.#prepare(values, side);
    for (let output = 0; output < outputs; output++) {
      for (let input = 0; input < inputs; input++) {
        const place = windowPlace(layout, output, input);
        this.#put(pen, output * inputs + input, { width: side, height: side }, place);
      }
    }
  }

  /** All pictures below each other, the largest value in full colour. */
  #prepare(values: Float32Array, width: number): void {
    let largest = 0;
    for (const value of values) largest = Math.max(largest, Math.abs(value));
    putPixels(this.#sheet, signedPixels(values, largest, this.#theme.ramp), width);
  }

  #put(
    pen: CanvasRenderingContext2D,
    picture: number,
    { width, height }: { width: number; height: number },
    { x, y, side }: Place,
  ): void {
    pen.drawImage(this.#sheet, 0, picture * height, width, height, x, y, side, side);
  }
}

function sized(canvas: HTMLCanvasElement, layout: FilterLayout): CanvasRenderingContext2D | null {
  const ratio = density();
  canvas.width = layout.width * ratio;
  canvas.height = layout.height * ratio;
  canvas.style.setProperty('width', `${layout.width}px`);
  const pen = canvas.getContext('2d');
  pen?.scale(ratio, ratio);
  if (pen) pen.imageSmoothingEnabled = false;
  return pen;
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-filters': GlassboxFilters;
  }
}

define('glassbox-filters', GlassboxFilters);
