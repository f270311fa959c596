import { html, svg, type TemplateResult } from 'lit';
import type { BatchBlock } from './tutorial-batches.ts';

const height = 34;

/** A bar cut into blocks. */
export function renderBar(
  blocks: readonly BatchBlock[],
  label: string,
  width: number,
): TemplateResult {
  return html`<svg width=${width} height=${height + 2} role="img" aria-label=${label}>
    ${blocks.map(({ start, end, short }) => {
      const x = 1 + start * (width - 2);
      const w = Math.max(1, (end - start) * (width - 2) - 2);
      return svg`<rect class=${short ? 'short' : ''} x=${x} y="1" width=${w} height=${height}/>`;
    })}
  </svg>`;
}
