// A file of a model as a run that a lab can open.
import type { About } from '../files/about.ts';
import type { TensorFile } from '../files/tensors.ts';
import type { RunSpec } from '../protocol/index.ts';
import type { KeptRun } from './kept-run.ts';
import { isOnOwnDigits } from './model-formats.ts';
import { askModelWorker } from './model-worker.ts';
import type { ParsedSettings } from './settings-text.ts';

/** The lab that the file is to be opened in, as it is now. */
export interface PresentLab {
  lab: KeptRun['lab'];
  settings: string;
  /** Settings of this lab from their text. */
  read: (settings: string) => ParsedSettings<unknown>;
  spec: (settings: unknown) => RunSpec;
}

export interface FoundModel {
  kept: Pick<KeptRun, 'lab' | 'settings' | 'snapshot'> & Partial<KeptRun>;
  about: About | null;
  /** Of a file of weights; null: a checkpoint. */
  weights: { arrays: number; numbers: number; converted: string[]; renamed: boolean } | null;
}

const mostBytes = 512 * 1024 * 1024;

export async function openModelFile(file: File, present: PresentLab): Promise<FoundModel> {
  if (file.size > mostBytes) {
    throw new Error(`${file.name}: expected at most ${mostBytes} bytes, got ${file.size}`);
  }
  return openModel(new Uint8Array(await file.arrayBuffer()), file.name, present);
}

export async function openModel(
  bytes: Uint8Array,
  name: string,
  present: PresentLab,
): Promise<FoundModel> {
  const { modelKind } = await import('../files/model-kind.ts');
  const kind = modelKind(bytes, name);
  if (kind === 'checkpoint') {
    const { readCheckpoint } = await import('../files/checkpoint.ts');
    const { about, snapshot } = readCheckpoint(bytes);
    await expectLab(about, present);
    const { lab, settings, elapsed = 0 } = about;
    return { kept: { lab, settings, snapshot, elapsed }, about, weights: null };
  }
  const file =
    kind === 'npz'
      ? (await import('../files/npz.ts')).readNpz(bytes)
      : (await import('../files/safetensors.ts')).readSafetensors(bytes);
  return fitted(file, present);
}

async function expectLab({ lab, settings, data }: About, present: PresentLab): Promise<void> {
  if (lab !== present.lab) {
    throw new Error(`The file is of the lab ${lab}: expected ${present.lab}.`);
  }
  if (lab !== 'digits' || !isOnOwnDigits(settings)) return;
  const { ownDigits } = await import('./own-digits.ts');
  if (ownDigits() !== null) return;
  throw new Error(
    `The file was trained on own digits (${data}): expected them to be opened first.`,
  );
}

/** A file that tells its settings brings its own network; another must fit the present one. */
async function fitted(file: TensorFile, present: PresentLab): Promise<FoundModel> {
  const { about, tensors, converted } = file;
  if (about) await expectLab(about, present);
  const text = about?.settings ?? present.settings;
  const { settings, refused } = present.read(text);
  const [first] = refused;
  if (first) {
    const [key, value] = [first.key.slice(0, 40), first.value.slice(0, 40)];
    throw new Error(`The file has the setting ${key}=${value}, which is not possible here.`);
  }
  const spec = present.spec(settings);
  const { fitParameters } = await import('../files/fit.ts');
  const { parameterPlan } = await import('../files/network.ts');
  const { parameters, renamed } = fitParameters(parameterPlan(spec), tensors);
  const snapshot = await askModelWorker((worker) => worker.ask('writeModel', spec, parameters));
  const numbers = parameters.reduce((sum, { values }) => sum + values.length, 0);
  return {
    kept: { lab: present.lab, settings: text, snapshot, elapsed: 0 },
    about,
    weights: { arrays: parameters.length, numbers, converted, renamed },
  };
}
