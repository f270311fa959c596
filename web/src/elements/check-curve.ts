// The error of the check over its step, as a picture with two logarithmic axes.
import { say } from '../messages/check.ts';
import { powerOfTen } from '../messages/scientific.ts';
import type { Precision } from '../protocol/study.ts';
import { decades, type PlotLine, type PlotPicture } from './check-picture.ts';
import type { CurvePoint } from './check-verdict.ts';

/** Powers of ten at the edges of the picture. */
const steps = { low: -12, high: -1 };
const errors = { low: -12, high: 1 };

/** log10 within the picture; null for what is not a number. An error of 0 stands at the floor. */
function height(error: number | null): number | null {
  if (error === null || Number.isNaN(error)) return null;
  return Math.min(errors.high, Math.max(errors.low, Math.log10(error)));
}

function line(curve: readonly CurvePoint[] | null): Pick<PlotLine, 'x' | 'y'> {
  const rising = [...(curve ?? [])].reverse();
  return {
    x: rising.map(({ h }) => Math.log10(h)),
    y: rising.map(({ error }) => height(error)),
  };
}

export function curvePicture(
  curves: Record<Precision, readonly CurvePoint[] | null>,
  h: number,
  error: Record<Precision, number | null>,
): PlotPicture {
  const lines: PlotLine[] = [];
  const dots: (number | null)[] = [];
  const add = (precision: Precision, looks: Omit<PlotLine, 'x' | 'y'>) => {
    if (!curves[precision]) return;
    lines.push({ ...line(curves[precision]), ...looks });
    dots.push(height(error[precision]));
  };
  add('float', { name: say.floatLine, colour: '--ink-3', dashed: true, nameAt: -11.4 });
  add('double', { name: say.doubleLine, colour: '--err', nameAt: -11.4 });
  const at = Math.min(steps.high, Math.max(steps.low, Math.log10(h)));
  return {
    lines,
    x: {
      ...steps,
      logarithmic: true,
      name: 'h',
      ticks: decades(steps.low, steps.high, 6, powerOfTen),
    },
    y: { ...errors, logarithmic: true, ticks: decades(errors.low, errors.high, 5, powerOfTen) },
    mark: { at, name: say.hHere(h), dots },
    left: say.rounding,
    right: say.bending,
  };
}
