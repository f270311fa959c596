// The pictures of a strip of moments: small fields of the plane, or the test accuracy as a bar.
import { html, svg, type TemplateResult } from 'lit';
import type { Moment } from '../client/time-machine.ts';
import { errorHeight, largestAccuracy } from '../draw/error-scale.ts';
import type { BoundaryView } from '../protocol/index.ts';
import { FieldAnswers } from './field-answers.ts';
import type { Theme } from './theme.ts';

/** Canvas pixels a side: two for each of the page's where a strip is widest. */
const pictureSide = 96;

/** `here`: the moment at which the run stands. `isPlane`: moments have pictures of the plane. */
export function frame(
  moment: Moment | null,
  here: Moment | null,
  isPlane: boolean,
  go: (moment: Moment) => void,
): TemplateResult {
  const state = moment === null ? 'none' : moment === here ? 'here' : '';
  return html`<div class="frame ${state}" @click=${() => moment && go(moment)}>
    ${
      isPlane
        ? html`<canvas
            width=${pictureSide}
            height=${pictureSide}
            .moment=${moment}
          ></canvas>`
        : bar(moment?.testAccuracy ?? 0)
    }
  </div>`;
}

/** As high as in the chart: each step up means fewer mistakes. */
function bar(accuracy: number): TemplateResult {
  const height = (20 * Math.min(1, errorHeight(accuracy) / errorHeight(largestAccuracy))).toFixed(
    1,
  );
  return html`<svg viewBox="0 0 20 20">
    ${svg`<rect x="6" y=${20 - Number(height)} width="8" height=${height} />`}
  </svg>`;
}

interface Task {
  classes: number;
  regression: boolean;
}

/** Paints what is new: a strip has many pictures, and few change at a time. */
export class FilmPainter {
  #answers: FieldAnswers;
  #painted = new WeakMap<HTMLCanvasElement, BoundaryView | null>();

  constructor(theme: Theme) {
    this.#answers = new FieldAnswers(theme);
  }

  /** The colours have changed. */
  forget(): void {
    this.#answers.forget();
    this.#painted = new WeakMap();
  }

  paint(canvases: Iterable<HTMLCanvasElement & { moment?: Moment | null }>, task: Task): void {
    for (const canvas of canvases) {
      const picture = canvas.moment?.picture ?? null;
      if (this.#painted.get(canvas) === picture) continue;
      this.#painted.set(canvas, picture);
      const pen = canvas.getContext('2d');
      pen?.clearRect(0, 0, pictureSide, pictureSide);
      if (pen && picture) {
        this.#answers.answers(pen, picture, pictureSide, { ...task, discrete: false });
      }
    }
  }
}
