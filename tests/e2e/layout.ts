// What a layout does wrong, found by walking all shadow roots of the open page.
import type { Page } from '@playwright/test';

/** Text that is cut off, sticks out of the window or lies on other text; a line for each. */
export async function clippedLabels(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const words = (text: string) => `“${text.trim().replace(/\s+/g, ' ').slice(0, 50)}”`;
    const parentOf = (element: Element): Element | null =>
      element.assignedSlot ??
      element.parentElement ??
      ((element.getRootNode() as ShadowRoot).host as Element | undefined) ??
      null;
    /** With the elements that it stands in. */
    const chainOf = (element: Element): Element[] => {
      const chain: Element[] = [];
      for (let at: Element | null = element; at; at = parentOf(at)) chain.push(at);
      return chain;
    };
    const placeOf = (element: Element): string =>
      chainOf(element)
        .slice(0, 12)
        .filter((one) => one.localName.includes('-') || one.className || one === element)
        .slice(0, 3)
        .map((one) => {
          const name = one.getAttribute('class')?.trim().replace(/\s+/g, '.');
          return name ? `${one.localName}.${name}` : one.localName;
        })
        .reverse()
        .join(' ');

    interface Label {
      text: string;
      box: DOMRect;
      element: Element;
      /** Stands over what scrolls below it. */
      floats: boolean;
      /** Of the nearest element that scrolls on purpose. */
      scroller: Element | null;
    }
    const labels: Label[] = [];

    const look = (node: Text, element: Element): void => {
      if (node.data.trim() === '') return;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return;
      const chain = chainOf(element);
      const styles = new Map(chain.map((one) => [one, getComputedStyle(one)]));
      // Words for screen readers alone.
      if (
        chain.some((one) =>
          (styles.get(one) as CSSStyleDeclaration).clipPath.startsWith('inset(50%'),
        )
      )
        return;
      if (chain.some((one) => one.localName === 'option' || one.localName === 'select')) return;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 0.5);
      const whole = range.getBoundingClientRect();
      if (boxes.length === 0) return;
      let scroller: Element | null = null;
      let floats = false;
      let opaque = false;
      for (const one of chain) {
        const style = styles.get(one) as CSSStyleDeclaration;
        if (style.position === 'fixed' || style.position === 'sticky') floats = true;
        // A card that stands over what is below it.
        if (/^rgb\(|^color\((?!.*\/)/.test(style.backgroundColor)) opaque = true;
        if (opaque && style.position === 'absolute') floats = true;
        if (scroller) continue;
        const box = one.getBoundingClientRect();
        if (/auto|scroll/.test(style.overflowX) || /auto|scroll/.test(style.overflowY)) {
          if (one.localName !== 'html' && one.localName !== 'body') scroller = one;
        } else if (/hidden|clip/.test(style.overflowX) && style.display !== 'inline') {
          if (whole.right > box.right + 1.5 || whole.left < box.left - 1.5)
            found.add(`cut off at the side: ${words(node.data)} in ${placeOf(one)}`);
          // A line's own box is higher than its letters.
          if (whole.bottom > box.bottom + 5 || whole.top < box.top - 5)
            found.add(`cut off above or below: ${words(node.data)} in ${placeOf(one)}`);
        }
      }
      const { clientWidth } = document.documentElement;
      if (!scroller && (whole.right > clientWidth + 1 || whole.left < -1))
        found.add(`out of the window: ${words(node.data)} in ${placeOf(element)}`);
      const block = chain.find(
        (one) => (styles.get(one) as CSSStyleDeclaration).display !== 'inline',
      );
      if (block && block.namespaceURI === 'http://www.w3.org/1999/xhtml' && !scroller) {
        const box = block.getBoundingClientRect();
        if (whole.right > box.right + 2 || whole.left < box.left - 2)
          found.add(`sticks out of its box: ${words(node.data)} in ${placeOf(block)}`);
      }
      for (const box of boxes) labels.push({ text: node.data, box, element, floats, scroller });
    };

    const walk = (root: Document | ShadowRoot | Element): void => {
      for (const child of root.childNodes) {
        if (child.nodeType === Node.TEXT_NODE && root instanceof Element) look(child as Text, root);
        if (!(child instanceof Element)) continue;
        if (/^(script|style|noscript|template|title)$/.test(child.localName)) continue;
        if (child.shadowRoot) walk2(child.shadowRoot, child);
        walk(child);
      }
    };
    const walk2 = (root: ShadowRoot, host: Element): void => {
      for (const child of root.childNodes) {
        if (child.nodeType === Node.TEXT_NODE) look(child as Text, host);
      }
      walk(root);
    };
    const dialog = (root: Document | ShadowRoot): Element | null => {
      for (const element of root.querySelectorAll('*')) {
        if (element.matches('dialog:modal')) return element;
        const inner = element.shadowRoot && dialog(element.shadowRoot);
        if (inner) return inner;
      }
      return null;
    };
    walk(dialog(document) ?? document.body);

    // Rows of text beside each other touch; what lies on other text hides a good part of it.
    const still = labels.filter(({ floats }) => !floats);
    still.sort((a, b) => a.box.top - b.box.top);
    for (const [i, a] of still.entries()) {
      for (let j = i + 1; j < still.length; j++) {
        const b = still[j] as Label;
        if (b.box.top > a.box.bottom) break;
        if (a.element === b.element || a.scroller !== b.scroller) continue;
        const width = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const height = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        const least = Math.min(a.box.height, b.box.height);
        if (width > 3 && height > 0.45 * least)
          found.add(
            `on each other: ${words(a.text)} and ${words(b.text)} in ${placeOf(a.element)}`,
          );
      }
    }
    const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (over > 0) found.add(`the page is ${over} px too wide`);
    return [...found];
  });
}

