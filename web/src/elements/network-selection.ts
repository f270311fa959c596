// Which neuron or edge of the diagram is looked at: by pointer for a moment, by click or key to stay.
import type { LitElement, ReactiveController } from 'lit';
import { type drawnEdges, edgeAt } from '../draw/network-edges.ts';
import type { LayoutEdge } from '../draw/network-layout.ts';
import type { NeuronPlace } from '../draw/network-numbers.ts';
import type { FeatureName } from '../protocol/plane.ts';
import { unit } from './theme.ts';

/** A neuron, or the weight on its edge from neuron `from` of the layer before. */
export interface Subject extends NeuronPlace {
  from: number | null;
  /** Which input it is, in layer 0. */
  feature?: FeatureName;
}

export function subjectOf({ layer, index }: NeuronPlace, inputs: readonly FeatureName[]): Subject {
  const feature = layer === 0 ? inputs[index] : undefined;
  return { layer, index, from: null, ...(feature && { feature }) };
}

export function sameSubject(a: Subject | null, b: Subject | null): boolean {
  return a?.layer === b?.layer && a?.index === b?.index && a?.from === b?.from;
}

/** Which of the worker's pictures shows it; null for an edge and for an input that is not used. */
export function pictureAt(
  subject: Subject | null,
  usedInputs: readonly number[],
): NeuronPlace | null {
  if (!subject || subject.from !== null) return null;
  const { layer } = subject;
  const index = layer === 0 ? usedInputs.indexOf(subject.index) : subject.index;
  return index < 0 ? null : { layer, index };
}

/** Pixels from an edge at which a pointer or a finger still means it. */
const reach = { mouse: 7, touch: 14 };

/** The edge under a pointer on the diagram. */
export function edgeUnder(
  event: PointerEvent | MouseEvent,
  drawn: ReturnType<typeof drawnEdges>,
): Subject | null {
  const { left, top } = (event.currentTarget as HTMLElement).getBoundingClientRect();
  const touch = event instanceof PointerEvent && event.pointerType === 'touch';
  const distance = touch ? reach.touch : reach.mouse;
  const [x, y] = [(event.clientX - left) / unit(), (event.clientY - top) / unit()];
  const edge = edgeAt(drawn, x, y, distance);
  return edge && { layer: edge.layer + 1, index: edge.row, from: edge.column };
}

/** The edges that stand out: the chosen one, or those into and out of the chosen neuron. */
export function edgesOf(
  subject: Subject | null,
  usedInputs: readonly number[],
): ((edge: LayoutEdge) => boolean) | null {
  if (!subject) return null;
  const { layer, index, from } = subject;
  if (from !== null) {
    return (edge) => edge.layer + 1 === layer && edge.row === index && edge.column === from;
  }
  const column = layer === 0 ? usedInputs.indexOf(index) : index;
  return (edge) =>
    (edge.layer + 1 === layer && edge.row === index) ||
    (edge.layer === layer && edge.column === column);
}

/** The card stays so long while the pointer is on its way there. */
const patience = 250;

export class Selection implements ReactiveController {
  #host: LitElement;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  #shown: Subject | null = null;
  #pinned = false;
  #point = 0;
  /** Called when another thing is looked at, or at another training point. */
  #changed: (subject: Subject | null, point: number) => void;

  constructor(host: LitElement, changed: (subject: Subject | null, point: number) => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  get shown(): Subject | null {
    return this.#shown;
  }

  get pinned(): boolean {
    return this.#pinned;
  }

  /** The training point whose numbers are shown. */
  get point(): number {
    return this.#point;
  }

  hostDisconnected(): void {
    clearTimeout(this.#leaving);
  }

  /** For a moment while the pointer is there; what has been pinned stays. */
  pointAt(subject: Subject): void {
    this.stay();
    if (!this.#pinned) this.#show(subject);
  }

  pin(subject: Subject | null): void {
    this.stay();
    this.#pinned = subject !== null;
    this.#show(subject);
  }

  leave(): void {
    clearTimeout(this.#leaving);
    if (this.#pinned) return;
    this.#leaving = setTimeout(() => this.#show(null), patience);
  }

  stay(): void {
    clearTimeout(this.#leaving);
  }

  choosePoint(point: number): void {
    if (point === this.#point) return;
    this.#point = point;
    this.#changed(this.#shown, point);
    this.#host.requestUpdate();
  }

  #show(subject: Subject | null): void {
    if (sameSubject(subject, this.#shown)) return;
    this.#shown = subject;
    this.#changed(subject, this.#point);
    this.#host.requestUpdate();
  }
}
