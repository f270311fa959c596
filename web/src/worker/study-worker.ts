/** The Web Worker of the study pages. Its name, 'float' or 'double', says which module it loads. */
import { expose } from 'comlink';
import { loadStudy } from '../engine/load-study.ts';
import type { StudyWorker } from '../protocol/study.ts';
import { hand } from './hand.ts';
import { trainingApi } from './training-api.ts';
import { TrainingHost } from './training-host.ts';

const study = loadStudy(self.name === 'float' ? 'float' : 'double');
const host = new TrainingHost(study);

const api: StudyWorker = {
  ...trainingApi(host),
  ask: (name, ...args) => hand(study.then((opened) => opened.ask(name, ...args))),
  startPreset: (id, seed) => hand(host.begin((opened) => opened.ask('startPreset', id, seed))),
};

expose(api);
