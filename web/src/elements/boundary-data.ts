import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import {
  type BoundaryData,
  type BoundarySettings,
  boundaryDefaults,
  dataGroups,
  isOldXor,
  sampleCounts,
} from '../client/boundary-settings.ts';
import { parseSeed } from '../client/settings-text.ts';
import { sayBoundary } from '../messages/boundary.ts';
import * as format from '../messages/format.ts';
import { say } from '../messages/index.ts';
import type { Points } from '../protocol/index.ts';
import { base } from '../styles/base.ts';
import { choice } from '../styles/choice.ts';
import { controls } from '../styles/controls.ts';
import { anotherSeed } from './boundary-settings.ts';
import { define } from './define.ts';
import type { Refused } from './lab-notes.ts';
import { textField } from './setting-fields.ts';

/**
 * Which points there are: shape, noise, how many, who is trained on.
 *
 * @fires setting-input the detail is a Partial<BoundarySettings>
 * @fires setting-refused the detail is a Refused<BoundarySettings>
 */
export class GlassboxBoundaryData extends LitElement {
  static override properties = { values: { attribute: false }, points: { attribute: false } };
  declare values: BoundarySettings;
  declare points: Points | null;

  static override styles = [
    base,
    controls,
    choice,
    css`
      h3 {
        margin-bottom: var(--s1);
        font: 500 var(--t-tick) / 1.5 var(--sans);
        color: var(--ink-3);
      }
      .choice {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--s1);
        margin-bottom: var(--s3);
      }
      .choice button {
        padding: var(--s1);
        font-size: var(--t-label);
      }
      p {
        margin-bottom: var(--s3);
        font-size: var(--t-label);
        color: var(--ink-2);
      }
      .slider {
        display: grid;
        grid-template-columns: 1fr auto;
        font-size: var(--t-label);
        color: var(--ink-2);
      }
      .slider input {
        grid-column: 1 / -1;
      }
      .value {
        font-variant-numeric: tabular-nums;
        color: var(--ink);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--s3);
        margin-bottom: var(--s3);
      }
      .field input {
        width: 64px;
      }
    `,
  ];

  constructor() {
    super();
    this.values = boundaryDefaults;
    this.points = null;
  }

  override render() {
    const { values, points } = this;
    const train = points?.labels.length ?? 0;
    const test = points?.test?.labels.length ?? 0;
    const made = !isOldXor(values.data);
    return html`${dataGroups.map(
      ({ task, data }) => html`<h3 id=${task}>${sayBoundary.dataGroup[task]}</h3>
        <div class="choice" role="group" aria-labelledby=${task}>
          ${data.map((name) => this.#choice(name))}
        </div>`,
    )}
    <p>
      ${sayBoundary.dataHint[values.data]}
      ${train > 0 && values.data !== 'xor_points' ? sayBoundary.pointCounts(train, test) : nothing}
    </p>
    ${made && values.data !== 'own' ? this.#slider('noise', sayBoundary.noise, 0, 100) : nothing}
    ${made ? this.#slider('share', sayBoundary.trainShare, 10, 100) : nothing}
    ${made ? this.#renderNumbers() : nothing}`;
  }

  override updated(): void {
    for (const slider of this.renderRoot.querySelectorAll<HTMLInputElement>('.slider input')) {
      const [low, high] = [Number(slider.min), Number(slider.max)];
      const filled = ((Number(slider.value) - low) / (high - low)) * 100;
      slider.style.setProperty('--filled', `${filled}%`);
    }
  }

  #choice(name: BoundaryData): TemplateResult {
    const chosen = name === this.values.data;
    return html`<button
      type="button"
      aria-pressed=${chosen ? 'true' : 'false'}
      @click=${() => !chosen && this.#tell({ data: name })}
    >
      ${sayBoundary.dataName[name]}
    </button>`;
  }

  /** Moves in steps of 5 %; the run begins anew when it is let go. */
  #slider(key: 'noise' | 'share', label: string, low: number, high: number): TemplateResult {
    const value = this.values[key];
    return html`<label class="slider"
      ><span>${label}</span><span class="value">${format.share(value)}</span
      ><input
        type="range"
        name=${key}
        min=${low}
        max=${high}
        step="5"
        .value=${String(Math.round(value * 100))}
        aria-label=${label}
        aria-valuetext=${format.share(value)}
        @change=${(event: Event) =>
          this.#tell({ [key]: Number((event.target as HTMLInputElement).value) / 100 })}
    /></label>`;
  }

  #renderNumbers(): TemplateResult {
    const { values } = this;
    const field = (
      name: 'count' | 'dataSeed',
      label: string,
      read: (text: string) => number | null,
      sentence: (text: string) => string,
    ) =>
      textField({
        name,
        label,
        value: String(values[name]),
        refused: false,
        numeric: true,
        typed: (text) => {
          const value = read(text);
          if (value !== null) this.#tell({ [name]: value });
          else this.#refuse({ key: name, text: sentence(text) });
        },
      });
    return html`<div class="row">
      ${
        values.data === 'own'
          ? nothing
          : field('count', sayBoundary.pointCount, readCount, sayBoundary.countRefused)
      }
      ${field('dataSeed', sayBoundary.dataSeed, parseSeed, say.seedRefused)}
      <button
        type="button"
        class="btn small"
        @click=${() => this.#tell({ dataSeed: anotherSeed() })}
      >
        ${sayBoundary.newPoints}
      </button>
    </div>`;
  }

  #tell(detail: Partial<BoundarySettings>): void {
    this.dispatchEvent(new CustomEvent('setting-input', { detail }));
  }

  #refuse(detail: Refused<BoundarySettings>): void {
    this.dispatchEvent(new CustomEvent('setting-refused', { detail }));
  }
}

function readCount(text: string): number | null {
  const count = /^\s*\d{1,5}\s*$/.test(text) ? Number(text) : Number.NaN;
  return count >= sampleCounts.fewest && count <= sampleCounts.most ? count : null;
}

define('glassbox-boundary-data', GlassboxBoundaryData);
