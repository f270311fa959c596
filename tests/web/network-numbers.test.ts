// The card of a neuron: every number that it shows, recomputed.
import { describe, expect, test } from 'vitest';
import {
  featureValues,
  type Network,
  neuronNumbers,
  parseNumber,
  slope,
} from '../../web/src/draw/network-numbers.ts';
import { activationFunctions } from '../../web/src/draw/neuron-fields.ts';
import type { ActivationName, Points } from '../../web/src/protocol/index.ts';
import type { Array2, LensView } from '../../web/src/protocol/study.ts';

const points: Points = {
  coordinates: new Float32Array([0.5, -1, 2, 3]),
  labels: new Uint8Array([1, 0]),
};
const network: Network = {
  weights: [
    {
      ...{ rows: 2, columns: 2 },
      values: new Float32Array([0.8, -1.2, 0.5, 0.25]),
      bias: new Float32Array([0.1, -0.2]),
    },
    { rows: 1, columns: 2, values: new Float32Array([2, -1]), bias: new Float32Array([0.3]) },
  ],
  activations: ['tanh'],
  features: ['x1', 'x2'],
  task: 'binary',
};
const z = [0.8 * 0.5 + 1.2 + 0.1, 0.25 - 0.25 - 0.2] as const;
const h = z.map(Math.tanh) as [number, number];
const output = 2 * h[0] - h[1] + 0.3;
const p = 1 / (1 + Math.exp(-output));

const array = (rows: number, columns: number, values: number[]): Array2 => ({
  ...{ rows, columns, values: Float64Array.from(values) },
});

/** The lens for the first point, worked out by hand; `shift` is added to every weight. */
function lensOf(shift = 0): LensView {
  const dOut = p - 1;
  const dh = [2 * dOut, -dOut] as const;
  const dz = dh.map((d, i) => d * (1 - (h[i] as number) ** 2)) as [number, number];
  const column = (...values: number[]) => array(values.length, 1, values);
  const x = column(0.5, -1);
  const weights = (at: number) => [...(network.weights[at]?.values ?? [])].map((w) => w + shift);
  const affine = (name: string, at: number, g: number[], d: number[]) => [
    { name: `W${name}`, value: array(d.length, 2, weights(at)), gradient: array(d.length, 2, g) },
    {
      name: `b${name}`,
      value: column(...(network.weights[at]?.bias ?? [])),
      gradient: column(...d),
    },
  ];
  return {
    ...{ input: x, target: column(1), labels: [1], prediction: column(p), loss: -Math.log(p) },
    layers: [
      {
        ...{ name: 'affine1', input: x, output: column(...z), outputGradient: column(...dz) },
        inputGradient: column(0, 0),
        parameters: affine('1', 0, [dz[0] * 0.5, -dz[0], dz[1] * 0.5, -dz[1]], dz),
      },
      {
        ...{ name: 'tanh1', input: column(...z), output: column(...h), parameters: [] },
        ...{ outputGradient: column(...dh), inputGradient: column(...dz) },
      },
      {
        ...{ name: 'affine2', input: column(...h), output: column(output) },
        ...{ outputGradient: column(dOut), inputGradient: column(...dh) },
        parameters: affine('2', 1, [dOut * h[0], dOut * h[1]], [dOut]),
      },
    ],
  };
}

const inputs = featureValues(network.features, points, 0);

