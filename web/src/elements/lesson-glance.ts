// The page as a lesson's checks look at it: the open room, its settings, its run, its numbers.
import { sameSettings, settingsOf } from '../client/lesson-settings.ts';
import type { Glance } from '../client/lesson-walk.ts';
import type { RoomId } from '../client/route.ts';
import type { Curve, RunStatus } from '../protocol/index.ts';
import { findAllDeep, firstTarget } from './lesson-target.ts';

/** What the rooms' elements tell of themselves; a room without a run tells none of it. */
export interface LessonLab extends HTMLElement {
  /** A race has two. */
  status?: RunStatus | readonly RunStatus[] | undefined;
  curve?: Curve | undefined;
  running?: boolean;
  /** Milliseconds that the run has trained. */
  elapsed?: number;
  /** The settings that the run goes by, as text. */
  runSettings?: string | undefined;
}

function numbersOf(lab: Element): Record<string, number> {
  const { shadowRoot } = lab;
  const metrics: Record<string, number> = {};
  for (const { dataset } of shadowRoot ? findAllDeep(shadowRoot, '[data-metric]') : []) {
    const { metric = '', value = '' } = dataset;
    if (value !== '') metrics[metric] = Number(value);
  }
  return metrics;
}

export function glanceAt(room: RoomId, settings: string, lab: LessonLab | null): Glance {
  const isBetween = lab !== null && 'runSettings' in lab && lab.runSettings === undefined;
  const runs = lab?.status && !isBetween ? [lab.status].flat() : [];
  return {
    room,
    settings: settingsOf(room, lab?.runSettings ?? settings),
    status: runs[0] ?? null,
    curve: lab?.curve ?? null,
    elapsed: lab?.elapsed ?? 0,
    running: lab?.running ?? false,
    metrics: lab ? numbersOf(lab) : {},
  };
}

/** Whether the room has taken these settings: until then its run is the one before. */
export function hasTaken(room: RoomId, asked: string, lab: LessonLab | null): boolean {
  if (!lab || lab.localName !== `glassbox-${room}`) return false;
  if (!('runSettings' in lab)) return true;
  return lab.runSettings !== undefined && sameSettings(room, asked, lab.runSettings);
}

/** Hears of drawings: the pad is of the first view, which knows nothing of lessons. */
export class PadListener {
  #pad: HTMLElement | null = null;
  #drawn: () => void;

  constructor(drawn: () => void) {
    this.#drawn = drawn;
  }

  listen(lab: LessonLab | null): void {
    const pad = lab && firstTarget(lab, ['glassbox-pad']);
    if (pad === this.#pad) return;
    this.#pad?.removeEventListener('drawing', this.#heard);
    this.#pad = pad;
    pad?.addEventListener('drawing', this.#heard);
  }

  #heard = (event: Event): void => {
    if ((event as CustomEvent<unknown>).detail !== null) this.#drawn();
  };
}
