import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { KeptRun } from '../client/kept-run.ts';
import { type ModelFormat, modelFormats } from '../client/model-formats.ts';
import type { Latest } from '../client/run-parts.ts';
import { sentenceOf } from '../client/training-client.ts';
import type { TrainingRun } from '../client/training-run.ts';
import { sayFiles } from '../messages/files.ts';
import * as format from '../messages/format.ts';
import type { TrainingWorker } from '../protocol/index.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import { labAround, type ModelLab, measure, presentLab } from './files-lab.ts';
import { filesLayout } from './files-layout.ts';
import './glassbox-note.ts';
import './glassbox-kept.ts';
import './glassbox-reports.ts';

/** What was saved or opened last. */
interface Said {
  lines: string[];
  /** The sentence of a refusal, in English. */
  refusal?: string;
}

/**
 * The pane "Yours": saves the trained network in the formats that other programs open, opens them,
 * and makes reports. What reads and writes is fetched when it is asked for.
 *
 * Give it `.run` and `.latest` (`run.latest`); `.lab` where it does not stand in the lab's own tree.
 */
export class GlassboxFiles extends LitElement {
  static override properties = {
    lab: { attribute: false },
    run: { attribute: false },
    latest: { attribute: false },
    busy: { state: true },
    saved: { state: true },
    opened: { state: true },
    earlier: { state: true },
    over: { state: true },
  };
  declare lab: ModelLab | null;
  declare run: TrainingRun | TrainingRun<TrainingWorker> | null;
  declare latest: Latest | undefined;
  declare busy: boolean;
  declare saved: string;
  declare opened: Said | null;
  /** The run that stood here before a file was opened. */
  declare earlier: KeptRun | null;
  /** A file is held above the pane. */
  declare over: boolean;

  static override styles = [base, controls, filesLayout];
  #shown: unknown = null;

  constructor() {
    super();
    this.lab = null;
    this.run = null;
    this.busy = false;
    this.saved = '';
    this.opened = null;
    this.earlier = null;
    this.over = false;
  }