describe('the numbers of a neuron', () => {
  test('are the way forward of this training point', () => {
    expect(inputs).toEqual([0.5, -1]);
    const first = neuronNumbers(network, inputs, { layer: 1, index: 0 }, null);
    expect(first?.z).toBeCloseTo(z[0], 6);
    expect(first?.value).toBeCloseTo(h[0], 6);
    expect(first?.function).toBe('tanh');
    expect(first?.inputs.map(({ name, value }) => [name, value])).toEqual([
      ['x₁', 0.5],
      ['x₂', -1],
    ]);
    expect(first?.gradient).toBeNull();
    const last = neuronNumbers(network, inputs, { layer: 2, index: 0 }, null);
    expect(last?.value).toBeCloseTo(p, 6);
    expect(last?.inputs[1]?.value).toBeCloseTo(h[1], 6);
    expect(last?.function).toBe('sigmoid');
  });

  test('have the gradients that the lens has brought', () => {
    const first = neuronNumbers(network, inputs, { layer: 1, index: 0 }, lensOf());
    const expected = 2 * (p - 1) * (1 - h[0] ** 2);
    expect(first?.gradient).toBeCloseTo(expected, 9);
    expect(first?.valueGradient).toBeCloseTo(2 * (p - 1), 9);
    // dL/dz = dL/dh * tanh'(z), as the card says.
    const numbers = first ?? { valueGradient: 0, z: 0, value: 0 };
    expect((numbers.valueGradient ?? 0) * slope('tanh', numbers.z, numbers.value)).toBeCloseTo(
      expected,
      6,
    );
    expect(first?.inputs[1]?.gradient).toBeCloseTo(-expected, 9);
    expect(first?.biasGradient).toBeCloseTo(expected, 9);
    const last = neuronNumbers(network, inputs, { layer: 2, index: 0 }, lensOf());
    expect(last?.target).toBe(1);
    expect(last?.gradient).toBeCloseTo((last?.value ?? 0) - (last?.target ?? 0), 6);
  });

  test('are all of the moment of the lens', () => {
    const numbers = neuronNumbers(network, inputs, { layer: 1, index: 0 }, lensOf(0.5));
    expect(numbers?.inputs[0]?.weight).toBeCloseTo(1.3, 6);
    const sum = numbers?.inputs.reduce((all, { value, weight }) => all + value * weight, 0) ?? 0;
    expect(numbers?.z).toBeCloseTo(sum + (numbers?.bias ?? 0), 6);
  });

  test('do not mix with a lens of another point or another network', () => {
    const other = featureValues(network.features, points, 1);
    expect(neuronNumbers(network, other, { layer: 1, index: 0 }, lensOf())?.gradient).toBeNull();
    const wider = { ...network, features: ['x1', 'x2', 'x1_x2'] as const } as unknown as Network;
    const three = featureValues(wider.features, points, 0);
    expect(neuronNumbers(wider, three, { layer: 2, index: 0 }, lensOf())?.gradient).toBeNull();
    expect(neuronNumbers(network, inputs, { layer: 1, index: 2 }, null)).toBeNull();
  });

  test('of several classes add up to one', () => {
    const [first] = network.weights;
    if (!first) throw new Error('expected a layer');
    const classes: Network = { ...network, weights: [first], activations: [], task: 'classes' };
    const values = [0, 1].map(
      (index) => neuronNumbers(classes, inputs, { layer: 1, index }, null)?.value ?? 0,
    );
    expect((values[0] ?? 0) + (values[1] ?? 0)).toBeCloseTo(1, 9);
    expect((values[0] ?? 0) / (values[1] ?? 1)).toBeCloseTo(Math.exp(z[0] - z[1]), 4);
  });
});

test.each<ActivationName>(['identity', 'sigmoid', 'tanh', 'relu', 'leaky_relu', 'elu'])(
  'the slope of %s is its difference quotient',
  (name) => {
    const f = activationFunctions[name];
    for (const at of [-1.5, -0.2, 0.3, 2]) {
      const quotient = (f(at + 1e-5) - f(at - 1e-5)) / 2e-5;
      expect(slope(name, at, f(at))).toBeCloseTo(quotient, 6);
    }
  },
);

test.each([
  ['−1.5', -1.5],
  ['-1.5', -1.5],
  [' 2e-3 ', 0.002],
  ['3.2e−4', 0.00032],
  ['1,234.5', 1234.5],
  ['0,5', Number.NaN],
  ['', Number.NaN],
  ['two', Number.NaN],
])('%j typed is %d', (text, value) => {
  expect(parseNumber(text)).toBe(value);
});
