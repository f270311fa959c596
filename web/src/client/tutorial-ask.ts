// A typed question to a study worker.
import type { StudyCalls, StudyWorker } from '../protocol/study.ts';
import type { Ask } from './training-client.ts';

/** Who can put a question: a TrainingRun or a TrainingClient of a study worker. */
export interface Asked {
  call<T>(ask: Ask<T, StudyWorker>): Promise<T>;
}

export function askStudy<Name extends keyof StudyCalls>(
  asked: Asked,
  name: Name,
  ...args: Parameters<StudyCalls[Name]>
): Promise<ReturnType<StudyCalls[Name]>> {
  return asked.call((worker) => worker.ask(name, ...args));
}
