// The diagram of a network: its layout, its edges, what it lets a person change, and its numbers.
import { describe, expect, test } from 'vitest';
import {
  curveHeight,
  drawnEdges,
  edgeAt,
  edgeWidth,
  leastDrawn,
  mostEdges,
} from '../../web/src/draw/network-edges.ts';
import { layoutNetwork } from '../../web/src/draw/network-layout.ts';
import {
  currentWeights,
  type Diagram,
  inputsOf,
  nodeName,
  pictureOf,
  picturesOf,
  sizesOf,
  toggledFeatures,
} from '../../web/src/draw/network-model.ts';
import { neighbour } from '../../web/src/draw/network-walk.ts';
import {
  allFeatures,
  featureField,
  fieldScale,
  paintField,
  rampPixels,
} from '../../web/src/draw/neuron-fields.ts';
import { makeRamp, parseColour } from '../../web/src/draw/ramp.ts';
import {
  addLayer,
  type Layers,
  removeLayer,
  resizeLayer,
} from '../../web/src/elements/network-layers.ts';
import type { WeightsView } from '../../web/src/protocol/index.ts';
import type { NeuronsView } from '../../web/src/protocol/plane.ts';

const layer = (rows: number, columns: number, values: number[] = []): WeightsView => ({
  ...{ rows, columns },
  values: new Float32Array(rows * columns).map((_, i) => values[i] ?? 0.1 * (i + 1)),
  bias: new Float32Array(rows),
});

describe('the layout', () => {
  const widest = [7, 32, 32, 32, 32, 32, 32, 10];

  test.each([
    [[2, 1], 320],
    [[2, 4, 1], 500],
    [[7, 8, 8, 1], 320],
    [[7, 1, 32, 4, 1], 466],
    [widest, 320],
  ])('holds %j neurons within its own size', (sizes, room) => {
    const layout = layoutNetwork(sizes, room);
    expect(layout.nodes.length).toBe(sizes.reduce((sum, count) => sum + count, 0));
    for (const { x, y } of layout.nodes) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + layout.node).toBeLessThanOrEqual(layout.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y + layout.node).toBeLessThanOrEqual(layout.height);
    }
    // No neuron stands on another one, nor the buttons of one layer on those of the next.
    for (const [i, node] of layout.nodes.entries()) {
      const below = layout.nodes[i + 1];
      if (below?.layer === node.layer) expect(below.y - node.y).toBeGreaterThan(layout.node);
    }
    for (let i = 1; i + 2 < sizes.length; i++) {
      const pitch = (layout.columns[i + 1] ?? 0) - (layout.columns[i] ?? 0);
      expect(pitch).toBeGreaterThanOrEqual(98);
    }
  });

  test('has edges from the used inputs alone, and numbers only where there is room', () => {
    const layout = layoutNetwork([7, 3, 1], 500, [0, 4]);
    expect(layout.edges.length).toBe(2 * 3 + 3);
    expect(layout.edges[1]).toMatchObject({ layer: 0, row: 0, column: 1 });
    const fifth = layout.nodes[4];
    expect(layout.edges[1]?.y1).toBeCloseTo((fifth?.y ?? 0) + layout.node / 2, -1);
    expect(layout.numbers).toBe(true);
    expect(layoutNetwork([7, 8, 1], 500).numbers).toBe(false);
    expect(layoutNetwork(widest, 500).names).toBe(false);
  });
});

describe('the edges', () => {
  test('are as thick as their weights, within limits', () => {
    expect([0, 0.2, 5, 100].map((weight) => edgeWidth(weight, 8))).toEqual([1, 1, 4, 6.5]);
    expect(edgeWidth(5, 200)).toBeCloseTo(1.8, 12);
  });

  test('are drawn from the weakest to the strongest, of many only the strongest', () => {
    const wide = layer(32, 32);
    const weights = [layer(32, 2), wide, layer(1, 32)];
    const drawn = drawnEdges(layoutNetwork([2, 32, 32, 1], 500), weights);
    expect(drawn.length).toBe(64 + mostEdges + 32);
    const sizes = drawn.map(({ weight }) => Math.abs(weight));
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    expect(leastDrawn(wide)).toBeCloseTo(0.1 * (1024 - mostEdges + 1), 4);
    expect(leastDrawn(layer(2, 2))).toBe(0);
  });

  test('go where the curve that is drawn goes', () => {
    expect(curveHeight(0)).toBeCloseTo(0, 6);
    expect(curveHeight(0.5)).toBeCloseTo(0.5, 6);
    expect(curveHeight(1)).toBeCloseTo(1, 6);
    // By hand for t = 0.25: x = 1.5 t (1 - t) + t^3, y = t^2 (3 - 2 t).
    expect(curveHeight(1.5 * 0.25 * 0.75 + 0.25 ** 3)).toBeCloseTo(0.0625 * 2.5, 6);
  });

  test('are found by a pointer that is near, and no others', () => {
    const layout = layoutNetwork([2, 2, 1], 500);
    const edges = layout.edges.map((edge) => ({ edge }));
    for (const { edge } of edges) {
      const x = edge.x1 + (edge.x2 - edge.x1) * 0.1;
      const y = edge.y1 + (edge.y2 - edge.y1) * curveHeight(0.1);
      expect(edgeAt(edges, x, y, 7)).toBe(edge);
    }
    expect(edgeAt(edges, 250, 2, 7)).toBeNull();
  });
});

