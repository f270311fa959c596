// Which lines of the C++ compute which pane of a race.
import type { Fairness } from '../protocol/race.ts';

export const raceSources: Record<Fairness, readonly string[]> = {
  steps: ['app/race.cpp#Race::advance_equally', 'app/run.cpp#Run::advance'],
  time: ['app/race.cpp#Race::advance_poorer', 'app/run.cpp#Run::advance'],
};
export const fieldSources: readonly string[] = ['app/plane_lab.cpp#PlaneLab::answers_at'];
