// The content security policy of the built site: no eval, no script or style in the HTML, nothing from
// or to another host. build.mjs' site carries it in its HTML, and the server sends it as a header.

/** @type {Readonly<Record<string, string>>} */
const site = {
  'default-src': "'self'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self' blob:",
  'connect-src': "'self' blob: data:", // of a worker as well: files that a person brings are blobs
  'img-src': "'self' data: blob:",
  'style-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/** @param {Readonly<Record<string, string>>} directives */
const written = (directives) =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');

export const contentSecurityPolicy = written(site);

/**
 * Of the page that is one file: what stands in it is named by its hash, all else is a blob of its own.
 * @param {{ scripts: string[], styles: string[] }} inline
 */
export const singlePolicy = ({ scripts, styles }) =>
  written({
    'default-src': "'none'",
    'script-src': [...scripts, 'blob:', "'wasm-unsafe-eval'"].join(' '),
    'style-src': styles.join(' '),
    'worker-src': 'blob:',
    'connect-src': 'blob: data:',
    'img-src': 'data: blob:',
    'base-uri': "'none'",
    'form-action': "'none'",
  });

/** @param {string} policy */
export const policyTag = (policy) =>
  `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;

/**
 * A Vite plugin that writes the policy into each page as it is built, before anything that it rules.
 * Vite's development server needs inline styles and a web socket, so a page in development has none.
 * @returns {import('vite').Plugin}
 */
export const writePolicy = () => ({
  name: 'write-policy',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html) =>
      html.replace(
        /<meta charset="utf-8" ?\/?>/,
        (charset) => `${charset}\n    ${policyTag(contentSecurityPolicy)}`,
      ),
  },
});
