// The formula behind one number of the lens, with the numbers that it was made of. Indices count
// from 0. The samples of the lens are one, so every array but the weights has one column.
import { type Block, entry } from './lens-blocks.ts';

export interface Term {
  name: string;
  left: number;
  right: number;
}

/** sum of left * right, the largest first; the others together. */
export interface Sum {
  terms: Term[];
  others: number;
  rest: number;
  total: number;
}

export type Line =
  /** A number that is given or learned. */
  | { kind: 'given'; name: string; value: number }
  /** name = factor * (sum) + bias; without a factor or a bias these are null. */
  | {
      kind: 'sum';
      name: string;
      general: string;
      factor: { name: string; value: number } | null;
      sum: Sum;
      bias: { name: string; value: number } | null;
      value: number;
    }
  /** name = a * b */
  | { kind: 'product'; name: string; general: string; a: number; b: number; value: number }
  /** name = a - b */
  | { kind: 'difference'; name: string; general: string; a: number; b: number; value: number }
  /** name = the same number under another name */
  | { kind: 'same'; name: string; general: string; value: number }
  /** name = function(argument) */
  | {
      kind: 'call';
      name: string;
      general: string;
      function: string;
      argument: number;
      value: number;
    }
  /** p = e^z / sum of e^z */
  | {
      kind: 'softmax';
      name: string;
      general: string;
      argument: number;
      powers: number;
      value: number;
    };

export interface Formulas {
  forward: Line;
  /** null where nothing goes back on its own. */
  backward: Line | null;
}

const mostTerms = 4;

/** The terms that weigh most; the rest is what the others add. */
export function sumOf(terms: readonly Term[]): Sum {
  const product = ({ left, right }: Term) => left * right;
  const total = terms.reduce((sum, term) => sum + product(term), 0);
  const sorted = terms
    .filter((term) => product(term) !== 0)
    .sort((a, b) => Math.abs(product(b)) - Math.abs(product(a)));
  const shown = sorted.slice(0, mostTerms);
  const rest = sorted.slice(mostTerms).reduce((sum, term) => sum + product(term), 0);
  return { terms: shown, others: terms.length - shown.length, rest, total };
}

/** f'(z), from the output a = f(z) where that is shorter. */
export function slopeOf(activation: string, z: number, a: number): number {
  switch (activation) {
    case 'sigmoid':
      return a * (1 - a);
    case 'tanh':
      return 1 - a * a;
    case 'relu':
      return z > 0 ? 1 : 0;
    default:
      return 1;
  }
}

const at = (name: string, ...indices: number[]) => `${name}[${indices.join(',')}]`;

class Reader {
  #blocks: readonly Block[];
  #label: number;

  constructor(blocks: readonly Block[], label: number) {
    this.#blocks = blocks;
    this.#label = label;
  }

  block(id: string): Block | undefined {
    return this.#blocks.find((block) => block.id === id);
  }

  /** What affine layer `layer` multiplies: x for the first one, else the activation before it. */
  inputOf(layer: number): { name: string; block: Block | undefined } {
    if (layer === 1) return { name: 'x', block: this.block('X') };
    const before = this.block(`A${layer - 1}`);
    if (before) return { name: `a${layer - 1}`, block: before };
    return { name: `z${layer - 1}`, block: this.block(`Z${layer - 1}`) };
  }

  value(block: Block | undefined, row: number, column = 0): number {
    return block ? entry(block.value, row, column) : Number.NaN;
  }

  gradient(block: Block | undefined, row: number, column = 0): number {
    return block?.gradient ? entry(block.gradient, row, column) : Number.NaN;
  }

  /** z[i] = sum over j of W[i,j] * input[j] + b[i] */
  weightedSum(layer: number, i: number): Line {
    const weights = this.block(`W${layer}`);
    const bias = this.block(`b${layer}`);
    const { name, block } = this.inputOf(layer);
    const terms = Array.from({ length: weights?.value.columns ?? 0 }, (_, j) => ({
      name: `${at(`W${layer}`, i, j)} ${at(name, j)}`,
      left: this.value(weights, i, j),
      right: this.value(block, j),
    }));
    return {
      kind: 'sum',
      name: at(`z${layer}`, i),
      general: `Σⱼ W${layer}[${i},j] ${name}[j]${bias ? ` + ${at(`b${layer}`, i)}` : ''}`,
      factor: null,
      sum: sumOf(terms),
      bias: bias ? { name: at(`b${layer}`, i), value: this.value(bias, i) } : null,
      value: this.value(this.block(`Z${layer}`), i),
    };
  }

