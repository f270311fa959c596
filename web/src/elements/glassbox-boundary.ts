import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Pace } from '../client/pace.ts';
import { type DataName, labSettings } from '../client/settings.ts';
import { largestSeed } from '../client/settings-text.ts';
import { isStuck, stuckShare } from '../client/stuck.ts';
import type { ScheduledView } from '../client/view-schedule.ts';
import { sayBoundary } from '../messages/boundary.ts';
import * as format from '../messages/format.ts';
import { say } from '../messages/index.ts';
import type { Points } from '../protocol/index.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { lab } from '../styles/lab.ts';
import { tokens } from '../styles/tokens.ts';
import { edgeKey, pointKey } from './boundary-keys.ts';
import { boundaryLayout } from './boundary-layout.ts';
import { defaultSpeed, paceOf, speedCount, speedName } from './boundary-speed.ts';
import { define } from './define.ts';
import { misread } from './glassbox-field.ts';
import { LabElement } from './lab-element.ts';
import { metric } from './metric.ts';
import { boundarySources } from './pane-sources.ts';
import { Slow } from './slow.ts';
import './glassbox-chart.ts';
import './glassbox-network.ts';
import './glassbox-sign.ts';
import './glassbox-truths.ts';

const gridSide = 101;
const chartHeights = [236, 150] as const;

/**
 * The boundary lab: a small network bends its decision boundary around XOR.
 *
 * @attr settings `key=value&key=value`: data, hidden, activation, loss, rate, batch, init, seed
 * @fires settings-change composed; the detail is { lab, settings }
 */
export class GlassboxBoundary extends LabElement {
  static override properties: PropertyDeclarations = {
    ...LabElement.properties,
    speed: { state: true },
  };
  declare speed: number;

  static override styles = [tokens, base, controls, lab, boundaryLayout];

  protected readonly lab = labSettings.boundary;
  protected readonly renderInterval = 40;
  #points: Points | null = null;
  #headline = new Slow<unknown>(500);
  #status = new Slow<string>(10_000);

  constructor() {
    super();
    this.speed = defaultSpeed;
  }

  protected override pace(): Pace {
    return paceOf(this.speed);
  }

  protected views(): readonly ScheduledView[] {
    return [
      { name: 'boundary', interval: 38, what: () => gridSide },
      { name: 'curve', interval: 90, what: () => true },
      {
        name: 'weights',
        interval: 100,
        what: () => Array.from({ length: this.chosen.hidden.length + 1 }, (_, layer) => layer),
      },
    ];
  }

  protected override began(): void {
    this.#points = null;
    this.run
      ?.call((worker) => worker.points())
      .then(
        (points) => {
          this.#points = points;
          this.requestUpdate();
        },
        () => {}, // The worker has stopped: its successor is asked again.
      );
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    super.updated(changed);
    const filled = `${(this.speed / (speedCount - 1)) * 100}%`;
    for (const slider of this.renderRoot.querySelectorAll<HTMLElement>('.speed input')) {
      slider.style.setProperty('--filled', filled);
    }
  }

