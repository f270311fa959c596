import { css, html, LitElement } from 'lit';
import { isOperation } from '../draw/graph-steps.ts';
import { sayGraph as say } from '../messages/backprop.ts';
import type { GraphView } from '../protocol/study.ts';
import { base } from '../styles/base.ts';
import { define } from './define.ts';
import { forwardEquation, shortName } from './glassbox-graph-rule.ts';

const mostRows = 200;

/** Every number of a graph in full, for those who do not see the picture or want all digits. */
export class GlassboxGraphTable extends LitElement {
  static override properties = { view: { attribute: false }, open: { state: true } };
  declare view: GraphView | null;
  declare open: boolean;

  static override styles = [
    base,
    css`
      summary {
        min-height: var(--target);
        padding: 9px 0;
        font-size: var(--t-ui);
        cursor: pointer;
      }
      .scroll {
        overflow-x: auto;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        font-size: var(--t-label);
      }
      th,
      td {
        padding: 6px var(--s4) 6px 0;
        text-align: left;
        vertical-align: top;
        border-bottom: 1px solid var(--hair);
      }
      th {
        font-weight: 400;
        color: var(--ink-2);
        border-color: var(--rule);
        white-space: nowrap;
      }
      .number {
        text-align: right;
      }
      p {
        margin-top: var(--s2);
        font-size: var(--t-label);
        color: var(--ink-2);
      }
    `,
  ];

  constructor() {
    super();
    this.view = null;
    this.open = false;
  }

  override render() {
    const opened = (event: Event) => {
      this.open = (event.target as HTMLDetailsElement).open;
    };
    return html`<details @toggle=${opened}>
      <summary>${say.table}</summary>
      ${this.open && this.view ? this.#table(this.view) : ''}
    </details>`;
  }

  #table(view: GraphView) {
    const rows = view.nodes.slice(0, mostRows);
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${say.table}>
        <table>
          <thead>
            <tr>
              <th scope="col">${say.columnNode}</th>
              <th scope="col">${say.columnOperation}</th>
              <th scope="col" class="number">${say.columnValue}</th>
              <th scope="col" class="number">${say.columnGradient}</th>
              <th scope="col" class="number">${say.columnLocal}</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (node, id) => html`<tr>
                <td>${shortName(view, id)}</td>
                <td>
                  ${
                    isOperation(node)
                      ? forwardEquation(view, node)
                      : node.name === ''
                        ? say.operationName.constant
                        : say.operationName.variable
                  }
                </td>
                <td class="number">${node.value}</td>
                <td class="number">${node.gradient}</td>
                <td class="number">${node.local.map((local) => html`<div>${local}</div>`)}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${
        rows.length < view.nodes.length
          ? html`<p>${say.tableOf(rows.length, view.nodes.length)}</p>`
          : ''
      }`;
  }
}

define('glassbox-graph-table', GlassboxGraphTable);
