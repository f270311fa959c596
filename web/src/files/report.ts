// A report as plain values: what stands in it, in which order, before it becomes a file. Every text
// is taken as text; what it becomes in a file is escaped there.

/** A drawing as a tree, so that nothing in it is ever taken for mark-up. */
export interface Drawn {
  tag: string;
  attributes: Readonly<Record<string, string | number>>;
  children: readonly (Drawn | string)[];
}

export interface ReportTable {
  caption: string;
  columns: readonly string[];
  /** The first cell of a row is the row's head. */
  rows: readonly (readonly string[])[];
  /** The heading above says it already. */
  captionless?: boolean;
  /** 0 (none) to 8: how strongly a cell behind the head is tinted; right answers have -1. */
  shades?: readonly (readonly number[])[];
}

export type ReportBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'link'; text: string; href: string }
  | ({ kind: 'table' } & ReportTable)
  /** In text, `instead` stands where the drawing cannot: a thinner table. */
  | { kind: 'drawing'; caption: string; drawing: Drawn; instead: ReportTable }
  /** Small pictures with a line each; a source is a PNG as a data address. */
  | { kind: 'pictures'; caption: string; pictures: readonly { source: string; text: string }[] };

export interface Report {
  language: string;
  title: string;
  blocks: readonly ReportBlock[];
}

/** The blocks; a table right below a heading of the same words does not say them again. */
export function withoutEchoes(blocks: readonly ReportBlock[]): ReportBlock[] {
  return blocks.map((part, i) => {
    const before = blocks[i - 1];
    const isEcho =
      part.kind === 'table' && before?.kind === 'heading' && before.text === part.caption;
    return isEcho ? { ...part, captionless: true } : part;
  });
}

/** An address that may stand in a file that others open: nothing that runs. */
export function safeHref(href: string): string | null {
  try {
    const { protocol } = new URL(href);
    return ['http:', 'https:', 'file:'].includes(protocol) ? href : null;
  } catch {
    return null;
  }
}
