// The boundary lab's box (data, network, field) and the panes below it.
import { html, nothing, type TemplateResult } from 'lit';
import { formatBoundary } from '../client/boundary-link.ts';
import {
  activationsOf,
  type BoundarySettings,
  type FieldMark,
  isOldXor,
  taskOf,
} from '../client/boundary-settings.ts';
import { countOf, fewestOwnPoints, missingIn, mostOwnPoints } from '../client/own-points.ts';
import { type PanelList, panelFilter } from '../client/panels.ts';
import { raceLink } from '../client/race-href.ts';
import type { Latest } from '../client/run-parts.ts';
import { activations } from '../client/settings.ts';
import type { TrainingRun } from '../client/training-run.ts';
import { sayBoundary } from '../messages/boundary.ts';
import type { ActivationName, Points } from '../protocol/index.ts';
import type { FeatureName, PlaneWorker } from '../protocol/plane.ts';
import type { LensView } from '../protocol/study.ts';
import { edgeKey, pointKey } from './boundary-keys.ts';
import type { MapRun } from './boundary-map-run.ts';
import type { Brush } from './boundary-own.ts';
import type { Painting } from './boundary-painting.ts';
import { boundarySources } from './boundary-sources.ts';
import { pictureOf, type ShownNeuron } from './boundary-views.ts';
import type { PaintEvent } from './field-pointer.ts';
import { filesPane } from './files-pane.ts';
import type { MapAsk } from './glassbox-seed-map.ts';
import type { Refused } from './lab-notes.ts';
import { mapTableButton, warpTableButton } from './table-buttons.ts';
import { timeSources } from './time-sources.ts';
import './boundary-data.ts';
import './boundary-own.ts';
import './glassbox-field.ts';
import './glassbox-network.ts';
import './glassbox-seed-map.ts';
import './glassbox-sign.ts';
import './glassbox-time-machine.ts';
import './glassbox-truths.ts';
import './glassbox-warp.ts';

export interface WeightChange {
  layer: number;
  row: number;
  column: number;
  value: number;
}

export interface BoundaryPanes {
  panels: PanelList;
  chosen: BoundarySettings;
  latest: Latest;
  points: Points | null;
  painting: Painting;
  map: MapRun;
  run: TrainingRun<PlaneWorker> | null;
  shown: ShownNeuron | null;
  lens: LensView | null;
  settle: (event: CustomEvent<Partial<BoundarySettings>>) => void;
  refuse: (event: CustomEvent<Refused<BoundarySettings>>) => void;
  change: (part: Partial<BoundarySettings>) => void;
  showNeuron: (neuron: ShownNeuron | null) => void;
  /** The training point that the open card shows; null: no card is open. */
  wantLens: (point: number | null) => void;
  setWeight: (change: WeightChange) => void;
  beginMap: (steps: number) => void;
}

export function boundaryPanes(panes: BoundaryPanes): TemplateResult {
  const shows = panelFilter('boundary', panes.panels);
  return html`<div class="box">
      <span class="back"></span>
      <div class="front">
        <div class="cell" data-panel="data">${dataCell(panes)}</div>
        <div class="cell" data-panel="network">${networkCell(panes)}</div>
        <div class="cell" data-panel="field">${fieldCell(panes)}</div>
      </div>
    </div>
    ${shows('time') ? timePane(panes) : nothing}
    <div class="pair">
      ${panes.chosen.hidden.length > 0 && shows('warp') ? warpPane(panes) : nothing}
      ${shows('map') ? mapPane(panes) : nothing}
    </div>
    ${shows('files') ? filesPane(panes.run, panes.latest) : nothing}`;
}

function timePane({ chosen, latest, run, points }: BoundaryPanes): TemplateResult {
  return html`<div class="pane" data-panel="time">
    <glassbox-time-machine
      .run=${run}
      .latest=${latest}
      .classes=${points?.classes ?? 2}
      ?regression=${taskOf(chosen) === 'regression'}
    ></glassbox-time-machine>
    <p class="hint">
      <a class="alone" href=${raceLink('boundary', formatBoundary(chosen))}>${sayBoundary.race}</a>
    </p>
    <glassbox-sign .formula=${'θ ← θₜ'} .sources=${timeSources}></glassbox-sign>
  </div>`;
}

