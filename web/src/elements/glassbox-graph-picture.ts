import { html, LitElement, nothing, type SVGTemplateResult, svg } from 'lit';
import {
  type GraphLayout,
  layoutGraph,
  type PlacedWire,
  type Point,
} from '../draw/graph-layout.ts';
import {
  arrivalsAt,
  type GraphStep,
  isOperation,
  type Shown,
  shownAt,
  stepFor,
} from '../draw/graph-steps.ts';
import { sayGraph as say } from '../messages/backprop.ts';
import { allDigits, figure, shortFigure } from '../messages/figures.ts';
import type { GraphNode, GraphView } from '../protocol/study.ts';
import { base } from '../styles/base.ts';
import { define } from './define.ts';
import { layoutNodes, type ScaleName, scaleFor, scales } from './glassbox-graph-scale.ts';
import { graphPictureStyle } from './glassbox-graph-style.ts';
import { Resized } from './resized.ts';

/** More nodes than this are not drawn. */
export const mostNodes = 120;

/** Where it matters which input stands above. */
const orderedOperations = new Set(['subtract', 'divide', 'power']);

/**
 * A computational graph: values above the wires, gradients below them, as far as the steps have
 * come. Beside a faulty graph the right one may be given: gradients that differ are crossed.
 *
 * @fires step-chosen a node was pressed; the detail is the position of its step
 */
export class GlassboxGraphPicture extends LitElement {
  static override properties = {
    view: { attribute: false },
    right: { attribute: false },
    steps: { attribute: false },
    position: { attribute: false },
    width: { state: true },
  };
  declare view: GraphView | null;
  declare right: GraphView | null;
  declare steps: readonly GraphStep[];
  declare position: number;
  declare width: number;
  #layout: GraphLayout | null = null;
  #layoutKey = '';

  static override styles = [base, graphPictureStyle];

  constructor() {
    super();
    new Resized(this, () => {
      this.width = Math.floor(this.clientWidth);
    });
    this.view = null;
    this.right = null;
    this.steps = [];
    this.position = 0;
    this.width = 0;
  }

  override render() {
    const { view, width } = this;
    if (!view || width < 50) return html``;
    const { nodes } = view;
    if (nodes.length > mostNodes) return html`<p>${say.tooLarge(nodes.length, mostNodes)}</p>`;
    const layout = this.#layOut(view);
    const shown = shownAt(view, this.steps, this.position);
    const output = figure(nodes.at(-1)?.value ?? 0);
    const wide = layout.width - width > 2; // the layout rounds its columns up
    return html`${wide ? html`<p class="wide">${say.scrolls}</p>` : nothing}
      <div class="frame" tabindex="0" role="group" aria-label=${say.pictureFrame}>
      <svg
        class=${this.#scale}
        width=${layout.width}
        height=${layout.height}
        role="img"
        aria-label=${say.picture(nodes.length, output)}
      >
        ${layout.wires.map((wire) => this.#wire(wire, shown))} ${this.#outputWire(layout, shown)}
        ${layout.wires.map((wire) => this.#part(wire, view, shown))}
        ${nodes.map((node, id) => this.#node(node, id, layout, shown))}
      </svg>
    </div>`;
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('position') && !changed.has('view')) return;
    const id = this.steps[this.position]?.node ?? -1;
    const place = this.#layout?.nodes[id];
    const frame = this.renderRoot.querySelector('.frame');
    if (!place || !frame || frame.scrollWidth <= frame.clientWidth) return;
    // The node with its inputs where both fit, else the node alone.
    const { clientWidth } = frame;
    const inputs = this.view?.nodes[id]?.inputs ?? [];
    const columns = inputs.map((input) => this.#layout?.nodes[input]);
    const last = place.labelX + 48;
    const before = Math.min(...columns.map((input) => (input?.column ? input.x - 60 : 0)));
    const first = last - before <= clientWidth ? before : last - clientWidth;
    if (first < frame.scrollLeft) frame.scrollLeft = first;
    else if (last > frame.scrollLeft + clientWidth) frame.scrollLeft = last - clientWidth;
  }

