// Where a table comes from: a file, the clipboard, or an example.
import { html, nothing, type TemplateResult } from 'lit';
import { type ExampleId, exampleIds } from '../client/example-tables.ts';
import { formatRoute } from '../client/route.ts';
import type { FileKind } from '../files/kind.ts';
import { sayData } from '../messages/data.ts';
import { note } from './lab-notes.ts';

export interface Reading {
  name: string;
  bytes: number;
  total: number;
}

export interface Said {
  headline: string;
  text: string;
  /** A room that helps, by its address. */
  link?: { href: string; text: string };
}

interface Choosing {
  reading: Reading | null;
  said: Said | null;
  /** A table is there already. */
  again: boolean;
  file: (file: File) => void;
  paste: (text: string) => void;
  example: (id: ExampleId) => void;
  cancel: () => void;
}

export function renderChoose(parts: Choosing): TemplateResult {
  const { reading, said, again } = parts;
  return html`<div class="files">
      <label class="btn ${again ? '' : 'main'}"
        >${again ? sayData.chooseAgain : sayData.chooseFile}<input
          type="file"
          id="table-file"
          @change=${(event: Event) => {
            const input = event.target as HTMLInputElement;
            const [file] = input.files ?? [];
            if (file) parts.file(file);
            input.value = '';
          }}
      /></label>
      ${exampleIds.map(
        (id) =>
          html`<button type="button" class="btn small" data-example=${id} @click=${() => parts.example(id)}>
            ${sayData.example[id]}
          </button>`,
      )}
    </div>
    ${reading ? renderReading(reading, parts.cancel) : nothing}
    <p class="hint">${sayData.chooseHint} ${sayData.exampleHint}</p>
    ${renderPaste(parts.paste)}
    ${
      said
        ? note(
            said.headline,
            said.text,
            said.link ? html`<a class="btn" href=${said.link.href}>${said.link.text}</a>` : nothing,
          )
        : nothing
    }`;
}

function renderReading({ name, bytes, total }: Reading, cancel: () => void): TemplateResult {
  const share = total > 0 ? Math.min(1, bytes / total) : 0;
  return html`<div class="files">
    <progress max="1" aria-label=${sayData.readingBar} .value=${share}></progress>
    <span class="small">${sayData.reading(name, share)}</span>
    <button type="button" class="btn small" @click=${cancel}>${sayData.cancel}</button>
  </div>`;
}

function renderPaste(paste: (text: string) => void): TemplateResult {
  return html`<details>
    <summary>${sayData.pasteTitle}</summary>
    <label class="small"
      >${sayData.pasteLabel}<textarea
        spellcheck="false"
        @keydown=${(event: Event) => event.stopPropagation()}
      ></textarea></label
    ><button
      type="button"
      class="btn small"
      @click=${({ target }: Event) => {
        const box = (target as HTMLElement).parentElement?.querySelector('textarea');
        if (box?.value.trim()) paste(box.value);
      }}
    >
      ${sayData.pasteUse}
    </button>
  </details>`;
}

/** Where a file belongs that is no table. */
export function saidOther(kind: Exclude<FileKind, 'table'>): Said {
  const digits = { href: formatRoute('digits', ''), text: sayData.toDigits };
  return {
    headline: sayData.kindFound[kind],
    text: sayData.kindNext[kind],
    ...(kind !== 'spreadsheet' && { link: digits }),
  };
}

/** What the link's table is to have. */
export function saidMissing(columns: readonly string[] | number): Said {
  const text =
    typeof columns === 'number' ? sayData.linkColumnCount(columns) : sayData.linkColumns(columns);
  return { headline: sayData.linkWants, text };
}

export function takeDropped(
  event: DragEvent,
  take: (file: File) => void,
  paste: (text: string) => void,
): void {
  if (event.defaultPrevented) return; // the pane of models has taken it
  event.preventDefault();
  const [file] = event.dataTransfer?.files ?? [];
  const text = event.dataTransfer?.getData('text/plain');
  if (file) take(file);
  else if (text) paste(text);
}