  /** d(input)[j] = factor * sum over i of W[i,j] * dz[i], through affine layer `layer`. */
  sumBack(
    layer: number,
    j: number,
    name: string,
    value: number,
    factor: { name: string; value: number } | null,
  ): Line {
    const weights = this.block(`W${layer}`);
    const sums = this.block(`Z${layer}`);
    const terms = Array.from({ length: weights?.value.rows ?? 0 }, (_, k) => ({
      name: `${at(`W${layer}`, k, j)} ${at(`dz${layer}`, k)}`,
      left: this.value(weights, k, j),
      right: this.gradient(sums, k),
    }));
    const general = `${factor ? `${factor.name} · ` : ''}Σₖ W${layer}[k,${j}] dz${layer}[k]`;
    return { kind: 'sum', name, general, factor, sum: sumOf(terms), bias: null, value };
  }

  sum(block: Block, i: number): Formulas {
    const forward = this.weightedSum(block.layer, i);
    const name = at(`dz${block.layer}`, i);
    const value = this.gradient(block, i);
    const activation = this.block(`A${block.layer}`);
    if (!activation) {
      const p = this.value(this.block('P'), i);
      const t = i === this.#label ? 1 : 0;
      const general = `${at('p', i)} − ${at('t', i)}`;
      return { forward, backward: { kind: 'difference', name, general, a: p, b: t, value } };
    }
    const z = this.value(block, i);
    const slope = slopeOf(activation.activation, z, this.value(activation, i));
    const factor = { name: `${activation.activation}′(${at(`z${block.layer}`, i)})`, value: slope };
    return { forward, backward: this.sumBack(block.layer + 1, i, name, value, factor) };
  }

  activation(block: Block, i: number): Formulas {
    const { layer, activation } = block;
    const argument = this.value(this.block(`Z${layer}`), i);
    return {
      forward: {
        kind: 'call',
        name: at(`a${layer}`, i),
        general: `${activation}(${at(`z${layer}`, i)})`,
        function: activation,
        argument,
        value: this.value(block, i),
      },
      backward: this.sumBack(layer + 1, i, at(`da${layer}`, i), this.gradient(block, i), null),
    };
  }

  parameter(block: Block, i: number, j: number): Formulas {
    const { layer } = block;
    const dz = at(`dz${layer}`, i);
    const arriving = this.gradient(this.block(`Z${layer}`), i);
    const value = this.gradient(block, i, j);
    if (block.kind === 'bias') {
      return {
        forward: { kind: 'given', name: at(`b${layer}`, i), value: this.value(block, i) },
        backward: { kind: 'same', name: at(`db${layer}`, i), general: dz, value },
      };
    }
    const { name, block: input } = this.inputOf(layer);
    return {
      forward: { kind: 'given', name: at(`W${layer}`, i, j), value: this.value(block, i, j) },
      backward: {
        kind: 'product',
        name: at(`dW${layer}`, i, j),
        general: `${dz} · ${at(name, j)}`,
        a: arriving,
        b: this.value(input, j),
        value,
      },
    };
  }

  input(block: Block, j: number): Formulas {
    return {
      forward: { kind: 'given', name: at('x', j), value: this.value(block, j) },
      backward: this.sumBack(1, j, at('dx', j), this.gradient(block, j), null),
    };
  }

  prediction(block: Block, k: number): Formulas {
    const last = this.#blocks.filter(({ kind }) => kind === 'sum').at(-1);
    const name = `z${last?.layer ?? 0}`;
    let powers = 0;
    for (const z of last?.value.values ?? []) powers += Math.exp(z);
    return {
      forward: {
        kind: 'softmax',
        name: at('p', k),
        general: `e^${at(name, k)} / Σₘ e^${name}[m]`,
        argument: this.value(last, k),
        powers,
        value: this.value(block, k),
      },
      backward: null,
    };
  }

  loss(block: Block): Formulas {
    const right = at('p', this.#label);
    return {
      forward: {
        kind: 'call',
        name: 'L',
        general: `−ln ${right}`,
        function: '−ln',
        argument: this.value(this.block('P'), this.#label),
        value: this.value(block, 0),
      },
      backward: { kind: 'given', name: 'dL/dL', value: 1 },
    };
  }
}

/** How the number at [row, column] of a block comes about, and how its gradient does. */
export function formulasOf(
  blocks: readonly Block[],
  block: Block,
  row: number,
  column: number,
  label: number,
): Formulas {
  const reader = new Reader(blocks, label);
  switch (block.kind) {
    case 'input':
      return reader.input(block, row);
    case 'weights':
    case 'bias':
      return reader.parameter(block, row, column);
    case 'sum':
      return reader.sum(block, row);
    case 'activation':
      return reader.activation(block, row);
    case 'prediction':
      return reader.prediction(block, row);
    case 'loss':
      return reader.loss(block);
  }
}
