import { html, type TemplateResult } from 'lit';
import { type Fading, fadingOf, logShares } from '../draw/claims.ts';
import { sayClaims as say } from '../messages/backprop.ts';
import { shortFigure } from '../messages/figures.ts';
import { about, powerOfTen } from '../messages/scientific.ts';
import type { FadingResult } from './glassbox-claims-run.ts';
import { type DeepActivation, deepActivations } from './glassbox-claims-settings.ts';

/** The claim holds when the sigmoids' share is less than this part of every other one's. */
const farMore = 0.1;

/** The gradients of all layers as bars, and what they say. */
export function renderFading(result: FadingResult): TemplateResult {
  const { norms, start, updates, seed } = result;
  const { low, high, at } = logShares(norms.flat());
  const layers = norms[0]?.length ?? 0;
  return html`<div class="result wide">
    <div class="verdict" aria-live="polite">
      <h3>${say.verdict}</h3>
      ${renderVerdict(norms)}
      <p class="small">${say.fadingOf(updates, say.startName[start], seed)}</p>
    </div>
    <div class="scroll">
      <table class="fading">
        <caption>
          ${say.fadingTable} ${say.axis(powerOfTen(low), powerOfTen(high))}
        </caption>
        <thead>
          <tr>
            <th scope="col">${say.layer}</th>
            ${deepActivations.map(
              (activation) => html`<th scope="col">${say.activationName[activation]}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${Array.from(
            { length: layers },
            (_, layer) => html`<tr>
              <th scope="row">${say.normOf(layer + 1)}</th>
              ${deepActivations.map((activation, i) =>
                renderBar(activation, layer, norms[i]?.[layer] ?? 0, at[i * layers + layer] ?? 0),
              )}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </div>`;
}

function renderBar(activation: DeepActivation, layer: number, norm: number, share: number) {
  return html`<td>
    <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect width=${Math.max(0.5, share * 100)} height="8" />
    </svg>
    <span data-metric="norm-${activation}-${layer + 1}" data-value=${String(norm)}
      >${shortFigure(norm)}</span
    >
  </td>`;
}

function renderVerdict(norms: readonly (readonly number[])[]): TemplateResult {
  const fadings = norms.map((list) => fadingOf(list));
  const [sigmoid, tanh, relu] = fadings as [Fading, Fading, Fading];
  if (!fadings.every(({ ratio }) => ratio > 0 && Number.isFinite(ratio))) {
    return html`<p class="sentence" data-metric="verdict" data-value="none">${say.gradientZero}</p>`;
  }
  const holds = sigmoid.ratio < farMore * Math.min(tanh.ratio, relu.ratio);
  const ratio = html`<b data-metric="fading-sigmoid" data-value=${String(sigmoid.ratio)}
    >${about(sigmoid.ratio)}</b
  >`;
  return html`<p class="sentence" data-metric="verdict" data-value=${holds ? 'ahead' : 'behind'}>
      ${holds ? say.fadesHolds : say.fadesNot}
    </p>
    <p>${say.fades(ratio, sigmoid.factor)}</p>
    <p>${say.fadesOthers(about(tanh.ratio), about(relu.ratio))}</p>`;
}
