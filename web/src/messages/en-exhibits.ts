// English, the exhibits of the museum. What is measured is not said here: it comes from the run.

export interface ExhibitWords {
  title: string;
  /** Why it is wrong. */
  why: string;
  /** What goes wrong because of it. */
  breaks: string;
  /** Why the gradient check cannot see it; '' where it can. */
  unseen: string;
}

export const exhibitWords: Readonly<Record<string, ExhibitWords>> = {
  'B0.2': {
    title: 'The output weights are updated twice',
    why: 'The line that updates the output weights stands there twice. Both lines use the same errors, so the second is no second look, only the same step again.',
    breaks:
      'The output layer learns at twice the rate of the hidden layer, and nobody asked for it.',
    unseen:
      'The gradient is right; the step that is made with it is not. A gradient check looks at gradients only.',
  },
  'B0.3': {
    title: 'The hidden error comes from the raw output error',
    why: 'The output error is handed back to the hidden layer before it has passed the derivative of the output’s sigmoid. That derivative is used for the output weights and for nothing else.',
    breaks:
      'The hidden weights go a direction that is not downhill by the gradient. It is a rule of thumb that learns well: the derivative it leaves out is positive and at most 1/4, so signs stay and steps grow.',
    unseen: '',
  },
  'B1.1': {
    title: 'The derivative of a sigmoid of a sigmoid',
    why: 'The derivative wants the weighted sum. It is handed the activated output, which lies between 0 and 1, so the sigmoid is applied twice.',
    breaks:
      'Between 0 and 1 this derivative is all but a constant, 0.20 to 0.25. An output that is close to 1 goes on being pushed where the true slope is almost flat.',
    unseen: '',
  },
  'B1.2': {
    title: 'The hidden layer borrows the output’s derivative',
    why: 'The delta of the hidden layer takes the derivative at the sum of the output. NumPy repeats that one column for all hidden units without asking.',
    breaks:
      'All hidden units of a sample get one and the same derivative, and it is another layer’s.',
    unseen: '',
  },
  'B2.1': {
    title: 'The multiply node keeps y twice',
    why: 'On the way back a product needs both of its inputs, each for the other one’s gradient. This node keeps the second one in both places.',
    breaks:
      'The way forward does not need what was kept, so the price is right. On the way back the number of apples and the tax get the gradient of their neighbour.',
    unseen: '',
  },
  'B2.2': {
    title: 'The transpose is missing',
    why: 'What came in through a weight has to go back through the same weight: an input collects from all outputs that it fed. Without the transpose an output is taken for an input.',
    breaks:
      'The shapes do not meet, and the program stops. In a square layer they do meet: then nothing complains, and every layer below learns from wrong numbers.',
    unseen: '',
  },
  'B2.4': {
    title: 'Every layer keeps the network’s input',
    why: 'The capital X is not the argument but a variable outside of the class, in which the script keeps the network’s input. Python looks it up there without a word.',
    breaks:
      'In the first layer both are the same. In every other one the gradient of W gets the shape of another matrix, or, where the widths happen to agree, wrong numbers.',
    unseen: '',
  },
  'B2.5': {
    title: 'ReLU changes its caller’s gradient',
    why: 'The gradient that is handed in is set to 0 in place and handed on as the result. It belongs to the caller.',
    breaks:
      'A plain row of layers never notices. When one gradient goes to two branches, the second gets what the first has left of it.',
    unseen:
      'What is handed on is right, and no layer of this network uses the old gradient again. The check needs a gradient that is used twice.',
  },
  'B2.6': {
    title: 'One mask for two ReLUs',
    why: 'A layer remembers its last way forward. One ReLU object in two places forgets the first place when it passes the second.',
    breaks:
      'On the way back the first place is masked by the second one’s numbers. When the widths differ, the shapes tell; when they are equal, nothing does.',
    unseen: '',
  },
  'B2.7': {
    title: 'Two layers under one name',
    why: 'A dictionary has each key once. The second layer of the name takes the place of the first, where the first one stood.',
    breaks:
      'The network has a layer less and says nothing. In the tutorial the result is right all the same, because every number in front of the missing ReLU is positive.',
    unseen:
      'The gradients are those of the network that is there. That it is another network than was meant, no gradient can tell.',
  },
  'B2.8': {
    title: 'Softmax over the whole batch',
    why: 'Maximum and sum are taken over the whole table and not over each sample.',
    breaks:
      'All samples of a batch share one sum of 1, and the loss of a sample depends on who else is in its batch. With a single sample it is right.',
    unseen: '',
  },
  'B2.9': {
    title: 'A summed loss with an averaged gradient',
    why: 'The loss is summed over the batch, its gradient is divided by the batch: they belong to two different losses.',
    breaks:
      'Training goes the right way. The loss that is shown grows with the batch, and the gradient is too small for it by just that factor.',
    unseen: '',
  },
  'B2.10': {
    title: 'Divided by the classes',
    why: 'The number of samples is read from the shape of the target. For a single sample the target is a vector, and its length is the number of classes.',
    breaks: 'The gradient of a single sample is too small by the number of classes.',
    unseen: '',
  },
  'B2.11': {
    title: 'The loss ignores what comes from above',
    why: 'The way back of the loss takes a gradient from above and does not use it.',
    breaks:
      'As the last node with a gradient of 1 it is right. With a factor on the loss, or two losses added up with weights, the factor is lost. Here the loss is doubled.',
    unseen: '',
  },
  'B3.1': {
    title: '“Squared error cannot be differentiated”',
    why: 'It can: 2 (p − y) times the derivative of the sigmoid. The sentence is wrong, and there is no code to mend. On the left stands cross-entropy, which the tutorial takes instead, on the right squared error.',
    breaks:
      'Nothing. With squared error the slope is flatter where the network is sure and wrong, which is a reason to prefer cross-entropy: it learns faster.',
    unseen: 'Nothing is wrong on either side: both gradients agree with their losses.',
  },
  'B3.3': {
    title: 'Large numbers break exp and log',
    why: 'Where the sum is large, the sigmoid is rounded to exactly 0 or 1, and the logarithm of 0 is minus infinity.',
    breaks:
      'The loss of a sure answer is infinite or not a number. Written with the logit instead, the same formula holds for every number.',
    unseen:
      'At the first weights the sums are small, and the two formulas agree. The mistake shows when the network has become sure.',
  },
  'B4.1': {
    title: 'ReLU in front of softmax',
    why: 'The activation is applied to the last layer too. A score below 0 becomes 0, and no gradient passes.',
    breaks:
      'A class whose score is below 0 cannot be taught: neither up when it is right, nor down when it is wrong. Classes can die.',
    unseen:
      'The gradient is right, and what is computed is wrong: it is the true slope of a network that has a ReLU where none should be.',
  },
  'B4.2': {
    title: 'ReLU’s derivative upside down',
    why: 'The derivative is 1 where z is positive. This one is 0 there, and z where z is negative.',
    breaks:
      'Units that let the signal through learn nothing. Units that did not let it through are moved, by a wrong amount.',
    unseen: '',
  },
  'B4.3': {
    title: 'ReLU writes into its input',
    why: 'The third argument is where NumPy puts the result: the weighted sums that were to be kept are overwritten by the activations.',
    breaks:
      'Alone it does no harm, for max(0, z) is positive exactly where z is. Together with B4.2 the derivative becomes 0 everywhere, and no hidden layer ever moves.',
    unseen:
      'The gradient is right. What is wrong is that the sums are gone, for whoever needs them next.',
  },
  'B4.4': {
    title: 'Softmax overflows',
    why: 'e to the power of 710 is more than a double can hold. Infinity divided by infinity is not a number.',
    breaks:
      'One large score turns the loss and then every weight into NaN. With the largest score taken off first, softmax is the same and nothing overflows.',
    unseen:
      'At the first weights the scores are small, and the two formulas agree. The mistake shows when a score has become large.',
  },
  'B4.5': {
    title: 'The validation data are trained on',
    why: 'After every epoch the validation data go through the same update as the training data. They are there to measure, not to learn from.',
    breaks:
      'The validation accuracy is no longer that of unseen data. It promises more than the test data keep.',
    unseen:
      'The gradient is right, and the data are wrong: the check takes whatever data it is given.',
  },
  'B4.6': {
    title: 'The penalty is never used',
    why: 'The strength of the penalty on large weights is stored, and no line reads it again.',
    breaks: 'The weights grow as if no penalty had been asked for.',
    unseen:
      'The gradient of the loss is right. The penalty is added in the update, and there it is missing.',
  },
  'B4.7': {
    title: 'ReLU’s derivative for every activation',
    why: 'The activation can be chosen, and its derivative is kept beside it. The way back does not use it: ReLU’s is written into the line.',
    breaks: 'With sigmoid or tanh every hidden layer gets a wrong gradient.',
    unseen: '',
  },
  adam: {
    title: 'Adam’s correction is multiplied',
    why: 'Both running means begin at 0 and are too small at first. The correction divides to make them larger; multiplied, it makes them smaller still.',
    breaks:
      'The mean of the squares, which stands below the fraction, is held back longer than the mean of the gradients. The first steps are many times too long.',
    unseen:
      'The gradient is right; the step that is made with it is not. A gradient check looks at gradients only.',
  },
};
