import { css } from 'lit';

/** The list of claims and the pane of the open one. */
export const claimsStyle = css`
  h1 {
    min-height: 0;
  }
  .pulse {
    margin-bottom: 0;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(0, 9fr);
    gap: var(--s5) var(--s6);
    margin-top: var(--s6);
    align-items: start;
  }
  nav a {
    display: flex;
    align-items: center;
    min-height: var(--target);
    padding: var(--s1) 0 var(--s1) var(--s3);
    border-left: 2px solid var(--hair);
    font-size: var(--t-ui);
    color: var(--ink-2);
    text-decoration: none;
  }
  nav a:hover {
    color: var(--ink);
    border-color: var(--edge-soft);
  }
  nav a[aria-current] {
    color: var(--ink);
    font-weight: 600;
    border-color: var(--edge);
  }
  .pane {
    margin-top: 0;
  }
  .small {
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  .how {
    max-width: 44em;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s3) var(--s5);
    align-items: end;
    margin: var(--s4) 0;
  }
  .choices input {
    width: 112px;
  }
  .result {
    display: grid;
    grid-template-columns: minmax(0, 7fr) minmax(0, 5fr);
    gap: var(--s5);
    margin-top: var(--s4);
  }
  .result.wide {
    grid-template-columns: minmax(0, 1fr);
  }
  .verdict > * + * {
    margin-top: var(--s2);
  }
  h3 {
    margin: 0;
    font: 400 var(--t-label) / 1.5 var(--sans);
    color: var(--ink-2);
  }
  .sentence {
    font: 400 1.1875rem/1.4 var(--serif);
    font-variant-numeric: tabular-nums lining-nums;
  }
  .verdict b {
    font-weight: 500;
  }
  .empty {
    padding: var(--s5);
    border: 1px dashed var(--rule);
    color: var(--ink-2);
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--t-ui);
  }
  caption {
    padding-bottom: var(--s2);
    text-align: left;
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  th,
  td {
    padding: 6px var(--s4) 6px 0;
    text-align: left;
    font-weight: 400;
    border-bottom: 1px solid var(--hair);
  }
  th {
    font-size: var(--t-label);
    color: var(--ink-2);
    white-space: nowrap;
  }
  td {
    width: 30%;
  }
  td svg,
  dd svg {
    width: 100%;
    height: 8px;
    margin-bottom: 2px;
    background: var(--well);
  }
  rect {
    fill: var(--err);
  }
  .times {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: var(--s2) var(--s4);
    align-items: center;
    max-width: 640px;
    font-size: var(--t-ui);
  }
  glassbox-load {
    margin-top: var(--s3);
  }
  @media (max-width: 900px) {
    .columns,
    .result {
      grid-template-columns: minmax(0, 1fr);
    }
    nav ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--s4);
    }
    nav a {
      padding: 2px 2px 0;
      border-left: 0;
      border-bottom: 2px solid transparent;
    }
  }
`;
