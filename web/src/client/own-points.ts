// Points of one's own: where they may lie, when they can be trained on, and their text in a link.
import type { OwnPoints } from '../protocol/plane.ts';

/** The plane is [-planeEdge, planeEdge] in both directions. */
export const planeEdge = 6;
/** More would make the link longer than some programs carry: 1,000 take at most 8,100 letters. */
export const mostOwnPoints = 1000;
export const fewestOwnPoints = 4;
export const mostClasses = 10;

/** Coordinates are kept in hundredths and numbers to be learned in thousandths, as in the link. */
const placeSteps = 100;
const targetSteps = 1000;

export const noOwnPoints: OwnPoints = { coordinates: [], targets: [], classes: 2 };

export const countOf = (own: OwnPoints): number => own.targets.length;

function rounded(value: number, steps: number, edge: number): number {
  return Math.round(Math.min(edge, Math.max(-edge, value)) * steps) / steps || 0; // no minus zero
}

/** A coordinate as the link can hold it. */
export const roundedPlace = (value: number): number => rounded(value, placeSteps, planeEdge);
/** A number to be learned, from -1 to 1, as the link can hold it. */
export const roundedTarget = (value: number): number => rounded(value, targetSteps, 1);

/** Classes that there are: one more than the largest label, and at least two. */
export function classesIn(labels: readonly number[]): number {
  return Math.max(2, 1 + labels.reduce((most, label) => Math.max(most, label), 0));
}

/** What is missing before a network can be trained on these points. */
export function missingIn(own: OwnPoints): 'points' | 'classes' | null {
  if (countOf(own) < fewestOwnPoints) return 'points';
  return own.classes > 0 && new Set(own.targets).size < 2 ? 'classes' : null;
}

const version = 1;

/**
 * One byte for the version, one for the classes (0: a regression), then for each point the steps
 * from the point before it: x1 and the class in one number, x2, and the number to be learned.
 */
export function encodeOwnPoints({ coordinates, targets, classes }: OwnPoints): string {
  const bytes = [version, classes];
  let [x1, x2, before] = [0, 0, 0];
  for (const [i, target] of targets.entries()) {
    const next1 = Math.round((coordinates[2 * i] ?? 0) * placeSteps);
    const next2 = Math.round((coordinates[2 * i + 1] ?? 0) * placeSteps);
    const step = unsigned(next1 - x1);
    writeNumber(bytes, classes > 0 ? step * classes + target : step);
    writeNumber(bytes, unsigned(next2 - x2));
    [x1, x2] = [next1, next2];
    if (classes > 0) continue;
    const next = Math.round(target * targetSteps);
    writeNumber(bytes, unsigned(next - before));
    before = next;
  }
  const text = bytes.map((byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** null: not a text that `encodeOwnPoints` has made. */
export function decodeOwnPoints(text: string): OwnPoints | null {
  const bytes = bytesOf(text);
  const classes = bytes?.[1];
  if (!bytes || bytes[0] !== version || classes === undefined) return null;
  if (classes > mostClasses || classes === 1) return null;
  const read = reader(bytes, 2);
  const own: OwnPoints = { coordinates: [], targets: [], classes };
  let [x1, x2, target] = [0, 0, 0];
  while (read.more()) {
    const first = read.number();
    const second = read.number();
    const third = classes > 0 ? 0 : read.number();
    if (first === null || second === null || third === null) return null;
    x1 += signed(classes > 0 ? Math.floor(first / classes) : first);
    x2 += signed(second);
    target = classes > 0 ? first % classes : target + signed(third);
    const beyond = Math.max(Math.abs(x1), Math.abs(x2)) > planeEdge * placeSteps;
    if (beyond || (classes === 0 && Math.abs(target) > targetSteps)) return null;
    own.coordinates.push(x1 / placeSteps, x2 / placeSteps);
    own.targets.push(classes > 0 ? target : target / targetSteps);
    if (countOf(own) > mostOwnPoints) return null;
  }
  if (classes > 0 && classesIn(own.targets) !== classes) return null;
  return own;
}

function bytesOf(text: string): number[] | null {
  if (!/^[\w-]*$/.test(text)) return null;
  try {
    const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return [...bytes].map((letter) => letter.charCodeAt(0));
  } catch {
    return null; // a length that no bytes have
  }
}

/** 0, -1, 1, -2, 2 as 0, 1, 2, 3, 4: small steps in either direction are small numbers. */
const unsigned = (step: number): number => (step < 0 ? -2 * step - 1 : 2 * step);
const signed = (number: number): number => (number % 2 === 1 ? -(number + 1) / 2 : number / 2);

/** Seven bits a byte, the lowest first; the eighth says that more follow. */
function writeNumber(bytes: number[], number: number): void {
  let rest = number;
  for (; rest > 127; rest >>= 7) bytes.push((rest & 127) | 128);
  bytes.push(rest);
}

function reader(bytes: readonly number[], from: number) {
  let at = from;
  const number = (): number | null => {
    let value = 0;
    for (let bits = 0; bits < 21; bits += 7) {
      const byte = bytes[at++];
      if (byte === undefined) return null;
      value |= (byte & 127) << bits;
      if (byte < 128) return value;
    }
    return null;
  };
  return { number, more: () => at < bytes.length };
}
