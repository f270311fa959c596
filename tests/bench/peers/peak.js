// The limit: as many floating-point operations as a workload's step needs, and nothing else.
import { serve } from '../shared/serve.js';
import { flopsPerSample } from '../shared/workloads.js';

let burn;
let flopsPerStep;

serve({
  async init({ workload }) {
    flopsPerStep = flopsPerSample(workload) * workload.batch;
    const module = fetch(new URL('/built/peak.wasm', self.location.href));
    const { instance } = await WebAssembly.instantiateStreaming(module, {
      env: { memory: new WebAssembly.Memory({ initial: 256 }) },
    });
    ({ burn } = instance.exports);
  },
  async trainSteps(n) {
    burn(n * flopsPerStep);
  },
});
