// The exported ONNX graph in ONNX Runtime gives the page's probabilities.
import { InferenceSession, Tensor } from 'onnxruntime-web';
import { describe, expect, test } from 'vitest';
import { writeOnnx } from '../../web/src/files/onnx.ts';
import { digitsFile, type NetworkName, networks, train } from './trained.ts';

const count = 1000;
const allowed = 1e-5;

describe.each(Object.keys(networks) as NetworkName[])('a %s network', (name) => {
  test(`answers to ${count} test digits as the page does, within ${allowed}`, async () => {
    const { model, about, spec, probabilities, accuracy } = await train(name);
    expect(accuracy).toBeGreaterThan(0.85);
    const file = writeOnnx(model, about, spec);
    const session = await InferenceSession.create(file, { executionProviders: ['wasm'] });
    expect(session.inputNames).toEqual(['pixels']);
    expect(session.outputNames).toEqual(['probabilities']);
    const bytes = digitsFile('t10k-images-idx3-ubyte').subarray(16, 16 + count * 784);
    const pixels = new Tensor(
      'float32',
      Float32Array.from(bytes, (byte) => byte / 255),
      [count, 784],
    );
    const { probabilities: found } = await session.run({ pixels });
    expect(found?.dims).toEqual([count, 10]);
    const answers = found?.data as Float32Array;
    const differences = answers.map((value, i) => Math.abs(value - (probabilities[i] ?? 2)));
    const largest = Math.max(...differences);
    console.log(`${name}: ${file.length} bytes, largest difference ${largest.toExponential(2)}`);
    expect(answers).toHaveLength(count * 10);
    expect(largest).toBeLessThanOrEqual(allowed);
    await session.release();
  });
});
