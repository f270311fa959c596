// Two tables of the network's state: how large each parameter's change is, and which units stopped.
import { html, type TemplateResult } from 'lit';
import * as format from '../messages/format.ts';
import { sayInside } from '../messages/inside.ts';
import type { DigitHealth, NextStep } from '../protocol/inspector.ts';
import { insideSources } from './inside-questions.ts';
import './glassbox-sign.ts';

export function sizesPane(step: NextStep | null): TemplateResult {
  return html`<div class="pane">
    <h2>${sayInside.sizes}</h2>
    <p class="hint">${sayInside.sizesHint}</p>
    <div class="scroll" tabindex="0" role="group" aria-label=${sayInside.sizes}>
      <table class="numbers sizes">
        <thead>
          <tr>
            <th scope="col">${sayInside.parameter}</th>
            <th scope="col">${sayInside.value}</th>
            <th scope="col" class="grad">${sayInside.gradient}</th>
            <th scope="col" class="grad">${sayInside.update}</th>
            <th scope="col">${sayInside.ratio}</th>
          </tr>
        </thead>
        <tbody>
          ${step?.parameters.map(
            ({ name, value, gradient, update }) => html`<tr>
              <th scope="row"><code>${name}</code></th>
              <td>${sayInside.size(value)}</td>
              <td class="grad">${sayInside.size(gradient)}</td>
              <td class="grad">${sayInside.size(update)}</td>
              <td>${sayInside.ratioOf(update, value)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <glassbox-sign
      .formula=${sayInside.sizesFormula}
      .sources=${insideSources.step}
    ></glassbox-sign>
  </div>`;
}

/** So many units of a layer, as text and as a bar. */
function share(count: number, units: number): TemplateResult {
  return html`<span class="share"
    ><svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect width=${units > 0 ? (100 * count) / units : 0} height="8" /></svg
    >${format.integer(count)}</span
  >`;
}

export function healthPane(health: DigitHealth | null, count: number): TemplateResult {
  return html`<div class="pane">
    <h2>${sayInside.health}</h2>
    <p class="hint">${sayInside.healthHint(health?.count ?? count)}</p>
    ${
      health && health.layers.length === 0
        ? html`<p class="empty">${sayInside.noActivations}</p>`
        : html`<table class="numbers health">
            <thead>
              <tr>
                <th scope="col">${sayInside.healthLayer}</th>
                <th scope="col">${sayInside.healthUnits}</th>
                <th scope="col">${sayInside.dead}</th>
                <th scope="col">${sayInside.saturated}</th>
              </tr>
            </thead>
            <tbody>
              ${health?.layers.map(
                ({ name, units, dead, saturated }) => html`<tr>
                  <th scope="row"><code>${name}</code></th>
                  <td>${format.integer(units)}</td>
                  <td>${share(dead, units)}</td>
                  <td>${share(saturated, units)}</td>
                </tr>`,
              )}
            </tbody>
          </table>`
    }
    <glassbox-sign
      .formula=${sayInside.healthFormula}
      .sources=${insideSources.health}
    ></glassbox-sign>
  </div>`;
}
