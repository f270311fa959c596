// Where the functions, classes, enums and tables of a C++ file stand: first line to closing brace,
// with the comment directly above. It knows no C++ beyond brackets and the words in front of them,
// which is enough for code without macros that make braces.
import { Problem } from './common.mjs';

/** @typedef {[first: number, last: number]} LineRange both counted from 1, both included */

const notCode = [
  /\/\/[^\n]*/, // a comment to the end of the line
  /\/\*[\s\S]*?\*\//,
  /^[ \t]*#(?:\\\n|[^\n])*/, // a line for the preprocessor, with its continuations
  /R"([^(\s]*)\([\s\S]*?\)\1"/,
  /"(?:\\.|[^"\\\n])*"/,
  /(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+'/, // a character; 4'096 holds none
];
const notCodeAnywhere = new RegExp(notCode.map(({ source }) => source).join('|'), 'gm');

/** Blanks out what is no code; every other character keeps its place. @param {string} text */
const codeOf = (text) => text.replace(notCodeAnywhere, (found) => found.replace(/[^\n]/g, ' '));

/** @param {string} code @param {number} open the place of a bracket @returns {number} of its partner */
function partner(code, open) {
  const [left, right] = code[open] === '(' ? '()' : '{}';
  let depth = 0;
  for (let i = open; i < code.length; i++) {
    if (code[i] === left) depth++;
    else if (code[i] === right && --depth === 0) return i;
  }
  const line = code.slice(0, open).split('\n').length;
  throw new Problem(`line ${line}: expected a "${right}" for this "${left}", got none`);
}

/** The first of `wanted` that stands outside of <>; -1 when there is none. @param {string} head @param {string} wanted */
function outsideOfAngles(head, wanted) {
  let depth = 0;
  for (let i = 0; i < head.length; i++) {
    if (head[i] === '<') depth++;
    else if (head[i] === '>') depth--;
    else if (depth === 0 && head[i] === wanted) return i;
  }
  return -1;
}

/** @param {string} head without template <...> in front @returns {string} */
function withoutTemplate(head) {
  const begin = /^\s*template\s*</.exec(head)?.[0].length;
  if (begin === undefined) return head;
  let depth = 1;
  let i = begin;
  for (; i < head.length && depth > 0; i++) {
    if (head[i] === '<') depth++;
    else if (head[i] === '>') depth--;
  }
  return withoutTemplate(head.slice(i));
}

const identifier = /((?:[\w~]+(?:<[^()]*>)?::)*~?\w+(?:<[^()]*>)?)\s*$/;

/**
 * What the words in front of a brace begin.
 * @param {string} head
 * @returns {{ kind: 'namespace' | 'class' | 'member-initialiser' | 'body' | 'values', name: string }}
 */
function classify(head) {
  const words = withoutTemplate(head.replace(/\[\[[^\]]*\]\]/g, ' '));
  if (/^\s*((inline\s+)?namespace\b|extern\s*$)/.test(words))
    return { kind: 'namespace', name: '' };

  const operator = /([\w:<>]*operator\s*(?:\(\)|[^\s\w(]+|\s\w+))\s*\(/.exec(words);
  const paren = operator ? operator.index + operator[0].length - 1 : outsideOfAngles(words, '(');
  const equals = operator ? -1 : outsideOfAngles(words, '=');
  if (paren >= 0 && (equals < 0 || paren < equals)) {
    // In Affine::Affine(...) : W_{...} {} the braces after W_ are none of the body's.
    const afterParameters = words.slice(partner(words, paren) + 1);
    const listed = /(^|[^:]):($|[^:])/.test(afterParameters) && !/[)}]\s*$/.test(words);
    const name = operator?.[1] ?? identifier.exec(words.slice(0, paren))?.[1] ?? '';
    return { kind: listed ? 'member-initialiser' : 'body', name: name.replace(/\s+/g, '') };
  }
  if (equals >= 0) {
    const name = identifier.exec(words.slice(0, equals).replace(/\[[^\]]*\]\s*$/, ''))?.[1] ?? '';
    return { kind: 'values', name };
  }
  const enumeration = /\benum\s+(?:class\s+|struct\s+)?(\w+)/.exec(words);
  if (enumeration) return { kind: 'body', name: enumeration[1] ?? '' };
  const type = /\b(?:class|struct|union)\s+([\w:]+(?:<[^{]*?>)?)\s*(?:final\s*)?(?::[^:]|$)/.exec(
    words,
  );
  if (type) return { kind: 'class', name: (type[1] ?? '').replace(/\s+/g, '') };
  return { kind: 'values', name: identifier.exec(words)?.[1] ?? '' };
}

/**
 * The definitions of a file by name: `Affine::forward`, `softmax`, `Names<LossKind>::all`.
 * Namespaces do not count; overloads share a name and have a range each.
 * @param {string} text
 * @returns {Map<string, LineRange[]>}
 */
export function findSymbols(text) {
  const code = codeOf(text);
  const lines = text.split('\n');
  /** @type {Map<string, LineRange[]>} */
  const symbols = new Map();
  /** @type {{ name: string, isClass: boolean, begin: number }[]} */
  const scopes = [];

  /** @param {number} index */
  const lineAt = (index) => code.slice(0, index).split('\n').length;
  /** @param {string} name @param {number} begin @param {number} end */
  const add = (name, begin, end) => {
    if (name === '') return;
    let first = lineAt(begin + code.slice(begin).search(/\S/));
    while (/^\s*\/\//.test(lines[first - 2] ?? '')) first--;
    const classes = scopes.filter(({ isClass }) => isClass).map((scope) => scope.name);
    const full = [...classes, name].join('::');
    symbols.set(full, [...(symbols.get(full) ?? []), [first, lineAt(end)]]);
  };

  let begin = 0; // of the words in front of the next brace
  for (let i = 0; i < code.length; i++) {
    if (code[i] === ';') begin = i + 1;
    else if (code[i] === '(') i = partner(code, i);
    else if (code[i] === ':' && /^\s*(public|protected|private)\s*$/.test(code.slice(begin, i))) {
      begin = i + 1;
    } else if (code[i] === '{') {
      const { kind, name } = classify(code.slice(begin, i));
      if (kind === 'namespace' || kind === 'class') {
        scopes.push({ name, isClass: kind === 'class', begin });
        begin = i + 1;
        continue;
      }
      const end = partner(code, i);
      // Values of a variable are a table when they take more than a line.
      const table = kind === 'values' && code.slice(i, end).includes('\n');
      if (kind === 'body' || table) add(name, begin, end);
      if (kind !== 'member-initialiser') begin = end + 1;
      i = end;
    } else if (code[i] === '}') {
      const scope = scopes.pop();
      if (!scope) throw new Problem(`line ${lineAt(i)}: expected no "}" here, got one`);
      if (scope.isClass) add(scope.name, scope.begin, i);
      begin = i + 1;
    }
  }
  if (scopes.length > 0)
    throw new Problem(`expected a "}" at the end, got ${scopes.length} missing`);
  return symbols;
}
