import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { ClassNames } from '../client/class-names.ts';
import { Inspector } from '../client/inspector.ts';
import { Polled } from '../client/polled.ts';
import { hasEnded, type Latest } from '../client/run-parts.ts';
import type { TrainingRun } from '../client/training-run.ts';
import { checksum } from '../draw/checksum.ts';
import type { Cell } from '../draw/confusion.ts';
import { allSteps } from '../draw/robustness-plan.ts';
import * as format from '../messages/format.ts';
import { sayInside } from '../messages/inside.ts';
import type { Drawing, PreparationSteps, Reading } from '../protocol/index.ts';
import type { Nearest } from '../protocol/inspector.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { lab } from '../styles/lab.ts';
import { define } from './define.ts';
import { did } from './did.ts';
import type { GlassboxDigitCard } from './glassbox-digit-card.ts';
import type { GlassboxMisread } from './glassbox-misread.ts';
import { stepPictures } from './glassbox-step-pictures.ts';
import { cardPane } from './inside-card-pane.ts';
import { CardRun, type OpenDigit } from './inside-card-run.ts';
import { TestDigits } from './inside-digits.ts';
import { insideLayout } from './inside-layout.ts';
import { nearestCount } from './inside-nearest.ts';
import { Seen } from './inside-seen.ts';
import { inside } from './inside-style.ts';
import { healthPane, sizesPane } from './inside-tables.ts';
import './glassbox-confusion.ts';
import './glassbox-digit-card.ts';
import './glassbox-misread.ts';
import './glassbox-note.ts';
import './glassbox-preparation.ts';
import './glassbox-robustness.ts';
import './inside-pen.ts';

const healthDigits = 1000;
const nearestInterval = 250;

/**
 * What a look inside the digits lab's network shows: its mistakes, one digit's way there and back,
 * what one update changes, the drawing's neighbours, and what preparation is worth. It owns an
 * inspector, which begins when the panes are on the screen and the run has made a step.
 */
export class GlassboxInside extends LitElement {
  static override properties = {
    run: { attribute: false },
    latest: { attribute: false },
    digitsUrl: { attribute: false },
    drawing: { attribute: false },
    reading: { attribute: false },
    steps: { attribute: false },
    names: { attribute: false },
    cell: { state: true },
  };
  declare run: TrainingRun | null;
  declare latest: Latest;
  declare digitsUrl: string;
  declare drawing: Drawing | null;
  declare reading: Reading | null;
  /** Of the preparation, as they are switched on. */
  declare steps: PreparationSteps;
  declare names: ClassNames;
  /** Of the confusion matrix, whose digits are shown. */
  declare cell: Cell | null;

