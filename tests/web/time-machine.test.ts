// Moments of a run: which are kept, on which line, and in which place of a strip.
import { describe, expect, test } from 'vitest';
import { boundaryDefaults } from '../../web/src/client/boundary-settings.ts';
import { boundarySpec } from '../../web/src/client/boundary-spec.ts';
import { limits, type Moment, TimeMachine } from '../../web/src/client/time-machine.ts';
import { places, strips, thumbnail } from '../../web/src/client/time-pictures.ts';

const spec = boundarySpec(boundaryDefaults);

function moment(iteration: number, bytes = 100): Moment {
  return {
    iteration,
    epoch: 0,
    testAccuracy: null,
    trainLoss: null,
    elapsed: 0,
    bytes: iteration === 0 ? null : new Uint8Array(bytes),
    spec,
    about: null,
    picture: null,
  };
}

function machineWith(steps: readonly number[], bytes = 100): TimeMachine {
  const machine = new TimeMachine();
  machine.clear();
  for (const step of steps) machine.record(moment(step, bytes));
  return machine;
}

const stepsOf = ({ moments }: { moments: readonly Moment[] }) =>
  moments.map(({ iteration }) => iteration);

const at = (machine: TimeMachine, step: number, line = 0): Moment => {
  const found = machine.lines[line]?.moments.find(({ iteration }) => iteration === step);
  if (!found) throw new Error(`a moment at step ${step}: expected one, got none`);
  return found;
};

describe('the moments kept', () => {
  test('are at most 120, evenly over log(step), with the first and the newest', () => {
    const machine = new TimeMachine();
    machine.clear();
    for (let step = 0; step <= 200_000; step += 10) {
      machine.record(moment(step));
      expect(machine.present.moments.length).toBeLessThanOrEqual(limits.moments);
    }
    const steps = stepsOf(machine.present);
    expect(steps.length).toBe(limits.moments);
    expect([steps[0], steps[1], steps.at(-1)]).toEqual([0, 10, 200_000]);
    // Where there are steps enough, no gap is much wider than another.
    const logs = steps.filter((step) => step >= 1000).map(Math.log1p);
    const gaps = logs.slice(1).map((log, i) => log - (logs[i] as number));
    expect(gaps.length).toBeGreaterThan(40);
    // The newest gap is as wide as the recording made it.
    expect(Math.max(...gaps.slice(0, -2)) / Math.min(...gaps.slice(0, -2))).toBeLessThan(4.1);
  });

  test('hold at most 64 MB', () => {
    const bytes = 5 * 2 ** 20;
    const machine = new TimeMachine();
    machine.clear();
    for (let i = 0; i < 100; i++) {
      machine.record(moment(i * 10, bytes));
      const kept = machine.present.moments.filter((one) => one.bytes !== null).length * bytes;
      expect(kept).toBeLessThanOrEqual(limits.bytes);
    }
    expect(machine.present.moments.length).toBe(13); // the start, which has no bytes, and twelve
    expect(machine.newest?.iteration).toBe(990);
  });

  test('are replaced by what comes at the same step or before', () => {
    const machine = machineWith([0, 10, 20, 30]);
    const again = moment(20);
    machine.record(again);
    expect(stepsOf(machine.present)).toEqual([0, 10, 20]);
    expect(machine.newest).toBe(again);
  });

  test('are gone with a new run', () => {
    const machine = machineWith([0, 10, 20]);
    machine.move(at(machine, 10));
    machine.goOn();
    machine.move(at(machine, 0));
    machine.clear();
    expect([machine.lines.length, machine.at, machine.newest]).toEqual([1, null, null]);
  });

  test('stay bounded over 50 runs with branches', () => {
    const machine = new TimeMachine();
    for (let run = 0; run < 50; run++) {
      machine.clear();
      for (let step = 0; step < 130; step++) machine.record(moment(step));
      for (let branch = 0; branch < 4; branch++) {
        machine.move(machine.present.moments[40] as Moment);
        machine.goOn();
        for (let step = 130; step < 160; step++) machine.record(moment(step));
      }
      const all = new Set(machine.lines.flatMap(({ moments }) => moments));
      expect(all.size).toBeLessThanOrEqual(limits.moments);
      expect(machine.lines.length).toBe(limits.lines);
    }
  });
});

