// Nobody needs to see a picture to get its numbers: each has a table, or says them beside it.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('../../web/src/elements/', import.meta.url);
const textOf = (name: string) => readFileSync(new URL(name, folder), 'utf8');

/** Where an element's table stands that is not in its own file. */
const tableElsewhere: Record<string, string> = {
  'chart-strip.ts': 'glassbox-chart.ts',
  'field-answers.ts': 'glassbox-field.ts',
  'field-marks.ts': 'glassbox-field.ts',
  'glassbox-network.ts': 'network-heads.ts',
  'network-paint.ts': 'network-heads.ts',
  'glassbox-warp.ts': 'boundary-panes.ts',
  'glassbox-seed-map.ts': 'boundary-panes.ts',
  'warp-paint.ts': 'boundary-panes.ts',
  'plot-options.ts': 'glassbox-plot.ts',
  'plot-parts.ts': 'glassbox-plot.ts',
  'network-place.ts': 'network-heads.ts',
  // Shown in the card and beside the next update, one table for all of their pictures.
  'inside-pictures.ts': 'glassbox-digit-card.ts',
  // The drawing's stages; test digits stand beside what they are and what they were read as.
  'glassbox-tile.ts': 'digits-later.ts',
  'glassbox-pad.ts': 'digits-later.ts',
  'glassbox-lens-picture.ts': 'glassbox-lens-entry.ts',
};

/** What draws and needs no table of its own, and why. */
const noTable: Record<string, string> = {
  'paint-pane.ts': 'paints for a file what stands in the page beside its tables',
  'report-files.ts': 'the curve as a file, which is saved as a table too',
  'report-results.ts': 'digits in a report, named beside their picture',
  'canvas.ts': 'help for those that draw',
  'icons.ts': 'signs beside their words',
  'glassbox-app.ts': 'the brand',
  'app-tools.ts': 'signs of buttons that have names',
  'lesson-parts.ts': 'signs beside their words',
  'boundary-keys.ts': 'a legend',
  'glassbox-race.ts': 'signs beside their words',
  'glassbox-printed.ts': 'signs beside their words',
  'inside-tables.ts': 'is a table; bars beside their numbers',
  'check-tables.ts': 'is a table; bars beside their numbers',
  'glassbox-claims-fading.ts': 'bars beside their numbers',
  'glassbox-claims-time.ts': 'bars beside their numbers',
  'glassbox-graph-picture.ts': 'glassbox-graph-table.ts shows every number of the graph',
  'glassbox-graph-walk.ts': 'how far the steps have come, said beside it',
  'tutorial-bar.ts': 'how many parts a whole has, said beside it',
  'pad-pictures.ts': 'puts a picture on the pad, whose table has it',
  'glassbox-named-answer.ts': 'bars beside their numbers',
  'time-film.ts': 'moments that are brought back one by one; the chart has their numbers',
};

const draws = readdirSync(folder).filter((name) =>
  /<canvas|createElement\('canvas'\)|getContext\(|<svg|new uPlot/.test(textOf(name)),
);
const hasTable = (name: string) => /<glassbox-table\b|TableButton\(/.test(textOf(name));

test('there are pictures', () => {
  expect(draws.length).toBeGreaterThan(30);
});

test.each(draws)('%s has a table, or a reason why not', (name) => {
  if (name in noTable) return;
  expect(hasTable(tableElsewhere[name] ?? name)).toBe(true);
});

test('what is named here draws', () => {
  const named = [...Object.keys(tableElsewhere), ...Object.keys(noTable)];
  const gone = named.filter((name) => !/canvas|svg|uPlot/i.test(textOf(name)));
  expect(gone).toEqual([]);
});
