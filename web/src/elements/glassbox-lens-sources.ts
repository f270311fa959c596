// Which lines of the C++ compute a block of the lens, forward first.
import type { Block } from '../draw/lens-blocks.ts';

const affine = [
  'nn/affine.cpp#Affine::forward',
  'nn/affine.cpp#Affine::backward',
  'nn/affine.cpp#Affine::add_to',
];
const activation = ['nn/activation.cpp#activate', 'nn/activation.cpp#activation_derivative'];
const softmax = [
  'nn/loss.cpp#SoftmaxCrossEntropy::forward',
  'nn/loss.cpp#SoftmaxCrossEntropy::backward',
];

export function lensSources({ kind }: Block): readonly string[] {
  switch (kind) {
    case 'activation':
      return activation;
    case 'sum':
      return [...affine, ...activation, ...softmax];
    case 'prediction':
    case 'loss':
      return softmax;
    default:
      return affine;
  }
}
