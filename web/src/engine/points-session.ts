import type { BoundaryView, Points } from '../protocol/index.ts';
import { Session } from './session.ts';
import type { WasmPoints } from './wasm/glassbox.mjs';

/** A session in a module that also knows points in the plane. */
export class PointsSession<Wasm extends WasmPoints = WasmPoints> extends Session<Wasm> {
  boundary(side: number): BoundaryView {
    return this.call((wasm) => wasm.boundary(side));
  }

  points(): Points {
    return this.call((wasm) => wasm.points());
  }
}
