import { html, nothing, type TemplateResult } from 'lit';
import { fullSpeed, type Pace } from '../client/pace.ts';
import { embedded } from '../client/site.ts';
import { sayBoundary } from '../messages/boundary.ts';
import type { RunStatus } from '../protocol/index.ts';

/** Updates in one frame, 30 frames a second; the last place of the slider has no limit. */
const stepsAFrame = [1, 2, 3, 5, 8, 12, 20, 30, 50, 100, 200] as const;
const frameMilliseconds = 33;
/** As many updates as there is time for between two pictures, which keep coming. */
const noLimit: Pace = { ...fullSpeed, interval: 1 };

export const speedCount = stepsAFrame.length + 1;
/** XOR is solved from the default start in one to two seconds: slow enough to watch. */
export const defaultSpeed = 4;

export function paceOf(place: number): Pace {
  const steps = stepsAFrame[place];
  return steps === undefined ? noLimit : { steps, interval: frameMilliseconds };
}

export function speedName(place: number): string {
  const steps = stepsAFrame[place];
  return steps === undefined ? sayBoundary.fullSpeed : sayBoundary.stepsAFrame(steps);
}

/** The slider; `place` tells the one beside the buttons from the one for narrow screens. */
export function renderSpeed(
  place: string,
  speed: number,
  changed: (speed: number) => void,
): TemplateResult {
  return html`<label class="speed ${place}"
    >${sayBoundary.speed}<input
      type="range"
      min="0"
      max=${speedCount - 1}
      .value=${String(speed)}
      aria-valuetext=${speedName(speed)}
      @input=${(event: Event) => changed(Number((event.target as HTMLInputElement).value))}
    /><output>${speedName(speed)}</output></label
  >`;
}

/** Trains until the end of the epoch; without a status there is nothing to train. */
export function renderEpoch(
  place: string,
  status: RunStatus | undefined,
  train: (steps: number) => void,
): TemplateResult {
  const { iteration = 0, epoch = 0, batchesPerEpoch = 1 } = status ?? {};
  const left = Math.max(1, (epoch + 1) * batchesPerEpoch - iteration);
  return html`<button
    type="button"
    class="btn epoch ${place}"
    aria-keyshortcuts=${embedded() ? nothing : 'E'}
    ?disabled=${status === undefined}
    @click=${() => train(left)}
  >
    ${sayBoundary.epoch}
  </button>`;
}

/** How far the sliders are filled. */
export function fillSpeed(root: ParentNode, speed: number): void {
  const filled = `${(speed / (speedCount - 1)) * 100}%`;
  for (const slider of root.querySelectorAll<HTMLElement>('.speed input')) {
    slider.style.setProperty('--filled', filled);
  }
}
