import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { shortcutKeys } from '../client/shortcuts.ts';
import type { ThemeChoice } from '../client/theme-choice.ts';
import { sayShell } from '../messages/shell.ts';
import { base } from '../styles/base.ts';
import { define } from './define.ts';

const drawing = (shape: TemplateResult) =>
  svg`<svg viewBox="0 0 20 20" aria-hidden="true">${shape}</svg>`;

const themeIcon: Record<ThemeChoice, TemplateResult> = {
  system: drawing(
    svg`<circle cx="10" cy="10" r="6.5" /><path class="full" d="M10 3.5a6.5 6.5 0 0 1 0 13z" />`,
  ),
  light: drawing(
    svg`<circle cx="10" cy="10" r="3.5" /><path d="M10 1.5v2.5M10 16v2.5M1.5 10H4M16 10h2.5M4 4l1.8 1.8M14.2 14.2 16 16M4 16l1.8-1.8M14.2 5.8 16 4" />`,
  ),
  dark: drawing(svg`<path d="M16.5 12.2A7 7 0 0 1 7.8 3.5a7 7 0 1 0 8.7 8.7z" />`),
};
const projectorIcon = drawing(
  svg`<path d="M2 3.5h16M3.5 3.5v9h13v-9M10 12.5V15M7 17.5l3-2.5 3 2.5" />`,
);
const printIcon = drawing(svg`<path d="M5.5 7V2.5h9V7M5.5 14H3V7h14v7h-2.5M5.5 11.5h9v6h-9z" />`);
const lessonIcon = drawing(svg`<path d="M4 2.5h9l3 3v12H4zM12.5 2.5V6H16M10 8.5v6M7 11.5h6" />`);
const keysIcon = drawing(
  svg`<path d="M1.5 4.5h17v11h-17zM4.5 8h1M8 8h1M11.5 8h1M15 8h.5M4.5 12h1M8 12h5M15 12h.5" />`,
);

/**
 * The tools of the header: theme, projector, a teacher's link, report, keys.
 *
 * @fires tool the detail is its name
 */
export class GlassboxTools extends LitElement {
  static override properties = { theme: { attribute: false }, projector: { type: Boolean } };
  declare theme: ThemeChoice;
  declare projector: boolean;

  static override styles = [
    base,
    css`
      :host {
        display: flex;
      }
      button {
        display: grid;
        place-items: center;
        width: var(--target);
        height: var(--target);
        padding: 0;
        border: 0;
        border-radius: var(--r);
        background: none;
        color: var(--ink-2);
        cursor: pointer;
      }
      button:hover {
        color: var(--edge);
        background: var(--edge-tint);
      }
      [aria-pressed='true'] {
        color: var(--edge);
        background: var(--edge-tint);
      }
      svg {
        width: 20px;
        height: 20px;
        fill: none;
        stroke: currentColor;
        stroke-width: 1.5;
        stroke-linejoin: round;
        stroke-linecap: round;
      }
      .full {
        fill: currentColor;
      }
      /* Nobody projects a phone, and it has no keys. */
      @media (max-width: 600px) {
        .wide {
          display: none;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.theme = 'system';
    this.projector = false;
  }

  override render() {
    return html`${this.#tool('theme', sayShell.theme(this.theme), themeIcon[this.theme], 'T')}
    ${this.#tool(
      'projector',
      sayShell.projector,
      projectorIcon,
      shortcutKeys.projector,
      'wide',
      this.projector,
    )}
    ${this.#tool('lesson', sayShell.makeLesson, lessonIcon, null, 'wide')}
    ${this.#tool('print', sayShell.print, printIcon)}
    ${this.#tool('keys', sayShell.keys, keysIcon, shortcutKeys.keys, 'wide')}`;
  }

  #tool(
    name: string,
    label: string,
    icon: TemplateResult,
    key: string | null = null,
    where = '',
    pressed: boolean | null = null,
  ): TemplateResult {
    return html`<button
      type="button"
      class=${where}
      data-tool=${name}
      title=${key === null ? label : `${label} (${key})`}
      aria-label=${label}
      aria-keyshortcuts=${key ?? nothing}
      aria-pressed=${pressed === null ? nothing : String(pressed)}
      @click=${() => this.dispatchEvent(new CustomEvent('tool', { detail: name }))}
    >
      ${icon}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-tools': GlassboxTools;
  }
}

define('glassbox-tools', GlassboxTools);
