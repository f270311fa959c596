// What Python makes of the files: NumPy alone, and PyTorch in one process and in two.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fitParameters } from '../../web/src/files/fit.ts';
import { parameterPlan } from '../../web/src/files/network.ts';
import { readNpz, writeNpz } from '../../web/src/files/npz.ts';
import { numpyScript } from '../../web/src/files/numpy-script.ts';
import { pytorchScript } from '../../web/src/files/pytorch-script.ts';
import { writeSafetensors } from '../../web/src/files/safetensors.ts';
import {
  digitsFolder,
  type NetworkName,
  networks,
  type Trained,
  temporaryFolder,
  train,
} from './trained.ts';

/** Debian's, which has Debian's NumPy and PyTorch. */
const python = '/usr/bin/python3';
/**
 * torchrun. Without a choice of what is redirected, PyTorch 1.13 under Python 3.11 does not start its
 * processes: it looks for the default among the members of a flag, which no longer has its zero.
 */
const torchrun = [
  ...['-m', 'torch.distributed.run', '--standalone', '--nproc_per_node=2'],
  ...['--redirects=1', '--tee=1'],
];

function run(folder: string, ...args: string[]): string {
  const env = { ...process.env, OMP_NUM_THREADS: '1' };
  return execFileSync(python, args, { cwd: folder, env, encoding: 'utf8', timeout: 200_000 });
}

const sum = (values: Float32Array) =>
  createHash('sha256').update(new Uint8Array(values.buffer)).digest('hex');

/** The numbers behind these words, in their order. */
const numbersBehind = (text: string, words: string) =>
  [...text.matchAll(new RegExp(`${words} ([\\d.]+)`, 'g'))].map(([, number]) => Number(number));

describe.each(Object.keys(networks) as NetworkName[])('a %s network', (name) => {
  let trained: Trained;
  const folder = temporaryFolder();
  afterAll(() => rmSync(folder, { recursive: true }));

  beforeAll(async () => {
    trained = await train(name);
    const { model, about, spec } = trained;
    const write = (file: string, data: string | Uint8Array) =>
      writeFileSync(path.join(folder, file), data);
    write('glassbox.npz', writeNpz(model.parameters, about, spec));
    write('glassbox.safetensors', writeSafetensors(model.parameters, about, spec));
    write('glassbox_numpy.py', numpyScript(model, about));
    write('glassbox_torch.py', pytorchScript(model, about, model.spec.learningRate));
    symlinkSync(digitsFolder, path.join(folder, 'mnist'));
  });

  test('reads the safetensors file as it was written', () => {
    const reader = path.join(import.meta.dirname, 'python/read_safetensors.py');
    const found = JSON.parse(run(folder, reader, 'glassbox.safetensors'));
    const expected = trained.model.parameters.map(({ name: key, shape, values }) => [
      key,
      [shape, sum(values)],
    ]);
    expect(found).toEqual(Object.fromEntries(expected));
  });

  test('has the same accuracy in NumPy', () => {
    const said = run(folder, 'glassbox_numpy.py');
    console.log(`${name}: page ${trained.accuracy.toFixed(4)}, NumPy: ${said.trim()}`);
    const right = Number(/\((\d+) of 10000\)/.exec(said)?.[1]);
    // Sums in another order may tip a digit that stands between two classes.
    expect(Math.abs(right - trained.accuracy * 10_000)).toBeLessThanOrEqual(1);
  });

  test('says what it expected where the digits are not', () => {
    expect(() => run(folder, 'glassbox_numpy.py', 'elsewhere')).toThrow(
      /elsewhere: expected t10k-images-idx3-ubyte or t10k-images-idx3-ubyte.gz, got neither/,
    );
  });

  test.each([
    ['one process', []],
    ['two processes', ['--ddp']],
  ])('shows its accuracy in PyTorch and trains on, in %s', (processes, args) => {
    const file = path.join(folder, 'trained.npz');
    const start = args.length > 0 ? torchrun : [];
    const script = ['glassbox_torch.py', '--epochs', '1', '--save', 'trained.npz'];
    const said = run(folder, ...start, ...script, ...args);
    console.log(`${name}, ${processes}: ${said.trim().split('\n').join('; ')}`);
    const [before = 0, after = 0] = numbersBehind(said, 'test accuracy');
    expect(Math.abs(before - trained.accuracy)).toBeLessThanOrEqual(1.01e-4);
    expect(after).toBeGreaterThan(before);
    // What it has learned fits the network again.
    expect(existsSync(file)).toBe(true);
    const { tensors } = readNpz(new Uint8Array(readFileSync(file)));
    const { parameters } = fitParameters(parameterPlan(trained.model.spec), tensors);
    expect(parameters.map(({ name: key }) => key)).toEqual(
      trained.model.parameters.map(({ name: key }) => key),
    );
    expect(parameters[0]?.values).not.toEqual(trained.model.parameters[0]?.values);
    rmSync(file);
  });
});
