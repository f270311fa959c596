// A Vite plugin: minifies the style sheets of the elements, which stand in css`...` templates where
// Vite's own minifier does not see them. Templates with ${...} in them are left alone.
import { transform } from 'lightningcss';

/** @param {string} css */
const minified = (css) =>
  transform({ filename: 'element.css', code: Buffer.from(css), minify: true }).code.toString();

/** @returns {import('vite').Plugin} */
export const minifyElementCss = () => ({
  name: 'minify-element-css',
  apply: 'build',
  enforce: 'pre',
  transform(code, id) {
    if (!/\.ts(\?|$)/.test(id) || !code.includes('css`')) return null;
    return {
      code: code.replace(/\bcss`([^`\\$]*)`/g, (_, css) => `css\`${minified(css)}\``),
      map: null,
    };
  },
});
