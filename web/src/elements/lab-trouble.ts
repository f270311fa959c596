import type { ReactiveControllerHost } from 'lit';
import type { LabState, LinkTrouble } from './lab-notes.ts';

/** What went wrong in a lab; the words for it are fetched when something has. */
export class LabTrouble {
  link: LinkTrouble = [];
  #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  #words: typeof import('./lab-notes.ts') | null = null;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  notes(state: Omit<LabState, 'link'>): readonly unknown[] {
    const { link } = this;
    if (link.length === 0 && !state.event && !state.status?.diverged) return [];
    if (!this.#words) void this.#fetch();
    return this.#words?.labNotes({ ...state, link }) ?? [];
  }

  async #fetch(): Promise<void> {
    this.#words = await import('./lab-notes.ts');
    this.#host.requestUpdate();
  }
}
