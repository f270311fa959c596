/** How a question to a worker and its answer cross between the two. Types only; imports nothing. */

export interface Call {
  id: number;
  /** The method's name. */
  name: string;
  args: unknown[];
}

export type Answer =
  | { id: number; value: unknown }
  | { id: number; error: { name: string; message: string } };
