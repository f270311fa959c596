import { css } from 'lit';

/** Tables of numbers and the marks in them; the gradient check and the museum share them. */
export const tables = css`
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--t-ui);
  }
  th,
  td {
    padding: 7px 0 7px var(--s3);
    text-align: right;
    white-space: nowrap;
    border-bottom: 1px solid var(--hair);
  }
  thead th {
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
  tbody th {
    font-weight: 500;
  }
  .mark {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    vertical-align: bottom;
    font-family: var(--sans);
    color: var(--edge);
  }
  .mark svg {
    width: 14px;
    height: 14px;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
  }
  .mark.red {
    color: var(--err);
    font-weight: 600;
  }
  .mark.coarse {
    color: var(--ink-2);
  }
  .scroll {
    overflow-x: auto;
  }
  @media (max-width: 600px) {
    th,
    td {
      padding-left: var(--s2);
    }
    table {
      font-size: var(--t-label);
    }
    /* The icon may stand alone; its word is still read out. */
    td .mark span {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
`;

/** A part of the room: its fields, its links, its words. */
export const part = css`
  .fields {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s4) 20px;
  }
  .field select {
    max-width: 100%;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s3);
    margin-top: var(--s5);
  }
  .link {
    display: inline-flex;
    align-items: center;
    min-height: var(--target);
    font-size: var(--t-ui);
    color: var(--ink-2);
    text-decoration-color: var(--edge-2);
    text-underline-offset: 0.3em;
  }
  .link:hover {
    color: var(--ink);
    text-decoration-color: var(--edge);
  }
  .words {
    max-width: 46em;
    font-size: var(--t-ui);
    color: var(--ink-2);
  }
  .words + .words {
    margin-top: var(--s2);
  }
`;

export const check = css`
  :host {
    padding: var(--s5) 0 var(--s8);
  }
  .verdict {
    margin-top: var(--s4);
    font-size: var(--t-ui);
    color: var(--ink-2);
  }
  .verdict .mark {
    margin-right: var(--s2);
    font-weight: 600;
  }
  .panes {
    display: grid;
    grid-template-columns: repeat(12, minmax(0, 1fr));
    gap: 0 var(--gutter);
  }
  .step {
    grid-column: span 7;
  }
  .beside {
    display: flex;
    flex-direction: column;
    grid-column: span 5;
  }
  .worst {
    flex: 1;
  }
  /* The thumb stands under its place on the axis; it is 20 pixels wide. */
  .slide {
    padding: 0 6px 0 36px;
  }
  .field.h {
    margin-left: 46px;
    width: 120px;
  }
  .bar {
    width: 100%;
    min-width: 64px;
    height: 8px;
  }
  .bar .track {
    fill: var(--well);
  }
  .bar .long {
    fill: var(--ink-2);
  }
  .bar .red {
    fill: var(--err);
  }
  td.wide {
    width: 30%;
  }
  .worst td,
  .arrays td {
    font-family: var(--mono);
    font-size: var(--t-label);
  }
  .under {
    margin-top: var(--s3);
  }
  @media (max-width: 900px) {
    .step,
    .beside {
      grid-column: span 12;
    }
  }
  @media (max-width: 600px) {
    .worst td,
    .arrays td {
      font-size: var(--t-tick);
    }
  }
`;
