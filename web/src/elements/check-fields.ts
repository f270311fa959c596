// What can be chosen in the gradient check.
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { say } from '../messages/check.ts';
import {
  backwardBugs,
  type CheckBug,
  type CheckSettings,
  networkIds,
  otherBugs,
  parameterNames,
  parseNumber,
} from './check-settings.ts';

export interface CheckInput {
  change(change: Partial<CheckSettings>, typed?: string): void;
  /** A text that is no number. */
  unreadable(typed: string): void;
}

type Option = readonly [value: string, name: string];

function menu(
  label: string,
  options: readonly (Option | { label: string; options: readonly Option[] })[],
  value: string,
  chosen: (value: string) => void,
): TemplateResult {
  const one = ([id, name]: Option) =>
    html`<option value=${id} ?selected=${id === value}>${name}</option>`;
  return html`<label class="field"
    >${label}<select
      .value=${live(value)}
      @change=${(event: Event) => chosen((event.target as HTMLSelectElement).value)}
    >
      ${options.map((option) =>
        'label' in option
          ? html`<optgroup label=${option.label}>${option.options.map(one)}</optgroup>`
          : one(option),
      )}
    </select></label
  >`;
}

export function fields(chosen: CheckSettings, input: CheckInput): TemplateResult {
  const change = (key: keyof CheckSettings) => (value: string) => {
    const changed: CheckSettings = { ...chosen, [key]: value };
    const known = parameterNames(changed.network).includes(changed.parameter);
    input.change(known ? { [key]: value } : { [key]: value, parameter: 'all' });
  };
  const bug = (id: CheckBug): Option => [id, say.bugOption(id, say.bugName[id])];
  return html`<div class="fields" role="group" aria-label=${say.settings}>
    ${menu(
      say.network,
      networkIds.map((id) => [id, say.networkName[id]] as const),
      chosen.network,
      change('network'),
    )}
    ${menu(
      say.parameter,
      [
        ['all', say.allParameters],
        ...parameterNames(chosen.network).map(
          (name) => [name, name === 'X' ? say.dataParameter : name] as const,
        ),
      ],
      chosen.parameter,
      change('parameter'),
    )}
    ${menu(
      say.samples,
      (['all', 'one'] as const).map((id) => [id, say.samplesName[id]] as const),
      chosen.samples,
      change('samples'),
    )}
    ${menu(
      say.bug,
      [
        ['none', say.noBug],
        { label: say.bugsOnTheWayBack, options: backwardBugs.map(bug) },
        { label: say.bugsElsewhere, options: otherBugs.map(bug) },
      ],
      chosen.bug,
      change('bug'),
    )}
  </div>`;
}

const powers = { low: -12, high: -1 };

/**
 * The slider over powers of ten, and the field for any number. What is being typed stays: the field is
 * written to only when the step has become another one.
 */
export function stepControls(h: number, refused: string | null, input: CheckInput): TemplateResult {
  const power = Math.min(powers.high, Math.max(powers.low, Math.round(Math.log10(h))));
  return html`<div class="slide">
      <input
        type="range"
        aria-label=${say.stepSlider}
        aria-valuetext=${say.hHere(h)}
        min=${powers.low}
        max=${powers.high}
        step="1"
        .value=${live(String(power))}
        @input=${(event: Event) => {
          input.change({ h: Number(`1e${(event.target as HTMLInputElement).value}`) });
        }}
      />
    </div>
    <label class="field h"
      >${say.stepField}<input
        type="text"
        name="h"
        autocomplete="off"
        spellcheck="false"
        aria-invalid=${refused === null ? 'false' : 'true'}
        .value=${refused ?? h.toExponential()}
        @change=${(event: Event) => {
          const { value } = event.target as HTMLInputElement;
          const number = parseNumber(value);
          if (number === null) input.unreadable(value);
          else input.change({ h: number }, value);
        }}
    /></label>`;
}
