import { html, svg, type TemplateResult } from 'lit';
import { classColour, markPath, type PathPen } from '../draw/point-marks.ts';
import { sayBoundary } from '../messages/boundary.ts';
import type { Points } from '../protocol/index.ts';

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

/** A class's mark as the path of an SVG. */
export function markOutline(label: number, x: number, y: number, radius: number): string {
  const parts: string[] = [];
  const pen: PathPen = {
    moveTo: (a, b) => parts.push(`M${a.toFixed(1)} ${b.toFixed(1)}`),
    lineTo: (a, b) => parts.push(`L${a.toFixed(1)} ${b.toFixed(1)}`),
    closePath: () => parts.push('Z'),
    arc: (a, b, r) =>
      parts.push(`M${a - r} ${b}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`),
  };
  markPath(pen, label, x, y, radius);
  return parts.join('');
}

/** A class's mark in its colour. */
export function classMark(label: number): TemplateResult {
  return html`${svg`<svg class="mark" aria-hidden="true" viewBox="0 0 16 16">
    <path fill="var(${classColour(label)})" d=${markOutline(label, 8, 8, 5)} /></svg>`}`;
}

/** What the marks of the field mean. */
export function pointKey(points: Points | null, test: boolean): TemplateResult {
  const regression = points?.task === 'regression';
  const classes = Math.max(2, points?.classes ?? 2);
  const labels = regression ? [] : Array.from({ length: classes }, (_, label) => label);
  return html`<p class="key">
    ${labels.map((label) => html`<span>${classMark(label)}${sayBoundary.classOf(label)}</span>`)}
    ${
      regression
        ? ''
        : html`<span
            >${svg`<svg aria-hidden="true"><circle class="ring" cx="11" cy="6" r="5" /></svg>`}${sayBoundary.misread}</span
          >`
    }
    ${test ? html`<span>${sayBoundary.testMark}</span>` : ''}
  </p>`;
}
