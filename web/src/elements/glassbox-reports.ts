import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Latest } from '../client/run-parts.ts';
import type { TrainingRun } from '../client/training-run.ts';
import { sayReport } from '../messages/report.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import { labAround, type ReportSource } from './report-facts.ts';

type Form = 'page' | 'text' | 'table' | 'picture';

/**
 * Reports of a run: the whole run as a page or as text, its curves as a table or a picture, and
 * every picture of the lab. What makes them is fetched when it is asked for.
 *
 * Give it `.run` and `.latest`; `.lab` where it does not stand in the lab's own tree.
 */
export class GlassboxReports extends LitElement {
  static override properties = {
    lab: { attribute: false },
    run: { attribute: false },
    latest: { attribute: false },
    classNames: { attribute: false },
    pictures: { state: true },
    chosen: { state: true },
    busy: { state: true },
    said: { state: true },
  };
  declare lab: ReportSource | null;
  declare run: TrainingRun | null;
  declare latest: Latest | undefined;
  /** Names of the classes; null: they are called by their numbers. */
  declare classNames: readonly string[] | null;
  /** The names of the lab's pictures. */
  declare pictures: readonly string[];
  declare chosen: number;
  declare busy: boolean;
  declare said: { text: string; refused: boolean } | null;

  static override styles = [
    base,
    controls,
    css`
      h3 {
        font: 600 var(--t-body) / 1.3 var(--sans);
      }
      .hint,
      .for,
      .said {
        font-size: var(--t-label);
        color: var(--ink-2);
      }
      .hint {
        margin: 2px 0 var(--s4);
        max-width: 46rem;
      }
      .ways {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
        gap: var(--s4) var(--s5);
      }
      .way {
        display: flex;
        flex-direction: column;
        align-items: flex-start;
        gap: var(--s1);
      }
      .btn {
        white-space: normal;
        line-height: 1.2;
        text-align: left;
      }
      .one {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--s3);
        margin-top: var(--s4);
      }
      .one .field {
        min-width: 0;
        max-width: 100%;
      }
      .one select {
        max-width: 100%;
        text-overflow: ellipsis;
      }
      .said {
        min-height: 1.5em;
        margin-top: var(--s3);
      }
      .said.refused {
        color: var(--err);
      }
    `,
  ];

  constructor() {
    super();
    this.lab = null;
    this.run = null;
    this.classNames = null;
    this.pictures = [];
    this.chosen = 0;
    this.busy = false;
    this.said = null;
  }

  override render() {
    return html`<section aria-labelledby="reports">
      <h3 id="reports">${sayReport.reports}</h3>
      <p class="hint">${sayReport.reportsHint}</p>
      <div class="ways">
        ${this.#way('page', sayReport.asPage, sayReport.asPageFor)}
        ${this.#way('text', sayReport.asText, sayReport.asTextFor)}
        ${this.#way('table', sayReport.asTable, sayReport.asTableFor)}
        ${this.#way('picture', sayReport.asPicture, sayReport.asPictureFor)}
      </div>
      ${this.#pictureChoice()}
      <p class=${this.said?.refused ? 'said refused' : 'said'} role="status">
        ${this.said?.text ?? nothing}
      </p>
    </section>`;
  }

  #way(form: Form, name: string, purpose: string): TemplateResult {
    return html`<div class="way">
      <button
        type="button"
        class="btn"
        data-form=${form}
        ?disabled=${this.busy}
        aria-describedby=${`for-${form}`}
        @click=${() => void this.#save(form)}
      >
        ${name}
      </button>
      <span class="for" id=${`for-${form}`}>${purpose}</span>
    </div>`;
  }

  #pictureChoice(): TemplateResult {
    const { pictures, chosen } = this;
    return html`<div class="one">
      <label class="field"
        >${sayReport.pictureOf}<select
          @pointerdown=${this.#look}
          @focus=${this.#look}
          @change=${(event: Event) => {
            this.chosen = (event.target as HTMLSelectElement).selectedIndex;
          }}
        >
          ${(pictures.length > 0 ? pictures : [sayReport.curves]).map(
            (name, i) => html`<option .selected=${i === chosen}>${name}</option>`,
          )}
        </select></label
      >
      <button
        type="button"
        class="btn small"
        data-form="one"
        ?disabled=${this.busy}
        @click=${() => void this.#work((work, lab) => work.savePicture(lab, this.chosen))}
      >
        ${sayReport.savePicture}
      </button>
      <button
        type="button"
        class="btn small"
        data-form="all"
        ?disabled=${this.busy}
        @click=${() => void this.#work((work, lab) => work.saveAll(lab))}
      >
        ${sayReport.saveAll}
      </button>
    </div>`;
  }

  /** Which pictures there are now. */
  #look = async (): Promise<void> => {
    const lab = this.#source;
    if (!lab) return;
    const { panePictures } = await import('./report-pictures.ts');
    this.pictures = panePictures(lab).map(({ name }) => name);
  };

  get #source(): ReportSource | null {
    return this.lab ?? labAround(this);
  }

  #save(form: Form): Promise<void> {
    this.#tell(form === 'page' || form === 'text' ? sayReport.making : sayReport.painting);
    return this.#work((work, lab) => {
      const { run, classNames } = this;
      if (!run) return Promise.resolve(null);
      // `latest` may have come with an earlier frame.
      const { latest } = run;
      const tell = (text: string) => this.#tell(text);
      return work.saveReport(form, { lab, run, latest, classNames, tell });
    });
  }

  #tell(text: string, refused = false): void {
    this.said = { text, refused };
  }

  /** One at a time; what fails is said. The work answers with the name of its file. */
  async #work(
    work: (maker: typeof import('./report-files.ts'), lab: ReportSource) => Promise<string | null>,
  ): Promise<void> {
    const lab = this.#source;
    if (this.busy || !lab) return;
    this.busy = true;
    try {
      const name = await work(await import('./report-files.ts'), lab);
      this.#tell(name === null ? sayReport.nothingYet : sayReport.saved(name), name === null);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#tell(sayReport.notMade(reason), true);
    } finally {
      this.busy = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-reports': GlassboxReports;
  }
}

define('glassbox-reports', GlassboxReports);
