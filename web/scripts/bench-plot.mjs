// The benchmark as a picture: a dot for each contestant on a scale of powers of ten, a panel for
// each workload, whiskers from the slowest round to the fastest.
import { labels, nativeNames } from './bench-contestants.mjs';
import { spread } from './bench-statistics.mjs';

/** @typedef {import('./bench-report.mjs').Result} Result */

const width = 860;
const left = 270;
const right = 70;
const rowHeight = 20;
const panelHead = 44;
const panelFoot = 14;

// The system's own font; ink and lines for light and for dark surroundings.
const style = `
text { font: 12px system-ui, sans-serif; fill: #11201d; }
.title { font-weight: 600; font-size: 13px; }
.tick, .value { fill: #56645f; }
.grid { stroke: #d3ddda; }
.whisker { stroke: #56645f; stroke-width: 1.5; }
.dot { fill: #56645f; }
.glassbox { fill: #0a6557; stroke: #0a6557; }
.limit { fill: none; stroke: #9c3d08; stroke-width: 2; }
.bold { font-weight: 600; }
@media (prefers-color-scheme: dark) {
  text { fill: #e8efec; }
  .tick, .value { fill: #a4b3ae; }
  .grid { stroke: #2f3f3a; }
  .whisker { stroke: #a4b3ae; }
  .dot { fill: #a4b3ae; }
  .glassbox { fill: #5cc7b2; stroke: #5cc7b2; }
  .limit { stroke: #f0a871; }
}`;

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const escaped = (/** @type {string} */ text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The powers of ten around all medians. @param {number[]} values @returns {[number, number]} */
export function decades(values) {
  const positive = values.filter((value) => value > 0 && Number.isFinite(value));
  if (positive.length === 0) return [0, 1];
  const low = Math.floor(Math.log10(Math.min(...positive)));
  return [low, Math.max(low + 1, Math.ceil(Math.log10(Math.max(...positive))))];
}

/** 10, 1k, 100k, 10M. @param {number} power */
const tickText = (power) => {
  if (power >= 6) return `${10 ** (power - 6)}M`;
  return power >= 3 ? `${10 ** (power - 3)}k` : String(10 ** power);
};

/** @param {string} name @param {number} x @param {number} y */
function mark(name, x, y) {
  if (name === 'peak') return `<circle class="limit" cx="${x}" cy="${y}" r="4.5"/>`;
  const kind = name === 'glassbox' ? 'glassbox' : 'dot';
  // Outside the browser: a square.
  return nativeNames.includes(name)
    ? `<rect class="${kind}" x="${x - 4}" y="${y - 4}" width="8" height="8"/>`
    : `<circle class="${kind}" cx="${x}" cy="${y}" r="${kind === 'glassbox' ? 6 : 4.5}"/>`;
}

/** @param {Result} result @param {number} top @returns {{ svg: string, height: number }} */
function panel({ contest, rates }, top) {
  const names = contest.names.filter((name) => (rates[name] ?? []).length > 0);
  const spreads = new Map(names.map((name) => [name, spread(rates[name] ?? [])]));
  const middle = (/** @type {string} */ name) => spreads.get(name)?.median ?? NaN;
  const sorted = names.sort((a, b) => middle(b) - middle(a));
  const [from, to] = decades([...spreads.values()].flatMap(({ low, high }) => [low, high]));
  const x = (/** @type {number} */ value) =>
    Math.round(left + ((Math.log10(value) - from) / (to - from)) * (width - left - right));
  const bottom = top + panelHead + sorted.length * rowHeight;
  const title = `${contest.id}: ${contest.title}, ${contest.unit}`;
  const parts = [`<text class="title" x="0" y="${top + 14}">${escaped(title)}</text>`];
  for (let power = from; power <= to; power++) {
    const at = x(10 ** power);
    parts.push(
      `<line class="grid" x1="${at}" x2="${at}" y1="${top + 36}" y2="${bottom}"/>`,
      `<text class="tick" x="${at}" y="${top + 31}" text-anchor="middle">${tickText(power)}</text>`,
    );
  }
  for (const [i, name] of sorted.entries()) {
    const y = top + panelHead + i * rowHeight + rowHeight / 2;
    const { median, low, high } = spreads.get(name) ?? spread([]);
    const own = name === 'glassbox';
    parts.push(
      `<text${own ? ' class="bold"' : ''} x="${left - 14}" y="${y + 4}" text-anchor="end">${escaped(labels[name] ?? name)}</text>`,
      `<line class="${own ? 'glassbox' : 'whisker'}" x1="${x(low)}" x2="${x(high)}" y1="${y}" y2="${y}"/>`,
      mark(name, x(median), y),
      `<text class="value" x="${Math.max(x(high), x(median) + 6) + 6}" y="${y + 4}">${whole.format(median)}</text>`,
    );
  }
  return { svg: parts.join('\n'), height: bottom + panelFoot - top };
}

/** @param {Result[]} results @param {string} caption @returns {string} an SVG file */
export function plot(results, caption) {
  let top = 8;
  const panels = results.map((result) => {
    const { svg, height } = panel(result, top);
    top += height;
    return svg;
  });
  const height = top + 22;
  const note = `<text class="tick" x="0" y="${top + 12}">${escaped(caption)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="Benchmark: medians, with the slowest and the fastest round">
<style>${style}
</style>
${panels.join('\n')}
${note}
</svg>
`;
}
