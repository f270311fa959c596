// What a lab says of what is kept: a run of an earlier visit, a storage that is full, and the way back
// from a loss that is no number.
import { html, nothing, type TemplateResult } from 'lit';
import { Autosave, type SavedLab } from '../client/autosave.ts';
import { TimeTravel } from '../client/time-travel.ts';
import { sayKept } from '../messages/kept.ts';
import { language } from '../messages/language.ts';
import { button, note } from './lab-notes.ts';
import './glassbox-kept-note.ts';

export class KeptNotes {
  readonly #autosave: Autosave;
  readonly #lab: SavedLab;

  constructor(lab: SavedLab) {
    this.#lab = lab;
    this.#autosave = new Autosave(lab);
    void this.#autosave.begin();
  }

  end(): void {
    this.#autosave.end();
  }

  notes(): unknown[] {
    return [this.#offer(), this.#trouble()];
  }

  /**
   * A button, where there is a moment to go back to: the newest with no more than the middle of all
   * losses. The least may be that of one lucky batch at the start.
   */
  back(rate: number, change: () => void): unknown {
    const { time } = this.#lab.run() ?? {};
    if (!(time instanceof TimeTravel)) return nothing;
    const moments = time.machine.present.moments.filter(
      ({ trainLoss, iteration }) => trainLoss !== null && iteration > 0,
    );
    const losses = moments.map(({ trainLoss }) => trainLoss ?? 0).sort((a, b) => a - b);
    const middle = losses[Math.floor((losses.length - 1) / 2)] ?? 0;
    const good = moments.filter(({ trainLoss }) => (trainLoss ?? 0) <= middle).at(-1);
    if (!good) return nothing;
    return button(sayKept.backTo(good.iteration, rate), () => void time.rewind(good).then(change));
  }

  /** Only before training begins: later the run on the page is what counts. */
  #offer(): unknown {
    const { offers } = this.#autosave;
    const [record] = offers;
    const run = this.#lab.run();
    if (!record || run?.running || (run?.latest.status?.iteration ?? 0) > 0) return nothing;
    const { kept } = record;
    const when = new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' });
    return html`<glassbox-kept-note
      .headline=${sayKept.offer(when.format(kept.time))}
      .text=${sayKept.offerAt(kept, offers.length - 1)}
      >${button(sayKept.goOn, () => void this.#autosave.goOn(record))}
      ${button(sayKept.throwAway, () => void this.#autosave.throwAway(record))}</glassbox-kept-note
    >`;
  }

  #trouble(): TemplateResult | typeof nothing {
    const { trouble } = this.#autosave;
    if (!trouble) return nothing;
    const { kind } = trouble;
    const text =
      trouble.kind === 'refused'
        ? sayKept.refusedText(trouble.reason)
        : sayKept.troubleHelp[trouble.kind];
    return note(sayKept.trouble[kind], text);
  }
}
