// The arrays of a file as the parameters of a network: by their names, else by order and shape.
import type { ModelParameter } from '../protocol/model.ts';
import { type ParameterPlan, shapeText } from './network.ts';
import { inEnglishOrder } from './tensors.ts';

export interface Fitted {
  parameters: ModelParameter[];
  /** Whether names other than our own were taken by their order. */
  renamed: boolean;
}

/** Of one module: 'fc1' with weight and bias. */
interface Module {
  name: string;
  /** By the last part of the name. */
  parts: Map<string, ModelParameter | ParameterPlan>;
}

const sameShape = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((side, i) => side === b[i]);

/** @throws with what was expected and what came. */
export function fitParameters(
  plan: readonly ParameterPlan[],
  tensors: readonly ModelParameter[],
): Fitted {
  const byName = new Map(tensors.map((tensor) => [tensor.name, tensor]));
  if (byName.size !== tensors.length) {
    throw new Error('the file: expected one array of each name, got two of the same');
  }
  const named = plan.filter(({ name }) => byName.has(name)).length;
  const renamed = named < plan.length && named === 0;
  const names = renamed ? namesByOrder(plan, tensors) : new Map<string, string>();
  const parameters = plan.map(({ name, shape }) => {
    const tensor = byName.get(names.get(name) ?? name);
    if (!tensor) {
      throw new Error(`${name}: expected an array of shape ${shapeText(shape)}, got none`);
    }
    if (!sameShape(shape, tensor.shape)) {
      throw new Error(
        `${tensor.name}: expected shape ${shapeText(shape)}, got ${shapeText(tensor.shape)}`,
      );
    }
    return { name, shape, values: tensor.values };
  });
  if (tensors.length > plan.length) {
    const used = new Set(parameters.map(({ values }) => values));
    const left = tensors.filter(({ values }) => !used.has(values)).map(({ name }) => name);
    throw new Error(
      `the file: expected ${plan.length} arrays, got ${tensors.length} (${left.slice(0, 5).join(', ')})`,
    );
  }
  return { parameters, renamed };
}

function modulesOf(tensors: readonly (ModelParameter | ParameterPlan)[]): Module[] {
  const modules = new Map<string, Module>();
  for (const tensor of tensors) {
    const point = tensor.name.lastIndexOf('.');
    const name = tensor.name.slice(0, Math.max(0, point));
    const module = modules.get(name) ?? { name, parts: new Map() };
    module.parts.set(tensor.name.slice(point + 1), tensor);
    modules.set(name, module);
  }
  return [...modules.values()];
}

const fits = (plan: Module, found: Module) =>
  plan.parts.size === found.parts.size &&
  [...plan.parts].every(([part, { shape }]) =>
    sameShape(shape, found.parts.get(part)?.shape ?? [-1]),
  );

/**
 * The name in the file of each name in the plan. Files keep their arrays in any order, so modules
 * are taken by shape where that decides, and in the order of their names where it does not.
 */
function namesByOrder(
  plan: readonly ParameterPlan[],
  tensors: readonly ModelParameter[],
): Map<string, string> {
  const wanted = modulesOf(plan);
  const left = modulesOf(tensors).sort((a, b) => inEnglishOrder(a.name, b.name));
  const names = new Map<string, string>();
  for (const module of wanted) {
    const at = left.findIndex((found) => fits(module, found));
    const [found] = at < 0 ? [] : left.splice(at, 1);
    if (!found) {
      const shapes = (one: Module) =>
        [...one.parts].map(([part, { shape }]) => `${part} ${shapeText(shape)}`).join(', ');
      const rest = left.map((one) => `${one.name}: ${shapes(one)}`).slice(0, 4);
      throw new Error(
        `layer ${module.name}: expected ${shapes(module)}, got ${rest.join('; ') || 'nothing more'}`,
      );
    }
    for (const part of module.parts.keys()) {
      names.set(`${module.name}.${part}`, found.name === '' ? part : `${found.name}.${part}`);
    }
  }
  return names;
}
