// The three panes of the gradient check.
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../messages/check.ts';
import { curvePicture } from './check-curve.ts';
import { type CheckInput, stepControls } from './check-fields.ts';
import type { CheckModel } from './check-model.ts';
import { hasRelu } from './check-settings.ts';
import { arraysTable, worstTable } from './check-tables.ts';
import { best } from './check-verdict.ts';
import { bugSources } from './museum-sources.ts';
import './check-plot.ts';
import './glassbox-sign.ts';

const shownEntries = 6;

/** The error over the step. `typed`: what stands in the field and is refused. */
export function stepPane(
  model: CheckModel,
  typed: string | null,
  input: CheckInput,
  refusal: unknown,
): TemplateResult {
  const { chosen, wanted, curves, report, floatError } = model;
  const error = { double: report?.relativeError ?? null, float: floatError };
  const smallest = { double: best(curves.double ?? []), float: best(curves.float ?? []) };
  return html`<h2>${say.stepTitle}</h2>
    <p class="hint">${say.stepHint}</p>
    <glassbox-check-plot
      .picture=${curvePicture(curves, chosen.h, error)}
      .label=${say.curvePicture(smallest.double, smallest.float)}
      .height=${260}
    ></glassbox-check-plot>
    ${stepControls(wanted.h > 0 ? wanted.h : chosen.h, typed, input)} ${refusal}
    <p class="words under">
      ${model.verdict() === 'red' ? say.flatLesson : say.curveWords(smallest.double, smallest.float)}
    </p>
    <p class="words">${say.curveLesson} ${hasRelu(chosen.network) ? say.kinkLesson : nothing}</p>
    <glassbox-sign
      .formula=${'(L(θ + h) − L(θ − h)) / 2h'}
      .sources=${['nn/gradient_check.cpp#compare', 'nn/gradient_check.cpp#check_gradients']}
    ></glassbox-sign>`;
}

export function arraysPane(model: CheckModel): TemplateResult {
  const { report, chosen } = model;
  const faulty = bugSources[chosen.bug];
  return html`<h2>${say.arraysTitle}</h2>
    <p class="hint">${say.arraysHint} ${say.barScale}</p>
    ${report && arraysTable(report.arrays, (array) => model.verdict([array]))}
    <glassbox-sign
      .formula=${'max |g − g′| / max(|g|, |g′|)'}
      .sources=${faulty ?? ['nn/network.cpp#Network::backward', 'nn/gradient_check.cpp#compare']}
    ></glassbox-sign>`;
}

export function worstPane(model: CheckModel): TemplateResult {
  return html`<h2>${say.worstTitle}</h2>
    <p class="hint">${say.worstHint}</p>
    ${model.report && worstTable(model.report.arrays, shownEntries)}
    <glassbox-sign
      .formula=${'g backprop, g′ measured'}
      .sources=${['nn/gradient_check.cpp#keep_worst', 'nn/gradient_check.cpp#compare']}
    ></glassbox-sign>`;
}
