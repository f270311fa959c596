// Tables as CSV by RFC 4180, safe to open in a spreadsheet.
import papa from 'papaparse';

export type CsvCell = string | number | null;

/**
 * A spreadsheet takes a cell that begins like this for a formula. A number is none, whatever its
 * sign, so numbers stay as they are.
 */
function neutral(cell: CsvCell): string | number {
  if (cell === null) return '';
  const runs = typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell);
  return runs && !/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(cell) ? `'${cell}` : cell;
}

/** A head, then the rows, each ended by CR LF. */
export function tableCsv(
  columns: readonly string[],
  rows: readonly (readonly CsvCell[])[],
): string {
  const lines = [columns, ...rows].map((row) => row.map(neutral));
  return `${papa.unparse(lines, { newline: '\r\n' })}\r\n`;
}
