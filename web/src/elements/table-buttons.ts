// The tables of pictures that stand in a pane of several: buttons for the pane's signature.
import { html, type TemplateResult } from 'lit';
import type { Points } from '../protocol/index.ts';
import type { SeedMapState, WarpView } from '../protocol/plane.ts';
import type { Array2 } from '../protocol/study.ts';
import './glassbox-table.ts';

export const warpTableButton = (
  view: WarpView | undefined,
  points: Points | null,
): TemplateResult => html`<glassbox-table
  .view=${async (choice: number) =>
    (await import('./table-plane.ts')).warpTable(view, points, choice)}
></glassbox-table>`;

export const mapTableButton = (state: SeedMapState | null): TemplateResult => html`<glassbox-table
  .view=${async () => (await import('./table-plane.ts')).seedMapTable(state)}
></glassbox-table>`;

export const arraysTableButton = (
  arrays: readonly { name: string; array: Array2 | null }[],
): TemplateResult => html`<glassbox-table
  .view=${async (choice: number) => (await import('./table-study.ts')).arraysTable(arrays, choice)}
></glassbox-table>`;
