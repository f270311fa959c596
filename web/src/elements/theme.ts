import type { LitElement, ReactiveController } from 'lit';
import { type FieldColours, makeFieldColours } from '../draw/field.ts';
import { makeRamp, parseColour, type Ramp, type Rgb } from '../draw/ramp.ts';

/** Values that have been asked for: the look is the same in the whole page, and asking is slow. */
const known = new Map<string, string>();

/** The values of the look for what is painted on a canvas; renews its host when they change. */
export class Theme implements ReactiveController {
  #host: LitElement;
  #dark = matchMedia('(prefers-color-scheme: dark)');
  #ramp: Ramp | null = null;
  #fieldColours: FieldColours | null = null;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#renew();
    this.#dark.addEventListener('change', this.#renew);
  }

  hostDisconnected(): void {
    this.#dark.removeEventListener('change', this.#renew);
  }

  /** A custom property as text: `value('--ink')`. */
  value(name: string): string {
    const before = known.get(name);
    if (before !== undefined) return before;
    const value = getComputedStyle(this.#host).getPropertyValue(name).trim();
    if (value !== '') known.set(name, value); // an element outside the page has none
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
    known.clear();
    this.#ramp = null;
    this.#fieldColours = null;
    this.#host.requestUpdate('theme', null);
  };
}
