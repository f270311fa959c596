// Models in files, in English, one key a sentence.
import * as format from './format.ts';
import { many } from './plural.ts';

/** Small files in KB. */
const size = (bytes: number) =>
  bytes < 1e6 ? `${format.integer(Math.ceil(bytes / 1000))} KB` : `${format.megabytes(bytes)} MB`;

export const enFiles = {
  title: 'Yours',
  hint: 'What you have trained leaves in files that other programs open, and comes back in. Nothing is sent anywhere.',

  // out
  save: 'Save',
  saveAs: {
    checkpoint: 'Checkpoint',
    onnx: 'ONNX',
    safetensors: 'safetensors',
    npz: 'npz',
    scripts: 'Python scripts',
  },
  opensIn: {
    checkpoint:
      'Glassbox goes on from it, number for number: weights, optimizer, random numbers, curves.',
    onnx: 'Opens in ONNX Runtime and Netron, and in most programs that use networks.',
    safetensors: 'Opens in PyTorch, JAX and whatever reads safetensors.',
    npz: 'Opens in NumPy with np.load.',
    scripts:
      'The npz, a NumPy script that shows the accuracy, and a PyTorch script that trains on, on one machine or on many.',
  },
  saving: 'The file is being made.',
  saved: (name: string, bytes: number) => `${name} is saved: ${size(bytes)}.`,
  notSaved: (reason: string) => `The file was not made. ${reason}`,

  // in
  open: 'Open',
  openHint: 'A checkpoint, safetensors or npz: choose a file, or drop it here.',
  openFile: 'Open a file',
  opening: (name: string) => `${name} is being read.`,
  checkpointOpen: (name: string, iteration: number) =>
    `${name} is open. The run goes on from update ${format.integer(iteration)}.`,
  weightsOpen: (name: string, arrays: number, numbers: number) =>
    `${name} is open: ${format.integer(arrays)} ${many(arrays, 'array', 'arrays')} with ${format.integer(numbers)} numbers. The run begins with these weights.`,
  converted: (types: string) => `Its numbers came as ${types} and are float32 now.`,
  renamed: 'Its names are not those of this page: the arrays were taken by shape and order.',
  kept: 'The run that was here before is kept.',
  back: 'Back to the run before',
  backAgain: 'The run before is here again.',
  refused: 'This file was not opened.',
  refusedText: (reason: string) => `${reason} The run here stays as it is.`,
};
