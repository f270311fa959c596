import { expect, test } from 'vitest';
import { labSettings, networkSettings, runSpec } from '../../web/src/client/settings.ts';
import {
  layoutFilters,
  mapPlace,
  type Place,
  windowPlace,
} from '../../web/src/draw/filter-layout.ts';

const overlap = (a: Place, b: Place) =>
  a.x < b.x + b.side && b.x < a.x + a.side && a.y < b.y + b.side && b.y < a.y + a.side;

test.each([
  [8, 1, 620],
  [16, 8, 620],
  [8, 1, 310],
  [16, 8, 310],
  [32, 16, 310],
  [1, 1, 60],
])('%i filters of %i windows in %i pixels stand apart and inside', (outputs, inputs, width) => {
  const layout = layoutFilters(outputs, inputs, width);
  expect(layout.width).toBeLessThanOrEqual(width);
  const places: Place[] = [];
  for (let output = 0; output < outputs; output++) {
    places.push(mapPlace(layout, output));
    for (let input = 0; input < inputs; input++) places.push(windowPlace(layout, output, input));
  }
  const outside = places.filter(
    ({ x, y, side }) => side < 1 || x + side > layout.width || y + side > layout.height,
  );
  expect(outside).toEqual([]);
  const clashes = places.filter((place, i) => places.slice(0, i).some((o) => overlap(place, o)));
  expect(clashes).toEqual([]);
});

test('LeNet has two convolutions with pooling, and one layer of ten outputs', () => {
  const { defaults } = labSettings.digits;
  const { layers, optimizer } = runSpec(labSettings.digits, {
    ...defaults,
    network: 'lenet',
    ...networkSettings.lenet,
  });
  expect(layers.map(({ kind }) => kind)).toEqual([
    ...['convolution', 'relu', 'max_pool', 'convolution', 'relu', 'max_pool'],
    ...['flatten', 'dropout', 'affine'],
  ]);
  expect(layers.at(-1)).toMatchObject({ units: 10 });
  expect(optimizer).toBe('adam');
  expect(runSpec(labSettings.digits, defaults).optimizer).toBe('sgd');
});
