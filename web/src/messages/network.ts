// The words of the network's diagram, the space-warp view and the plot of the boundary lab.
import { enNetwork } from './en-network.ts';
import { follow } from './language.ts';

export type NetworkMessages = typeof enNetwork;

export let sayNetwork: NetworkMessages = enNetwork;
follow(async (language) => {
  sayNetwork = language === 'ko' ? (await import('./ko-network.ts')).koNetwork : enNetwork;
});
