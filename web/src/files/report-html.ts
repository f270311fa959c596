// A report as one HTML file: no scripts, no requests, readable in light and dark, and on paper.
import {
  type Drawn,
  type Report,
  type ReportBlock,
  type ReportTable,
  safeHref,
  withoutEchoes,
} from './report.ts';
import { reportStyle } from './report-style.ts';
import { plainText } from './report-text.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string =>
  plainText(text).replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);

/** What a drawing may be made of: nothing in it fetches or runs. */
const drawnTags = new Set(['svg', 'g', 'path', 'line', 'rect', 'circle', 'text', 'title']);
const drawnAttribute = /^(?!on)[a-z][a-zA-Z0-9-]*$/;

export function drawnMarkup(part: Drawn | string): string {
  if (typeof part === 'string') return escapeHtml(part);
  const { tag, attributes, children } = part;
  if (!drawnTags.has(tag)) throw new Error(`expected an element of a drawing, got "${tag}"`);
  const written = Object.entries(attributes).map(([name, value]) => {
    if (drawnAttribute.test(name)) return ` ${name}="${escapeHtml(String(value))}"`;
    throw new Error(`expected an attribute of a drawing, got "${name}"`);
  });
  return `<${tag}${written.join('')}>${children.map(drawnMarkup).join('')}</${tag}>`;
}

function cell(text: string, shade: number | undefined): string {
  const kind =
    shade === undefined || shade === 0 ? '' : ` class="${shade < 0 ? 'right' : `s${shade}`}"`;
  return `<td${kind}>${escapeHtml(text)}</td>`;
}

function table({ caption, columns, rows, shades, captionless }: ReportTable): string {
  const heads = columns.map((name) => `<th scope="col">${escapeHtml(name)}</th>`);
  const body = rows.map(([head = '', ...cells], i) => {
    const filled = cells.map((text, j) => cell(text, shades?.[i]?.[j]));
    return `<tr><th scope="row">${escapeHtml(head)}</th>${filled.join('')}</tr>`;
  });
  return `<div class="wide" role="region" tabindex="0" aria-label="${escapeHtml(caption)}"><table${shades ? ' class="matrix"' : ''}>
${captionless ? '' : `<caption>${escapeHtml(caption)}</caption>\n`}<thead><tr>${heads.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table></div>`;
}

const pngAddress = /^data:image\/png;base64,[A-Za-z0-9+/=]+$/;

function picture({ source, text }: { source: string; text: string }): string {
  const image = pngAddress.test(source)
    ? `<img src="${source}" width="56" height="56" alt="">`
    : '';
  return `<figure>${image}<figcaption>${escapeHtml(text)}</figcaption></figure>`;
}

function block(part: ReportBlock): string {
  switch (part.kind) {
    case 'heading':
      return `<h2>${escapeHtml(part.text)}</h2>`;
    case 'text':
      return `<p>${escapeHtml(part.text)}</p>`;
    case 'link': {
      const href = safeHref(part.href);
      const text = escapeHtml(part.text);
      return href === null
        ? `<p>${text}</p>`
        : `<p class="link"><a href="${escapeHtml(href)}" rel="noreferrer">${text}</a></p>`;
    }
    case 'table':
      return table(part);
    case 'drawing':
      return `<figure class="chart">${drawnMarkup(part.drawing)}<figcaption>${escapeHtml(part.caption)}</figcaption></figure>`;
    case 'pictures':
      return `<p class="caption">${escapeHtml(part.caption)}</p>
<div class="pictures">${part.pictures.map(picture).join('')}</div>`;
  }
}

export function reportHtml({ language, title, blocks }: Report): string {
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${reportStyle}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${withoutEchoes(blocks).map(block).join('\n')}
</main>
</body>
</html>
`;
}