describe('editing', () => {
  const layers: Layers = { hidden: [4, 1], activations: ['tanh', 'relu'] };

  test('adds a layer with the last activation, and takes the right one away', () => {
    expect(addLayer(layers)).toEqual({
      hidden: [4, 1, 2],
      activations: ['tanh', 'relu', 'relu'],
    });
    expect(addLayer({ hidden: [], activations: [] })).toEqual({
      hidden: [2],
      activations: ['tanh'],
    });
    expect(removeLayer(layers, 0)).toEqual({ hidden: [1], activations: ['relu'] });
  });

  test('knows its limits: 6 layers, 32 neurons, and a layer without neurons is none', () => {
    expect(addLayer({ hidden: Array(6).fill(2), activations: Array(6).fill('tanh') })).toBeNull();
    expect(resizeLayer({ hidden: [32], activations: ['tanh'] }, 0, 1)).toBeNull();
    expect(resizeLayer(layers, 0, 1)?.hidden).toEqual([5, 1]);
    expect(resizeLayer(layers, 1, -1)).toEqual({ hidden: [4], activations: ['tanh'] });
    expect(removeLayer({ hidden: [], activations: [] }, -1)).toBeNull();
  });

  test('walks by arrow keys and stays within the network', () => {
    const sizes = [2, 4, 1];
    expect(neighbour({ layer: 0, index: 0 }, 'ArrowRight', sizes)).toEqual({ layer: 1, index: 1 });
    expect(neighbour({ layer: 1, index: 3 }, 'ArrowDown', sizes)).toEqual({ layer: 1, index: 3 });
    expect(neighbour({ layer: 1, index: 3 }, 'ArrowUp', sizes)).toEqual({ layer: 1, index: 2 });
    expect(neighbour({ layer: 1, index: 3 }, 'ArrowRight', sizes)).toEqual({ layer: 2, index: 0 });
    expect(neighbour({ layer: 2, index: 0 }, 'ArrowRight', sizes)).toEqual({ layer: 2, index: 0 });
  });
});

