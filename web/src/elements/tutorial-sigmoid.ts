import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import type { TrainingClient } from '../client/training-client.ts';
import { askStudy } from '../client/tutorial-ask.ts';
import type { TableOf } from '../draw/table-view.ts';
import * as format from '../messages/format.ts';
import { tell } from '../messages/tutorials.ts';
import type { StudyWorker } from '../protocol/study.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { lab } from '../styles/lab.ts';
import { define } from './define.ts';
import './glassbox-sign.ts';
import './glassbox-table.ts';

const range = 8;
const height = 220;
const space = 36;

const sigmoid = (s: number) => 1 / (1 + Math.exp(-s));
const slope = (s: number) => sigmoid(s) * (1 - sigmoid(s));

/**
 * The sigmoid, and with `slope` its derivative, right and wrong. The curves are drawn here; the
 * numbers at the slider's place are the graph's.
 */
export class GlassboxTutorialSigmoid extends LitElement {
  static override properties = {
    client: { attribute: false },
    slope: { type: Boolean },
    sum: { state: true },
    values: { state: true },
    width: { state: true },
  };
  declare client: TrainingClient<StudyWorker> | null;
  declare slope: boolean;
  declare sum: number;
  /** sigmoid(s), slope(s), slope(sigmoid(s)) of the sum that they were asked for. */
  declare values: readonly [number, number, number] | null;
  declare width: number;
  #resize = new ResizeObserver(([entry]) => {
    this.width = Math.floor(entry?.contentRect.width ?? 0);
  });

  static override styles = [
    base,
    controls,
    lab,
    css`
      :host {
        padding: 0;
      }
      svg {
        overflow: visible;
      }
      path {
        fill: none;
        stroke: var(--ink);
        stroke-width: 1.75;
      }
      path.slope {
        stroke: var(--edge);
      }
      path.twice {
        stroke: var(--err);
        stroke-dasharray: 4 3;
      }
      line {
        stroke: var(--hair);
      }
      .here {
        stroke: var(--edge-2);
      }
      text {
        font: 400 12px var(--sans);
        fill: var(--ink-3);
      }
      text.name {
        fill: var(--ink-2);
      }
      .numbers {
        display: grid;
        gap: var(--s1);
        font: 400 var(--t-label) / 1.5 var(--mono);
      }
      .numbers .twice {
        color: var(--err);
      }
    `,
  ];

  constructor() {
    super();
    this.client = null;
    this.slope = false;
    this.sum = 2;
    this.values = null;
    this.width = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize.disconnect();
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('sum') || changed.has('client')) void this.#ask();
  }

  override updated(): void {
    this.renderRoot
      .querySelector('input')
      ?.style.setProperty('--filled', `${((this.sum + range) / (2 * range)) * 100}%`);
  }

  async #ask(): Promise<void> {
    const { client, sum } = this;
    if (!client) return;
    try {
      // The second sigmoid is asked for its local derivative at the first one's value.
      const { nodes } = await askStudy(client, 'graph', {
        expression: 'o = sigmoid(s); sigmoid(o)',
        variables: { s: sum },
        upstream: 1,
        faulty: false,
      });
      const [once, twice] = nodes.filter((node) => node.operation === 'sigmoid');
      if (sum !== this.sum || !once || !twice) return;
      this.values = [once.value, once.local[0] ?? 0, twice.local[0] ?? 0];
    } catch {
      this.values = null;
    }
  }

  override render() {
    const number = (name: string, value: number | undefined) =>
      html`<b data-metric=${name} data-value=${value ?? ''}>${value === undefined ? '–' : format.plain(value)}</b>`;
    const [once, first, twice] = this.values ?? [];
    return html`<h2>${this.slope ? tell.sigmoidAndSlope : tell.sigmoid}</h2>
      ${this.width > 0 ? this.#picture() : nothing}
      <label class="field"
        >${tell.sum}: ${format.plain(this.sum)}<input
          type="range"
          min=${-range}
          max=${range}
          step="0.1"
          .value=${String(this.sum)}
          @input=${(event: Event) => {
            this.sum = Number((event.target as HTMLInputElement).value);
          }}
      /></label>
      <p class="numbers">
        <span>${tell.sigmoidAt(number('sigmoid', once))}</span>
        ${
          this.slope
            ? html`<span>${tell.slopeAt(number('slope', first))}</span>
                <span class="twice">${tell.slopeTwice(number('slope-twice', twice))}</span>`
            : nothing
        }
      </p>
      ${this.slope ? html`<p class="hint">${tell.slopeHint}</p>` : nothing}
      <glassbox-sign
        .formula=${this.slope ? 'σ′(s) = σ(s) (1 − σ(s))' : 'σ(s) = 1 / (1 + e⁻ˢ)'}
        .sources=${['graph/operation.cpp#evaluate', 'graph/operation.cpp#differentiate']}
        ><glassbox-table .view=${this.#table}></glassbox-table
      ></glassbox-sign>`;
  }

  #table: TableOf = async () => {
    const { linesTable } = await import('./table-curves.ts');
    const x = Array.from({ length: 4 * range + 1 }, (_, i) => i / 2 - range);
    const line = (name: string, f: (s: number) => number) => ({ name, x, y: x.map(f) });
    const slopes = [line('slope(s)', slope), line('slope(sigmoid(s))', (s) => slope(sigmoid(s)))];
    return linesTable([line('sigmoid(s)', sigmoid), ...(this.slope ? slopes : [])], 's');
  };

  #picture(): TemplateResult {
    const width = this.width - space;
    const x = (s: number) => space + ((s + range) / (2 * range)) * width;
    const y = (value: number) => 10 + (height - 40) * (1 - value);
    const curve = (f: (s: number) => number) =>
      Array.from({ length: 161 }, (_, i) => {
        const s = -range + (i / 160) * 2 * range;
        return `${i === 0 ? 'M' : 'L'}${x(s).toFixed(1)} ${y(f(s)).toFixed(1)}`;
      }).join('');
    return html`<svg width=${this.width} height=${height} role="img" aria-label=${tell.sigmoidPicture}>
      <line x1=${space} x2=${this.width} y1=${y(0)} y2=${y(0)} />
      <line x1=${space} x2=${this.width} y1=${y(0.5)} y2=${y(0.5)} />
      <line x1=${space} x2=${this.width} y1=${y(1)} y2=${y(1)} />
      <text x=${space - 8} y=${y(0) + 4} text-anchor="end">0</text>
      <text x=${space - 8} y=${y(0.5) + 4} text-anchor="end">0.5</text>
      <text x=${space - 8} y=${y(1) + 4} text-anchor="end">1</text>
      <text x=${space} y=${height - 8}>−${range}</text>
      <text x=${x(0)} y=${height - 8} text-anchor="middle">0</text>
      <text x=${this.width} y=${height - 8} text-anchor="end">${range}</text>
      <line class="here" x1=${x(this.sum)} x2=${x(this.sum)} y1=${y(0)} y2=${y(1)} />
      <path d=${curve(sigmoid)} />
      <text class="name" x=${this.width} y=${y(1) + 18} text-anchor="end">sigmoid(s)</text>
      ${
        this.slope
          ? svg`<path class="slope" d=${curve(slope)}/>
              <path class="twice" d=${curve((s) => slope(sigmoid(s)))}/>
              <text class="name" x=${this.width} y=${y(0) - 6} text-anchor="end">slope(s)</text>
              <text class="name" x=${this.width} y=${y(0.2) - 6} text-anchor="end">
                slope(sigmoid(s))
              </text>`
          : nothing
      }
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-tutorial-sigmoid': GlassboxTutorialSigmoid;
  }
}

define('glassbox-tutorial-sigmoid', GlassboxTutorialSigmoid);
