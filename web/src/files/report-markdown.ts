// A report as Markdown (CommonMark with GitHub's tables).
import {
  type Report,
  type ReportBlock,
  type ReportTable,
  safeHref,
  withoutEchoes,
} from './report.ts';
import { plainText } from './report-text.ts';

/** A text as it is: no mark-up, no link, no mention, no row or cell of a table begins in it. */
export function escapeMarkdown(text: string): string {
  return plainText(text)
    .replace(/[\\`*_{}[\]<>#|!~&$@]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww\./gi, 'www\\.')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2');
}

const row = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`;

function table({ caption, columns, rows, captionless }: ReportTable): string {
  const [first = '', ...others] = columns;
  const rule = `| --- |${others.map(() => ' ---: |').join('')}`;
  const head = captionless ? [] : [`**${escapeMarkdown(caption)}**`, ''];
  return [...head, row([first, ...others]), rule, ...rows.map(row)].join('\n');
}

/** An address between angle brackets holds no space, no bracket and no line break. */
function link({ text, href }: { text: string; href: string }): string {
  const safe = safeHref(href);
  const name = escapeMarkdown(text);
  if (safe === null) return name;
  const address = plainText(safe).replace(/[\s<>\\]/g, (letter) => encodeURIComponent(letter));
  return `[${name}](<${address}>)`;
}

function block(part: ReportBlock): string {
  switch (part.kind) {
    case 'heading':
      return `## ${escapeMarkdown(part.text)}`;
    case 'text':
      return escapeMarkdown(part.text);
    case 'link':
      return link(part);
    case 'table':
      return table(part);
    case 'drawing':
      return table(part.instead);
    case 'pictures':
      return [
        `**${escapeMarkdown(part.caption)}**`,
        '',
        ...part.pictures.map(({ text }) => `- ${escapeMarkdown(text)}`),
      ].join('\n');
  }
}

export function reportMarkdown({ title, blocks }: Report): string {
  return `${[`# ${escapeMarkdown(title)}`, ...withoutEchoes(blocks).map(block)].join('\n\n')}\n`;
}
