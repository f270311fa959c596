import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { sentenceOf, type TrainingClient } from '../client/training-client.ts';
import { askStudy } from '../client/tutorial-ask.ts';
import * as format from '../messages/format.ts';
import { say } from '../messages/index.ts';
import { sayTrouble } from '../messages/trouble.ts';
import { tell } from '../messages/tutorials.ts';
import type { RunSpec } from '../protocol/index.ts';
import type { Preset, StudyWorker } from '../protocol/study.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { lab } from '../styles/lab.ts';
import { define } from './define.ts';
import { planOf } from './tutorial-batches.ts';
import { tutorialLayout } from './tutorial-layout.ts';
import { meanSquaredError } from './tutorial-log.ts';
import './glassbox-note.ts';
import './glassbox-sign.ts';

const pupils = 3;
const batches = [3, 2, 1] as const;
const epochs = 100;
/** As long as a few hundred updates of nine weights could ever take. */
const patience = 10_000;

/** Gradient descent, mini-batches and single samples from one start, for as many epochs. */
export class GlassboxTutorialWays extends LitElement {
  static override properties = {
    client: { attribute: false },
    preset: { attribute: false },
    errors: { state: true },
    done: { state: true },
    failure: { state: true },
  };
  declare client: TrainingClient<StudyWorker> | null;
  /** Whose network and data are used. */
  declare preset: Preset | null;
  /** Mean squared error by batch; empty before. */
  declare errors: Readonly<Record<number, number>>;
  /** Epochs of each. */
  declare done: number;
  declare failure: string;
  #busy = false;

  static override styles = [base, controls, lab, tutorialLayout];

  constructor() {
    super();
    this.client = null;
    this.preset = null;
    this.errors = {};
    this.done = 0;
    this.failure = '';
  }

  async #train(): Promise<void> {
    const { client, preset } = this;
    if (!client || !preset || this.#busy) return;
    this.#busy = true;
    this.failure = '';
    try {
      const errors: Record<number, number> = {};
      for (const batch of batches) {
        const spec: RunSpec = {
          ...preset.spec,
          loss: 'mean_squared_error',
          batchSize: batch,
          sampling: 'shuffled',
        };
        const steps = epochs * planOf(pupils, batch, 1).perEpoch;
        await client.call((worker) => worker.start(spec));
        await client.call((worker) => worker.advance({ milliseconds: patience, steps, views: {} }));
        errors[batch] = meanSquaredError(await askStudy(client, 'lens', 0, pupils));
      }
      this.errors = errors;
      this.done = epochs;
    } catch (error) {
      this.failure = sentenceOf(error);
    } finally {
      this.#busy = false;
    }
  }

  override render() {
    return html`<h2>${tell.threeWays}</h2>
      <p class="hint">${tell.threeWaysAbout}</p>
      <p>
        <button type="button" class="btn" ?disabled=${!this.client} @click=${() => void this.#train()}>
          ${tell.trainEpochs(epochs)}
        </button>
      </p>
      ${
        this.failure === ''
          ? nothing
          : html`<glassbox-note
              .headline=${sayTrouble.failed}
              .text=${say.refused(this.failure)}
            ></glassbox-note>`
      }
      <table class="wide">
        <thead>
          <tr>
            <th scope="col">${tell.batchOf}</th>
            <th scope="col">${tell.way}</th>
            <th scope="col" class="n">${tell.perEpoch}</th>
            <th scope="col" class="n">${tell.updatesMade}</th>
            <th scope="col" class="n">${tell.errorAfter}</th>
          </tr>
        </thead>
        <tbody>
          ${batches.map((batch) => this.#row(batch))}
        </tbody>
      </table>
      <glassbox-sign
        .formula=${''}
        .sources=${['nn/trainer.cpp#Trainer::step', 'nn/trainer.cpp#Trainer::draw_batch']}
      ></glassbox-sign>`;
  }

  #row(batch: number): TemplateResult {
    const { mode, perEpoch } = planOf(pupils, batch, 1);
    const error = this.errors[batch];
    return html`<tr>
      <td>${batch}</td>
      <td>${tell.wayName[mode]}</td>
      <td class="n">${perEpoch}</td>
      <td class="n">${format.integer(perEpoch * this.done)}</td>
      <td class="n" data-metric=${`mse-batch-${batch}`} data-value=${error ?? ''}>
        ${error === undefined ? tell.notRun : format.plain(error)}
      </td>
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-tutorial-ways': GlassboxTutorialWays;
  }
}

define('glassbox-tutorial-ways', GlassboxTutorialWays);
