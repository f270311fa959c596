// The graphs that can be opened, and what a link says about the one that is open.

export const exampleIds = ['apple', 'fruit', 'xor', 'own'] as const;
export type ExampleId = (typeof exampleIds)[number];

export interface GraphSettings {
  example: ExampleId;
  expression: string;
  /** Values of the variables by name; a name that is missing is 1. */
  values: Record<string, number>;
  /** Gradient at the output. */
  upstream: number;
  /** Multiply nodes that keep y where x belongs. */
  faulty: boolean;
}

interface Example {
  expression: string;
  values: Record<string, number>;
}

/** One neuron of the hidden layer, or the output: the weighted sum of two, through a sigmoid. */
const neuron = (name: string, w1: string, x1: string, w2: string, x2: string, bias: string) =>
  `${name} = sigmoid(${w1}*${x1} + ${w2}*${x2} + ${bias})`;

export const examples: Record<ExampleId, Example> = {
  apple: {
    expression: '(apple * apple_num) * tax',
    values: { apple: 100, apple_num: 2, tax: 1.1 },
  },
  fruit: {
    expression: '(apple * apple_num + orange * orange_num) * tax',
    values: { apple: 100, apple_num: 2, orange: 150, orange_num: 3, tax: 1.1 },
  },
  xor: {
    expression: [
      neuron('h1', 'w11', 'x1', 'w12', 'x2', 'b1'),
      neuron('h2', 'w21', 'x1', 'w22', 'x2', 'b2'),
      neuron('p', 'v1', 'h1', 'v2', 'h2', 'c'),
      '-(y*log(p) + (1-y)*log(1-p))',
    ].join('; '),
    values: {
      ...{ w11: 0.9, w12: -0.7, b1: 0.2, w21: -0.6, w22: 0.8, b2: -0.1 },
      ...{ v1: 0.7, v2: 0.5, c: -0.3, x1: 0, x2: 1, y: 1 },
    },
  },
  // x is used twice: what comes back to it adds up.
  own: { expression: 'x * x + 3 * x', values: { x: 4 } },
};

/** The four inputs of XOR, and what the network is to answer. */
export const truths = [
  { x1: 0, x2: 0, y: 0 },
  { x1: 0, x2: 1, y: 1 },
  { x1: 1, x2: 0, y: 1 },
  { x1: 1, x2: 1, y: 0 },
] as const;

export function settingsFor(example: ExampleId): GraphSettings {
  const { expression, values } = examples[example];
  return { example, expression, values: { ...values }, upstream: 1, faulty: false };
}

/** A finite number, or null. Reads a true minus sign too. */
export function parseNumber(text: string): number | null {
  const trimmed = text.trim().replace('−', '-');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(trimmed)) return null;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : null;
}

export interface RefusedPair {
  key: string;
  value: string;
}

/** Reads `example=apple&values=apple:120,tax:1.2&dout=2&faulty=1`. */
export function parseGraphSettings(text: string): {
  settings: GraphSettings;
  refused: RefusedPair[];
} {
  const pairs = new URLSearchParams(text);
  const refused: RefusedPair[] = [];
  const expression = pairs.get('expression');
  const asked = pairs.get('example') ?? (expression === null ? 'apple' : 'own');
  const example = exampleIds.find((id) => id === asked);
  if (!example) refused.push({ key: 'example', value: asked });
  const settings = settingsFor(example ?? 'apple');
  if (example === 'own' && expression !== null) {
    settings.expression = expression;
    settings.values = {};
  }
  for (const pair of (pairs.get('values') ?? '').split(',').filter((item) => item !== '')) {
    const [name = '', number = ''] = pair.split(':');
    const value = parseNumber(number);
    const known = example === 'own' || Object.hasOwn(settings.values, name);
    if (value === null || !known) refused.push({ key: 'values', value: pair });
    else settings.values[name] = value;
  }
  const upstream = parseNumber(pairs.get('dout') ?? '1');
  if (upstream === null) refused.push({ key: 'dout', value: pairs.get('dout') ?? '' });
  settings.upstream = upstream ?? 1;
  settings.faulty = pairs.get('faulty') === '1';
  return { settings, refused };
}

/** What is not as in the example stands in the text. */
export function formatGraphSettings(settings: GraphSettings): string {
  const { example, expression, values, upstream, faulty } = settings;
  const usual = examples[example];
  const pairs = [`example=${example}`];
  const own = example === 'own' && expression !== usual.expression;
  if (own) pairs.push(`expression=${encodeURIComponent(expression)}`);
  const changed = Object.entries(values).filter(
    ([name, value]) => (own && value !== 1) || (!own && usual.values[name] !== value),
  );
  if (changed.length > 0) {
    pairs.push(`values=${changed.map(([name, value]) => `${name}:${value}`).join(',')}`);
  }
  if (upstream !== 1) pairs.push(`dout=${upstream}`);
  if (faulty) pairs.push('faulty=1');
  return pairs.join('&');
}
