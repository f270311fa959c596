// The backward pass of an affine-tanh-affine network under softmax and cross-entropy, line by line
// as nn/loss.cpp, nn/affine.cpp and nn/activation.cpp compute it, and mistakes that can be made in it.
import type { Array2, LensView } from '../protocol/study.ts';
import { firstColumn, product, rowSums, scaled, together, transposed } from './repair-matrix.ts';

/** What the way forward has left behind, and what the lines above have computed. */
export type Numbers = Readonly<Record<string, Array2>>;

export interface Form {
  /** The right side of the line, as it is written in C++. */
  code: string;
  of: (numbers: Numbers) => Array2;
}

export interface Line {
  /** What the line computes. */
  name: 'dZ2' | 'dW2' | 'db2' | 'dA1' | 'dZ1' | 'dW1' | 'db1';
  right: Form;
  /** Two that are not the derivative. */
  wrong: readonly [Form, Form];
}

const get = (numbers: Numbers, name: string): Array2 => {
  const found = numbers[name];
  if (!found)
    throw new Error(`the line needs ${name}: expected it in the lines above, got nothing`);
  return found;
};

/** A form whose operands are read by their names. */
const form = (code: string, names: readonly string[], of: (...read: Array2[]) => Array2): Form => ({
  code,
  of: (numbers) => of(...names.map((name) => get(numbers, name))),
});

const minus = (A: Array2, B: Array2) => together(A, B, (a, b) => a - b);
const samples = ({ columns }: Array2) => columns;
const slope = (dA: Array2, A: Array2) => together(dA, A, (d, a) => d * (1 - a * a));

export const lines: readonly Line[] = [
  {
    name: 'dZ2',
    right: form('(P - Y) / m', ['P', 'Y'], (P, Y) => scaled(minus(P, Y), 1 / samples(P))),
    wrong: [
      form('(Y - P) / m', ['P', 'Y'], (P, Y) => scaled(minus(Y, P), 1 / samples(P))),
      form('P - Y', ['P', 'Y'], minus),
    ],
  },
  {
    name: 'dW2',
    right: form('dZ2 * A1.transpose()', ['dZ2', 'A1'], (dZ, A) => product(dZ, transposed(A))),
    wrong: [
      form('dZ2 * A1.transpose() / m', ['dZ2', 'A1'], (dZ, A) =>
        scaled(product(dZ, transposed(A)), 1 / samples(A)),
      ),
      form('dZ2 * Z1.transpose()', ['dZ2', 'Z1'], (dZ, Z) => product(dZ, transposed(Z))),
    ],
  },
  {
    name: 'db2',
    right: form('dZ2.rowwise().sum()', ['dZ2'], rowSums),
    wrong: [
      form('dZ2.col(0)', ['dZ2'], firstColumn),
      form('dZ2.rowwise().mean()', ['dZ2'], (dZ) => scaled(rowSums(dZ), 1 / samples(dZ))),
    ],
  },
  {
    name: 'dA1',
    right: form('W2.transpose() * dZ2', ['W2', 'dZ2'], (W, dZ) => product(transposed(W), dZ)),
    wrong: [
      form('W2 * dZ2', ['W2', 'dZ2'], product),
      form('W2.transpose() * (P - Y)', ['W2', 'P', 'Y'], (W, P, Y) =>
        product(transposed(W), minus(P, Y)),
      ),
    ],
  },
  {
    name: 'dZ1',
    right: form('dA1.array() * (1 - A1.array().square())', ['dA1', 'A1'], slope),
    wrong: [
      form('dA1', ['dA1'], (dA) => dA),
      form('dA1.array() * (1 - Z1.array().square())', ['dA1', 'Z1'], slope),
    ],
  },
  {
    name: 'dW1',
    right: form('dZ1 * X.transpose()', ['dZ1', 'X'], (dZ, X) => product(dZ, transposed(X))),
    wrong: [
      form('dZ1 * X.transpose() / m', ['dZ1', 'X'], (dZ, X) =>
        scaled(product(dZ, transposed(X)), 1 / samples(X)),
      ),
      form('dA1 * X.transpose()', ['dA1', 'X'], (dA, X) => product(dA, transposed(X))),
    ],
  },
  {
    name: 'db1',
    right: form('dZ1.rowwise().sum()', ['dZ1'], rowSums),
    wrong: [
      form('dZ1.col(0)', ['dZ1'], firstColumn),
      form('dA1.rowwise().sum()', ['dA1'], rowSums),
    ],
  },
];

export const mistakeIds = ['transpose', 'derivative', 'mean', 'bias', 'sign', 'place'] as const;
export type MistakeId = (typeof mistakeIds)[number];

/** Which line is wrong, and which of its wrong forms stands there. */
export const mistakes: Readonly<Record<MistakeId, { line: number; wrong: 0 | 1 }>> = {
  transpose: { line: 3, wrong: 0 },
  derivative: { line: 4, wrong: 0 },
  mean: { line: 1, wrong: 0 },
  bias: { line: 6, wrong: 0 },
  sign: { line: 0, wrong: 0 },
  place: { line: 4, wrong: 1 },
};

/** What stands in every line of the pass with this mistake. */
export function written(mistake: MistakeId): readonly Form[] {
  const { line, wrong } = mistakes[mistake];
  return lines.map((one, i) => (i === line ? one.wrong[wrong] : one.right));
}

/** What could stand in the line in place of what does, in an order that tells nothing. */
export function candidates(mistake: MistakeId, line: number): readonly Form[] {
  const { right, wrong } = lines[line] as Line;
  const stands = written(mistake)[line];
  return [right, ...wrong]
    .filter((one) => one !== stands)
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The pass with another form in one of its lines. */
export const changed = (forms: readonly Form[], line: number, form: Form): readonly Form[] =>
  forms.map((one, i) => (i === line ? form : one));

/** The numbers of the way forward, as the C++ tells them. */
export function forwardNumbers({ layers, prediction, target, labels }: LensView): Numbers {
  const [first, activation, last] = layers;
  const W2 = last?.parameters.find(({ name }) => name === 'W2')?.value;
  if (!first || !activation || !W2) {
    throw new Error(`expected the layers affine, tanh, affine, got ${layers.length} layers`);
  }
  return {
    X: first.input,
    Z1: first.output,
    A1: activation.output,
    W2,
    P: prediction,
    Y: target.values.length > 0 ? target : oneHot(labels, prediction.rows),
  };
}

function oneHot(labels: readonly number[], classes: number): Array2 {
  const values = new Float64Array(classes * labels.length);
  for (const [column, label] of labels.entries()) values[label * labels.length + column] = 1;
  return { rows: classes, columns: labels.length, values };
}

/** The gradients of all parameters, by the names of the parameters. */
export function backward(forms: readonly Form[], forward: Numbers): Numbers {
  const numbers: Record<string, Array2> = { ...forward };
  for (const [i, { name }] of lines.entries()) numbers[name] = (forms[i] as Form).of(numbers);
  const { dW1, db1, dW2, db2 } = numbers;
  return { W1: dW1, b1: db1, W2: dW2, b2: db2 } as Numbers;
}
