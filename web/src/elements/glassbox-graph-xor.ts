import { css, html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { sayGraph as say } from '../messages/backprop.ts';
import * as format from '../messages/format.ts';
import type { GraphView } from '../protocol/study.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import { parseNumber, truths } from './glassbox-graph-examples.ts';
import { crossIcon, tickIcon } from './icons.ts';
import './glassbox-note.ts';

type Values = Readonly<Record<string, number>>;
const roundCount = 100;
/** What is given, not learned. */
const givenNames = new Set(['x1', 'x2', 'y']);

interface Answer {
  p: number;
  loss: number;
}

/**
 * Gradient descent by hand: the weights of the XOR graph take steps against their gradients.
 *
 * @fires values-changed the detail has the new values by name
 */
export class GlassboxGraphXor extends LitElement {
  static override properties = {
    values: { attribute: false },
    ask: { attribute: false },
    answers: { state: true },
    rate: { state: true },
    busy: { state: true },
    sentence: { state: true },
  };
  declare values: Values;
  /** The graph of the network for these values. */
  declare ask: ((values: Values) => Promise<GraphView>) | null;
  declare answers: readonly Answer[];
  declare rate: number;
  declare busy: boolean;
  /** What was refused, or ''. */
  declare sentence: string;

  static override styles = [
    base,
    controls,
    css`
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s3) var(--s4);
        align-items: end;
      }
      .row input {
        width: 72px;
      }
      table {
        width: 100%;
        max-width: 420px;
        margin-top: var(--s4);
        border-collapse: collapse;
        font-size: var(--t-ui);
      }
      th,
      td {
        padding: 7px 0 7px var(--s3);
        text-align: right;
        border-bottom: 1px solid var(--hair);
      }
      th {
        font-weight: 400;
        font-size: var(--t-label);
        color: var(--ink-2);
        border-color: var(--rule);
      }
      th:first-child,
      td:first-child {
        padding-left: 0;
        text-align: left;
      }
      .wrong {
        color: var(--err);
      }
      td svg {
        display: inline-block;
        width: 14px;
        height: 14px;
        vertical-align: -2px;
        fill: none;
        stroke: currentColor;
        stroke-width: 2;
      }
      p {
        margin-top: var(--s3);
        font-size: var(--t-label);
        color: var(--ink-2);
      }
    `,
  ];

  constructor() {
    super();
    this.values = {};
    this.ask = null;
    this.answers = [];
    this.rate = 1;
    this.busy = false;
    this.sentence = '';
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('values') && !this.busy) void this.#answer();
  }

  override render() {
    const { values } = this;
    const chosen = truths.findIndex(
      ({ x1, x2, y }) => values.x1 === x1 && values.x2 === x2 && values.y === y,
    );
    const mean = this.answers.reduce((sum, { loss }) => sum + loss, 0) / this.answers.length;
    const choose = (event: Event) => {
      const truth = truths[(event.target as HTMLSelectElement).selectedIndex];
      if (truth) this.#tell({ ...this.values, ...truth });
    };
    return html`<div class="row">
        <label class="field"
          >${say.truth}<select @change=${choose} .selectedIndex=${live(chosen)}>
            ${truths.map(
              ({ x1, x2, y }, i) =>
                html`<option ?selected=${i === chosen}>${say.truthName(x1, x2, y)}</option>`,
            )}
          </select></label
        >
        <label class="field"
          >${say.rate}<input
            type="text"
            inputmode="decimal"
            autocomplete="off"
            .value=${live(String(this.rate))}
            @change=${this.#setRate}
        /></label>
        <button type="button" class="btn" ?disabled=${this.busy} @click=${() => this.#train(1, false)}>
          ${say.stepDown}
        </button>
        <button
          type="button"
          class="btn"
          ?disabled=${this.busy}
          @click=${() => this.#train(roundCount, true)}
        >
          ${this.busy ? say.roundsNow : say.rounds(roundCount)}
        </button>
      </div>
      ${
        this.sentence === ''
          ? nothing
          : html`<glassbox-note .headline=${this.sentence} .text=${say.notSet}></glassbox-note>`
      }
      <table>
        <caption class="sr">
          ${say.truthsTable}
        </caption>
        <thead>
          <tr>
            <th scope="col">x1, x2</th>
            <th scope="col">y</th>
            <th scope="col">p</th>
            <th scope="col">L</th>
            <th scope="col"><span class="sr">${say.right}</span></th>
          </tr>
        </thead>
        <tbody>
          ${truths.map(({ x1, x2, y }, i) => {
            const answer = this.answers[i];
            const wrong = answer !== undefined && !(Math.abs(answer.p - y) < 0.5);
            return html`<tr>
              <td>${x1}, ${x2}</td>
              <td>${y}</td>
              <td>${answer ? format.loss(answer.p) : '–'}</td>
              <td>${answer ? format.loss(answer.loss) : '–'}</td>
              <td class=${wrong ? 'wrong' : ''}>
                ${wrong ? crossIcon : tickIcon}<span class="sr">${wrong ? say.wrong : say.right}</span>
              </td>
            </tr>`;
          })}
        </tbody>
      </table>
      <p data-metric="mean-loss" data-value=${Number.isFinite(mean) ? String(mean) : ''}>
        ${Number.isFinite(mean) ? say.meanLoss(format.loss(mean)) : ''}
      </p>`;
  }

  #setRate = (event: Event): void => {
    const { value: text } = event.target as HTMLInputElement;
    const rate = parseNumber(text);
    const possible = rate !== null && rate > 0;
    this.sentence = possible ? '' : say.numberRefused(say.rate, text);
    if (possible) this.rate = rate;
    this.requestUpdate();
  };

  /** Asks what the network says to each of the four. */
  async #answer(): Promise<void> {
    const { ask, values } = this;
    if (!ask) return;
    try {
      const views = await Promise.all(truths.map((truth) => ask({ ...values, ...truth })));
      if (values !== this.values) return;
      this.answers = views.map((view) => ({
        p: view.nodes.find(({ name }) => name === 'p')?.value ?? Number.NaN,
        loss: view.nodes.at(-1)?.value ?? Number.NaN,
      }));
    } catch {
      // The graph itself tells what is wrong with these values or this worker.
    }
  }

  /** w <- w - rate * dL/dw, after the chosen input or after each of the four in turn. */
  async #train(rounds: number, all: boolean): Promise<void> {
    const { ask } = this;
    if (!ask || this.busy) return;
    this.busy = true;
    this.sentence = '';
    let values: Values = this.values;
    const { x1 = 0, x2 = 0, y = 0 } = values;
    try {
      for (let round = 0; round < rounds && this.isConnected; round++) {
        for (const truth of all ? truths : [{ x1, x2, y }]) {
          const next = descended(await ask({ ...values, ...truth }), values, this.rate);
          if (next === null) throw new RangeError(say.lossNotFinite);
          values = next;
        }
      }
    } catch (error) {
      if (error instanceof RangeError) this.sentence = error.message;
    } finally {
      this.busy = false;
      this.#tell({ ...values, x1, x2, y });
    }
  }

  #tell(detail: Values): void {
    this.dispatchEvent(new CustomEvent('values-changed', { detail }));
  }
}

/** Null when a gradient is not a number. */
function descended(view: GraphView, values: Values, rate: number): Values | null {
  const next: Record<string, number> = { ...values };
  for (const { name, inputs, gradient } of view.nodes) {
    if (name === '' || inputs.length > 0 || givenNames.has(name)) continue;
    const value = (values[name] ?? 0) - rate * gradient;
    if (!Number.isFinite(value)) return null;
    next[name] = value;
  }
  return next;
}

define('glassbox-graph-xor', GlassboxGraphXor);