  get #scale(): ScaleName {
    return scaleFor(this.width, this.view?.nodes.length ?? 0);
  }

  #layOut(view: GraphView): GraphLayout {
    const nodes = layoutNodes(view, this.#scale, (id) => this.#rightOf(id));
    const { radius, row, slant } = scales[this.#scale];
    const sizes = { radius, row, pass: row * 0.6, between: 16, slant, width: this.width };
    const key = JSON.stringify([nodes, sizes, view.nodes.map((node) => node.operation)]);
    if (this.#layout && key === this.#layoutKey) return this.#layout;
    const ids = view.nodes.flatMap((node, id) =>
      orderedOperations.has(node.operation) ? [id] : [],
    );
    this.#layout = layoutGraph(nodes, sizes, new Set(ids));
    this.#layoutKey = key;
    return this.#layout;
  }

  /** Whether this node acts in the present step, and in which direction. */
  #acting(id: number): 'forward' | 'backward' | '' {
    const step = this.steps[this.position];
    if (step?.node !== id || step.kind === 'given') return '';
    return step.kind === 'forward' ? 'forward' : 'backward';
  }

  #wire({ from, to, points }: PlacedWire, shown: Shown): SVGTemplateResult {
    const acting = this.steps[this.position]?.kind === 'seed' ? '' : this.#acting(to);
    const state = shown.values[from] ? acting : 'later';
    return svg`<path class="wire ${state}" d=${pathOf(points)} />`;
  }

  #outputWire(layout: GraphLayout, shown: Shown): SVGTemplateResult {
    const id = layout.nodes.length - 1;
    const place = layout.nodes[id];
    if (!place) return svg``;
    const seed = this.steps[this.position]?.kind === 'seed' ? 'backward' : '';
    const state = shown.values[id] ? seed : 'later';
    return svg`<path class="wire ${state}" d=${pathOf([[place.x, place.y], layout.end])} />`;
  }

  /** What comes back along one wire of a node that is used several times. */
  #part({ from, to, input, points }: PlacedWire, view: GraphView, shown: Shown) {
    if (!shown.sent[to] || arrivalsAt(view, from).length < 2) return nothing;
    const [x, y] = points.at(-1) ?? [0, 0];
    const upper = y < (this.#layout?.nodes[to]?.y ?? 0);
    const sent = view.nodes[to]?.sent[input] ?? 0;
    return svg`<text class="part ${signOf(sent)}" x=${x - 4} y=${upper ? y - 6 : y + 14}
      text-anchor="end">${marked(sent)}</text>`;
  }

  #node(node: GraphNode, id: number, layout: GraphLayout, shown: Shown): SVGTemplateResult {
    const place = layout.nodes[id];
    if (!place) return svg``;
    const { x, y, labelX } = place;
    const last = id === layout.nodes.length - 1;
    const named = node.name !== '' && node.name !== 'output';
    const metric = last ? 'output' : named ? node.name : `node${id}`;
    const state = shown.values[id] ? this.#acting(id) : 'later';
    const chosen = () => {
      const detail = stepFor(this.steps, this.position, id);
      this.dispatchEvent(new CustomEvent('step-chosen', { detail }));
    };
    return svg`<g class="node ${state}" @click=${chosen}>
      <title>${this.#title(node, id, shown)}</title>
      ${isOperation(node) ? this.#circle(node, x, y) : nothing}
      ${
        node.name === ''
          ? nothing
          : isOperation(node)
            ? svg`<text class="name" x=${x} y=${y - this.#radius - 6} text-anchor="middle"
                >${node.name}</text>`
            : svg`<text class="name" x="0" y=${y + 4}>${node.name}</text>`
      }
      ${
        shown.values[id]
          ? svg`<text x=${labelX} y=${y - 7} text-anchor="middle" data-metric="value-${metric}"
              data-value=${String(node.value)}>${figure(node.value)}</text>`
          : nothing
      }
      ${shown.gradients[id] ? this.#gradient(node, id, metric, labelX, y) : nothing}
    </g>`;
  }

  get #radius(): number {
    return scales[this.#scale].radius;
  }

  #circle(node: GraphNode, x: number, y: number): SVGTemplateResult {
    const sign = say.operationSign[node.operation] ?? node.operation;
    const long = sign.length > 1;
    return svg`<circle cx=${x} cy=${y} r=${this.#radius} />
      <text class="sign ${long ? 'long' : ''}" x=${x} y=${y + (long ? 4 : 5.5)}
        text-anchor="middle">${sign}</text>`;
  }

  #gradient(
    node: GraphNode,
    id: number,
    metric: string,
    x: number,
    wire: number,
  ): SVGTemplateResult {
    const y = wire + scales[this.#scale].font + 4;
    const right = this.#rightOf(id);
    const value = svg`<tspan data-metric="gradient-${metric}" data-value=${String(node.gradient)}
      >${figure(node.gradient)}</tspan>`;
    const plus = node.gradient > 0 ? '+' : '';
    if (right === null) {
      return svg`<text class="grad ${signOf(node.gradient)}" x=${x} y=${y} text-anchor="middle"
        >${plus}${value}</text>`;
    }
    return svg`<text class="grad ${signOf(node.gradient)}" x=${x} y=${y} text-anchor="middle"
      ><tspan class="cross">✕ </tspan>${plus}${value}<tspan class="struck" dx="6"
        >${figure(right)}</tspan></text>`;
  }

  /** The right gradient where the node has another one. */
  #rightOf(id: number): number | null {
    const right = this.right?.nodes[id]?.gradient;
    const own = this.view?.nodes[id]?.gradient ?? 0;
    return right === undefined || sameNumber(right, own) ? null : right;
  }

  #title(node: GraphNode, id: number, shown: Shown): string {
    const name = node.name === '' ? say.node(id) : node.name;
    const lines: string[] = [];
    if (shown.values[id]) lines.push(say.fullValue(name, allDigits(node.value)));
    if (shown.gradients[id]) lines.push(say.fullGradient(name, allDigits(node.gradient)));
    return lines.join('\n');
  }
}

/** Whether two numbers are the same; what is not a number is the same as itself. */
export function sameNumber(a: number, b: number): boolean {
  return Object.is(a, b) || Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
}

const signOf = (value: number) => (value > 0 ? 'pos' : value < 0 ? 'neg' : '');
const marked = (value: number) => `${value > 0 ? '+' : ''}${shortFigure(value)}`;

function pathOf(points: readonly Point[]): string {
  return points
    .map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('');
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-graph-picture': GlassboxGraphPicture;
  }
}

define('glassbox-graph-picture', GlassboxGraphPicture);
