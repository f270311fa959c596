// A report as the page tells it: its sentences, tables and the drawing of its curves.
import { version } from '../client/version.ts';
import { type ChartColours, type ChartWords, curveChart } from '../draw/curve-chart.ts';
import { learnedCounts } from '../draw/layer-sizes.ts';
import { joinedRows, thinned } from '../draw/table-view.ts';
import type { Report, ReportBlock, ReportTable } from '../files/report.ts';
import * as format from '../messages/format.ts';
import { say } from '../messages/index.ts';
import { language } from '../messages/language.ts';
import { sayReport } from '../messages/report.ts';
import type { Curve, LayerSpec } from '../protocol/index.ts';
import type { ReportFacts } from './report-facts.ts';
import { outcomeBlocks } from './report-results.ts';
import { settingRows } from './report-settings.ts';

/** The custom properties of the report's own style sheet. */
const fileColours: ChartColours = {
  ground: 'var(--ground)',
  ink: 'var(--ink)',
  ink2: 'var(--ink-2)',
  ink3: 'var(--ink-3)',
  hair: 'var(--hair)',
  rule: 'var(--rule)',
  err: 'var(--err)',
};
const mostCurveRows = 50;

export const chartWords = (title: string): ChartWords => ({
  title,
  accuracy: sayReport.accuracy,
  loss: sayReport.loss,
  steps: sayReport.steps,
  train: sayReport.train,
  test: sayReport.test,
  integer: format.integer,
  percent: format.share,
  plain: format.plain,
});

const named = (lab: ReportFacts['lab']) =>
  sayReport.titleOf(lab === 'table' ? sayReport.table : say.roomName[lab]);

export const reportTitle = (facts: ReportFacts): string => named(facts.lab);

export function reportOf(facts: ReportFacts): Report {
  const made = new Intl.DateTimeFormat(language(), { dateStyle: 'long', timeStyle: 'short' });
  const blocks: ReportBlock[] = [
    { kind: 'text', text: summary(facts) },
    { kind: 'text', text: sayReport.madeOn(made.format(facts.made), version) },
    { kind: 'link', text: sayReport.openRun, href: facts.link },
    { kind: 'text', text: facts.branched ? sayReport.branched : sayReport.again },
    { kind: 'heading', text: sayReport.numbersHead },
    { kind: 'table', ...numbers(facts) },
    { kind: 'heading', text: sayReport.curves },
    {
      kind: 'drawing',
      caption: sayReport.curvesCaption,
      drawing: curveChart(facts.curve, chartWords(named(facts.lab)), fileColours),
      instead: curveTable(facts.curve),
    },
    ...outcomeBlocks(facts),
    { kind: 'heading', text: sayReport.configuration },
    {
      kind: 'table',
      caption: sayReport.configuration,
      columns: [sayReport.setting, sayReport.value],
      rows: settingRows(facts.lab, facts.settings),
    },
    { kind: 'heading', text: sayReport.network },
    { kind: 'table', ...layerTable(facts) },
  ];
  return { language: language(), title: named(facts.lab), blocks };
}

function summary({ lab, status }: ReportFacts): string {
  const { testAccuracy, testCount, iteration, trainLoss } = status;
  if (testAccuracy !== null && testCount > 0) {
    const tell = lab === 'digits' ? sayReport.summaryDigits : sayReport.summaryPoints;
    return tell(testAccuracy, testCount, iteration);
  }
  return trainLoss === null ? sayReport.nothingYet : sayReport.summaryLoss(trainLoss, iteration);
}

