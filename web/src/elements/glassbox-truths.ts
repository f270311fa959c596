import { css, html, LitElement, nothing } from 'lit';
import { sayBoundary } from '../messages/boundary.ts';
import * as format from '../messages/format.ts';
import type { BoundaryView, Points } from '../protocol/index.ts';
import { base } from '../styles/base.ts';
import { define } from './define.ts';
import { misread } from './glassbox-field.ts';
import { crossIcon, tickIcon } from './icons.ts';

/** The four truths of XOR as a table: inputs, target, p, and whether it is right. */
export class GlassboxTruths extends LitElement {
  static override properties = { view: { attribute: false }, points: { attribute: false } };
  declare view: BoundaryView | undefined;
  declare points: Points | null;

  static override styles = [
    base,
    css`
      table {
        width: 100%;
        border-collapse: collapse;
        font-size: var(--t-ui);
      }
      th,
      td {
        padding: 7px 0 7px var(--s2);
        text-align: right;
        border-bottom: 1px solid var(--hair);
      }
      th {
        font-weight: 400;
        font-size: var(--t-label);
        color: var(--ink-2);
        border-color: var(--rule);
      }
      th:first-child,
      td:first-child {
        padding-left: 0;
        text-align: left;
      }
      td:last-child {
        width: 24px;
      }
      svg {
        display: inline-block;
        width: 14px;
        height: 14px;
        vertical-align: -2px;
        fill: none;
        stroke: var(--edge);
        stroke-width: 2;
      }
      .no td {
        color: var(--err);
        font-weight: 600;
      }
      .no svg {
        stroke: var(--err);
      }
    `,
  ];

  constructor() {
    super();
    this.view = undefined;
    this.points = null;
  }

  override render() {
    const { view, points } = this;
    if (!points) return html``;
    const wrong = new Set(view ? misread(view, points) : []);
    return html`<table>
      <caption class="sr">
        ${sayBoundary.truths}
      </caption>
      <thead>
        <tr>
          <th scope="col">x₁</th>
          <th scope="col">x₂</th>
          <th scope="col">${sayBoundary.target}</th>
          <th scope="col">p</th>
          <th scope="col"><span class="sr">${sayBoundary.right}</span></th>
        </tr>
      </thead>
      <tbody>
        ${[...points.labels].map((label, i) => {
          const p = view?.points[i];
          const no = wrong.has(i);
          return html`<tr class=${no ? 'no' : ''}>
            <td>${format.plain(points.coordinates[2 * i] ?? 0)}</td>
            <td>${format.plain(points.coordinates[2 * i + 1] ?? 0)}</td>
            <td>${label}</td>
            <td>${p === undefined ? '–' : format.loss(p)}</td>
            <td>
              ${
                p === undefined
                  ? nothing
                  : html`${no ? crossIcon : tickIcon}<span class="sr"
                        >${no ? sayBoundary.wrong : sayBoundary.right}</span
                      >`
              }
            </td>
          </tr>`;
        })}
      </tbody>
    </table>`;
  }
}

define('glassbox-truths', GlassboxTruths);
