import { css } from 'lit';
import { choice } from '../styles/choice.ts';

/** What the parts of the room of the tutorials share: panes in a grid, tables, code, matrices. */
export const tutorialLayout = css`
  ${choice}
  :host {
    padding: 0;
  }
  h1 {
    min-height: 0;
  }
  .lede {
    max-width: 42em;
    margin-top: var(--s4);
    color: var(--ink-2);
  }
  .panes {
    display: grid;
    grid-template-columns: repeat(12, minmax(0, 1fr));
    gap: 0 var(--gutter);
  }
  .panes > .pane {
    grid-column: span 12;
  }
  .panes > .half {
    grid-column: span 6;
  }
  .panes > .five {
    grid-column: span 5;
  }
  .panes > .seven {
    grid-column: span 7;
  }
  .form {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--s3) var(--s5);
    margin-top: var(--s5);
  }
  .field input[type='range'] {
    border: 0;
  }
  .form .wrong {
    flex-basis: 100%;
    font-size: var(--t-label);
    color: var(--err);
  }
  .choice {
    display: inline-grid;
    align-self: start;
    grid-auto-flow: column;
    grid-auto-columns: 1fr;
    gap: var(--s2);
  }
  table {
    border-collapse: collapse;
    font-size: var(--t-ui);
  }
  table.wide {
    width: 100%;
  }
  th,
  td {
    padding: 7px 0 7px var(--s4);
    text-align: left;
    vertical-align: baseline;
    border-bottom: 1px solid var(--hair);
  }
  th:first-child,
  td:first-child {
    padding-left: 0;
  }
  th {
    font-weight: 400;
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  thead th {
    border-color: var(--rule);
  }
  td.n,
  th.n {
    text-align: right;
  }
  td a {
    display: inline-block;
    color: inherit;
    text-decoration-color: var(--edge-2);
    text-underline-offset: 0.3em;
  }
  pre,
  code {
    font: 400 var(--t-label) / 1.5 var(--mono);
    font-variant-numeric: tabular-nums;
  }
  pre {
    margin: 0;
    overflow-x: auto;
  }
  .scroll {
    overflow-x: auto;
  }
  .same svg,
  .other svg {
    display: inline-block;
    width: 14px;
    height: 14px;
    margin-right: 6px;
    vertical-align: -2px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
  }
  .same {
    color: var(--edge);
  }
  .other {
    color: var(--err);
    font-weight: 500;
  }
  .wait {
    color: var(--ink-3);
  }
  .name-ours {
    color: var(--ink-3);
  }
  @media (max-width: 1100px) {
    .panes > .half,
    .panes > .five,
    .panes > .seven {
      grid-column: span 12;
    }
  }
`;
