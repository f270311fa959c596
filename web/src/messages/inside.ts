// The words of what looks inside the digits lab's network.
import { enInside } from './en-inside.ts';
import { enInsideDigit } from './en-inside-digit.ts';

const english = { ...enInside, ...enInsideDigit };

export type InsideMessages = typeof english;
export const sayInside: InsideMessages = english;
