// The challenges in English: what each asks for, and how its best result reads.
import * as format from './format.ts';
import { many } from './plural.ts';

const neurons = (count: number) => `${format.integer(count)} ${many(count, 'neuron', 'neurons')}`;

export const enChallenges = {
  spiral: {
    title: 'The spiral with twelve neurons',
    about: 'Tell the two arms of the spiral apart with as few hidden neurons as you can.',
    goal: 'Test accuracy of at least 95% with at most 12 hidden neurons, within 1,000 epochs.',
    summary:
      'A small network does well when its inputs bring part of the curve along. The sine of a coordinate bends once already; what is left is easy. Data that are described well save neurons.',
    best: (value: number) => `Best: ${neurons(value)}`,
    steps: {
      goal: {
        headline: 'Twelve neurons for the spiral',
        text: 'Two spiral arms, 500 points, half of them kept for the test. The network that stands here learns them badly. Inputs, layers, activation, optimizer and rate are yours; the data stay.',
        task: 'Reach 95% on the test points with at most 12 hidden neurons, before epoch 1,000.',
      },
    },
  },
  minute: {
    title: 'Ninety-seven percent in one minute',
    about: 'These settings read digits, but far too slowly. Make them fast.',
    goal: '97% of the test digits after at most one minute of training.',
    summary:
      'Most of the speed came from steps that were long enough, from an activation whose slope does not fade, and from enough neurons. Training time is a budget: settings decide how it is spent.',
    best: (value: number) => `Best: ${format.seconds(value * 1000)} seconds`,
    steps: {
      goal: {
        headline: 'One minute for the digits',
        text: 'Sixteen sigmoid neurons and a small learning rate: after a minute this network still misreads about one digit in twenty. The page’s stopwatch counts the time it trains, not the time you think.',
        task: 'Reach 97% on the test digits within 60 seconds of training.',
      },
    },
  },
  diverge: {
    title: 'Find the rate that diverges',
    about: 'A learning rate too large makes the loss grow until it is no number any more.',
    goal: 'A run that ends diverged, with a learning rate of at most 0.1.',
    summary:
      'Along a valley whose slope grows by c per unit of weight, a step overshoots and comes out higher than it began when the rate is above 2/c. Inputs with larger numbers make c larger, so a smaller rate is enough to diverge. That is one reason to scale the data.',
    best: (value: number) => `Smallest so far: ${format.plain(value)}`,
    steps: {
      goal: {
        headline: 'The smallest rate that diverges',
        text: 'One linear neuron learns a slanted plane. At this rate it does so calmly. At some larger rate every step overshoots, and the loss grows without end. What the neuron is fed decides where that begins.',
        task: 'Make the run diverge with a learning rate of 0.1 or less, then with a smaller one.',
      },
    },
  },
  repair: {
    title: 'Repair this backprop',
    about: 'Six backward passes, one wrong line in each. The gradient check is the judge.',
    goal: 'All six mistakes found and put right.',
    summary:
      'You read a backward pass from its end: the arrays that the check calls wrong are those computed behind the mistake. What is right above it stays right.',
    best: (value: number) =>
      value === 0
        ? 'Best: no wrong try'
        : `Best: ${format.integer(value)} wrong ${many(value, 'try', 'tries')}`,
    steps: {
      goal: {
        headline: 'One line is wrong',
        text: 'The backward pass of a small network stands here line by line, with one mistake. The check compares what it computes with slopes that were measured. Which arrays come out wrong tells where to look.',
        task: 'Choose the wrong line and what should stand there, then run the check. Six times.',
      },
    },
  },
  stuck: {
    title: 'Two neurons, stuck',
    about: 'XOR needs no more than two hidden neurons, but from this start they never get there.',
    goal: 'All four XOR points right, loss at most 0.05, with two hidden neurons and seed 2.',
    summary:
      'The two neurons had settled where every direction led uphill, at a loss of 0.347. Another activation gives the loss another landscape, in which the same start leads down.',
    best: (value: number) => `Best: ${format.integer(value)} ${many(value, 'update', 'updates')}`,
    steps: {
      goal: {
        headline: 'A start that goes nowhere',
        text: 'With two tanh neurons and seed 2 the loss stops falling at 0.347, with half of the points wrong. More epochs do not help.',
        task: 'Get it out: all four points right with a loss of 0.05 or less. Keep the two neurons and the seed.',
      },
    },
  },
  ring: {
    title: 'The ring without a hidden layer',
    about: 'A straight line cannot cut out a circle, unless it runs somewhere else.',
    goal: 'Test accuracy of at least 98% on the ring, with no hidden layer.',
    summary:
      'Squared coordinates turn the circle into a straight line: x₁² + x₂² = r² is linear in the squares. A hidden layer would have had to find such inputs by itself.',
    best: (value: number) => `Best: ${format.integer(value)} ${many(value, 'input', 'inputs')}`,
    steps: {
      goal: {
        headline: 'No hidden layer, a round boundary',
        text: 'One class lies inside, the other in a ring around it. A single neuron draws a straight line and does no better than guessing.',
        task: 'Reach 98% on the test points without any hidden layer.',
      },
    },
  },
  'small-cnn': {
    title: 'A small convolutional network',
    about: 'Shared weights are cheap weights. How few are enough?',
    goal: '98% of the test digits with a convolutional network of at most 5,000 parameters.',
    summary:
      'A window of weights is used everywhere in the picture, so a few thousand parameters read digits as well as the hundred thousand of a fully connected network. Most of what remains sits in the last layer.',
    best: (value: number) => `Best: ${format.integer(value)} parameters`,
    steps: {
      goal: {
        headline: 'At most 5,000 parameters',
        text: 'The network that stands here has 16,802 weights and biases. Channels, windows and the layers behind them decide how many there are; the page counts them under the headline.',
        task: 'Reach 98% on the test digits with at most 5,000 parameters. A minute or two of training is normal.',
      },
    },
  },
  'two-drawings': {
    title: 'Misread, then sure',
    about: 'Draw a digit that the network misreads, then one it has no doubt about.',
    goal: 'A seven that is taken for another digit, then a seven read with more than 99%.',
    summary:
      'The network compares your ink with what it has seen, not with what a seven is. A stroke more or a corner less and it is sure of something else, often just as sure.',
    best: (value: number) => `Surest: ${format.percent(value)}`,
    steps: {
      misread: {
        headline: 'A seven that is none to the network',
        text: 'Train the network first, until it reads nine test digits in ten. Then draw a seven that a person would read. The page cannot see what you meant: it takes your word that it is a seven.',
        task: 'Draw a 7 that the network takes for another digit.',
      },
      sure: {
        headline: 'A seven without doubt',
        text: 'Now the other way round. What do the sevens in the test set have in common?',
        task: 'Draw a 7 that the network reads as a 7 with more than 99%.',
      },
    },
  },
  'stop-in-time': {
    title: 'Stop before it overfits',
    about: 'Sixty noisy points, two layers of sixteen: soon the network learns the noise by heart.',
    goal: 'A paused run whose test loss is at most 0.67.',
    summary:
      'The training loss falls and falls, the test loss turns round early. What it learns after that is the noise of these sixty points. Pausing, a stop rule and going back in time all come to the same: the best network is not the last one.',
    best: (value: number) => `Best: a test loss of ${format.loss(value)}`,
    steps: {
      goal: {
        headline: 'The right moment',
        text: 'Watch both losses. The one over the test points falls below 0.67 for a short while and rises far above it. A slower speed, a stop rule or the time machine may help.',
        task: 'Pause the run at a moment whose test loss is 0.67 or less.',
      },
    },
  },
};
