// C++ as highlighted HTML, a line at a time. The highlighter writes classes, never styles, which is
// what the page's content security policy wants.
import highlighter from 'highlight.js';

/**
 * Cuts highlighted HTML into lines that stand alone: a span that is open at the end of a line is
 * closed there and opened again on the next.
 * @param {string} html text, <span ...> and </span>, nothing else
 * @returns {string[]}
 */
export function splitLines(html) {
  /** @type {string[]} */
  const open = [];
  let line = '';
  const lines = [];
  for (const [piece] of html.matchAll(/<span[^>]*>|<\/span>|\n|[^<\n]+/g)) {
    if (piece === '\n') {
      lines.push(line + '</span>'.repeat(open.length));
      line = open.join('');
      continue;
    }
    line += piece;
    if (piece === '</span>') open.pop();
    else if (piece.startsWith('<')) open.push(piece);
  }
  lines.push(line + '</span>'.repeat(open.length));
  return lines;
}

/** @param {string} text a C++ file @returns {string[]} its lines as HTML */
export function highlightCpp(text) {
  const { value } = highlighter.highlight(text.replace(/\n$/, ''), { language: 'cpp' });
  return splitLines(value);
}
