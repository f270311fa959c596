// The words of the network's diagram, the space-warp view and the plot of the boundary lab.
import { enNetwork } from './en-network.ts';

export const sayNetwork: typeof enNetwork = enNetwork;
