// The package that `npm pack` makes of the built site: installed in an empty folder without a
// network, its script runs on a page, and its types are those of the elements.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fromRoot } from '../../web/scripts/common.mjs';
import { builtSite, serveSite } from '../../web/scripts/serve.mjs';
import { expectTrained } from './embedding.ts';
import { expect, test } from './site.ts';

const npm = (args: string[], cwd: string) =>
  execFileSync('npm', [...args, '--offline', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    encoding: 'utf8',
  });

/** Packs what has been built, without building, and installs it beside a page. */
function install(folder: string): string {
  const source = path.join(folder, 'source');
  mkdirSync(source);
  cpSync(builtSite(), path.join(source, 'dist'), { recursive: true });
  for (const file of ['package.json', 'README.md', 'LICENSE', 'NOTICE']) {
    cpSync(fromRoot(file), path.join(source, file));
  }
  npm(['pack', '--ignore-scripts', '--pack-destination', folder], source);
  const blog = path.join(folder, 'blog');
  mkdirSync(blog);
  writeFileSync(path.join(blog, 'package.json'), '{ "private": true }\n');
  const [packed = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  npm(['install', path.join(folder, packed)], blog);
  return blog;
}

test('the package of npm pack is installed without a network and trains', async ({
  page,
  complaints,
}) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'glassbox-pack-'));
  try {
    const blog = install(folder);
    const installed = path.join(blog, 'node_modules', 'glassbox');
    expect(readdirSync(path.join(blog, 'node_modules')).sort()).toEqual([
      '.package-lock.json',
      'glassbox',
    ]);
    expect(readdirSync(installed).sort()).toEqual([
      'LICENSE',
      'NOTICE',
      'README.md',
      'dist',
      'package.json',
    ]);
    const manifest = path.join(installed, 'dist', 'mnist', 'manifest.json');
    expect(JSON.parse(readFileSync(manifest, 'utf8'))).toMatchObject({ trainCount: 60_000 });

    writeFileSync(
      path.join(blog, 'index.html'),
      `<!doctype html><html lang="en"><title>A blog</title>
       <link rel="icon" href="node_modules/glassbox/dist/favicon.svg" />
       <script type="module" src="node_modules/glassbox/dist/glassbox.js"></script>
       <glassbox-digits settings="hidden=16" autostart></glassbox-digits></html>`,
    );
    const site = await serveSite({ folder: blog });
    await page.goto(site.url);
    await expectTrained(page.locator('glassbox-digits'), 50);
    // This site is another one than the test's own: its requests are those that are right.
    expect(complaints.filter((complaint) => !complaint.includes(site.url))).toEqual([]);
    complaints.splice(0);
    site.close();

    writeFileSync(
      path.join(blog, 'use.ts'),
      `import { load } from 'glassbox';
       await load('glassbox-boundary');
       const lab = document.createElement('glassbox-boundary');
       lab.settings = 'hidden=4';
       lab.addEventListener('settings-change', ({ detail }) => console.log(detail.settings));
       lab.step(3);
       const accuracy: number | null | undefined = lab.status?.testAccuracy;
       console.log(accuracy);
       // @ts-expect-error: it is read only
       lab.status = undefined;`,
    );
    const compile = ['--noEmit', '--strict', '--module', 'esnext', '--target', 'es2022'];
    execFileSync(
      process.execPath,
      [
        fromRoot('node_modules/typescript/bin/tsc'),
        ...compile,
        '--moduleResolution',
        'bundler',
        '--types',
        '',
        'use.ts',
      ],
      { cwd: blog, stdio: 'pipe' },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
