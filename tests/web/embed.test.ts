// What an embedded element is told: which panels there are, and where the site's files lie.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { boxPanels, choosePanels, panelFilter, panelsOf } from '../../web/src/client/panels.ts';
import { RunQuestions } from '../../web/src/client/run-questions.ts';
import { digitsFolder, embedded, embedFrom, roomHref, siteUrl } from '../../web/src/client/site.ts';

describe('the chosen panels', () => {
  test.each([null, '', ' , ', []])('%j are all of them', (list) => {
    expect(choosePanels('boundary', list)).toEqual({ shown: null, unknown: [] });
    expect(panelFilter('boundary', list)('warp')).toBe(true);
  });

  test.each(['field, curve', ['field', 'curve']])(
    '%j are those two, in the room’s order',
    (list) => {
      expect(choosePanels('boundary', list)).toEqual({ shown: ['curve', 'field'], unknown: [] });
      const shows = panelFilter('boundary', list);
      expect([shows('field'), shows('warp')]).toEqual([true, false]);
    },
  );

  test('of which none is known are all of them, and said', () => {
    expect(choosePanels('race', 'pad,feild')).toEqual({ shown: null, unknown: ['pad', 'feild'] });
  });

  test('each bear their name in some template', () => {
    const folder = path.resolve(import.meta.dirname, '../../web/src/elements');
    const sources = readdirSync(folder)
      .map((file) => readFileSync(path.join(folder, file), 'utf8'))
      .join('\n');
    const borne = new Set([...sources.matchAll(/data-panel="([a-z]+)"/g)].map(([, name]) => name));
    const known = new Set<string>(Object.values(panelsOf).flat());
    expect([...borne].sort()).toEqual([...known].sort());
    for (const name of boxPanels) expect(known).toContain(name);
  });
});

describe('the site’s files', () => {
  beforeEach(() => void vi.stubGlobal('document', { baseURI: 'https://blog.example/posts/one' }));
  afterEach(() => void vi.unstubAllGlobals());

  test('lie beside the page, and embedded beside the script', () => {
    expect(embedded()).toBe(false);
    expect(siteUrl('source/a.txt')).toBe('https://blog.example/posts/source/a.txt');
    expect(roomHref('#race')).toBe('#race');
    embedFrom('https://blog.example/glassbox/');
    expect(embedded()).toBe(true);
    expect(digitsFolder()).toBe('https://blog.example/glassbox/mnist/');
    expect(digitsFolder('../mine/')).toBe('https://blog.example/mine/');
    expect(roomHref('#race')).toBe('https://blog.example/glassbox/index.html#race');
  });
});

test.each([0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('%d steps are refused', (count) => {
  const questions = new RunQuestions({ views: [] } as never);
  expect(() => questions.fix(count, false)).toThrow(
    `expected a whole number from 1, got ${count}.`,
  );
  expect(questions.fixed).toBe(0);
});
