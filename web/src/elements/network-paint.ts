// The network on its two canvases: edges with their numbers and names, and a picture a neuron.
import type { FieldColours } from '../draw/field.ts';
import type { drawnEdges } from '../draw/network-edges.ts';
import type { LayoutEdge, LayoutNode, NetworkLayout } from '../draw/network-layout.ts';
import type { Picture } from '../draw/network-model.ts';
import { classPixels, paintField, rampPixels } from '../draw/neuron-fields.ts';
import { classColour } from '../draw/point-marks.ts';
import * as format from '../messages/format.ts';
import { density } from './canvas.ts';
import { type Theme, unit } from './theme.ts';

type Drawn = ReturnType<typeof drawnEdges>;

/** A canvas of the network's size, cleared, in units of the type. */
function penOf(canvas: HTMLCanvasElement, { width, height }: NetworkLayout) {
  const ratio = density(3) * unit();
  const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== w) canvas.width = w;
  if (canvas.height !== h) canvas.height = h;
  const pen = canvas.getContext('2d');
  pen?.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen?.clearRect(0, 0, width, height);
  return pen;
}

function trace(pen: CanvasRenderingContext2D, { x1, y1, x2, y2 }: LayoutEdge): void {
  const bend = (x1 + x2) / 2;
  pen.moveTo(x1, y1);
  pen.bezierCurveTo(bend, y1, bend, y2, x2, y2);
}

export interface EdgeLook {
  theme: Theme;
  /** What stands below each node. */
  names: readonly string[];
  /** Edges that stand out against the others; null: none is chosen. */
  chosen: ((edge: LayoutEdge) => boolean) | null;
}

export function paintEdges(
  canvas: HTMLCanvasElement,
  layout: NetworkLayout,
  drawn: Drawn,
  { theme, names, chosen }: EdgeLook,
): void {
  const pen = penOf(canvas, layout);
  if (!pen) return;
  const colours = { pos: theme.value('--pos'), neg: theme.value('--neg') };
  const width = new Map<LayoutEdge, number>();
  for (const { edge, weight, width: thick } of drawn) {
    const strong = chosen === null || chosen(edge);
    width.set(edge, thick);
    pen.globalAlpha = strong ? 0.82 : 0.14;
    pen.strokeStyle = weight < 0 ? colours.neg : colours.pos;
    pen.lineWidth = thick;
    pen.setLineDash(weight >= 0 ? [] : thick < 1 ? [3, 2] : [7, 5]);
    pen.beginPath();
    trace(pen, edge);
    pen.stroke();
  }
  pen.setLineDash([]);
  pen.globalAlpha = 1;
  paintWords(pen, layout, drawn, theme, names);
}

function paintWords(
  pen: CanvasRenderingContext2D,
  layout: NetworkLayout,
  drawn: Drawn,
  theme: Theme,
  names: readonly string[],
): void {
  const { node } = layout;
  const sans = theme.value('--sans');
  pen.strokeStyle = theme.value('--pane');
  pen.lineWidth = 4;
  pen.lineJoin = 'round';
  const write = (text: string, x: number, y: number) => {
    pen.strokeText(text, x, y);
    pen.fillText(text, x, y);
  };
  if (layout.numbers) {
    pen.font = `500 12px ${sans}`;
    pen.fillStyle = theme.value('--ink');
    for (const { edge, weight } of drawn) {
      pen.textAlign = edge.anchor;
      write(format.weight(weight), edge.labelX, edge.labelY);
    }
  }
  if (layout.names) {
    pen.font = `12px ${sans}`;
    pen.fillStyle = theme.value('--ink-2');
    pen.textAlign = 'center';
    for (const [i, { x, y }] of layout.nodes.entries()) {
      write(names[i] ?? '', x + node / 2, y + node + 15);
    }
  }
}

/** All pictures lie below each other on one small canvas, so that they are put there at once. */
export class FieldPainter {
  #theme: Theme;
  #atlas = document.createElement('canvas');
  #image: ImageData | null = null;
  #colours: { ramp: Uint32Array; classes: FieldColours[]; from: unknown } | null = null;

  constructor(theme: Theme) {
    this.#theme = theme;
  }

  paint(
    canvas: HTMLCanvasElement,
    layout: NetworkLayout,
    side: number,
    pictureOf: (node: LayoutNode) => Picture | null,
  ): void {
    const pen = penOf(canvas, layout);
    const small = this.#fill(layout.nodes.map(pictureOf), side);
    if (!pen || !small) return;
    pen.imageSmoothingEnabled = true;
    const { node } = layout;
    for (const [i, { x, y }] of layout.nodes.entries()) {
      const picture = small[i];
      if (!picture) continue;
      pen.globalAlpha = picture.used ? 1 : 0.3;
      pen.drawImage(this.#atlas, 0, i * side, side, side, x, y, node, node);
    }
    pen.globalAlpha = 1;
  }

  #fill(pictures: (Picture | null)[], side: number): (Picture | null)[] | null {
    const height = side * pictures.length;
    if (this.#image?.width !== side || this.#image.height !== height) {
      this.#image = new ImageData(side, height);
      this.#atlas.width = side;
      this.#atlas.height = height;
    }
    const { ramp, fieldColours } = this.#theme;
    if (this.#colours?.from !== ramp) {
      this.#colours = { ramp: rampPixels(ramp), classes: [], from: ramp };
    }
    const { classes } = this.#colours;
    const pixels = new Uint32Array(this.#image.data.buffer);
    for (const [i, picture] of pictures.entries()) {
      if (!picture) continue;
      const field =
        picture.label === undefined ? fieldColours : this.#classField(picture.label, classes);
      const colours = { ramp: this.#colours.ramp, field };
      paintField(picture.values, picture.kind, colours, pixels, i * side * side);
    }
    const pen = this.#atlas.getContext('2d');
    pen?.putImageData(this.#image, 0, 0);
    return pen ? pictures : null;
  }

  #classField(label: number, known: FieldColours[]): FieldColours {
    const theme = this.#theme;
    known[label] ??= classPixels(theme.rgb(classColour(label)), theme.rgb('--zero'));
    return known[label];
  }
}
