// What a learner did, told to whoever watches: a lesson counts it. Nothing else depends on it.

export type LearnerAction =
  | 'source-opened'
  // boundary
  | 'neuron-opened'
  | 'point-read'
  | 'weight-changed'
  | 'plane-bent'
  | 'map-begun'
  // backprop
  | 'graph-walked'
  | 'entry-chosen'
  | 'block-chosen'
  | 'backprop-repaired'
  // digits; the card itself listens to the pad, which belongs to the first view
  | 'digit-drawn'
  | 'confusion-opened'
  | 'digit-chosen'
  | 'moves-measured'
  // the card itself
  | 'task-done';

declare global {
  interface DocumentEventMap {
    'learner-action': CustomEvent<LearnerAction>;
  }
}

/** Fires the composed event `learner-action`, whose detail is the action's name. */
export function did(element: EventTarget, action: LearnerAction): void {
  element.dispatchEvent(
    new CustomEvent('learner-action', { detail: action, bubbles: true, composed: true }),
  );
}
