// npz, as numpy.savez writes it: a zip archive with one .npy for each array.
import type { ModelParameter } from '../protocol/model.ts';
import { type About, readAbout } from './about.ts';
import { readNpy, writeNpy } from './npy.ts';
import { isCounter } from './safetensors.ts';
import { expectNames, type TensorFile } from './tensors.ts';
import { unzip, zip } from './zip.ts';

const aboutName = 'glassbox.json';

export function writeNpz(
  parameters: readonly ModelParameter[],
  about: About,
  spec: string,
): Uint8Array {
  const encoder = new TextEncoder();
  const arrays = parameters.map((parameter): [string, Uint8Array] => [
    `${parameter.name}.npy`,
    writeNpy(parameter),
  ]);
  return zip({
    ...Object.fromEntries(arrays),
    [aboutName]: encoder.encode(JSON.stringify(about)),
    'spec.json': encoder.encode(spec),
  });
}

export function readNpz(file: Uint8Array): TensorFile {
  const entries = unzip(file, 'npz', (name) => name === aboutName || name.endsWith('.npy'));
  const text = entries.get(aboutName);
  entries.delete(aboutName);
  expectNames([...entries.keys()]);
  const converted = new Set<string>();
  const tensors = [...entries]
    .map(([name, bytes]) => ({ name: name.slice(0, -'.npy'.length), bytes }))
    .filter(({ name }) => !isCounter(name))
    .map(({ name, bytes }) => {
      const { descr, shape, values } = readNpy(name, bytes);
      if (descr.slice(1) !== 'f4') converted.add(descr);
      return { name, shape, values };
    });
  const about = text ? readAbout(new TextDecoder().decode(text), aboutName) : null;
  return { about, tensors, converted: [...converted] };
}
