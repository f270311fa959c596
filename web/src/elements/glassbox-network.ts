import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { drawnEdges } from '../draw/network-edges.ts';
import {
  LayoutMemory,
  type LayoutNode,
  mostDrawn,
  type NetworkLayout,
} from '../draw/network-layout.ts';
import {
  canChoose,
  currentWeights,
  inputsOf,
  nodeName,
  pictureOf,
  picturesOf,
  sizesOf,
  toggledFeatures,
} from '../draw/network-model.ts';
import type { Network, NeuronPlace, Task } from '../draw/network-numbers.ts';
import { flatIndex, isArrow, neighbour } from '../draw/network-walk.ts';
import { sayNetwork } from '../messages/network.ts';
import type { ActivationName, BoundaryView, Points, WeightsView } from '../protocol/index.ts';
import type { FeatureName, NeuronsView } from '../protocol/plane.ts';
import type { LensView } from '../protocol/study.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { classColours } from './class-colours.ts';
import { define } from './define.ts';
import { renderBar, renderHeads, renderHints } from './network-heads.ts';
import { type Layers, layersOf } from './network-layers.ts';
import { FieldPainter, paintEdges } from './network-paint.ts';
import { placeCard, placeNetwork } from './network-place.ts';
import {
  edgesOf,
  edgeUnder,
  pictureAt,
  Selection,
  type Subject,
  sameSubject,
  subjectOf,
} from './network-selection.ts';
import { networkStyle } from './network-style.ts';
import { ownTask } from './own-task.ts';
import { Resized } from './resized.ts';
import { Theme, unit } from './theme.ts';
import './network-card.ts';

/**
 * A network as a diagram that can be edited: a picture in every neuron, edges by the weights' sign
 * and strength, buttons for layers, neurons, activations and inputs, and a card with the numbers
 * of the neuron or the edge that is pointed at. A neuron's place is its layer (0: the inputs, then
 * the hidden layers, then the outputs) and its index there.
 *
 * @fires layers-change the detail is { hidden, activations }
 * @fires features-change the detail is { features }
 * @fires weight-change the detail is { layer, row, column, value }; column -1 is the bias
 * @fires neuron-show the detail is { layer, index } of the neuron to be shown large, or null
 * @fires lens-want the detail is { point }, the training point that the open card shows, or null
 */
export class GlassboxNetwork extends LitElement {
  static override properties = {
    weights: { attribute: false },
    view: { attribute: false },
    neurons: { attribute: false },
    points: { attribute: false },
    features: { attribute: false },
    units: { attribute: false },
    activations: { attribute: false },
    offered: { attribute: false },
    lens: { attribute: false },
    task: {},
    width: { state: true },
    theme: { state: true },
    refused: { state: true },
  };
  /** All affine layers, from the input on. */
  declare weights: readonly WeightsView[] | undefined;
  /** The square that all pictures show; needed only without `neurons`. */
  declare view: BoundaryView | undefined;
  declare neurons: NeuronsView | undefined;
  /** The training points; without them there is no card. */
  declare points: Points | null;
  /** The inputs that the network has, in its order; undefined: x1 and x2, and no others. */
  declare features: readonly FeatureName[] | undefined;
  /** Neurons of each hidden layer; undefined: as the weights have it, and nothing can be edited. */
  declare units: readonly number[] | undefined;
  /** One a hidden layer; a list that is too short goes on with its last. */
  declare activations: readonly ActivationName[];
  /** Activations in the menu of a layer. */
  declare offered: readonly ActivationName[];
  /** One training point there and back: the one of the newest `lens-want`. */
  declare lens: LensView | null;
  declare task: Task;
  declare width: number;
  /** Whether the last input was to be taken away. */
  declare refused: boolean;

