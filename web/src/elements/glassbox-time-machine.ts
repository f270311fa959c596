import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Latest } from '../client/run-parts.ts';
import type { Moment } from '../client/time-machine.ts';
import { places, type Row, strips } from '../client/time-pictures.ts';
import { TimeTravel } from '../client/time-travel.ts';
import type { TrainingRun } from '../client/training-run.ts';
import { sayTime } from '../messages/time.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import { Theme } from './theme.ts';
import { FilmPainter, frame } from './time-film.ts';
import { timeLayout } from './time-layout.ts';

/**
 * A strip of moments and a slider that brings the run, and with it every picture of it, back to one
 * of them. Branches are strips below, each from the place where it begins.
 *
 * Give it `.run` (it puts a time keeper into it: `run.time` then has `ghosts` and `mark` for the
 * chart) and `.latest` (`run.latest`); in the plane also `.classes` and `.regression`.
 * It fires no events: the run tells its lab of every change.
 */
export class GlassboxTimeMachine extends LitElement {
  static override properties = {
    run: { attribute: false },
    latest: { attribute: false },
    classes: { attribute: false },
    regression: { type: Boolean },
    theme: { state: true },
  };
  declare run: TrainingRun | null;
  declare latest: Latest | undefined;
  declare classes: number;
  declare regression: boolean;

  #theme = new Theme(this);
  #film = new FilmPainter(this.#theme);
  #shown = '';

  static override styles = [base, controls, timeLayout];

  constructor() {
    super();
    this.run = null;
    this.classes = 2;
    this.regression = false;
  }

  get #time(): TimeTravel | null {
    const { run } = this;
    if (!run) return null;
    run.time ??= new TimeTravel(run);
    const time = run.time as TimeTravel;
    time.seen = this.#seen;
    return time;
  }

  /** Frames come thirty times a second, moments four times. */
  protected override shouldUpdate(changed: Map<PropertyKey, unknown>): boolean {
    const time = this.#time;
    const shows = `${time?.version} ${this.run?.running} ${this.latest?.boundary === undefined}`;
    const isNew = shows !== this.#shown;
    this.#shown = shows;
    return isNew || [...changed.keys()].some((key) => key !== 'latest');
  }

  override render() {
    const time = this.#time;
    const { shown = null } = time ?? {};
    const rows = time ? strips(time.machine.lines) : [];
    return html`<h2>${sayTime.title}<output>${shown ? text(shown) : ''}</output></h2>
      <p class="hint">${sayTime.hint}</p>
      ${shown ? rows.map((row) => this.#renderRow(row, shown)) : html`<p>${sayTime.empty}</p>`}
      ${time ? this.#renderActions(time) : nothing}`;
  }

  #renderRow(row: Row, shown: Moment): TemplateResult | typeof nothing {
    const [from, to] = ends(row);
    if (from < 0) return nothing;
    const own = row.moments.slice(from, to + 1);
    const here = row.moments.indexOf(shown);
    const value = here < 0 ? to : here;
    const moment = row.moments[value];
    const { begins } = row.line;
    const isPlane = this.latest?.boundary !== undefined;
    return html`<div class="row" data-from=${from} data-to=${to}>
      ${begins ? html`<p class="from">${sayTime.branchFrom(begins.iteration)}</p>` : nothing}
      <div class="film" aria-hidden="true">
        ${own.map((one) => frame(one, shown, isPlane, this.#go))}
      </div>
      <input
        type="range"
        min=${from}
        max=${to}
        .value=${live(String(value))}
        aria-label=${begins ? sayTime.branchSlider(begins.iteration) : sayTime.runSlider}
        aria-valuetext=${moment ? text(moment) : ''}
        @input=${(event: Event) => {
          const found = toMoment(row, value, Number((event.target as HTMLInputElement).value));
          if (found) this.#go(found);
        }}
      />
    </div>`;
  }

  #renderActions(time: TimeTravel): TemplateResult {
    const { machine, shown } = time;
    const [first] = machine.present.moments;
    const { newest } = machine;
    const ready = this.run?.ready && first !== newest;
    const go = (moment: Moment | null | undefined) => () => moment && this.#go(moment);
    const on = time.holdsHere;
    return html`<div class="does">
        <button
          type="button"
          class="btn small"
          ?disabled=${!ready || shown === first}
          @click=${go(first)}
        >
          ${sayTime.first}
        </button>
        <button
          type="button"
          class="btn small"
          ?disabled=${!ready || machine.at === null}
          @click=${go(newest)}
        >
          ${sayTime.newest}
        </button>
        <label
          ><input
            type="checkbox"
            .checked=${time.onTheWay}
            @change=${(event: Event) => {
              time.onTheWay = (event.target as HTMLInputElement).checked;
            }}
          />${sayTime.onTheWay}</label
        >
      </div>
      <p class="said" aria-live="polite">
        ${on ? sayTime.holdsFrom(shown?.iteration ?? 0) : sayTime.beginsAnew}
        ${time.branched ? sayTime.notInLink : nothing}
      </p>`;
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    for (const row of this.renderRoot.querySelectorAll<HTMLElement>('.row')) placeRow(row);
    if (changed.has('theme')) this.#film.forget();
    const { classes, regression } = this;
    this.#film.paint(this.renderRoot.querySelectorAll('canvas'), { classes, regression });
  }

  #seen = (): void => this.requestUpdate();

  #go = (moment: Moment): void => {
    void this.#time?.rewind(moment);
    this.requestUpdate();
  };
}

const text = ({ iteration, epoch, testAccuracy, trainLoss }: Moment): string =>
  sayTime.moment(iteration, epoch, testAccuracy, trainLoss);

/** The first and the last place of a row that have a moment; -1 without one. */
function ends({ moments }: Row): [from: number, to: number] {
  const from = moments.findIndex((moment) => moment !== null);
  return [from, moments.reduce((last, moment, i) => (moment ? i : last), -1)];
}

/** The moment at a place or, where there is none, the next one in the slider's direction. */
function toMoment({ moments }: Row, before: number, to: number): Moment | null {
  const step = to > before ? 1 : -1;
  for (let i = to; i >= 0 && i < moments.length; i += step) {
    const moment = moments[i];
    if (moment) return moment;
  }
  return null;
}

/** Each part of a row has the columns of its places; the thumb stands under their middles. */
function placeRow(row: HTMLElement): void {
  const from = Number(row.dataset.from);
  const count = Number(row.dataset.to) - from + 1;
  for (const part of row.children) {
    const { style } = part as HTMLElement;
    style.setProperty('grid-column', `${from + 1} / span ${count}`);
  }
  // The words go on to the left where there is no room on the right.
  const isLate = from > places / 2;
  const words = row.querySelector<HTMLElement>('.from')?.style;
  words?.setProperty('grid-column', isLate ? `1 / ${from + count + 1}` : `${from + 1} / -1`);
  words?.setProperty('text-align', isLate ? 'right' : 'left');
  const slider = row.querySelector('input');
  if (!slider) return;
  const filled = (Number(slider.value) - from) / Math.max(1, count - 1);
  slider.style.setProperty('--filled', `${filled * 100}%`);
  slider.style.setProperty('width', 'auto');
  slider.style.setProperty('margin-inline', `calc(${50 / count}% - 10px)`);
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-time-machine': GlassboxTimeMachine;
  }
}

define('glassbox-time-machine', GlassboxTimeMachine);
