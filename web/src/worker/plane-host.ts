import type { PlaneLab } from '../engine/plane-lab.ts';
import type { ViewRequest } from '../protocol/index.ts';
import { PointsHost } from './points-host.ts';
import type { AddView } from './training-host.ts';

/** A host that also shows what the neurons make of the plane. */
export class PlaneHost extends PointsHost<PlaneLab> {
  protected override addViews(lab: PlaneLab, views: ViewRequest, add: AddView): void {
    super.addViews(lab, views, add);
    const { neurons, warp } = views;
    if (neurons !== undefined) add('neurons', () => lab.neurons(neurons));
    if (warp !== undefined) add('warp', () => lab.warp(warp));
  }
}