  #theme = new Theme(this);
  #fields = new FieldPainter(this.#theme);
  #selection = new Selection(this, (subject, point) => this.#looked(subject, point));
  #layout: NetworkLayout | null = null;
  #layouts = new LayoutMemory();
  #placed = '';
  #drawn: ReturnType<typeof drawnEdges> = [];
  /** The neuron that the Tab key comes to. */
  #walk: NeuronPlace = { layer: 0, index: 0 };

  static override styles = [base, controls, classColours, networkStyle];

  constructor() {
    super();
    new Resized(this, () => {
      this.width = Math.floor(this.clientWidth / unit());
    });
    this.points = null;
    this.activations = [];
    this.offered = [];
    this.lens = null;
    this.task = 'binary';
    this.width = 0;
    this.refused = false;
  }

  protected override async scheduleUpdate(): Promise<void> {
    await ownTask();
    await super.scheduleUpdate();
  }

  /** Pictures come often; nothing but their canvas changes then. */
  override shouldUpdate(changed: Map<PropertyKey, unknown>): boolean {
    const pictures = [...changed.keys()].every((key) => key === 'neurons' || key === 'view');
    if (!pictures || changed.size === 0 || this.#placed === '') return true;
    this.#paintFields();
    return false;
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('units') || changed.has('features')) this.refused = false;
    const { shown, point } = this.#selection;
    const isThere = ({ layer, index }: NeuronPlace) => index < (sizesOf(this)?.[layer] ?? 0);
    if (shown && !isThere(shown)) this.#selection.pin(null);
    if (!isThere(this.#walk)) this.#walk = { layer: 0, index: 0 };
    if (point >= (this.points?.labels.length ?? 1)) this.#selection.choosePoint(0);
  }

  override render() {
    const sizes = sizesOf(this);
    if (!sizes || this.width < 50) return nothing;
    if (Math.max(...sizes) > mostDrawn) {
      return html`<p class="hint">${sayNetwork.tooWide(mostDrawn)}</p>`;
    }
    const layout = this.#layouts.of(sizes, this.width, inputsOf(this).used);
    this.#layout = layout;
    const weights = currentWeights(this);
    this.#drawn = weights ? drawnEdges(layout, weights) : [];
    const layers = this.units ? layersOf(this.units, this.activations) : null;
    const apply = (next: Layers) => this.#tell('layers-change', next);
    const thinned = weights !== null && this.#drawn.length < layout.edges.length;
    return html`${layers ? renderBar(layers, apply) : nothing}
      <div class="scroll" @scroll=${this.#placeCard}>
        <div class="net">
          ${layers ? renderHeads(layers, this.offered, apply) : nothing}
          <div
            class="stage"
            role="group"
            aria-label=${sayNetwork.picture(sizes)}
            @pointermove=${this.#pointed}
            @pointerleave=${() => this.#selection.leave()}
            @click=${this.#clicked}
            @keydown=${this.#keyed}
          >
            <canvas class="edges" aria-hidden="true"></canvas>
            <canvas class="fields" aria-hidden="true"></canvas>
            ${layout.nodes.map((node) => this.#renderNode(node, sizes.length))}
          </div>
        </div>
      </div>
      ${renderHints({ refused: this.refused, thinned, card: this.points !== null }, this)}
      ${this.#renderCard(weights)}`;
  }

  #renderNode(node: LayoutNode, layers: number): TemplateResult {
    const name = nodeName(this, node, layers);
    const subject = subjectOf(node, inputsOf(this).names);
    const choice = node.layer === 0 && canChoose(this);
    const walked = node.layer === this.#walk.layer && node.index === this.#walk.index;
    const shown = sameSubject(this.#selection.shown, subject);
    return html`<button
      type="button"
      class="node ${shown ? 'shown' : ''}"
      aria-label=${sayNetwork.node(name, node.layer, layers)}
      aria-pressed=${choice ? String(inputsOf(this).used.includes(node.index)) : nothing}
      tabindex=${walked ? 0 : -1}
      @pointerenter=${(event: PointerEvent) =>
        event.pointerType === 'mouse' && this.#selection.pointAt(subject)}
      @focus=${(event: FocusEvent) => {
        this.#walk = { layer: node.layer, index: node.index };
        if ((event.target as HTMLElement).matches(':focus-visible')) this.#selection.pin(subject);
      }}
      @click=${(event: Event) => {
        event.stopPropagation();
        if (choice) this.#toggle(node.index);
        this.#selection.pin(subject);
      }}
    ></button>`;
  }

  #renderCard(weights: readonly WeightsView[] | null): unknown {
    const { shown, point } = this.#selection;
    if (!shown || !weights || !this.points) return nothing;
    const { activations, features = ['x1', 'x2'], task } = this;
    const network: Network = { features, weights, activations, task };
    return html`<glassbox-network-card
      .subject=${shown}
      .network=${network}
      .points=${this.points}
      .point=${point}
      .lens=${this.lens}
      @pointerenter=${() => this.#selection.stay()}
      @pointerleave=${() => this.#selection.leave()}
      @focusin=${() => this.#selection.pin(shown)}
      @point-change=${(event: CustomEvent<number>) => this.#selection.choosePoint(event.detail)}
      @weight-change=${(event: CustomEvent) => this.#tell('weight-change', event.detail)}
      @card-close=${this.#close}
      @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && this.#close()}
    ></glassbox-network-card>`;
  }

  override updated(): void {
    const layout = this.#layout;
    const canvas = this.renderRoot.querySelector<HTMLCanvasElement>('canvas.edges');
    if (!canvas) this.#placed = '';
    if (!layout || !canvas) return;
    const key = `${this.#layouts.key} ${this.units !== undefined}`;
    if (key !== this.#placed) placeNetwork(this.renderRoot, layout);
    this.#placed = key;
    paintEdges(canvas, layout, this.#drawn, {
      theme: this.#theme,
      names: layout.nodes.map((node) => nodeName(this, node, layout.columns.length)),
      chosen: edgesOf(this.#selection.shown, inputsOf(this).used),
    });
    this.#paintFields();
    this.#placeCard();
  }

  #placeCard = (): void => {
    if (this.#layout) placeCard(this.renderRoot, this.#layout, this.#selection.shown);
  };

  #paintFields(): void {
    const canvas = this.renderRoot.querySelector<HTMLCanvasElement>('canvas.fields');
    const pictures = picturesOf(this);
    if (!canvas || !pictures || !this.#layout) return;
    this.#fields.paint(canvas, this.#layout, pictures.side, (node) =>
      pictureOf(this, pictures, node),
    );
  }

  #toggle(index: number): void {
    const features = toggledFeatures(this, index);
    this.refused = features === null;
    if (features) this.#tell('features-change', { features });
  }

  #pointed = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' || event.target !== event.currentTarget) return;
    const subject = edgeUnder(event, this.#drawn);
    (event.currentTarget as HTMLElement).classList.toggle('pointing', subject !== null);
    if (subject) this.#selection.pointAt(subject);
    else this.#selection.leave();
  };

  #clicked = (event: MouseEvent): void => this.#selection.pin(edgeUnder(event, this.#drawn));

  #keyed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#selection.pin(null);
    const sizes = sizesOf(this);
    if (!sizes || !isArrow(event.key)) return;
    event.preventDefault();
    const at = flatIndex(neighbour(this.#walk, event.key, sizes), sizes);
    this.renderRoot.querySelectorAll<HTMLElement>('.node')[at]?.focus();
  };

  /** The focus goes back to where the card came from. */
  #close = (): void => {
    this.renderRoot.querySelector<HTMLElement>('.node[tabindex="0"]')?.focus();
    this.#selection.pin(null);
  };

  #looked(subject: Subject | null, point: number): void {
    this.#tell('neuron-show', pictureAt(subject, inputsOf(this).used));
    this.#tell('lens-want', subject ? { point } : null);
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

define('glassbox-network', GlassboxNetwork);
