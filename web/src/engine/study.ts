import type { StudyCalls } from '../protocol/study.ts';
import { PointsSession } from './points-session.ts';
import type { WasmStudy } from './wasm/study.mjs';

/** A session that also answers what the study pages ask. */
export class Study extends PointsSession<WasmStudy> {
  ask<Name extends keyof StudyCalls>(
    name: Name,
    ...args: Parameters<StudyCalls[Name]>
  ): ReturnType<StudyCalls[Name]> {
    return this.call((wasm) => {
      const method = wasm[name] as (...values: typeof args) => ReturnType<StudyCalls[Name]>;
      return method.apply(wasm, args);
    });
  }
}
