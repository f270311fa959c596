import { html, type TemplateResult } from 'lit';

/** A row of numbers or truths in frames; `on` are tinted, `bad` are wrong. */
export function renderCells(
  label: string,
  values: ArrayLike<number | boolean>,
  on: readonly boolean[] = [],
  bad: readonly boolean[] = [],
): TemplateResult {
  return html`<span class="cells" role="img" aria-label=${`${label}: ${Array.from(values, textOf).join(', ')}`}
    >${Array.from(
      values,
      (value, i) =>
        html`<span class="${on[i] ? 'on' : ''} ${bad[i] ? 'bad' : ''}">${bad[i] ? '✕ ' : ''}${textOf(value)}</span>`,
    )}</span
  >`;
}

function textOf(value: number | boolean): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return String(value).replace('-', '−');
}
