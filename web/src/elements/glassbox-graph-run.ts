// Where the graph element gets its graphs from: what is wanted, asked of the worker, newest wins.
import { BackpropClient } from '../client/backprop-client.ts';
import { sentenceOf, WorkerStopped } from '../client/training-client.ts';
import { askStudy } from '../client/tutorial-ask.ts';
import { type GraphStep, stepsOf } from '../draw/graph-steps.ts';
import type { GraphView } from '../protocol/study.ts';
import type { GraphSettings } from './glassbox-graph-examples.ts';

export class GraphRun {
  /** The newest graph that could be computed, and what it was made from. */
  view: GraphView | null = null;
  shown: GraphSettings | null = null;
  /** The same graph without the mistake, when the view has it. */
  right: GraphView | null = null;
  steps: readonly GraphStep[] = [];
  /** How many steps have been taken. */
  position = 0;
  /** Why what was asked for last was refused, or ''. */
  refusal = '';
  readonly client: BackpropClient;
  #changed: () => void;
  #newest = 0;
  #wanted: GraphSettings | null = null;

  constructor(changed: () => void) {
    this.#changed = changed;
    this.client = new BackpropClient('double', {
      changed: () => {
        if (this.client.trouble?.kind === 'restarted' && this.#wanted) void this.show(this.#wanted);
        changed();
      },
    });
  }

  /**
   * Computes this graph; true when it is shown now. Variables that have no value yet get 1. A
   * graph that is refused leaves the present one as it is.
   */
  async show(wanted: GraphSettings): Promise<boolean> {
    this.#newest += 1;
    const turn = this.#newest;
    this.#wanted = wanted;
    try {
      const settings = await this.#withAllVariables(wanted);
      const view = await this.ask(settings, settings.values);
      const right = settings.faulty
        ? await this.ask({ ...settings, faulty: false }, settings.values)
        : null;
      if (turn !== this.#newest) return false;
      this.#keep(view, right, settings);
      return true;
    } catch (error) {
      if (turn !== this.#newest || error instanceof WorkerStopped) return false;
      this.refusal = sentenceOf(error);
      return false;
    } finally {
      this.#changed();
    }
  }

  /** The graph of these settings with other values; nothing is kept. */
  ask(settings: GraphSettings, values: Readonly<Record<string, number>>): Promise<GraphView> {
    const { expression, upstream, faulty } = settings;
    const request = { expression, variables: { ...values }, upstream, faulty };
    return askStudy(this.client, 'graph', request);
  }

  async #withAllVariables(wanted: GraphSettings): Promise<GraphSettings> {
    const { variables } = await this.ask(wanted, wanted.values);
    const values = variables.map((name) => [name, wanted.values[name] ?? 1] as const);
    return { ...wanted, values: Object.fromEntries(values) };
  }

  #keep(view: GraphView, right: GraphView | null, settings: GraphSettings): void {
    const another = this.shown?.expression !== settings.expression;
    this.view = view;
    this.right = right;
    this.shown = settings;
    this.refusal = '';
    if (!another) return;
    this.steps = stepsOf(view);
    this.position = this.steps.length - 1;
  }
}
