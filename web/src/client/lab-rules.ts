// What a lab has to know about its own settings, so that all labs can share the rest.
import type { RunSpec } from '../protocol/index.ts';
import type { LabId } from './settings.ts';
import type { ParsedSettings } from './settings-text.ts';

export interface LabRules<S> {
  /** The room whose link has the settings. */
  lab: LabId | 'data';
  defaults: S;
  /** Learning rates that the menu offers, smallest first. */
  rates: readonly number[];
  /** Settings that only change what is shown. */
  looks: readonly (keyof S)[];
  /** Settings that a run may change on its way, as long as data and network stay what they are. */
  branches: readonly (keyof S)[];
  /** Reads `key=value&key=value`. */
  parse(text: string): ParsedSettings<S>;
  /** The whole settings, so that a link keeps its run when a default changes. */
  format(settings: S): string;
  spec(settings: S): RunSpec;
  /** Text that is the same for settings that ask for the same run. */
  run(settings: S): string;
  /** The settings with some of them changed, and with what goes with that. */
  changed(settings: S, part: Partial<S>): S;
}
