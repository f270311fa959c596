/** English, the backprop room. One key a sentence; numbers come as parameters. */
export const en = {
  title: 'Backpropagation',
  parts: 'Parts of this room',
  partName: {
    graph: 'Graph',
    network: 'A digit through the network',
    check: 'Gradient check',
    museum: 'Bug museum',
    claims: 'Claims, measured',
  },
} as const;
