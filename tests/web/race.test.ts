// A race: its link, what is the same for both racers, and what is drawn and said of it.
import { describe, expect, test } from 'vitest';
import {
  formatRace,
  labIds,
  parseRace,
  type RaceSettings,
  raceLink,
} from '../../web/src/client/race-link.ts';
import { presetsOf } from '../../web/src/client/race-presets.ts';
import {
  type AnySettings,
  aligned,
  differences,
  raceRules,
} from '../../web/src/client/race-rules.ts';
import { raceCurve, sourceOf, standingOf } from '../../web/src/draw/race-curves.ts';
import { differenceWords, raceNames } from '../../web/src/elements/race-names.ts';
import type { RunStatus } from '../../web/src/protocol/index.ts';
import type { Racer } from '../../web/src/protocol/race.ts';
import { randomNumbers, randomText } from './garbage.ts';

const pairOf = (a: string, b: string, lab = 'digits') =>
  parseRace(`lab=${lab}&a=${encodeURIComponent(a)}&b=${encodeURIComponent(b)}`).race.racers;

describe('the link', () => {
  test.each([
    ['digits', 'steps', 'hidden=64,32&activation=tanh&rate=0.1', 'network=lenet&optimizer=sgd'],
    ['digits', 'time', 'batch=full&loss=mean_squared_error&shift=2', 'hidden=none&l2=0.001'],
    [
      'boundary',
      'time',
      'data=spiral&noise=0.2&features=x1,x2,sin_x1',
      'hidden=8,8&activation=relu,tanh',
    ],
    ['boundary', 'steps', 'data=regress_gauss&count=200&points=9', 'stop-epochs=20'],
  ])('of %s with equal %s comes back as it was', (lab, fair, a, b) => {
    const text = `lab=${lab}&fair=${fair}&a=${encodeURIComponent(a)}&b=${encodeURIComponent(b)}`;
    const { race, refused } = parseRace(text);
    expect(refused).toEqual([]);
    expect(race).toMatchObject({ lab, fair });
    const again = parseRace(formatRace(race));
    expect(again).toEqual({ race, refused: [] });
  });

  test('from a lab names its settings, and proposes others', () => {
    const settings = 'hidden=64&activation=relu&seed=5';
    const href = raceLink('digits', settings);
    const { race, refused } = parseRace(href.slice(href.indexOf('?') + 1));
    expect(refused).toEqual([]);
    const [a, b] = race.racers;
    expect(a).toEqual(raceRules.digits.parse(settings).settings);
    expect(differences(a, b)).toEqual(['activation']);
    const plane = parseRace(raceLink('boundary', 'data=moons&activation=sigmoid').slice(6)).race;
    expect(raceNames('boundary', plane.racers)).toEqual(['sigmoid', 'ReLU']);
  });

  test('says what it asks for in vain and takes the usual in its place', () => {
    const a = encodeURIComponent('rate=fast&seed=7');
    const { race, refused } = parseRace(`lab=chess&fair=never&a=${a}&b=seed%3D8&colour=red`);
    expect(refused).toEqual([
      { key: 'lab', value: 'chess' },
      { key: 'fair', value: 'never' },
      { key: 'rate', value: 'fast' },
      { key: 'colour', value: 'red' },
    ]);
    expect(race).toMatchObject({ lab: 'digits', fair: 'steps' });
  });

  test('of any text is read without an error into a race that can be written', () => {
    const random = randomNumbers(6);
    for (let i = 0; i < 2000; i++) {
      const [a, b] = [randomText(random, 60), randomText(random, 60)];
      const lab = ['digits', 'boundary', randomText(random, 5)][random(3)] as string;
      const text = random(4) === 0 ? a : `lab=${lab}&a=${a}&b=${b}`;
      const { race } = parseRace(text);
      expect(parseRace(formatRace(race))).toEqual({ race, refused: [] });
    }
  });
});

describe('both racers', () => {
  test('have the data and the seed of the first one', () => {
    const [a, b] = pairOf('seed=7&shift=2', 'seed=8&shift=1&activation=tanh');
    expect(b).toMatchObject({ seed: 7, shift: 2, activation: 'tanh' });
    expect(differences(a, b)).toEqual(['activation']);
    const [c, d] = pairOf('data=spiral&noise=0.3&points=4', 'data=moons&hidden=3', 'boundary');
    expect(d).toMatchObject({ data: 'spiral', noise: 0.3, dataSeed: 4, hidden: [3] });
    expect(raceRules.boundary.spec(d).data).toEqual(raceRules.boundary.spec(c).data);
  });

  test('learn from points of one’s own that the first one has', () => {
    const points = { coordinates: [1, 1, -1, -1, 2, 2, -2, -2], targets: [0, 1, 0, 1], classes: 2 };
    const rules = raceRules.boundary;
    const first = rules.changed(rules.defaults, { data: 'own', own: points } as never);
    const second = aligned(rules, first, rules.defaults);
    expect(rules.spec(second).data).toEqual(rules.spec(first).data);
    const race: RaceSettings = { lab: 'boundary', fair: 'steps', racers: [first, second] };
    expect(parseRace(formatRace(race))).toEqual({ race, refused: [] });
  });

  test.each(labIds)('of every preset of %s differ in what it is named after', (lab) => {
    const presets = presetsOf(lab);
    expect(presets.length).toBeGreaterThan(3);
    for (const { id, text } of presets) {
      const { race, refused } = parseRace(text);
      expect(refused).toEqual([]);
      const keys: string[] = differences<AnySettings>(...race.racers);
      const named: string = id === 'depth' ? 'hidden' : id;
      expect(keys, id).toContain(named);
      if (id !== 'network') expect(keys, id).toHaveLength(1);
    }
  });
});

