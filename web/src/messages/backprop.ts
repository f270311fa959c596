import { en } from './en-backprop.ts';
import { enClaims } from './en-backprop-claims.ts';
import { enGraph } from './en-backprop-graph.ts';
import { enLens } from './en-backprop-lens.ts';
import { follow } from './language.ts';

/** What the backprop room says. */
export type BackpropMessages = typeof en;
export type GraphMessages = typeof enGraph;
export type LensMessages = typeof enLens;
export type ClaimsMessages = typeof enClaims;

export let say: BackpropMessages = en;
export let sayGraph: GraphMessages = enGraph;
export let sayLens: LensMessages = enLens;
export let sayClaims: ClaimsMessages = enClaims;

follow(async (language) => {
  if (language === 'en') {
    [say, sayGraph, sayLens, sayClaims] = [en, enGraph, enLens, enClaims];
    return;
  }
  const [room, graph, lens, claims] = await Promise.all([
    import('./ko-backprop.ts'),
    import('./ko-backprop-graph.ts'),
    import('./ko-backprop-lens.ts'),
    import('./ko-backprop-claims.ts'),
  ]);
  [say, sayGraph, sayLens, sayClaims] = [room.ko, graph.koGraph, lens.koLens, claims.koClaims];
});
