import { css, html, LitElement, svg } from 'lit';
import { fieldPixels } from '../draw/field.ts';
import {
  type LayoutEdge,
  layoutNetwork,
  mostDrawn,
  type NetworkLayout,
} from '../draw/network-layout.ts';
import { centredField, neuronFields } from '../draw/neuron-fields.ts';
import { signedPixels } from '../draw/ramp.ts';
import { sayBoundary } from '../messages/boundary.ts';
import * as format from '../messages/format.ts';
import type { ActivationName, BoundaryView, WeightsView } from '../protocol/index.ts';
import { base } from '../styles/base.ts';
import { putPixels } from './canvas.ts';
import { define } from './define.ts';
import { Resized } from './resized.ts';
import { Theme } from './theme.ts';

const fieldSide = 32;
const outputSide = 62;

/** A small network: a picture in every neuron, edges by the weights' sign and strength. */
export class GlassboxNetwork extends LitElement {
  static override properties = {
    weights: { attribute: false },
    view: { attribute: false },
    activation: {},
    width: { state: true },
    theme: { state: true },
  };
  /** All affine layers, from the input on. */
  declare weights: readonly WeightsView[] | undefined;
  /** The output's field and the square that all fields show. */
  declare view: BoundaryView | undefined;
  declare activation: ActivationName;
  declare width: number;
  #theme = new Theme(this);
  #layout: NetworkLayout | null = null;

  static override styles = [
    base,
    css`
      .net {
        position: relative;
      }
      svg {
        overflow: visible;
      }
      canvas {
        position: absolute;
        top: 0;
        left: 0;
        border: 1px solid var(--ink);
      }
      .edge {
        fill: none;
        stroke-opacity: 0.82;
      }
      .edge.pos {
        stroke: var(--pos);
      }
      .edge.neg {
        stroke: var(--neg);
        stroke-dasharray: 7 5;
      }
      text {
        font: 500 12px var(--sans);
        font-variant-numeric: tabular-nums;
        fill: var(--ink);
        paint-order: stroke;
        stroke: var(--pane);
        stroke-width: 4px;
        stroke-linejoin: round;
      }
      .name {
        font-weight: 400;
        fill: var(--ink-2);
      }
      p {
        color: var(--ink-2);
      }
    `,
  ];

  constructor() {
    super();
    new Resized(this, () => {
      this.width = Math.floor(this.clientWidth);
    });
    this.weights = undefined;
    this.view = undefined;
    this.activation = 'tanh';
    this.width = 0;
  }

  /** The field of the output comes more often than the weights; the picture waits for these. */
  override shouldUpdate(changed: Map<PropertyKey, unknown>): boolean {
    return changed.size > 1 || !changed.has('view') || this.#layout === null;
  }

  override render() {
    const { weights } = this;
    const sizes = this.#sizes();
    if (!weights || this.width < 50) return html``;
    if (Math.max(...sizes) > mostDrawn || sizes.length > 6) {
      return html`<p>${sayBoundary.networkTooWide(mostDrawn)}</p>`;
    }
    const layout = layoutNetwork(sizes, Math.min(this.width, 620));
    this.#layout = layout;
    const { width, height, node } = layout;
    return html`<div class="net" role="img" aria-label=${sayBoundary.networkPicture(sizes)}>
      <svg width=${width} height=${height} aria-hidden="true">
        ${layout.edges.map((edge) => this.#edge(edge, this.#weight(edge)))}
        ${
          layout.numbers
            ? layout.edges.map(
                (edge) => svg`<text x=${edge.labelX} y=${edge.labelY} text-anchor=${edge.anchor}
                  >${format.weight(this.#weight(edge))}</text>`,
              )
            : ''
        }
        ${layout.nodes.map((n) =>
          node < 40
            ? ''
            : svg`<text class="name" x=${n.x + node / 2} y=${n.y + node + 15}
                text-anchor="middle">${nameOf(n.layer, n.index, sizes.length)}</text>`,
        )}
      </svg>
      ${layout.nodes.map(() => html`<canvas></canvas>`)}
    </div>`;
  }

  override updated(): void {
    const { weights, view } = this;
    const layout = this.#layout;
    if (!weights || !view || !layout) return;
    const fields = neuronFields(weights, this.activation, view, fieldSide);
    const { ramp } = this.#theme;
    const canvases = this.renderRoot.querySelectorAll('canvas');
    for (const [i, node] of layout.nodes.entries()) {
      const canvas = canvases[i];
      if (!canvas) continue;
      const size = `${layout.node}px`;
      canvas.style.setProperty('width', size);
      canvas.style.setProperty('height', size);
      canvas.style.setProperty('transform', `translate(${node.x}px, ${node.y}px)`);
      const field = fields[node.layer]?.[node.index];
      if (field) {
        const kind = node.layer === 0 ? 'input' : this.activation;
        const values = centredField(field, kind).map((value) => value * 0.54);
        putPixels(canvas, signedPixels(values, 1, ramp), fieldSide);
      } else {
        const pixels = fieldPixels(view.values, view.side, outputSide, this.#theme.fieldColours);
        putPixels(canvas, pixels, outputSide);
      }
    }
  }

  #sizes(): number[] {
    const { weights } = this;
    return weights?.length ? [weights[0]?.columns ?? 2, ...weights.map((layer) => layer.rows)] : [];
  }

  #weight(edge: LayoutEdge): number {
    const layer = this.weights?.[edge.layer];
    return layer?.values[edge.row * layer.columns + edge.column] ?? 0;
  }

  #edge(edge: LayoutEdge, weight: number) {
    const width = Math.max(1, Math.min(6.5, Math.abs(weight) * 0.8)).toFixed(1);
    return svg`<path class="edge ${weight < 0 ? 'neg' : 'pos'}" d=${edge.path}
      stroke-width=${width} />`;
  }
}

function nameOf(layer: number, index: number, layers: number): string {
  if (layer === layers - 1) return 'p';
  const small = [...String(index + 1)].map((digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]).join('');
  return `${layer === 0 ? 'x' : 'h'}${small}`;
}

define('glassbox-network', GlassboxNetwork);
