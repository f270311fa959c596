// Where the contests take place: the browser with its two pages, and the programs beside it.
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { workloads } from '../../tests/bench/shared/workloads.js';
import { browserContestant, servePeers } from './bench-browser.mjs';
import { nativeProgram } from './bench-build.mjs';
import { nativeNames } from './bench-contestants.mjs';
import { googleBenchmark, openPython, pythonContestant, pythonWith } from './bench-native.mjs';
import { runContest } from './bench-run.mjs';
import { launchOptions } from './chromium.mjs';
import { serveSite } from './serve.mjs';

/** @typedef {import('./bench-contestants.mjs').Contest} Contest */
/** @typedef {import('./bench-browser.mjs').Contestant} Contestant */

const seed = 4; // XOR's two hidden units find the way from here
const debian = /** @type {Record<string, string>} */ ({
  numpy: 'python3-numpy libopenblas0',
  torch: 'python3-torch libopenblas0',
});

/** The Python contestants that can run here, and what they are; others are told of. @param {string[]} who */
async function openPythons(who) {
  /** @type {Map<string, ReturnType<typeof openPython>>} */
  const open = new Map();
  /** @type {Record<string, string>} */
  const versions = {};
  for (const name of ['numpy', 'torch'].filter((python) => who.includes(python))) {
    const python = pythonWith(name);
    if (python === undefined) {
      console.log(`${name} is not here and is left out (Debian: apt-get install ${debian[name]})`);
      continue;
    }
    const process = openPython(python, `${name}_steps.py`);
    const { version, blas } = await process.ask({ ask: 'about' });
    open.set(name, process);
    versions[name === 'numpy' ? 'NumPy' : 'PyTorch'] = `${version}, BLAS ${blas ?? 'of its own'}`;
  }
  return { open, versions };
}

/** @param {{ rounds: number, seconds: number, patience: number, who: string[] }} asked */
export async function openField({ who, ...asked }) {
  const site = await serveSite();
  const peers = await servePeers();
  const browser = await chromium.launch(launchOptions);
  const { open: pythons, versions } = await openPythons(who);

  /** @param {Contest} contest @param {string[]} names */
  function nativeContestants(contest, names) {
    /** @type {Contestant[]} */
    const found = [];
    if (names.includes('native') && existsSync(nativeProgram)) {
      found.push(googleBenchmark(nativeProgram, contest.id));
    }
    for (const [name, process] of pythons) {
      if (names.includes(name)) found.push(pythonContestant(name, process, contest));
    }
    return found;
  }

  /** Fresh pages for each contest. @param {Contest} contest */
  async function run(contest) {
    const names = contest.names.filter((name) => who.includes(name));
    const ours = await browser.newPage();
    const theirs = await browser.newPage();
    try {
      await ours.goto(`${site.url}bench.html`);
      await theirs.goto(peers.url);
      const inBrowser = names.filter((name) => !nativeNames.includes(name));
      const contestants = [
        ...inBrowser.map((name) =>
          browserContestant(name === 'glassbox' ? ours : theirs, name, contest),
        ),
        ...nativeContestants(contest, names),
      ];
      const workload = workloads[contest.workload];
      if (!workload) throw new Error(`expected a workload, got ${contest.workload}`);
      const config = { workload, seed, dense: contest.dense ?? false };
      return await runContest(contest, contestants, { ...asked, config });
    } finally {
      await ours.close();
      await theirs.close();
    }
  }

  return {
    run,
    browser,
    siteUrl: site.url,
    versions: { Chromium: browser.version(), ...versions },
    async close() {
      for (const process of pythons.values()) process.close();
      await browser.close();
      peers.close();
      site.close();
    },
  };
}
