// The middle of the digits lab's box: what the layers look for, and what they find in one digit.
import { html, type TemplateResult } from 'lit';
import type { Settings } from '../client/settings.ts';
import { say } from '../messages/index.ts';
import type { Frame } from '../protocol/index.ts';
import { mostPictures } from './glassbox-weights.ts';
import { digitsSources } from './pane-sources.ts';
import './glassbox-sign.ts';

const noActivations = new Float32Array();

/** `drawn`: there is ink on the pad, and the newest reading is of it. */
export function digitsMiddle(chosen: Settings, latest: Partial<Frame>, drawn: boolean) {
  return chosen.network === 'lenet'
    ? filtersCell(chosen, latest)
    : weightsCell(chosen, latest, drawn);
}

/** The element comes when such a network is chosen. */
function filtersCell(chosen: Settings, { filters, maps }: Partial<Frame>): TemplateResult {
  return html`<glassbox-filters
    .filters=${filters}
    .maps=${maps ?? null}
    .activation=${chosen.activation}
  ></glassbox-filters>`;
}

function weightsCell(chosen: Settings, latest: Partial<Frame>, drawn: boolean): TemplateResult {
  const hidden = chosen.hidden.length > 0;
  const [weights] = latest.weights ?? [];
  const count = weights?.rows ?? chosen.hidden[0] ?? chosen.classes;
  const shown = count > mostPictures ? say.neuronsShown(mostPictures, count) : say.neurons(count);
  return html`<h2>${hidden ? say.looksFor : say.readsPixels}<span class="n">${shown}</span></h2>
    <p class="hint">${say.looksForHint}</p>
    <glassbox-weights
      .weights=${weights}
      .activations=${(drawn && latest.reading?.hidden) || noActivations}
    ></glassbox-weights>
    <glassbox-sign
      .formula=${hidden ? `h = ${chosen.activation}(W₁x + b₁)` : 'z = W₁x + b₁'}
      .sources=${digitsSources.weights(hidden)}
    ></glassbox-sign>`;
}

/** Layers with weights are counted from the input. */
export function outputFormula({ network, hidden, channels, behind, loss }: Settings): string {
  const squash = loss === 'softmax_cross_entropy' ? 'softmax' : 'sigmoid';
  const before = network === 'lenet' ? channels.length + behind.length : hidden.length;
  const layer = '₁₂₃₄₅₆₇₈₉'[before] ?? 'ₙ';
  return `${squash}(W${layer}${before > 0 ? 'h' : 'x'} + b${layer})`;
}
