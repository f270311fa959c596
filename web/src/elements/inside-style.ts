import { css } from 'lit';

/** What the panes that look inside have in common. */
export const inside = css`
  :host {
    padding: 0;
  }
  .pane {
    height: 100%;
    margin-top: 0;
  }
  .empty {
    padding: var(--s5);
    border: 1px dashed var(--control);
    color: var(--ink-2);
  }
  .small {
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s2) var(--s4);
  }
  .choice {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2);
  }
  table {
    border-collapse: collapse;
    font-size: var(--t-ui);
  }
  caption {
    text-align: left;
  }
  .numbers {
    width: 100%;
  }
  .numbers th,
  .numbers td {
    padding: 6px 0 6px var(--s3);
    border-bottom: 1px solid var(--hair);
    font-weight: 400;
    text-align: right;
    white-space: nowrap;
  }
  .numbers thead th {
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  .numbers th:first-child {
    padding-left: 0;
    text-align: left;
  }
  .scroll {
    overflow-x: auto;
  }
  .grad {
    color: var(--err);
    font-style: italic;
  }
`;
