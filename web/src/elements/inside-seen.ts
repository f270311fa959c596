import type { LitElement, ReactiveController } from 'lit';

/** Which parts of its host are on the screen or close to it: those that bear `data-part`. */
export class Seen implements ReactiveController {
  #host: LitElement;
  #parts = new Set<string>();
  #observer: IntersectionObserver;

  constructor(host: LitElement) {
    this.#host = host;
    this.#observer = new IntersectionObserver((entries) => this.#take(entries), {
      rootMargin: '120px',
    });
    host.addController(this);
  }

  has(part: string): boolean {
    return this.#parts.has(part);
  }

  get any(): boolean {
    return this.#parts.size > 0;
  }

  hostUpdated(): void {
    for (const part of this.#host.renderRoot.querySelectorAll('[data-part]')) {
      this.#observer.observe(part); // once more does nothing
    }
  }

  hostConnected(): void {
    window.addEventListener('all-seen', this.#all);
  }

  hostDisconnected(): void {
    window.removeEventListener('all-seen', this.#all);
    this.#observer.disconnect();
    this.#parts.clear();
  }

  /** On paper there is no screen to be on: what is told by `all-seen` before it is printed. */
  #all = (): void => {
    for (const part of this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-part]')) {
      this.#parts.add(part.dataset.part ?? '');
    }
    this.#host.requestUpdate();
  };

  #take(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const part = (target as HTMLElement).dataset.part ?? '';
      if (isIntersecting) this.#parts.add(part);
      else this.#parts.delete(part);
    }
    this.#host.requestUpdate();
  }
}
