/** The Web Worker of the boundary lab. */
import { loadPlane } from '../engine/load-plane.ts';
import type { PlaneWorker } from '../protocol/plane.ts';
import { PlaneHost } from './plane-host.ts';
import { serveCalls } from './serve-calls.ts';
import { trainingApi } from './training-api.ts';

const lab = loadPlane();

const api: PlaneWorker = {
  ...trainingApi(new PlaneHost(lab)),
  ask: (name, ...args) => lab.then((opened) => opened.ask(name, ...args)),
};

serveCalls(api, self);
