// What the generated NumPy and PyTorch scripts have in common.
import type { RunSpec } from '../protocol/index.ts';
import type { About } from './about.ts';

/** What a script reads beside the weights. */
export type SampleSource = 'idx' | 'npz';

export const sourceOf = ({ data }: RunSpec): SampleSource =>
  data.kind === 'digits' ? 'idx' : 'npz';

export type Task = 'classes' | 'binary' | 'regression';

/** What is asked of the network: a class of several, of two, or a number. */
export function taskOf({ data, loss }: RunSpec, outputs: number): Task {
  if (data.kind === 'plane' && /^regress/.test(data.shape)) return 'regression';
  if (data.kind === 'plane' && data.own?.classes === 0) return 'regression';
  if (data.kind === 'table' && data.classes === 0) return 'regression';
  return outputs > 1 || loss === 'softmax_cross_entropy' ? 'classes' : 'binary';
}

export const madeBy = ({ iteration, testAccuracy }: About): string =>
  `A network trained with Glassbox: ${iteration} updates${
    testAccuracy === null ? '' : `, test accuracy ${testAccuracy.toFixed(4)} on the page`
  }.`;

/** MNIST's files, or one's own in the same form. */
export const readIdx = `def idx(folder, name):
    """An IDX file of bytes, gzip'd or not."""
    for path in (folder / name, folder / (name + ".gz")):
        if path.exists():
            raw = path.read_bytes()
            raw = gzip.decompress(raw) if raw[:2] == b"\\x1f\\x8b" else raw
            if raw[:3] != b"\\0\\0\\x08":
                sys.exit(f"{path}: expected an IDX file of bytes, got {raw[:4].hex()}")
            shape = np.frombuffer(raw, ">i4", raw[3], 4)
            return np.frombuffer(raw, np.uint8, offset=4 + 4 * raw[3]).reshape(shape)
    sys.exit(f"{folder}: expected {name} or {name}.gz, got neither")
`;

const scalings: Record<'unit' | 'offset' | 'binary', string> = {
  unit: '.astype(np.float32) / 255',
  offset: '.astype(np.float32) / 255 * 0.99 + 0.01',
  binary: '.astype(bool).astype(np.float32)',
};

/** Behind the bytes of the pictures: what the network is shown. */
export const scalingOf = ({ data }: RunSpec): string =>
  data.kind === 'digits' ? scalings[data.scaling] : '';
