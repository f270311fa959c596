// Makes the files of a report and hands them to the browser. Each answers with the name of its file,
// null where there is nothing to save yet.
import type { Latest } from '../client/run-parts.ts';
import { sentenceOf } from '../client/training-client.ts';
import type { TrainingRun } from '../client/training-run.ts';
import { chartWidth, curveChart } from '../draw/curve-chart.ts';
import { exactText } from '../draw/table-view.ts';
import { tableCsv } from '../files/curves-csv.ts';
import { drawnMarkup, reportHtml } from '../files/report-html.ts';
import { reportMarkdown } from '../files/report-markdown.ts';
import { wordsReady } from '../messages/language.ts';
import { sayReport } from '../messages/report.ts';
import { download } from './download.ts';
import { paintPane, pngOf } from './paint-pane.ts';
import { svgImage } from './paint-svg.ts';
import { chartWords, curveRows, reportOf, reportTitle } from './report-contents.ts';
import { factsOf, type ReportFacts, type ReportSource } from './report-facts.ts';
import { outcomeOf } from './report-outcome.ts';
import { allFilled, fileName, type PanePicture, panePictures } from './report-pictures.ts';

export interface ReportOrder {
  lab: ReportSource;
  run: TrainingRun;
  latest: Latest;
  classNames: readonly string[] | null;
  tell: (text: string) => void;
}

function save(blob: Blob, name: string): string {
  download(blob, name);
  return name;
}

const saveText = (text: string, type: string, name: string): string =>
  save(new Blob([text], { type: `${type};charset=utf-8` }), name);

const curveColumns = ['iteration', 'train_loss', 'train_accuracy', 'test_loss', 'test_accuracy'];

export async function saveReport(
  form: 'page' | 'text' | 'table' | 'picture',
  { lab, run, latest, classNames, tell }: ReportOrder,
): Promise<string | null> {
  // Words of other panes came with this file, in English first.
  await wordsReady();
  const facts = factsOf(lab, run, latest, classNames);
  if (!facts || facts.curve.train.iteration.length + facts.curve.test.iteration.length === 0) {
    return null;
  }
  const name = `glassbox-${facts.lab}-${facts.status.iteration}`;
  if (form === 'table') {
    const rows = curveRows(facts.curve).map((row) =>
      row.map((cell) => (typeof cell === 'number' ? exactText(cell) : cell)),
    );
    return saveText(tableCsv(curveColumns, rows), 'text/csv', `${name}.csv`);
  }
  if (form === 'picture') return save(await curvePng(lab, facts), `${name}.png`);
  const whole = await withOutcome(facts, lab, run, tell);
  return form === 'page'
    ? saveText(reportHtml(reportOf(whole)), 'text/html', `${name}.html`)
    : saveText(reportMarkdown(reportOf(whole)), 'text/markdown', `${name}.md`);
}

/** A report without its confusion matrix is still one; it says why. */
async function withOutcome(
  facts: ReportFacts,
  lab: ReportSource,
  run: TrainingRun,
  tell: (text: string) => void,
): Promise<ReportFacts> {
  if (facts.lab === 'digits') tell(sayReport.reading);
  try {
    return { ...facts, outcome: await outcomeOf(run, lab.digitsUrl()) };
  } catch (error) {
    return { ...facts, refusal: sentenceOf(error) };
  }
}

const colour = (lab: Element, name: string) =>
  getComputedStyle(lab).getPropertyValue(name).trim() || 'gray';

async function curvePng(lab: ReportSource, facts: ReportFacts): Promise<Blob> {
  const colours = {
    ground: colour(lab, '--ground'),
    ink: colour(lab, '--ink'),
    ink2: colour(lab, '--ink-2'),
    ink3: colour(lab, '--ink-3'),
    hair: colour(lab, '--hair'),
    rule: colour(lab, '--rule'),
    err: colour(lab, '--err'),
  };
  const chart = curveChart(facts.curve, chartWords(reportTitle(facts)), colours);
  const image = await svgImage(drawnMarkup(chart));
  const margin = 24;
  const ratio = Math.max(2, window.devicePixelRatio || 1);
  const height = Number(chart.attributes.height);
  const canvas = document.createElement('canvas');
  canvas.width = (chartWidth + 2 * margin) * ratio;
  canvas.height = (height + 2 * margin) * ratio;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('expected a canvas to paint on, got none');
  pen.scale(ratio, ratio);
  pen.fillStyle = colours.ground;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, margin, margin, chartWidth, height);
  return pngOf(canvas);
}

async function painted(lab: ReportSource, { pane, name, titled }: PanePicture): Promise<Blob> {
  const [ground, ink] = [colour(lab, '--ground'), colour(lab, '--ink')];
  return pngOf(await paintPane(pane, ground, ink, titled ? null : name));
}

/** The picture of this place among those that there are now. */
export async function savePicture(lab: ReportSource, place: number): Promise<string | null> {
  await allFilled(lab);
  const picture = panePictures(lab)[place];
  if (!picture) return null;
  return save(await painted(lab, picture), `glassbox-${fileName(picture.name)}.png`);
}

export async function saveAll(lab: ReportSource): Promise<string | null> {
  await allFilled(lab);
  const pictures = panePictures(lab);
  if (pictures.length === 0) return null;
  const files: Record<string, Uint8Array> = {};
  for (const [i, picture] of pictures.entries()) {
    const png = await painted(lab, picture);
    const number = String(i + 1).padStart(2, '0');
    files[`${number}-${fileName(picture.name)}.png`] = new Uint8Array(await png.arrayBuffer());
  }
  const { zipSync } = await import('fflate');
  // PNGs are packed already.
  const zip = zipSync(files, { level: 0 });
  return save(new Blob([zip as BlobPart], { type: 'application/zip' }), 'glassbox-pictures.zip');
}
