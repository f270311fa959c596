import type { NeuronsView, PlaneCalls, WarpView } from '../protocol/plane.ts';
import { PointsSession } from './points-session.ts';
import type { WasmPlaneLab } from './wasm/plane.mjs';

/** A session on points in the plane that also answers what the boundary lab asks. */
export class PlaneLab extends PointsSession<WasmPlaneLab> {
  /** Pictures of `side` points along each side. */
  neurons(side: number): NeuronsView {
    return this.call((wasm) => wasm.neurons(side));
  }

  /** A grid of so many lines in each direction. */
  warp(lines: number): WarpView {
    return this.call((wasm) => wasm.warp(lines));
  }

  ask<Name extends keyof PlaneCalls>(
    name: Name,
    ...args: Parameters<PlaneCalls[Name]>
  ): ReturnType<PlaneCalls[Name]> {
    return this.call((wasm) => {
      const method = wasm[name] as (...values: typeof args) => ReturnType<PlaneCalls[Name]>;
      return method.apply(wasm, args);
    });
  }
}
