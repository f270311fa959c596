// A teacher's link: what it may ask for, what is refused of it, and when its goal is reached.
import { describe, expect, test } from 'vitest';
import type { Seen } from '../../web/src/client/lesson.ts';
import {
  formatGoal,
  goalCheck,
  goalKinds,
  goalNames,
  mostWords,
  parseGoal,
  taskWords,
} from '../../web/src/client/lesson-goal.ts';
import { goalFrom, goalsOf, taskLink } from '../../web/src/client/lesson-link.ts';
import { parsePageOptions } from '../../web/src/client/page-options.ts';

describe('a goal in a link', () => {
  test('is read as it is written', () => {
    const text = 'accuracy>=0.97;neurons<=12;seconds<=60';
    const { goals, refused } = parseGoal(text);
    expect(refused).toEqual([]);
    expect(goals).toEqual([
      { what: 'accuracy', value: 0.97 },
      { what: 'neurons', value: 12 },
      { what: 'seconds', value: 60 },
    ]);
    expect(formatGoal(goals)).toBe(text);
  });

  test.each([
    ['accuracy<=0.97', 'the wrong way round'],
    ['accuracy>=1.2', 'more than all'],
    ['accuracy>=0', 'reached before anything is done'],
    ['digit=3.5', 'no digit'],
    ['digit=12', 'no digit'],
    ['constructor>=1', 'no name'],
    ['loss<=-1', 'no number'],
    ['loss<=1e999', 'no number'],
    ['<img src=x onerror=alert(1)>', 'mark-up'],
    ['loss<=0.5 ; javascript:alert(1)', 'two parts'],
  ])('refuses %s: %s', (text) => {
    const { goals, refused } = parseGoal(text);
    expect(refused.length).toBe(1);
    expect(goals.length).toBe(text.includes(';') ? 1 : 0);
  });

  test('takes the first of two parts about the same thing', () => {
    const { goals, refused } = parseGoal('loss<=0.1;loss<=0.5');
    expect(goals).toEqual([{ what: 'loss', value: 0.1 }]);
    expect(refused).toEqual(['loss<=0.5']);
  });

  test('needs more than limits, which hold before anything is learned', () => {
    expect(parseGoal('neurons<=12;epochs<=5')).toEqual({
      goals: [],
      refused: ['neurons<=12;epochs<=5'],
    });
    expect(parseGoal('neurons<=12;loss<=0.1').goals).toHaveLength(2);
  });
});

describe('a goal is reached', () => {
  const seen = (part: Partial<Seen>, status: object = {}): Seen => ({
    ...{ room: 'digits', settings: new Map([['hidden', '8,4']]), curve: null, elapsed: 30_000 },
    ...{ running: false, actions: [], metrics: {} },
    status: {
      ...{ iteration: 100, epoch: 2, testAccuracy: 0.97, testCount: 10_000, trainLoss: 0.1 },
      ...status,
    } as Seen['status'],
    ...part,
  });
  const check = (text: string, part: Partial<Seen> = {}, status: object = {}) =>
    goalCheck(parseGoal(text).goals)(seen(part, status)).done;

  test('at its edge, and not below it', () => {
    expect(check('accuracy>=0.97')).toBe(true);
    expect(check('accuracy>=0.97', {}, { testAccuracy: 0.9699 })).toBe(false);
    expect(check('accuracy>=0.9;neurons<=12')).toBe(true);
    expect(check('accuracy>=0.9;neurons<=11')).toBe(false);
    expect(check('accuracy>=0.9;seconds<=30')).toBe(true);
    expect(check('accuracy>=0.9;seconds<=29')).toBe(false);
    expect(check('loss<=0.1;epochs<=2')).toBe(true);
    expect(check('loss<=0.1;epochs<=1')).toBe(false);
  });

  test('by a digit only when it was drawn now and is read right', () => {
    const metrics = { 'drawn-digit': 7 };
    expect(check('digit=7', { metrics })).toBe(false);
    expect(check('digit=7', { metrics, actions: ['digit-drawn'] })).toBe(true);
    expect(check('digit=3', { metrics, actions: ['digit-drawn'] })).toBe(false);
  });

  test('without a goal when the learner says so', () => {
    expect(check('')).toBe(false);
    expect(check('', { actions: ['task-done'] })).toBe(true);
  });
});

describe('the words of a task', () => {
  test('are cut at their length, whole letters, and lose what cannot be seen', () => {
    expect(taskWords('나선을 나눠 보세요\n힘내세요')).toEqual({
      words: '나선을 나눠 보세요\n힘내세요',
      cut: false,
    });
    const { words, cut } = taskWords('👍'.repeat(mostWords + 1));
    expect(cut).toBe(true);
    expect(words).toBe('👍'.repeat(mostWords));
    expect(taskWords('a\u0000b\u0007c').words).toBe('a b c');
  });
});

describe('the form', () => {
  test('takes numbers as a teacher writes them', () => {
    expect(goalFrom('accuracy', '97')).toEqual({ what: 'accuracy', value: 0.97 });
    expect(goalFrom('accuracy', ' 97,5 ')).toEqual({ what: 'accuracy', value: 0.975 });
    expect(goalFrom('neurons', '12')).toEqual({ what: 'neurons', value: 12 });
    expect(goalFrom('loss', '')).toBeNull();
    for (const text of ['101', '-1', 'abc', '0', '1e3']) {
      expect(goalFrom('accuracy', text), text).toBe('refused');
    }
    expect(goalFrom('neurons', '2.5')).toBe('refused');
  });

  test('makes a link that says the same when it is read', () => {
    const task = 'Separate & conquer: <b>12</b> neurons? 100% #1';
    const goals = [{ what: 'accuracy', value: 0.9 } as const];
    const link = taskLink(task, goals, 'boundary', 'data=spiral&hidden=6,4');
    const url = new URL(link, 'https://site.example/folder/');
    const { options, refused } = parsePageOptions(url.search);
    expect(refused).toEqual([]);
    expect(options).toMatchObject({ task, goal: 'accuracy>=0.9', lesson: null });
    expect(url.hash).toBe('#boundary?data=spiral&hidden=6,4');
  });

  test('offers in each room only what can be checked there', () => {
    for (const names of Object.values(goalsOf)) {
      for (const name of names) expect(goalNames).toContain(name);
    }
    expect(goalsOf.boundary).not.toContain('digit');
    expect(Object.keys(goalKinds)).toEqual([...goalNames]);
  });
});
