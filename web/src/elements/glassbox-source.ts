import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import {
  fetchSourceFile,
  fetchSourceIndex,
  type LineRange,
  resolveReference,
  type SourceFile,
  type SourceIndex,
} from '../client/source.ts';
import { pathOf, plainFile } from '../client/source-reference.ts';
import { say } from '../messages/index.ts';
import { saySource } from '../messages/source.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import { did } from './did.ts';
import { sourceLayout } from './source-layout.ts';
import { windowStyle } from './window-style.ts';
import './glassbox-note.ts';

/** Lines that stay visible above the first marked one. */
const linesAbove = 3;

/**
 * The C++ that the page runs, in a window over it: the lines that compute a pane are marked, the
 * rest of the file and every other file can be read on. It opens when it comes into the document.
 *
 * @fires close when the window has been closed
 */
export class GlassboxSource extends LitElement {
  static override properties = {
    sources: { attribute: false },
    index: { state: true },
    file: { state: true },
    shown: { state: true },
    failure: { state: true },
  };
  /** References such as `nn/affine.cpp#Affine::forward`; the first is shown. */
  declare sources: readonly string[];
  declare index: SourceIndex | null;
  /** The file that is here; another one may be on its way. */
  declare file: SourceFile | null;
  /** The reference that is asked for. */
  declare shown: string;
  declare failure: string | null;
  #scrolled = '';

  static override styles = [base, controls, windowStyle, sourceLayout];

  constructor() {
    super();
    this.sources = [];
    this.index = null;
    this.file = null;
    this.shown = '';
    this.failure = null;
  }

  override firstUpdated(): void {
    did(this, 'source-opened');
    this.renderRoot.querySelector('dialog')?.showModal();
    void this.#show(this.sources[0] ?? '');
  }

  override updated(): void {
    if (!this.#isHere() || this.#scrolled === this.shown) return;
    this.#scrolled = this.shown;
    const code = this.renderRoot.querySelector<HTMLElement>('.code');
    const line = this.renderRoot.querySelector<HTMLElement>('.marked');
    const above = linesAbove * (line?.offsetHeight ?? 0);
    code?.scrollTo(0, line ? line.offsetTop - code.offsetTop - above : 0);
  }

  #isHere(): boolean {
    return this.failure === null && this.file?.path === pathOf(this.shown);
  }

  /** `again` also fetches the index anew: it may be what is out of date. */
  async #show(reference: string, again = false): Promise<void> {
    this.shown = reference;
    this.failure = null;
    const path = pathOf(reference);
    try {
      this.index = again || !this.index ? await fetchSourceIndex() : this.index;
      resolveReference(this.index, reference);
      if (this.file?.path === path && !again) return;
      const file = await fetchSourceFile(this.index, path);
      // Something else may have been asked for meanwhile.
      if (this.shown === reference) this.file = file;
    } catch (error) {
      if (this.shown !== reference) return;
      this.failure = error instanceof Error ? error.message : String(error);
    }
  }

  #ranges(reference: string): readonly LineRange[] {
    return this.index?.symbols[reference] ?? [];
  }

  #close = (): void => this.renderRoot.querySelector('dialog')?.close();

  override render() {
    const path = pathOf(this.shown);
    return html`<dialog
      aria-labelledby="path"
      @close=${() => this.dispatchEvent(new CustomEvent('close'))}
      @click=${(event: Event) => event.target === event.currentTarget && this.#close()}
    >
      <div class="top">
        <h2 id="path">${path}</h2>
        <button type="button" class="btn" @click=${this.#close}>${saySource.close}</button>
      </div>
      <div class="ways">
        <nav aria-label=${saySource.sourcePlaces}>
          ${this.sources.map((reference) => this.#renderPlace(reference))}
        </nav>
        ${this.index ? this.#renderFiles(this.index, path) : nothing}
      </div>
      ${
        this.failure === null
          ? nothing
          : html`<glassbox-note class="note" .headline=${say.refused(this.failure)}>
              <button type="button" class="btn" @click=${() => void this.#show(this.shown, true)}>
                ${say.retry}
              </button>
            </glassbox-note>`
      }
      <div class="code" role="region" aria-labelledby="path" tabindex="0" autofocus>
        ${this.#renderCode(path)}
      </div>
      <div class="end">
        <span>${this.index ? saySource.sourceVersion(this.index.version, this.index.commit) : ''}</span>
        <a href=${plainFile(path)} target="_blank">${saySource.sourceAlone}</a>
      </div>
    </dialog>`;
  }

  #renderPlace(reference: string): TemplateResult {
    const [range] = this.#ranges(reference);
    const name = reference.split('#')[1] ?? reference;
    return html`<button
      type="button"
      aria-current=${reference === this.shown ? 'true' : nothing}
      @click=${() => {
        this.#scrolled = ''; // pressed again, it leads back to its lines
        void this.#show(reference);
        this.requestUpdate();
      }}
    >
      ${name}${range ? html` <small>${saySource.sourceLines(...range)}</small>` : nothing}
    </button>`;
  }

  #renderFiles(index: SourceIndex, path: string): TemplateResult {
    const rooms = new Map<string, string[]>([[saySource.readingOrder, [...index.reading]]]);
    for (const file of index.others) {
      const room = `cpp/${file.split('/', 1)[0]}`;
      rooms.set(room, [...(rooms.get(room) ?? []), file]);
    }
    return html`<label class="field"
      >${saySource.sourceFile}<select
        @change=${(event: Event) => void this.#show((event.target as HTMLSelectElement).value)}
      >
        ${[...rooms].map(
          ([room, files]) => html`<optgroup label=${room}>
            ${files.map(
              (file) => html`<option value=${file} .selected=${file === path}>${file}</option>`,
            )}
          </optgroup>`,
        )}
      </select></label
    >`;
  }

  #renderCode(path: string): unknown {
    const { file } = this;
    if (!file || !this.#isHere()) {
      return this.failure === null
        ? html`<p class="note" role="status">${saySource.sourceLoading(path)}</p>`
        : nothing;
    }
    const ranges = this.#ranges(this.shown);
    const lines = file.lines.map((line, i) => {
      const marked = ranges.some(([first, last]) => first <= i + 1 && i + 1 <= last);
      // The line break ends the line when it is copied; a block at its end shows none.
      return html`<span class=${marked ? 'line marked' : 'line'}
        ><span class="number" data-line=${i + 1}></span>${unsafeHTML(line)}${'\n'}</span
      >`;
    });
    return html`<pre><code>${lines}</code></pre>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-source': GlassboxSource;
  }
}

define('glassbox-source', GlassboxSource);
