import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { embedded } from '../client/site.ts';
import { valueAt } from '../draw/answer-field.ts';
import type { TableOf } from '../draw/table-view.ts';
import { sayBoundary } from '../messages/boundary.ts';
import type { BoundaryView, Points } from '../protocol/index.ts';
import { base } from '../styles/base.ts';
import { density } from './canvas.ts';
import { define } from './define.ts';
import { FieldAnswers, type NeuronPicture } from './field-answers.ts';
import { FieldMarks } from './field-marks.ts';
import { FieldPointer, type PaintEvent } from './field-pointer.ts';
import { Resized } from './resized.ts';
import { Theme } from './theme.ts';
import './glassbox-table.ts';

/**
 * The network's answer everywhere in the plane and the points in it. Two classes: seven bands with
 * an ink line at p = 0.5. More: the likeliest class, tinted by how sure it is. Numbers: bands from
 * -1 to 1. A point on the wrong side has a ring.
 *
 * @fires paint the detail is a PaintEvent; only while `editable`
 */
export class GlassboxField extends LitElement {
  static override properties = {
    view: { attribute: false },
    points: { attribute: false },
    neuron: { attribute: false },
    editable: { type: Boolean },
    draft: { type: Boolean },
    discrete: { type: Boolean },
    test: { type: Boolean },
    pointed: { state: true },
    theme: { state: true },
  };
  declare view: BoundaryView | undefined;
  declare points: Points | null;
  /** Shown in the place of the answers. */
  declare neuron: NeuronPicture | null;
  declare editable: boolean;
  /** The points are not those that the answers are for: none is called misread. */
  declare draft: boolean;
  declare discrete: boolean;
  /** Whether the test points are shown. */
  declare test: boolean;
  declare pointed: readonly [number, number] | null;

