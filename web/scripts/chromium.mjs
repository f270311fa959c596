// How the tests and measurements start Debian's Chromium.
import { mkdirSync } from 'node:fs';
import { fromRoot } from './common.mjs';

// Chromium writes into its home folder; this one may be thrown away.
const home = fromRoot('build/chromium-home');
mkdirSync(home, { recursive: true });

export const launchOptions = {
  executablePath: '/usr/bin/chromium',
  env: { .../** @type {Record<string, string>} */ (process.env), HOME: home },
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};
