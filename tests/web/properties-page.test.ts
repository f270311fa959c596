// What stands in the address beside a lab's settings: rooms, races, lessons, the page's own options.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseBoundary } from '../../web/src/client/boundary-link.ts';
import {
  formatGoal,
  goalKinds,
  goalNames,
  parseGoal,
  taskWords,
} from '../../web/src/client/lesson-goal.ts';
import { goalFrom } from '../../web/src/client/lesson-link.ts';
import { parseProgress } from '../../web/src/client/lesson-progress.ts';
import { settingsOf } from '../../web/src/client/lesson-settings.ts';
import { formatPageOptions, parsePageOptions } from '../../web/src/client/page-options.ts';
import { choosePanels } from '../../web/src/client/panels.ts';
import { formatRace, parseRace } from '../../web/src/client/race-link.ts';
import { formatRoute, parseRoute, roomIds } from '../../web/src/client/route.ts';
import { parseSettings } from '../../web/src/client/settings-text.ts';
import { parseWanted, tableKeys } from '../../web/src/client/table-link.ts';
import { formatPlace, parsePlace } from '../../web/src/client/tutorial-settings.ts';
import { oddPairs, oddText, prototypeIsClean } from './properties.ts';

test('any text is a race', () => {
  fc.assert(
    fc.property(oddPairs(['lab', 'fair', 'a', 'b']), (text) => {
      const { race } = parseRace(text);
      const again = parseRace(formatRace(race));
      expect(again).toEqual({ race, refused: [] });
    }),
  );
});

test('any text is options of the page, which come back as they went', () => {
  const keys = ['lang', 'theme', 'view', 'panels', 'lesson', 'step', 'task', 'goal'];
  fc.assert(
    fc.property(oddPairs(keys), (text) => {
      const { options } = parsePageOptions(text);
      const written = formatPageOptions(options);
      const again = parsePageOptions(written).options;
      // A place in a lesson is written with its lesson alone.
      expect(again).toEqual({ ...options, step: options.lesson === null ? 1 : options.step });
      expect(formatPageOptions(again)).toBe(written);
    }),
  );
});

test('any text is a room and its settings', () => {
  fc.assert(
    fc.property(oddText, fc.constantFrom(...roomIds), (text, room) => {
      const { room: known } = parseRoute(`#${text}`);
      expect(roomIds).toContain(known);
      const route = parseRoute(formatRoute(room, text));
      expect(route).toEqual({ room, settings: text, unknown: null });
      for (const id of roomIds) expect(settingsOf(id, text).size).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('any list is panels, of which some are known', () => {
  fc.assert(
    fc.property(fc.array(oddText), (names) => {
      const { shown } = choosePanels('digits', names);
      expect(shown === null || shown.length > 0).toBe(true);
    }),
  );
});

const goal = fc.constantFrom(...goalNames).chain((what) => {
  const { low, high, whole } = goalKinds[what];
  const value = whole
    ? fc.integer({ min: low, max: high })
    : fc
        .integer({ min: Math.ceil(low * 1000), max: Math.min(high, 86_400) * 1000 })
        .map((n) => n / 1000);
  return value.map((number) => ({ what, value: number }));
});

test('goals of a teacher come back as they went', () => {
  fc.assert(
    fc.property(fc.uniqueArray(goal, { selector: ({ what }) => what }), (goals) => {
      const { goals: again, refused } = parseGoal(formatGoal(goals));
      // Limits alone hold before anything is done, and are refused together.
      if (refused.length === 0) expect(again).toEqual(goals);
      else expect(again).toEqual([]);
    }),
  );
});

test('any text is goals, words, and what a teacher types', () => {
  const part = fc.tuple(
    fc.constantFrom(...goalNames, '__proto__'),
    fc.constantFrom('>=', '<=', '='),
    oddText,
  );
  const text = fc.oneof(
    oddText,
    fc.array(part.map((one) => one.join(''))).map((all) => all.join(';')),
  );
  fc.assert(
    fc.property(text, fc.constantFrom(...goalNames), (words, what) => {
      const { goals } = parseGoal(words);
      expect(parseGoal(formatGoal(goals)).goals).toEqual(goals);
      const typed = goalFrom(what, words);
      if (typed && typed !== 'refused')
        expect(parseGoal(formatGoal([typed])).refused.length).toBeLessThan(2);
      const { words: shown } = taskWords(words);
      expect([...shown].length).toBeLessThanOrEqual(500);
      expect(taskWords(shown).words).toBe(shown);
    }),
  );
});

test('whatever a browser has kept is the progress of lessons, or left out', () => {
  const json = fc.oneof(
    fc.json(),
    oddText,
    fc
      .dictionary(
        fc.oneof(fc.constantFrom('constructor', '__proto__', 'neuron'), oddText),
        fc.jsonValue(),
      )
      .map((value) => JSON.stringify(value)),
  );
  fc.assert(
    fc.property(json, (text) => {
      const progress = parseProgress(text);
      for (const { step, done, best } of Object.values(progress)) {
        expect(Number.isInteger(step)).toBe(true);
        expect(done.every(Number.isInteger)).toBe(true);
        expect(best === null || Number.isFinite(best)).toBe(true);
      }
      expect(parseProgress(JSON.stringify(progress))).toEqual(progress);
      expect(prototypeIsClean()).toBe(true);
    }),
  );
});

test('any text is a place in the tutorials', () => {
  fc.assert(
    fc.property(oddPairs(['system', 'seed', 'topic', 'stage']), (text) => {
      const { place } = parsePlace(text, ['a', 'b']);
      expect(parsePlace(formatPlace(place), ['a', 'b'])).toEqual({ place, refused: [] });
    }),
  );
});

test('any text is what a link wants of a table', () => {
  fc.assert(
    fc.property(oddPairs(tableKeys), (text) => {
      const { rest, plan } = parseWanted(text);
      expect(parseWanted(rest).plan).toEqual({});
      expect(Object.getPrototypeOf(plan)).toBe(Object.prototype);
    }),
  );
});

test('a megabyte is read in a moment', () => {
  const long = [
    'hidden='.padEnd(1e6, '9,'),
    `own=${'A'.repeat(1e6)}`,
    'a=1&'.repeat(250_000),
    '&'.repeat(1e6),
    `activation=${'relu,'.repeat(200_000)}`,
    `rate=${'1'.repeat(1e6)}`,
    `columns=${'a,'.repeat(500_000)}`,
  ];
  const began = performance.now();
  for (const text of long) {
    parseSettings(text);
    parseBoundary(text);
    parseRace(`a=${encodeURIComponent(text)}`);
    parsePageOptions(text);
    parseGoal(text);
    parseWanted(text);
    parsePlace(text, ['a']);
  }
  // Reading is linear: quadratic work on a megabyte would take hours.
  expect(performance.now() - began).toBeLessThan(20_000);
}, 60_000);
