// Which pictures the boundary lab asks of its worker, and how often.
import type { ScheduledView } from '../client/view-schedule.ts';
import { sayBoundary } from '../messages/boundary.ts';
import type { RunSpec } from '../protocol/index.ts';
import type { NeuronsView } from '../protocol/plane.ts';
import type { NeuronPicture } from './field-answers.ts';

/** A neuron whose picture stands in the place of the answers: layer 0 are the inputs. */
export interface ShownNeuron {
  layer: number;
  index: number;
}

/** Points along a side of the field; fewer where the answers cost much. */
const gridSide = 101;
const coarseSide = 61;
/** Sides of the neurons' pictures: in the diagram, with many neurons, and while one is shown large. */
const smallSide = 24;
const smallestSide = 16;
const shownSide = 64;
const manyNeurons = 64;
/** Wider or deeper networks come by a link alone; their neurons have no pictures. */
const most = { units: 64, layers: 8 } as const;
const warpLines = 13;

/** `spec` is that of the run in the worker, which may be ahead of what the page shows. */
export function boundaryViews(
  spec: () => RunSpec | null | undefined,
  shown: () => ShownNeuron | null,
): readonly ScheduledView[] {
  const widths = () =>
    (spec()?.layers ?? []).flatMap((layer) => (layer.kind === 'affine' ? [layer.units] : []));
  const drawn = () => {
    const hidden = widths().slice(0, -1);
    return hidden.length <= most.layers && hidden.every((units) => units <= most.units);
  };
  const isLarge = () => widths().reduce((sum, units) => sum + units, 0) > manyNeurons;
  const side = () => (shown() ? shownSide : isLarge() ? smallestSide : smallSide);
  return [
    { name: 'boundary', interval: 32, what: () => (isLarge() ? coarseSide : gridSide) },
    { name: 'curve', interval: 90, what: () => true },
    {
      name: 'weights',
      interval: 100,
      what: () => widths().map((_, layer) => layer),
    },
    { name: 'neurons', interval: 75, what: () => (drawn() ? side() : undefined) },
    {
      name: 'warp',
      interval: 150,
      what: () => (drawn() && widths().length > 1 ? warpLines : undefined),
    },
  ];
}

/** The picture of one neuron as the field shows it; null for the outputs, which it shows anyway. */
export function pictureOf(
  view: NeuronsView | undefined,
  shown: ShownNeuron | null,
): NeuronPicture | null {
  const layer = shown ? view?.layers[shown.layer] : undefined;
  if (!view || !shown || !layer || shown.layer === view.layers.length - 1) return null;
  const cells = view.side ** 2;
  const values = layer.values.subarray(shown.index * cells, (shown.index + 1) * cells);
  if (values.length < cells) return null;
  const name =
    shown.layer === 0
      ? sayBoundary.inputNeuron(shown.index + 1)
      : sayBoundary.hiddenNeuron(shown.index + 1, shown.layer);
  return { name, side: view.side, low: view.low, high: view.high, values };
}
