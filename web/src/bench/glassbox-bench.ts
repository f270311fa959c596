import { css, html, LitElement, nothing } from 'lit';
import { define } from '../elements/define.ts';
import { say } from '../messages/bench.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import type { GlassboxAdapter } from './adapter.ts';
import '../elements/glassbox-note.ts';

interface Measured {
  /** Images a second of each round. */
  rates: number[];
  accuracy: number;
}

const rounds = 5;
const epochSteps = 938; // 60,000 images in batches of 64
const batch = 64;
const stepsPerCall = 400;
const roundMilliseconds = 1000;

/** What the benchmark page shows a person: W1 on this device. Set `adapter`. */
export class GlassboxBench extends LitElement {
  static override properties = {
    adapter: { attribute: false },
    progress: { state: true },
    measured: { state: true },
    error: { state: true },
  };
  declare adapter: GlassboxAdapter | null;
  /** What is happening, '' when nothing is. */
  declare progress: string;
  declare measured: Measured | null;
  declare error: string;

  static override styles = [
    base,
    controls,
    css`
      main {
        display: grid;
        justify-items: start;
        gap: var(--s4);
        max-width: 44rem;
        margin: 0 auto;
        padding: var(--s6) var(--s4) var(--s7);
      }
      h1 {
        font: 400 var(--t-say) / 1.2 var(--serif);
      }
      .figure {
        font-size: var(--t-figure);
      }
      .muted {
        color: var(--ink-2);
      }
      .limits {
        padding-top: var(--s4);
        border-top: 1px solid var(--hair);
      }
      code {
        font-family: var(--mono);
        font-size: 0.9em;
      }
      a {
        color: var(--edge);
      }
    `,
  ];

  constructor() {
    super();
    this.adapter = null;
    this.progress = '';
    this.measured = null;
    this.error = '';
  }

  override render() {
    const { measured } = this;
    return html`<main>
      <p><a href="./">${say.back}</a></p>
      <h1>${say.title}</h1>
      <p>${say.what}</p>
      <p>${say.workload}</p>
      <button class="btn main" ?disabled=${this.progress !== ''} @click=${this.#measure}>
        ${this.progress === '' ? say.measure : say.measuring}
      </button>
      <p class="muted" role="status">${this.progress}</p>
      ${measured === null ? nothing : this.#figures(measured)}
      ${
        this.error === ''
          ? nothing
          : html`<glassbox-note
              .headline=${say.failed}
              .text=${say.sentence(this.error)}
            ></glassbox-note>`
      }
      <p class="limits">${say.limits}</p>
      <p class="muted">${say.forScripts(html`<code>window.benchAdapter</code>`)}</p>
    </main>`;
  }

  #figures({ rates, accuracy }: Measured) {
    const rate = median(rates);
    return html`<p class="figure">
        ${say.rate(
          html`<b data-metric="images-per-second" data-value=${String(rate)}
            >${say.speed(rate)}</b
          >`,
        )}
      </p>
      <p>
        ${say.spread(Math.min(...rates), Math.max(...rates), rates.length)}
        ${say.epoch(60_000_000 / rate)} ${say.accuracy(accuracy)}
      </p>`;
  }

  #measure = async (): Promise<void> => {
    const { adapter } = this;
    if (!adapter) return;
    this.error = '';
    this.measured = null;
    try {
      this.measured = await this.#measureWith(adapter);
    } catch (error) {
      this.error = error instanceof Error ? error.message : String(error);
    }
    adapter.loading = () => {};
    this.progress = '';
  };

  async #measureWith(adapter: GlassboxAdapter): Promise<Measured> {
    adapter.loading = ({ trainCount, totalTrainCount }) => {
      this.progress = say.loading(trainCount, totalTrainCount || 60_000);
    };
    this.progress = say.loading(0, 60_000);
    await adapter.init({ workload: { id: 'W1' }, seed: 1 });
    this.progress = say.warmingUp;
    await adapter.trainSteps(epochSteps);
    const accuracy = await adapter.evaluate();
    const rates: number[] = [];
    for (let round = 1; round <= rounds; round++) {
      this.progress = say.round(round, rounds);
      rates.push(await oneRound(adapter));
    }
    return { rates, accuracy };
  }
}

/** Images a second over about a second. */
async function oneRound(adapter: GlassboxAdapter): Promise<number> {
  const begin = performance.now();
  let images = 0;
  let elapsed = 0;
  while (elapsed < roundMilliseconds) {
    await adapter.trainSteps(stepsPerCall);
    images += stepsPerCall * batch;
    elapsed = performance.now() - begin;
  }
  return (1000 * images) / elapsed;
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

define('glassbox-bench', GlassboxBench);
