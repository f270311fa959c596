import { html, svg, type TemplateResult } from 'lit';
import { say } from '../messages/index.ts';

/** What the marks of the network's picture mean. */
export function edgeKey(): TemplateResult {
  return html`<p class="key">
    <span
      >${svg`<svg aria-hidden="true"><path class="pos" d="M0 6h22" /></svg>`}${say.positiveWeight}</span
    >
    <span
      >${svg`<svg aria-hidden="true"><path class="neg" d="M0 6h22" /></svg>`}${say.negativeWeight}</span
    >
    <span>${say.thicker}</span>
  </p>`;
}

/** What the marks of the field mean. */
export function pointKey(): TemplateResult {
  return html`<p class="key">
    <span
      >${svg`<svg aria-hidden="true"><circle class="round" cx="11" cy="6" r="5" /></svg>`}${say.classZero}</span
    >
    <span
      >${svg`<svg aria-hidden="true"><path class="diamond" d="M11 0l6 6-6 6-6-6z" /></svg>`}${say.classOne}</span
    >
    <span
      >${svg`<svg aria-hidden="true"><circle class="ring" cx="11" cy="6" r="5" /></svg>`}${say.misread}</span
    >
  </p>`;
}