function dataCell({ chosen, latest, points, settle, refuse }: BoundaryPanes): TemplateResult {
  return html`<h2>${sayBoundary.data}</h2>
    <glassbox-boundary-data
      .values=${chosen}
      .points=${points}
      @setting-input=${settle}
      @setting-refused=${refuse}
    ></glassbox-boundary-data>
    ${
      chosen.data === 'xor_points'
        ? html`<glassbox-truths .view=${latest.boundary} .points=${points}></glassbox-truths>`
        : nothing
    }
    <glassbox-sign
      .formula=${isOldXor(chosen.data) ? 'y = x₁ ⊕ x₂' : ''}
      .sources=${boundarySources.data(chosen.data)}
    ></glassbox-sign>`;
}

function networkCell(panes: BoundaryPanes): TemplateResult {
  const { chosen, latest, points, lens } = panes;
  const features = isOldXor(chosen.data) ? undefined : chosen.features;
  const outputs = taskOf(chosen) === 'classes' ? chosen.own.classes : 1;
  const sizes = [features?.length ?? 2, ...chosen.hidden, outputs];
  return html`<h2>${sayBoundary.network}<span class="n">${sizes.join(' → ')}</span></h2>
    <p class="hint">${sayBoundary.networkHint}</p>
    <glassbox-network
      class="middle"
      .weights=${latest.weights}
      .view=${latest.boundary}
      .neurons=${latest.neurons}
      .points=${points}
      .features=${features}
      .units=${chosen.hidden}
      .activations=${activationsOf(chosen)}
      .offered=${activations}
      .lens=${lens}
      .task=${taskOf(chosen)}
      @layers-change=${(
        event: CustomEvent<{ hidden: number[]; activations: ActivationName[] }>,
      ) => {
        const { hidden, activations: activation } = event.detail;
        panes.change({ hidden, ...(activation.length > 0 && { activation }) });
      }}
      @features-change=${(event: CustomEvent<{ features: FeatureName[] }>) =>
        panes.change(event.detail)}
      @weight-change=${(event: CustomEvent<WeightChange>) => panes.setWeight(event.detail)}
      @neuron-show=${(event: CustomEvent<ShownNeuron | null>) => panes.showNeuron(event.detail)}
      @lens-want=${(event: CustomEvent<{ point: number } | null>) =>
        panes.wantLens(event.detail?.point ?? null)}
    ></glassbox-network>
    ${edgeKey()}
    <glassbox-sign
      .formula=${hiddenFormula(chosen)}
      .sources=${boundarySources.network}
    ></glassbox-sign>`;
}

function fieldCell({ chosen, latest, points, painting, shown, change }: BoundaryPanes) {
  const view = latest.boundary;
  const neuron = pictureOf(latest.neurons, shown);
  const own = chosen.data === 'own';
  const draft = own && (painting.isDraft || points === null);
  const drawn = draft ? painting.asPoints : points;
  const test = chosen.show.includes('test') && (points?.test?.labels.length ?? 0) > 0 && !draft;
  const task = drawn?.task ?? taskOf(chosen);
  const heading = {
    binary: [sayBoundary.drawsLine, sayBoundary.drawsLineHint],
    classes: [sayBoundary.drawsClasses, sayBoundary.drawsClassesHint],
    regression: [sayBoundary.drawsNumbers, sayBoundary.drawsNumbersHint],
  }[task];
  const [title, hint] = neuron
    ? [sayBoundary.drawsNeuron(neuron.name), sayBoundary.drawsNeuronHint]
    : heading;
  return html`<h2>
      ${title}<span class="n">${view ? sayBoundary.drawsLineSides(view.low, view.high) : ''}</span>
    </h2>
    <p class="hint">${hint}</p>
    ${own ? ownTools(painting) : nothing}
    <glassbox-field
      .view=${view}
      .points=${drawn}
      .neuron=${neuron}
      ?editable=${own}
      ?draft=${draft}
      ?discrete=${chosen.show.includes('discrete')}
      ?test=${test}
      @paint=${(event: CustomEvent<PaintEvent>) => painting.paint(event.detail)}
    ></glassbox-field>
    ${own ? missingPoints(painting) : nothing} ${pointKey(drawn, test)}
    <div class="marks">
      ${
        (points?.test?.labels.length ?? 0) > 0
          ? markSwitch(chosen, 'test', sayBoundary.showTest, change)
          : nothing
      }
      ${markSwitch(chosen, 'discrete', sayBoundary.discretise[task], change)}
    </div>
    <glassbox-sign
      .formula=${outputFormula(chosen)}
      .sources=${boundarySources.field(chosen.loss)}
    ></glassbox-sign>`;
}

