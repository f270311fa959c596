import type { PointsSession } from '../engine/points-session.ts';
import type { Points, ViewRequest } from '../protocol/index.ts';
import { type AddView, TrainingHost } from './training-host.ts';

/** A host of points in the plane. */
export class PointsHost<Opened extends PointsSession = PointsSession> extends TrainingHost<Opened> {
  override async points(): Promise<Points> {
    return (await this.session).points();
  }

  protected override addViews(session: Opened, { boundary }: ViewRequest, add: AddView): void {
    if (boundary !== undefined) add('boundary', () => session.boundary(boundary));
  }
}
