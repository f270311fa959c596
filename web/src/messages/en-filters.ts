// What the digits lab says of a convolutional network, in English, one key a sentence.
import * as format from './format.ts';

export const enFilters = {
  title: 'What each filter looks for, and where it finds it',
  count: (channels: readonly number[]) => `${format.list(channels.map(format.integer))} filters`,
  hint: 'A filter is a small window of weights that slides over the picture: ember wants ink, cobalt wants none. Above it stands its map: where the digit fits the window.',
  layer: (number: number) => `Convolution ${format.integer(number)}`,
  shape: (outputs: number, inputs: number, side: number) =>
    inputs === 1
      ? `${format.integer(outputs)} filters of ${format.integer(side)} × ${format.integer(side)} weights`
      : `${format.integer(outputs)} filters of ${format.integer(inputs)} windows, ${format.integer(side)} × ${format.integer(side)} weights each`,
  picture: (layer: number, outputs: number) =>
    `Feature maps and filters of convolution ${format.integer(layer)}, ${format.integer(outputs)} of each`,
  yourDigit: 'The maps are those of your digit.',
  testDigit: 'The maps are those of the first test digit. Draw a digit to see your own.',
  noDigit: 'The maps appear with the first test digit.',
};
