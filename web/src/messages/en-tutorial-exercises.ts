// The small exercises of the third tutorial in English, by the keys of experiments/exercises.

import { html } from 'lit';

interface ExerciseWords {
  name: string;
  about: string;
}

export const exerciseWords: Readonly<Record<string, ExerciseWords>> = {
  apple: {
    name: 'Two apples with tax',
    about: 'Forward through two multiply nodes: 100 × 2 × 1.1.',
  },
  fruit: {
    name: 'Apples and oranges',
    about: 'Two products, their sum, and tax. The last digit is the double’s.',
  },
  'fruit-gradients': {
    name: 'What each number does to the price',
    about: 'Backward through the same graph. An apple more costs 110 more.',
  },
  copy: {
    name: 'A copy keeps its numbers',
    about: 'b is a copy of a. Then a changes. Another name for a changes with it.',
  },
  mask: {
    name: 'Where ReLU stops',
    about: 'The mask is true where x is 0 or less; there the output is 0.',
  },
  relu: {
    name: 'ReLU backward',
    about:
      'The gradient passes where the input was above 0. The first line, in the tutorial, hands backward the layer’s own output and spoils it.',
  },
  sigmoid: {
    name: 'Sigmoid, there and back',
    about: 'Forward keeps its output; backward multiplies by out (1 − out).',
  },
  affine: {
    name: 'Affine: X W + b',
    about:
      'The text writes a 5 where the code has a 4, and prints 20 for it. This is what the code gives.',
  },
  'affine-random': {
    name: 'Affine of random numbers',
    about:
      'The printed vector comes of none of some 22,000 seeds, in any order of the draws, that were tried. Seed 1234, which the exercise sets, gives ours.',
  },
  'dot-products': {
    name: 'Two vectors, both ways round',
    about:
      'Meant as a proof that X W and W X differ. For two vectors they are the same; for matrices they are not.',
  },
  transposes: {
    name: '(X W) = (Wᵀ Xᵀ)ᵀ',
    about: 'Samples in rows or in columns: the same product. Our layers keep samples in columns.',
  },
  'transposed-shape': {
    name: 'The shape of a transpose',
    about: 'Rows and columns change places.',
  },
  'product-shapes': { name: 'The shape of a product', about: '(2, 3) times (3, 4) is (2, 4).' },
  'affine-backward': {
    name: 'Affine backward',
    about: 'dX = dout Wᵀ, dW = Xᵀ dout, and the bias gets the sum over the samples.',
  },
  'two-layers': { name: 'Two affine layers', about: 'The output of one is the input of the next.' },
  'two-layers-relu': {
    name: 'ReLU between them',
    about: 'All sums are positive here, so nothing changes.',
  },
  'two-layers-backward': {
    name: 'Two layers, backward',
    about: 'The outputs are sent back as if they were the gradient: numbers to check by hand.',
  },
  'three-layers': {
    name: 'Three layers, there and back',
    about: 'Every layer hands on what the one behind it needs.',
  },
  'softmax-figure': {
    name: 'Softmax in the figure',
    about: 'Scores of 5.3 and 10.1 become 0.008 and 0.991: their ratio is e to the power of −4.8.',
  },
  'loss-and-gradient': {
    name: 'A good and a bad answer',
    about:
      'Softmax and cross-entropy for one sample. The tutorial does not show what it prints; as written its gradients are a tenth of these (B2.10).',
  },
  'nine-losses': {
    name: 'Nine answers, better and better',
    about: 'The score of the right class rises from 0.1 to 0.9, and the loss falls.',
  },
  'three-layers-loss': {
    name: 'Three layers and a loss',
    about:
      'The right class leads by 304: its probability is 1 to the last digit, and the loss is −log(1 + 10⁻⁷), less than nothing.',
  },
  'three-layers-loss-backward': {
    name: 'Its gradients',
    about: 'About 10⁻¹³¹: only 64-bit numbers reach that far down.',
  },
  'ordered-layers': {
    name: 'Order matters',
    about:
      'Two dictionaries with the same names are equal, two ordered ones only in the same order. Layers have an order.',
  },
};

export const exercises = {
  exerciseWords,
  exercisesHead: (same: number, printed: number) =>
    html`The exercises print <b>${printed} results</b>. <b>${same}</b> come out the same here.`,
  exercisesAbout:
    'The exercises of “Deep learning from scratch”, each computed by our own layers, graphs and losses. Matrices stand as the tutorial prints them: one sample a row.',
  exercisesWaiting: 'The exercises are being computed.',
  exercisesFailed: 'The exercises could not be computed.',
  filter: 'Number or word',
  showAll: 'Show all',
  onlyDiffering: 'Only what differs',
  nothingFound: (text: string) =>
    `No exercise has “${text.slice(0, 40)}” in its number or its words.`,
  noneDiffer: 'Every printed number came out the same.',
  themeName: {
    graph: 'Graphs of prices',
    layers: 'Single layers and shapes',
    networks: 'Layers in a row',
    losses: 'Softmax, losses, order',
  },
  expression: 'Expression',
};
