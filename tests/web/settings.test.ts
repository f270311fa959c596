import { describe, expect, test } from 'vitest';
import { formatRoute, parseRoute } from '../../web/src/client/route.ts';
import {
  labSettings,
  networkSettings,
  runSpec,
  type Settings,
} from '../../web/src/client/settings.ts';
import {
  formatSettings,
  parseHidden,
  parseRate,
  parseSeed,
  parseSettings,
} from '../../web/src/client/settings-text.ts';

const digits = labSettings.digits.defaults;

describe('settings as text', () => {
  const odd: Settings = {
    data: 'mnist',
    classes: 10,
    network: 'lenet',
    hidden: [64, 32],
    activation: 'leaky_relu',
    loss: 'half_squared_error',
    rate: 0.0375,
    batch: 'full',
    init: 'normal',
    seed: 4294967295,
    channels: [3, 7, 12],
    kernel: 3,
    behind: [120, 84],
    optimizer: 'rmsprop',
    decay: 0.9,
    l2: 1e-5,
    dropout: 0,
    shift: 3,
    stopEpochs: 12,
    stopLoss: 0.05,
    stopPlateau: 2,
  };

  test.each([
    odd,
    { ...odd, hidden: [], rate: 1e-7, batch: 1, seed: 0 },
    { ...digits, data: 'own' as const, classes: 26 },
    digits,
  ])('come back as they went', (settings) => {
    const { settings: back, refused } = parseSettings(formatSettings(settings));
    expect(back).toEqual(settings);
    expect(refused).toEqual([]);
  });

  test('name own pictures and their classes, which MNIST cannot have', () => {
    const letters = { ...digits, data: 'own' as const, classes: 26 };
    expect(formatSettings(letters)).toMatch(/&data=own&classes=26$/);
    expect(formatSettings(digits)).not.toMatch(/data|classes/);
    expect(parseSettings('classes=26')).toEqual({
      settings: digits,
      refused: [{ key: 'classes', value: '26' }],
    });
    expect(parseSettings('data=own&classes=257').refused).toEqual([
      { key: 'classes', value: '257' },
    ]);
    const spec = runSpec(labSettings.digits, letters);
    expect(spec.layers.at(-1)).toMatchObject({ units: 26 });
    expect(spec.data).toMatchObject({ classes: 26 });
    expect(runSpec(labSettings.digits, digits).data).not.toHaveProperty('classes');
  });

  test('name the network only where it is not the fully connected one', () => {
    expect(formatSettings(digits)).not.toContain('network=');
    expect(formatSettings({ ...digits, network: 'lenet' })).toContain('network=lenet');
  });

  test('leave out what is as the network has it', () => {
    expect(formatSettings(digits)).not.toMatch(/optimizer|decay|l2|dropout|shift|stop|channels/);
    const changed = formatSettings({ ...digits, optimizer: 'adam', stopEpochs: 3 });
    expect(changed).toContain('&optimizer=adam&stop-epochs=3');
    const lenet = { ...digits, network: 'lenet' as const, ...networkSettings.lenet };
    expect(formatSettings(lenet)).not.toMatch(/optimizer|decay|dropout/);
    expect(formatSettings({ ...lenet, dropout: 0 })).toContain('&dropout=0');
  });

  test.each([
    'channels=',
    'channels=none',
    'kernel=0',
    'optimizer=Adam',
    'decay=0',
    'decay=2',
    'l2=-1',
    'dropout=1',
    'shift=9',
    'shift=1.5',
    'stop-epochs=-1',
    'stopEpochs=3',
  ])('%s is refused', (text) => {
    const { settings, refused } = parseSettings(text);
    expect(settings).toEqual(digits);
    expect(refused.map(({ key, value }) => `${key}=${value}`)).toEqual([text]);
  });

  test('take what goes with a network, unless the link says otherwise', () => {
    const { settings } = parseSettings('network=lenet');
    expect(settings).toMatchObject(networkSettings.lenet);
    const own = parseSettings('batch=100&network=lenet').settings;
    expect(own).toMatchObject({ ...networkSettings.lenet, batch: 100 });
  });

  test.each([
    ['rate=0', 'rate'],
    ['rate=-1', 'rate'],
    ['rate=NaN', 'rate'],
    ['rate=Infinity', 'rate'],
    ['rate=1e999', 'rate'],
    ['rate=0x10', 'rate'],
    ['hidden=12x', 'hidden'],
    ['hidden=64,,32', 'hidden'],
    ['hidden=-5', 'hidden'],
    ['hidden=1.5', 'hidden'],
    ['activation=step', 'activation'],
    ['loss=binary_cross_entropy', 'loss'],
    ['batch=0', 'batch'],
    ['batch=half', 'batch'],
    ['init=__proto__', 'init'],
    ['seed=4294967296', 'seed'],
    ['seed=-1', 'seed'],
    ['seed=', 'seed'],
    ['data=xor_points', 'data'],
    ['__proto__=1', '__proto__'],
    ['constructor=1', 'constructor'],
    ['colour=red', 'colour'],
  ])('%s keeps the default and is named', (text, key) => {
    const { settings, refused } = parseSettings(text);
    expect(settings).toEqual(digits);
    expect(refused.map((value) => value.key)).toEqual([key]);
  });

  test('that are good stand beside refused ones; the first of two counts', () => {
    const { settings, refused } = parseSettings('seed=7&rate=fast&seed=8');
    expect(settings).toEqual({ ...digits, seed: 7 });
    expect(refused).toEqual([{ key: 'rate', value: 'fast' }]);
  });

  test('of single fields', () => {
    expect(parseHidden(' 64, 32 ')).toEqual([64, 32]);
    expect(parseHidden('64 32')).toEqual([64, 32]);
    expect(parseHidden('none')).toEqual([]);
    expect(parseHidden('1e3')).toBeNull();
    expect(parseRate('.5')).toBe(0.5);
    expect(parseRate('1e-3')).toBe(0.001);
    expect(parseSeed('00')).toBe(0);
  });
});

