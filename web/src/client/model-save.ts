// The trained network as a file, in each of the formats.
import { type About, specText } from '../files/about.ts';
import { sourceOf } from '../files/python-parts.ts';
import type { RunStatus, TrainingWorker } from '../protocol/index.ts';
import type { Model } from '../protocol/model.ts';
import type { KeptRun } from './kept-run.ts';
import { isOnOwnDigits, type ModelFormat } from './model-formats.ts';
import { askModelWorker } from './model-worker.ts';
import type { TrainingRun } from './training-run.ts';

export interface SavedFile {
  name: string;
  bytes: Uint8Array;
}

/** What is saved: the run as it was kept, and the newest that is known of it. */
export interface ModelToSave {
  kept: KeptRun;
  run: TrainingRun | TrainingRun<TrainingWorker>;
  status: RunStatus;
}

/** The accuracy only where it is that of these weights. */
function aboutOf({ kept, status }: ModelToSave): About {
  const { lab, settings, iteration, epoch, trainLoss, elapsed } = kept;
  const measured = status.iteration === iteration && status.testIteration === iteration;
  return {
    format: 1,
    lab,
    settings,
    iteration,
    epoch,
    testAccuracy: measured ? status.testAccuracy : null,
    trainLoss,
    elapsed,
  };
}

/** What digits of one's own are called, so that opening the file can ask for them. */
async function ownName({ settings }: KeptRun): Promise<Pick<About, 'data'>> {
  if (!isOnOwnDigits(settings)) return {};
  const { ownDigits } = await import('./own-digits.ts');
  return { data: ownDigits()?.name ?? '' };
}

export async function saveModel(format: ModelFormat, source: ModelToSave): Promise<SavedFile> {
  const about = { ...aboutOf(source), ...(await ownName(source.kept)) };
  const { snapshot, lab, iteration } = source.kept;
  if (format === 'checkpoint') {
    const { writeCheckpoint } = await import('../files/checkpoint.ts');
    const bytes = writeCheckpoint({ about, snapshot });
    return { name: `glassbox-${lab}-${iteration}.glassbox`, bytes };
  }
  const model = await askModelWorker((worker) => worker.ask('readModel', snapshot));
  const spec = specText(model.spec);
  const { parameters } = model;
  switch (format) {
    case 'onnx': {
      const { writeOnnx } = await import('../files/onnx.ts');
      return { name: 'glassbox.onnx', bytes: writeOnnx(model, about, spec) };
    }
    case 'safetensors': {
      const { writeSafetensors } = await import('../files/safetensors.ts');
      return { name: 'glassbox.safetensors', bytes: writeSafetensors(parameters, about, spec) };
    }
    case 'npz': {
      const { writeNpz } = await import('../files/npz.ts');
      return { name: 'glassbox.npz', bytes: writeNpz(parameters, about, spec) };
    }
    case 'scripts':
      return { name: 'glassbox-python.zip', bytes: await scripts(model, about, source) };
  }
}

/** The weights, the two scripts, and samples where the scripts cannot read them from elsewhere. */
async function scripts(model: Model, about: About, source: ModelToSave): Promise<Uint8Array> {
  const [{ writeNpz }, { numpyScript }, { pytorchScript }, { zip }] = await Promise.all([
    import('../files/npz.ts'),
    import('../files/numpy-script.ts'),
    import('../files/pytorch-script.ts'),
    import('../files/zip.ts'),
  ]);
  const encoder = new TextEncoder();
  const { learningRate } = source.status;
  const entries: Record<string, Uint8Array> = {
    'glassbox.npz': writeNpz(model.parameters, about, specText(model.spec)),
    'glassbox_numpy.py': encoder.encode(numpyScript(model, about)),
    'glassbox_torch.py': encoder.encode(pytorchScript(model, about, learningRate)),
  };
  if (sourceOf(model.spec) === 'npz') {
    const { samplesOf } = await import('./model-samples.ts');
    entries['glassbox_data.npz'] = await samplesOf(model.spec, source.run);
  }
  return zip(entries);
}
