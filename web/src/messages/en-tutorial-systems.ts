// The tutorials and their systems in words. Ranges of accuracies were measured by a program that
// shares nothing with this one.

/** By the tutorial's number. */
export const tutorialName: Readonly<Record<number, string>> = {
  0: 'Make your own network',
  1: 'Study and sleep',
  2: 'Deep learning from scratch',
  3: 'XOR',
  4: 'NeuralNet',
};

export const systemName: Readonly<Record<string, string>> = {
  'rashid-100': '784-100-10',
  'rashid-100-exact': '784-100-10',
  'rashid-100-slow-rate': '784-100-10, rate 0.1',
  'rashid-200': '784-200-10',
  'rashid-200-exact': '784-200-10',
  'rashid-200-slow-rate': '784-200-10, rate 0.1',
  'study-sleep': 'Three pupils, 2-3-1',
  'study-sleep-corrected': 'Three pupils, 2-3-1',
  'two-layer-relu': 'Two layers, ReLU',
  'two-layer-sigmoid': 'Two layers, sigmoid',
  'three-layer-relu': 'Three layers, ReLU',
  'three-layer-sigmoid': 'Three layers, sigmoid',
  'three-layer-sigmoid-xavier': 'Three layers, sigmoid, scaled start',
  'three-layer-relu-he': 'Three layers, ReLU, He start',
  'simple-net': 'simpleNet, 2-3',
  'simple-net-bias': 'simpleNet with bias',
  xor: 'Two hidden neurons, rate 0.01',
  'xor-converging': 'Two hidden neurons, rate 0.5',
  'xor-four-hidden': 'Four hidden neurons',
  'xor-linear': 'No hidden layer',
  'xor-squared-error': 'Squared error',
  'xor-adam': 'Adam',
  'neural-net': '784-32-10',
  'neural-net-corrected': '784-32-10',
  'neural-net-as-written-xavier': '784-32-10, Xavier start',
  'neural-net-xavier': '784-32-10, Xavier start',
  'neural-net-64': '784-64-10, Xavier start',
  'neural-net-slow-rate': '784-32-10, rate 0.01',
  'neural-net-slow-rate-xavier': '784-32-10, rate 0.01, Xavier',
  'neural-net-l2': '784-32-10, L2 penalty',
};

export const systemAbout: Readonly<Record<string, string>> = {
  'rashid-100':
    'The network of the three 3-node layers, grown to read digits. The error of a hidden neuron is the weighted sum of the raw output errors: the sigmoid’s slope at the outputs is left out of it. That is not the gradient, and it learns. Other starts came to 94.0 to 94.7% of the test digits after one epoch.',
  'rashid-100-exact':
    'The same network with the exact gradient: the hidden error is made of the output deltas, slope included. The steps of the first layer become smaller.',
  'rashid-100-slow-rate':
    'A third of the rate. Other starts came to 94.7 to 95.1% of the test digits after one epoch, half a point more than with 0.3.',
  'rashid-200':
    'Twice the hidden neurons. Other starts came to 94.4 to 95.3% of the test digits after one epoch.',
  'rashid-200-exact': 'Twice the hidden neurons, with the exact gradient.',
  'rashid-200-slow-rate':
    'Twice the hidden neurons at a third of the rate: the best of the four. Other starts came to 95.6 to 95.7% of the test digits after one epoch.',
  'study-sleep':
    'Hours of study and of sleep go in, a score comes out. The derivative of the sigmoid is taken twice in the wrong place, and it learns all the same: until update 6,000. Then the error rises again.',
  'study-sleep-corrected':
    'The same start with both derivatives in their right places. Now each update follows the gradient of half the sum of squares, and the error falls to the end.',
  'two-layer-relu':
    'Affine, ReLU, affine, softmax: 10,000 updates with 100 digits each. The tutorial prints accuracies and no seed, so ours are compared with what eight seeds of another program gave.',
  'two-layer-sigmoid':
    'The same network with sigmoids in the hidden layer: about 2.5 points less on the test digits.',
  'three-layer-relu':
    'One more hidden layer, of 30. The accuracy on the training digits rises from 0.979 to 0.985, the one on the test digits does not.',
  'three-layer-sigmoid':
    'Two layers of sigmoids and a start of 0.01 times a normal number: the gradients that reach the first layer are so small that about eight epochs pass before anything happens. Eight other starts ended at 86.3 to 88.5% of the test digits.',
  'three-layer-sigmoid-xavier':
    'The same sigmoids with first weights of size 1/√n, n the inputs of a layer. The wait is gone. Three other starts ended at 94.6%.',
  'three-layer-relu-he':
    'Three layers of ReLU with first weights of size √(2/n). Another program came to 97.2% of the test digits.',
  'simple-net':
    'A matrix of six weights, no bias, softmax. The tutorial only sends two numbers through it; here it learns to tell three clouds of points apart. Without a bias all its dividing lines go through (0, 0).',
  'simple-net-bias': 'The same six weights and three biases: the lines may stand where they want.',
  xor: 'Four points, two hidden neurons, a rate of 0.01. After 10,000 updates 1 of 100 starts has solved it, after 200,000 about 73 of 100 have. The others rest in a local minimum.',
  'xor-converging':
    'Fifty times the rate, a twentieth of the updates, the same share of solved starts: 74 of 100. A larger rate saves time, it does not lead out of a local minimum.',
  'xor-four-hidden':
    'Four hidden neurons in place of two: 99 of 100 starts are solved. There are more ways down.',
  'xor-linear':
    'An affine layer and a sigmoid alone. No straight line cuts the plane as XOR asks, so the best answer is 0.5 everywhere, and the loss ends at ln 2 = 0.6931.',
  'xor-squared-error':
    'The tutorial rules the squared error out. It can be differentiated and it solves XOR, 76 of 100 starts in 20,000 updates, later than cross-entropy does.',
  'xor-adam':
    'Adam, 2,000 updates. It is fast, and it is stuck more often: 57 of 100 starts are solved.',
  'neural-net':
    'As written: a ReLU on the output in front of softmax, and the validation digits are trained on. A class whose output falls below 0 gets no gradient and may never come back. Ten other starts came to 78.7 to 89.1% of the test digits.',
  'neural-net-corrected':
    'No ReLU on the output, and the validation digits are only looked at. Ten other starts came to 79.3 to 90.4% of the test digits: a rate of 0.05 is large here, and it shows.',
  'neural-net-as-written-xavier':
    'As written, with first weights of size √(2/(in + out)). Ten other starts came to 80.9 to 89.2% of the test digits.',
  'neural-net-xavier':
    'Corrected, with first weights of size √(2/(in + out)). In this network they gain nothing: ten other starts came to 80.0 to 88.4%.',
  'neural-net-64': 'The text’s own variant: 64 hidden neurons, Xavier start, corrected.',
  'neural-net-slow-rate':
    'Corrected, a fifth of the rate, 50 epochs. Five other starts came to 90.0 to 92.1% of the test digits and to 100% of the training digits: the 97% that the tutorial tells of are of digits that were trained on.',
  'neural-net-slow-rate-xavier':
    'The same with Xavier’s first weights. Five other starts came to 89.7 to 92.4% of the test digits.',
  'neural-net-l2':
    'The penalty of 0.01 that the tutorial stores and never uses, used. Large weights are pulled back at every step.',
};
