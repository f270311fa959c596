// Choices of a race: buttons of which one is pressed, and the data of the plane.
import { html, type TemplateResult } from 'lit';
import { type BoundarySettings, boundaryData } from '../client/boundary-settings.ts';
import { sayBoundary } from '../messages/boundary.ts';
import { sayRace } from '../messages/race.ts';
import { menuField } from './setting-fields.ts';

export function renderChoice<T>(
  label: string,
  offered: readonly T[],
  chosen: T | null,
  name: (option: T) => string,
  choose: (option: T) => void,
): TemplateResult {
  return html`<div role="group" aria-label=${label}>
    <p aria-hidden="true">${label}</p>
    <div class="choice">
      ${offered.map(
        (option) => html`<button
          type="button"
          aria-pressed=${option === chosen ? 'true' : 'false'}
          @click=${() => choose(option)}
        >
          ${name(option)}
        </button>`,
      )}
    </div>
  </div>`;
}

/** Which points there are, for both; `labHref` is where more about them can be set. */
export function renderData(
  { data }: BoundarySettings,
  settle: (event: CustomEvent<Partial<BoundarySettings>>) => void,
  labHref: string,
): TemplateResult {
  // Points of one's own come with a link alone.
  const offered = boundaryData.filter((name) => name !== 'own' || data === 'own');
  return html`${menuField({
    name: 'data',
    label: sayRace.data,
    value: data,
    offered,
    text: (name) => sayBoundary.dataName[name],
    chosen: (name) => settle(new CustomEvent('setting-input', { detail: { data: name } })),
  })}
    <p class="small"><a class="alone" href=${labHref}>${sayRace.changeData}</a></p>`;
}
