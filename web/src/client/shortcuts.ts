// The page's own keys: single letters, which can be switched off (WCAG 2.1.4).

/** What a key does, and how `aria-keyshortcuts` names it. */
export const shortcutKeys = {
  run: 'Space',
  step: 'S',
  reset: 'R',
  epoch: 'E',
  draw: 'D',
  projector: 'P',
  theme: 'T',
  language: 'L',
  keys: '?',
} as const;
export type Shortcut = keyof typeof shortcutKeys;

/** What of a keyboard event matters here. */
export interface KeyPress {
  key: string;
  code: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  isComposing: boolean;
}

/** Which shortcut a key press is, or the place of a room (from 0), or null. */
export function shortcutOf(press: KeyPress): Shortcut | number | null {
  if (press.ctrlKey || press.altKey || press.metaKey || press.isComposing) return null;
  if (press.key === ' ') return 'run';
  if (/^[1-9]$/.test(press.key)) return Number(press.key) - 1;
  // While a keyboard writes Korean its letters have other names; then the place of the key counts.
  const latin = /^[\x21-\x7e]$/.test(press.key);
  const letter = latin ? press.key : (/^Key([A-Z])$/.exec(press.code)?.[1] ?? '');
  const name = letter.toUpperCase();
  const found = Object.entries(shortcutKeys).find(([, key]) => key === name);
  return found ? (found[0] as Shortcut) : null;
}

const place = 'glassbox-keys';

/** Whether the letters do something; on, until it is switched off. */
export function shortcutsOn(): boolean {
  try {
    return localStorage.getItem(place) !== 'off';
  } catch {
    return !switchedOff;
  }
}

let switchedOff = false;

export function switchShortcuts(on: boolean): void {
  switchedOff = !on;
  try {
    if (on) localStorage.removeItem(place);
    else localStorage.setItem(place, 'off');
  } catch {
    // A page may be denied a storage: it holds until the page is closed.
  }
}
