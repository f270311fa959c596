// How often each picture is asked for: a curve ten times a second, sixty answers twice, and less
// often where making them would take more of the worker's time than drawing may.
import type { ViewName, ViewRequest } from '../protocol/index.ts';

export interface ScheduledView<Name extends ViewName = ViewName> {
  name: Name;
  /** Least milliseconds between two of them. */
  interval: number;
  /** What to ask for now, or undefined when there is nothing to look at. */
  what: () => ViewRequest[Name];
}

/** All views together may take this share of the worker's time while it trains at full speed. */
const budget = 0.08;
/** How much the newest cost counts beside those before it. */
const newest = 0.3;

export class ViewSchedule {
  #views: readonly ScheduledView[];
  #asked = new Map<ViewName, number>();
  /** Milliseconds that a view takes, as a running mean. */
  #cost = new Map<ViewName, number>();

  constructor(views: readonly ScheduledView[]) {
    this.#views = views;
  }

  /**
   * The views whose time has come at `now` (milliseconds); they count as asked for. With `thrifty`,
   * a view that costs much comes so seldom that its share of the budget holds.
   */
  due(now: number, thrifty: boolean): ViewRequest {
    const request: ViewRequest = {};
    const share = budget / this.#views.length;
    for (const view of this.#views) {
      const last = this.#asked.get(view.name) ?? Number.NEGATIVE_INFINITY;
      const dear = thrifty ? (this.#cost.get(view.name) ?? 0) / share : 0;
      if (now - last >= Math.max(view.interval, dear)) this.#add(request, view, now);
    }
    return request;
  }

  /** All views, whenever they were asked for last. */
  all(now: number): ViewRequest {
    const request: ViewRequest = {};
    for (const view of this.#views) this.#add(request, view, now);
    return request;
  }

  /** What the views of a frame took, in milliseconds. */
  spent(costs: Partial<Record<ViewName, number>>): void {
    for (const [name, cost] of Object.entries(costs) as [ViewName, number][]) {
      const before = this.#cost.get(name) ?? cost;
      this.#cost.set(name, before + newest * (cost - before));
    }
  }

  /** Another run's views have other costs. */
  forgetCosts(): void {
    this.#cost.clear();
  }

  #add(request: ViewRequest, view: ScheduledView, now: number): void {
    const what = view.what();
    if (what === undefined) return;
    Object.assign(request, { [view.name]: what });
    this.#asked.set(view.name, now);
  }
}
