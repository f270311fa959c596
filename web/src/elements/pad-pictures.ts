import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { inkOfPicture } from '../draw/picture-ink.ts';
import * as format from '../messages/format.ts';
import { sayOwn } from '../messages/own-digits.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import { type GlassboxPad, padSide } from './glassbox-pad.ts';
import { Theme } from './theme.ts';
import './glassbox-note.ts';

interface Ink {
  values: Uint8Array;
  width: number;
  height: number;
}

/**
 * Brings picture files to the drawing pad that stands beside it: dropped, pasted or chosen. They
 * are read here and go nowhere else.
 */
export class PadPictures extends LitElement {
  static override properties = { reason: { state: true }, theme: { state: true } };
  /** Why the last file was refused. */
  declare reason: string | null;
  #theme = new Theme(this);
  #pad: GlassboxPad | null = null;
  #ink: Ink | null = null;
  #number = 0;

  static override styles = [
    base,
    controls,
    css`
      .row {
        display: flex;
        justify-content: space-between;
        align-items: center;
        gap: var(--s3);
        margin-top: var(--s2);
        font-size: var(--t-label);
        line-height: 1.35;
        color: var(--ink-2);
      }
      input {
        display: none;
      }
    `,
  ];

  constructor() {
    super();
    this.reason = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#pad = (this.getRootNode() as ParentNode).querySelector<GlassboxPad>('glassbox-pad');
    this.#pad?.addEventListener('dragover', this.#hold);
    this.#pad?.addEventListener('drop', this.#drop);
    document.addEventListener('paste', this.#paste);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#pad?.removeEventListener('dragover', this.#hold);
    this.#pad?.removeEventListener('drop', this.#drop);
    document.removeEventListener('paste', this.#paste);
  }

  override render() {
    return html`<div class="row">
        <span>${sayOwn.padPictures}</span>
        <button
          type="button"
          class="btn small"
          @click=${() => this.renderRoot.querySelector('input')?.click()}
        >
          ${sayOwn.padChoose}</button
        ><input
          type="file"
          accept="image/*"
          aria-label=${sayOwn.padChoose}
          @change=${this.#chosen}
        />
      </div>
      ${
        this.reason === null
          ? nothing
          : html`<glassbox-note
              .headline=${sayOwn.padRefused}
              .text=${format.sentence(this.reason)}
            ></glassbox-note>`
      }`;
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    // Other colours: the same ink in the new one, as long as it is on the pad.
    if (changed.has('theme') && this.#ink && this.#pad?.picture) this.#show(this.#ink);
  }

  #hold = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };

  #drop = (event: DragEvent): void => {
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    void this.#take(file);
  };

  /** What is pasted into a field is the field's. */
  #paste = (event: ClipboardEvent): void => {
    const [target] = event.composedPath();
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return;
    const [file] = event.clipboardData?.files ?? [];
    if (!file) return;
    event.preventDefault();
    void this.#take(file);
  };

  #chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    input.value = '';
    if (file) void this.#take(file);
  };

  async #take(file: File): Promise<void> {
    const number = ++this.#number;
    try {
      const ink = await inkOfFile(file);
      if (number !== this.#number) return;
      this.reason = null;
      this.#pad?.clear();
      this.#show(ink);
    } catch (error) {
      if (number === this.#number) this.reason = (error as Error).message;
    }
  }

  #show(ink: Ink): void {
    this.#ink = ink;
    if (this.#pad) this.#pad.picture = sheetOf(ink, this.#theme.rgb('--digit'));
  }
}

/** Fitted into the pad. Rejects with a sentence. */
async function inkOfFile(file: File): Promise<Ink> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    throw new Error(`expected a picture that this browser can read, got "${file.name}"`);
  }
  const scale = padSide / Math.max(bitmap.width, bitmap.height);
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const pen = penOn(width, height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  const values = inkOfPicture(pen.getImageData(0, 0, width, height).data, width, height);
  if (!values) throw new Error('expected a picture with ink on paper, got one of a single tone');
  return { values, width, height };
}

/** In the middle of a sheet of the pad's size: ink is opacity. */
function sheetOf({ values, width, height }: Ink, [red, green, blue]: readonly number[]) {
  const pen = penOn(padSide, padSide);
  const data = new ImageData(width, height);
  for (const [i, ink] of values.entries()) {
    data.data.set([red ?? 0, green ?? 0, blue ?? 0, ink], 4 * i);
  }
  pen.putImageData(data, Math.floor((padSide - width) / 2), Math.floor((padSide - height) / 2));
  return pen.canvas;
}

function penOn(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  return canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
}

export const padPictures = (): TemplateResult => html`<pad-pictures></pad-pictures>`;

define('pad-pictures', PadPictures);