function ownTools(painting: Painting): TemplateResult {
  return html`<glassbox-boundary-own
    .points=${painting.points}
    ?undoable=${painting.canUndo}
    .brush=${painting.brush}
    .said=${painting.said}
    @brush-change=${(event: CustomEvent<Brush>) => painting.choose(event.detail)}
    @points-edit=${(event: CustomEvent<'undo' | 'clear' | 'classes' | 'numbers'>) =>
      painting.edit(event.detail)}
    @table-text=${(event: CustomEvent<string>) => void painting.table(event.detail)}
    @table-file=${(event: CustomEvent<File>) => void painting.file(event.detail)}
  ></glassbox-boundary-own>`;
}

/** Below the field, which must not move while somebody paints on it. */
function missingPoints({ points }: Painting): unknown {
  const count = countOf(points);
  const missing = missingIn(points);
  if (missing === null && count < mostOwnPoints) return nothing;
  const text = {
    points: sayBoundary.ownMissing.points(fewestOwnPoints, count),
    classes: sayBoundary.ownMissing.classes,
    none: sayBoundary.ownFull(mostOwnPoints),
  }[missing ?? 'none'];
  return html`<p class="missing" role="status">${text}</p>`;
}

function markSwitch(
  { show }: BoundarySettings,
  mark: FieldMark,
  label: string,
  change: BoundaryPanes['change'],
): TemplateResult {
  const on = show.includes(mark);
  return html`<label class="switch"
    ><input
      type="checkbox"
      .checked=${on}
      @change=${() => change({ show: on ? show.filter((name) => name !== mark) : [...show, mark] })}
    />${label}</label
  >`;
}

function warpPane({ chosen, latest, points }: BoundaryPanes): TemplateResult {
  const isRegression = taskOf(chosen) === 'regression';
  return html`<div class="pane" data-panel="warp">
    <h2>${sayBoundary.warp}</h2>
    <p class="hint">
      ${isRegression ? sayBoundary.warpHintRegression : sayBoundary.warpHint}
    </p>
    <glassbox-warp .view=${latest.warp} .points=${points}></glassbox-warp>
    <glassbox-sign .formula=${'h = f(Wx + b)'} .sources=${boundarySources.warp}
      >${warpTableButton(latest.warp, points)}</glassbox-sign
    >
  </div>`;
}

function mapPane({ chosen, map, change, beginMap }: BoundaryPanes): TemplateResult {
  return html`<div class="pane" data-panel="map">
    <h2>${sayBoundary.seedMap}</h2>
    <p class="hint">${sayBoundary.seedMapHint}</p>
    <glassbox-seed-map
      .state=${map.state}
      ?busy=${map.busy}
      ?stopped=${map.stopped}
      ?possible=${taskOf(chosen) !== 'regression'}
      .trained=${map.steps}
      .seed=${chosen.seed}
      @map-begin=${(event: CustomEvent<MapAsk>) => beginMap(event.detail.steps)}
      @map-cancel=${() => map.cancel()}
      @map-open=${(event: CustomEvent<number>) => change({ seed: event.detail })}
    ></glassbox-seed-map>
    <glassbox-sign .formula=${''} .sources=${boundarySources.seedMap}
      >${mapTableButton(map.state)}</glassbox-sign
    >
  </div>`;
}

function hiddenFormula(chosen: BoundarySettings): string {
  const [first] = activationsOf(chosen);
  return first ? `h = ${first}(W₁x + b₁)` : 'z = W₁x + b₁';
}

function outputFormula(chosen: BoundarySettings): string {
  const last = '₁₂₃₄₅₆₇₈₉'[chosen.hidden.length] ?? 'ₙ';
  const sum = `W${last}${chosen.hidden.length > 0 ? 'h' : 'x'} + b${last}`;
  const task = taskOf(chosen);
  if (task === 'regression') return `y = ${sum}`;
  return chosen.loss === 'softmax_cross_entropy' ? `p = softmax(${sum})` : `p = sigmoid(${sum})`;
}