function numbers({ status, elapsed, samplesPerSecond }: ReportFacts): ReportTable {
  const loss = (value: number | null) =>
    value === null ? sayReport.notMeasured : format.loss(value);
  const share = (value: number | null) =>
    value === null ? sayReport.notMeasured : format.percent(value);
  const rows: [string, string][] = [
    [sayReport.iteration, format.integer(status.iteration)],
    [sayReport.epoch, format.integer(status.epoch)],
    [sayReport.samplesSeen, format.integer(status.samplesSeen)],
    [sayReport.trainLoss, loss(status.trainLoss)],
    [sayReport.trainAccuracy, share(status.trainAccuracy)],
    [sayReport.testLoss, loss(status.testLoss)],
    [sayReport.testAccuracy, share(status.testAccuracy)],
    [sayReport.testCount, format.integer(status.testCount)],
    [sayReport.parameters, format.integer(status.parameters)],
    [sayReport.rateNow, format.plain(status.learningRate)],
    [sayReport.time, sayReport.seconds(elapsed)],
  ];
  if (samplesPerSecond !== null) rows.push([sayReport.speed, format.speed(samplesPerSecond)]);
  if (status.diverged) rows.push([sayReport.loss, sayReport.diverged]);
  return {
    caption: sayReport.numbersHead,
    columns: [sayReport.measure, sayReport.value],
    rows,
  };
}

/** Iteration, and the losses and accuracies that were measured there. */
export function curveRows({ train, test }: Curve): (string | number | null)[][] {
  const line = (set: Curve['train'], y: Float32Array) => ({ x: set.iteration, y });
  return joinedRows([
    line(train, train.loss),
    line(train, train.accuracy),
    line(test, test.loss),
    line(test, test.accuracy),
  ]);
}

function curveTable(curve: Curve): ReportTable {
  const rows = curveRows(curve);
  // Test points are few: between two rows of the thinned table they must not be lost.
  const tested = rows.filter((row) => row[3] !== null || row[4] !== null);
  const shown = new Set([
    ...thinned(rows, mostCurveRows - Math.min(20, tested.length)),
    ...thinned(tested, 20),
  ]);
  const kept = rows.filter((row) => shown.has(row));
  const share = (value: unknown) => (typeof value === 'number' ? format.percent(value) : '');
  const loss = (value: unknown) => (typeof value === 'number' ? format.loss(value) : '');
  return {
    caption: sayReport.curvesThinned(kept.length, rows.length),
    columns: [
      sayReport.step,
      `${sayReport.loss}, ${sayReport.train}`,
      `${sayReport.accuracy}, ${sayReport.train}`,
      `${sayReport.loss}, ${sayReport.test}`,
      `${sayReport.accuracy}, ${sayReport.test}`,
    ],
    rows: kept.map(([step, ...values]) => [
      format.integer(Number(step)),
      loss(values[0]),
      share(values[1]),
      loss(values[2]),
      share(values[3]),
    ]),
  };
}

function layerWords(layer: LayerSpec): string {
  switch (layer.kind) {
    case 'affine':
      return sayReport.affine(layer.units);
    case 'convolution':
      return sayReport.convolution(layer.channels, layer.kernel);
    case 'max_pool':
      return sayReport.maxPool(layer.size);
    case 'flatten':
      return sayReport.flatten;
    case 'batch_norm':
      return sayReport.batchNorm;
    case 'dropout':
      return sayReport.dropout(layer.rate);
    default:
      return say.activationName[layer.kind];
  }
}

/** How many numbers a sample has for this run's network. */
function inputsOf({ spec, status }: ReportFacts): number {
  const first = spec?.layers.find((layer) => layer.kind === 'affine');
  if (!spec || first?.kind !== 'affine') return 0;
  // The first layer has what the others leave over.
  const counts = learnedCounts(spec.layers, { height: 1, width: 1, channels: 0 });
  const others = counts.reduce((sum, count) => sum + count, 0);
  return Math.round((status.parameters - others) / first.units);
}

function layerTable(facts: ReportFacts): ReportTable {
  const layers = facts.spec?.layers ?? [];
  const digits = facts.lab === 'digits';
  const input = digits
    ? { height: 28, width: 28, channels: 1 }
    : { height: 1, width: 1, channels: inputsOf(facts) };
  const first = digits ? sayReport.pixels : sayReport.numbers(input.channels);
  const counts = learnedCounts(layers, input);
  return {
    caption: sayReport.network,
    columns: [sayReport.layer, sayReport.whatItIs, sayReport.parameters],
    rows: [
      [sayReport.input, first, '0'],
      ...layers.map((layer, i) => [
        String(i + 1),
        layerWords(layer),
        format.integer(counts[i] ?? 0),
      ]),
    ],
  };
}
