import type { LitElement, ReactiveController } from 'lit';
import { type FieldColours, makeFieldColours } from '../draw/field.ts';
import { makeRamp, parseColour, type Ramp, type Rgb } from '../draw/ramp.ts';

/** Values that have been asked for: the same in all of a page or of an embedded lab, and asking is slow. */
let known = new WeakMap<Element, Map<string, string>>();
const renewals = new Set<() => void>();

let unitNow = 0;

/** CSS pixels that a sixteenth of the page's type size has: what is painted grows with the type. */
export function unit(): number {
  unitNow ||= Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
  return unitNow;
}

function renewAll(): void {
  known = new WeakMap();
  unitNow = 0;
  for (const renew of renewals) renew();
}

window.addEventListener('resize', () => {
  unitNow = 0;
});
const dark = matchMedia('(prefers-color-scheme: dark)');
dark.addEventListener('change', renewAll);
/** The page's theme and size stand at its root, a lab's theme on somebody else's page at the lab. */
const watcher = new MutationObserver(renewAll);
const watched: MutationObserverInit = {
  attributeFilter: ['theme', 'data-theme', 'data-view', 'data-report'],
};
watcher.observe(document.documentElement, watched);

/** The element in the document that this one is within, through all shadow roots. */
function outermost(element: Element): Element {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? outermost(root.host) : element;
}

/** The values of the look for what is painted on a canvas; renews its host when they change. */
export class Theme implements ReactiveController {
  #host: LitElement;
  #outer: Element | null = null;
  #ramp: Ramp | null = null;
  #fieldColours: FieldColours | null = null;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#outer = outermost(this.#host);
    watcher.observe(this.#outer, watched);
    renewals.add(this.#renew);
    this.#renew();
  }

  hostDisconnected(): void {
    renewals.delete(this.#renew);
  }

  /** A custom property as text: `value('--ink')`. */
  value(name: string): string {
    const outer = this.#outer ?? this.#host;
    const values = known.get(outer) ?? new Map<string, string>();
    known.set(outer, values);
    const before = values.get(name);
    if (before !== undefined) return before;
    const value = getComputedStyle(this.#host).getPropertyValue(name).trim();
    if (value !== '') values.set(name, value); // an element outside the page has none
    return value;
  }

  rgb(name: string): Rgb {
    return parseColour(this.value(name));
  }

  /** From the strongest negative to the strongest positive colour. */
  get ramp(): Ramp {
    this.#ramp ??= makeRamp(
      ['--neg-3', '--neg-2', '--zero', '--pos-2', '--pos-3'].map((name) => this.rgb(name)),
    );
    return this.#ramp;
  }

  /** The bands of a field of probabilities. */
  get fieldColours(): FieldColours {
    this.#fieldColours ??= makeFieldColours(this.ramp);
    return this.#fieldColours;
  }

  #renew = (): void => {
    this.#ramp = null;
    this.#fieldColours = null;
    this.#host.requestUpdate('theme', null);
  };
}
