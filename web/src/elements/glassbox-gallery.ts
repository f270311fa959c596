import { css, html, LitElement } from 'lit';
import { type ClassNames, classCount, className } from '../client/class-names.ts';
import { galleryCount } from '../client/gallery.ts';
import type { Latest } from '../client/run-parts.ts';
import type { TrainingRun } from '../client/training-run.ts';
import { digitPixelCount } from '../draw/digit-tile.ts';
import { sayMore } from '../messages/digits-more.ts';
import * as format from '../messages/format.ts';
import type { DigitTiles } from '../protocol/index.ts';
import { base } from '../styles/base.ts';
import { ticks } from '../styles/ticks.ts';
import { wrongTile } from '../styles/wrong-tile.ts';
import { define } from './define.ts';
import { ownTask } from './own-task.ts';
import './glassbox-tile.ts';

/**
 * The first test digits with the network's answers (`latest.gallery`); a wrong one has a cross, a
 * frame and "4 → 9". Their pictures come from the run's worker.
 */
export class GlassboxGallery extends LitElement {
  static override properties = {
    run: { attribute: false },
    latest: { attribute: false },
    names: { attribute: false },
    tiles: { state: true },
    onlyWrong: { state: true },
  };
  declare run: TrainingRun | null;
  declare latest: Latest;
  declare names: ClassNames;
  declare tiles: DigitTiles | null;
  declare onlyWrong: boolean;
  #askedOf: TrainingRun | null = null;
  #cut: { of: DigitTiles | null; pixels: Uint8Array[] } = { of: null, pixels: [] };

  static override styles = [
    base,
    ticks,
    wrongTile,
    css`
      ol {
        display: grid;
        grid-template-columns: repeat(15, minmax(0, 1fr));
        gap: var(--s3) 10px;
        min-height: 84px;
      }
      li {
        position: relative;
        font-size: var(--t-tick);
        line-height: 1.3;
        text-align: center;
        color: var(--ink-2);
      }
      li span {
        display: block;
      }
      @media (max-width: 1100px) {
        ol {
          grid-template-columns: repeat(12, minmax(0, 1fr));
        }
      }
      @media (max-width: 760px) {
        ol {
          grid-template-columns: repeat(6, minmax(0, 1fr));
        }
      }
      @media (max-width: 359px) {
        ol {
          grid-template-columns: repeat(5, minmax(0, 1fr));
        }
      }
      .empty {
        padding: var(--s6) var(--s5);
        border: 1px dashed var(--control);
        color: var(--ink-2);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        align-items: center;
        gap: 0 var(--s4);
        margin-bottom: var(--s3);
        font-size: var(--t-label);
        color: var(--ink-2);
      }
    `,
  ];

  constructor() {
    super();
    this.run = null;
    this.latest = {};
    this.names = null;
    this.tiles = null;
    this.onlyWrong = false;
  }

  protected override async scheduleUpdate(): Promise<void> {
    await ownTask();
    await super.scheduleUpdate();
  }

  override willUpdate(): void {
    this.#fetch();
    if (this.#cut.of === this.tiles) return;
    const { tiles } = this;
    const pixels = Array.from({ length: tiles?.labels.length ?? 0 }, (_, n) =>
      (tiles as DigitTiles).pixels.subarray(n * digitPixelCount, (n + 1) * digitPixelCount),
    );
    this.#cut = { of: tiles, pixels };
  }

  /** Once they are here; a worker that has stopped meanwhile leaves it to its successor. */
  #fetch(): void {
    const { run } = this;
    const here = this.latest.load?.testCount ?? 0;
    if (!run || this.#askedOf === run || here === 0) return;
    this.#askedOf = run;
    run
      .call((worker) => worker.testDigits(0, Math.min(galleryCount, here)))
      .then(
        (tiles) => {
          this.tiles = tiles;
          run.look();
        },
        () => {
          this.#askedOf = null;
        },
      );
  }

  override render() {
    const { tiles } = this;
    if (!tiles) return html`<p class="empty">${sayMore.galleryEmpty}</p>`;
    const answers = [...tiles.labels].map((label, n) => ({ label, n, ...this.#answer(n) }));
    const wrong = answers.filter((a) => a.answer !== null && a.answer !== a.label);
    const shown = this.onlyWrong ? wrong : answers;
    return html`<div class="row">
        <span>${this.latest.gallery ? sayMore.galleryWrong(wrong.length, answers.length) : ''}</span>
        <label
          ><input
            type="checkbox"
            .checked=${this.onlyWrong}
            @change=${(event: Event) => {
              this.onlyWrong = (event.target as HTMLInputElement).checked;
            }}
          />${sayMore.onlyWrong}</label
        >
      </div>
      ${shown.length === 0 ? html`<p class="empty">${sayMore.noneWrong}</p>` : ''}
      <ol>
        ${shown.map(({ label, answer, chance, n }) => {
          const no = answer !== null && answer !== label;
          return html`<li class=${no ? 'no' : ''}>
            <glassbox-tile .pixels=${this.#cut.pixels[n]}></glassbox-tile>
            <span>${no ? sayMore.wrongAnswer(this.#name(label), this.#name(answer)) : answer === null ? ' ' : this.#name(answer)}</span>
            <span>${chance === null ? ' ' : format.percent(chance)}</span>
            ${no ? html`<span class="sr">${sayMore.wrongWord}</span>` : ''}
          </li>`;
        })}
      </ol>`;
  }

  #name = (index: number) => className(this.names, index);

  #answer(n: number): { answer: number | null; chance: number | null } {
    const classes = classCount(this.names);
    const p = this.latest.gallery?.probabilities.subarray(n * classes, (n + 1) * classes);
    if (!p || p.length < classes) return { answer: null, chance: null };
    let best = 0;
    for (let digit = 1; digit < classes; digit++) {
      if ((p[digit] as number) > (p[best] as number)) best = digit;
    }
    return { answer: best, chance: p[best] as number };
  }
}

define('glassbox-gallery', GlassboxGallery);
