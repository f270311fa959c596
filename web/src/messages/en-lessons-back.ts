// Lessons about the way forward and back in English: what each step says and asks for.
export const enLessonsBack = {
  forward: {
    title: 'A forward pass by hand',
    about: 'From the inputs to the answer, one multiplication and one sum at a time.',
    summary:
      'A forward pass is arithmetic: multiply, add, apply the activation, layer after layer. Every number on the way is kept, because the way back will need it.',
    steps: {
      walk: {
        headline: 'Buying apples',
        text: 'Two apples at 100 each, and a tax of 10 percent. Every node of the graph does one small thing with what comes in and hands the result on. None of them has to know the rest.',
        task: 'Go two steps forward, to the price with tax.',
      },
      change: {
        headline: 'Other numbers, the same graph',
        text: 'The graph says what is computed, not with which numbers. Change an input, and all that hangs on it is computed anew.',
        task: 'Buy another number of apples: change apple_num.',
      },
      neurons: {
        headline: 'A network is such a graph too',
        text: 'The two hidden neurons and the output of an XOR network, written out: w11·x1 + w12·x2 + b1, then a sigmoid, and so on to the loss.',
        task: 'Go six steps forward and read each rule.',
      },
      point: {
        headline: 'One point goes through the network',
        text: 'A neuron’s card shows its weighted sum with the numbers of one training point, and the arrows at its top lead to the next point.',
        task: 'Open a hidden neuron and go through two other points.',
      },
      source: {
        headline: 'Layer after layer, as a program',
        text: 'One of the tutorials builds its class step by step; feed_forward is the fourth. What stands there in two lines for each layer is what you have just walked through.',
        task: 'Open the C++ that does the same.',
      },
    },
  },
  slope: {
    title: 'The loss and its slope',
    about:
      'Learning means going downhill. Backpropagation says where down is, and that can be checked.',
    summary:
      'The slope of the loss along a weight says what a small change would do. It can be measured by changing the weight a little, or computed by backpropagation. Both agree to many digits when the code is right, and gradient descent steps against the slope.',
    steps: {
      valley: {
        headline: 'The bottom of a valley',
        text: 'Let the loss be (w − 3)², with w = 5. The graph’s way back gives its slope there: 4, so downhill is to the left. At the lowest place the slope is 0.',
        task: 'Change w until its gradient is 0.',
      },
      measure: {
        headline: 'Measure a slope',
        text: 'Move a weight by a tiny h to both sides, compute the loss both times, and divide the difference by 2h. Here that is done for every weight of an XOR network, and compared with backpropagation.',
        task: 'Choose a single parameter instead of all of them.',
      },
      step: {
        headline: 'How small is small?',
        text: 'With a large h one measures across a bend. With a tiny one the two losses are so much alike that rounding decides. In between the error is smallest, and the curve shows where.',
        task: 'Set h to 0.01 or more, or to 1e-10 or less.',
      },
      bug: {
        headline: 'A mistake does not hide',
        text: 'A wrong line in backpropagation still gives numbers, and a network may even learn a little with them. But they are not the slopes of the loss.',
        task: 'Plant one of the bugs and see how far the two disagree.',
      },
      source: {
        headline: 'The check in C++',
        text: 'Each layer and each loss of this program has passed this check before anything else was built on it.',
        task: 'Open the C++ of the check.',
      },
    },
  },
  back: {
    title: 'Backpropagation, there and back',
    about: 'How much does each weight answer for? The chain rule hands it back, node by node.',
    summary:
      'On the way back every node multiplies what comes from above by its own slope and hands it to its inputs. Where a value was used several times, what comes back adds up. A layer does it for all its neurons at once, as matrix products.',
    steps: {
      walk: {
        headline: 'Back through the apples',
        text: 'Behind the forward steps the way back begins with a 1 at the price. A product hands each of its inputs the other one’s value: an apple more costs 110, one more of tax 200.',
        task: 'Go five steps: to the end and back to the apples.',
      },
      twice: {
        headline: 'Used several times, added up',
        text: 'In x·x + 3·x the same x comes in three times. Each use sends something back, and the gradient of x is their sum: 2x + 3.',
        task: 'Give x another value and compare its gradient with 2x + 3.',
      },
      digit: {
        headline: 'One digit there and back',
        text: 'The same for a network that reads digits: blocks of numbers instead of single ones. Each block opens its formula, with the very numbers of this digit.',
        task: 'Open two blocks of the row, one after the other.',
      },
      mistake: {
        headline: 'A slope at the wrong place',
        text: 'This tutorial takes the sigmoid’s slope at the output’s sum where the hidden layer’s belongs. It runs, and it learns, only worse: the loss falls and then rises again.',
        task: 'Look at the corrected run, or at another exhibit of the museum.',
      },
      source: {
        headline: 'Forward stands above backward',
        text: 'In the C++ each layer has both: what it computes, and directly below how it hands the gradient back.',
        task: 'Open the C++ under the network’s picture and find backward.',
      },
    },
  },
};
