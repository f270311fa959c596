// A graph's steps, its links, and how its numbers are written.
import { describe, expect, test } from 'vitest';
import {
  arrivalsAt,
  lastForward,
  nameOf,
  shownAt,
  stepFor,
  stepsOf,
} from '../../web/src/draw/graph-steps.ts';
import {
  exampleIds,
  formatGraphSettings,
  parseGraphSettings,
  parseNumber,
  settingsFor,
} from '../../web/src/elements/glassbox-graph-examples.ts';
import { allDigits, figure, shortFigure } from '../../web/src/messages/figures.ts';
import type { GraphView } from '../../web/src/protocol/study.ts';

const given = (name: string, value: number, gradient: number) => ({
  ...{ operation: name === '' ? 'constant' : 'variable', name, inputs: [], value, gradient },
  ...{ local: [], sent: [] },
});

/** x * x + 3 * x at x = 4. */
const square: GraphView = {
  variables: ['x'],
  nodes: [
    given('x', 4, 11),
    ...[{ operation: 'multiply', name: '', inputs: [0, 0], value: 16, gradient: 1 }].map(
      (node) => ({
        ...node,
        ...{ local: [4, 4], sent: [4, 4] },
      }),
    ),
    given('', 3, 4),
    {
      ...{ operation: 'multiply', name: '', inputs: [2, 0], value: 12, gradient: 1 },
      ...{ local: [4, 3], sent: [4, 3] },
    },
    {
      ...{ operation: 'add', name: '', inputs: [1, 3], value: 28, gradient: 1 },
      ...{ local: [1, 1], sent: [1, 1] },
    },
  ],
};

describe('steps through a graph', () => {
  const steps = stepsOf(square);

  test('every operation once forward, the output, every operation once backward', () => {
    expect(steps.map(({ kind, node }) => `${kind} ${node}`)).toEqual([
      'given 4',
      'forward 1',
      'forward 3',
      'forward 4',
      'seed 4',
      'backward 4',
      'backward 3',
      'backward 1',
    ]);
    expect(lastForward(steps)).toBe(3);
  });

  test('a value is there after its step, a gradient when all its parts have come', () => {
    expect(shownAt(square, steps, 0).values).toEqual([true, false, true, false, false]);
    expect(shownAt(square, steps, 2).values).toEqual([true, true, true, true, false]);
    expect(shownAt(square, steps, 3).gradients).toEqual([false, false, false, false, false]);
    expect(shownAt(square, steps, 4).gradients).toEqual([false, false, false, false, true]);
    // x is used three times: two of the parts are missing until x * x has sent them.
    expect(shownAt(square, steps, 6).gradients).toEqual([false, true, true, true, true]);
    expect(shownAt(square, steps, 7).gradients).toEqual([true, true, true, true, true]);
  });

  test('what comes back to a node is in the order of the way back, and adds up', () => {
    const arrivals = arrivalsAt(square, 0);
    expect(arrivals.map(({ from, sent }) => [from, sent])).toEqual([
      [3, 3],
      [1, 4],
      [1, 4],
    ]);
    expect(arrivals.reduce((sum, { sent }) => sum + sent, 0)).toBe(square.nodes[0]?.gradient);
  });

  test('a node that is pressed goes to its step of the present direction', () => {
    expect(stepFor(steps, 1, 3)).toBe(2);
    expect(stepFor(steps, 5, 3)).toBe(6);
    expect(stepFor(steps, 2, 0)).toBe(2); // a variable has no step of its own
  });

  test('nodes are called by what they stand for, as long as it is short', () => {
    expect([0, 1, 2, 3].map((id) => nameOf(square, id, String))).toEqual([
      'x',
      'x × x',
      '3',
      '3 × x',
    ]);
    expect(nameOf(square, 4, String)).toBe('(x × x) + (3 × x)');
    const long = { ...square, nodes: square.nodes.map((node) => ({ ...node })) };
    (long.nodes[0] as { name: string }).name = 'quite_a_long_name';
    expect(nameOf(long, 4, String)).toBeNull();
  });
});

describe('links of the graph', () => {
  test('settings come back from their text', () => {
    for (const id of exampleIds) {
      const settings = settingsFor(id);
      expect(parseGraphSettings(formatGraphSettings(settings))).toEqual({ settings, refused: [] });
    }
    const changed = { ...settingsFor('apple'), upstream: 2, faulty: true };
    changed.values.apple = 120.5;
    expect(formatGraphSettings(changed)).toBe('example=apple&values=apple:120.5&dout=2&faulty=1');
    expect(parseGraphSettings(formatGraphSettings(changed)).settings).toEqual(changed);
    const expression = 'a & b = 1; 50% + c';
    const own = { ...settingsFor('own'), expression, values: { c: -2 } };
    expect(parseGraphSettings(formatGraphSettings(own)).settings).toEqual(own);
  });

  test('an unknown example and values that are none are refused one by one', () => {
    const { settings, refused } = parseGraphSettings('example=pear&values=apple:x,tax:2&dout=soon');
    expect(settings).toEqual({
      ...settingsFor('apple'),
      values: { ...settingsFor('apple').values, tax: 2 },
    });
    expect(refused.map(({ key, value }) => `${key}=${value}`)).toEqual([
      'example=pear',
      'values=apple:x',
      'dout=soon',
    ]);
  });

  test('numbers as people type them', () => {
    expect(['1.5', ' −2 ', '1e-3', '.5'].map(parseNumber)).toEqual([1.5, -2, 0.001, 0.5]);
    for (const text of ['', 'abc', '1e999', '1,5', 'Infinity', '0x10']) {
      expect(parseNumber(text)).toBeNull();
    }
  });
});

test('figures: six digits, four digits, all digits, and no minus before a zero', () => {
  expect([715.0000000000001, -0, 0.1 + 0.2].map(figure)).toEqual(['715', '0', '0.3']);
  expect([-0.0630637, 1234567, 0.00001234].map(shortFigure)).toEqual([
    '−0.06306',
    '1.23e6',
    '1.23e−5',
  ]);
  expect(allDigits(-0.30000000000000004)).toBe('−0.30000000000000004');
});
