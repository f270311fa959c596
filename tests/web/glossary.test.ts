// Every term of the glossary has words in both languages, and links that lead somewhere.
import { describe, expect, test } from 'vitest';
import { parseBoundary } from '../../web/src/client/boundary-link.ts';
import { parseRace } from '../../web/src/client/race-link.ts';
import { parseSettings } from '../../web/src/client/settings-text.ts';
import { parsePlace } from '../../web/src/client/tutorial-settings.ts';
import { parseCheck } from '../../web/src/elements/check-settings.ts';
import { parseClaimsSettings } from '../../web/src/elements/glassbox-claims-settings.ts';
import { parseGraphSettings } from '../../web/src/elements/glassbox-graph-examples.ts';
import { parseLensSettings } from '../../web/src/elements/glassbox-lens-settings.ts';
import { allTerms } from '../../web/src/elements/glossary-terms.ts';
import { parseMuseum } from '../../web/src/elements/museum-settings.ts';
import { bugSources } from '../../web/src/elements/museum-sources.ts';
import { enGlossary } from '../../web/src/messages/en-glossary.ts';
import { namesOf, termNames } from '../../web/src/messages/glossary-names.ts';
import { koGlossary } from '../../web/src/messages/ko-glossary.ts';
import { filesBelow } from './refusal-texts.ts';

interface Parsed {
  refused: readonly unknown[];
}

const presets = filesBelow('cpp/experiments', /^presets\.cpp$/).flatMap(([, code]) =>
  [...code.matchAll(/^ +\{"([a-z0-9-]+)", "/gm)].map(([, id = '']) => id),
);

/** A part of the backprop room reads what stands beside its name. */
const parts: Record<string, (text: string) => Parsed> = {
  graph: parseGraphSettings,
  network: parseLensSettings,
  check: parseCheck,
  museum: (text) => parseMuseum(text, Object.keys(bugSources)),
  claims: parseClaimsSettings,
};

const readers: Record<string, (text: string) => Parsed> = {
  digits: parseSettings,
  boundary: parseBoundary,
  race: parseRace,
  tutorials: (text) => parsePlace(text, presets),
  backprop: (text) => {
    const pairs = new URLSearchParams(text);
    const part = parts[pairs.get('show') ?? ''];
    pairs.delete('show');
    return part ? part(pairs.toString()) : { refused: [pairs.get('show')] };
  },
};

test('there are about fifty terms, each once and in one group', () => {
  const ids = allTerms.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(40);
  expect([...ids].sort()).toEqual(Object.keys(termNames).sort());
});

test('the systems of the tutorials are known here', () => {
  expect(presets).toContain('study-sleep');
});

describe.each(allTerms)('$id', ({ id, room, settings, sources }) => {
  test('has names and words in both languages', () => {
    expect(termNames[id].en).toMatch(/[a-z]/i);
    expect(`${termNames[id].ko} ${koGlossary.about[id]}`).toMatch(/[가-힣].*[가-힣]/);
    expect(koGlossary.about[id]).toMatch(/다\.$/);
    expect(enGlossary.about[id]).toMatch(/\.$/);
    expect(namesOf(id)).toContain(termNames[id].ko);
  });

  test('leads to a place that takes all its settings', () => {
    const read = readers[room];
    expect(read, room).toBeDefined();
    expect(read?.(settings).refused).toEqual([]);
  });

  // tests/web/source.test.ts looks whether the definitions are there.
  test('names definitions of the C++', () => {
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) expect(source).toMatch(/^[a-z]+\/[\w/]+\.(h|cpp)#./);
  });
});

test('a place that is not possible would be noticed', () => {
  expect(readers.boundary?.('data=nowhere').refused).toHaveLength(1);
  expect(readers.backprop?.('show=nowhere').refused).toHaveLength(1);
  expect(readers.tutorials?.('system=nowhere').refused).toHaveLength(1);
});
