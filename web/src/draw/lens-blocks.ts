// One sample's way through a network, as blocks that stand in a row: X, W1, b1, Z1, A1, ..., P, L.
import type { Array2, LensView } from '../protocol/study.ts';

export type BlockKind = 'input' | 'weights' | 'bias' | 'sum' | 'activation' | 'prediction' | 'loss';

export interface Block {
  /** 'X', 'W1', 'b1', 'Z1', 'A1', ..., 'P', 'L'. */
  id: string;
  kind: BlockKind;
  /** Which affine layer it belongs to, from 1; 0 for X, P and L. */
  layer: number;
  value: Array2;
  /** dL/d(value); null for P, whose gradient goes back together with the loss. */
  gradient: Array2 | null;
  /** 'relu', 'sigmoid', ...: of activation blocks. */
  activation: string;
}

export function entry({ columns, values }: Array2, row: number, column = 0): number {
  return values[row * columns + column] ?? Number.NaN;
}

/** The square root of the sum of the squares. */
export function norm({ values }: Array2): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return Math.sqrt(sum);
}

const single = (value: number): Array2 => ({ rows: 1, columns: 1, values: Float64Array.of(value) });

export function blocksOf(view: LensView): Block[] {
  const blocks: Block[] = [];
  const add = (block: Partial<Block> & Pick<Block, 'id' | 'kind' | 'value' | 'gradient'>) =>
    blocks.push({ layer: 0, activation: '', ...block });
  const input = view.layers[0]?.inputGradient ?? null;
  add({ id: 'X', kind: 'input', value: view.input, gradient: input });
  let layer = 0;
  for (const { name, output, outputGradient, parameters } of view.layers) {
    const [weights, bias] = parameters;
    const result = { value: output, gradient: outputGradient };
    if (weights) {
      layer += 1;
      add({ id: `W${layer}`, kind: 'weights', layer, ...weights });
      if (bias) add({ id: `b${layer}`, kind: 'bias', layer, ...bias });
      add({ id: `Z${layer}`, kind: 'sum', layer, ...result });
    } else {
      const activation = name.replace(/\d+$/, '');
      add({ id: `A${layer}`, kind: 'activation', layer, activation, ...result });
    }
  }
  add({ id: 'P', kind: 'prediction', value: view.prediction, gradient: null });
  add({ id: 'L', kind: 'loss', value: single(view.loss), gradient: single(1) });
  return blocks;
}

/** How an array is shown as a picture: which entry stands at which of its pixels. */
export interface Picture {
  width: number;
  height: number;
  /** Row and column of the array, for pixels from the top left, row by row. */
  at(pixel: number): { row: number; column: number };
}

const imageSide = 28;

/**
 * A row of pixels for each row of the array; a vector of 784 or a row of as many weights as the
 * image of 28 x 28 that it belongs to, other vectors as rows of ten.
 */
export function pictureOf({ rows, columns }: Array2, chosenRow: number): Picture {
  const image = imageSide * imageSide;
  if (columns === image) {
    const at = (pixel: number) => ({ row: chosenRow, column: pixel });
    return { width: imageSide, height: imageSide, at };
  }
  if (columns > 1) {
    const at = (pixel: number) => ({ row: Math.floor(pixel / columns), column: pixel % columns });
    return { width: columns, height: rows, at };
  }
  const width = rows === image ? imageSide : Math.min(10, rows);
  const at = (pixel: number) => ({ row: pixel, column: 0 });
  return { width, height: Math.ceil(rows / width), at };
}
