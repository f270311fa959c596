import { svg, type TemplateResult } from 'lit';

const icon = (shape: TemplateResult, size = 14, line = false) =>
  svg`<svg class=${line ? 'line' : ''} viewBox="0 0 ${size} ${size}" aria-hidden="true">${shape}</svg>`;

export const startIcon = icon(svg`<path d="M2.5 1l10 6-10 6z"/>`);
export const pauseIcon = icon(svg`<path d="M2 1h3.5v12H2zM8.5 1H12v12H8.5z"/>`);
export const stepIcon = icon(svg`<path d="M2 1l7 6-7 6zM10.5 1H12v12h-1.5z"/>`);
export const resetIcon = icon(
  svg`<path d="M2.2 7a4.9 4.9 0 1 0 1.6-3.6M3.6 1v2.8h2.8"/>`,
  14,
  true,
);
export const warningIcon = icon(svg`<path d="M10 3l8 14H2zM10 8v4M10 14.4v.2"/>`, 20, true);
export const tickIcon = icon(svg`<path d="M2 7.5l3.5 3.5L12 3"/>`, 14, true);
export const crossIcon = icon(svg`<path d="M3 3l8 8M11 3l-8 8"/>`, 14, true);
