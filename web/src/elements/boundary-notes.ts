// What is said when a run of the boundary lab needs help, with the way back.
import { html, nothing, type TemplateResult } from 'lit';
import { activationsOf, type BoundarySettings, taskOf } from '../client/boundary-settings.ts';
import type { Latest } from '../client/run-parts.ts';
import { idleLayers, overfitting, restingLoss } from '../client/run-trouble.ts';
import { isStuck, stuckShare } from '../client/stuck.ts';
import { sayBoundary } from '../messages/boundary.ts';
import { say } from '../messages/index.ts';
import type { HealthLayer } from '../protocol/plane.ts';
import type { Said } from './boundary-own.ts';
import { anotherSeed } from './boundary-settings.ts';

export interface Situation {
  chosen: BoundarySettings;
  latest: Latest;
  health: readonly HealthLayer[] | null;
  score: { right: number; of: number };
  /** Updates at which the learning rate and a weight were changed by hand, or null. */
  rateChanged: number | null;
  weightChanged: boolean;
  /** What became of the last table. */
  said: Said | null;
  change: (part: Partial<BoundarySettings>) => void;
}

/** Of weights: enough to be felt, not enough to stop the learning. */
const helpfulL2 = 0.003;
/** A run with this loss or less may have neurons at rest. */
const solvedLoss = 0.1;

export function boundaryNotes(situation: Situation): unknown[] {
  const { chosen, said } = situation;
  // Where the tools for own points stand, they tell it themselves.
  const table = said?.refused && chosen.data !== 'own' ? said.sentences : [];
  return [
    ...table.map((sentence) => note(sentence, sayBoundary.tableKept)),
    ...runNotes(situation),
  ];
}

function runNotes(situation: Situation): unknown[] {
  const { status } = situation.latest;
  if (!status || status.iteration === 0 || status.diverged) return [];
  const handmade = handmadeNotes(situation);
  if (status.stopped) return [stoppedNote(situation), ...handmade];
  return [
    restingNote(situation) ?? nothing,
    ...idleNotes(situation),
    overfittingNote(situation) ?? nothing,
    ...handmade,
  ];
}

function note(headline: string, text: string, ...actions: TemplateResult[]): TemplateResult {
  return html`<glassbox-note .headline=${headline} .text=${text}>${actions}</glassbox-note>`;
}

function button(label: string, press: () => void): TemplateResult {
  return html`<button type="button" class="btn" @click=${press}>${label}</button>`;
}

function stoppedNote({ chosen, latest, change }: Situation): TemplateResult {
  const { iteration = 0, stopped } = latest.status ?? {};
  const rules = {
    epochs: { limit: chosen.stopEpochs ?? 0, off: { stopEpochs: null } },
    loss: { limit: chosen.stopLoss ?? 0, off: { stopLoss: null } },
    plateau: { limit: chosen.stopPlateau ?? 0, off: { stopPlateau: null } },
  };
  const rule = stopped ?? 'epochs';
  const { limit, off } = rules[rule];
  const again = button(sayBoundary.withoutRule, () => change(off));
  return note(sayBoundary.stopped(iteration), sayBoundary.stoppedBy[rule](limit), again);
}

/** XOR's four points have a rule of their own, and numbers that were measured. */
function restingNote(situation: Situation): TemplateResult | null {
  const { chosen, latest, change } = situation;
  const train = latest.curve?.train;
  if (!train) return null;
  const otherSeed = (label: string) => button(label, () => change({ seed: anotherSeed() }));
  if (chosen.data === 'xor_points' && chosen.batch === 'full') {
    return isStuck(train) ? stuckNote(situation, otherSeed(sayBoundary.tryAnotherSeed)) : null;
  }
  const loss = restingLoss(train, taskOf(chosen));
  if (loss === null) return null;
  return note(sayBoundary.resting(loss), sayBoundary.restingWhy, otherSeed(sayBoundary.newStart));
}

function stuckNote({ chosen, latest, score }: Situation, action: TemplateResult): TemplateResult {
  const loss = latest.curve?.train.loss.at(-1) ?? 0;
  const two = chosen.hidden.join() === '2' && chosen.loss === 'binary_cross_entropy';
  const [activation = 'tanh'] = activationsOf(chosen);
  const share = two && chosen.optimizer === 'sgd' ? stuckShare(activation, chosen.init) : null;
  const others =
    share === null
      ? sayBoundary.stuckOther
      : sayBoundary.stuckTwo(share, say.activationName[activation]);
  const at = sayBoundary.stuckAt(loss, score.of - score.right);
  return note(sayBoundary.stuck, `${at} ${others}`, action);
}

/** Neurons at rest are worth a word only as long as there is something left to learn. */
function idleNotes({ chosen, latest, health, score, change }: Situation): TemplateResult[] {
  const loss = latest.status?.trainLoss ?? 0;
  const solved = loss < solvedLoss || (taskOf(chosen) !== 'regression' && score.right === score.of);
  if (!health || solved) return [];
  const activations = activationsOf(chosen);
  return idleLayers(health).map(({ layer, kind, count, units }) => {
    const leaky = activations.map((name, i) => (i === layer - 1 ? 'leaky_relu' : name));
    const isRelu = activations[layer - 1] === 'relu';
    return note(
      sayBoundary.idle[kind](count, units, layer),
      sayBoundary.idleWhy[kind],
      button(sayBoundary.newStart, () => change({ seed: anotherSeed() })),
      ...(isRelu ? [button(sayBoundary.useLeaky, () => change({ activation: leaky }))] : []),
    );
  });
}

function overfittingNote({ chosen, latest, change }: Situation): TemplateResult | null {
  const found = latest.curve ? overfitting(latest.curve) : null;
  if (!found) return null;
  const { least, at, now } = found;
  const perEpoch = latest.status?.batchesPerEpoch ?? 1;
  const epochs = Math.max(1, Math.round(at / perEpoch));
  const stronger = chosen.l2 > 0 ? chosen.l2 * 3 : helpfulL2;
  return note(
    sayBoundary.overfit,
    sayBoundary.overfitWhy(least, at, now),
    button(sayBoundary.useL2(stronger), () => change({ l2: stronger })),
    button(sayBoundary.stopThere(epochs), () => change({ stopEpochs: epochs })),
  );
}

/** Changes that the link cannot tell of; before the rate was changed there is nothing to tell. */
function handmadeNotes({ rateChanged, weightChanged, latest }: Situation): TemplateResult[] {
  const { iteration = 0 } = latest.status ?? {};
  const sentences = [
    ...(rateChanged === null || rateChanged > iteration
      ? []
      : [sayBoundary.rateChanged(rateChanged)]),
    ...(weightChanged ? [sayBoundary.weightChanged] : []),
  ];
  return sentences.map((text) => html`<p class="aside-note">${text}</p>`);
}
