/** Updates in one frame, and least milliseconds from one frame to the next; 0: at once. */
export interface Pace {
  steps: number;
  interval: number;
}

export const fullSpeed: Pace = { steps: 1_000_000_000, interval: 0 };
