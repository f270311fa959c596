/** The Web Worker that looks closely at a run while another one trains it. */
import { loadInspector } from '../engine/load-inspector.ts';
import type { InspectorWorker } from '../protocol/inspector.ts';
import { InspectorHost } from './inspector-host.ts';
import { serveCalls } from './serve-calls.ts';
import { trainingApi } from './training-api.ts';

const host = new InspectorHost(loadInspector());

const api: InspectorWorker = {
  ...trainingApi(host),
  show: (snapshot) => host.show(snapshot),
  loading: () => host.loading(),
  results: () => host.results(),
  ask: (name, ...args) => host.ask(name, ...args),
};

serveCalls(api, self);
