// A Vite plugin for the style sheets of the elements, which stand in css`...` templates where Vite's own
// minifier does not see them: it turns their pixels into rem, so that the page grows with its type on
// large screens, and minifies them. Templates with ${...} in them are not minified.
import { transform } from 'lightningcss';

/** Whoever sets a font in pixels means it: in a drawing they are its own units, as for strokes. */
const kept = /^(font|font-size|stroke[\w-]*|--.*)$/;

/**
 * Lengths of 2 px and more in rem, and the conditions of @media in em, so that they too go by the size
 * of type that the reader has chosen; thinner lines stay as they are.
 * @param {string} css
 */
export const inRem = (css) =>
  css.replace(/@media[^{]*|([\w-]+)(\s*:\s*)([^;{}]*)/g, (all, property, colon, value) => {
    if (property === undefined) {
      return all.replace(/(\d+)px\b/g, (/** @type {string} */ _, /** @type {string} */ pixels) => {
        return `${Number(pixels) / 16}em`;
      });
    }
    if (kept.test(property)) return all;
    const lengths = value.replace(
      /(?<![\w.#-])(-?\d*\.?\d+)px\b/g,
      (/** @type {string} */ text, /** @type {string} */ pixels) =>
        Math.abs(Number(pixels)) < 2 ? text : `${Number(pixels) / 16}rem`,
    );
    return property + colon + lengths;
  });

/** @param {string} css */
const minified = (css) =>
  transform({ filename: 'element.css', code: Buffer.from(css), minify: true }).code.toString();

/** @returns {import('vite').Plugin} */
export const minifyElementCss = () => ({
  name: 'minify-element-css',
  enforce: 'pre',
  transform(code, id) {
    if (!/\.ts(\?|$)/.test(id) || !code.includes('css`')) return null;
    return {
      code: code.replace(/\bcss`([^`\\]*)`/g, (_, css) => {
        const text = inRem(css);
        return `css\`${text.includes('$') ? text : minified(text)}\``;
      }),
      map: null,
    };
  },
});
