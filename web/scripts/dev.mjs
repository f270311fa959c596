// npm run dev: Vite's server for web/; after each change in cpp/ a rebuilt module, and its source.
import { requireSupportedNode } from './node-version.mjs';

requireSupportedNode();

const { fromRoot, runMain } = await import('./common.mjs');

/**
 * Rebuilds the module in a process of its own, so that the server goes on answering. A change that
 * comes while a build runs asks for one more build.
 * @param {() => unknown} done
 */
async function wasmRebuilder(done) {
  const { spawn } = await import('node:child_process');
  let building = false;
  let again = false;
  return function rebuild() {
    again = building;
    if (building) return;
    building = true;
    const build = spawn(process.execPath, [fromRoot('web/scripts/build-wasm.mjs')], {
      stdio: 'inherit',
    });
    build.on('exit', (code) => {
      building = false;
      if (again) rebuild();
      else if (code === 0) done();
    });
  };
}

await runMain(async () => {
  const { setUp } = await import('./setup.mjs');
  setUp({ forTests: false });
  const { askedPort } = await import('./serve.mjs');
  const port = askedPort(process.argv.slice(2), process.env);
  const { buildWasm } = await import('./build-wasm.mjs');
  const { packMnist } = await import('./pack-mnist.mjs');
  await buildWasm();
  await packMnist();
  const { packSource } = await import('./pack-source.mjs');
  await packSource();

  const { createServer } = await import('vite');
  const server = await createServer({
    root: fromRoot('web'),
    server: { port: port ?? 5173, strictPort: port !== undefined },
  });
  const rebuild = await wasmRebuilder(async () => {
    await packSource();
    server.ws.send({ type: 'full-reload' });
  });
  server.watcher.add(fromRoot('cpp'));
  server.watcher.on('all', (_event, file) => {
    if (file.startsWith(fromRoot('cpp/'))) rebuild();
  });
  await server.listen();
  server.printUrls();
});
