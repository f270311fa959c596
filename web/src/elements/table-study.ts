// The tables behind the pictures of the tutorials and of backpropagation.
import { gridColumns, gridRows, type TableView } from '../draw/table-view.ts';
import { sayTable } from '../messages/table.ts';
import type { Array2 } from '../protocol/study.ts';
import type { PlotPicture } from './check-picture.ts';
import { linesTable } from './table-curves.ts';

/** Of each array its values, then its gradient. */
export function arraysTable(
  arrays: readonly { name: string; array: Array2 | null }[],
  choice: number,
): TableView | null {
  const all = arrays.filter(({ array }) => array !== null);
  const { name, array } = all[Math.min(choice, all.length - 1)] ?? {};
  if (!array) return null;
  return {
    caption: `${sayTable.array}: ${name}`,
    choices: all.map((one) => one.name),
    columns: gridColumns(sayTable.entry, array.columns),
    rows: gridRows(array.values, array.columns),
  };
}

/** What a picture of lines shows; those without a name are left out. */
export function plotTable(picture: PlotPicture | null): TableView | null {
  if (!picture) return null;
  const raised = (axis: PlotPicture['x'], value: number) =>
    axis.logarithmic ? Number((10 ** value).toPrecision(12)) : value;
  const lines = picture.lines.flatMap(({ name, x, y }) => {
    if (name === '') return [];
    const heights = y.map((value) => (value === null ? null : raised(picture.y, value)));
    return [{ name, x: x.map((value) => raised(picture.x, value)), y: heights }];
  });
  return linesTable(lines, picture.x.name);
}
