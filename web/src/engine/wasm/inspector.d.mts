/**
 * What the built inspector module offers: the names bound in cpp/app/bindings/inspector.cpp and
 * race.cpp. A test compares this list with the module itself.
 */
import type { InspectorCalls } from '../../protocol/inspector.ts';
import type { WasmSession } from './glassbox.mjs';
import type { WasmRace } from './race.mjs';

export interface WasmInspector extends WasmSession, InspectorCalls {}

export interface InspectorModule {
  Inspector: new () => WasmInspector;
  Race: new () => WasmRace;
}

/** `wasmBinary`: the module's bytes, where they cannot be fetched (under Node). */
export default function create(options?: { wasmBinary?: Uint8Array }): Promise<InspectorModule>;
