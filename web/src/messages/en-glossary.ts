// The glossary's words in English, one key a sentence.
import * as format from './format.ts';
import type { TermId } from './glossary-names.ts';
import { many } from './plural.ts';

const terms = (count: number) => `${format.integer(count)} ${many(count, 'term', 'terms')}`;

/** What each term means; its names in both languages stand in glossary-names.ts. */
const about: Record<TermId, string> = {
  // the network
  neuron:
    'One unit of a layer: it multiplies each of its inputs by a weight, adds them up with its bias, and passes the sum through the activation function.',
  weight:
    'The number that an input is multiplied by on its way into a neuron. Its size says how much that input counts, its sign in which direction. Training changes the weights.',
  bias: 'A number that a neuron adds to its weighted sum, whatever the input is. It moves the point at which the neuron begins to answer.',
  inputLayer:
    'The numbers that the network is given: 784 pixels of a digit, or the two coordinates of a point. Nothing is computed here.',
  hiddenLayer:
    'A layer between input and output. Nobody tells its neurons what to look for; training finds that out.',
  outputLayer:
    'The last layer. It has one number for each class, or one number alone when that is what is asked for.',
  activation:
    'The function that a neuron’s sum goes through. Without one that bends, many layers could do no more than one.',
  sigmoid:
    'Squeezes any number into the range from 0 to 1. Its slope is at most a quarter, and almost none far from zero.',
  tanh: 'Like the sigmoid, but from −1 to 1 and through the origin, where its slope is 1.',
  relu: 'Passes positive numbers on unchanged and makes negative ones zero. Quick to compute, and its slope does not fade on the positive side.',
  softmax:
    'Turns the outputs into probabilities: all positive, together 1. The largest output gets the largest share.',
  oneHot:
    'A class written as a list of numbers: 1 at the place of the class, 0 everywhere else. The digit 3 is a 1 at the fourth of ten places.',
  forwardPass:
    'Computing the output from the input, layer after layer. What each layer computes is kept, because the way back needs it.',
  computationalGraph:
    'A calculation drawn as nodes, one for each operation, with the values flowing along its edges. Read backwards, the same picture computes derivatives.',
  decisionBoundary:
    'The line in the plane where the network is undecided between two classes. Training bends it until the points lie on their own sides.',

  // learning
  loss: 'One number for how wrong the answers are; smaller is better. Training does nothing but make it smaller.',
  meanSquaredError:
    'The average of the squared differences between answer and target. A large mistake counts far more than several small ones.',
  crossEntropy:
    'Looks only at the probability that the right class was given: the smaller that is, the larger the loss, without limit.',
  gradient:
    'The derivatives of the loss with respect to every weight and bias: how the loss changes when each is moved a little. It points uphill.',
  chainRule:
    'The derivative of functions that are nested is the product of their derivatives. Backpropagation is this rule, applied node after node.',
  backpropagation:
    'Computes the whole gradient in one pass from the loss back to the input, reusing what the forward pass kept. It costs about as much as two forward passes.',
  gradientDescent:
    'Moves every weight a small step against its gradient, so that the loss becomes smaller, and does so again and again.',
  learningRate:
    'How long a step of gradient descent is. Too small and learning takes for ever; too large and the loss jumps about or grows without end.',
  sgd: 'Gradient descent whose gradient comes from a few samples, picked at random, in place of all. It is noisy, and far cheaper.',
  batch:
    'The samples whose gradients are averaged for one update. A batch of all training data is called a full batch.',
  miniBatch:
    'A small part of the training data, often 10 to 256 samples, that one update is computed from.',
  iteration: 'One update of the weights, computed from one batch. The page calls it a step.',
  epoch:
    'As many steps as it takes to see every training sample once. 60,000 digits in batches of 100 make 600 steps.',
  momentum:
    'Keeps part of the last step and adds it to the next one, like a ball that rolls on. Steps in a lasting direction grow, shaking back and forth dies out.',
  adam: 'Gives every weight a step length of its own, from running averages of its gradient and of its square.',
  initialization:
    'The numbers that the weights have before training: small, random, and never all the same, or all neurons of a layer would stay alike.',
  xavier:
    'Random first weights whose spread fits the number of inputs and outputs, so that sigmoid and tanh neither fade nor saturate from layer to layer.',
  he: 'The same idea for ReLU: twice the variance, because half of the sums become zero.',

  // what goes wrong
  overfitting:
    'The network learns its training samples by heart: the training loss still falls while the loss on the test set rises.',
  regularization:
    'Anything that keeps a network from overfitting. L2 adds the squares of the weights to the loss, so that weights shrink unless the data need them.',
  dropout:
    'In training, a random share of the neurons is left out at each step, so that none can rely on another. In use, all are there.',
  vanishingGradient:
    'Going back through many layers the gradient is multiplied by small slopes again and again, until the first layers hardly learn.',
  deadNeuron:
    'A ReLU neuron whose sum is negative for every sample. It answers 0, its gradient is 0, and it does not come back by itself.',
  divergence:
    'The steps are so long that every one makes the loss larger, up to infinity and to what is not a number. A smaller learning rate helps.',
  gradientCheck:
    'Moves one weight up and down by a tiny step, measures the slope of the loss, and compares it with what backpropagation says. Slow, and the best test there is.',

  // data and measuring
  normalization:
    'Bringing the inputs into a common range, such as pixels from 0…255 into 0…1, so that no input counts more merely because its unit is small.',
  trainingSet: 'The samples that the network learns from.',
  testSet:
    'Samples that are never used for training. Only they tell whether the network has learned something beyond its examples.',
  accuracy: 'The share of answers that are right.',
  confusionMatrix:
    'A table that counts, for each true class, what the network answered. Off the diagonal stand its mistakes: which digit was taken for which.',
  saliency:
    'A picture of how strongly each input moves an answer: the gradient with respect to the pixels in place of the weights.',

  // convolutions
  convolution:
    'Slides one small window of weights over the whole picture. The same weights look everywhere, so a shape is found wherever it lies.',
  filter:
    'The small window of weights that a convolution slides, for instance 5 × 5. Each filter learns a pattern: an edge, a curve, an end.',
  featureMap:
    'What one filter answers at every place of the picture: bright where its pattern is found.',
  pooling:
    'Makes a picture smaller by keeping the largest number of each little square. What was found counts, no longer exactly where.',
};

export const enGlossary = {
  headline: (count: number) =>
    `${terms(count)} of neural networks, each with its picture and its lines of C++.`,
  search: 'Search',
  searchHint: 'A word in English or Korean',
  found: terms,
  none: (text: string) => `No term has “${text}” in it.`,
  showAll: 'Show all terms',
  unknown: (name: string) => `The link asks for the term “${name}”, which is not here.`,
  groupName: {
    network: 'The network',
    learning: 'How it learns',
    trouble: 'What goes wrong, and what helps',
    measuring: 'Data and measuring',
    convolutions: 'Convolutions',
  },
  about,
  see: (place: string) => `See it: ${place}`,
  placeName: (room: string, part: string | null) => (part === null ? room : `${room}, ${part}`),
};
