// The lab whose run the files are of.
import type { KeptRun } from '../client/kept-run.ts';
import type { LabRules } from '../client/lab-rules.ts';
import type { PresentLab } from '../client/model-open.ts';
import type { TrainingRun } from '../client/training-run.ts';
import type { TrainingWorker } from '../protocol/index.ts';

/** As much of a lab as files need: elements/lab-element.ts has it. */
export interface ModelLab extends HTMLElement {
  // biome-ignore lint/suspicious/noExplicitAny: the settings of any lab
  readonly rules: LabRules<any>;
  keep(): Promise<KeptRun>;
  open(kept: Pick<KeptRun, 'settings' | 'snapshot'> & Partial<KeptRun>): Promise<string | null>;
}

/** The lab in whose tree the element stands. */
export function labAround(element: Element): ModelLab | null {
  for (let at: Element | null = element; at; ) {
    if ('keep' in at && 'open' in at) return at as ModelLab;
    const root = at.getRootNode();
    at = at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return null;
}

export const presentLab = ({ rules }: ModelLab, { lab, settings }: KeptRun): PresentLab => ({
  lab,
  settings,
  read: (text) => rules.parse(text),
  spec: (parsed) => rules.spec(parsed),
});

/** How well a run reads that has begun with trained weights; one that begins with drawn ones is not asked. */
export async function measure(run: TrainingRun | TrainingRun<TrainingWorker>): Promise<void> {
  const request = { milliseconds: 250, steps: 0, views: {} };
  for (let part = 0; part < 100 && !run.running; part++) {
    const { status } = await run.call((worker) => worker.advance(request));
    if (status.testCount === 0 || status.testIteration === status.iteration) break;
  }
  run.look();
}
