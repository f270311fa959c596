// A run as bytes that outlive the page, and a lab that goes on from them.
import type { RunSpec, TrainingWorker } from '../protocol/index.ts';
import type { LabRules } from './lab-rules.ts';
import { look } from './run-questions.ts';
import { refusalOf } from './training-client.ts';
import type { TrainingRun } from './training-run.ts';

export interface KeptRun {
  lab: 'digits' | 'boundary' | 'table';
  /** Of the lab, as in a link. */
  settings: string;
  snapshot: Uint8Array;
  iteration: number;
  epoch: number;
  testAccuracy: number | null;
  trainLoss: number | null;
  /** Milliseconds of training. */
  elapsed: number;
  /** When it was kept, in milliseconds since 1970. */
  time: number;
}

/** The lab in which a table is learned stands in the room of a person's own data. */
const labOf = (lab: LabRules<unknown>['lab']): KeptRun['lab'] => (lab === 'data' ? 'table' : lab);

/** The settings as of the snapshot's moment are asked for when it has come. */
export async function keepRun<W extends TrainingWorker>(
  run: TrainingRun<W> | null,
  lab: LabRules<unknown>['lab'],
  settings: () => string,
): Promise<KeptRun> {
  for (let snapshot: Uint8Array | null = null; run?.ready; ) {
    snapshot = await run.keepCheckpoint();
    const { status } = run.latest;
    if (!snapshot || !status) continue; // another run has begun meanwhile
    // The worker answers in order: the newest frame is of the snapshot's moment.
    const { iteration, epoch, testIteration, testAccuracy, trainLoss } = status;
    return {
      lab: labOf(lab),
      settings: settings(),
      snapshot,
      iteration,
      epoch,
      testAccuracy: testIteration === null ? null : testAccuracy,
      trainLoss,
      elapsed: run.stopwatch.elapsed,
      time: Date.now(),
    };
  }
  throw new Error('There is no run to keep: expected one that has begun.');
}

/** The settings that the lab then goes by, or the sentence of the refusal; the run before then stays. */
export async function openRun<S, W extends TrainingWorker>(
  run: TrainingRun<W> | null,
  rules: LabRules<S>,
  kept: Pick<KeptRun, 'settings' | 'snapshot'> & Partial<KeptRun>,
): Promise<S | string> {
  const lab = labOf(rules.lab);
  if (kept.lab !== undefined && kept.lab !== lab) {
    return `The kept run is of the lab ${kept.lab}: expected ${lab}.`;
  }
  const { settings, refused } = rules.parse(kept.settings);
  const [first] = refused;
  if (first) {
    const [key, value] = [first.key.slice(0, 40), first.value.slice(0, 40)];
    return `The kept run has the setting ${key}=${value}, which is not possible here.`;
  }
  if (!run) return 'The lab is closed.';
  const present = run.ready ? await run.keepCheckpoint() : null;
  const before = { spec: run.spec, wasRunning: run.running };
  run.running = false;
  const refusal = await refusalOf(
    run.begin(
      rules.spec(settings),
      async (worker) => {
        try {
          return await restored(worker, rules.spec(settings), kept.snapshot, (load) => {
            run.latest = { ...run.latest, load };
            run.tell();
          });
        } catch (error) {
          if (present) await worker.restore(present);
          else if (before.spec) await worker.start(before.spec);
          throw error;
        }
      },
      settings,
      kept.snapshot,
    ),
  );
  if (refusal === null) {
    run.stopwatch.elapsed = kept.elapsed ?? 0;
    return settings;
  }
  if (before.wasRunning) run.start();
  return refusal;
}

type Told = (load: Awaited<ReturnType<TrainingWorker['advance']>>['load']) => void;

/** The run of the snapshot, once the digits of its epoch are here. */
async function restored(
  worker: TrainingWorker,
  spec: RunSpec,
  snapshot: Uint8Array,
  told: Told,
): Promise<Awaited<ReturnType<TrainingWorker['restore']>>> {
  await worker.start(spec);
  for (;;) {
    const { load } = await worker.advance(look({}));
    told(load);
    try {
      await worker.restore(snapshot);
      await worker.branch(spec); // refuses when data or network are not those of the settings
      return await worker.restore(snapshot);
    } catch (error) {
      // Only while digits are on their way may the reason be that they are not here yet.
      if (load.phase !== 'loading' || (error as Error).name === 'RuntimeError') throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