  override render() {
    const latest = this.run?.latest;
    const status = latest?.status ?? null;
    const running = this.run?.running ?? false;
    const view = latest?.boundary;
    return html`<section aria-labelledby="say">
      <div class="head">
        <div class="say">
          <h1 id="say">${this.#headline.value(this.#phase(), () => this.#sentence())}</h1>
          <div class="pulse">
            <p>
              ${sayBoundary.boundaryPulse(
                { steps: status?.iteration ?? 0, epochs: status?.epoch ?? 0 },
                {
                  steps: metric('iteration', status?.iteration, format.integer),
                  epochs: metric('epoch', status?.epoch, format.integer),
                  speed: metric(
                    'images-per-second',
                    this.run?.stopwatch.samplesPerSecond,
                    format.speed,
                  ),
                },
              )}
            </p>
            <p class="small">
              ${say.parameters(metric('parameters', status?.parameters, format.integer))}
            </p>
          </div>
          ${this.renderTransport(this.#renderSpeed(''))}
          ${this.renderSettings(this.#renderSeedButton())} ${this.#renderSpeed('under')}
        </div>
        <div class="aside">
          <glassbox-chart
            scale="linear"
            .heights=${chartHeights}
            .curve=${latest?.curve}
            .status=${status}
            .firstEnd=${400}
            .lossEnd=${1}
          ></glassbox-chart>
        </div>
        <div class="notes">${this.renderNotes()}${this.#renderStuck()}</div>
      </div>
      <p class="sr" aria-live="polite">
        ${this.#status.value(running, () => this.#spoken(running))}
      </p>

      <div class="box">
        <span class="back"></span>
        <div class="front">
          <div class="cell">
            <h2>${sayBoundary.data}</h2>
            <p class="hint">${sayBoundary.dataHint}</p>
            <div class="choice" role="group" aria-label=${sayBoundary.data}>
              ${this.lab.data.map((name) => this.#renderChoice(name))}
            </div>
            ${
              this.chosen.data === 'xor_points'
                ? html`<glassbox-truths .view=${view} .points=${this.#points}></glassbox-truths>`
                : html`<p class="hint">${sayBoundary.clustersHint(this.#points?.labels.length ?? 0)}</p>`
            }
            <glassbox-sign
              .formula=${'y = x₁ ⊕ x₂'}
              .sources=${boundarySources.data(this.chosen.data)}
            ></glassbox-sign>
          </div>
          <div class="cell">
            <h2>
              ${sayBoundary.network}<span class="n">${[2, ...this.chosen.hidden, 1].join(' → ')}</span>
            </h2>
            <p class="hint">${sayBoundary.networkHint}</p>
            <glassbox-network
              class="middle"
              .weights=${latest?.weights}
              .view=${view}
              .activation=${this.chosen.activation}
            ></glassbox-network>
            ${edgeKey()}
            <glassbox-sign
              .formula=${this.#hiddenFormula()}
              .sources=${boundarySources.network}
            ></glassbox-sign>
          </div>
          <div class="cell">
            <h2>
              ${sayBoundary.drawsLine}<span class="n"
                >${view ? sayBoundary.drawsLineSides(view.low, view.high) : ''}</span
              >
            </h2>
            <p class="hint">${sayBoundary.drawsLineHint}</p>
            <glassbox-field .view=${view} .points=${this.#points}></glassbox-field>
            ${pointKey()}
            <glassbox-sign
              .formula=${this.#outputFormula()}
              .sources=${boundarySources.field(this.chosen.loss)}
            ></glassbox-sign>
          </div>
        </div>
      </div>
    </section>`;
  }

  #renderSpeed(place: string): TemplateResult {
    return html`<label class="speed ${place}"
      >${sayBoundary.speed}<input
        type="range"
        min="0"
        max=${speedCount - 1}
        .value=${String(this.speed)}
        aria-valuetext=${speedName(this.speed)}
        @input=${(event: Event) => {
          this.speed = Number((event.target as HTMLInputElement).value);
        }}
      /><output>${speedName(this.speed)}</output></label
    >`;
  }

  #renderSeedButton(): TemplateResult {
    return html`<button type="button" class="btn small" @click=${this.#anotherSeed}>
      ${say.anotherSeed}
    </button>`;
  }

  #anotherSeed = (): void => {
    // Small enough to be read aloud; any other can be typed.
    const seed = Math.min(largestSeed, 1 + Math.floor(Math.random() * 9999));
    void this.change({ key: 'seed', value: seed });
  };

  #renderChoice(name: DataName): TemplateResult {
    const chosen = name === this.chosen.data;
    return html`<button
      type="button"
      aria-pressed=${chosen ? 'true' : 'false'}
      @click=${() => !chosen && void this.change({ key: 'data', value: name })}
    >
      ${sayBoundary.dataName[name]}
    </button>`;
  }

  #renderStuck(): unknown {
    const { chosen, run } = this;
    const curve = run?.latest.curve;
    const ours = chosen.data === 'xor_points' && chosen.batch === 'full' && !run?.diverged;
    if (!ours || !curve || !isStuck(curve.train)) return nothing;
    const { right, of } = this.#score();
    const two = chosen.hidden.join() === '2' && chosen.loss === 'binary_cross_entropy';
    const share = two ? stuckShare(chosen.activation, chosen.init) : null;
    const others =
      share === null
        ? sayBoundary.stuckOther
        : sayBoundary.stuckTwo(share, say.activationName[chosen.activation]);
    const at = sayBoundary.stuckAt(curve.train.loss.at(-1) ?? 0, of - right);
    return html`<glassbox-note .headline=${sayBoundary.stuck} .text=${`${at} ${others}`}>
      <button type="button" class="btn" @click=${this.#anotherSeed}>${sayBoundary.tryAnotherSeed}</button>
    </glassbox-note>`;
  }

  #score(): { right: number; of: number } {
    const view = this.run?.latest.boundary;
    const points = this.#points;
    const of = points?.labels.length ?? 0;
    return { of, right: view && points ? of - misread(view, points).length : 0 };
  }

  #phase(): string {
    const iteration = this.run?.latest.status?.iteration ?? 0;
    return `${this.run?.running} ${iteration > 0} ${this.#points === null}`;
  }

  #sentence(): unknown {
    const { right, of } = this.#score();
    const iteration = this.run?.latest.status?.iteration ?? 0;
    if (of === 0 || !this.run?.latest.boundary) return sayBoundary.boundaryWaits();
    return iteration === 0
      ? sayBoundary.boundaryUnseen(right, of)
      : sayBoundary.boundarySeparates(iteration, right, of);
  }

  #spoken(running: boolean): string {
    const iteration = this.run?.latest.status?.iteration ?? 0;
    if (iteration === 0) return '';
    const { right, of } = this.#score();
    const text = sayBoundary.boundaryStatus(iteration, right, of);
    return running ? text : say.pausedStatus(text);
  }

  #hiddenFormula(): string {
    const { hidden, activation } = this.chosen;
    return hidden.length > 0 ? `h = ${activation}(W₁x + b₁)` : 'z = W₁x + b₁';
  }

  #outputFormula(): string {
    const last = '₁₂₃₄₅₆₇₈₉'[this.chosen.hidden.length] ?? 'ₙ';
    return `p = sigmoid(W${last}${this.chosen.hidden.length > 0 ? 'h' : 'x'} + b${last})`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-boundary': GlassboxBoundary;
  }
}

define('glassbox-boundary', GlassboxBoundary);