  get #lab(): ModelLab | null {
    return this.lab ?? labAround(this);
  }

  /** Frames come thirty times a second, and change nothing that is drawn here. */
  protected override shouldUpdate(changed: Map<PropertyKey, unknown>): boolean {
    const shows = this.latest?.status !== undefined;
    const isNew = shows !== this.#shown;
    this.#shown = shows;
    return isNew || [...changed.keys()].some((key) => key !== 'latest');
  }

  override render() {
    return html`<h2>${sayFiles.title}</h2>
      <p class="hint">${sayFiles.hint}</p>
      <div class="sides">
        <section aria-labelledby="save">
          <h3 id="save">${sayFiles.save}</h3>
          <ul class="formats">
            ${modelFormats.map((name) => this.#renderFormat(name))}
          </ul>
          <p class="said" role="status">${this.saved}</p>
        </section>
        ${this.#renderOpen()}
      </div>
      <glassbox-reports .lab=${this.lab} .run=${this.run} .latest=${this.latest}></glassbox-reports>
      <glassbox-kept></glassbox-kept>`;
  }

  #renderFormat(name: ModelFormat): TemplateResult {
    return html`<li>
      <button
        type="button"
        class="btn"
        data-format=${name}
        aria-describedby=${`opens-${name}`}
        ?disabled=${this.busy || !this.latest?.status}
        @click=${() => void this.#save(name)}
      >
        ${sayFiles.saveAs[name]}
      </button>
      <span id=${`opens-${name}`}>${sayFiles.opensIn[name]}</span>
    </li>`;
  }

  #renderOpen(): TemplateResult {
    const { opened, earlier } = this;
    return html`<section
      class=${this.over ? 'open over' : 'open'}
      aria-labelledby="open"
      @dragover=${this.#dragged}
      @dragleave=${() => {
        this.over = false;
      }}
      @drop=${this.#dropped}
    >
      <h3 id="open">${sayFiles.open}</h3>
      <p class="hint">${sayFiles.openHint}</p>
      <button
        type="button"
        class="btn"
        ?disabled=${this.busy || !this.latest?.status}
        @click=${() => this.renderRoot.querySelector<HTMLInputElement>('input')?.click()}
      >
        ${sayFiles.openFile}
      </button>
      <input type="file" hidden accept=".glassbox,.safetensors,.npz" @change=${this.#chosen} />
      <div class="said" role="status">${opened?.lines.map((line) => html`<p>${line}</p>`)}</div>
      ${
        opened?.refusal
          ? html`<glassbox-note
              .headline=${sayFiles.refused}
              .text=${sayFiles.refusedText(format.sentence(opened.refusal))}
            ></glassbox-note>`
          : nothing
      }
      ${
        earlier
          ? html`<button
              type="button"
              class="btn back"
              ?disabled=${this.busy}
              @click=${() => void this.#back(earlier)}
            >
              ${sayFiles.back}
            </button>`
          : nothing
      }
    </section>`;
  }

  async #save(name: ModelFormat): Promise<void> {
    const { run } = this;
    const lab = this.#lab;
    if (!lab || !run || this.busy) return;
    this.busy = true;
    this.saved = sayFiles.saving;
    try {
      const kept = await lab.keep();
      const [{ saveModel }, { download }] = await Promise.all([
        import('../client/model-save.ts'),
        import('./download.ts'),
      ]);
      const { status } = run.latest;
      if (!status) return;
      const file = await saveModel(name, { kept, run, status });
      download(new Blob([file.bytes as BlobPart]), file.name);
      this.saved = sayFiles.saved(file.name, file.bytes.length);
    } catch (error) {
      this.saved = sayFiles.notSaved(format.sentence(sentenceOf(error)));
    } finally {
      this.busy = false;
    }
  }

  /** The present run is kept first; when the file is refused it has never left. */
  async #open(file: File): Promise<void> {
    const lab = this.#lab;
    if (!lab || this.busy) return;
    this.busy = true;
    this.opened = { lines: [sayFiles.opening(file.name)] };
    try {
      const before = await lab.keep();
      const { openModelFile } = await import('../client/model-open.ts');
      const found = await openModelFile(file, presentLab(lab, before));
      const refusal = await lab.open(found.kept);
      if (refusal !== null) {
        this.opened = { lines: [], refusal };
        return;
      }
      const { weights, about } = found;
      const what = weights
        ? sayFiles.weightsOpen(file.name, weights.arrays, weights.numbers)
        : sayFiles.checkpointOpen(file.name, about?.iteration ?? 0);
      const lines = [
        what,
        ...(weights && weights.converted.length > 0
          ? [sayFiles.converted(weights.converted.join(', '))]
          : []),
        ...(weights?.renamed ? [sayFiles.renamed] : []),
        sayFiles.kept,
      ];
      this.earlier = before;
      this.opened = { lines };
      if (weights && this.run) await measure(this.run);
    } catch (error) {
      this.opened = { lines: [], refusal: sentenceOf(error) };
    } finally {
      this.busy = false;
    }
  }

  async #back(before: KeptRun): Promise<void> {
    const lab = this.#lab;
    if (!lab || this.busy) return;
    this.busy = true;
    const refusal = await lab.open(before).catch(sentenceOf);
    this.busy = false;
    if (refusal === null) this.earlier = null;
    this.opened = refusal === null ? { lines: [sayFiles.backAgain] } : { lines: [], refusal };
  }

  #chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    // The same file may be chosen once more.
    input.value = '';
    if (file) void this.#open(file);
  };

  #dragged = (event: DragEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    this.over = true;
  };

  /** Not for the lab around it, which takes tables of points. */
  #dropped = (event: DragEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    this.over = false;
    const [file] = event.dataTransfer?.files ?? [];
    if (file) void this.#open(file);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-files': GlassboxFiles;
  }
}

define('glassbox-files', GlassboxFiles);
