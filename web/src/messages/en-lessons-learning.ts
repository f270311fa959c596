// Lessons about learning itself in English: what each step says and asks for.
export const enLessonsLearning = {
  rate: {
    title: 'The learning rate',
    about:
      'How long is a step downhill? Too short takes for ever, too long climbs out of the valley.',
    summary:
      'The learning rate is what the slope is multiplied by. A small one is safe and slow; a large one jumps across the valley and can end higher than it began, step after step, until the loss is no number any more. Which rate is too large depends on the data and the network.',
    steps: {
      small: {
        headline: 'Very short steps',
        text: 'A ring of points, four hidden neurons and a rate of 0.001. The direction is right, only every step is tiny.',
        task: 'Press Start and train for 10 epochs.',
      },
      larger: {
        headline: 'Longer steps',
        text: 'The same network a few hundred steps later could be done. The rate may be changed while it trains.',
        task: 'Raise the learning rate until 95% of the test points are right.',
      },
      diverge: {
        headline: 'Steps that are too long',
        text: 'Here a neuron without a sigmoid learns numbers. Nothing holds its loss down: when a step overshoots, the next slope is larger still.',
        task: 'Raise the learning rate until the loss is no number any more.',
      },
      recover: {
        headline: 'And back again',
        text: 'A run that has diverged cannot go on: its weights are lost. It has to begin anew, with shorter steps.',
        task: 'Choose a smaller rate and train until the loss is at most 0.01.',
      },
      source: {
        headline: 'A single line',
        text: 'An update of plain gradient descent is one line: the weight minus the rate times its gradient.',
        task: 'Open the C++ under the network’s picture and follow it from forward to backward.',
      },
    },
  },
  batches: {
    title: 'Batches, and how to step',
    about: 'One point at a time, all of them, or a handful? And does Adam win?',
    summary:
      'A batch is what one update looks at. Single points make many restless steps, all points make few calm ones, and a handful is a good middle. An epoch is one pass over all points, however many updates that takes. Adam adapts its step to each weight and is often ahead early; it is no cure for everything.',
    steps: {
      single: {
        headline: 'One point for each step',
        text: 'Batch 1: every single point moves the weights. There are as many updates in an epoch as there are points, and the curve is restless, since each point pulls its own way.',
        task: 'Press Start and train for 3 epochs.',
      },
      full: {
        headline: 'All points for each step',
        text: 'With all points at once the direction is exact, but an epoch is now a single update.',
        task: 'Set the batch to all points and train for 20 epochs.',
      },
      mini: {
        headline: 'A handful',
        text: 'A minibatch is a sample: its mean points roughly the right way and costs little. This is how nearly every network is trained.',
        task: 'Choose a batch from 2 to 100 and train until 95% of the test points are right.',
      },
      adam: {
        headline: 'SGD against Adam',
        text: 'Two networks with the same first weights, the same data, the same rate. Adam remembers past gradients and divides each weight’s step by how large they were.',
        task: 'Press Start and let both make 500 steps.',
      },
      time: {
        headline: 'A fair comparison',
        text: 'A step of Adam costs more than one of plain descent. With equal time both get equally much computing, however many steps they make of it.',
        task: 'Choose equal time and let them run for 500 steps.',
      },
    },
  },
  digits: {
    title: 'Reading digits',
    about: '784 pixels in, ten probabilities out: first without a hidden layer, then with one.',
    summary:
      'Digits are points with 784 coordinates; everything you know from the plane holds there too. Without a hidden layer the network compares with ten templates. With one it finds strokes that several digits share, and reads better. What it still confuses are digits that people write alike.',
    steps: {
      flat: {
        headline: 'Ten neurons, ten templates',
        text: 'No hidden layer: each of the ten outputs weighs all 784 pixels. Its weights can be drawn as a picture, orange where ink speaks for the digit, blue where it speaks against.',
        task: 'Press Start and train until 90% of the test digits are right.',
      },
      hidden: {
        headline: 'A hidden layer',
        text: 'Now neurons in between look for strokes, and the outputs combine what these have found.',
        task: 'Give the network a hidden layer, 32 for instance, and reach 94%.',
      },
      draw: {
        headline: 'It reads you',
        text: 'What you draw is cut out, scaled and centred, as the digits of MNIST were. Then it goes forward through the network you have just trained.',
        task: 'Draw a digit on the pad.',
      },
      confusion: {
        headline: 'What it confuses',
        text: 'Each row is a digit as it is, each column an answer. The diagonal is right; next to it stands what looks alike.',
        task: 'Open a cell beside the diagonal.',
      },
      misread: {
        headline: 'A single mistake',
        text: 'These are the digits it reads wrong. Some of them a person would not read either.',
        task: 'Open one of the misread digits.',
      },
      source: {
        headline: 'From sums to probabilities',
        text: 'The last step, softmax, makes ten sums into ten probabilities that add up to 1.',
        task: 'Open the C++ under the ten answers.',
      },
    },
  },
  convolution: {
    title: 'From the MLP to the CNN',
    about: 'A network that looks through small windows knows a stroke wherever it lies.',
    summary:
      'A fully connected layer learns each place by itself. A convolution moves the same few weights over the whole picture: it needs far fewer of them and finds a stroke wherever it is. Pooling keeps the strongest answer nearby, so that small shifts hardly matter.',
    steps: {
      dense: {
        headline: 'A weight for every pixel',
        text: 'A fully connected network once more: 784 pixels, 32 hidden neurons, and so more than 25,000 weights. A pixel’s neighbours mean nothing to it.',
        task: 'Press Start and train until 95% of the test digits are right.',
      },
      moved: {
        headline: 'Moved by a few pixels',
        text: 'If a digit lies elsewhere, other weights see it, and they have learned something else. That is why drawings are centred first; what that is worth can be measured with digits that have been moved.',
        task: 'Have it measured how well moved digits are read, with and without the preparation.',
      },
      windows: {
        headline: 'Small windows',
        text: 'This network looks through windows of 5 × 5 pixels. Each filter moves over the whole picture, with the same 25 weights everywhere.',
        task: 'Press Start and train until 90% of the test digits are right.',
      },
      maps: {
        headline: 'What the filters see',
        text: 'Each filter makes a map: bright where it has found its stroke. The second layer looks at those maps and finds parts of digits.',
        task: 'Draw a digit and look at its maps.',
      },
      fewer: {
        headline: 'With fewer filters',
        text: 'The filters of each layer are called channels. Fewer of them make a smaller and faster network; how well it reads is for you to find out.',
        task: 'Change the channels under “More settings”, 4,8 for instance, and reach 90% again.',
      },
      source: {
        headline: 'A convolution in C++',
        text: 'A convolution is an affine layer whose weights are used at many places; on the way back the gradients of all those places add up.',
        task: 'Open the C++ under the filters.',
      },
    },
  },
};
