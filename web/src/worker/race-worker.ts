/** The Web Worker in which two runs race. */
import { loadRace } from '../engine/load-race.ts';
import type { RaceWorker } from '../protocol/race.ts';
import { RaceHost } from './race-host.ts';
import { serveCalls } from './serve-calls.ts';

const host = new RaceHost(loadRace());

const api: RaceWorker = {
  loadDigits: (baseUrl) => host.loadDigits(baseUrl),
  cancelLoading: () => host.cancelLoading(),
  begin: (request) => host.begin(request),
  advance: (request) => host.advance(request),
  points: () => host.points(),
};

serveCalls(api, self);
