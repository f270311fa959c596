// The tables behind lines: the curves of a run, and what other charts draw.
import { joinedRows, type TableView } from '../draw/table-view.ts';
import { sayTable } from '../messages/table.ts';
import type { Curve } from '../protocol/index.ts';

interface NamedLine {
  name: string;
  x: ArrayLike<number>;
  y: ArrayLike<number | null | undefined>;
}

/** Lines over one axis, a column each; null while none has a point. */
export function linesTable(
  lines: readonly NamedLine[],
  axis: string = sayTable.step,
  caption: string = sayTable.lines,
): TableView | null {
  const rows = joinedRows(lines);
  if (rows.length === 0) return null;
  return { caption, columns: [axis, ...lines.map(({ name }) => name)], rows };
}

/** The losses and, where there are classes, the accuracies of a run. */
export function curveTable(curve: Curve | undefined): TableView | null {
  if (!curve) return null;
  const names = { train: sayTable.train, test: sayTable.test };
  const lines = (['train', 'test'] as const).flatMap((set) => {
    const { iteration: x, loss, accuracy } = curve[set];
    const lossLine = { name: sayTable.lossOf(names[set]), x, y: loss };
    const shares = { name: sayTable.accuracyOf(names[set]), x, y: accuracy };
    return accuracy.some(Number.isFinite) ? [lossLine, shares] : [lossLine];
  });
  return linesTable(lines, sayTable.step, sayTable.curves);
}

interface ComparedCurve {
  name: string;
  iteration: ArrayLike<number>;
  accuracy: ArrayLike<number>;
  loss: ArrayLike<number>;
}

/** Two runs side by side: `axis` is what both were measured over. */
export function comparedTable(
  curves: readonly ComparedCurve[],
  axis: string = sayTable.step,
): TableView | null {
  const lines = curves.flatMap(({ name, iteration: x, accuracy, loss }) => [
    { name: sayTable.accuracyOf(name), x, y: accuracy },
    { name: sayTable.lossOf(name), x, y: loss },
  ]);
  // A regression has no accuracies.
  const measured = lines.filter(({ y }) => Array.from(y).some(Number.isFinite));
  return linesTable(measured, axis);
}