describe('the diagram', () => {
  const diagram: Diagram = {
    weights: [layer(3, 2), layer(1, 3)],
    view: undefined,
    neurons: undefined,
    points: null,
    features: ['x2', 'x1_x2'],
    units: [3],
    activations: ['tanh'],
    task: 'binary',
  };

  test('shows all inputs where they can be chosen, else those that there are', () => {
    expect(inputsOf(diagram)).toEqual({ names: allFeatures, used: [1, 4] });
    expect(sizesOf(diagram)).toEqual([7, 3, 1]);
    const fixed = { ...diagram, features: undefined };
    expect(inputsOf(fixed)).toEqual({ names: ['x1', 'x2'], used: [0, 1] });
    expect(sizesOf({ ...fixed, units: undefined })).toEqual([2, 3, 1]);
    expect(sizesOf({ ...fixed, units: undefined, weights: undefined })).toBeNull();
  });

  test('takes inputs in and out in the order offered, but never the last', () => {
    expect(toggledFeatures(diagram, 0)).toEqual(['x1', 'x2', 'x1_x2']);
    expect(toggledFeatures(diagram, 4)).toEqual(['x2']);
    expect(toggledFeatures({ ...diagram, features: ['x2'] }, 1)).toBeNull();
  });

  test('draws no weights of another network', () => {
    expect(currentWeights(diagram)).toBe(diagram.weights);
    expect(currentWeights({ ...diagram, units: [4] })).toBeNull();
    expect(currentWeights({ ...diagram, units: [3, 3] })).toBeNull();
    expect(currentWeights({ ...diagram, features: ['x1'] })).toBeNull();
  });

  test('has one picture a neuron: of the used inputs from the worker, of the others its own', () => {
    const units = [2, 3, 1];
    const neurons: NeuronsView = {
      ...{ side: 2, low: -6, high: 6 },
      layers: units.map((count, i) => ({
        units: count,
        values: new Float32Array(count * 4).map((_, j) => 100 * i + j),
      })),
    };
    const shown = { ...diagram, neurons };
    const view = picturesOf(shown);
    expect(view).toBe(neurons);
    const picture = (at: number, index: number) =>
      view && pictureOf(shown, view, { layer: at, index });
    expect(picture(0, 1)).toMatchObject({ kind: 'coordinate', used: true });
    expect([...(picture(0, 4)?.values ?? [])]).toEqual([4, 5, 6, 7]);
    expect(picture(0, 0)).toMatchObject({ kind: 'coordinate', used: false });
    expect([...(picture(0, 0)?.values ?? [])]).toEqual([-6, 6, -6, 6]);
    expect([...(picture(1, 2)?.values ?? [])]).toEqual([108, 109, 110, 111]);
    expect(picture(1, 2)?.kind).toBe('tanh');
    expect(picture(2, 0)?.kind).toBe('probability');
    // Pictures of another network wait for theirs.
    expect(picturesOf({ ...shown, units: [4] })).toBeNull();
  });

  test('computes the pictures where the worker has none', () => {
    const view = {
      side: 2,
      low: 0,
      high: 1,
      values: new Float32Array(4),
      points: new Float32Array(),
    };
    const own = picturesOf({ ...diagram, features: ['x1', 'x2'], view });
    expect(own?.layers.map(({ units }) => units)).toEqual([2, 3, 1]);
  });

  test('names its neurons', () => {
    const name = (at: number, index: number, task: Diagram['task'] = 'binary') =>
      nodeName({ ...diagram, task }, { layer: at, index }, 3);
    expect([name(0, 2), name(1, 11), name(2, 0)]).toEqual(['x₁²', 'h₁₂', 'p']);
    expect([name(2, 3, 'classes'), name(2, 0, 'regression')]).toEqual(['p₃', 'y']);
  });
});

describe('the pictures', () => {
  test('show features as they are', () => {
    expect([...featureField('x1_x2', { low: -2, high: 2 }, 2)]).toEqual([-4, 4, 4, -4]);
    const sine = featureField('sin_x2', { low: 0, high: Math.PI }, 3);
    for (const [i, value] of [0, 0, 0, 1, 1, 1, 0, 0, 0].entries()) {
      expect(sine[i]).toBeCloseTo(value, 6);
    }
  });

  test('scale each kind about the middle of what it can say', () => {
    const scaled = (kind: Parameters<typeof fieldScale>[1], values: number[]) => {
      const { factor, shift } = fieldScale(values, kind);
      return values.map((value) => value * factor + shift);
    };
    expect(scaled('tanh', [-1, 0.5])).toEqual([-1, 0.5]);
    expect(scaled('sigmoid', [0, 0.5, 1])).toEqual([-1, 0, 1]);
    expect(scaled('relu', [0, 2, 4])).toEqual([0, 0.5, 1]);
    expect(scaled('coordinate', [1, 2, 3])).toEqual([-1, 0, 1]);
    expect(scaled('relu', [0, 0])).toEqual([0, 0]);
  });

  test('have the colours of the ramp, and zero for what is not a number', () => {
    const ramp = rampPixels(makeRamp(['#000000', '#808080', '#ffffff'].map(parseColour)));
    const field = new Uint32Array([7, 8, 9]);
    const pixels = new Uint32Array(8);
    paintField(new Float32Array([-9, 0, 9, Number.NaN]), 'tanh', { ramp, field }, pixels, 0);
    paintField(
      new Float32Array([0, 0.5, 2, Number.NaN]),
      'probability',
      { ramp, field },
      pixels,
      4,
    );
    const middle = (ramp.length - 1) / 2;
    expect([...pixels.slice(0, 4)]).toEqual([0, middle, 2 * middle, middle].map((i) => ramp[i]));
    expect([...pixels.slice(4)]).toEqual([7, 8, 9, 7]);
  });
});