describe('going back', () => {
  test('keeps where the newest was; the newest is no earlier moment', () => {
    const machine = machineWith([0, 10, 20, 30]);
    machine.move(at(machine, 10));
    expect(machine.at?.iteration).toBe(10);
    expect(machine.newest?.iteration).toBe(30);
    machine.move(at(machine, 30));
    expect(machine.at).toBeNull();
  });

  test('to a moment that was left out does nothing', () => {
    const machine = machineWith([0, 10, 20]);
    machine.move(moment(10));
    expect(machine.at).toBeNull();
  });

  test('and on begins a line; what lay behind stays another', () => {
    const machine = machineWith([0, 10, 20, 30]);
    machine.move(at(machine, 10));
    machine.goOn();
    machine.record(moment(15));
    expect(machine.lines.map(stepsOf)).toEqual([
      [0, 10, 20, 30],
      [0, 10, 15],
    ]);
    expect(machine.present.begins?.iteration).toBe(10);
    expect(machine.at).toBeNull();
  });

  test('to the end of another line and on continues that one', () => {
    const machine = machineWith([0, 10, 20]);
    machine.move(at(machine, 10));
    machine.goOn();
    machine.record(moment(15));
    machine.move(at(machine, 20));
    expect(machine.at?.iteration).toBe(20);
    machine.goOn();
    machine.record(moment(30));
    expect(machine.lines.map(stepsOf)).toEqual([
      [0, 10, 20, 30],
      [0, 10, 15],
    ]);
    expect(machine.present).toBe(machine.lines[0]);
  });

  test('of four lines forgets the oldest, but not the one that was branched from', () => {
    const machine = machineWith([0, 10, 20, 30]);
    for (const step of [11, 12, 13]) {
      machine.move(at(machine, 10));
      machine.goOn();
      machine.record(moment(step));
    }
    expect(machine.lines.map(stepsOf)).toEqual([
      [0, 10, 20, 30],
      [0, 10, 12],
      [0, 10, 13],
    ]);
  });

  test('a branch at the newest moment begins a line as well', () => {
    const machine = machineWith([0, 10]);
    machine.goOn();
    expect(machine.lines.length).toBe(1);
    machine.goOn(true);
    machine.record(moment(10));
    expect(machine.lines.map(stepsOf)).toEqual([
      [0, 10],
      [0, 10],
    ]);
    expect(machine.lines[1]?.moments[0]).toBe(machine.lines[0]?.moments[0]);
    expect(machine.lines[1]?.moments[1]).not.toBe(machine.lines[0]?.moments[1]);
  });
});

describe('a strip', () => {
  const iterations = (row: { moments: readonly (Moment | null)[] }) =>
    row.moments.map((one) => one?.iteration ?? null);

  test('has a place for each moment while there are few', () => {
    expect(strips(machineWith([0, 5, 10]).lines).map(iterations)).toEqual([[0, 5, 10]]);
  });

  test('has 24 of many, with the first and the newest', () => {
    const [row] = strips(machineWith(Array.from({ length: 100 }, (_, i) => i * 7)).lines);
    const shown = row ? iterations(row) : [];
    expect(shown.length).toBe(places);
    expect([shown[0], shown.at(-1)]).toEqual([0, 693]);
    expect(shown).not.toContain(null);
  });

  test('of a branch begins under the moment it branched from, on the same axis', () => {
    const machine = machineWith([0, 10, 20, 40, 80]);
    machine.move(at(machine, 20));
    machine.goOn(true);
    for (const step of [20, 42, 79]) machine.record(moment(step));
    expect(strips(machine.lines).map(iterations)).toEqual([
      [0, 10, 20, 40, 80],
      [null, null, 20, 42, 79],
    ]);
    machine.record(moment(160)); // now the branch decides on the axis
    expect(strips(machine.lines).map(iterations)).toEqual([
      [0, 10, 20, 40, 80, null],
      [null, null, 20, 42, 79, 160],
    ]);
  });

  test('shows the plane on 24 points a side', () => {
    const side = 101;
    const values = Float32Array.from({ length: side * side }, (_, i) => (i % side) / (side - 1));
    const points = new Float32Array(8);
    const small = thumbnail({ side, low: -1, high: 1, values, points });
    expect([small.side, small.low, small.high, small.values.length]).toEqual([24, -1, 1, 576]);
    expect([small.values[0], small.values[23], small.winners]).toEqual([0, 1, undefined]);
    expect(small.values[24 * 5 + 12]).toBeCloseTo(12 / 23, 1);
    const winners = Uint8Array.from(values, (value) => (value > 0.5 ? 2 : 1));
    const classes = thumbnail({ side, low: -1, high: 1, values, points, winners });
    expect([...(classes.winners ?? [])].slice(0, 24)).toEqual([
      ...Array(12).fill(1),
      ...Array(12).fill(2),
    ]);
  });
});
