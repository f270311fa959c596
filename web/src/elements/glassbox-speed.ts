import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { connectTrainingWorker } from '../client/connect.ts';
import { connectPlaneWorker } from '../client/plane-connection.ts';
import { digitsFolder } from '../client/site.ts';
import { measureSpeed, type Speed, type WorkId, works } from '../client/speed.ts';
import { sentenceOf, TrainingClient, WorkerStopped } from '../client/training-client.ts';
import * as format from '../messages/format.ts';
import { say } from '../messages/index.ts';
import { saySpeed } from '../messages/speed.ts';
import type { LoadState } from '../protocol/index.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { lab } from '../styles/lab.ts';
import { tokens } from '../styles/tokens.ts';
import { define } from './define.ts';
import './glassbox-note.ts';
import { speedLayout } from './speed-layout.ts';

const loadInterval = 100;

/** The speed room: what a network costs on this device, and what limits it. */
export class GlassboxSpeed extends LitElement {
  static override properties = {
    current: { state: true },
    load: { state: true },
    trouble: { state: true },
  };
  /** What is being measured, null: nothing. */
  declare current: WorkId | null;
  /** How far the digits have come while they are waited for. */
  declare load: LoadState | null;
  declare trouble: { headline: string; text: string } | null;
  #speeds = new Map<WorkId, Speed>();
  #client: TrainingClient | null = null;

  static override styles = [tokens, base, controls, lab, speedLayout];

  constructor() {
    super();
    this.current = null;
    this.load = null;
    this.trouble = null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  override updated(): void {
    const most = Math.max(...[...this.#speeds.values()].map(({ gigaflops }) => gigaflops), 0);
    for (const bar of this.renderRoot.querySelectorAll<HTMLElement>('.bar')) {
      const { gigaflops } = this.#speeds.get(bar.dataset.work as WorkId) ?? { gigaflops: 0 };
      bar.style.setProperty('--share', String(most > 0 ? gigaflops / most : 0));
    }
  }

  async #measure(): Promise<void> {
    this.#stop();
    this.#speeds.clear();
    this.trouble = null;
    const events = {
      prepare: async () => {},
      restarted: (): void => this.#failed(client, saySpeed.failed, ''),
      gaveUp: (reason: string) => this.#failed(client, saySpeed.failed, say.refused(reason)),
    };
    const client: TrainingClient = new TrainingClient(connectTrainingWorker, events);
    // The digits' module does not know points in the plane.
    const plane = new TrainingClient(connectPlaneWorker, events);
    this.#client = client;
    this.current = works[0]?.id ?? null;
    try {
      await this.#loadDigits(client);
      for (const work of works) {
        if (client !== this.#client) return;
        this.current = work.id;
        const worker = work.spec.data.kind === 'digits' ? client : plane;
        const speed = await measureSpeed(worker, work, () => client === this.#client);
        if (speed) this.#speeds.set(work.id, speed);
      }
      if (client === this.#client) this.#stop();
    } catch (error) {
      // A worker that has stopped is told of by the client.
      if (error instanceof WorkerStopped) return;
      this.#failed(client, saySpeed.failed, say.refused(sentenceOf(error)));
    } finally {
      plane.dispose();
    }
  }

  async #loadDigits(client: TrainingClient): Promise<void> {
    await client.call((worker) => worker.loadDigits(digitsFolder()));
    const first = works[0];
    if (first) await client.call((worker) => worker.start(first.spec));
    while (client === this.#client) {
      const look = { milliseconds: 0, steps: 0, views: {} };
      const { load } = await client.call((worker) => worker.advance(look));
      this.load = load;
      if (load.phase === 'complete') break;
      if (load.phase !== 'loading') throw new Error(load.error ?? '');
      await new Promise((resolve) => setTimeout(resolve, loadInterval));
    }
    this.load = null;
  }

  #failed(client: TrainingClient, headline: string, text: string): void {
    if (client !== this.#client) return;
    this.trouble = { headline, text };
    this.#stop();
  }

  #stop(): void {
    const client = this.#client;
    this.#client = null;
    client?.dispose();
    this.current = null;
    this.load = null;
  }

  #cancel(): void {
    this.trouble = { headline: saySpeed.cancelled, text: '' };
    this.#stop();
  }

  override render(): TemplateResult {
    const running = this.current !== null;
    return html`<section aria-labelledby="say">
      <h1 id="say">${this.#sentence()}</h1>
      <p class="intro">${saySpeed.intro}</p>
      <p class="row">
        ${
          running
            ? html`<button type="button" class="btn main" @click=${() => this.#cancel()}>
                ${saySpeed.cancel}
              </button>`
            : html`<button type="button" class="btn main" @click=${() => void this.#measure()}>
                ${this.#speeds.size > 0 ? saySpeed.measureAgain : saySpeed.measure}
              </button>`
        }
        <span class="progress" aria-live="polite">${this.#progress()}</span>
      </p>
      ${
        this.trouble
          ? html`<glassbox-note
              .headline=${this.trouble.headline}
              .text=${this.trouble.text}
            ></glassbox-note>`
          : nothing
      }
      <div class="pane">
        <h2 id="table">${saySpeed.table}</h2>
        <p class="hint">${saySpeed.operationsHint}</p>
        ${this.#table()}
      </div>
    </section>`;
  }

  #sentence(): unknown {
    if (this.current !== null) return saySpeed.measuring(this.#speeds.size, works.length);
    const speed = this.#speeds.get('sparse');
    if (!speed) return saySpeed.unmeasured();
    return saySpeed.measured(html`<b>${saySpeed.digits(speed.perSecond)}</b>`);
  }

  #progress(): string {
    if (this.load) {
      const { trainCount, testCount, totalTrainCount, totalTestCount } = this.load;
      return saySpeed.waitsForDigits(trainCount + testCount, totalTrainCount + totalTestCount);
    }
    if (this.current !== null) return saySpeed.progress(saySpeed.name[this.current]);
    return this.#speeds.size > 0 ? saySpeed.done(this.#speeds.size) : '';
  }

  #table(): TemplateResult {
    // The roles stay where a phone lays the rows out as blocks.
    return html`<table role="table" aria-labelledby="table">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${saySpeed.work}</th>
          <th role="columnheader" scope="col" class="number">${saySpeed.perSecond}</th>
          <th role="columnheader" scope="col">${saySpeed.operations}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${works.map(({ id }) => this.#row(id))}
      </tbody>
    </table>`;
  }

  #row(id: WorkId): TemplateResult {
    const speed = this.#speeds.get(id);
    const value = speed ? String(speed.perSecond) : '';
    return html`<tr role="row" class=${id === this.current && !this.load ? 'now' : ''}>
      <th role="rowheader" scope="row">
        ${saySpeed.name[id]}<span class="limit">${saySpeed.limit[id]}</span>
      </th>
      <td role="cell" class="number">
        <b data-metric="speed-${id}" data-value=${value}
          >${speed ? format.speed(speed.perSecond) : saySpeed.notMeasured}</b
        >
        ${saySpeed.unit[id]}
      </td>
      <td role="cell" class="operations">
        <span class="bar" data-work=${id}></span>
        <span>${speed ? saySpeed.gigaflops(speed.gigaflops) : saySpeed.notMeasured}</span>
      </td>
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-speed': GlassboxSpeed;
  }
}

define('glassbox-speed', GlassboxSpeed);
