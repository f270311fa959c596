// What stands in a link comes from anybody. Whatever it is, reading it ends, throws nothing, gives
// settings that can be written, and these come back as they were.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatBoundary, parseBoundary } from '../../web/src/client/boundary-link.ts';
import {
  type BoundarySettings,
  boundaryData,
  defaultsOf,
  features,
  fieldMarks,
  fittingActivations,
  isOldXor,
  lossesOf,
  taskOf,
} from '../../web/src/client/boundary-settings.ts';
import { boundarySpec } from '../../web/src/client/boundary-spec.ts';
import { decodeOwnPoints, encodeOwnPoints, noOwnPoints } from '../../web/src/client/own-points.ts';
import {
  activations,
  inits,
  labSettings,
  networkSettings,
  optimizers,
  runSpec,
  type Settings,
} from '../../web/src/client/settings.ts';
import { formatSettings, largestSeed, parseSettings } from '../../web/src/client/settings-text.ts';
import type { OwnPoints } from '../../web/src/protocol/plane.ts';
import { oddPairs, oddText, prototypeIsClean } from './properties.ts';

const seed = fc.nat({ max: largestSeed });
const sizes = (least: number) =>
  fc.array(fc.nat({ max: 999_999_999 }), { minLength: least, maxLength: 5 });
/** A number above 0 that a person may write. */
const positive = (max: number) =>
  fc.double({ min: 1e-300, max, noNaN: true, noDefaultInfinity: true });
const count = fc.nat({ max: 1e8 });
const batch = fc.oneof(fc.constant('full' as const), fc.integer({ min: 1, max: 999_999_999 }));

const digitsKeys =
  'network hidden channels kernel behind activation loss rate batch init seed optimizer decay l2 dropout shift stop-epochs stop-loss stop-plateau data classes'.split(
    ' ',
  );
const boundaryKeys =
  'data own noise share count points features hidden activation loss optimizer rate batch l1 l2 init seed stop-epochs stop-loss stop-plateau show network'.split(
    ' ',
  );

const digits: fc.Arbitrary<Settings> = fc
  .record({
    network: fc.constantFrom('dense' as const, 'lenet' as const),
    hidden: sizes(0),
    channels: sizes(1),
    kernel: fc.integer({ min: 1, max: 28 }),
    behind: sizes(0),
    activation: fc.constantFrom(...activations),
    loss: fc.constantFrom(...labSettings.digits.losses),
    rate: positive(1e20),
    batch,
    init: fc.constantFrom(...inits),
    seed,
    optimizer: fc.constantFrom(...optimizers),
    decay: fc.double({ min: 0.001, max: 1, noNaN: true }),
    l2: fc.double({ min: 0, max: 100, noNaN: true }),
    dropout: fc.double({ min: 0, max: 0.99, noNaN: true }),
    shift: fc.nat({ max: 8 }),
    stopEpochs: count,
    stopLoss: fc.double({ min: 0, max: 1e6, noNaN: true }),
    stopPlateau: count,
  })
  .map((settings) => ({
    ...labSettings.digits.defaults,
    ...networkSettings[settings.network],
    ...settings,
    // There is no minus zero in a link.
    l2: settings.l2 || 0,
    dropout: settings.dropout || 0,
    stopLoss: settings.stopLoss || 0,
  }));

test('settings of the digits lab come back as they went', () => {
  fc.assert(
    fc.property(digits, (settings) => {
      expect(parseSettings(formatSettings(settings))).toEqual({ settings, refused: [] });
    }),
  );
});

test('any text is settings of the digits lab, said to be refused or not', () => {
  fc.assert(
    fc.property(oddPairs(digitsKeys), (text) => {
      const { settings } = parseSettings(text);
      const written = formatSettings(settings);
      expect(parseSettings(written)).toEqual({ settings, refused: [] });
      expect(runSpec(labSettings.digits, settings).learningRate).toBeGreaterThan(0);
      expect(prototypeIsClean()).toBe(true);
    }),
  );
});