  #theme = new Theme(this);
  #answers = new FieldAnswers(this.#theme);
  #marks = new FieldMarks(this.#theme);
  #pointer = new FieldPointer(
    () => this.#square(),
    (detail) => this.dispatchEvent(new CustomEvent<PaintEvent>('paint', { detail })),
  );

  static override styles = [
    base,
    css`
      canvas {
        display: block;
        width: 100%;
        aspect-ratio: 1;
        background: var(--well);
      }
      canvas.paint {
        cursor: crosshair;
        touch-action: none;
      }
      p {
        min-height: 1.5em;
        margin-top: var(--s2);
        font-size: var(--t-label);
        font-variant-numeric: tabular-nums;
        color: var(--ink-2);
      }
    `,
  ];

  constructor() {
    super();
    new Resized(this, () => this.#paint());
    this.view = undefined;
    this.points = null;
    this.neuron = null;
    this.editable = false;
    this.draft = false;
    this.discrete = false;
    this.test = false;
    this.pointed = null;
  }

  override render() {
    const { editable } = this;
    const pointer = this.#pointer;
    const label = this.#label();
    const pointed = (event: PointerEvent) => {
      pointer.move(event);
      this.pointed = pointer.placeOf(event);
    };
    const left = () => {
      this.pointed = null;
    };
    const canvas = editable
      ? html`<canvas
            class="paint"
            tabindex="0"
            role="application"
            aria-label=${label}
            aria-describedby="keys"
            aria-keyshortcuts=${embedded() ? nothing : 'D'}
            @pointerdown=${(event: PointerEvent) => pointer.press(event)}
            @pointermove=${pointed}
            @pointerup=${(event: PointerEvent) => pointer.release(event)}
            @pointercancel=${(event: PointerEvent) => pointer.release(event)}
            @pointerleave=${left}
            @contextmenu=${(event: Event) => event.preventDefault()}
            @keydown=${this.#key}
            @blur=${this.#leaveKeys}
          ></canvas>
          <span id="keys" class="sr">${sayBoundary.fieldKeys}</span>`
      : html`<canvas
            tabindex="0"
            role="application"
            aria-label=${label}
            aria-describedby="keys"
            @pointermove=${pointed}
            @pointerleave=${left}
            @keydown=${this.#key}
            @blur=${this.#leaveKeys}
          ></canvas>
          <span id="keys" class="sr">${sayBoundary.readKeys}</span>`;
    return html`${canvas}${this.#renderReadout()}
      <glassbox-table .view=${this.#table}></glassbox-table>`;
  }

  #table: TableOf = async (choice) => (await import('./table-plane.ts')).fieldTable(this, choice);

  /** The keys' cursor is spoken; what the pointer is over is only shown. */
  #renderReadout(): TemplateResult {
    const { cursor } = this.#pointer;
    if (cursor) {
      const spoken = this.editable ? sayBoundary.cursorAt(...cursor) : this.#answerAt(...cursor);
      return html`<p role="status">${spoken}</p>`;
    }
    const text = this.pointed ? this.#answerAt(...this.pointed) : sayBoundary.readoutNone;
    return html`<p aria-hidden=${this.pointed ? 'true' : nothing}>${text}</p>`;
  }

  #answerAt(x1: number, x2: number): string {
    const { view, neuron, points } = this;
    const shown = neuron ?? view;
    if (!shown) return sayBoundary.readoutNone;
    const value = valueAt(shown.values, shown.side, shown, x1, x2);
    if (neuron || points?.task === 'regression') {
      return sayBoundary.readout(x1, x2, sayBoundary.readoutNumber(value));
    }
    const winner = view?.winners ? Math.round(nearest(view, view.winners, x1, x2)) : +(value > 0.5);
    const sure = view?.winners || value > 0.5 ? value : 1 - value;
    return sayBoundary.readout(x1, x2, sayBoundary.readoutClass(winner, sure));
  }

  #label(): string {
    const { view, points } = this;
    const all = points?.labels.length ?? 0;
    if (points?.task === 'regression') return sayBoundary.fieldNumbers(all);
    const right = view && points && !this.draft ? all - misread(view, points).length : 0;
    return sayBoundary.fieldPicture(right, all);
  }

  #key = (event: KeyboardEvent): void => {
    if (!this.#pointer.key(event, this.editable)) return;
    event.preventDefault();
    this.requestUpdate();
  };

  #leaveKeys = (): void => {
    this.#pointer.cursor = null;
    this.requestUpdate();
  };

  #square(): { low: number; high: number } {
    return this.neuron ?? this.view ?? { low: -6, high: 6 };
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('theme')) {
      this.#answers.forget();
      this.#marks.forget();
    }
    // A pointer that only passes over changes nothing but the line of text.
    if (changed.size !== 1 || !changed.has('pointed')) this.#paint();
  }

  #paint(): void {
    const canvas = this.renderRoot.querySelector('canvas');
    const { view, neuron, points } = this;
    const width = Math.round((canvas?.clientWidth ?? 0) * density());
    if (!canvas || !view || width < 10) return;
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== width) canvas.height = width;
    const pen = canvas.getContext('2d');
    if (!pen) return;
    if (neuron) this.#answers.neuron(pen, neuron, width);
    else {
      const regression = points?.task === 'regression';
      const classes = Math.max(points?.classes ?? 2, 2);
      this.#answers.answers(pen, view, width, { classes, regression, discrete: this.discrete });
    }
    const { low, high } = this.#square();
    const share = (value: number) => ((value - low) / (high - low)) * width;
    const place = (x1: number, x2: number) => [share(x1), width - share(x2)] as const;
    if (points) {
      const ringed = this.draft || neuron ? [] : misread(view, points);
      this.#marks.draw(pen, points, this.#square(), ringed, this.test);
    }
    const { cursor } = this.#pointer;
    if (cursor) this.#drawCursor(pen, place(...cursor));
  }

  #drawCursor(pen: CanvasRenderingContext2D, [x, y]: readonly [number, number]): void {
    const arm = 11 * density();
    pen.beginPath();
    pen.moveTo(x - arm, y);
    pen.lineTo(x + arm, y);
    pen.moveTo(x, y - arm);
    pen.lineTo(x, y + arm);
    for (const [colour, thickness] of [
      ['--pane', 5],
      ['--ink', 2],
    ] as const) {
      pen.strokeStyle = this.#theme.value(colour);
      pen.lineWidth = thickness * density();
      pen.stroke();
    }
  }
}

const known = new WeakMap<BoundaryView, { points: Points; wrong: readonly number[] }>();

/** The indices of the training points that the network has wrong; none of a regression. */
export function misread(view: BoundaryView, points: Points): readonly number[] {
  const before = known.get(view);
  if (before?.points === points) return before.wrong;
  const wrong = findMisread(view, points);
  known.set(view, { points, wrong });
  return wrong;
}

function findMisread(view: BoundaryView, points: Points): number[] {
  const { labels, task } = points;
  const wrong: number[] = [];
  if (task === 'regression') return wrong;
  for (let i = 0; i < labels.length; i++) {
    const answer = view.points[i] ?? 0.5;
    const right = view.winners ? answer === labels[i] : answer > 0.5 === (labels[i] === 1);
    if (!right) wrong.push(i);
  }
  return wrong;
}

/** The entry of the grid that is nearest to a place. */
function nearest(view: BoundaryView, values: ArrayLike<number>, x1: number, x2: number): number {
  const unit = (view.side - 1) / (view.high - view.low);
  const clamp = (place: number) => Math.min(view.side - 1, Math.max(0, Math.round(place)));
  return values[clamp((view.high - x2) * unit) * view.side + clamp((x1 - view.low) * unit)] ?? 0;
}

define('glassbox-field', GlassboxField);
