import type { LitElement } from 'lit';
import { askStudy } from '../client/tutorial-ask.ts';
import type { LensView, Preset, PrintedRow } from '../protocol/study.ts';
import type { StudyRun } from './tutorial-run.ts';
import { trainCount } from './tutorial-spec.ts';

/** Samples that are sent through a small network to be looked at. */
const lensSamples = 4;
const lensInterval = 200;

/** What is asked of a preset's run beside its frames: the printed numbers, what flows through. */
export class Findings {
  printed: readonly PrintedRow[] = [];
  /** The worker that compared them is gone, and the one that took over compares no more. */
  lost = false;
  /** Of the first training samples, with the weights as they are; null for digits. */
  lens: LensView | null = null;
  #host: LitElement;
  #run: StudyRun;
  #preset: Preset | null = null;
  #printedKnown = false;
  #lensTime = 0;
  #asking = false;
  #again = false;

  constructor(host: LitElement, run: StudyRun) {
    this.#host = host;
    this.#run = run;
  }

  /** A run of this preset has begun. */
  begin(preset: Preset): void {
    if (preset !== this.#preset || this.#run.iteration === 0) {
      this.printed = [];
      this.lost = false;
      this.lens = null;
    }
    this.#preset = preset;
    this.#printedKnown = false;
    this.#lensTime = 0;
    void this.look();
  }

  /** A frame has come: asks for what it may have changed. */
  async look(): Promise<void> {
    // What came meanwhile is asked for afterwards: the last answer is that of the last frame.
    this.#again = this.#asking;
    const { asked } = this.#run;
    const preset = this.#preset;
    if (this.#asking || !asked || !preset) return;
    this.#asking = true;
    try {
      if (!this.#printedKnown || this.printed.some((row) => this.#isDue(row))) {
        const rows = await askStudy(asked, 'printed');
        if (preset !== this.#preset) return;
        this.lost = rows.length < this.printed.length;
        if (!this.lost) this.printed = rows;
        this.#printedKnown = true;
        this.#host.requestUpdate();
      }
      const now = performance.now();
      const rested = !this.#run.running || now - this.#lensTime > lensInterval;
      if (preset.spec.data.kind === 'digits' || !rested) return;
      this.#lensTime = now;
      const lens = await askStudy(asked, 'lens', 0, Math.min(lensSamples, trainCount(preset.spec)));
      if (preset !== this.#preset) return;
      this.lens = lens;
      this.#host.requestUpdate();
    } catch {
      // The worker has stopped: its successor is asked again.
    } finally {
      this.#asking = false;
      if (this.#again) void this.look();
    }
  }

  #isDue(row: PrintedRow): boolean {
    return row.ours === null && row.iteration <= this.#run.iteration;
  }
}
