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

/** Milliseconds after which the learner scrolls alone again. */
const seeksAtMost = 4000;

/** The ring around what a step talks about. */
export class Ring {
  #element: HTMLElement | null = null;
  #brought: HTMLElement | null = null;
  #sought = Number.NEGATIVE_INFINITY;

  get element(): HTMLElement | null {
    return this.#element;
  }

  /** Puts the ring around this element, and takes it from the one before. */
  mark(element: HTMLElement | null, covered: () => number = () => 0): void {
    if (element !== this.#element) {
      for (const name of ['outline', 'outline-offset', 'border-radius']) {
        this.#element?.style.removeProperty(name);
      }
      this.#element = element;
      element?.style.setProperty('outline', '3px dashed var(--edge)');
      element?.style.setProperty('outline-offset', '4px');
      element?.style.setProperty('border-radius', 'var(--r)');
    }
    // What is better still may come a moment later: a pane that is fetched when it is looked at.
    const late = performance.now() - this.#sought > seeksAtMost;
    if (element && element !== this.#brought && !late) this.#bring(covered());
  }

  /** Scrolls to the marked element, and to what is marked in its place soon afterwards. */
  seek(covered: () => number): void {
    this.#sought = performance.now();
    this.#bring(covered());
  }

  /** Nothing is marked, and nothing is sought any more. */
  rest(): void {
    this.#sought = Number.NEGATIVE_INFINITY;
    this.mark(null);
  }

  /** It comes to stand below what covers the window's top. */
  #bring(covered: number): void {
    this.#brought = this.#element;
    const box = this.#element?.getBoundingClientRect();
    if (!box || (box.top >= covered && box.bottom <= window.innerHeight)) return;
    const spare = Math.max(16, Math.min(80, (window.innerHeight - covered - box.height) / 2));
    const behavior = lessMotion() ? 'auto' : 'smooth';
    window.scrollBy({ top: box.top - covered - spare, behavior });
  }
}

/** The card's words stand at the top of the page. */
export function showWords(): void {
  window.scrollTo({ top: 0, behavior: lessMotion() ? 'auto' : 'smooth' });
}
