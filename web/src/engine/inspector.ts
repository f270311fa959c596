import type { InspectorCalls } from '../protocol/inspector.ts';
import { Session } from './session.ts';
import type { WasmInspector } from './wasm/inspector.mjs';

/** A session that answers what a person asks about one moment of a run that reads digits. */
export class Inspector extends Session<WasmInspector> {
  ask<Name extends keyof InspectorCalls>(
    name: Name,
    ...args: Parameters<InspectorCalls[Name]>
  ): ReturnType<InspectorCalls[Name]> {
    return this.call((wasm) => {
      const method = wasm[name] as (...values: typeof args) => ReturnType<InspectorCalls[Name]>;
      return method.apply(wasm, args);
    });
  }
}
