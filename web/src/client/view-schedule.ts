// How often each picture is asked for: a curve ten times a second, sixty answers twice.
import type { ViewRequest } from '../protocol/index.ts';

export type ViewName = keyof ViewRequest;

export interface ScheduledView<Name extends ViewName = ViewName> {
  name: Name;
  /** Least milliseconds between two of them. */
  interval: number;
  /** What to ask for now, or undefined when there is nothing to look at. */
  what: () => ViewRequest[Name];
}

export class ViewSchedule {
  #views: readonly ScheduledView[];
  #asked = new Map<ViewName, number>();

  constructor(views: readonly ScheduledView[]) {
    this.#views = views;
  }

  /** The views whose time has come at `now` (milliseconds); they count as asked for. */
  due(now: number): ViewRequest {
    const request: ViewRequest = {};
    for (const view of this.#views) {
      const last = this.#asked.get(view.name) ?? Number.NEGATIVE_INFINITY;
      if (now - last >= view.interval) this.#add(request, view, now);
    }
    return request;
  }

  /** All views, whenever they were asked for last. */
  all(now: number): ViewRequest {
    const request: ViewRequest = {};
    for (const view of this.#views) this.#add(request, view, now);
    return request;
  }

  #add(request: ViewRequest, view: ScheduledView, now: number): void {
    const what = view.what();
    if (what === undefined) return;
    Object.assign(request, { [view.name]: what });
    this.#asked.set(view.name, now);
  }
}
