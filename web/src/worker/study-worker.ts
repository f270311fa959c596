/** The Web Worker of the study pages. Its name, 'float' or 'double', says which module it loads. */
import { loadStudy } from '../engine/load-study.ts';
import type { StudyWorker } from '../protocol/study.ts';
import { PointsHost } from './points-host.ts';
import { serveCalls } from './serve-calls.ts';
import { trainingApi } from './training-api.ts';

const study = loadStudy(self.name === 'float' ? 'float' : 'double');
const host = new PointsHost(study);

const api: StudyWorker = {
  ...trainingApi(host),
  ask: (name, ...args) => study.then((opened) => opened.ask(name, ...args)),
  startPreset: (id, seed) => host.begin((opened) => opened.ask('startPreset', id, seed)),
};

serveCalls(api, self);
