/**
 * What the built study modules offer: the names bound in cpp/app/bindings/study.cpp. A test
 * compares this list with the modules themselves.
 */
import type { StudyCalls } from '../../protocol/study.ts';
import type { WasmPoints } from './glassbox.mjs';

export interface WasmStudy extends WasmPoints, StudyCalls {}

export interface StudyModule {
  Study: new () => WasmStudy;
}

/** `wasmBinary`: the module's bytes, where they cannot be fetched (under Node). */
export default function create(options?: { wasmBinary?: Uint8Array }): Promise<StudyModule>;
