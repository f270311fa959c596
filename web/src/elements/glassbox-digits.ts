import { html, type PropertyDeclarations } from 'lit';
import { digitsRules } from '../client/digits-rules.ts';
import { galleryCount } from '../client/gallery.ts';
import { labSettings, type Settings } from '../client/settings.ts';
import { digitsFolder } from '../client/site.ts';
import type { ScheduledView } from '../client/view-schedule.ts';
import { say } from '../messages/index.ts';
import type { Drawing, PreparationSteps } from '../protocol/index.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { lab } from '../styles/lab.ts';
import { tokens } from '../styles/tokens.ts';
import { define } from './define.ts';
import type { DigitsParts } from './digits-later.ts';
import { digitsLayout } from './digits-layout.ts';
import { digitsMiddle, outputFormula } from './digits-middle.ts';
import { digitsPulse } from './digits-pulse.ts';
import { digitsPhase, digitsSentence, digitsSpoken } from './digits-words.ts';
import type { SettingInput } from './glassbox-settings.ts';
import { LabElement } from './lab-element.ts';
import type { Refused } from './lab-notes.ts';
import { digitsSources, lossSources } from './pane-sources.ts';
import { Slow } from './slow.ts';
import './glassbox-answer.ts';
import './glassbox-chart.ts';
import './glassbox-load.ts';
import './glassbox-pad.ts';
import './glassbox-settings.ts';
import './glassbox-sign.ts';
import './glassbox-tile.ts';

/** The first view stands before the rest is fetched. */
const laterMilliseconds = 1500;
/** The place of a link that comes later. */
const raceLater = html`<p class="hint"><span class="alone">&nbsp;</span></p>`;
const stages = ['drawn', 'cut', 'scaled', 'centred'] as const;

/**
 * The digits lab: a network learns MNIST while you watch, and reads what you draw.
 *
 * @attr settings `key=value&key=value`: hidden, activation, loss, rate, batch, init, seed
 * @attr data-base the folder of the digits; without it `mnist/` beside the page or the script
 * @attr panels @attr docked @attr theme @attr lang @attr autostart and the rest: see README.md
 * @fires settings-change composed; the detail is { lab, settings }
 */
export class GlassboxDigits extends LabElement<Settings> {
  static override properties: PropertyDeclarations = {
    ...LabElement.properties,
    base: { attribute: 'data-base' },
  };
  declare base: string;

  static override styles = [tokens, base, controls, lab, digitsLayout];

  readonly rules = digitsRules;
  protected readonly renderInterval = 80;
  #drawing: Drawing | null = null;
  #steps: PreparationSteps = { cut: true, scale: true, centre: true };
  #later: typeof import('./digits-later.ts') | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #unfollow: (() => void) | null = null;
  #reading = false;
  #headline = new Slow<unknown>(500);
  #status = new Slow<string>(8000);

  constructor() {
    super();
    this.base = '';
  }

  override digitsUrl(settings = this.chosen): string | null {
    if (settings.data === 'own') return this.#later?.ownDigitsFor(settings) ?? null;
    return digitsFolder(this.base);
  }

  protected override waits(): boolean {
    return this.url === null;
  }

