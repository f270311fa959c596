// The page's frame: what its address says, its keys, and what its style sheets become.
import { describe, expect, test } from 'vitest';
import { inRem } from '../../web/scripts/minify-css.mjs';
import { formatPageOptions, parsePageOptions } from '../../web/src/client/page-options.ts';
import { formatRoute, navigationIds, parseRoute, roomIds } from '../../web/src/client/route.ts';
import { type KeyPress, shortcutOf } from '../../web/src/client/shortcuts.ts';

describe('the query', () => {
  test('says nothing when it is empty', () => {
    expect(parsePageOptions('')).toEqual({
      options: {
        language: null,
        theme: null,
        projector: false,
        panels: null,
        lesson: null,
        step: 1,
        task: null,
        goal: null,
      },
      refused: [],
    });
  });

  test('comes back as it was written', () => {
    const query = '?lang=ko&theme=dark&view=projector&panels=curve,network&lesson=xor&step=3';
    const { options, refused } = parsePageOptions(query);
    expect(refused).toEqual([]);
    expect(options).toMatchObject({ panels: ['curve', 'network'], lesson: 'xor', step: 3 });
    expect(formatPageOptions(options)).toBe(query);
  });

  test('leaves out what it does not know, and tells', () => {
    const { options, refused } = parsePageOptions(
      '?lang=de&theme=&view=cinema&panels=,&lesson=&step=0&utm=x',
    );
    expect(options).toEqual(parsePageOptions('').options);
    expect(refused).toEqual([
      ['lang', 'de'],
      ['theme', ''],
      ['view', 'cinema'],
      ['panels', ','],
      ['lesson', ''],
      ['step', '0'],
    ]);
  });

  test('keeps the keys of a host, and text with any signs', () => {
    const task = 'Reach 97 %: is 50 < 60 & "so on"?';
    const { options } = parsePageOptions('');
    const query = formatPageOptions(
      { ...options, task, goal: 'accuracy>=0.97' },
      '?ref=blog&lang=ko',
    );
    expect(new URLSearchParams(query).get('ref')).toBe('blog');
    expect(new URLSearchParams(query).has('lang')).toBe(false);
    expect(parsePageOptions(query).options).toMatchObject({ task, goal: 'accuracy>=0.97' });
    expect(formatPageOptions(options, query)).toBe('?ref=blog');
  });
});

test('every room has an address; the header leads to all but the glossary', () => {
  for (const room of roomIds) {
    expect(parseRoute(formatRoute(room, 'a=1&b=2'))).toEqual({
      room,
      settings: 'a=1&b=2',
      unknown: null,
    });
  }
  expect(roomIds.filter((id) => !navigationIds.includes(id))).toEqual(['glossary']);
  expect(navigationIds.length).toBeLessThan(10); // a digit each
});

describe('a key', () => {
  const press = (part: Partial<KeyPress>): KeyPress => ({
    key: '',
    code: '',
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    isComposing: false,
    ...part,
  });

  test('is a shortcut by its letter, whatever its case', () => {
    expect(shortcutOf(press({ key: 's', code: 'KeyS' }))).toBe('step');
    expect(shortcutOf(press({ key: 'S', code: 'KeyS' }))).toBe('step');
    expect(shortcutOf(press({ key: ' ', code: 'Space' }))).toBe('run');
    expect(shortcutOf(press({ key: '?', code: 'Slash' }))).toBe('keys');
    expect(shortcutOf(press({ key: '3', code: 'Digit3' }))).toBe(2);
    expect(shortcutOf(press({ key: 'q', code: 'KeyQ' }))).toBeNull();
    expect(shortcutOf(press({ key: 'Tab', code: 'Tab' }))).toBeNull();
  });

  test('counts by its place while the keyboard writes Korean, else by what stands on it', () => {
    expect(shortcutOf(press({ key: 'ㄴ', code: 'KeyS' }))).toBe('step');
    expect(shortcutOf(press({ key: 'o', code: 'KeyS' }))).toBeNull(); // Dvorak
  });

  test('is the browser’s with a modifier, and part of a word while that is composed', () => {
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey', 'isComposing'] as const) {
      expect(shortcutOf(press({ key: 's', code: 'KeyS', [modifier]: true }))).toBeNull();
    }
  });
});

test('lengths in style sheets go by the size of type, but for thin lines and the units of drawings', () => {
  const css = `
    .box { width: calc(100% - 24px); margin: -8px 0 1px; border-bottom: 2px solid; }
    @media (max-width: 600px) { .box { min-width: min(560px, 100%); } }
    svg { font: 500 12px sans-serif; stroke-width: 4px; }`;
  expect(inRem(css)).toBe(`
    .box { width: calc(100% - 1.5rem); margin: -0.5rem 0 1px; border-bottom: 0.125rem solid; }
    @media (max-width: 37.5em) { .box { min-width: min(35rem, 100%); } }
    svg { font: 500 12px sans-serif; stroke-width: 4px; }`);
});
