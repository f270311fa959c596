import type { PlaneLab } from '../engine/plane-lab.ts';
import type { ViewRequest } from '../protocol/index.ts';
import { type AddView, TrainingHost } from './training-host.ts';

/** A host that also shows what the neurons make of the plane. */
export class PlaneHost extends TrainingHost<PlaneLab> {
  protected override addViews(lab: PlaneLab, { neurons, warp }: ViewRequest, add: AddView): void {
    if (neurons !== undefined) add('neurons', () => lab.neurons(neurons));
    if (warp !== undefined) add('warp', () => lab.warp(warp));
  }
}
