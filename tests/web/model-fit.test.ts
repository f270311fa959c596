// Which file is which, what fits a network, and checkpoints.
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { specText } from '../../web/src/files/about.ts';
import { readCheckpoint, writeCheckpoint } from '../../web/src/files/checkpoint.ts';
import { fitParameters } from '../../web/src/files/fit.ts';
import { modelKind } from '../../web/src/files/model-kind.ts';
import { parameterPlan } from '../../web/src/files/network.ts';
import { writeNpz } from '../../web/src/files/npz.ts';
import { writeOnnx } from '../../web/src/files/onnx.ts';
import { writeSafetensors } from '../../web/src/files/safetensors.ts';
import type { ModelParameter } from '../../web/src/protocol/model.ts';
import { about, dense, drawn, drawnModel } from './model-samples.ts';

const encode = (text: string) => new TextEncoder().encode(text);

describe('names and shapes', () => {
  const plan = parameterPlan(dense);
  const parameters = drawn(dense);
  const named = (names: string[]): ModelParameter[] =>
    parameters.map((parameter, i) => ({ ...parameter, name: names[i] ?? '' }));

  test("PyTorch's names of a module of one's own are taken in their order", () => {
    const found = named(['fc1.weight', 'fc1.bias', 'fc2.weight', 'fc2.bias']).reverse();
    expect(fitParameters(plan, found)).toEqual({ parameters, renamed: true });
  });
  test('shapes decide where the names are in another order', () => {
    const found = named(['z.weight', 'z.bias', 'a.weight', 'a.bias']);
    expect(fitParameters(plan, found)).toEqual({ parameters, renamed: true });
  });
  const change = (change: (found: ModelParameter[]) => ModelParameter[]) => () =>
    fitParameters(plan, change(parameters.map((parameter) => ({ ...parameter }))));
  test.each([
    [
      'a missing array',
      change((found) => found.slice(0, 3)),
      '3.bias: expected an array of shape 10, got none',
    ],
    [
      'an array too many',
      change((found) => [...found, { name: '4.bias', shape: [1], values: new Float32Array(1) }]),
      'the file: expected 4 arrays, got 5 (4.bias)',
    ],
    [
      'another shape',
      change(([first, ...rest]) => [
        { name: '0.weight', shape: [16, 783], values: first?.values ?? new Float32Array() },
        ...rest,
      ]),
      '0.weight: expected shape 16 x 784, got 16 x 783',
    ],
    [
      'the same name twice',
      change((found) => [...found, ...found.slice(0, 1)]),
      'the file: expected one array of each name, got two of the same',
    ],
    [
      'another network',
      change(() => [{ name: 'fc.weight', shape: [5, 4], values: new Float32Array(20) }]),
      'layer 0: expected weight 16 x 784, bias 16, got fc: weight 5 x 4',
    ],
    [
      'no array at all',
      change(() => []),
      'layer 0: expected weight 16 x 784, bias 16, got nothing more',
    ],
  ])('%s is refused', (_, fit, sentence) => {
    expect(fit).toThrow(sentence);
  });
});

describe('a checkpoint', () => {
  const snapshot = Uint8Array.from({ length: 5000 }, (_, i) => (i * i) & 255);
  const file = writeCheckpoint({ about, snapshot });
  test('comes back', () => expect(readCheckpoint(file)).toEqual({ about, snapshot }));
  test('with one bit turned in the snapshot is refused', () => {
    const start = file.findIndex(
      (_, i) => i > 100 && snapshot.subarray(0, 64).every((byte, k) => file[i + k] === byte),
    );
    const turned = file.slice();
    turned[start + 1234] = (turned[start + 1234] ?? 0) ^ 4;
    expect(() => readCheckpoint(turned)).toThrow(
      /^snapshot.bin is damaged: expected the sum \d+, got \d+$/,
    );
  });
  test('without its snapshot is refused', () => {
    expect(() =>
      readCheckpoint(
        zipSync({
          'about.json': encode(JSON.stringify(about)),
          'snapshot.json': encode('{"bytes":1,"crc32":0}'),
        }),
      ),
    ).toThrow('checkpoint: expected an entry snapshot.bin, got none');
  });
});

describe('the kind of a file', () => {
  const opens = 'a: expected a checkpoint (.glassbox), safetensors or npz, got ';
  const archive = (...names: string[]) =>
    zipSync(Object.fromEntries(names.map((name) => [name, encode('x')])));
  const spec = specText(dense);

  test('is told by what stands in it', () => {
    const parameters = drawn(dense);
    expect(modelKind(writeSafetensors(parameters, about, spec), 'a')).toBe('safetensors');
    expect(modelKind(writeNpz(parameters, about, spec), 'a')).toBe('npz');
    const checkpoint = writeCheckpoint({ about, snapshot: new Uint8Array(9) });
    expect(modelKind(checkpoint, 'a')).toBe('checkpoint');
  });
  test.each([
    ['nothing', new Uint8Array(), 'an empty file'],
    ['text', encode('weights = 1'), 'something else'],
    ['a graph', writeOnnx(drawnModel(dense), about, spec), 'an ONNX graph'],
    ['a pickle', archive('model/data.pkl'), 'a pickle of PyTorch'],
    ['our scripts', archive('glassbox.npz', 'glassbox_torch.py'), 'an archive of scripts'],
    ['photos', archive('cat.jpg'), 'a zip archive of other files'],
    ['half an archive', archive('a.npy').slice(0, 50), 'a zip archive that is cut short'],
  ])('%s: what it is is said', (_, file, what) => {
    expect(() => modelKind(file, 'a')).toThrow(opens + what);
  });
});
