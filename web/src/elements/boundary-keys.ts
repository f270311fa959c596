import { html, svg, type TemplateResult } from 'lit';
import { sayBoundary } from '../messages/boundary.ts';

/** What the marks of the network's picture mean. */
export function edgeKey(): TemplateResult {
  return html`<p class="key">
    <span
      >${svg`<svg aria-hidden="true"><path class="pos" d="M0 6h22" /></svg>`}${sayBoundary.positiveWeight}</span
    >
    <span
      >${svg`<svg aria-hidden="true"><path class="neg" d="M0 6h22" /></svg>`}${sayBoundary.negativeWeight}</span
    >
    <span>${sayBoundary.thicker}</span>
  </p>`;
}

/** What the marks of the field mean. */
export function pointKey(): TemplateResult {
  return html`<p class="key">
    <span
      >${svg`<svg aria-hidden="true"><circle class="round" cx="11" cy="6" r="5" /></svg>`}${sayBoundary.classZero}</span
    >
    <span
      >${svg`<svg aria-hidden="true"><path class="diamond" d="M11 0l6 6-6 6-6-6z" /></svg>`}${sayBoundary.classOne}</span
    >
    <span
      >${svg`<svg aria-hidden="true"><circle class="ring" cx="11" cy="6" r="5" /></svg>`}${sayBoundary.misread}</span
    >
  </p>`;
}
