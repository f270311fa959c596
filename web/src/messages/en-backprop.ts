/** English, the backprop room itself. One key a sentence; numbers come as parameters. */
export const en = {
  parts: 'Parts of this room',
  partName: {
    graph: 'Graph',
    network: 'A digit',
    check: 'Gradient check',
    museum: 'Bug museum',
    claims: 'Claims, measured',
    repair: 'Repair it',
  },
  partUnknown: (name: string) =>
    `There is no part named “${name.slice(0, 40)}” here. This is the graph instead.`,
  partNotLoaded: (name: string) => `${name} could not be fetched: no answer came over the network.`,
  workerStopped: 'The worker stopped.',
  workerAnew: 'A new one has begun anew.',
};
