// The part of the address after '#': which lab, and its settings as text.
import type { LabId } from './settings.ts';

export interface Route {
  lab: LabId;
  /** What stands after the question mark; the lab reads it. */
  settings: string;
  /** A name that is no lab, or null. */
  unknown: string | null;
}

export const labIds: readonly LabId[] = ['digits', 'boundary'];

export function parseRoute(hash: string): Route {
  const text = hash.replace(/^#/, '');
  const mark = text.indexOf('?');
  const name = mark < 0 ? text : text.slice(0, mark);
  const settings = mark < 0 ? '' : text.slice(mark + 1);
  const lab = labIds.find((id) => id === name);
  if (lab) return { lab, settings, unknown: null };
  return { lab: 'digits', settings: '', unknown: name === '' ? null : name };
}

export function formatRoute(lab: LabId, settings: string): string {
  return settings === '' ? `#${lab}` : `#${lab}?${settings}`;
}