describe('names', () => {
  test.each([
    ['activation=relu', 'activation=sigmoid', ['ReLU', 'sigmoid']],
    ['optimizer=sgd', 'optimizer=adam&rate=0.001', ['SGD', 'Adam']],
    ['hidden=50', 'hidden=50,30', ['2-layer net', '3-layer net']],
    ['hidden=50', 'hidden=60', ['hidden 50', 'hidden 60']],
    ['init=normal', 'init=xavier', ['normal start', 'Xavier start']],
    ['rate=0.1', 'rate=0.3', ['rate 0.1', 'rate 0.3']],
    ['network=dense', 'network=lenet', ['MLP', 'CNN']],
    ['', '', ['A', 'B']],
  ])('of %o and %o', (a, b, names) => {
    expect(raceNames('digits', pairOf(a, b))).toEqual(names);
  });

  test('every difference is said, and none that does not count', () => {
    expect(differenceWords('digits', pairOf('rate=0.1', 'rate=0.3&activation=tanh'))).toBe(
      'They differ in activation (ReLU | tanh), learning rate (0.1 | 0.3).',
    );
    expect(differenceWords('digits', pairOf('', ''))).toBe('They do not differ in anything.');
    expect(differenceWords('digits', pairOf('l2=0', 'l2=0.001'))).toBe(
      'They differ in L2 (none | 0.001).',
    );
    // A convolutional network has no use for the hidden layers of a dense one.
    const convolutional = pairOf('network=lenet&hidden=5', 'network=lenet&hidden=6&kernel=3');
    expect(differenceWords('digits', convolutional)).toBe('They differ in window (5 × 5 | 3 × 3).');
  });
});

const status = { iteration: 0, testIteration: null, testAccuracy: null } as RunStatus;

/** A racer with these points of its test curve: iteration, milliseconds, accuracy. */
function racerOf(points: [number, number, number][], more: Partial<RunStatus> = {}): Racer {
  const column = (i: number) => points.map((point) => point[i] as number);
  const test = {
    iteration: Float64Array.from(column(0)),
    loss: Float32Array.from(column(2), (share) => 1 - share),
    accuracy: Float32Array.from(column(2)),
  };
  const train = {
    iteration: Float64Array.of(1, 2),
    loss: Float32Array.of(1, 0.5),
    accuracy: Float32Array.of(0.5, 0.75),
  };
  const [iteration = 0, milliseconds = 0] = points.at(-1) ?? [];
  return {
    status: { ...status, iteration, ...more },
    milliseconds,
    curve: { train, test },
    testMilliseconds: Float64Array.from(column(1)),
  };
}

describe('the curves', () => {
  const fast = racerOf([[0, 0, 0.125], [100, 50, 0.5], [200, 100, 0.75]]); // biome-ignore format: a table
  const slow = racerOf([[0, 0, 0.125], [50, 400, 0.25], [100, 800, 0.375], [200, 1600, 0.5]]); // biome-ignore format: a table

  test('lie over steps or over seconds of computing', () => {
    expect([...raceCurve(slow, 'steps', 'test').x]).toEqual([0, 50, 100, 200]);
    expect([...raceCurve(slow, 'time', 'test').x]).toEqual([0, 0.4, 0.8, 1.6]);
  });

  test('end with the newest score, when it is that of the weights that are there', () => {
    const rested = { ...fast, milliseconds: 120 };
    rested.status = { ...fast.status, iteration: 230, testIteration: 230, testAccuracy: 0.875 };
    rested.status.testLoss = 0.1;
    const { x, accuracy } = raceCurve(rested, 'time', 'test');
    expect([...x]).toEqual([0, 0.05, 0.1, 0.12]);
    expect(accuracy[3]).toBe(0.875);
    rested.status.iteration = 240; // trained on: that score has no time of its own
    expect(raceCurve(rested, 'time', 'test').x).toHaveLength(3);
  });

  test('of equal steps are compared at the last step that both have been tested at', () => {
    const early = racerOf([[0, 0, 0.125], [100, 50, 0.5]], { iteration: 200 }); // biome-ignore format: a table
    expect(standingOf([early, slow], 'steps')).toEqual({
      at: 100,
      kind: 'accuracy',
      values: [0.5, 0.375],
    });
  });

  test('of equal time are compared where they stand', () => {
    const standing = standingOf([fast, slow], 'time');
    expect(standing).toEqual({ at: 100, kind: 'accuracy', values: [0.75, 0.5] });
  });

  test('say nothing before the first step', () => {
    expect(standingOf([racerOf([[0, 0, 0.1]]), racerOf([[0, 0, 0.1]])], 'steps')).toBeNull();
  });

  test('without test points are those of the training', () => {
    const untested = (): Racer => ({ ...racerOf([], { iteration: 2 }), milliseconds: 8 });
    const racers: [Racer, Racer] = [untested(), untested()];
    expect(sourceOf(racers)).toBe('train');
    expect([...raceCurve(racers[0], 'time', 'train').x]).toEqual([0.004, 0.008]);
    expect(standingOf(racers, 'steps')).toMatchObject({ at: 2, kind: 'accuracy' });
  });

  test('of a regression are compared by their losses', () => {
    const none: [number, number, number][] = [[0, 0, Number.NaN], [10, 5, Number.NaN]]; // biome-ignore format: a table
    const racer = racerOf(none);
    racer.curve?.test.loss.set([1, 0.25]);
    expect(standingOf([racer, racer], 'steps')).toEqual({
      at: 10,
      kind: 'loss',
      values: [0.25, 0.25],
    });
  });
});
