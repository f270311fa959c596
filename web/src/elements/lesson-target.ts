// What a step points at, through all shadow roots: a dashed ring around it, and the way there.

/** The first element that the selector finds below `root`; `a >>> b`: in the shadow root of an a. */
export function findDeep(root: ParentNode, selector: string): HTMLElement | null {
  const [outer = '', ...inner] = selector.split(' >>> ');
  if (inner.length > 0) {
    const host = findDeep(root, outer)?.shadowRoot;
    return host ? findDeep(host, inner.join(' >>> ')) : null;
  }
  const found = root.querySelector<HTMLElement>(selector);
  if (found) return found;
  for (const element of root.querySelectorAll('*')) {
    const inside = element.shadowRoot && findDeep(element.shadowRoot, selector);
    if (inside) return inside;
  }
  return null;
}

/** Every element that the selector finds below `root`, shadow roots included. */
export function findAllDeep(root: ParentNode, selector: string): HTMLElement[] {
  const inside = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? findAllDeep(shadowRoot, selector) : [],
  );
  return [...root.querySelectorAll<HTMLElement>(selector), ...inside];
}

/** The first of the selectors that finds something that is drawn. */
export function firstTarget(room: Element, selectors: readonly string[]): HTMLElement | null {
  const { shadowRoot } = room;
  if (!shadowRoot) return null;
  for (const selector of selectors) {
    const found = findDeep(shadowRoot, selector);
    if (found && found.getClientRects().length > 0) return found;
  }
  return null;
}

/** The element with the focus, through all shadow roots. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

const lessMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

export class Ring {
  #element: HTMLElement | null = null;

  /** Puts the ring around this element, and takes it from the one before. */
  mark(element: HTMLElement | null): void {
    if (element === this.#element) return;
    for (const name of ['outline', 'outline-offset', 'border-radius']) {
      this.#element?.style.removeProperty(name);
    }
    this.#element = element;
    if (!element) return;
    element.style.setProperty('outline', '3px dashed var(--edge)');
    element.style.setProperty('outline-offset', '4px');
    element.style.setProperty('border-radius', 'var(--r)');
  }

  get element(): HTMLElement | null {
    return this.#element;
  }

  /** Scrolls so that the marked element stands below what covers the page's top. */
  bring(covered: number): void {
    const box = this.#element?.getBoundingClientRect();
    if (!box) return;
    const room = window.innerHeight - covered;
    const isSeen = box.top >= covered && (box.bottom <= window.innerHeight || box.height > room);
    if (isSeen && box.top < window.innerHeight * 0.8) return;
    const spare = Math.max(16, Math.min(80, (room - box.height) / 2));
    const behavior = lessMotion() ? 'auto' : 'smooth';
    window.scrollBy({ top: box.top - covered - spare, behavior });
  }
}
