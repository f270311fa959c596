// The way of the Tab key through a page: where it stops, whether one sees it, and what it passes by.
import type { Page } from '@playwright/test';

export interface TabStop {
  /** The element and what it is called, with the hosts around it. */
  name: string;
  /** An outline of two pixels, or of more. */
  focusIsSeen: boolean;
  /** In the window, at least a part of it. */
  isInView: boolean;
}

export interface TabWalk {
  stops: TabStop[];
  /** The same place again before the end: the focus does not get out. */
  trapped: string | null;
  /** What can be operated and was never reached. */
  missed: string[];
}

/** Presses Tab from the beginning until the focus leaves the page. */
export async function tabThrough(page: Page, most = 400): Promise<TabWalk> {
  await page.evaluate(() => {
    const w = window as unknown as { tabWalk: { seen: Set<Element> } };
    w.tabWalk = { seen: new Set() };
    (document.activeElement as HTMLElement | null)?.blur();
    window.scrollTo(0, 0);
  });
  const stops: TabStop[] = [];
  let trapped: string | null = null;
  for (let i = 0; i < most; i += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookAtFocus);
    if (stop === null) break; // out of the page
    if (stop.again) {
      trapped = stop.name;
      break;
    }
    stops.push(stop);
  }
  return { stops, trapped, missed: await page.evaluate(lookForMissed) };
}

/** In the page: the focused element; null where none has the focus. */
function lookAtFocus(): (TabStop & { again: boolean }) | null {
  const { seen } = (window as unknown as { tabWalk: { seen: Set<Element> } }).tabWalk;
  let active = document.activeElement;
  const hosts: string[] = [];
  while (active?.shadowRoot?.activeElement) {
    hosts.push(active.localName);
    active = active.shadowRoot.activeElement;
  }
  if (!active || active === document.body || active === document.documentElement) return null;
  const text = active.getAttribute('aria-label') ?? active.textContent ?? '';
  const name = `${hosts.slice(-1).join('')} ${active.localName} ${text.trim().replace(/\s+/g, ' ').slice(0, 40)}`;
  const again = seen.has(active);
  seen.add(active);
  const outlined = (element: Element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  };
  // A picture's part may draw its ring on an element inside it.
  const focusIsSeen = [active, ...active.querySelectorAll('*')].some(outlined);
  const box = active.getBoundingClientRect();
  const isInView =
    box.bottom > 0 &&
    box.right > 0 &&
    box.top < innerHeight &&
    box.left < innerWidth &&
    box.width > 0;
  return { name, focusIsSeen, isInView, again };
}

/** In the page: what can be operated, is drawn, and was not stopped at. */
function lookForMissed(): string[] {
  const { seen } = (window as unknown as { tabWalk: { seen: Set<Element> } }).tabWalk;
  const missed: string[] = [];
  const walk = (root: Document | ShadowRoot) => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.shadowRoot) walk(element.shadowRoot);
      const isControl = element.matches(
        'a[href], button, input, select, textarea, summary, [tabindex], [role="button"], [contenteditable]',
      );
      if (!isControl || seen.has(element) || element.matches(':disabled, [tabindex="-1"]'))
        continue;
      if (element.closest('[inert]')) continue;
      const folded = element.closest('details:not([open])');
      if (folded && element.localName !== 'summary') continue;
      const style = getComputedStyle(element);
      const drawn = element.getClientRects().length > 0 && style.visibility === 'visible';
      if (!drawn) continue;
      // Of a group of radio buttons one is a stop; the arrows reach the others.
      if (element instanceof HTMLInputElement && element.type === 'radio') {
        const group = [...root.querySelectorAll<HTMLInputElement>(`input[name="${element.name}"]`)];
        if (group.some((one) => seen.has(one))) continue;
      }
      const host = root instanceof ShadowRoot ? root.host.localName : '';
      const text = element.getAttribute('aria-label') ?? element.textContent ?? '';
      missed.push(`${host} ${element.localName} ${text.trim().replace(/\s+/g, ' ').slice(0, 40)}`);
    }
  };
  walk(document);
  return missed;
}
