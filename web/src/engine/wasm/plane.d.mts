/**
 * What the built plane module offers: the names bound in cpp/app/bindings/plane.cpp. A test
 * compares this list with the module itself.
 */
import type { NeuronsView, PlaneCalls, WarpView } from '../../protocol/plane.ts';
import type { WasmPoints } from './glassbox.mjs';

export interface WasmPlaneLab extends WasmPoints, PlaneCalls {
  neurons(side: number): NeuronsView;
  warp(lines: number): WarpView;
}

export interface PlaneModule {
  PlaneLab: new () => WasmPlaneLab;
}

/** `wasmBinary`: the module's bytes, where they cannot be fetched (under Node). */
export default function create(options?: { wasmBinary?: Uint8Array }): Promise<PlaneModule>;
