import type { LitElement, ReactiveController } from 'lit';
import { type FieldColours, makeFieldColours } from '../draw/field.ts';
import { makeRamp, parseColour, type Ramp, type Rgb } from '../draw/ramp.ts';

/** The values of the look for what is painted on a canvas; renews its host when they change. */
export class Theme implements ReactiveController {
  #host: LitElement;
  #dark = matchMedia('(prefers-color-scheme: dark)');
  #known = new Map<string, string>();
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
    let value = this.#known.get(name);
    if (value === undefined) {
      value = getComputedStyle(this.#host).getPropertyValue(name).trim();
      this.#known.set(name, value);
    }
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
    this.#known.clear();
    this.#ramp = null;
    this.#fieldColours = null;
    this.#host.requestUpdate('theme', null);
  };
}
