// The boundary lab's side of the worker, without its C++.
import { describe, expect, test } from 'vitest';
import type { PlaneLab } from '../../web/src/engine/plane-lab.ts';
import { PlaneHost } from '../../web/src/worker/plane-host.ts';

/** What a frame asks a lab, in order. */
function fakeLab() {
  const asked: string[] = [];
  const answer =
    (name: string) =>
    (...args: unknown[]) => {
      asked.push([name, ...args].join(' '));
      return { name };
    };
  const names = ['start', 'advance', 'status', 'boundary', 'neurons', 'warp'] as const;
  const lab = Object.fromEntries(names.map((name) => [name, answer(name)]));
  return { asked, lab: lab as unknown as PlaneLab };
}

describe('the host of the boundary lab', () => {
  test('shows neurons and the warped plane beside what every session shows', async () => {
    const { asked, lab } = fakeLab();
    const host = new PlaneHost(Promise.resolve(lab));
    const views = { boundary: 100, neurons: 30, warp: 13 };
    const frame = await host.advance({ milliseconds: 5, steps: 10, views });
    expect(asked).toEqual(['advance 10 5 true', 'status', 'boundary 100', 'neurons 30', 'warp 13']);
    expect(frame.neurons).toEqual({ name: 'neurons' });
    expect(frame.warp).toEqual({ name: 'warp' });
    expect(Object.keys(frame.cost.views)).toEqual(['boundary', 'neurons', 'warp']);
  });

  test('shows nothing that was not asked for', async () => {
    const { asked, lab } = fakeLab();
    const frame = await new PlaneHost(Promise.resolve(lab)).advance({
      milliseconds: 0,
      steps: 0,
      views: {},
    });
    expect(asked).toEqual(['advance 0 0 true', 'status']);
    expect(Object.keys(frame)).toEqual(['status', 'load', 'cost']);
  });
});
