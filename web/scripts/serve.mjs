// The static server of dist/. Its options play the hosts that Glassbox has to live with.
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { fromRoot, isProgram, Problem, runMain } from './common.mjs';
import { contentSecurityPolicy } from './policy.mjs';

export { contentSecurityPolicy };

/**
 * @typedef {object} SiteOptions
 * @property {number} [port] 0, the default, takes a free one
 * @property {string} [folder] what is served; dist/, or what the environment's GLASSBOX_DIST names
 * @property {string} [prefix] the folder that the site lies in, such as /some/deep/path/
 * @property {boolean} [gzipEncoding] sends the shards with Content-Encoding: gzip, as some hosts do
 * @property {boolean} [wrongWasmType] sends wasm with the content type of unknown files
 * @property {boolean} [noPolicy] sends no policy, as a host does that lets nobody choose its headers
 */

export const builtSite = () => process.env.GLASSBOX_DIST ?? fromRoot('dist');

/** @param {SiteOptions} options */
function createSite({
  folder = builtSite(),
  prefix = '/',
  gzipEncoding = false,
  wrongWasmType = false,
  noPolicy = false,
}) {
  const files = sirv(folder, {
    dev: true, // looks at the disk for each request, so that a rebuilt site needs no restart
    etag: true,
    setHeaders(response, file) {
      response.setHeader('Cache-Control', 'no-cache');
      if (file.endsWith('.idx')) {
        response.setHeader('Content-Type', 'application/octet-stream');
        if (gzipEncoding) response.setHeader('Content-Encoding', 'gzip');
      }
      if (file.endsWith('.wasm') && wrongWasmType) {
        response.setHeader('Content-Type', 'application/octet-stream');
      }
    },
  });
  return createServer((request, response) => {
    if (!noPolicy) response.setHeader('Content-Security-Policy', contentSecurityPolicy);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    const notFound = () => {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(`expected a file of the site, got no such file: ${request.url}\n`);
    };
    if (!request.url?.startsWith(prefix)) return notFound();
    request.url = request.url.slice(prefix.length - 1);
    files(request, response, notFound);
  });
}

/** @param {import('node:http').Server} server @param {number} port @param {string} host */
function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(undefined));
  });
}

/**
 * Serves a folder on both addresses of localhost, since a browser may ask either.
 * @param {SiteOptions} [options]
 * @returns {Promise<{ url: string, port: number, close: () => void }>}
 */
export async function serveSite(options = {}) {
  const ipv4 = createSite(options);
  const ipv6 = createSite(options);
  await listen(ipv4, options.port ?? 0, '127.0.0.1');
  const { port } = /** @type {import('node:net').AddressInfo} */ (ipv4.address());
  const close = () => {
    for (const server of [ipv4, ipv6]) {
      server.close();
      server.closeAllConnections();
    }
  };
  try {
    await listen(ipv6, port, '::1');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE') {
      close();
      throw error;
    } // otherwise this machine has no IPv6, and needs none
  }
  return { url: `http://localhost:${port}${options.prefix ?? '/'}`, port, close };
}

/** @param {string[]} args */
function portArgument(args) {
  try {
    return parseArgs({ args, options: { port: { type: 'string' } } }).values.port;
  } catch {
    throw new Problem(`expected no arguments but --port N, got "${args.join(' ')}"`);
  }
}

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {number | undefined} the port that was asked for: --port N, or else PORT=N
 */
export function askedPort(args, env) {
  const text = portArgument(args) ?? (env.PORT || undefined);
  if (text === undefined) return undefined;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port;
  throw new Problem(`port: expected a whole number from 1 to 65535, got "${text}"`);
}

/** Serves at the port asked for, or else at the first free one from 5173. @param {number} [asked] */
export async function serveAt(asked) {
  for (let port = asked ?? 5173; ; port++) {
    try {
      return await serveSite({ port });
    } catch (error) {
      const { code } = /** @type {NodeJS.ErrnoException} */ (error);
      if (asked === undefined && code === 'EADDRINUSE' && port < 5273) continue;
      const why = code === 'EADDRINUSE' ? 'another program listens there' : String(error);
      throw new Problem(`expected port ${port} to be free, got: ${why}`);
    }
  }
}

if (isProgram(import.meta.url)) {
  await runMain(async () => {
    const site = await serveAt(askedPort(process.argv.slice(2), process.env));
    console.log(`Glassbox is at ${site.url}`);
  });
}
