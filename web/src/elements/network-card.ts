import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { sumOf } from '../draw/lens-formulas.ts';
import {
  featureName,
  featureValues,
  type Incoming,
  type Network,
  type NeuronNumbers,
  neuronName,
  neuronNumbers,
  parseNumber,
  slope,
} from '../draw/network-numbers.ts';
import { activationOf } from '../draw/neuron-fields.ts';
import * as format from '../messages/format.ts';
import { say } from '../messages/index.ts';
import { sayNetwork } from '../messages/network.ts';
import { about } from '../messages/scientific.ts';
import type { Points } from '../protocol/index.ts';
import type { LensView } from '../protocol/study.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import { did } from './did.ts';
import { crossIcon } from './icons.ts';
import { networkCardStyle } from './network-card-style.ts';
import type { Subject } from './network-selection.ts';

/** Up to so many products all stand in the formula; of more, those that weigh most. */
const mostTerms = 4;

/** A weight that a person has set; column -1 is the bias. */
export interface WeightChange {
  layer: number;
  row: number;
  column: number;
  value: number;
}

/**
 * The numbers of one neuron or one edge for one training point, with the formula that they make.
 *
 * @fires weight-change the detail is a WeightChange
 * @fires point-change the detail is the index of a training point
 * @fires card-close
 */
export class GlassboxNetworkCard extends LitElement {
  static override properties = {
    subject: { attribute: false },
    network: { attribute: false },
    points: { attribute: false },
    point: { attribute: false },
    lens: { attribute: false },
    wrong: { state: true },
  };
  declare subject: Subject | null;
  declare network: Network | null;
  declare points: Points | null;
  declare point: number;
  declare lens: LensView | null;
  /** What was typed and is no number. */
  declare wrong: { column: number; text: string } | null;

  static override styles = [base, controls, networkCardStyle];