  protected views(): readonly ScheduledView[] {
    const hasTestDigits = () => (this.run?.latest.load?.testCount ?? 0) > 0;
    return [
      { name: 'curve', interval: 100, what: () => true },
      { name: 'reading', interval: 100, what: () => (this.#drawing ? true : undefined) },
      { name: 'weights', interval: 250, what: () => (this.#isLenet() ? undefined : [0]) },
      { name: 'filters', interval: 250, what: () => (this.#isLenet() ? true : undefined) },
      {
        name: 'maps',
        interval: 150,
        what: () => (this.#isLenet() ? { testDigit: 0 } : undefined),
      },
      {
        name: 'gallery',
        interval: 500,
        what: () => (hasTestDigits() ? { first: 0, count: galleryCount } : undefined),
      },
    ];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setTimeout(
      async () => {
        this.#later = await import('./digits-later.ts');
        this.#unfollow = this.#later.onOwnDigits(this.#ownDigits);
        this.#ownDigits();
      },
      this.settings.includes('own') ? 0 : laterMilliseconds,
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#timer) clearTimeout(this.#timer);
    this.#unfollow?.();
    this.#drawing = null;
  }

  /** Others have come, or have other names. */
  #ownDigits = (): void => {
    const { data } = this.chosen;
    if (this.run?.ready && this.digitsUrl() !== this.url) void this.change({ data });
    this.requestUpdate();
  };

  override render() {
    const latest = this.run?.latest;
    const status = latest?.status ?? null;
    const reading = this.#drawing ? (latest?.reading ?? null) : null;
    const running = this.run?.running ?? false;
    const later = this.#later;
    const parts = later && this.#parts();
    const { ghosts = [], mark = null } = this.run?.time ?? {};
    return html`<section aria-labelledby="say">
      <div class="head">
        <div class="say">
          <h1 id="say" data-panel="headline">${this.#headline.value(digitsPhase(this.run), () => digitsSentence(this.run, parts && later?.ownWords(parts)))}</h1>
          ${digitsPulse(status, this.run?.stopwatch.samplesPerSecond ?? null, parts && later?.effort(parts))}
          ${this.renderTransport()} ${this.#renderSettings()}
          ${parts ? later?.raceThis(parts) : raceLater}
        </div>
        <div class="aside">
          <glassbox-chart
            data-panel="curve"
            .curve=${latest?.curve}
            .status=${status}
            .firstEnd=${1000}
            .lossEnd=${3}
            .ghosts=${ghosts}
            .mark=${mark}
          ></glassbox-chart>
          <glassbox-load
            ?hidden=${this.waits()}
            .load=${latest?.load ?? null}
            @load-cancel=${() => void this.run?.cancelLoading()}
            @load-retry=${() => this.run?.load()}
          ></glassbox-load>
        </div>
        <div class="notes">${this.renderNotes()}${parts && later?.notes(parts)}</div>
      </div>
      <p class="sr" aria-live="polite">
        ${this.#status.value(running, () => digitsSpoken(this.run, running), this.status?.epoch)}
      </p>

      <div class="box">
        <span class="back"></span>
        <div class="front">
          <div class="cell" data-panel="pad">
            <h2>${say.youDraw}<span class="n">${say.padSize}</span></h2>
            <p class="hint">${say.padHint}</p>
            <glassbox-pad @drawing=${(e: CustomEvent<Drawing | null>) => this.#drawn(e.detail)}>
            </glassbox-pad>
            <div class="stages">
              ${stages.map(
                (stage) => html`<figure>
                  <glassbox-tile .pixels=${reading?.stages[stage]}></glassbox-tile>
                  <figcaption>${say.stageName[stage]}</figcaption>
                </figure>`,
              )}
            </div>
            ${parts && later?.preparation(parts)}
            <glassbox-sign
              .formula=${'x = ink / 255'}
              .sources=${digitsSources.pad}
            ></glassbox-sign>
          </div>
          <div class="cell" data-panel="weights">
            ${digitsMiddle(this.chosen, latest ?? {}, this.#drawing !== null)}
          </div>
          <div class="cell" data-panel="answer">
            ${
              parts?.names
                ? later?.namedAnswer(parts)
                : html`<h2>${say.answers}<span class="n">${say.tenProbabilities}</span></h2>
                    <glassbox-answer
                      .probabilities=${reading?.probabilities ?? null}
                      .untrained=${status?.iteration === 0}
                    ></glassbox-answer>`
            }
            <glassbox-sign
              .formula=${outputFormula(this.chosen)}
              .sources=${lossSources[this.chosen.loss]}
            ></glassbox-sign>
          </div>
        </div>
      </div>

      ${parts && later?.below(parts)}
    </section>`;
  }

  #parts(): DigitsParts | null {
    const { run, chosen } = this;
    return (
      run && {
        run,
        chosen,
        digitsUrl: this.url ?? '',
        names: this.#later?.classNamesOf(chosen) ?? null,
        panels: this.panels,
        drawing: this.#drawing,
        reading: this.#drawing ? (run.latest.reading ?? null) : null,
        steps: this.#steps,
        setSteps: (steps) => {
          this.#steps = steps;
          void this.#drawn(this.#drawing);
        },
        change: (part) => void this.change(part),
      }
    );
  }

  #renderSettings() {
    return html`<glassbox-settings
      class="settings"
      data-panel="settings"
      .lab=${labSettings.digits}
      .values=${this.chosen}
      .refusal=${this.refusal}
      @setting-input=${(event: CustomEvent<SettingInput>) => void this.change(event.detail)}
      @setting-refused=${(event: CustomEvent<Refused<Settings>>) => {
        this.refusal = event.detail;
        this.requestUpdate();
      }}
    ></glassbox-settings>`;
  }

  #isLenet(): boolean {
    return this.chosen.network === 'lenet';
  }

  /** Reads what is drawn now; while an answer is under way, only the newest drawing waits. */
  async #drawn(drawing: Drawing | null): Promise<void> {
    this.#drawing = drawing && { ...drawing, steps: this.#steps };
    this.requestUpdate();
    if (this.#reading) return;
    this.#reading = true;
    try {
      let read: Drawing | null | undefined;
      while (read !== this.#drawing) {
        read = this.#drawing;
        await this.run?.read(read);
      }
      if (this.#isLenet()) await this.#lookAgain();
    } catch {
      // The worker has stopped: its successor reads the drawing again.
    } finally {
      this.#reading = false;
      this.requestUpdate();
    }
  }

  /** Shows what the layers see in the drawing or, once it has been wiped away, in a test digit. */
  async #lookAgain(): Promise<void> {
    if (!this.#drawing) await this.run?.call((worker) => worker.read(blank));
    this.run?.look();
  }

  /** A run that began after the pad was drawn on has not read it yet. */
  protected override began(): void {
    if (this.#later) this.#ownDigits();
    if (this.#isLenet()) void import('./glassbox-filters.ts');
    if (this.#drawing) void this.#drawn({ ...this.#drawing });
  }
}

const blank: Drawing = { ink: new Uint8Array(28 * 28), width: 28, height: 28 };

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-digits': GlassboxDigits;
  }
}

define('glassbox-digits', GlassboxDigits);
