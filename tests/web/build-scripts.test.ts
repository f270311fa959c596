// The parts of the build scripts that can go wrong on somebody else's machine.
import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import lockFile from '../../package-lock.json' with { type: 'json' };
import { filesBelow, fromRoot } from '../../web/scripts/common.mjs';
import { aptPrefix } from '../../web/scripts/debian-packages.mjs';
import { bundledPackages } from '../../web/scripts/licences.mjs';
import { nodeVersionProblem } from '../../web/scripts/node-version.mjs';
import { idxFile } from '../../web/scripts/pack-mnist.mjs';
import { askedPort } from '../../web/scripts/serve.mjs';

describe('the version of Node', () => {
  test.each(['20.19.0', '20.20.2', '22.12.0', '23.0.0', '24.1.0'])('%s will do', (version) => {
    expect(nodeVersionProblem(version)).toBeNull();
  });

  test.each(['14.21.3', '18.19.0', '20.18.3', '21.7.0', '22.11.0'])('%s is refused', (version) => {
    expect(nodeVersionProblem(version)).toMatch(/^Glassbox expected Node .* got Node \d/);
    expect(nodeVersionProblem(version)).toContain(version);
  });
});

describe('apt-get', () => {
  const cmake = [{ name: 'cmake', why: 'describes the C++ build', present: () => false }];
  const machine = (root: boolean, ...commands: string[]) => ({
    root,
    has: (command: string) => commands.includes(command),
  });

  test('is called as root, or through sudo', () => {
    expect(aptPrefix(cmake, machine(true, 'apt-get'))).toEqual([]);
    expect(aptPrefix(cmake, machine(false, 'apt-get', 'sudo'))).toEqual(['sudo']);
  });

  test('that is not there, or out of reach, gets a sentence with the packages', () => {
    expect(() => aptPrefix(cmake, machine(true))).toThrow(/cmake[\s\S]*no apt-get/);
    expect(() => aptPrefix(cmake, machine(false, 'apt-get'))).toThrow(/no sudo[\s\S]*cmake/);
  });
});

describe('the port', () => {
  test('comes from --port, then from PORT', () => {
    expect(askedPort(['--port', '8000'], { PORT: '9000' })).toBe(8000);
    expect(askedPort(['--port=8000'], {})).toBe(8000);
    expect(askedPort([], { PORT: '9000' })).toBe(9000);
    expect(askedPort([], {})).toBeUndefined();
  });

  test.each(['0', '65536', '80x', '1e3', '-5'])('%s is refused', (text) => {
    expect(() => askedPort([`--port=${text}`], {})).toThrow(`got "${text}"`);
  });

  test('is the only thing that can be asked for', () => {
    expect(() => askedPort(['--prot', '8000'], {})).toThrow(/expected.*--port/);
  });
});

test('an IDX file has its magic number, its sizes and its bytes', () => {
  const file = idxFile([2, 1, 3], Buffer.from([1, 2, 3, 4, 5, 6]));
  expect([...file.subarray(0, 8)]).toEqual([0, 0, 8, 3, 0, 0, 0, 2]);
  expect([...file.subarray(16)]).toEqual([1, 2, 3, 4, 5, 6]);
});

test('a gzip header whose operating system is rewritten still inflates', () => {
  const zipped = gzipSync(Buffer.from('digits'));
  zipped[9] = 255;
  expect(gunzipSync(zipped).toString()).toBe('digits');
});

test('the lock file names no host to download from', () => {
  const packages = Object.values(lockFile.packages as Record<string, object>);
  expect(packages.length).toBeGreaterThan(10);
  expect(packages.filter((entry) => 'resolved' in entry)).toEqual([]);
});

test('every library that the page carries has its licence in licences.txt', () => {
  const sources = filesBelow(fromRoot('web/src')).filter((file) => file.endsWith('.ts'));
  const carried = sources.flatMap((file) =>
    [
      ...readFileSync(file, 'utf8').matchAll(
        /(?:\bfrom |^import |\bimport\()'([@a-z][\w@/.-]*)'/gm,
      ),
    ].map(([, name = '']) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    ),
  );
  expect(carried).toContain('lit');
  expect(bundledPackages).toEqual(expect.arrayContaining([...new Set(carried)]));
});

test('the package of npm pack needs no other package', () => {
  expect(Object.keys(packageJson)).not.toContain('dependencies');
});
