// npm start: sets everything up, builds the site and serves it.
import { requireSupportedNode } from './node-version.mjs';

requireSupportedNode();

const { runMain } = await import('./common.mjs');

await runMain(async () => {
  const { setUp } = await import('./setup.mjs');
  setUp({ forTests: false });
  // What follows imports npm packages, which are there only now.
  const { askedPort, serveAt } = await import('./serve.mjs');
  const port = askedPort(process.argv.slice(2), process.env);
  const { buildSite } = await import('./build.mjs');
  await buildSite();
  const site = await serveAt(port);
  console.log(`Glassbox is at ${site.url}`);
});
