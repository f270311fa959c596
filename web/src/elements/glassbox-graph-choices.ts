import { css, html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { roomHref } from '../client/site.ts';
import { sayGraph as say } from '../messages/backprop.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import {
  exampleIds,
  examples,
  type GraphSettings,
  parseNumber,
  settingsFor,
} from './glassbox-graph-examples.ts';
import './glassbox-note.ts';

const typingPause = 500;

/**
 * Which graph is drawn: an example or an expression, the gradient at its output, and whether it
 * has the mistake.
 *
 * @fires graph-wanted the detail is the new GraphSettings
 */
export class GlassboxGraphChoices extends LitElement {
  static override properties = {
    wanted: { attribute: false },
    refusal: {},
    kept: { type: Boolean },
    refusedNumber: { state: true },
  };
  declare wanted: GraphSettings;
  /** Why the expression was refused, or ''. */
  declare refusal: string;
  /** Whether an earlier graph is still shown. */
  declare kept: boolean;
  declare refusedNumber: string | null;
  #typing: ReturnType<typeof setTimeout> | null = null;

  static override styles = [
    base,
    controls,
    css`
      .choices {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s4) var(--s5);
        align-items: end;
      }
      .wide {
        flex: 1 1 380px;
        min-width: 0;
      }
      textarea {
        width: 100%;
        min-height: var(--target);
        padding: 9px 0;
        border: 0;
        border-bottom: 1px solid var(--control);
        border-radius: 0;
        background: none;
        color: var(--ink);
        font: 400 var(--t-ui) / 1.45 var(--mono);
        resize: none;
        overflow: hidden;
      }
      textarea:hover {
        border-color: var(--edge);
      }
      textarea[aria-invalid='true'] {
        border-bottom: 2px dashed var(--err);
      }
      .dout {
        width: 120px;
      }
      .switch {
        display: inline-flex;
        gap: var(--s2);
        align-items: center;
        min-height: var(--target);
        font-size: var(--t-ui);
        cursor: pointer;
      }
      .switch input {
        width: 20px;
        height: 20px;
        margin: 0;
        accent-color: var(--edge);
      }
      p {
        margin-top: var(--s2);
        font-size: var(--t-label);
        color: var(--ink-2);
      }
      a {
        color: inherit;
        text-decoration-color: var(--edge-2);
        text-underline-offset: 0.3em;
      }
      glassbox-note {
        margin-top: var(--s3);
      }
    `,
  ];

  constructor() {
    super();
    this.wanted = settingsFor('apple');
    this.refusal = '';
    this.kept = false;
    this.refusedNumber = null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forgetTyping();
  }

  /** The field is as high as its text. */
  override updated(): void {
    const field = this.renderRoot.querySelector('textarea');
    if (!field) return;
    field.style.setProperty('height', 'auto');
    field.style.setProperty('height', `${field.scrollHeight + 1}px`);
  }

  override render() {
    const { wanted, refusal, refusedNumber } = this;
    const choose = (event: Event) => {
      const id = exampleIds[(event.target as HTMLSelectElement).selectedIndex];
      if (id) this.#want({ ...settingsFor(id), faulty: wanted.faulty });
    };
    return html`<div class="choices" role="group" aria-label=${say.choices}>
        <label class="field"
          >${say.example}<select
            @change=${choose}
            .selectedIndex=${live(exampleIds.indexOf(wanted.example))}
          >
            ${exampleIds.map(
              (id) =>
                html`<option ?selected=${id === wanted.example}>${say.exampleName[id]}</option>`,
            )}
          </select></label
        >
        <label class="field wide"
          >${say.expression}<textarea
            rows="1"
            spellcheck="false"
            autocomplete="off"
            autocapitalize="off"
            aria-describedby="signs"
            aria-invalid=${refusal === '' ? 'false' : 'true'}
            .value=${live(wanted.expression)}
            @input=${this.#typed}
            @change=${this.#typed}
            @keydown=${(event: KeyboardEvent) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              this.#typed(event);
            }}
          ></textarea>
        </label>
        <label class="field"
          >${say.upstream}<input
            class="dout"
            type="text"
            inputmode="decimal"
            autocomplete="off"
            aria-invalid=${refusedNumber === null ? 'false' : 'true'}
            .value=${live(refusedNumber ?? String(wanted.upstream))}
            @change=${this.#setUpstream}
        /></label>
        <label class="switch"
          ><input
            type="checkbox"
            .checked=${live(wanted.faulty)}
            @change=${(event: Event) =>
              this.#want({ ...wanted, faulty: (event.target as HTMLInputElement).checked })}
          />${say.faulty}</label
        >
      </div>
      ${
        wanted.faulty
          ? html`<p>
              ${say.faultyHint} <a href=${roomHref('#backprop?show=museum&bug=B2.1')}>${say.faultyMore}</a>
            </p>`
          : nothing
      }
      <p id="signs" ?hidden=${wanted.example !== 'own'}>${say.expressionHint}</p>
      ${
        refusal === ''
          ? nothing
          : html`<glassbox-note
              .headline=${say.expressionRefused}
              .text=${this.kept ? say.expressionReasonKept(refusal) : say.expressionReason(refusal)}
            ></glassbox-note>`
      }
      ${
        refusedNumber === null
          ? nothing
          : html`<glassbox-note
              .headline=${say.numberRefused(say.upstream, refusedNumber)}
              .text=${say.notSet}
            ></glassbox-note>`
      }`;
  }

  /** While typing the graph waits for a pause; Enter and leaving the field do not wait. */
  #typed = (event: Event): void => {
    const { value } = event.target as HTMLTextAreaElement;
    const expression = value.replace(/\s+/g, ' ');
    this.#forgetTyping();
    const show = () => {
      if (expression === this.wanted.expression) return;
      const example = exampleIds.find((id) => examples[id].expression === expression) ?? 'own';
      this.#want({ ...this.wanted, example, expression });
    };
    if (event.type === 'input') this.#typing = setTimeout(show, typingPause);
    else show();
  };

  #forgetTyping(): void {
    if (this.#typing) clearTimeout(this.#typing);
    this.#typing = null;
  }

  #setUpstream = (event: Event): void => {
    const { value: text } = event.target as HTMLInputElement;
    const upstream = parseNumber(text);
    this.refusedNumber = upstream === null ? text : null;
    if (upstream !== null) this.#want({ ...this.wanted, upstream });
  };

  #want(detail: GraphSettings): void {
    this.dispatchEvent(new CustomEvent('graph-wanted', { detail }));
  }
}

define('glassbox-graph-choices', GlassboxGraphChoices);
