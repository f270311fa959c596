import { css, html, LitElement, nothing } from 'lit';
import type { PanelList } from '../client/panels.ts';
import { roomHref } from '../client/site.ts';
import { say } from '../messages/backprop.ts';
import { say as sayPage } from '../messages/index.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { tabs } from '../styles/tabs.ts';
import { tokens } from '../styles/tokens.ts';
import { arranged } from './arranged.ts';
import { define } from './define.ts';
import './glassbox-note.ts';

const partIds = ['graph', 'network', 'check', 'museum', 'claims', 'repair'] as const;
type PartId = (typeof partIds)[number];

const loadPart: Record<PartId, () => Promise<unknown>> = {
  graph: () => import('./glassbox-graph.ts'),
  network: () => import('./glassbox-lens.ts'),
  check: () => import('./glassbox-check.ts'),
  museum: () => import('./glassbox-museum.ts'),
  claims: () => import('./glassbox-claims.ts'),
  repair: () => import('./glassbox-repair.ts'),
};

interface SettingsChange {
  lab: string;
  settings: string;
}

/** `show=check&h=1e-5` as the part's name and what the part itself reads. */
function parsePart(text: string): { show: string | null; rest: string } {
  const pairs = text.split('&').filter((pair) => pair !== '');
  const show = pairs.find((pair) => pair.startsWith('show='))?.slice('show='.length) ?? null;
  return { show, rest: pairs.filter((pair) => !pair.startsWith('show=')).join('&') };
}

const withPart = (part: PartId, rest: string) =>
  rest === '' ? `show=${part}` : `show=${part}&${rest}`;

/**
 * The backprop room: six parts, of which one is open. A part that is closed is out of the
 * document, and its workers are gone.
 *
 * @attr settings `show=graph|network|check|museum|claims|repair`, and what the open part reads
 * @attr panels `menu`, `part`; without it both
 * @fires settings-change composed; the detail is { lab, settings }
 */
export class GlassboxBackprop extends LitElement {
  static override properties = {
    settings: {},
    panels: {},
    open: { state: true },
    unknown: { state: true },
    failed: { state: true },
  };
  declare settings: string;
  /** `menu`, `part`, or null for both. */
  declare panels: PanelList;
  /** The part that is in the document. */
  declare open: PartId;
  declare unknown: string | null;
  /** The part's code could not be fetched. */
  declare failed: boolean;
  #loaded = new Set<PartId>();
  /** The newest settings of each part. */
  #rests: Record<PartId, string> = {
    graph: '',
    network: '',
    check: '',
    museum: '',
    claims: '',
    repair: '',
  };

  static override styles = [
    tokens,
    base,
    controls,
    tabs,
    css`
      :host {
        min-height: 80vh;
      }
      nav {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--s5);
        padding-top: var(--s3);
        border-bottom: 1px solid var(--hair);
      }
      glassbox-note {
        margin-top: var(--s4);
      }
    `,
  ];

  constructor() {
    super();
    this.settings = '';
    this.panels = null;
    this.open = 'graph';
    this.unknown = null;
    this.failed = false;
  }

  override async scheduleUpdate(): Promise<void> {
    if (!this.hasUpdated) await arranged(this);
    await super.scheduleUpdate();
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('panels') && this.hasUpdated) void arranged(this);
    if (!changed.has('settings')) return;
    const { show, rest } = parsePart(this.settings);
    const part = partIds.find((id) => id === show);
    this.unknown = part || show === null ? null : show;
    this.open = part ?? 'graph';
    this.#rests[this.open] = this.unknown === null ? rest : '';
    void this.#load(this.open);
  }

  async #load(part: PartId): Promise<void> {
    this.failed = false;
    if (this.#loaded.has(part)) return;
    try {
      await loadPart[part]();
      this.#loaded.add(part);
    } catch {
      this.failed = part === this.open;
    }
    this.requestUpdate();
  }

  /** What a part tells becomes the room's own news, with the part's name in it. */
  #changed = (event: CustomEvent<SettingsChange>): void => {
    event.stopPropagation();
    const { open: part } = this;
    const { rest } = parsePart(event.detail.settings);
    this.#rests[part] = rest;
    this.unknown = null;
    const detail: SettingsChange = { lab: 'backprop', settings: withPart(part, rest) };
    this.dispatchEvent(
      new CustomEvent('settings-change', { detail, bubbles: true, composed: true }),
    );
    this.requestUpdate();
  };

  override render() {
    return html`<nav aria-label=${say.parts} data-panel="menu">
        ${partIds.map(
          (id) =>
            html`<a
              href=${roomHref(`#backprop?${withPart(id, this.#rests[id])}`)}
              aria-current=${id === this.open ? 'page' : nothing}
              >${say.partName[id]}</a
            >`,
        )}
      </nav>
      ${
        this.unknown === null
          ? nothing
          : html`<glassbox-note .headline=${say.partUnknown(this.unknown)}></glassbox-note>`
      }
      ${this.failed ? this.#renderFailure() : this.#renderPart()}`;
  }

  #renderFailure() {
    return html`<glassbox-note .headline=${say.partNotLoaded(say.partName[this.open])}>
      <button type="button" class="btn" @click=${() => window.location.reload()}>
        ${sayPage.reloadPage}
      </button>
    </glassbox-note>`;
  }

  #renderPart() {
    if (!this.#loaded.has(this.open)) return nothing;
    const settings = this.#rests[this.open];
    const changed = this.#changed;
    switch (this.open) {
      case 'graph':
        return html`<glassbox-graph
          data-panel="part"
          .settings=${settings}
          @settings-change=${changed}
        ></glassbox-graph>`;
      case 'network':
        return html`<glassbox-lens
          data-panel="part"
          .settings=${settings}
          @settings-change=${changed}
        ></glassbox-lens>`;
      case 'check':
        return html`<glassbox-check
          data-panel="part"
          .settings=${settings}
          @settings-change=${changed}
        ></glassbox-check>`;
      case 'museum':
        return html`<glassbox-museum
          data-panel="part"
          .settings=${settings}
          @settings-change=${changed}
        ></glassbox-museum>`;
      case 'claims':
        return html`<glassbox-claims
          data-panel="part"
          .settings=${settings}
          @settings-change=${changed}
        ></glassbox-claims>`;
      case 'repair':
        return html`<glassbox-repair
          data-panel="part"
          .settings=${settings}
          @settings-change=${changed}
        ></glassbox-repair>`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-backprop': GlassboxBackprop;
  }
}

define('glassbox-backprop', GlassboxBackprop);
