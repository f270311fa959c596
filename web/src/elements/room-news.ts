import type { LitElement, ReactiveController } from 'lit';

/** A room that trains; the others have no status and no trouble. */
export interface TrainingRoom extends LitElement {
  readonly status?: unknown;
  readonly trouble?: string | null;
  start?(): void;
}

/** Milliseconds from one status to the next. */
const interval = 250;

/** Tells the page around a room how it goes: `status-change` and `run-error`. */
export class RoomNews implements ReactiveController {
  readonly #room: TrainingRoom;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #told = '';
  #trouble: string | null = null;

  constructor(room: TrainingRoom) {
    this.#room = room;
    room.addController(this);
  }

  hostUpdated(): void {
    const { trouble = null } = this.#room;
    if (trouble !== this.#trouble) {
      this.#trouble = trouble;
      if (trouble !== null) this.#tell('run-error', { message: trouble });
    }
    if (this.#timer === null) this.#tellStatus();
  }

  hostDisconnected(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** The last status of a run that rests is told as well. */
  #tellStatus(): void {
    const { status } = this.#room;
    const text = JSON.stringify(status) ?? '';
    if (text === '' || text === this.#told) return;
    this.#told = text;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#tellStatus();
    }, interval);
    this.#tell('status-change', status);
  }

  #tell(name: string, detail: unknown): void {
    this.#room.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

/** How long a room has to be in view: while a page is drawn everything is, for a moment. */
const seenLongEnough = 500;

/** Starts a room with the attribute `autostart` when it first comes into view and stays there. */
export class Autostart implements ReactiveController {
  readonly #room: TrainingRoom;
  readonly #seen: IntersectionObserver;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(room: TrainingRoom) {
    this.#room = room;
    this.#seen = new IntersectionObserver((entries) => {
      clearTimeout(this.#timer);
      if (entries.at(-1)?.isIntersecting) this.#timer = setTimeout(this.#start, seenLongEnough);
    });
    room.addController(this);
  }

  hostUpdated(): void {
    this.#seen.observe(this.#room);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#seen.disconnect();
  }

  #start = (): void => {
    this.#room.removeController(this);
    this.#seen.disconnect();
    this.#room.start?.();
  };
}
