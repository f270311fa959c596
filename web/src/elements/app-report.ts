// A report of the open room on paper: the page itself, laid out as wide as the paper, in the light
// theme, without its controls, and above it what was set, what was measured, and where it stands.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { showTheme, type ThemeChoice, themeNow } from '../client/theme-choice.ts';
import { say } from '../messages/index.ts';
import { language } from '../messages/language.ts';
import { sayShell } from '../messages/shell.ts';
import { base } from '../styles/base.ts';
import { deepAll } from './deep.ts';
import { define } from './define.ts';
import type { GlassboxApp } from './glassbox-app.ts';

/** Pictures measure their places in a frame, and some are painted in the next one. */
async function frames(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((done) => requestAnimationFrame(done));
}

/** At most so long the panes that nobody has looked at yet may take to be filled. */
const mostWait = 5000;

/** Settles when the room's words have stood still for a second. */
async function settled(lab: HTMLElement): Promise<void> {
  const words = () =>
    [...deepAll(lab, '*')].reduce(
      (sum, { shadowRoot }) => sum + (shadowRoot?.textContent ?? '').length,
      0,
    );
  const end = performance.now() + mostWait;
  let before = -1;
  for (let same = 0; same < 4 && performance.now() < end; ) {
    await new Promise((done) => setTimeout(done, 250));
    const now = words();
    same = now === before ? same + 1 : 0;
    before = now;
  }
}

const controls = 'button, input, select, textarea, summary, glassbox-table, glassbox-transport';

/** Paper has no controls. A button that is a picture, a cell or what was chosen stays. */
function markControls(lab: HTMLElement): void {
  for (const control of deepAll(lab, controls)) {
    const isPicture =
      control.localName === 'button' &&
      (control.textContent?.trim() === '' ||
        control.ariaPressed === 'true' ||
        control.matches('td *, th *') ||
        control.querySelector('canvas, glassbox-tile, :scope > svg:only-child') !== null);
    if (!isPicture) (control.closest('label') ?? control).dataset.unprinted = '';
  }
  for (const group of deepAll(lab, '[role=group][aria-labelledby]')) {
    const empty = [...group.children].every(
      (child) => 'unprinted' in (child as HTMLElement).dataset,
    );
    if (!empty) continue;
    const root = group.getRootNode() as ShadowRoot;
    for (const id of group.getAttribute('aria-labelledby')?.split(' ') ?? []) {
      const name = root.getElementById(id);
      if (name) name.dataset.unprinted = '';
    }
  }
}

/** Lays the page out for paper before it is printed, and back afterwards. */
export class Reporting {
  #app: GlassboxApp;
  #before: ThemeChoice | null = null;

  constructor(app: GlassboxApp) {
    this.#app = app;
    window.addEventListener('beforeprint', this.#begin);
    window.addEventListener('afterprint', this.#end);
  }

  get on(): boolean {
    return this.#before !== null;
  }

  print = async (): Promise<void> => {
    const { lab } = this.#app;
    if (lab && !deepAll(lab, '[data-part]').next().done) {
      window.dispatchEvent(new Event('all-seen'));
      await settled(lab);
    }
    this.#begin();
    await this.#app.updateComplete;
    await frames(3);
    window.print();
  };

  #begin = (): void => {
    if (this.on) return;
    this.#before = themeNow();
    document.documentElement.dataset.report = '';
    showTheme('light');
    if (this.#app.lab) markControls(this.#app.lab);
    this.#app.requestUpdate();
  };

  #end = (): void => {
    if (this.#before === null) return;
    showTheme(this.#before);
    this.#before = null;
    delete document.documentElement.dataset.report;
    for (const control of deepAll(this.#app, '[data-unprinted]')) delete control.dataset.unprinted;
    this.#app.requestUpdate();
  };
}

const now = () =>
  new Intl.DateTimeFormat(language(), { dateStyle: 'long', timeStyle: 'short' }).format(new Date());

type Row = readonly [name: string, value: string];

/** The fields of a room by their labels, with what is chosen in them. */
function settingsOf(lab: HTMLElement): Row[] {
  const rows = new Map<string, string>();
  for (const field of deepAll(
    lab,
    'select, input:not([type=file], [type=checkbox], [type=radio])',
  )) {
    const control = field as HTMLSelectElement | HTMLInputElement;
    const label = control.labels?.[0];
    const words = [...(label?.childNodes ?? [])].filter((node) => node instanceof Text);
    const name = words
      .map((node) => (node as Text).data.trim())
      .join(' ')
      .trim();
    const value =
      control instanceof HTMLSelectElement
        ? (control.selectedOptions[0]?.text.trim() ?? '')
        : (control.getAttribute('aria-valuetext') ?? control.value);
    if (name !== '' && value !== '' && !rows.has(name)) rows.set(name, value);
  }
  return [...rows];
}

/** What has been measured, as the room shows it. */
function metricsOf(lab: HTMLElement): Row[] {
  const rows = new Map<string, string>();
  const names: Record<string, string> = sayShell.metric;
  for (const shown of deepAll(lab, '[data-metric]')) {
    const name = names[shown.dataset.metric ?? ''];
    const text = shown.textContent?.trim() ?? '';
    if (name && shown.dataset.value && text !== '') rows.set(name, text);
  }
  return [...rows];
}

/** The head of the report. */
export class GlassboxReport extends LitElement {
  static override properties = { app: { attribute: false } };
  declare app: GlassboxApp | null;

  static override styles = [
    base,
    css`
      .name {
        display: flex;
        justify-content: space-between;
        align-items: baseline;
        gap: var(--s4);
        padding-bottom: var(--s2);
        border-bottom: 1px solid var(--ink);
        font-size: var(--t-ui);
      }
      strong {
        font-size: var(--t-pane);
      }
      .tables {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 0 var(--s5);
        margin-top: var(--s3);
      }
      table {
        width: 100%;
        border-collapse: collapse;
        align-self: start;
        font-size: var(--t-label);
      }
      caption {
        padding: var(--s2) 0 var(--s1);
        text-align: left;
        font-weight: 600;
      }
      th,
      td {
        padding: 2px 0;
        border-top: 1px solid var(--hair);
        text-align: left;
        font-weight: 400;
        overflow-wrap: anywhere;
      }
      th {
        padding-right: var(--s3);
        color: var(--ink-2);
      }
      .link {
        margin-top: var(--s3);
        font: 400 var(--t-tick) / 1.4 var(--mono);
        overflow-wrap: anywhere;
        word-break: normal;
      }
    `,
  ];

  constructor() {
    super();
    this.app = null;
  }

  override render() {
    const { app } = this;
    if (!app) return nothing;
    const { lab, room } = app;
    return html`<p class="name">
        <strong>${say.brand}: ${say.roomName[room]}</strong>
        <time>${now()}</time>
      </p>
      ${
        lab
          ? html`<div class="tables">
              ${table(sayShell.settings, settingsOf(lab))}
              ${table(sayShell.measured, metricsOf(lab))}
            </div>`
          : nothing
      }
      <p class="link">${window.location.href}</p>`;
  }
}

const table = (caption: string, rows: readonly Row[]): TemplateResult | typeof nothing =>
  rows.length === 0
    ? nothing
    : html`<table>
        <caption>${caption}</caption>
        <tbody>
          ${rows.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}
        </tbody>
      </table>`;

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-report': GlassboxReport;
  }
}

define('glassbox-report', GlassboxReport);
