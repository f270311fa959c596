import { en } from './en-backprop.ts';
import { enClaims } from './en-backprop-claims.ts';
import { enGraph } from './en-backprop-graph.ts';
import { enLens } from './en-backprop-lens.ts';

/** What the backprop room says; another language has the same keys. */
export type BackpropMessages = typeof en;
export type GraphMessages = typeof enGraph;
export type LensMessages = typeof enLens;
export type ClaimsMessages = typeof enClaims;
export const say: BackpropMessages = en;
export const sayGraph: GraphMessages = enGraph;
export const sayLens: LensMessages = enLens;
export const sayClaims: ClaimsMessages = enClaims;