  #inspector: Inspector | null = null;
  #of: unknown = null; // the spec of the run that the inspector follows
  #measuring = false;
  #arrived = 0;
  #wantsFocus = false;
  #seen = new Seen(this);
  #changed = () => {
    if (this.isConnected) this.requestUpdate();
  };
  #digits = new TestDigits(
    (first, count) => this.#asked().testDigits(first, count),
    () => {
      this.#arrived += 1;
      this.#changed();
    },
  );
  #card = new CardRun({
    inspector: () => this.#inspector,
    digits: this.#digits,
    seen: () => this.#centred,
    changed: this.#changed,
  });
  #nearest = new Polled<Nearest>(
    nearestInterval,
    () => this.#asked().ask('nearest', (this.#centred as Uint8Array).slice(), nearestCount),
    this.#changed,
  );

  static override styles = [base, lab, controls, inside, insideLayout];

  constructor() {
    super();
    this.run = null;
    this.latest = {};
    this.digitsUrl = '';
    this.drawing = null;
    this.reading = null;
    this.steps = allSteps;
    this.names = null;
    this.cell = null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
  }

  /** Other digits are for another inspector. */
  #leave(): void {
    this.#inspector?.dispose();
    this.#inspector = null;
    this.#card.choose(null);
    this.#digits.forget();
    this.#nearest.forget();
    this.#of = null;
    this.cell = null;
  }

  /** What the network sees of the drawing. */
  get #centred(): Uint8Array | null {
    return (this.drawing && this.reading?.stages.centred) || null;
  }

  get #begun(): boolean {
    return (this.latest.status?.iteration ?? 0) > 0;
  }

  #asked(): Inspector {
    if (!this.#inspector) throw new Error('there is no inspector yet');
    return this.#inspector;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('digitsUrl')) this.#leave();
    const of = this.run?.spec ?? null;
    if (of !== this.#of) {
      this.#of = of;
      this.#inspector?.forget();
      this.#card.forget();
    }
    if (!this.#begun || !this.#seen.any) return;
    this.#inspector ??= new Inspector({
      digitsUrl: this.digitsUrl,
      snapshot: () =>
        this.run?.call((worker) => worker.snapshot()) ?? Promise.reject(new Error('no run')),
      changed: this.#changed,
    });
  }

  override updated(): void {
    this.#follow();
    if (this.#wantsFocus && this.#card.explained) {
      this.#wantsFocus = false;
      const card = this.renderRoot.querySelector<GlassboxDigitCard>('glassbox-digit-card');
      void card?.updateComplete.then(() => {
        card.focus();
        card.scrollIntoView({ block: 'nearest' });
      });
    }
  }

  #follow(): void {
    const inspector = this.#inspector;
    if (!inspector || !this.#begun) return;
    const updates = this.#seen.has('step') || this.#seen.has('sizes');
    inspector.want = {
      results: this.#seen.has('mistakes'),
      step: updates ? stepPictures : 0,
      health: this.#seen.has('sizes') ? healthDigits : 0,
    };
    // What is being measured is measured on one moment.
    if (!this.#measuring && this.#seen.any) inspector.follow(this.latest.status?.iteration);
    if (!inspector.ready) return;
    if (this.#wantsFocus || this.#seen.has('card')) this.#card.look();
    const seen = this.#centred;
    if (seen && this.#seen.has('drawing')) {
      this.#nearest.look(`${checksum(seen)} ${inspector.load?.trainCount}`);
    }
  }

  override render() {
    if (!this.#begun) {
      return html`<div class="pane first" data-part="none">
        <p class="empty">${sayInside.empty}</p>
      </div>`;
    }
    const inspector = this.#inspector;
    return html`${this.#renderTrouble()}
      <div class="twelve">
        <glassbox-confusion
          class="five"
          data-part="mistakes"
          .results=${inspector?.results ?? null}
          .chosen=${this.cell}
          .names=${this.names}
          @cell-chosen=${this.#chooseCell}
        ></glassbox-confusion>
        <glassbox-misread
          class="seven"
          .results=${inspector?.results ?? null}
          .earlier=${inspector?.before ?? null}
          .cell=${this.cell}
          .names=${this.names}
          .digits=${this.#digits}
          .arrived=${this.#arrived}
          .open=${typeof this.#card.open === 'number' ? this.#card.open : null}
          @cell-chosen=${this.#chooseCell}
          @digit-chosen=${(event: CustomEvent<number>) => this.#openCard(event.detail)}
        ></glassbox-misread>
        <div class="pane whole" data-part="card">${cardPane({
          card: this.#card,
          names: this.names,
          drawn: this.#centred !== null,
          takeDrawing: () => this.#openCard('drawing'),
          close: this.#closeCard,
        })}</div>
        <glassbox-step-pictures
          class="whole"
          data-part="step"
          .step=${inspector?.step ?? null}
          .ended=${hasEnded(this.latest.status)}
          .plain=${(this.run?.spec?.optimizer ?? 'sgd') === 'sgd'}
        ></glassbox-step-pictures>
        <div class="seven" data-part="sizes">${sizesPane(inspector?.step ?? null)}</div>
        <div class="five">${healthPane(inspector?.health ?? null, healthDigits)}</div>
        <inside-nearest
          class="four"
          data-part="drawing"
          .seen=${this.#centred}
          .nearest=${this.#nearest.value}
          .names=${this.names}
        ></inside-nearest>
        <glassbox-robustness
          class="eight"
          data-part="robustness"
          .questions=${inspector?.ready ? inspector : null}
          .iteration=${inspector?.iteration ?? null}
          .steps=${this.steps}
          @measuring=${(event: CustomEvent<boolean>) => {
            this.#measuring = event.detail;
            this.#changed();
          }}
        ></glassbox-robustness>
      </div>`;
  }

  #renderTrouble() {
    const trouble = this.#inspector?.trouble;
    if (!trouble) return nothing;
    return html`<glassbox-note
      .headline=${sayInside.trouble}
      .text=${format.sentence(trouble)}
    ></glassbox-note>`;
  }

  #chooseCell = (event: CustomEvent<Cell | null>): void => {
    this.cell = event.detail;
  };

  #openCard(open: OpenDigit): void {
    this.#wantsFocus = true;
    this.#card.choose(open);
    if (open !== 'drawing') did(this, 'digit-chosen');
  }

  /** The focus goes back to where the card was opened. */
  #closeCard = async (): Promise<void> => {
    const { open } = this.#card;
    this.#card.choose(null);
    await this.updateComplete;
    if (typeof open === 'number') {
      this.renderRoot.querySelector<GlassboxMisread>('glassbox-misread')?.focusDigit(open);
    } else {
      this.renderRoot.querySelector<HTMLElement>('.drawing')?.focus();
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-inside': GlassboxInside;
  }
}

define('glassbox-inside', GlassboxInside);
