// What stands beside the weights in every file of ours: where they come from.
import * as v from 'valibot';
import type { RunSpec } from '../protocol/index.ts';

/** Lengths are far above what the page writes. */
const aboutSchema = v.object({
  format: v.literal(1),
  lab: v.picklist(['digits', 'boundary', 'table']),
  /** As they stand in a link of that lab. */
  settings: v.pipe(v.string(), v.maxLength(1_000_000)),
  iteration: v.pipe(v.number(), v.integer(), v.minValue(0)),
  epoch: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** 0 to 1; null: not measured, or there is none. */
  testAccuracy: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  trainLoss: v.nullable(v.number()),
  /** Milliseconds of training. */
  elapsed: v.optional(v.pipe(v.number(), v.minValue(0))),
  /** Of digits of one's own: what they are called. */
  data: v.optional(v.pipe(v.string(), v.maxLength(1000))),
});

export type About = v.InferOutput<typeof aboutSchema>;

/** `where` is the file, or the entry of it, that the text comes from. */
export function readAbout(text: string, where: string): About {
  const parsed = v.safeParse(aboutSchema, jsonOf(text, where));
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const { got, field } = gotOf(issue);
  throw new Error(`${where}: expected ${issue.expected ?? 'another value'}, got ${got} (${field})`);
}

/** What came in the place of what a schema expects, and where: short enough for a sentence. */
export function gotOf({ received, path }: v.BaseIssue<unknown>): { got: string; field: string } {
  const field = path?.map(({ key }) => String(key)).join('.') ?? '';
  const got = received === 'undefined' ? 'nothing' : received.slice(0, 60);
  return { got, field: field.slice(0, 60) };
}

export function jsonOf(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${where}: expected JSON, got something else`);
  }
}

/** The run's spec for readers of the file; the data themselves are not of the network. */
export function specText(spec: RunSpec): string {
  const data = Object.entries(spec.data).filter(
    ([key]) => !['own', 'values', 'targets'].includes(key),
  );
  return JSON.stringify({ ...spec, data: Object.fromEntries(data) });
}
