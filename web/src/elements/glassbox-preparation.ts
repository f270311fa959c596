import { css, html, LitElement } from 'lit';
import { allSteps } from '../draw/robustness-plan.ts';
import { sayInside } from '../messages/inside.ts';
import type { PreparationSteps } from '../protocol/index.ts';
import { base } from '../styles/base.ts';
import { ticks } from '../styles/ticks.ts';
import { define } from './define.ts';

const names = ['cut', 'scale', 'centre'] as const;

/**
 * Which steps a drawing goes through on its way to the network.
 *
 * @fires steps-change the detail is a PreparationSteps
 */
export class GlassboxPreparation extends LitElement {
  static override properties = { steps: { attribute: false } };
  declare steps: PreparationSteps;

  static override styles = [
    base,
    ticks,
    css`
      fieldset {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 var(--s3);
        min-width: 0;
        margin: var(--s1) 0 0;
        padding: 0;
        border: 0;
      }
    `,
  ];

  constructor() {
    super();
    this.steps = allSteps;
  }

  override render() {
    return html`<fieldset>
      <legend class="sr">${sayInside.steps}</legend>
      ${names.map(
        (name) => html`<label title=${sayInside.stepLong[name]}
          ><input
            type="checkbox"
            .checked=${this.steps[name]}
            @change=${(event: Event) => this.#change(name, event)}
          />${sayInside.stepName[name]}</label
        >`,
      )}
    </fieldset>`;
  }

  #change(name: keyof PreparationSteps, event: Event): void {
    this.steps = { ...this.steps, [name]: (event.target as HTMLInputElement).checked };
    this.dispatchEvent(new CustomEvent('steps-change', { detail: this.steps }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-preparation': GlassboxPreparation;
  }
}

define('glassbox-preparation', GlassboxPreparation);
