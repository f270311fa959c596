// The table of an earlier visit, which is offered where there is none yet.
import { html, nothing } from 'lit';
import { dropKeptTable, type KeptTable, keepTableFile, keptTable } from '../client/kept-table.ts';
import type { OpenTable } from '../client/table-store.ts';
import { sayData } from '../messages/data.ts';
import { sayKept } from '../messages/kept.ts';
import { language } from '../messages/language.ts';
import { button } from './lab-notes.ts';
import './glassbox-kept-note.ts';

export class DataKept {
  #kept: KeptTable | null = null;
  #changed: () => void;
  #open: (kept: KeptTable) => void;

  constructor(parts: { changed: () => void; open: (kept: KeptTable) => void }) {
    this.#changed = parts.changed;
    this.#open = parts.open;
  }

  async look(): Promise<void> {
    this.#kept = await keptTable();
    if (this.#kept) this.#changed();
  }

  /** Examples are made again by the page. */
  keep(open: OpenTable, settings: string): void {
    this.#kept = null;
    if (open.example === null) void keepTableFile(open, settings);
  }

  render(): unknown {
    const kept = this.#kept;
    if (!kept) return nothing;
    const when = new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' });
    return html`<glassbox-kept-note
      .headline=${sayData.keptTable(kept.name, when.format(kept.time))}
      .text=${sayData.keptTableText}
      >${button(sayData.keptTableOpen, () => this.#open(kept))}
      ${button(sayKept.throwAway, () => {
        this.#kept = null;
        this.#changed();
        void dropKeptTable();
      })}</glassbox-kept-note
    >`;
  }
}
