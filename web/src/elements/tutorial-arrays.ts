// The arrays of a small network in the order in which a batch meets them: values on the way
// forward, and below each what comes back to it.
import type { Array2, LensLayer, LensView } from '../protocol/study.ts';

export interface NamedArray {
  /** The tutorial's name, or ours where it has none. */
  name: string;
  /** Ours, where the tutorial has another one; '' otherwise. */
  ours: string;
  formula: string;
  array: Array2;
}

export interface Station {
  /** A parameter, or something that flows. */
  kind: 'input' | 'parameter' | 'value' | 'target';
  above: NamedArray;
  below: NamedArray | null;
}

export function transposed({ rows, columns, values }: Array2): Array2 {
  const turned = new Float64Array(values.length);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) turned[j * rows + i] = values[i * columns + j] ?? 0;
  }
  return { rows: columns, columns: rows, values: turned };
}

export function negated(array: Array2): Array2 {
  // 0 - x, so that no 0 becomes a -0.
  return { ...array, values: array.values.map((value) => 0 - value) };
}

const small = (n: number) => String(n).replace(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)] ?? '');
/** W1 is W₁. */
const pretty = (name: string) => name.replace(/\d+$/, (digits) => small(Number(digits)));

const isAffine = (layer: LensLayer) => layer.name.startsWith('affine');

/** In our notation: samples in columns. */
export function stationsOf(lens: LensView): Station[] {
  const stations: Station[] = [
    {
      kind: 'input',
      above: { name: 'X', ours: '', formula: '', array: lens.input },
      below: null,
    },
  ];
  let count = 0;
  let incoming = 'X';
  lens.layers.forEach((layer, i) => {
    if (isAffine(layer)) {
      count += 1;
      const bias = layer.parameters.length > 1;
      for (const { name, value, gradient } of layer.parameters) {
        const of = name.startsWith('W') ? `dZ${small(count)} ${incoming}ᵀ` : `Σ dZ${small(count)}`;
        stations.push({
          kind: 'parameter',
          above: { name: pretty(name), ours: '', formula: '', array: value },
          below: { name: `d${pretty(name)}`, ours: '', formula: of, array: gradient },
        });
      }
      const formula = `W${small(count)} ${incoming}${bias ? ` + b${small(count)}` : ''}`;
      stations.push(flow(layer, `Z${small(count)}`, formula, lens.layers[i + 1]));
      incoming = `Z${small(count)}`;
    } else {
      const kind = layer.name.replace(/\d+$/, '').replaceAll('_', ' ');
      const formula = `${kind}(${incoming})`;
      incoming = `A${small(count)}`;
      stations.push(flow(layer, incoming, formula, lens.layers[i + 1], count + 1));
    }
  });
  if (lens.layers.at(-1)?.output.values.some((z, i) => z !== lens.prediction.values[i])) {
    const bend = lens.prediction.rows === 1 ? 'sigmoid' : 'softmax';
    const above = { name: 'P', ours: '', formula: `${bend}(${incoming})`, array: lens.prediction };
    stations.push({ kind: 'value', above, below: null });
  }
  const target = { name: 'Y', ours: '', formula: '', array: lens.target };
  stations.push({ kind: 'target', above: target, below: null });
  return stations;
}

function flow(
  layer: LensLayer,
  name: string,
  formula: string,
  next: LensLayer | undefined,
  nextCount = 0,
): Station {
  const back = next
    ? isAffine(next)
      ? `W${small(nextCount)}ᵀ dZ${small(nextCount)}`
      : `d${name.replace('Z', 'A')} ⊙ f′(${name})`
    : `∂L/∂${name}`;
  return {
    kind: 'value',
    above: { name, ours: '', formula, array: layer.output },
    below: { name: `d${name}`, ours: '', formula: back, array: layer.outputGradient },
  };
}

/** [name, formula] forward, and [name, formula] backward, of the study and sleep network. */
type Names = [[string, string], [string, string] | null];

function studyNames(written: boolean): Names[] {
  return [
    [['X', ''], null],
    [
      ['w1', ''],
      ['change of w1', 'X.T · z2_delta'],
    ],
    [
      ['hidden_sum', 'X · w1'],
      ['z2_delta', `z2_error σ′(${written ? 'output_sum' : 'hidden_sum'})`],
    ],
    [
      ['activated_hidden', 'σ(hidden_sum)'],
      ['z2_error', 'o_delta · w2.T'],
    ],
    [
      ['w2', ''],
      ['change of w2', 'activated_hidden.T · o_delta'],
    ],
    [
      ['output_sum', 'activated_hidden · w2'],
      ['o_delta', `o_error σ′(${written ? 'activated_output' : 'output_sum'})`],
    ],
    [
      ['activated_output', 'σ(output_sum)'],
      ['o_error', 'y − activated_output'],
    ],
    [['y', ''], null],
  ];
}

/**
 * In the second tutorial's notation: samples in rows, errors as target minus output, so the
 * changes of the weights are added. `written`: with its two misplaced derivatives.
 */
export function studyStations(lens: LensView, written: boolean): Station[] {
  const names = studyNames(written);
  return stationsOf(lens).map(({ kind, above, below }, i) => {
    const [forward, backward] = names[i] ?? [[above.name, above.formula], null];
    return {
      kind,
      above: {
        name: forward[0],
        ours: `${above.name}ᵀ`,
        formula: forward[1],
        array: transposed(above.array),
      },
      below:
        below && backward
          ? {
              name: backward[0],
              ours: `−${below.name}ᵀ`,
              formula: backward[1],
              array: negated(transposed(below.array)),
            }
          : null,
    };
  });
}

/** As NumPy prints an array: eight decimals or fewer, rows in brackets, columns level. */
export function numpyText({ rows, columns, values }: Array2): string {
  const cells = levelled(Array.from(values));
  const lines = Array.from({ length: rows }, (_, i) =>
    cells.slice(i * columns, (i + 1) * columns).join(' '),
  );
  return `[${lines.map((line) => `[${line}]`).join('\n ')}]`;
}

/** Numbers of one width, with powers of ten where they are very small or far apart. */
function levelled(values: readonly number[]): string[] {
  const sizes = values.map(Math.abs).filter((size) => size > 0 && Number.isFinite(size));
  const largest = Math.max(0, ...sizes);
  const smallest = Math.min(largest, ...sizes);
  const powers = largest >= 1e8 || smallest < 1e-4 || largest / smallest > 1000;
  const parts = values.map((value) =>
    partsOf(powers && sizes.length > 0 ? value.toExponential(8) : value.toFixed(8)),
  );
  const before = Math.max(...parts.map(([whole]) => whole.length));
  const behind = Math.max(...parts.map(([, decimals]) => decimals.length));
  return parts.map(([whole, decimals, power]) =>
    power === ''
      ? `${whole.padStart(before)}.${decimals.padEnd(behind)}`
      : `${whole.padStart(before)}.${decimals.padEnd(behind, '0')}${power}`,
  );
}

/** '-1.2500e-7' is '-1', '25' and 'e-07'. */
function partsOf(text: string): [whole: string, decimals: string, power: string] {
  const [, whole = text, decimals = '', sign = '', exponent = ''] =
    /^(-?\d+)\.(\d*?)0*(?:e([-+])(\d+))?$/.exec(text) ?? [];
  return [whole, decimals, sign === '' ? '' : `e${sign}${exponent.padStart(2, '0')}`];
}
