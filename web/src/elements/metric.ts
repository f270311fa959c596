import { html, type TemplateResult } from 'lit';

export type MetricName =
  | 'train-loss'
  | 'train-accuracy'
  | 'test-accuracy'
  | 'images-per-second'
  | 'epoch'
  | 'iteration'
  | 'parameters'
  | 'drawn-digit'
  | 'drawn-probability';

/**
 * A live number: its plain value in `data-value` ('' until measured), its human form as text.
 * Each name stands once in an open lab; scripts and tests read it there.
 */
export function metric(
  name: MetricName,
  value: number | null | undefined,
  format: (value: number) => string,
  unknown = '–',
): TemplateResult {
  const known = value ?? null;
  return html`<b data-metric=${name} data-value=${known === null ? '' : String(known)}
    >${known === null ? unknown : format(known)}</b
  >`;
}
