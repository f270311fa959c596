// The page that the peers run in, each in a worker of its own: window.openPeer, window.closePeers.

// Written out, since the bundler looks for addresses of this form.
const starts = {
  peak: () => new Worker(new URL('./peers/peak.js', import.meta.url), { type: 'module' }),
  'tfjs-wasm': () =>
    new Worker(new URL('./peers/tfjs-wasm.js', import.meta.url), { type: 'module' }),
  'tfjs-manual': () =>
    new Worker(new URL('./peers/tfjs-manual.js', import.meta.url), { type: 'module' }),
  'tfjs-cpu': () => new Worker(new URL('./peers/tfjs-cpu.js', import.meta.url), { type: 'module' }),
  'tfjs-webgl': () =>
    new Worker(new URL('./peers/tfjs-webgl.js', import.meta.url), { type: 'module' }),
  jax: () => new Worker(new URL('./peers/jax.js', import.meta.url), { type: 'module' }),
  convnetjs: () => new Worker(new URL('./peers/convnetjs.js', import.meta.url), { type: 'module' }),
  brain: () => new Worker(new URL('./peers/brain.js', import.meta.url), { type: 'module' }),
  synaptic: () => new Worker(new URL('./peers/synaptic.js', import.meta.url), { type: 'module' }),
  onnx: () => new Worker(new URL('./peers/onnx.js', import.meta.url), { type: 'module' }),
};

const open = [];
window.peers = {};

/** Starts a peer; `window.peers[name]` is then its adapter. */
window.openPeer = (name) => {
  const worker = starts[name]();
  const waiting = new Map();
  let last = 0;
  worker.addEventListener('message', ({ data: { id, value, error } }) => {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) resolve(value);
    else reject(new Error(error));
  });
  worker.addEventListener('error', ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(`${name} died: ${message}`));
  });
  const call =
    (what) =>
    (...args) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        worker.postMessage({ id: last, call: what, args });
      });
  window.peers[name] = Object.fromEntries(
    ['init', 'trainSteps', 'evaluate', 'inferAll'].map((what) => [what, call(what)]),
  );
  open.push(worker);
};

window.closePeers = () => {
  for (const worker of open.splice(0)) worker.terminate();
  window.peers = {};
};