/** Controls with less than so many CSS pixels to press, each with what it has. */
export async function smallTargets(page: Page, least = 40): Promise<string[]> {
  return page.evaluate((wanted) => {
    const found = new Set<string>();
    const controls =
      'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], ' +
      '[role=slider], [role=checkbox], [role=tab], [tabindex="0"][role=application]';
    const deepest = (x: number, y: number): Element | null => {
      let at = document.elementFromPoint(x, y);
      while (at?.shadowRoot) {
        const inner = at.shadowRoot.elementFromPoint(x, y);
        if (!inner || inner === at) break;
        at = inner;
      }
      return at;
    };
    /** Whether a press there reaches the control, itself or through its label. */
    const reaches = (control: Element, x: number, y: number): boolean => {
      const above = (at: Element): Element | null =>
        at.parentElement ?? (at.getRootNode() as ShadowRoot).host ?? null;
      for (let at = deepest(x, y); at; at = above(at)) {
        if (at === control) return true;
        if (at instanceof HTMLLabelElement && at.control === control) return true;
      }
      return false;
    };
    /** Open cards: what they stand over is there again when they are closed. */
    const cards: Element[] = [];
    const isCovered = (control: Element): boolean => {
      const a = control.getBoundingClientRect();
      return cards.some((card) => {
        const b = card.getBoundingClientRect();
        const meet = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
        return meet && (control.getRootNode() as ShadowRoot).host !== card;
      });
    };
    const look = (control: HTMLElement): void => {
      if (isCovered(control)) return;
      if (!control.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return;
      if (control.matches(':disabled') || control.closest('[aria-hidden=true]')) return;
      const style = getComputedStyle(control);
      if (style.clipPath.startsWith('inset(50%')) return;
      // A link within a sentence is as high as its line.
      const text = control.parentElement?.textContent?.trim() ?? '';
      const own = control.textContent?.trim() ?? '';
      if (
        control.localName === 'a' &&
        style.display.startsWith('inline') &&
        text.length > own.length + 3
      ) {
        if (!control.parentElement?.matches('nav, li, :host')) return;
      }
      control.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const label = (control as HTMLInputElement).labels?.[0];
      const boxes = [control, ...(label ? [label] : [])].map((one) => one.getBoundingClientRect());
      const sizes = boxes.map((box) => {
        if (box.width < 1 || box.height < 1) return [0, 0] as const;
        const x = Math.min(Math.max(box.left + box.width / 2, 1), window.innerWidth - 2);
        const y = box.top + box.height / 2;
        if (!reaches(control, x, y)) return [0, 0] as const;
        const run = (dx: number, dy: number) => {
          let far = 0;
          while (far < wanted && reaches(control, x + dx * (far + 1), y + dy * (far + 1))) far += 1;
          return far;
        };
        return [run(-1, 0) + run(1, 0) + 1, run(0, -1) + run(0, 1) + 1] as const;
      });
      const [width, height] = sizes.sort((a, b) => Math.min(...b) - Math.min(...a))[0] as readonly [
        number,
        number,
      ];
      if (width >= wanted - 1 && height >= wanted - 1) return;
      const host = (control.getRootNode() as ShadowRoot).host?.localName ?? 'page';
      const name = control.getAttribute('aria-label') ?? own ?? '';
      const kind = control.getAttribute('class')?.trim().replace(/\s+/g, '.') ?? '';
      found.add(
        `${host} ${control.localName}${kind && `.${kind}`} “${name.replace(/\s+/g, ' ').slice(0, 40)}”: ${width} x ${height}`,
      );
    };
    const visit = (root: Document | ShadowRoot | Element): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.matches(controls)) look(element as HTMLElement);
        if (element.shadowRoot) visit(element.shadowRoot);
      }
    };
    const dialog = (root: Document | ShadowRoot): Element | null => {
      for (const element of root.querySelectorAll('*')) {
        if (element.matches('dialog:modal')) return element;
        const inner = element.shadowRoot && dialog(element.shadowRoot);
        if (inner) return inner;
      }
      return null;
    };
    const collect = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        const isCard = element.localName.endsWith('-card');
        if (isCard && getComputedStyle(element).position === 'absolute') cards.push(element);
        if (element.shadowRoot) collect(element.shadowRoot);
      }
    };
    collect(document);
    visit(dialog(document) ?? document);
    window.scrollTo(0, 0);
    return [...found];
  }, least);
}

/** Animations and transitions that run now. */
export async function runningAnimations(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const visit = (root: Document | ShadowRoot): void => {
      for (const animation of root.getAnimations()) {
        const { target } = (animation.effect as KeyframeEffect | null) ?? {};
        if (animation.playState === 'running')
          found.push(`${target?.localName}.${target?.className} ${animation.constructor.name}`);
      }
      for (const element of root.querySelectorAll('*'))
        if (element.shadowRoot) visit(element.shadowRoot);
    };
    visit(document);
    return found;
  });
}
