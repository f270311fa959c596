// The part of a report about what the network answers: confusion matrix, classes, mistakes.
import { type ClassCounts, rowOf, shadesOf } from '../draw/outcome.ts';
import type { ReportBlock } from '../files/report.ts';
import * as format from '../messages/format.ts';
import { sayReport } from '../messages/report.ts';
import type { ReportFacts } from './report-facts.ts';

/** A larger matrix is no picture any more: the classes alone are listed. */
const mostInMatrix = 30;

export function outcomeBlocks({ lab, outcome, refusal, classNames }: ReportFacts): ReportBlock[] {
  if (refusal !== null) {
    return [
      { kind: 'heading', text: sayReport.confusion },
      { kind: 'text', text: sayReport.resultsFailed(refusal) },
    ];
  }
  if (!outcome) return [];
  if (outcome.kind === 'numbers') {
    const { mean, root, total } = outcome;
    return [
      { kind: 'heading', text: sayReport.regression },
      {
        kind: 'table',
        caption: sayReport.regression,
        columns: [sayReport.measure, sayReport.value],
        rows: [
          [sayReport.count, format.integer(total)],
          [sayReport.meanError, format.loss(mean)],
          [sayReport.rootError, format.loss(root)],
        ],
      },
    ];
  }
  const plain = (label: number) => (lab === 'digits' ? String(label) : sayReport.className(label));
  const nameOf = (label: number) => classNames?.[label] ?? plain(label);
  const { counts, mistakes, of } = outcome;
  const blocks: ReportBlock[] = [{ kind: 'heading', text: sayReport.confusion }];
  if (counts.classes <= mostInMatrix) blocks.push(matrix(counts, nameOf, of));
  blocks.push(perClass(counts, nameOf));
  if (mistakes.length > 0) {
    blocks.push({ kind: 'heading', text: sayReport.mistakes });
    const pictures = mistakes.map(({ label, answer, chance, pixels }) => ({
      source: pictureOf(pixels),
      text: sayReport.mistake(nameOf(label), nameOf(answer), chance),
    }));
    blocks.push({ kind: 'pictures', caption: sayReport.mistakesCaption, pictures });
  } else if (isAllRight(counts)) {
    blocks.push({ kind: 'text', text: sayReport.noMistakes });
  }
  return blocks;
}

const labelsOf = ({ classes }: ClassCounts) => Array.from({ length: classes }, (_, i) => i);

const isAllRight = (counts: ClassCounts) =>
  counts.total > 0 &&
  labelsOf(counts).every((label) => {
    const { all, right } = rowOf(counts, label);
    return all === right;
  });

function matrix(
  counts: ClassCounts,
  nameOf: (label: number) => string,
  of: 'test' | 'train',
): ReportBlock {
  const labels = labelsOf(counts);
  const tell = of === 'test' ? sayReport.confusionCaption : sayReport.confusionTrained;
  return {
    kind: 'table',
    caption: tell(counts.total),
    columns: [sayReport.isHead, ...labels.map(nameOf)],
    rows: labels.map((label) => [
      nameOf(label),
      ...labels.map((answer) => String(counts.counts[label * counts.classes + answer] ?? 0)),
    ]),
    shades: shadesOf(counts),
  };
}

function perClass(counts: ClassCounts, nameOf: (label: number) => string): ReportBlock {
  return {
    kind: 'table',
    caption: sayReport.perClassCaption,
    columns: [sayReport.classHead, sayReport.count, sayReport.right, sayReport.share],
    rows: labelsOf(counts).map((label) => {
      const { all, right } = rowOf(counts, label);
      const share = all === 0 ? '–' : format.percent(right / all);
      return [nameOf(label), format.integer(all), format.integer(right), share];
    }),
  };
}

/** 28 x 28 pixels, ink on paper, as a PNG in an address. */
function pictureOf(pixels: Uint8Array): string {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [28, 28];
  const pen = canvas.getContext('2d');
  if (!pen) return '';
  const image = pen.createImageData(28, 28);
  for (const [i, ink] of pixels.entries()) {
    image.data.set([255 - ink, 255 - ink, 255 - ink, 255], 4 * i);
  }
  pen.putImageData(image, 0, 0);
  return canvas.toDataURL('image/png');
}
