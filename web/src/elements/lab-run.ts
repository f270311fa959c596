import { LitElement, type PropertyDeclarations } from 'lit';
import type { SavedLab } from '../client/autosave.ts';
import type { PanelList } from '../client/panels.ts';
import { hasEnded, type RunEvent } from '../client/run-parts.ts';
import { embedded } from '../client/site.ts';
import type { TrainingRun } from '../client/training-run.ts';
import type { Curve, RunStatus, TrainingWorker } from '../protocol/index.ts';
import { arranged } from './arranged.ts';
import { Frames } from './frames.ts';
import type { KeptNotes } from './kept-notes.ts';
import { ownTask } from './own-task.ts';

/** The first view stands before runs of earlier visits are looked for. */
const keptMilliseconds = 1000;

/** An element with a run: what scripts read of it, and when it is drawn anew. */
export abstract class LabRun<W extends TrainingWorker = TrainingWorker> extends LitElement {
  static override properties: PropertyDeclarations = {
    settings: {},
    panels: {},
    docked: { type: Boolean },
  };
  /** `key=value&key=value`; what is not named is the lab's default. */
  declare settings: string;
  /** The panels that are shown, see client/panels.ts; null: all. */
  declare panels: PanelList;
  /** On a phone the buttons stay at the bottom of the screen. */
  declare docked: boolean;

  /** Least milliseconds between two renderings. */
  protected abstract readonly renderInterval: number;
  protected run: TrainingRun<W> | null = null;
  /** The newest of what went wrong or was mended. */
  protected event: RunEvent | null = null;
  protected kept: KeptNotes | null = null;
  #frames: Frames | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.settings = '';
    this.panels = null;
    this.docked = false;
  }

  /** Losses and accuracies of the run so far, for scripts; undefined before the first frame. */
  get curve(): Curve | undefined {
    return this.run?.latest.curve;
  }
  /** The newest status of the run, for scripts; undefined before the first frame. */
  get status(): RunStatus | undefined {
    return this.run?.latest.status;
  }
  get running(): boolean {
    return this.run?.running ?? false;
  }
  /** Milliseconds of training so far. */
  get elapsed(): number {
    return this.run?.stopwatch.elapsed ?? 0;
  }
  /** Why the run cannot go on, as its worker says it; null: nothing is wrong. */
  get trouble(): string | null {
    return this.event && 'reason' in this.event ? this.event.reason : null;
  }
  protected get ended(): boolean {
    return hasEnded(this.status);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#seen);
    this.#timer = setTimeout(() => void this.#keepRuns(), keptMilliseconds);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#seen);
    clearTimeout(this.#timer);
    this.kept?.end();
    this.kept = null;
    this.#frames?.stop();
    this.run?.dispose();
    this.run = null;
  }

  protected override async scheduleUpdate(): Promise<void> {
    // The page's frame is drawn, and the worker set out, before the lab is drawn for the first time.
    if (!this.hasUpdated) await ownTask().then(() => arranged(this));
    await super.scheduleUpdate();
  }

  /** What of this lab is kept in the browser, and how. */
  protected abstract saved(): SavedLab;

  /** On this site alone, and not in a part of a room that stands elsewhere. */
  async #keepRuns(): Promise<void> {
    if (embedded() || this.panels) return;
    const { KeptNotes } = await import('./kept-notes.ts');
    if (this.isConnected) this.kept ??= new KeptNotes(this.saved());
  }

  #seen = (): void => {
    if (!document.hidden) this.run?.look();
  };

  /** Renders soon, but not more often than the lab's interval, and not when nobody looks. */
  protected changed = (): void => {
    if (!this.isConnected || document.hidden) return;
    this.#frames ??= new Frames(this.renderInterval, () => this.requestUpdate());
    this.#frames.want(this.running);
  };
}
