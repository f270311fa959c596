import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { roomHref } from '../client/site.ts';
import {
  formatPlace,
  type TopicId,
  type TutorialPlace,
  topicIds,
} from '../client/tutorial-settings.ts';
import { tell } from '../messages/tutorials.ts';
import type { Preset } from '../protocol/study.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';

type SystemPlace = Extract<TutorialPlace, { kind: 'system' }>;

/** Systems that stand in the menu: a corrected one is reached from what it corrects. */
export function listed(presets: readonly Preset[]): Preset[] {
  return presets.filter(({ variant, other }) => variant !== 'corrected' || other === '');
}

const systemPlace = (id: string): TutorialPlace => ({ kind: 'system', id, seed: null });
const topicPlace = (topic: TopicId): TutorialPlace => ({ kind: 'topic', topic, stage: 0 });
const address = (place: TutorialPlace) => roomHref(`#tutorials?${formatPlace(place)}`);

export const systemLabel = (preset: Preset): string => tell.systemName[preset.id] ?? preset.title;

/** The system in the menu that stands for this one. */
export function menuPlace(place: SystemPlace, presets: readonly Preset[]): SystemPlace {
  const preset = presets.find(({ id }) => id === place.id);
  const id = preset?.variant === 'corrected' && preset.other ? preset.other : place.id;
  return { kind: 'system', id, seed: null };
}

/**
 * The five tutorials with their systems, and the topics. The systems of the open tutorial are
 * unfolded; on a phone everything stands in one list to choose from.
 *
 * @fires place-choose the detail is a TutorialPlace
 */
export class GlassboxTutorialMenu extends LitElement {
  static override properties = { presets: { attribute: false }, place: { attribute: false } };
  declare presets: readonly Preset[];
  declare place: TutorialPlace | null;

  static override styles = [
    base,
    controls,
    css`
      h2 {
        margin-top: var(--s5);
        font: 400 var(--t-label) / 1.4 var(--sans);
        color: var(--ink-2);
      }
      h2:first-child {
        margin-top: 0;
      }
      a {
        display: flex;
        align-items: center;
        min-height: var(--target);
        padding: 4px 0 4px var(--s3);
        border-left: 2px solid var(--hair);
        font-size: var(--t-ui);
        line-height: 1.25;
        color: var(--ink-2);
        text-decoration: none;
      }
      a:hover {
        color: var(--ink);
        border-color: var(--edge-soft);
      }
      a[aria-current] {
        color: var(--ink);
        font-weight: 600;
        border-color: var(--edge);
      }
      ul ul a {
        padding-left: var(--s5);
        font-size: var(--t-label);
      }
      .field {
        display: none;
      }
      @media (max-width: 900px) {
        nav {
          display: none;
        }
        .field {
          display: grid;
        }
        .field select {
          width: 100%;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.presets = [];
    this.place = null;
  }

  override render() {
    const systems = listed(this.presets);
    const tutorials = [...new Set(systems.map((preset) => preset.tutorial))];
    const here = this.place ? formatPlace(this.#shown(this.place)) : '';
    return html`<nav aria-label=${tell.menu}>
        <h2>${tell.systems}</h2>
        <ul>
          ${tutorials.map((tutorial) => {
            const own = systems.filter((preset) => preset.tutorial === tutorial);
            return this.#tutorial(tutorial, own, here);
          })}
        </ul>
        <h2>${tell.topics}</h2>
        <ul>
          ${topicIds.map((topic) => html`<li>${this.#link(topicPlace(topic), tell.topicName[topic], here)}</li>`)}
        </ul>
      </nav>
      <label class="field"
        >${tell.choose}<select @change=${this.#chosen}>
          ${tutorials.map(
            (tutorial) => html`<optgroup label=${tell.tutorialName[tutorial] ?? ''}>
              ${systems
                .filter((preset) => preset.tutorial === tutorial)
                .map((preset) => this.#option(systemPlace(preset.id), systemLabel(preset), here))}
            </optgroup>`,
          )}
          <optgroup label=${tell.topics}>
            ${topicIds.map((topic) => this.#option(topicPlace(topic), tell.topicName[topic], here))}
          </optgroup>
        </select></label
      >`;
  }

  /** The place in the menu that stands for this one. */
  #shown(place: TutorialPlace): TutorialPlace {
    if (place.kind === 'topic') return topicPlace(place.topic);
    return menuPlace(place, this.presets);
  }

  #tutorial(tutorial: number, systems: readonly Preset[], here: string): TemplateResult {
    const first = systems[0];
    if (!first) return html``;
    const open = systems.some((preset) => formatPlace(systemPlace(preset.id)) === here);
    return html`<li>
      <a href=${address(systemPlace(first.id))} aria-current=${open ? 'true' : nothing}
        >${tell.tutorialName[tutorial]}</a
      >
      ${
        open
          ? html`<ul>
              ${systems.map((preset) => html`<li>${this.#link(systemPlace(preset.id), systemLabel(preset), here)}</li>`)}
            </ul>`
          : nothing
      }
    </li>`;
  }

  #link(place: TutorialPlace, label: string, here: string): TemplateResult {
    const current = formatPlace(place) === here ? 'page' : nothing;
    return html`<a href=${address(place)} aria-current=${current}>${label}</a>`;
  }

  #option(place: TutorialPlace, label: string, here: string): TemplateResult {
    const text = formatPlace(place);
    return html`<option value=${text} .selected=${text === here}>${label}</option>`;
  }

  #chosen = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    const places = [
      ...listed(this.presets).map((preset) => systemPlace(preset.id)),
      ...topicIds.map(topicPlace),
    ];
    const detail = places.find((place) => formatPlace(place) === value);
    if (detail) this.dispatchEvent(new CustomEvent('place-choose', { detail, bubbles: true }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-tutorial-menu': GlassboxTutorialMenu;
  }
}

define('glassbox-tutorial-menu', GlassboxTutorialMenu);
