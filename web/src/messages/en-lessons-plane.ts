// Lessons about points in the plane in English: what each step says and asks for.
export const enLessonsPlane = {
  neuron: {
    title: 'One neuron draws a line',
    about: 'Two inputs, two weights, one bias: that is a straight line, and learning moves it.',
    summary:
      'A neuron multiplies its inputs by its weights, adds them up and adds its bias. Where that sum is zero it is undecided, and in the plane those places are a straight line. The weights turn the line, the bias shifts it, and training does both.',
    steps: {
      train: {
        headline: 'A line between two clouds',
        text: 'This network is a single neuron: two inputs, no hidden layer. Its answer is a number between 0 and 1; the dark line in the picture is where it says one half. At first the line lies wrong, and nearly every point is on the wrong side.',
        task: 'Press Start and watch the line for 10 epochs.',
      },
      open: {
        headline: 'What the neuron computes',
        text: 'In the network’s picture every circle is a neuron and every line a weight. A neuron’s card writes its sum out with the numbers of one point: weight times input, twice, plus the bias, and then the sigmoid.',
        task: 'Open the card of the output neuron, the one on the right.',
      },
      weight: {
        headline: 'Turn the line by hand',
        text: 'The two weights say how steep the sum is in each direction; the line stands at a right angle to them. Change one, and the line turns at once. Change the bias, and it moves without turning.',
        task: 'Change a weight or the bias in the card: write another number and press Enter.',
      },
      input: {
        headline: 'Take an input away',
        text: 'Without x₂ the neuron cannot see how high a point lies. Its line then has to stand upright, whatever it learns. The circles on the left switch inputs on and off.',
        task: 'Switch one of the two inputs off and train for 3 epochs.',
      },
      source: {
        headline: 'The same thing in C++',
        text: 'Every pane ends in a line with a formula and the name of a file. It opens the code that has computed what you see, with the lines marked.',
        task: 'Open the C++ under the network’s picture.',
      },
    },
  },
  xor: {
    title: 'Why one neuron fails at XOR',
    about: 'Four points, two of each kind, crosswise. No straight line tells them apart.',
    summary:
      'A single neuron can only draw a straight line, and XOR needs more than one. More training, another rate or another start change nothing about that. What helps is another input, or neurons that make such inputs by themselves: a hidden layer.',
    steps: {
      train: {
        headline: 'Four points, crosswise',
        text: 'XOR is 1 where exactly one of the two inputs is 1. The points of a kind lie across from each other. Here a single neuron is to learn it.',
        task: 'Press Start and let it train for 200 steps.',
      },
      again: {
        headline: 'Perhaps it was bad luck?',
        text: 'The loss has stopped at 0.693. That is ln 2, what a network pays that answers one half everywhere. Perhaps another rate helps, or weights that begin elsewhere.',
        task: 'Set another learning rate or another seed and train for 200 steps once more.',
      },
      map: {
        headline: 'A hundred starts at once',
        text: 'The map trains the same network from a hundred different first weights. Each square is one start: a tick where it ends with all points right, a bar where it does not.',
        task: 'Let the map of start points be computed.',
      },
      product: {
        headline: 'One more input is enough',
        text: 'Here XOR is a cloud of points in each corner. Kind and corner go together with the product x₁x₂: it is positive in two corners and negative in the other two. With it as an input one neuron suffices.',
        task: 'Switch on the input x₁x₂ and train until 95% of the test points are right.',
      },
      source: {
        headline: 'What is made small',
        text: 'The number that stayed at 0.693 is the binary cross-entropy. It punishes an answer the more, the surer and the more wrong it is.',
        task: 'Open the C++ under the picture of the line: the loss is among its lines.',
      },
    },
  },
  bend: {
    title: 'A hidden layer bends the plane',
    about: 'Two neurons in between, and XOR falls apart into two halves.',
    summary:
      'A hidden layer moves every point to a new place. The output neuron still draws a straight line, but among the moved points, and seen from the old plane that line is bent. More hidden neurons bend it in more places. Where training begins decides whether it gets there.',
    steps: {
      train: {
        headline: 'Two neurons in between',
        text: 'Between inputs and output there are now two hidden neurons. It is the same XOR that a single neuron could not learn.',
        task: 'Press Start and train until the loss is at most 0.05.',
      },
      lines: {
        headline: 'Each hidden neuron has a line of its own',
        text: 'A hidden neuron is what you know already: two weights, a bias, a line. Opened, its answer is shown large in the place of the network’s. The output combines both.',
        task: 'Open both hidden neurons, one after the other.',
      },
      plane: {
        headline: 'How the layer moves the points',
        text: 'This picture puts every point where the hidden layer sees it: the first neuron’s answer to the right, the second one’s upwards. The sheet of squared paper shows what becomes of the plane on the way.',
        task: 'Move the slider from the plane to the hidden layer and look where the points go.',
      },
      stuck: {
        headline: 'A start that leads nowhere',
        text: 'The same network with the same data, but with other first weights. It walks down into a hollow from which no small step leads on: the loss stops far from zero.',
        task: 'Train this start for 500 steps.',
      },
      ring: {
        headline: 'How many lines does a ring need?',
        text: 'One kind lies inside, the other around it. Two lines cannot enclose anything. The buttons above the network’s picture add neurons to the hidden layer.',
        task: 'Give the hidden layer at least 3 neurons and reach 95% of the test points.',
      },
      source: {
        headline: 'Bending in C++',
        text: 'What bends is the activation function behind the weighted sum. Without it two layers would be no more than one.',
        task: 'Open the C++ under the bent plane.',
      },
    },
  },
};
