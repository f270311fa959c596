// The page's keys at work: they press the buttons that say so by aria-keyshortcuts.
import { formatRoute, navigationIds } from '../client/route.ts';
import { type Shortcut, shortcutKeys, shortcutOf, shortcutsOn } from '../client/shortcuts.ts';
import { deepAll, deepShown } from './deep.ts';
import type { GlassboxApp } from './glassbox-app.ts';

/** Where letters are text, or choose an entry. */
const writes =
  'input:not([type=range], [type=checkbox], [type=radio]), textarea, select, [contenteditable]';

/** Listens for as long as the page is open. */
export function listenForShortcuts(
  app: GlassboxApp,
  actions: Partial<Record<Shortcut, () => void>>,
): void {
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.repeat || openDialog(app)) return;
    if (event.key === 'Escape' && app.options.projector) return actions.projector?.();
    const target = event.composedPath()[0];
    const focused = target instanceof HTMLElement ? target : document.body;
    if (focused.matches(writes) || !shortcutsOn()) return;
    const shortcut = shortcutOf(event);
    if (shortcut === null) return;
    // Space belongs to whatever has the focus.
    if (shortcut === 'run' && !focused.matches('body, main')) return;
    if (take(app, shortcut, actions)) event.preventDefault();
  });
}

const openDialog = (app: GlassboxApp): boolean =>
  deepShown(app.shadowRoot ?? document, 'dialog[open]') !== null;

function take(
  { lab, shadowRoot }: GlassboxApp,
  shortcut: Shortcut | number,
  actions: Partial<Record<Shortcut, () => void>>,
): boolean {
  if (typeof shortcut === 'number') {
    const room = navigationIds[shortcut];
    if (room) window.location.hash = formatRoute(room, '');
    return room !== undefined;
  }
  const action = actions[shortcut];
  if (action) {
    action();
    return true;
  }
  const place =
    lab && deepShown(lab.shadowRoot ?? lab, `[aria-keyshortcuts="${shortcutKeys[shortcut]}"]`);
  if (!place || !shadowRoot) return false;
  if (shortcut === 'draw') {
    place.scrollIntoView({ block: 'center' });
    place.focus();
  } else place.click();
  return true;
}

/** Names no keys where they do nothing. */
export function nameShortcuts(root: ParentNode): void {
  const [from, to] = shortcutsOn()
    ? ['data-keyshortcuts', 'aria-keyshortcuts']
    : ['aria-keyshortcuts', 'data-keyshortcuts'];
  for (const element of deepAll(root, `[${from}]`)) {
    element.setAttribute(to as string, element.getAttribute(from as string) ?? '');
    element.removeAttribute(from as string);
  }
}