describe('routes', () => {
  test('go to a lab and carry its settings', () => {
    expect(parseRoute('#boundary?seed=3')).toEqual({
      room: 'boundary',
      settings: 'seed=3',
      unknown: null,
    });
    expect(parseRoute('')).toEqual({ room: 'digits', settings: '', unknown: null });
    expect(parseRoute(formatRoute('digits', 'seed=3')).settings).toBe('seed=3');
    expect(formatRoute('digits', '')).toBe('#digits');
  });

  test.each(['#Digits', '#nolab?seed=1', '#__proto__'])('%s is no lab', (hash) => {
    const route = parseRoute(hash);
    expect(route.room).toBe('digits');
    expect(route.settings).toBe('');
    expect(route.unknown).not.toBeNull();
  });
});

describe('the run that settings ask for', () => {
  test('has a layer for each hidden width and ends on logits', () => {
    const spec = runSpec(labSettings.digits, { ...digits, hidden: [64, 32] });
    expect(spec.layers).toEqual([
      { kind: 'affine', units: 64, bias: true },
      { kind: 'relu' },
      { kind: 'affine', units: 32, bias: true },
      { kind: 'relu' },
      { kind: 'affine', units: 10, bias: true },
    ]);
    expect(spec.sampling).toBe('shuffled');
  });

  test('is any convolutional network', () => {
    const spec = runSpec(labSettings.digits, {
      ...digits,
      data: 'mnist',
      classes: 10,
      network: 'lenet',
      channels: [6, 16],
      kernel: 3,
      behind: [120],
      dropout: 0.5,
      shift: 2,
    });
    expect(spec.layers).toEqual([
      { kind: 'convolution', channels: 6, kernel: 3, padding: 'same' },
      { kind: 'relu' },
      { kind: 'max_pool', size: 2 },
      { kind: 'convolution', channels: 16, kernel: 3, padding: 'same' },
      { kind: 'relu' },
      { kind: 'max_pool', size: 2 },
      { kind: 'flatten' },
      { kind: 'affine', units: 120, bias: true },
      { kind: 'relu' },
      { kind: 'dropout', rate: 0.5 },
      { kind: 'affine', units: 10, bias: true },
    ]);
    expect(spec.data).toMatchObject({ shift: 2 });
  });

  test('squashes its output for a loss that compares it with 0 and 1', () => {
    const { layers } = runSpec(labSettings.digits, {
      ...digits,
      hidden: [],
      loss: 'mean_squared_error',
    });
    expect(layers).toEqual([{ kind: 'affine', units: 10, bias: true }, { kind: 'sigmoid' }]);
  });
});

test('a number that a link cannot hold is refused, not written', () => {
  expect(parseRate('1e20')).toBe(1e20);
  expect(parseRate('1e21')).toBe(null);
  expect(parseRate('1e400')).toBe(null);
});
