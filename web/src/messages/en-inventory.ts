// English, the mistakes that are no exhibits: what is written, and what is right.

export interface InventoryEntry {
  id: string;
  written: string;
  right: string;
}

/** By tutorial, 0 to 4. */
export const inventory: readonly (readonly InventoryEntry[])[] = [
  [
    {
      id: 'B0.1',
      written: 'train() is defined without any argument, and then called with data.',
      right: 'train(self, inputs_list, targets_list).',
    },
    {
      id: 'B0.4',
      written: 'Random numbers run from 1 to 0.',
      right: 'From 0 on and below 1; with 0.5 taken off, from −0.5 on and below 0.5.',
    },
    {
      id: 'B0.5',
      written:
        'The learning rate is spelled in two ways, the weights by two names, and a pass stands behind a return.',
      right: 'One name for one thing; what stands behind a return is never reached.',
    },
  ],
  [
    {
      id: 'B1.3',
      written: 'The text has biases and a learning rate; the code has neither.',
      right: 'The rate is 1 and there is no bias: only so come the printed numbers.',
    },
    {
      id: 'B1.4',
      written: 'The mean of the squares is printed, half of their sum is what the update follows.',
      right: 'Both are fine as long as it is said which is which.',
    },
    {
      id: 'B1.5',
      written: 'MAE is called mean average error.',
      right: 'Mean absolute error.',
    },
    {
      id: 'B1.6',
      written: 'Categorical cross-entropy for balanced classes, sparse for unbalanced ones.',
      right: 'The same loss. Only the labels differ: one-hot, or an index.',
    },
    {
      id: 'B1.7',
      written: 'Stochastic gradient descent takes one sample in an epoch.',
      right: 'One sample in an update. An epoch is once through all data.',
    },
    {
      id: 'B1.8',
      written: 'The batch size is a multiple of 2.',
      right: 'Usually a power of 2, and it need not be.',
    },
    {
      id: 'B1.9',
      written:
        'The loop variable hides a built-in name, each printed epoch goes forward three times, and the last line of the output is cut off.',
      right: 'Another name, and one way forward whose result is kept.',
    },
  ],
  [
    {
      id: 'B2.3',
      written: 'A sum over axit = 0.',
      right: 'axis = 0.',
    },
    {
      id: 'B2.12',
      written: 'A weight is 4 in the code and 5 in the text.',
      right: 'The code gives 6, 13, 19; the text’s matrix gives 6, 13, 20.',
    },
    {
      id: 'B2.13',
      written: 'That XW and WX differ is to be shown by two vectors.',
      right: 'The product of two vectors is the same both ways. It takes two square matrices.',
    },
    {
      id: 'B2.14',
      written: 'A printed random vector is said to come from seed 1234.',
      right: 'That seed gives −0.36546468, −3.41382896, 1.56840888.',
    },
    {
      id: 'B2.15',
      written: 'ReLU lets everything from 1 on pass unchanged.',
      right: 'Everything above 0.',
    },
    {
      id: 'B2.16',
      written:
        'A name is used that was never defined, ten of nine items are asked for, and the target is a list.',
      right: 'Nine items, and arrays.',
    },
    {
      id: 'B2.17',
      written: 'A bracket is missing, OrderedDict is never imported, and backward is misspelled.',
      right: 'None of the three runs before it is mended.',
    },
    {
      id: 'B2.18',
      written:
        'A class named after two layers has three, a million draws are counted as a million images, and 17 points as 16.',
      right:
        'Draws with replacement hit many images more than once; from 0 to 9,600 in steps of 600 are 17 points.',
    },
    {
      id: 'B2.19',
      written: 'W1 is 784 by 100.',
      right: '784 by 50, as in the code.',
    },
    {
      id: 'B2.20',
      written:
        'The update works because the layers share the arrays with the dictionary, and −= changes them in place.',
      right: 'Parameters have to be shared knowingly: with W = W − … nothing would learn.',
    },
    {
      id: 'B2.21',
      written: 'The loss layer is found by trying and catching every error.',
      right: 'A loss layer that is named, so that a real error is seen.',
    },
    {
      id: 'B2.22',
      written:
        'Comments are unreadable, an import stands inside of a class, and two exercises are missing.',
      right: 'Nothing to compute.',
    },
  ],
  [
    {
      id: 'B3.2',
      written: 'The comment of step 7 names the second bias.',
      right: 'It is the first one, dB1.',
    },
    {
      id: 'B3.4',
      written: 'An update is called an epoch, and nothing is said about starts that fail.',
      right:
        'About 27 of 100 random starts of a 2-2-1 network get stuck. Say so, and begin again or take more hidden units.',
    },
  ],
  [
    {
      id: 'B4.8',
      written: 'The program is said to run as it is.',
      right: 'It needs Python 2 and a download that no longer exists.',
    },
    {
      id: 'B4.9',
      written: 'Matrices of different shapes are put into one array.',
      right: 'A list: newer versions of NumPy refuse the array.',
    },
    {
      id: 'B4.10',
      written: 'The error is usually the mean square.',
      right: 'The code uses the delta of softmax with cross-entropy.',
    },
    {
      id: 'B4.11',
      written: 'The sigmoid reaches 0 and 1, tanh −1 and 1, and tanh is cheaper to compute.',
      right: 'They come near and never reach them. Neither is cheaper; tanh is centred at 0.',
    },
    {
      id: 'B4.12',
      written: 'Up to 97 % of the digits are read.',
      right: 'Of those it was trained on. Of digits that it has not seen, fewer.',
    },
    {
      id: 'B4.13',
      written: 'The network is saved to a file that is never closed, and cannot be loaded.',
      right: 'Save and load, and close the file.',
    },
  ],
];
