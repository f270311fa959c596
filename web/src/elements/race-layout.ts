import { css } from 'lit';

/** Where the race differs from a lab: everything comes twice. */
export const raceLayout = css`
  h1 {
    max-width: 30em;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s3) var(--s6);
    margin-top: var(--s5);
  }
  .choices p,
  .presets p {
    margin-bottom: var(--s1);
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  .choice {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s1);
  }
  .presets {
    margin-top: var(--s4);
  }
  .small {
    margin-top: var(--s2);
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  .pair {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 0 var(--s7);
  }
  h2 {
    margin-bottom: var(--s3);
  }
  .pane > .field {
    align-self: flex-start;
  }
  .pane > .field + .small {
    margin-bottom: var(--s4);
  }
  .small a {
    color: inherit;
  }
  .mark {
    display: inline-block;
    width: 28px;
    height: 8px;
    margin-left: var(--s2);
    fill: none;
    stroke: var(--ink);
    stroke-width: 2;
  }
  .mark.second {
    stroke: var(--ink-2);
    stroke-dasharray: 6 4;
  }
  .figures {
    display: grid;
    grid-template-columns: minmax(0, 7fr) minmax(0, 5fr);
    gap: 0 var(--s7);
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--t-ui);
    font-variant-numeric: tabular-nums;
  }
  th {
    font-weight: 400;
    text-align: left;
    color: var(--ink-2);
  }
  thead th {
    font-weight: 600;
    color: var(--ink);
  }
  td,
  thead th {
    text-align: right;
  }
  tbody th,
  tbody td,
  thead td,
  thead th {
    padding: var(--s2) 0 var(--s2) var(--s3);
  }
  tbody th {
    padding-left: 0;
  }
  tbody th,
  tbody td {
    border-top: 1px solid var(--hair);
  }
  @media (max-width: 600px) {
    .pulse {
      margin: var(--s3) 0 0;
    }
  }
  @media (max-width: 900px) {
    .pair,
    .figures {
      grid-template-columns: minmax(0, 1fr);
    }
    .fields.pair {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 0 var(--s4);
    }
  }
`;
