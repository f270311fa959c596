// What the diagram of a network shows: how many neurons where, and the picture in each.
import type { ActivationName, BoundaryView, Points, WeightsView } from '../protocol/index.ts';
import type { FeatureName, NeuronsView } from '../protocol/plane.ts';
import type { LayoutNode } from './network-layout.ts';
import { featureName, neuronName, type Task } from './network-numbers.ts';
import {
  activationOf,
  allFeatures,
  type FieldKind,
  featureField,
  type NeuronField,
  neuronsView,
} from './neuron-fields.ts';

/** Side of the pictures that are computed here, where the worker has none. */
const ownSide = 32;

/** What the element has been given; see there. */
export interface Diagram {
  weights: readonly WeightsView[] | undefined;
  view: BoundaryView | undefined;
  neurons: NeuronsView | undefined;
  points: Points | null;
  features: readonly FeatureName[] | undefined;
  units: readonly number[] | undefined;
  activations: readonly ActivationName[];
  task: Task;
}

/** Whether inputs can be taken in and out: then all that are offered stand in the diagram. */
export function canChoose({ features, units }: Diagram): boolean {
  return features !== undefined && units !== undefined;
}

/** The inputs that stand in the diagram, and which of them the network has, in its order. */
export function inputsOf(diagram: Diagram): { names: readonly FeatureName[]; used: number[] } {
  const own = diagram.features ?? (['x1', 'x2'] as const);
  const names = canChoose(diagram) ? allFeatures : own;
  return { names, used: own.map((name) => names.indexOf(name)) };
}

/** Neurons of each layer from the inputs on; null while nothing is known. */
export function sizesOf(diagram: Diagram): number[] | null {
  const { units, weights, points, task } = diagram;
  const { names } = inputsOf(diagram);
  if (units) {
    const outputs = task === 'classes' ? (points?.classes ?? weights?.at(-1)?.rows ?? 1) : 1;
    return [names.length, ...units, outputs];
  }
  return weights?.length ? [names.length, ...weights.map((layer) => layer.rows)] : null;
}

/** The weights, when they are those of the network that stands there; it may just have changed. */
export function currentWeights(diagram: Diagram): readonly WeightsView[] | null {
  const { weights } = diagram;
  const sizes = sizesOf(diagram);
  if (!weights || weights.length + 1 !== sizes?.length) return null;
  const inputs = [inputsOf(diagram).used.length, ...sizes.slice(1)];
  const fits = weights.every(
    ({ rows, columns }, i) => columns === inputs[i] && rows === inputs[i + 1],
  );
  return fits ? weights : null;
}

/** The worker's pictures, or some that are computed here; null while there is nothing to show. */
export function picturesOf(diagram: Diagram): NeuronsView | null {
  const { neurons, view } = diagram;
  const sizes = sizesOf(diagram);
  const inputs = inputsOf(diagram);
  if (neurons && sizes && neurons.layers.length === sizes.length) {
    const expected = [inputs.used.length, ...sizes.slice(1)];
    if (neurons.layers.every(({ units }, i) => units === expected[i])) return neurons;
  }
  const weights = currentWeights(diagram);
  if (!view || !weights) return null;
  const features = diagram.features ?? ['x1', 'x2'];
  return neuronsView(weights, diagram.activations, view, ownSide, features);
}

/** The picture of one node: its numbers, how they become colours, and whether it takes part. */
export interface Picture {
  values: NeuronField;
  kind: FieldKind;
  used: boolean;
  /** Of the output of one class among several. */
  label?: number;
}

const unusedFields = new Map<string, NeuronField>();

export function pictureOf(
  diagram: Diagram,
  { side, low, high, layers }: NeuronsView,
  { layer, index }: Pick<LayoutNode, 'layer' | 'index'>,
): Picture | null {
  const inputs = inputsOf(diagram);
  const place = layer === 0 ? inputs.used.indexOf(index) : index;
  const kind = kindOf(diagram, inputs.names[index], layer, layers.length);
  if (place >= 0) {
    const cells = side * side;
    const values = layers[layer]?.values.subarray(place * cells, (place + 1) * cells);
    if (values?.length !== cells) return null;
    const ofClass = diagram.task === 'classes' && layer === layers.length - 1;
    return { values, kind, used: true, ...(ofClass && { label: index }) };
  }
  const name = inputs.names[index] as FeatureName;
  const key = `${name} ${low} ${high} ${side}`;
  const values = unusedFields.get(key) ?? featureField(name, { low, high }, side);
  unusedFields.set(key, values);
  return { values, kind, used: false };
}

function kindOf(
  { activations, task }: Diagram,
  feature: FeatureName | undefined,
  layer: number,
  layers: number,
): FieldKind {
  if (layer === 0) return feature === 'x1' || feature === 'x2' ? 'coordinate' : 'feature';
  if (layer < layers - 1) return activationOf(activations, layer - 1);
  return task === 'regression' ? 'regression' : 'probability';
}

/** x₁² of an input, h₃ of a hidden neuron, p of the output. */
export function nodeName(
  diagram: Diagram,
  node: Pick<LayoutNode, 'layer' | 'index'>,
  layers: number,
): string {
  const { names } = inputsOf(diagram);
  if (node.layer === 0) return featureName(names[node.index] ?? 'x1');
  return neuronName(node, layers, { features: names, task: diagram.task });
}

/** The inputs after one of them has been taken in or out, in the order offered; null: none is left. */
export function toggledFeatures(diagram: Diagram, index: number): FeatureName[] | null {
  const { names, used } = inputsOf(diagram);
  const left = names.filter((_, i) => used.includes(i) !== (i === index));
  return left.length > 0 ? left : null;
}
