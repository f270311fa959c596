// What a lesson's checks see, where a learner stands in it, and what is kept of that.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  all,
  any,
  atLeast,
  atMost,
  diverged,
  type Lesson,
  setting,
  times,
  when,
} from '../../web/src/client/lesson.ts';
import {
  forgetProgress,
  keepWalk,
  parseProgress,
  readProgress,
} from '../../web/src/client/lesson-progress.ts';
import { sameSettings, settingsOf } from '../../web/src/client/lesson-settings.ts';
import { LessonWalk } from '../../web/src/client/lesson-walk.ts';
import type { RunStatus } from '../../web/src/protocol/index.ts';
import { seen, status } from './lesson-seen.ts';

describe('checks', () => {
  test('an epoch is counted, and how many are missing', () => {
    const check = atLeast.epochs(5);
    const at = (epoch: number) => check(seen({ status: status({ epoch }) }));
    expect(at(4)).toEqual({
      done: false,
      hints: [{ kind: 'measure', what: 'epochs', now: 4, goal: 5, at: 'least' }],
    });
    expect(at(5).done).toBe(true);
    expect(check(seen({ status: null })).done).toBe(false);
  });

  test('accuracy is that of the test, and of the training only where there is no test', () => {
    const check = atLeast.accuracy(0.95);
    const at = (part: Partial<RunStatus>) => check(seen({ status: status(part) })).done;
    expect(at({ testAccuracy: 0.95, testCount: 250 })).toBe(true);
    expect(at({ testAccuracy: 0.949, testCount: 250 })).toBe(false);
    expect(at({ testAccuracy: null, testCount: 250, trainAccuracy: 1 })).toBe(false);
    expect(at({ trainAccuracy: 1 })).toBe(true);
  });

  test('the loss of an untrained network reaches no goal', () => {
    const at = (iteration: number) =>
      atMost.loss(0.5)(seen({ status: status({ iteration, trainLoss: 0.4 }) })).done;
    expect(at(0)).toBe(false);
    expect(at(1)).toBe(true);
  });

  test('neurons of all hidden layers count, and none is none', () => {
    const at = (hidden: string) =>
      atMost.neurons(6)(seen({ settings: settingsOf('boundary', `hidden=${hidden}`) })).done;
    expect(at('4,2')).toBe(true);
    expect(at('4,3')).toBe(false);
    expect(at('none')).toBe(true);
  });

  test('actions count since the step began', () => {
    const check = times('neuron-opened', 2);
    expect(check(seen({ actions: ['neuron-opened', 'source-opened'] }))).toEqual({
      done: false,
      hints: [{ kind: 'times', now: 1, goal: 2 }],
    });
    expect(check(seen({ actions: ['neuron-opened', 'neuron-opened'] })).done).toBe(true);
  });

  test('several checks hold together; the hints are of what is missing', () => {
    const check = all(setting('batch', 'full'), atLeast.steps(10));
    const reached = check(seen());
    expect(reached.done).toBe(false);
    expect(reached.hints).toEqual([
      { kind: 'measure', what: 'steps', now: 0, goal: 10, at: 'least' },
    ]);
    expect(check(seen({ status: status({ iteration: 10 }) })).done).toBe(true);
    const either = any(
      diverged,
      when(({ running }) => running),
    );
    expect(either(seen()).done).toBe(false);
    expect(either(seen({ status: status({ diverged: true }) })).done).toBe(true);
  });
});

describe('settings as checks read them', () => {
  test('have the defaults filled in, by the keys of a link', () => {
    const boundary = settingsOf('boundary', 'data=gauss&points=7');
    expect(boundary.get('points')).toBe('7');
    expect(boundary.get('hidden')).toBe('6,4');
    expect(boundary.get('features')).toBe('x1,x2');
    const digits = settingsOf('digits', 'stop-epochs=3');
    expect(digits.get('stop-epochs')).toBe('3');
    expect(digits.get('hidden')).toBe('128');
    expect(settingsOf('race', '').get('fair')).toBe('steps');
    expect(settingsOf('backprop', 'show=check&h=0.1').get('h')).toBe('0.1');
  });

  test('are the same however they are written', () => {
    expect(sameSettings('digits', '', 'hidden=128')).toBe(true);
    expect(sameSettings('digits', '', 'hidden=64')).toBe(false);
  });
});

