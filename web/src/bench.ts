// The benchmark page: what a script measures with, and what a person sees.
import './styles/page.css';
import { type BenchAdapter, type Data, GlassboxAdapter } from './bench/adapter.ts';
import { GlassboxBench } from './bench/glassbox-bench.ts';
import { connectTrainingWorker } from './client/connect.ts';
import { connectPlaneWorker } from './client/plane-connection.ts';
import { TrainingClient } from './client/training-client.ts';

declare global {
  interface Window {
    benchAdapter: BenchAdapter;
  }
}

// A worker that dies ends the measurement: the call that waits for it says so.
const connect = (data: Data) =>
  new TrainingClient(data === 'points' ? connectPlaneWorker : connectTrainingWorker, {
    prepare: async () => {},
    restarted: () => {},
    gaveUp: () => {},
  });

const adapter = new GlassboxAdapter(connect, new URL('mnist/', document.baseURI).href);
window.benchAdapter = adapter;
const bench = new GlassboxBench();
bench.adapter = adapter;
document.body.prepend(bench);
