import type { RoomId } from '../client/route.ts';
import type { TermId } from '../messages/glossary-names.ts';

/** A term: its formula, a place of the page that shows it, and the C++. */
export interface Term {
  id: TermId;
  formula?: string;
  room: RoomId;
  settings: string;
  /** The first is what the term is about. */
  sources: readonly string[];
}

/** A race of two settings that differ in one thing. */
export const race = (lab: 'digits' | 'boundary', a: string, b: string) =>
  `lab=${lab}&a=${encodeURIComponent(a)}&b=${encodeURIComponent(b)}`;
/** An expression of x as a graph. */
export const graph = (expression: string, x: number) =>
  `show=graph&example=own&expression=${encodeURIComponent(expression)}&values=x:${x}`;
/** The lens of one digit, open at an array. */
export const block = (name: string) => `show=network&block=${name}&row=0&column=0`;
