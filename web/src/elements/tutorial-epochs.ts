import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { TrainingClient } from '../client/training-client.ts';
import * as format from '../messages/format.ts';
import { tell } from '../messages/tutorials.ts';
import type { Preset, StudyWorker } from '../protocol/study.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { lab } from '../styles/lab.ts';
import { define } from './define.ts';
import { renderBar } from './tutorial-bar.ts';
import { type BatchPlan, blocksOf, parseCount, planOf } from './tutorial-batches.ts';
import { tutorialLayout } from './tutorial-layout.ts';
import { trainCount } from './tutorial-spec.ts';
import './glassbox-sign.ts';
import './tutorial-three-ways.ts';

const mostOf = { samples: 1_000_000, batch: 1_000_000, iterations: 100_000_000 } as const;
type Count = keyof typeof mostOf;
const counts = ['samples', 'batch', 'iterations'] as const;

/** One system of each tutorial. */
const examples = ['rashid-100', 'study-sleep', 'two-layer-relu', 'xor', 'neural-net-corrected'];

const mostBlocks = 120;

/** Iteration, batch and epoch with numbers: three to choose, the others follow. */
export class GlassboxTutorialEpochs extends LitElement {
  static override properties = {
    client: { attribute: false },
    presets: { attribute: false },
    plan: { state: true },
    refused: { state: true },
    width: { state: true },
  };
  declare client: TrainingClient<StudyWorker> | null;
  declare presets: readonly Preset[];
  declare plan: BatchPlan;
  declare refused: { count: Count; text: string } | null;
  declare width: number;
  #resize = new ResizeObserver(([entry]) => {
    this.width = Math.floor(entry?.contentRect.width ?? 0);
  });

  static override styles = [
    base,
    controls,
    lab,
    tutorialLayout,
    css`
      .fields {
        display: grid;
        gap: var(--s3);
        margin-top: var(--s3);
      }
      .fields div {
        display: grid;
        grid-template-columns: 9em 8em minmax(0, 1fr);
        gap: var(--s4);
        align-items: center;
        font-size: var(--t-ui);
      }
      .field input:not([type='range']) {
        width: 100%;
      }
      .wrong {
        font-size: var(--t-label);
        color: var(--err);
      }
      .examples {
        display: flex;
        flex-wrap: wrap;
        margin-top: var(--s4);
      }
      rect {
        fill: var(--edge-tint);
        stroke: var(--edge-2);
      }
      rect.short {
        stroke-dasharray: 3 2;
        fill: none;
      }
      figure {
        margin-top: var(--s4);
      }
      figcaption {
        margin-bottom: var(--s2);
        font-size: var(--t-label);
        color: var(--ink-2);
      }
      td.code {
        font: 400 var(--t-label) / 1.6 var(--mono);
      }
      @media (max-width: 600px) {
        .fields div {
          grid-template-columns: minmax(0, 1fr) 8em;
        }
        .fields input[type='range'] {
          grid-column: span 2;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.client = null;
    this.presets = [];
    this.plan = planOf(60_000, 100, 10_000);
    this.refused = null;
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

  override updated(): void {
    for (const slider of this.renderRoot.querySelectorAll<HTMLInputElement>('[type=range]')) {
      const share = Number(slider.value) / Number(slider.max);
      slider.style.setProperty('--filled', `${100 * share}%`);
    }
  }

  #most(count: Count): number {
    return count === 'batch' ? this.plan.samples : mostOf[count];
  }

  #set(count: Count, value: number): void {
    const wanted = { ...this.plan };
    wanted[count] = value;
    const { samples, batch, iterations } = wanted;
    this.plan = planOf(samples, Math.min(batch, samples), iterations);
    this.refused = null;
  }

  #typed(count: Count, text: string): void {
    const value = parseCount(text, this.#most(count));
    if (value === null) this.refused = { count, text };
    else this.#set(count, value);
  }

  override render() {
    const { plan } = this;
    return html`<section aria-labelledby="say">
      <h1 id="say">${tell.epochsHead(plan.perEpoch)}</h1>
      <p class="lede">${tell.epochsAbout}</p>
      <div class="panes">
        <div class="pane half">
          <h2>${tell.asIn}</h2>
          <div class="choice examples">${examples.map((id) => this.#renderExample(id))}</div>
          <div class="fields field">${counts.map((count) => this.#renderField(count))}</div>
          ${this.refused ? this.#renderRefusal(this.refused) : nothing}
        </div>
        <div class="pane half">
          <h2>${tell.counted}</h2>
          ${this.#renderNumbers()}
          <glassbox-sign
            .formula=${'⌈N / B⌉'}
            .sources=${['nn/epochs.h', 'nn/trainer.cpp#Trainer::batches_per_epoch']}
          ></glassbox-sign>
        </div>
        <div class="pane">${this.#renderPictures()}</div>
        <div class="pane">
          <glassbox-tutorial-ways
            .client=${this.client}
            .preset=${this.presets.find(({ id }) => id === 'study-sleep-corrected') ?? null}
          ></glassbox-tutorial-ways>
        </div>
      </div>
    </section>`;
  }

  #renderExample(id: string): TemplateResult | typeof nothing {
    const preset = this.presets.find((one) => one.id === id);
    if (!preset) return nothing;
    const { spec, iterations } = preset;
    const samples = trainCount(spec);
    const batch = spec.sampling === 'full_batch' ? samples : spec.batchSize;
    const { plan } = this;
    const here = plan.samples === samples && plan.batch === batch && plan.iterations === iterations;
    return html`<button
      type="button"
      aria-pressed=${here ? 'true' : 'false'}
      @click=${() => {
        this.plan = planOf(samples, batch, iterations);
        this.refused = null;
      }}
    >
      ${tell.tutorialName[preset.tutorial]}
    </button>`;
  }

  #renderField(count: Count): TemplateResult {
    const value = this.plan[count];
    const most = this.#most(count);
    const names = {
      samples: tell.samples,
      batch: tell.batchField,
      iterations: tell.iterationsField,
    };
    // The slider is logarithmic: each tenth of it multiplies alike.
    const top = Math.log(Math.max(2, most));
    const wrong = this.refused?.count === count;
    return html`<div>
      <label for=${count}>${names[count]}</label>
      <input
        id=${count}
        inputmode="numeric"
        autocomplete="off"
        .value=${wrong ? (this.refused?.text ?? '') : String(value)}
        aria-invalid=${wrong ? 'true' : 'false'}
        @change=${(event: Event) => this.#typed(count, (event.target as HTMLInputElement).value)}
      />
      <input
        type="range"
        min="0"
        max="1000"
        aria-label=${names[count]}
        aria-valuetext=${format.integer(value)}
        .value=${String(Math.round((1000 * Math.log(value)) / top))}
        @input=${(event: Event) => {
          const share = Number((event.target as HTMLInputElement).value) / 1000;
          this.#set(count, Math.min(most, Math.max(1, Math.round(Math.exp(share * top)))));
        }}
      />
    </div>`;
  }

  #renderRefusal({ count, text }: { count: Count; text: string }): TemplateResult {
    const names = {
      samples: tell.samples,
      batch: tell.batchField,
      iterations: tell.iterationsField,
    };
    return html`<p class="wrong" role="alert">
      ${tell.countRefused(names[count], this.#most(count), text)}
    </p>`;
  }

  #renderNumbers(): TemplateResult {
    const { samples, batch, iterations, perEpoch, wholePerEpoch, lastBatch, epochs, mode } =
      this.plan;
    const row = (name: string, value: string, metric: string, plain: number | string) =>
      html`<tr>
        <th scope="row">${name}</th>
        <td class="code" data-metric=${metric} data-value=${plain}>${value}</td>
      </tr>`;
    return html`<table class="wide">
      <tbody>
        ${row(tell.mode, tell.modeName[mode], 'mode', mode)}
        ${row(tell.perEpoch, tell.perEpochText(samples, batch, perEpoch), 'per-epoch', perEpoch)}
        ${row(tell.lastBatch, tell.lastText(lastBatch), 'last-batch', lastBatch)}
        ${row(tell.wholeBatches, tell.wholeText(samples, batch, wholePerEpoch), 'whole', wholePerEpoch)}
        ${row(tell.epochsMade, tell.epochsText(iterations, perEpoch, epochs), 'epochs', epochs)}
        ${row(tell.samplesUsed, format.integer(Math.round(epochs * samples)), 'used', Math.round(epochs * samples))}
      </tbody>
    </table>`;
  }

  #renderPictures(): TemplateResult {
    const { plan } = this;
    const most = Math.min(mostBlocks, Math.max(20, Math.floor(this.width / 7)));
    const batches = blocksOf(plan.samples / plan.batch, most);
    const epochs = blocksOf(plan.epochs, most);
    const short = batches.some((block) => block.short);
    return html`<h2>${tell.oneEpoch}</h2>
      <figure>
        <figcaption>
          ${tell.oneEpochText(plan.perEpoch, batches[0]?.count ?? 1)} ${short ? tell.shortBatch : ''}
        </figcaption>
        ${renderBar(batches, tell.oneEpoch, this.width)}
      </figure>
      <figure>
        <figcaption>
          ${tell.allEpochsText(plan.epochs, epochs[0]?.count ?? 1)}
          ${epochs.some((block) => block.short) ? tell.shortEpoch : ''}
        </figcaption>
        ${renderBar(epochs, tell.allEpochs, this.width)}
      </figure>
      <glassbox-sign .formula=${''} .sources=${['nn/trainer.cpp#Trainer::draw_batch', 'nn/trainer.cpp#Trainer::begin_epoch']}></glassbox-sign>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-tutorial-epochs': GlassboxTutorialEpochs;
  }
}

define('glassbox-tutorial-epochs', GlassboxTutorialEpochs);
