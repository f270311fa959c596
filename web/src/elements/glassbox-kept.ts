import { css, html, LitElement, nothing } from 'lit';
import { autosaves, openStore, setAutosaves, throwAllAway } from '../client/autosave.ts';
import { embedded } from '../client/site.ts';
import { sayKept } from '../messages/kept.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import { button } from './lab-notes.ts';

const interval = 3000;

/** Whether runs are kept in this browser, how many are, and how to be rid of them. */
export class GlassboxKept extends LitElement {
  static override properties = { count: { state: true } };
  declare count: number;

  static override styles = [
    base,
    controls,
    css`
      h3 {
        margin: var(--s6) 0 0;
        font: 600 var(--t-body) / 1.3 var(--sans);
      }
      .hint,
      label,
      p {
        font-size: var(--t-label);
        color: var(--ink-2);
      }
      label {
        display: inline-flex;
        align-items: center;
        gap: var(--s2);
        min-height: var(--target);
        cursor: pointer;
      }
      input {
        width: 18px;
        height: 18px;
        margin: 0;
        accent-color: var(--edge);
      }
    `,
  ];
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.count = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (embedded()) return;
    void this.#ask();
    this.#timer = setInterval(() => void this.#ask(), interval);
  }

  override disconnectedCallback(): void {
    clearInterval(this.#timer);
    super.disconnectedCallback();
  }

  override render() {
    if (embedded()) return nothing;
    return html`<h3>${sayKept.title}</h3>
      <p class="hint">${sayKept.hint}</p>
      <p>
        <label
          ><input type="checkbox" .checked=${autosaves()} @change=${this.#switched} />
          ${sayKept.keepRuns}</label
        >
      </p>
      <p aria-live="polite">${sayKept.keptNow(this.count)}</p>
      ${this.count > 0 ? button(sayKept.throwAllAway, () => void this.#clear()) : nothing}`;
  }

  /** Where nothing is kept, the lab says why. */
  async #ask(): Promise<void> {
    const store = await openStore().catch(() => null);
    this.count = (await store?.count().catch(() => 0)) ?? 0;
  }

  #switched = async (event: Event): Promise<void> => {
    await setAutosaves((event.target as HTMLInputElement).checked).catch(() => {});
    await this.#ask();
  };

  async #clear(): Promise<void> {
    await throwAllAway().catch(() => {});
    await this.#ask();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-kept': GlassboxKept;
  }
}

define('glassbox-kept', GlassboxKept);
