// English, the computational graph of the backprop room. One key a sentence.
import { html, type TemplateResult } from 'lit';
import { figure } from './figures.ts';
import * as format from './format.ts';
import { bracketed, equation } from './formulas.ts';
import { many } from './plural.ts';

/** A number with its mark-up, made by the element that shows it. */
type Marked = TemplateResult;

interface Purchase {
  apples: number;
  oranges: number;
}

export const enGraph = {
  // the sentence
  appleSentence: (bought: Purchase, price: Marked, gradient: Marked) =>
    html`${format.plain(bought.apples)} ${many(bought.apples, 'apple costs', 'apples cost')}
    ${price} with tax. If an apple costs 1 more, you pay ${gradient} more.`,
  fruitSentence: (bought: Purchase, price: Marked, gradient: Marked) =>
    html`${format.plain(bought.apples)} ${many(bought.apples, 'apple', 'apples')} and
    ${format.plain(bought.oranges)} ${many(bought.oranges, 'orange', 'oranges')} cost ${price} with
    tax. If an apple costs 1 more, you pay ${gradient} more.`,
  xorSentence: (x1: number, x2: number, p: Marked, y: number, loss: Marked) =>
    html`For ${format.plain(x1)} and ${format.plain(x2)} this network says ${p}. Right is
    ${format.plain(y)}, so the loss is ${loss}.`,
  ownSentence: (output: Marked, variable: string, gradient: Marked) =>
    html`The output is ${output}. If ${variable} grows by a little, it changes ${gradient} times as
    much.`,
  gradientSentence: (output: Marked, variable: string, gradient: Marked) =>
    html`The output is ${output}. The gradient that comes back to ${variable} is ${gradient}.`,
  constantSentence: (output: Marked) =>
    html`The output is ${output}. Nothing in it can change: it has no variable.`,
  faultySentence: (wrong: number, output: Marked) =>
    html`The output ${output} is right, and ${format.integer(wrong)}
    ${many(wrong, 'gradient is', 'gradients are')} wrong. Nothing complains.`,
  waiting: 'The graph is being computed.',
  hint: 'Step through it, there and back, and see where each number comes from.',

  // steps
  steps: 'Steps through the graph',
  back: 'Back',
  next: 'Next',
  again: 'From the start',
  allForward: 'All forward',
  allBackward: 'All backward',
  play: 'Play',
  stop: 'Stop',
  stepNow: (step: number, of: number, kind: 'given' | 'forward' | 'seed' | 'backward') =>
    ({
      given: `Before the first of ${of} steps`,
      forward: `Step ${step} of ${of}, forward`,
      seed: `Step ${step} of ${of}, the way back begins`,
      backward: `Step ${step} of ${of}, backward`,
    })[kind],
  forward: 'Forward',
  backward: 'Backward',
  given: 'Given',
  givenRule: 'The graph begins with its variables.',
  givenWords: 'Every other number is computed from them, node by node.',
  seedEquation: (value: number) => `dL/dL = ${figure(value)}`,
  seedWords: 'If the output grows by 1, the output grows by 1: the way back begins with 1.',
  seedOther: 'The graph is taken as a part of a longer calculation that hands this gradient back.',

  equation,
  /** gradient of an input = gradient that arrives x local derivative */
  chainEquation: (input: string, gradient: number, local: number, sent: number) =>
    `gradient of ${input} = ${figure(gradient)} × ${bracketed(local)} = ${figure(sent)}`,
  /** The same where the input is used in other places too. */
  partEquation: (input: string, gradient: number, local: number, sent: number) =>
    `to ${input}: ${figure(gradient)} × ${bracketed(local)} = ${figure(sent)}`,
  sumEquation: (input: string, parts: readonly number[], total: number) =>
    `gradient of ${input} = ${parts.map((part, i) => (i === 0 ? figure(part) : bracketed(part))).join(' + ')} = ${figure(total)}`,
  sumWords: (name: string, uses: number) =>
    `${name} is used in ${uses} places. Its growth reaches the output by all of them, so what comes back adds up.`,
  sumLater: (name: string, missing: number) =>
    `${name} waits for ${missing} more ${many(missing, 'part', 'parts')} of its gradient.`,
  wrongLocal: (written: number, right: number) =>
    `The node kept y in the place of x: it takes ${figure(written)} for ${figure(right)}.`,

  /** d(node)/d(input), for each input; x and y are its inputs, f is its value. */
  local: {
    identity: ['d(x)/dx = 1'],
    add: ['d(x + y)/dx = 1', 'd(x + y)/dy = 1'],
    subtract: ['d(x − y)/dx = 1', 'd(x − y)/dy = −1'],
    multiply: ['d(xy)/dx = y', 'd(xy)/dy = x'],
    divide: ['d(x/y)/dx = 1/y', 'd(x/y)/dy = −x/y²'],
    power: ['d(x^y)/dx = y x^(y−1)', 'd(x^y)/dy = x^y ln x'],
    negate: ['d(−x)/dx = −1'],
    exp: ['d(eˣ)/dx = eˣ'],
    log: ['d(ln x)/dx = 1/x'],
    sqrt: ['d(√x)/dx = 1/(2√x)'],
    abs: ['d|x|/dx = 1 or −1'],
    sin: ['d(sin x)/dx = cos x'],
    cos: ['d(cos x)/dx = −sin x'],
    sigmoid: ['dσ/dx = σ(1 − σ)'],
    tanh: ['d(tanh x)/dx = 1 − tanh² x'],
    relu: ['d(relu)/dx = 1 if x > 0, else 0'],
  } as Record<string, readonly string[]>,
  rule: {
    identity: 'Another name for the same number: the gradient passes unchanged.',
    add: 'A sum hands the gradient that arrives to both of its inputs, unchanged.',
    subtract:
      'A difference hands the gradient on: unchanged to the first, turned round to the second.',
    multiply: 'A product exchanges its inputs: each gets the gradient times the other.',
    divide: 'A quotient: the larger the divisor, the less each input counts.',
    power: 'A power: the exponent comes down, and one power is left less.',
    negate: 'A minus sign turns the gradient round.',
    exp: 'The exponential function is its own derivative.',
    log: 'The logarithm: the nearer x is to 0, the steeper.',
    sqrt: 'The square root: the nearer x is to 0, the steeper.',
    abs: 'The absolute value keeps the gradient or turns it round.',
    sin: 'The slope of the sine is the cosine.',
    cos: 'The slope of the cosine is minus the sine.',
    sigmoid: 'The sigmoid lets through at most a quarter of the gradient: σ(1 − σ).',
    tanh: 'tanh lets through 1 − tanh² of the gradient: all of it at 0, little far from 0.',
    relu: 'ReLU is a switch: the whole gradient, or none.',
  } as Record<string, string>,
  operationSign: {
    identity: '=',
    add: '+',
    subtract: '−',
    multiply: '×',
    divide: '÷',
    power: 'xʸ',
    negate: '−x',
    exp: 'eˣ',
    log: 'ln',
    sqrt: '√',
    abs: '|x|',
    sin: 'sin',
    cos: 'cos',
    sigmoid: 'σ',
    tanh: 'tanh',
    relu: 'relu',
  } as Record<string, string>,
  operationName: {
    variable: 'variable',
    constant: 'number',
    identity: 'same',
    add: 'sum',
    subtract: 'difference',
    multiply: 'product',
    divide: 'quotient',
    power: 'power',
    negate: 'minus',
    abs: 'absolute value',
    sqrt: 'square root',
    log: 'logarithm',
  } as Record<string, string>,
  actingNode: (operation: string, name: string) => `The node is a ${operation}: ${name}.`,
  node: (id: number) => `node ${id}`,
  fullValue: (name: string, value: string) => `${name} = ${value}`,
  fullGradient: (name: string, gradient: string) => `gradient of ${name} = ${gradient}`,

  // the picture
  pictureTitle: 'Above the wire: the value. Below it: the gradient.',
  pictureHint:
    'Values run to the right, gradients come back to the left. A node that is pressed goes to its step.',
  scrolls: 'The picture is wider than its frame and scrolls sideways.',
  picture: (nodes: number, output: string) =>
    `Computational graph with ${format.integer(nodes)} nodes; its output is ${output}`,
  pictureFrame: 'The graph; arrow keys step through it',
  tooLarge: (nodes: number, most: number) =>
    `This graph has ${format.integer(nodes)} nodes. Up to ${format.integer(most)} are drawn; the numbers stand in the table.`,
  formula: 'gradient of an input = gradient · local derivative',

  // choices
  choices: 'The graph',
  example: 'Example',
  exampleName: {
    apple: 'Two apples',
    fruit: 'Apples and oranges',
    xor: 'XOR network 2-2-1',
    own: 'Own expression',
  },
  expression: 'Expression',
  expressionHint:
    'Signs: + − * / ^ and parentheses. Functions: exp log sqrt abs sin cos sigmoid tanh relu. Statements such as h = x * w end with a semicolon; the last one is the output.',
  expressionRefused: 'The expression was not read.',
  expressionReason: (reason: string) => format.sentence(reason),
  expressionReasonKept: (reason: string) =>
    `${format.sentence(reason)} The graph before it is still there.`,
  upstream: 'Gradient at the output',
  faulty: 'The tutorial’s mistake',
  faultyHint: 'Every product keeps its second factor in both places.',
  faultyMore: 'More about it in the museum',
  variables: 'Change a number',
  variablesHint: 'Every value and every gradient follows.',
  noVariables: 'This expression has no variables.',
  numberRefused: (name: string, text: string) =>
    `${name}: expected a number such as 100 or 1.1, got “${text.slice(0, 40)}”.`,
  linkRefused: (pair: string) =>
    `The link asks for “${pair.slice(0, 60)}”, which this graph does not have. The example’s own is used.`,
  notSet: 'Nothing has changed.',
  putBack: 'The example’s numbers',

  // the table
  table: 'All numbers as a table',
  tableOf: (shown: number, of: number) =>
    `The first ${format.integer(shown)} of ${format.integer(of)} nodes.`,
  columnNode: 'Node',
  columnOperation: 'What it does',
  columnValue: 'Value',
  columnGradient: 'Gradient',
  columnLocal: 'Local derivatives',

  // xor
  training: 'Train it by hand',
  trainingHint: 'One step down: w ← w − rate · gradient, for all nine weights.',
  truth: 'Input',
  truthName: (x1: number, x2: number, y: number) => `${x1}, ${x2} → ${y}`,
  rate: 'Rate',
  stepDown: 'One step down',
  rounds: (count: number) => `${format.integer(count)} rounds over all four`,
  roundsNow: 'Training…',
  truthsTable: 'The four inputs and what the network says',
  meanLoss: (loss: string) => `Mean loss over the four: ${loss}`,
  right: 'right',
  wrong: 'wrong',
  lossNotFinite:
    'The loss is not a number any more: the rate is too large. The weights before this step are kept.',
};
