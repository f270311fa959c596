// The page's frame in English: its tools, what they print, its keys.

const themeName = {
  system: 'as the system has it',
  light: 'light',
  dark: 'dark',
};

export const enShell = {
  wholePage: (room: string) => `Open ${room} in Glassbox`,
  lessonNotLoaded: 'The lesson could not be fetched: no answer came over the network.',

  // the tools
  theme: (choice: keyof typeof themeName) => `Theme: ${themeName[choice]}`,
  projector: 'Projector view',
  makeLesson: 'Make a lesson link of this page',
  print: 'Print a report',
  keys: 'Keys',
  close: 'Close',

  // the report
  settings: 'Settings',
  measured: 'Measured',
  metric: {
    'test-accuracy': 'Test accuracy',
    'train-accuracy': 'Training accuracy',
    'train-loss': 'Training loss',
    epoch: 'Epochs',
    iteration: 'Steps',
    parameters: 'Weights and biases',
    'images-per-second': 'Samples a second',
  },

  // the keys
  lettersOn: 'Letters, digits and Space do what this list says',
  everywhere: 'Everywhere',
  shortcut: {
    run: 'Start or pause, while no control has the focus',
    step: 'One step',
    reset: 'Reset',
    epoch: 'Train to the end of the epoch',
    draw: 'To the drawing pad, or to the field of points',
    projector: 'Projector view on and off',
    theme: 'The next theme: as the system has it, light, dark',
    language: 'The other language',
    keys: 'This list',
  },
  rooms: (names: string) => `The rooms: ${names}`,
  escape: 'Leave the projector view, close a card or this list',
  places: [
    {
      name: 'Drawing pad',
      keys: [
        ['← → ↑ ↓', 'Move the pen'],
        ['Space Enter', 'Put the pen down, or lift it'],
        ['Delete Esc', 'Clear the pad'],
      ],
    },
    {
      name: 'Field of points',
      keys: [
        ['← → ↑ ↓', 'Move the cursor; with Shift farther'],
        ['Enter Space', 'Add a point'],
        ['Delete', 'Erase'],
      ],
    },
    {
      name: 'Network',
      keys: [
        ['← → ↑ ↓', 'From neuron to neuron'],
        ['Enter', 'Open the neuron'],
        ['Esc', 'Close its card'],
      ],
    },
    {
      name: 'Curves, time machine, sliders',
      keys: [
        ['← →', 'One point back or on'],
        ['PageUp PageDown', 'A larger stretch'],
        ['Home End', 'To the beginning, to the end'],
      ],
    },
    {
      name: 'Confusion matrix, map of start points, graph',
      keys: [
        ['← → ↑ ↓', 'From cell to cell; in the graph step by step'],
        ['Enter', 'Open what has the focus'],
      ],
    },
  ] as { name: string; keys: [keys: string, does: string][] }[],
};
