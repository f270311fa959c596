import { css } from 'lit';

export const repairStyle = css`
  :host {
    padding: var(--s5) 0 var(--s8);
  }
  h1 {
    min-height: 0;
    margin-bottom: var(--s4);
  }
  .words.under {
    margin-top: var(--s4);
  }
  .which {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2);
    margin-top: var(--s4);
  }
  .which a {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-width: var(--target);
    min-height: var(--target);
    padding: 0 var(--s2);
    border: 1px solid var(--control);
    border-radius: var(--r);
    color: var(--ink-2);
    text-decoration: none;
    font: 500 var(--t-ui) / 1 var(--sans);
  }
  .which a:hover {
    border-color: var(--edge);
    color: var(--ink);
  }
  .which [aria-current] {
    border-color: var(--edge);
    box-shadow: inset 0 -2px var(--edge);
    background: var(--edge-tint);
    color: var(--ink);
    font-weight: 600;
  }
  .which svg {
    width: 14px;
    height: 14px;
    fill: none;
    stroke: var(--edge);
    stroke-width: 2;
  }
  .panes {
    display: grid;
    grid-template-columns: minmax(0, 7fr) minmax(0, 5fr);
    gap: 0 var(--gutter);
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  fieldset + fieldset {
    margin-top: var(--s5);
  }
  legend {
    padding: 0 0 var(--s2);
    font: 500 var(--t-ui) / 1.4 var(--sans);
  }
  .row {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    align-items: center;
    gap: var(--s3);
    min-height: var(--target);
    padding: var(--s1) var(--s3);
    border-left: 3px solid transparent;
    background: var(--well);
    font: 400 var(--t-label) / 1.5 var(--mono);
    cursor: pointer;
  }
  .row code {
    font: inherit;
    overflow-wrap: anywhere;
  }
  .row:hover {
    border-color: var(--edge-2);
  }
  .row.chosen {
    border-color: var(--edge);
    background: var(--edge-tint);
    font-weight: 600;
  }
  .row input {
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--edge);
  }
  .actions {
    align-items: center;
  }
  .check td {
    font-family: var(--mono);
    font-size: var(--t-label);
  }
  .check td .mark {
    margin-left: var(--s2);
  }
  .why {
    margin-top: var(--s4);
    padding: var(--s3) var(--s4);
    border-left: 3px solid var(--edge);
    background: var(--edge-tint);
    font-size: var(--t-ui);
  }
  @media (max-width: 900px) {
    .panes {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
