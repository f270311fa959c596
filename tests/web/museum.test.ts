// The museum without a browser: what a link opens, what is caught, how the curves are told, and that
// no mistake is without its words and its source.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { isJumpy } from '../../web/src/draw/plot-axes.ts';
import { caughtIn } from '../../web/src/elements/museum-caught.ts';
import {
  curveWords,
  endOf,
  lossPicture,
  runningMean,
} from '../../web/src/elements/museum-curve.ts';
import { formatMuseum, parseMuseum } from '../../web/src/elements/museum-settings.ts';
import { bugSources } from '../../web/src/elements/museum-sources.ts';
import { say } from '../../web/src/messages/museum.ts';
import type { CheckedArray, Showing } from '../../web/src/protocol/study.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
/** The mistakes that C++ can build in. */
const bugs = [...read('cpp/experiments/bug.h').matchAll(/\{Bug::\w+, "([^"]+)"\}/g)].map(
  ([, id]) => id as string,
);

const array = (name: string, relativeError: number): CheckedArray => ({
  name,
  rows: 1,
  columns: 1,
  count: 1,
  relativeError,
  worst: [],
});

describe('the words of the museum', () => {
  test('and its sources are there for every exhibit', () => {
    expect(bugs).toHaveLength(24);
    expect(Object.keys(say.exhibitWords).sort()).toEqual([...bugs].sort());
    expect(Object.keys(bugSources).sort()).toEqual([...bugs].sort());
  });

  test('are there for every fact', () => {
    const folder = 'cpp/experiments/museum';
    const names = readdirSync(path.join(root, folder))
      .filter((file) => /^(facts_.*|graph_exhibit)\.cpp$/.test(file))
      .flatMap((file) => [...read(`${folder}/${file}`).matchAll(/\{"([a-zA-Z]\w+)",\s/g)])
      .map(([, name]) => name as string)
      // Names of variables.
      .filter(
        (name) =>
          !['apple', 'apple_num', 'tax', 'orange', 'orange_num', 'paid', 'theta'].includes(name),
      );
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => say.factNames[name] === undefined)).toEqual([]);
  });

  test('and of the rest of the inventory leave none out and tell none twice', () => {
    const listed = say.inventory.flat().map(({ id }) => id);
    const all = [...listed, ...bugs.filter((id) => id !== 'adam')];
    expect(new Set(all).size).toBe(all.length);
    const last = [5, 9, 22, 4, 13];
    const expected = last.flatMap((n, tutorial) =>
      Array.from({ length: n }, (_, i) => `B${tutorial}.${i + 1}`),
    );
    expect([...all].sort()).toEqual([...expected].sort());
    for (const [tutorial, entries] of say.inventory.entries()) {
      for (const { id } of entries) expect(id.startsWith(`B${tutorial}.`), id).toBe(true);
    }
  });
});

describe('an exhibit', () => {
  const side = (loss: number[], check: CheckedArray[] = []) => ({
    loss: Float64Array.from(loss),
    accuracy: new Float64Array(0),
    check,
    refusal: '',
    diverged: false,
  });
  const showing = (written: number[], corrected: number[]): Showing => ({
    facts: [],
    written: side(written),
    corrected: side(corrected),
    caught: false,
  });

  test('opens by its link; what is not here is refused', () => {
    const here = ['B0.2', 'adam'];
    const settings = { bug: 'adam', side: 'corrected' } as const;
    expect(parseMuseum(formatMuseum(settings), here)).toEqual({ settings, refused: [] });
    expect(parseMuseum('show=museum&bug=B7.1', here)).toEqual({
      settings: { bug: 'B0.2', side: 'written' },
      refused: [{ key: 'bug', value: 'B7.1' }],
    });
  });

  test('is caught where the check is red as written and green corrected', () => {
    const both = showing([1], [1]);
    both.written.check = [array('W1', 0.5), array('b1', 1e-10), array('X', 0.5)];
    both.corrected.check = [array('W1', 1e-10), array('b1', 1e-10), array('X', 1e-3)];
    expect(caughtIn(both).map(({ name }) => name)).toEqual(['W1']);
  });

  test('tells a smooth curve by its end, a jumpy one by the mean of its last tenth', () => {
    const smooth = Array.from({ length: 50 }, (_, i) => 1 / (i + 1));
    const jumpy = Array.from({ length: 50 }, (_, i) => (i % 2 === 0 ? 1 : 3));
    expect([isJumpy(smooth), isJumpy(jumpy)]).toEqual([false, true]);
    expect(endOf(Float64Array.from(smooth))).toEqual({ value: 0.02, updates: 1 });
    expect(endOf(Float64Array.from(jumpy))).toEqual({ value: 2.2, updates: 5 });
    expect(runningMean([1, 3, 5, 7], 2)).toEqual([1, 2, 4, 6]);
    expect(curveWords(showing(smooth, smooth))).toEqual([
      'After 50 updates the loss is 0.02 as written and 0.02 corrected.',
      'Both curves are the same, number for number.',
    ]);
  });

  test('says so when there is no run, or none to the end', () => {
    const stopped = showing([1, Number.NaN], [1, 0.5]);
    stopped.written.diverged = true;
    expect(curveWords(stopped)).toEqual([
      'As written the loss is not a number at update 2, and the run stops. Corrected it ends at 0.5.',
    ]);
    stopped.written.refusal = 'the shapes do not meet';
    expect(curveWords(stopped)).toEqual(['As written there is no run. The shapes do not meet.']);
  });

  test('is drawn on a logarithmic axis, and what is no number is left out', () => {
    const picture = lossPicture(showing([1, Number.NaN], [1, 0.01, 0]), 'written');
    expect(picture.lines.map(({ name, y }) => [name, y])).toEqual([
      ['corrected', [0, -2, null]],
      ['as written', [0, null]],
    ]);
    expect(picture.x.high).toBe(3);
    expect([picture.y.low, picture.y.high]).toEqual([-2, 0]);
  });
});
