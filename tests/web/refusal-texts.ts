// The texts that the C++ and the page refuse with, read from the sources: every value in them is 7.
import { readdirSync, readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);

type Constants = ReadonlyMap<string, string>;

export interface Refusal {
  /** 'nn/names.cpp:12' */
  place: string;
  text: string;
}

/** A literal of C++ or TypeScript as its text. */
const unquoted = (literal: string) =>
  literal
    .slice(1, -1)
    .replace(/\$\{[^}]*\}/g, '7')
    .replace(/\\(["'`\\])/g, '$1');

const literal = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`/g;

/** From the bracket at `open` to its partner, without the two. */
function inBrackets(code: string, open: number): string {
  let depth = 0;
  for (const { 0: piece, index } of code
    .slice(open)
    .matchAll(new RegExp(`${literal.source}|[(){}[\\]]`, 'g'))) {
    if ('({['.includes(piece)) depth += 1;
    if (')}]'.includes(piece)) depth -= 1;
    if (depth === 0) return code.slice(open + 1, open + index);
  }
  throw new Error(`expected a partner for the bracket at ${open}, got none`);
}

/** Cuts at a sign that stands in no bracket and no literal. */
function cut(code: string, sign: string): string[] {
  const parts = [''];
  let depth = 0;
  const pieces = code.matchAll(new RegExp(`${literal.source}|[^]`, 'g'));
  for (const [piece] of pieces) {
    if ('({['.includes(piece)) depth += 1;
    if (')}]'.includes(piece)) depth -= 1;
    if (piece === sign && depth === 0) parts.push('');
    else parts[parts.length - 1] += piece;
  }
  return parts.map((part) => part.trim());
}

/** What one part of a sum may say; `constants` are the texts that have a name. */
function saidBy(part: string, constants: Constants): string[] {
  const constant = constants.get(part);
  if (constant !== undefined) return textsOf(constant, constants);
  if (/^quoted\(/.test(part)) return ['"7"'];
  if (part === 'name_of(bug)') return ['B2.8'];
  const found = part.match(literal) ?? [];
  // "Two literals" "side by side" are one.
  const rest = part.replace(literal, '').trim();
  if (rest === '' && found.length > 0) return [found.map(unquoted).join('')];
  const wrapped = /^(?:std::string)?\(/.exec(part);
  if (wrapped) {
    const inner = inBrackets(part, wrapped[0].length - 1);
    const [, ...answers] = cut(inner, '?').flatMap((piece) => cut(piece, ':'));
    if (answers.length > 1) return answers.flatMap((answer) => textsOf(answer, constants));
    return textsOf(inner, constants);
  }
  return ['7'];
}

/** Every text that a sum of texts may be. */
export function textsOf(sum: string, constants: Constants = new Map()): string[] {
  return cut(sum, '+')
    .map((part) => saidBy(part, constants))
    .reduce((heads, tails) => heads.flatMap((head) => tails.map((tail) => head + tail)), ['']);
}

/** Names and texts of the files below a folder. */
export const filesBelow = (folder: string, ending: RegExp): [string, string][] =>
  readdirSync(new URL(folder, root), { recursive: true })
    .map(String)
    .filter((name) => ending.test(name))
    .sort()
    .map((name) => [name, readFileSync(new URL(`${folder}/${name}`, root), 'utf8')]);

/** `const std::string file = "IDX " + what;` as file: "IDX " + what. */
export const constantsOf = (folder: string, place: string): Constants =>
  new Map(
    [
      ...readFileSync(new URL(`${folder}/${place.replace(/:.*/, '')}`, root), 'utf8').matchAll(
        /const std::string (\w+) = ([^;]*"[^;]*);/g,
      ),
    ].map(([, name = '', value = '']) => [name, value]),
  );

/** What stands in the brackets behind each place that `pattern` finds; comments are blank. */
export function calls(folder: string, ending: RegExp, pattern: RegExp): Refusal[] {
  return filesBelow(folder, ending).flatMap(([name, text]) => {
    const code = text.replace(/^[ \t]*(\/\/|\*|\/\*).*$/gm, '');
    return [...code.matchAll(pattern)].map(({ 0: head, index }) => ({
      place: `${name}:${text.slice(0, index).split('\n').length}`,
      text: inBrackets(code, index + head.length - 1),
    }));
  });
}

/** The arguments of a call. */
export const argumentsOf = (text: string) => cut(text, ',');
