import { css, html, LitElement, type TemplateResult } from 'lit';
import { navigationIds } from '../client/route.ts';
import { type Shortcut, shortcutKeys, shortcutsOn, switchShortcuts } from '../client/shortcuts.ts';
import { say } from '../messages/index.ts';
import { sayShell } from '../messages/shell.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { ticks } from '../styles/ticks.ts';
import { define } from './define.ts';
import { windowStyle } from './window-style.ts';

/**
 * The list of all keys, over the page, with the switch of those that are letters.
 *
 * @fires close @fires keys-switched
 */
export class GlassboxKeys extends LitElement {
  static override styles = [
    base,
    controls,
    ticks,
    windowStyle,
    css`
      dialog {
        box-sizing: border-box;
        width: min(760px, 100vw - 2 * var(--margin));
        max-height: calc(100vh - 2 * var(--s5));
        padding: var(--s5);
        overflow: auto;
      }
      dialog[open] {
        display: block;
      }
      .top {
        display: flex;
        justify-content: space-between;
        align-items: center;
        gap: var(--s4);
      }
      h2,
      h3 {
        font: 600 var(--t-pane) / 1.3 var(--sans);
      }
      h3 {
        margin: var(--s4) 0 var(--s1);
        font-size: var(--t-ui);
      }
      dl {
        display: grid;
        grid-template-columns: minmax(7rem, max-content) 1fr;
        font-size: var(--t-ui);
      }
      dt,
      dd {
        padding: var(--s1) var(--s3) var(--s1) 0;
        border-top: 1px solid var(--hair);
      }
      kbd {
        padding: 0 6px;
        border: 1px solid var(--control);
        border-radius: var(--r);
        font: 500 var(--t-label) / 1.6 var(--mono);
        white-space: nowrap;
      }
    `,
  ];

  override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  #close = (): void => this.renderRoot.querySelector('dialog')?.close();

  override render() {
    const on = shortcutsOn();
    return html`<dialog
      aria-labelledby="title"
      @close=${() => this.dispatchEvent(new CustomEvent('close'))}
      @click=${(event: Event) => event.target === event.currentTarget && this.#close()}
    >
      <div class="top">
        <h2 id="title">${sayShell.keys}</h2>
        <button type="button" class="btn" autofocus @click=${this.#close}>${sayShell.close}</button>
      </div>
      <label
        ><input
          type="checkbox"
          .checked=${on}
          @change=${(event: Event) => {
            switchShortcuts((event.target as HTMLInputElement).checked);
            this.dispatchEvent(new CustomEvent('keys-switched'));
            this.requestUpdate();
          }}
        />${sayShell.lettersOn}</label
      >
      <h3>${sayShell.everywhere}</h3>
      <dl>
        ${(Object.keys(shortcutKeys) as Shortcut[]).map((name) =>
          row([shortcutKeys[name]], sayShell.shortcut[name]),
        )}
        ${row(
          ['1', String(navigationIds.length)],
          sayShell.rooms(navigationIds.map((id) => say.roomName[id]).join(', ')),
          '–',
        )}
        ${row(['Esc'], sayShell.escape)}
      </dl>
      ${sayShell.places.map(
        ({ name, keys }) => html`<h3>${name}</h3>
          <dl>${keys.map(([key, does]) => row(key.split(' '), does))}</dl>`,
      )}
    </dialog>`;
  }
}

const row = (keys: readonly string[], does: string, between = ' '): TemplateResult =>
  html`<dt>${keys.map((key, i) => html`${i > 0 ? between : ''}<kbd>${key}</kbd>`)}</dt>
    <dd>${does}</dd>`;

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-keys': GlassboxKeys;
  }
}

define('glassbox-keys', GlassboxKeys);
