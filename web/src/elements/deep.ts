// Looking into open shadow roots.

/** All elements below, in their order, that a selector fits; those in an element's own shadow first. */
export function* deepAll(root: ParentNode, selector: string): Generator<HTMLElement> {
  if (root instanceof Element && root.shadowRoot) yield* deepAll(root.shadowRoot, selector);
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.matches(selector)) yield element;
    if (element.shadowRoot) yield* deepAll(element.shadowRoot, selector);
  }
}

/** The first of them that is drawn. */
export function deepShown(root: ParentNode, selector: string): HTMLElement | null {
  for (const element of deepAll(root, selector)) {
    if (element.getClientRects().length > 0) return element;
  }
  return null;
}
