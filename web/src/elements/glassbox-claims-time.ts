import { html, type TemplateResult } from 'lit';
import { logShares, type Timing } from '../draw/claims.ts';
import { sayClaims as say } from '../messages/backprop.ts';
import { about } from '../messages/scientific.ts';

export type TimingResult = Timing & { parameters: number };

/** From here on slower is far slower, and up to here two gradients are the same. */
const farSlower = 100;
const sameDifference = 1e-6;

/** What a gradient costs by either way, and how far the two are apart. */
export function renderTiming(timing: TimingResult): TemplateResult {
  const { backprop, numerical, times, measured, difference, parameters } = timing;
  const holds = times > farSlower && difference < sameDifference;
  const mark = (name: string, value: number, text: string) =>
    html`<b data-metric=${name} data-value=${String(value)}>${text}</b>`;
  const { low, high, at } = logShares([backprop, numerical]);
  const bars = [
    { name: say.backprop, value: backprop, share: at[0] ?? 0 },
    { name: say.numerical, value: numerical, share: at[1] ?? 0 },
  ];
  return html`<div class="result wide">
    <div class="verdict" aria-live="polite">
      <h3>${say.verdict}</h3>
      <p class="sentence" data-metric="verdict" data-value=${holds ? 'ahead' : 'behind'}>
        ${holds ? say.timeHolds : say.timeNot}
      </p>
      <p>
        ${say.timing(
          parameters,
          mark('backprop-milliseconds', backprop, say.duration(backprop)),
          mark('numerical-milliseconds', numerical, say.duration(numerical)),
        )}
        ${say.times(mark('times', times, say.factor(times)))}
      </p>
      <p>${say.same(measured, about(difference))}</p>
      <p class="small">${say.sameWords}</p>
    </div>
    <p class="small">${say.axis(say.duration(10 ** low), say.duration(10 ** high))}</p>
    <dl class="times">
      ${bars.map(
        ({ name, value, share }) => html`<dt>${name}</dt>
          <dd>
            <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
              <rect width=${Math.max(0.5, share * 100)} height="8" /></svg
            >${say.duration(value)}
          </dd>`,
      )}
    </dl>
  </div>`;
}
