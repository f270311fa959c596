// A room that is not alone in our own page: the chosen panels, on somebody else's page or in a frame.
import {
  adoptStyles,
  css,
  html,
  LitElement,
  type PropertyDeclarations,
  type ReactiveController,
  unsafeCSS,
} from 'lit';
import { boxPanels, choosePanels, type PanelRoom, panelsOf } from '../client/panels.ts';
import { parseRoute, type RoomId } from '../client/route.ts';
import { embedded, roomHref } from '../client/site.ts';
import { sayEmbed } from '../messages/embed.ts';
import { column, ownGround } from './arrange-layout.ts';
import type { PanelledElement } from './arranged.ts';
import { define } from './define.ts';
import { Autostart, RoomNews } from './room-news.ts';
import { tellSettings } from './tell-settings.ts';
import './glassbox-note.ts';

const known = new WeakSet<PanelledElement>();

/** Lays the room out for a column and shows its chosen panels; names that are none are said. */
export function arrange(host: PanelledElement): void {
  const room = host.localName.replace('glassbox-', '') as PanelRoom;
  const { shown, unknown } = choosePanels(room, host.panels);
  const root = host.renderRoot as ShadowRoot;
  const own = (host.constructor as typeof LitElement).elementStyles;
  const place = embedded() ? [column, ownGround] : [column];
  adoptStyles(root, [...own, ...place, hiding(shown)]);

  let note = root.querySelector<PanelsNote>('glassbox-panels-note');
  if (!note && unknown.length > 0) {
    note = document.createElement('glassbox-panels-note') as PanelsNote;
    root.prepend(note);
  }
  if (note) Object.assign(note, { unknown, known: panelsOf[room] });

  if (known.has(host)) return;
  known.add(host);
  host.addEventListener('click', (event) => followLink(host, room, event));
  if (!embedded()) return;
  new Parts(host);
  new RoomNews(host);
  if (host.hasAttribute('autostart')) new Autostart(host);
}

/** What a style sheet outside can reach by `::part(...)` beside the panels, each a part by its name. */
const partOf: Readonly<Record<string, string>> = {
  '.pulse': 'pulse',
  '.transport': 'transport',
  '.notes': 'notes',
};

/** Names the parts; a panel may come with any rendering. */
class Parts implements ReactiveController {
  readonly #root: DocumentFragment | HTMLElement;

  constructor(host: PanelledElement) {
    this.#root = host.renderRoot;
    host.addController(this);
  }

  hostUpdated(): void {
    const named = (selector: string) =>
      this.#root.querySelectorAll<HTMLElement>(`${selector}:not([part])`);
    for (const [selector, part] of Object.entries(partOf)) {
      for (const element of named(selector)) element.part.add(part);
    }
    for (const panel of named('[data-panel]')) {
      panel.part.add('panel', panel.dataset.panel ?? '');
    }
  }
}

/** Panels that are not shown take no place, nor does the box when it is empty. */
function hiding(shown: readonly string[] | null) {
  if (shown === null) return css``;
  const others = shown.map((name) => `:not([data-panel='${name}'])`).join('');
  const box = shown.some((name) => boxPanels.includes(name)) ? '' : ',:host .box';
  const menu = shown.includes('menu') ? '' : ':host .room{display:block}';
  return unsafeCSS(`:host [data-panel]${others}${box}{display:none}${menu}`);
}

/** A link to the room itself changes it; one to another room opens the whole page beside this one. */
function followLink(host: PanelledElement, room: RoomId, event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  const { hash = '' } = link ?? {};
  if (!link || link.href !== new URL(roomHref(hash), document.baseURI).href) return;
  const route = parseRoute(hash);
  if (hash === '' || route.unknown !== null) return;
  if (route.room !== room) {
    event.preventDefault();
    const { pathname } = window.location;
    window.open(embedded() ? link.href : pathname + hash, '_blank', 'noopener');
  } else if (embedded()) {
    event.preventDefault();
    const { settings } = route;
    Object.assign(host, { settings });
    tellSettings(host, room, settings);
  }
}

/** Says which of the names in `panels` are none. */
class PanelsNote extends LitElement {
  static override properties: PropertyDeclarations = {
    unknown: { attribute: false },
    known: { attribute: false },
  };
  declare unknown: readonly string[];
  declare known: readonly string[];

  override render() {
    if (this.unknown.length === 0) return '';
    const text = sayEmbed.panelsUnknown(this.unknown, this.known);
    return html`<glassbox-note .headline=${text}></glassbox-note>`;
  }
}

define('glassbox-panels-note', PanelsNote);
