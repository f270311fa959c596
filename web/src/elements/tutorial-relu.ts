// ReLU with a mask that it keeps, small enough to see what goes wrong when the mask, or the array,
// belongs to somebody else.

/** Where x is 0 or less: there the gradient is stopped. */
export function maskOf(x: ArrayLike<number>): boolean[] {
  return Array.from(x, (value) => value <= 0);
}

/** 0 at the masked places. */
export function masked(values: ArrayLike<number>, mask: readonly boolean[]): number[] {
  return Array.from(values, (value, i) => (mask[i] ? 0 : value));
}

/** A ReLU object: forward keeps the mask, backward uses the one that is kept. */
export class MaskedRelu {
  mask: boolean[] = [];

  forward(x: ArrayLike<number>): number[] {
    this.mask = maskOf(x);
    return masked(x, this.mask);
  }

  backward(dout: ArrayLike<number>): number[] {
    return masked(dout, this.mask);
  }

  /** As the tutorial writes it: into the caller's own array. */
  backwardInPlace(dout: number[]): number[] {
    this.mask.forEach((stopped, i) => {
      if (stopped) dout[i] = 0;
    });
    return dout;
  }
}

export interface TwoLayers {
  masks: readonly [boolean[], boolean[]];
  /** The mask that backward of each layer finds. */
  used: readonly [boolean[], boolean[]];
  gradients: readonly [number[], number[]];
}

/** Two layers with these inputs, forward in order, backward in reverse; dout is 1 everywhere. */
export function throughTwoLayers(
  x1: readonly number[],
  x2: readonly number[],
  shared: boolean,
): TwoLayers {
  const first = new MaskedRelu();
  const second = shared ? first : new MaskedRelu();
  first.forward(x1);
  const mask1 = first.mask;
  second.forward(x2);
  const mask2 = second.mask;
  const gradient2 = second.backward(x2.map(() => 1));
  const gradient1 = first.backward(x1.map(() => 1));
  return {
    masks: [mask1, mask2],
    used: [first.mask, second.mask],
    gradients: [gradient1, gradient2],
  };
}

/** A decimal number, also with a true minus; null otherwise. */
export function parseNumber(text: string): number | null {
  const plain = text.trim().replace('−', '-');
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}
