import type { LitElement, ReactiveController } from 'lit';

/** Calls `resized` when its host gets a size and whenever that changes, as long as it is shown. */
export class Resized implements ReactiveController {
  #host: LitElement;
  #observer: ResizeObserver;

  constructor(host: LitElement, resized: () => void) {
    this.#host = host;
    this.#observer = new ResizeObserver(resized);
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
