// NN0 to NN6: what each class adds, in a few lines of our own, and where our C++ does the same.

export interface Stage {
  /** The lines that this class adds. */
  code: (written: boolean) => string;
  sources: readonly string[];
}

export const stages: readonly Stage[] = [
  {
    code: () => 'NN0()  { log(1, "network initialised") }',
    sources: ['nn/network.cpp#Network::Network'],
  },
  {
    code: () =>
      [
        'w1 = normals(2, 3)   // 2 inputs, 3 hidden',
        'w2 = normals(3, 1)   // 3 hidden, 1 output',
      ].join('\n'),
    sources: ['nn/initializer.cpp#initialize', 'nn/random.cpp#Random::normal'],
  },
  {
    code: () => 'sigmoid(s) = 1 / (1 + exp(-s))',
    sources: ['nn/activation.cpp#activate'],
  },
  {
    code: () =>
      [
        'feed_forward(X):',
        '  hidden_sum       = X · w1',
        '  activated_hidden = sigmoid(hidden_sum)',
        '  output_sum       = activated_hidden · w2',
        '  activated_output = sigmoid(output_sum)',
      ].join('\n'),
    sources: ['nn/network.cpp#Network::forward', 'nn/affine.cpp#Affine::forward'],
  },
  {
    code: () => 'slope(s) = sigmoid(s) * (1 - sigmoid(s))',
    sources: ['nn/activation.cpp#activation_derivative'],
  },
  {
    code: (written) =>
      [
        'backward(X, y, o):',
        '  o_error  = y - o',
        `  o_delta  = o_error  * slope(${written ? 'o' : 'output_sum'})`,
        '  z2_error = o_delta · w2.T',
        `  z2_delta = z2_error * slope(${written ? 'output_sum' : 'hidden_sum'})`,
        '  w1 += X.T · z2_delta',
        '  w2 += activated_hidden.T · o_delta',
      ].join('\n'),
    sources: [
      'nn/network.cpp#Network::backward',
      'nn/affine.cpp#Affine::backward',
      'nn/affine.cpp#Affine::add_to',
      'nn/activation.cpp#Activation::backward',
      'experiments/museum/sigmoid.cpp',
    ],
  },
  {
    code: () => ['train(X, y):', '  o = feed_forward(X)', '  backward(X, y, o)'].join('\n'),
    sources: ['nn/trainer.cpp#Trainer::step'],
  },
];
