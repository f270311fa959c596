// Which edges of a network are drawn, how thick, and which one a pointer is at.
import type { WeightsView } from '../protocol/index.ts';
import type { LayoutEdge, NetworkLayout } from './network-layout.ts';

/** Between two layers at most so many edges are drawn: the strongest. */
export const mostEdges = 160;
/** More edges than this are drawn thinner. */
const fewEdges = 48;

function weightOf(weights: readonly WeightsView[], edge: LayoutEdge): number {
  const layer = weights[edge.layer];
  return layer?.values[edge.row * layer.columns + edge.column] ?? 0;
}

/** Pixels by |w|; thin among many. */
export function edgeWidth(weight: number, among: number): number {
  const width = Math.max(1, Math.min(6.5, Math.abs(weight) * 0.8));
  return among > fewEdges ? Math.max(0.5, width * 0.45) : width;
}

/** The |weight| from which on a layer's edges are drawn. */
export function leastDrawn({ values }: WeightsView, most = mostEdges): number {
  if (values.length <= most) return 0;
  return values.map(Math.abs).sort()[values.length - most] as number;
}

/** The edges that are drawn, the weakest first, so that the strong ones lie above. */
export function drawnEdges(
  layout: NetworkLayout,
  weights: readonly WeightsView[],
): { edge: LayoutEdge; weight: number; width: number }[] {
  const least = weights.map((layer) => leastDrawn(layer));
  const drawn = [];
  for (const edge of layout.edges) {
    const weight = weightOf(weights, edge);
    if (Math.abs(weight) < (least[edge.layer] as number)) continue;
    const width = edgeWidth(weight, weights[edge.layer]?.values.length ?? 0);
    drawn.push({ edge, weight, width });
  }
  return drawn.sort((a, b) => Math.abs(a.weight) - Math.abs(b.weight));
}

/**
 * How far along (0 to 1) a curve with level ends is in height where it is at `share` of its width:
 * x(t) = 1.5 t (1 - t) + t^3 and y(t) = t^2 (3 - 2 t), of a width and a height of 1.
 */
export function curveHeight(share: number): number {
  let low = 0;
  let high = 1;
  for (let i = 0; i < 24; i++) {
    const t = (low + high) / 2;
    if (1.5 * t * (1 - t) + t ** 3 < share) low = t;
    else high = t;
  }
  return low ** 2 * (3 - 2 * low);
}

/** The edge at most `reach` pixels from a place, the nearest; null without one. */
export function edgeAt(
  edges: readonly { edge: LayoutEdge }[],
  x: number,
  y: number,
  reach: number,
): LayoutEdge | null {
  let found: LayoutEdge | null = null;
  let least = reach;
  const heights = new Map<number, number>();
  for (const { edge } of edges) {
    const share = (x - edge.x1) / (edge.x2 - edge.x1);
    if (share < 0 || share > 1) continue;
    let height = heights.get(edge.layer);
    if (height === undefined) {
      height = curveHeight(share);
      heights.set(edge.layer, height);
    }
    const off = Math.abs(edge.y1 + (edge.y2 - edge.y1) * height - y);
    // A steep curve is nearer than it is in height.
    const steep = Math.abs(edge.y2 - edge.y1) / (edge.x2 - edge.x1);
    const distance = off / Math.sqrt(1 + (steep * 6 * share * (1 - share)) ** 2);
    if (distance <= least) {
      least = distance;
      found = edge;
    }
  }
  return found;
}
