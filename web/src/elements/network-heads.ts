// The buttons above the diagram: layers, and of each hidden layer its neurons and its activation.
import { html, nothing, type TemplateResult } from 'lit';
import { mostEdges } from '../draw/network-edges.ts';
import {
  currentWeights,
  type Diagram,
  inputsOf,
  nodeName,
  sizesOf,
} from '../draw/network-model.ts';
import type { TableView } from '../draw/table-view.ts';
import { say } from '../messages/index.ts';
import { sayNetwork } from '../messages/network.ts';
import type { ActivationName } from '../protocol/index.ts';
import {
  addLayer,
  type Change,
  type Layers,
  removeLayer,
  replaced,
  resizeLayer,
} from './network-layers.ts';
import './glassbox-table.ts';

const sign = (text: string, label: string, change: Change, apply: (layers: Layers) => void) =>
  html`<button
    type="button"
    class="btn small sign"
    aria-label=${label}
    title=${label}
    ?disabled=${change === null}
    @click=${() => change && apply(change)}
  >
    ${text}
  </button>`;

export function renderBar(layers: Layers, apply: (layers: Layers) => void): TemplateResult {
  const { hidden } = layers;
  return html`<div class="bar">
    ${sign('−', sayNetwork.removeLayer, removeLayer(layers, hidden.length - 1), apply)}
    <span class="count">${sayNetwork.hiddenLayers(hidden.length)}</span>
    ${sign('+', sayNetwork.addLayer, addLayer(layers), apply)}
  </div>`;
}

export function renderHeads(
  layers: Layers,
  offered: readonly ActivationName[],
  apply: (layers: Layers) => void,
): TemplateResult {
  return html`<div class="heads">
    <span class="head end">${sayNetwork.inputs}</span>
    ${layers.hidden.map((units, i) => {
      const layer = i + 1;
      const less = units === 1 ? sayNetwork.removeThisLayer : sayNetwork.removeNeuron;
      const chosen = layers.activations[i];
      return html`<div class="head field">
        <span class="count">${sayNetwork.layerNeurons(units)}</span>
        ${sign('−', less(layer), resizeLayer(layers, i, -1), apply)}
        ${sign('+', sayNetwork.addNeuron(layer), resizeLayer(layers, i, 1), apply)}
        <select
          aria-label=${sayNetwork.activation(layer)}
          @change=${(event: Event) => {
            const name = (event.target as HTMLSelectElement).value as ActivationName;
            apply({ ...layers, activations: replaced(layers.activations, i, name) });
          }}
        >
          ${offered.map(
            (name) =>
              html`<option value=${name} .selected=${name === chosen}>
                ${say.activationName[name]}
              </option>`,
          )}
        </select>
      </div>`;
    })}
    <span class="head end">${sayNetwork.output}</span>
  </div>`;
}

/** Below the diagram: what the last press could not do, what is left out, and how it is read. */
export function renderHints(
  what: { refused: boolean; thinned: boolean; card: boolean },
  diagram: Diagram,
): unknown {
  return html`${what.refused ? html`<p class="hint" role="status">${sayNetwork.lastInput}</p>` : nothing}
    ${what.thinned ? html`<p class="hint">${sayNetwork.strongest(mostEdges)}</p>` : nothing}
    ${what.card ? html`<p class="hint">${sayNetwork.hint}</p>` : nothing}
    <glassbox-table .view=${(choice: number) => tableOf(diagram, choice)}></glassbox-table>`;
}

/** Its inputs are those that the network has, in its order. */
async function tableOf(diagram: Diagram, choice: number): Promise<TableView | null> {
  const { networkTable } = await import('./table-plane.ts');
  const layers = sizesOf(diagram)?.length ?? 0;
  const { used } = inputsOf(diagram);
  const name = (layer: number, index: number) =>
    nodeName(diagram, { layer, index: layer === 0 ? (used[index] ?? index) : index }, layers);
  return networkTable(currentWeights(diagram), diagram.neurons, name, choice);
}
