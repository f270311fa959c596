// Formulas with their numbers: the same in every language.
import { figure } from './figures.ts';

/** A number that stands behind a sign of its own. */
export const bracketed = (value: number) => (value < 0 ? `(${figure(value)})` : figure(value));

/** The node computes its value. */
export const equation = {
  identity: (v: string, a: number) => `${v} = ${figure(a)}`,
  add: (v: string, a: number, b: number) => `${v} = ${figure(a)} + ${bracketed(b)}`,
  subtract: (v: string, a: number, b: number) => `${v} = ${figure(a)} − ${bracketed(b)}`,
  multiply: (v: string, a: number, b: number) => `${v} = ${figure(a)} × ${bracketed(b)}`,
  divide: (v: string, a: number, b: number) => `${v} = ${figure(a)} / ${bracketed(b)}`,
  power: (v: string, a: number, b: number) => `${v} = ${bracketed(a)}^${bracketed(b)}`,
  negate: (v: string, a: number) => `${v} = −${bracketed(a)}`,
  call: (v: string, name: string, a: number) => `${v} = ${name}(${figure(a)})`,
};

/** The steps of one number of the lens. */
export const lensSteps = {
  equals: (value: number) => `= ${figure(value)}`,
  product: (a: number, b: number, value: number) =>
    `= ${figure(a)} × ${bracketed(b)} = ${figure(value)}`,
  difference: (a: number, b: number, value: number) =>
    `= ${figure(a)} − ${bracketed(b)} = ${figure(value)}`,
  call: (name: string, argument: number, value: number) =>
    `= ${name}(${figure(argument)}) = ${figure(value)}`,
  softmax: (argument: number, powers: number, value: number) =>
    `= e^${bracketed(argument)} / ${figure(powers)} = ${figure(value)}`,
};