const short: Lesson = {
  id: 'short',
  minutes: 1,
  steps: [
    {
      ...{ id: 'a', room: 'boundary', settings: '', targets: [], deeds: [] },
      check: times('source-opened'),
    },
    {
      ...{ id: 'b', room: 'digits', settings: null, targets: [], deeds: [] },
      check: times('digit-drawn'),
    },
  ],
};

describe('a walk', () => {
  const { actions: _, ...glance } = seen();

  test('checks a step off once, and keeps it checked', () => {
    const walk = new LessonWalk(short);
    const checkedOff = vi.fn();
    walk.see(glance, checkedOff);
    expect(walk.isDone).toBe(false);
    walk.act('source-opened');
    walk.see(glance, checkedOff);
    walk.see(glance, checkedOff);
    expect(checkedOff).toHaveBeenCalledTimes(1);
    expect(walk.isDone).toBe(true);
    expect(walk.isFinished).toBe(false);
  });

  test('counts nothing of the step before, nor of another room', () => {
    const walk = new LessonWalk(short);
    walk.act('digit-drawn');
    expect(walk.go(1)).toBe(true);
    walk.see({ ...glance, room: 'digits' });
    expect(walk.isDone).toBe(false);
    walk.act('digit-drawn');
    walk.see(glance);
    expect(walk.isDone).toBe(false);
    walk.see({ ...glance, room: 'digits' });
    expect(walk.isDone).toBe(true);
  });

  test('goes no further than its summary, wherever a link begins', () => {
    expect(new LessonWalk(short, 99).step).toBeNull();
    expect(new LessonWalk(short, Number.NaN).index).toBe(0);
    const walk = new LessonWalk(short, 1);
    expect(walk.go(2)).toBe(true);
    expect(walk.step).toBeNull();
    expect(walk.go(3)).toBe(false);
    expect(walk.go(-1)).toBe(false);
  });
});

describe('progress', () => {
  const kept = new Map<string, string>();
  beforeEach(() => {
    kept.clear();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  test('is kept and forgotten', () => {
    const walk = new LessonWalk(short, 1, { done: [0, 7], shown: [0] });
    keepWalk(walk, 12);
    expect(readProgress()).toEqual({
      short: { step: 1, done: [0], shown: [0], finished: false, best: 12 },
    });
    forgetProgress();
    expect(readProgress()).toEqual({});
    expect(kept.size).toBe(0);
  });

  test('of a finished lesson stays finished when it is done once more', () => {
    keepWalk(new LessonWalk(short, 2, { done: [0, 1], shown: [] }));
    keepWalk(new LessonWalk(short, 0));
    expect(readProgress().short?.finished).toBe(true);
  });

  test('lasts for the visit where nothing may be kept', () => {
    const refuse = () => {
      throw new Error('denied');
    };
    vi.stubGlobal('localStorage', undefined);
    keepWalk(new LessonWalk(short, 1));
    expect(readProgress().short?.step).toBe(1);
    vi.stubGlobal('localStorage', { getItem: () => null, setItem: refuse, removeItem: refuse });
    expect(() => keepWalk(new LessonWalk(short, 1))).not.toThrow();
    expect(() => forgetProgress()).not.toThrow();
  });

  test.each([
    'not json',
    '[1, 2]',
    'null',
    '{"a": 5, "<b>": {"step": 1}, "__proto__": {"step": 1}}',
  ])('that is none is left out: %s', (text) => {
    expect(parseProgress(text)).toEqual({});
  });

  test('of which a part is none keeps the rest', () => {
    const text = '{"neuron": {"step": -1, "done": [0, "x", 99, 1], "finished": 1, "best": "1"}}';
    expect(parseProgress(text)).toEqual({
      neuron: { step: 0, done: [0, 1], shown: [], finished: false, best: null },
    });
  });
});
