// What libFuzzer prints, read into numbers, and the table of a run over several fuzzers.

/**
 * `finding`: what was found, in libFuzzer's words, and the file that leads there; null for nothing.
 * @typedef {{ executions: number, edges: number, finding: string | null }} FuzzResult
 */

/**
 * @param {string} text what the fuzzer printed, with -print_final_stats=1
 * @param {number | null} status its exit code; null when a signal ended it
 * @returns {FuzzResult}
 */
export function fuzzResult(text, status) {
  const last = (/** @type {RegExp} */ pattern) => [...text.matchAll(pattern)].at(-1)?.[1];
  // A run that ends by a finding of a sanitizer may print no stats: then the newest "#123" counts.
  const executions = last(/^stat::number_of_executed_units: (\d+)/gm) ?? last(/^#(\d+)\t/gm) ?? '0';
  const edges = last(/ cov: (\d+) /g) ?? '0';
  const words =
    last(/^(expected that .*)$/gm) ??
    last(/^(?:.*: )?(runtime error: .*)$/gm) ??
    last(/^SUMMARY: (.*)$/gm) ??
    `exit code ${status}`;
  const file = last(/Test unit written to (\S+)/g);
  const finding = status === 0 ? null : file ? `${words} (${file})` : words;
  return { executions: Number(executions), edges: Number(edges), finding };
}

const grouped = (/** @type {number} */ n) => n.toLocaleString('en-US');

/** @param {{ name: string, seconds: number, result: FuzzResult }[]} rows @returns {string} */
export function fuzzTable(rows) {
  const sum = rows.reduce((total, { result }) => total + result.executions, 0);
  const lines = rows.map(({ name, seconds, result }) => [
    name,
    grouped(result.executions),
    String(result.edges),
    seconds.toFixed(0),
    result.finding ?? 'nothing found',
  ]);
  const all = [
    ['fuzzer', 'executions', 'edges', 'seconds', ''],
    ...lines,
    ['together', grouped(sum), '', '', ''],
  ];
  const width = (/** @type {number} */ i) => Math.max(...all.map((line) => line[i]?.length ?? 0));
  return all
    .map((line) =>
      line
        .map((cell, i) => (i === 0 || i === 4 ? cell.padEnd(width(i)) : cell.padStart(width(i))))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