const own: fc.Arbitrary<OwnPoints> = fc
  .tuple(
    fc.constantFrom(0, 2, 3, 5, 10),
    fc.array(
      fc.record({
        x1: fc.integer({ min: -600, max: 600 }),
        x2: fc.integer({ min: -600, max: 600 }),
        label: fc.nat({ max: 9 }),
        target: fc.integer({ min: -1000, max: 1000 }),
      }),
      { maxLength: 40 },
    ),
  )
  .map(([classes, points]) => {
    // Every class has a point, as the painting sees to it.
    const all =
      classes > 2
        ? [
            ...points,
            ...Array.from({ length: classes }, (_, label) => ({ x1: 0, x2: 0, label, target: 0 })),
          ]
        : points;
    return {
      coordinates: all.flatMap(({ x1, x2 }) => [x1 / 100 || 0, x2 / 100 || 0]),
      targets: all.map(({ label, target }) => (classes > 0 ? label % classes : target / 1000 || 0)),
      classes,
    };
  });

test('own points come back as they went', () => {
  fc.assert(
    fc.property(own, (points) => {
      expect(decodeOwnPoints(encodeOwnPoints(points))).toEqual(points);
    }),
  );
});

test('any text is own points or none, and these come back', () => {
  const base64 = fc
    .uint8Array({ maxLength: 200 })
    .map((bytes) => Buffer.from(Uint8Array.of(1, ...bytes)).toString('base64url'));
  fc.assert(
    fc.property(fc.oneof(oddText, base64), (text) => {
      const points = decodeOwnPoints(text);
      if (points === null) return;
      expect(points.coordinates.every((x) => Number.isFinite(x) && Math.abs(x) <= 6)).toBe(true);
      expect(points.targets).toHaveLength(points.coordinates.length / 2);
      expect(decodeOwnPoints(encodeOwnPoints(points))).toEqual(points);
    }),
  );
});

const nullable = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const boundary: fc.Arbitrary<BoundarySettings> = fc
  .record({
    data: fc.constantFrom(...boundaryData.filter((name) => name !== 'own')),
    noise: fc.double({ min: 0, max: 1, noNaN: true }),
    share: fc.double({ min: 0.01, max: 1, noNaN: true }),
    count: fc.integer({ min: 4, max: 5000 }),
    dataSeed: seed,
    features: fc.subarray([...features], { minLength: 1 }),
    hidden: sizes(0),
    names: fc.array(fc.constantFrom(...activations), { minLength: 1, maxLength: 6 }),
    optimizer: fc.constantFrom(...optimizers),
    rate: positive(1e20),
    batch,
    l1: fc.double({ min: 0, max: 1e6, noNaN: true }),
    l2: fc.double({ min: 0, max: 1e6, noNaN: true }),
    init: fc.constantFrom(...inits),
    seed,
    stopEpochs: nullable(fc.integer({ min: 1, max: 1e8 })),
    stopLoss: nullable(positive(1e20)),
    stopPlateau: nullable(fc.integer({ min: 1, max: 1e8 })),
    show: fc.subarray([...fieldMarks]),
    loss: fc.nat({ max: 3 }),
  })
  .map(({ names, loss, ...settings }) => {
    const losses = lossesOf[taskOf({ data: settings.data, own: noOwnPoints })];
    const fixed = defaultsOf(settings.data, noOwnPoints);
    const { noise, share, count, dataSeed, features } = fixed;
    return {
      ...settings,
      noise: settings.noise || 0,
      l1: settings.l1 || 0,
      l2: settings.l2 || 0,
      // The four points of old have nothing to choose.
      ...(isOldXor(settings.data) && { noise, share, count, dataSeed, features }),
      own: noOwnPoints,
      activation: fittingActivations(names, settings.hidden.length),
      loss: losses[loss % losses.length] ?? fixed.loss,
    };
  });

test('settings of the boundary lab come back as they went', () => {
  fc.assert(
    fc.property(boundary, (settings) => {
      expect(parseBoundary(formatBoundary(settings))).toEqual({ settings, refused: [] });
    }),
  );
});

test('any text is settings of the boundary lab', () => {
  fc.assert(
    fc.property(oddPairs(boundaryKeys), (text) => {
      const { settings } = parseBoundary(text);
      const written = formatBoundary(settings);
      const again = parseBoundary(written);
      // The four points of old have nothing to choose, so what was chosen for them is not written.
      expect(formatBoundary(again.settings)).toBe(written);
      expect(again.refused).toEqual([]);
      expect(boundarySpec(settings).layers.length).toBeGreaterThan(0);
      expect(prototypeIsClean()).toBe(true);
    }),
  );
});