  constructor() {
    super();
    this.subject = null;
    this.network = null;
    this.points = null;
    this.point = 0;
    this.lens = null;
    this.wrong = null;
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('subject')) this.wrong = null;
  }

  override render() {
    const { subject, network, points, point } = this;
    if (!subject || !network || !points || points.labels.length === 0) return nothing;
    const inputs = featureValues(network.features, points, point);
    const numbers = neuronNumbers(network, inputs, subject, this.lens);
    if (subject.layer > 0 && !numbers) return nothing;
    const name = this.#name(subject);
    const from = subject.from === null ? null : (numbers?.inputs[subject.from] ?? null);
    const title = from ? sayNetwork.edgeWeight(from.name, name) : name;
    return html`<section aria-label=${sayNetwork.card(title)}>
      <header>
        <h3>${title}<span>${this.#kind(subject)}</span></h3>
        <button
          type="button"
          class="btn small close"
          aria-label=${sayNetwork.close}
          @click=${() => this.dispatchEvent(new CustomEvent('card-close'))}
        >
          ${crossIcon}
        </button>
      </header>
      ${this.#renderPoint(points)}
      ${
        numbers
          ? from
            ? this.#renderEdge(from, numbers)
            : this.#renderNeuron(name, numbers)
          : this.#renderInput(name, subject, points)
      }
    </section>`;
  }

  #name(place: Subject): string {
    const { network } = this;
    if (place.feature) return featureName(place.feature);
    return network ? neuronName(place, network.weights.length + 1, network) : '';
  }

  #kind({ layer, from }: Subject): string {
    const { network } = this;
    if (from !== null) return sayNetwork.ofEdge;
    if (layer === 0) return sayNetwork.ofInput;
    if (!network || layer === network.weights.length) return sayNetwork.ofOutput;
    return sayNetwork.ofLayer(
      layer,
      say.activationName[activationOf(network.activations, layer - 1)],
    );
  }

  #renderPoint(points: Points): TemplateResult {
    const count = points.labels.length;
    const go = (by: number) => {
      const detail = (this.point + by + count) % count;
      this.dispatchEvent(new CustomEvent('point-change', { detail }));
      did(this, 'point-read');
    };
    const step = (text: string, label: string, by: number) =>
      html`<button
        type="button"
        class="btn small sign"
        aria-label=${label}
        ?disabled=${count < 2}
        @click=${() => go(by)}
      >
        ${text}
      </button>`;
    const [a, b] = [points.coordinates[2 * this.point], points.coordinates[2 * this.point + 1]];
    return html`<div class="point" role="group" aria-label=${sayNetwork.points}>
      ${step('‹', sayNetwork.previousPoint, -1)}
      <p>
        ${sayNetwork.point(this.point, count)}<br />x₁ = ${short(a ?? 0)}, x₂ =
        ${short(b ?? 0)}
      </p>
      ${step('›', sayNetwork.nextPoint, 1)}
    </div>`;
  }

  #renderInput(name: string, { feature }: Subject, points: Points): unknown {
    if (!feature) return nothing;
    const [value] = featureValues([feature], points, this.point);
    return html`<p class="formula">${name} = <b>${short(value ?? 0)}</b></p>`;
  }

  #renderNeuron(name: string, numbers: NeuronNumbers): TemplateResult {
    return html`<p class="formula">${this.#forward(name, numbers)}</p>
      <p class="formula gradient">${this.#backward(name, numbers)}</p>
      <div class="weights" role="group" aria-label=${sayNetwork.weightsAndBias}>
        ${numbers.inputs.map((input, column) => this.#renderField(sayNetwork.weightFrom(input.name), column, input.weight, sayNetwork.weightGradient, input.gradient))}
        ${this.#renderField(sayNetwork.bias, -1, numbers.bias, sayNetwork.biasGradient, numbers.biasGradient)}
      </div>
      ${this.#renderWrong()}`;
  }

  /** h = tanh(w × x + ... + b) = tanh(z) = h. Of many terms those that weigh most. */
  #forward(name: string, numbers: NeuronNumbers): TemplateResult {
    const { inputs, bias } = numbers;
    const all = inputs.map(({ name, weight, value }) => ({ name, left: weight, right: value }));
    const { terms, others, rest } = sumOf(all);
    const few = all.length <= mostTerms;
    const parts = (few ? all : terms).map(
      ({ left, right }, i) =>
        html`<span>${i === 0 ? short(left) : bracketed(left)} × ${bracketed(right)}</span> + `,
    );
    const tail = few
      ? nothing
      : html`<span>${bracketed(rest)} (${sayNetwork.others(others)})</span> + `;
    const sum = html`${parts}${tail}<span>${bracketed(bias)}</span>`;
    const { function: f, z, value } = numbers;
    const result = html`<b>${short(value)}</b>`;
    if (f === '') return html`${name} = ${sum} = ${result}`;
    // It needs the sums of all outputs; this is its own.
    if (f === 'softmax') {
      return html`z = ${sum} = ${short(z)}; <span>${name} = softmax(z) = ${result}</span>`;
    }
    return html`${name} = ${f}(${sum}) = <span>${f}(${short(z)})</span> = ${result}`;
  }

  #backward(name: string, numbers: NeuronNumbers): TemplateResult | string {
    const { gradient, valueGradient, z, value, target } = numbers;
    if (gradient === null) return sayNetwork.waitsForGradient;
    const result = html`<b>${short(gradient)}</b>`;
    const near = (a: number) => Math.abs(a - gradient) < 1e-4;
    if (valueGradient !== null && numbers.function !== 'softmax') {
      const factor = slope(numbers.function, z, value);
      return html`dL/dz = dL/d${name} × ${numbers.function || name}′(z) =
        <span>${short(valueGradient)} × ${bracketed(factor)}</span> = ${result}`;
    }
    if (target !== null && near(value - target)) {
      return html`dL/dz = ${name} − y = <span>${short(value)} − ${bracketed(target)}</span> =
        ${result}`;
    }
    return html`dL/dz = ${result}`;
  }

  #renderEdge(from: Incoming, numbers: NeuronNumbers): TemplateResult {
    const { subject } = this;
    const column = subject?.from ?? 0;
    const gradient =
      from.gradient === null || numbers.gradient === null
        ? sayNetwork.waitsForGradient
        : html`dL/dw = dL/dz × ${from.name} =
            <span>${short(numbers.gradient)} × ${bracketed(from.value)}</span> =
            <b>${short(from.gradient)}</b>`;
    return html`<p class="formula">
        w × ${from.name} = <span>${short(from.weight)} × ${bracketed(from.value)}</span> =
        <b>${short(from.weight * from.value)}</b>
      </p>
      <p class="formula gradient">${gradient}</p>
      <div class="weights">
        ${this.#renderField(sayNetwork.weightFrom(from.name), column, from.weight, sayNetwork.weightGradient, from.gradient)}
      </div>
      ${this.#renderWrong()}`;
  }

  #renderField(
    label: string,
    column: number,
    value: number,
    gradientName: string,
    gradient: number | null,
  ): TemplateResult {
    const focused = this.renderRoot.querySelector<HTMLInputElement>('input:focus');
    // What a person types is not written over by what is learned meanwhile.
    const typing = focused?.dataset.column === String(column) || this.wrong?.column === column;
    return html`<label class="field">
      <span>${label}</span>
      <input
        type="text"
        inputmode="text"
        autocomplete="off"
        spellcheck="false"
        data-column=${column}
        aria-invalid=${this.wrong?.column === column ? 'true' : 'false'}
        .value=${typing ? (focused?.value ?? this.wrong?.text ?? '') : short(value)}
        @change=${(event: Event) => this.#set(column, event.target as HTMLInputElement)}
        @blur=${() => this.requestUpdate()}
      />
      <em>${gradient === null ? '' : `${gradientName} = ${short(gradient)}`}</em>
    </label>`;
  }

  #renderWrong(): unknown {
    if (!this.wrong) return nothing;
    return html`<p class="wrong" role="alert">${sayNetwork.notANumber(this.wrong.text)}</p>`;
  }

  #set(column: number, input: HTMLInputElement): void {
    const { subject } = this;
    const text = input.value.trim();
    const value = parseNumber(text);
    if (!subject || !Number.isFinite(value)) {
      this.wrong = { column, text };
      return;
    }
    this.wrong = null;
    const detail: WeightChange = { layer: subject.layer - 1, row: subject.index, column, value };
    this.dispatchEvent(new CustomEvent('weight-change', { detail }));
    did(this, 'weight-changed');
  }
}

/** Three decimals, or its power of ten where these would all be zeros. */
function short(value: number): string {
  return Math.abs(value) < 5e-4 && value !== 0 ? about(value) : format.loss(value + 0);
}

/** As a factor or a summand that is not the first. */
const bracketed = (value: number) => (value < 0 ? `(${short(value)})` : short(value));

define('glassbox-network-card', GlassboxNetworkCard);
