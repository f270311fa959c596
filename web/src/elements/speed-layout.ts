import { css } from 'lit';

/** A table whose last column has bars; on a phone each row is a block. */
export const speedLayout = css`
  h1 {
    min-height: 1.2em;
  }
  .intro {
    max-width: 44em;
    margin: var(--s4) 0;
    color: var(--ink-2);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s2) var(--s4);
    min-height: var(--target);
  }
  .progress {
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--t-ui);
  }
  th {
    font-weight: 400;
    text-align: left;
  }
  thead th {
    padding: 0 var(--s4) var(--s2) 0;
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  tbody th,
  td {
    padding: var(--s3) var(--s4) var(--s3) 0;
    border-top: 1px solid var(--hair);
    vertical-align: top;
  }
  tbody th {
    max-width: 34em;
    font-weight: 500;
  }
  .limit {
    display: block;
    font-size: var(--t-label);
    font-weight: 400;
    color: var(--ink-2);
  }
  .number {
    text-align: right;
    white-space: nowrap;
  }
  td.number {
    color: var(--ink-2);
  }
  td b {
    font-weight: 500;
    color: var(--ink);
  }
  .operations {
    width: 32%;
    padding-right: 0;
    white-space: nowrap;
  }
  .bar {
    --share: 0;
    display: inline-block;
    width: calc(var(--share) * (100% - 120px));
    height: 12px;
    margin-right: var(--s2);
    background: var(--ink-3);
  }
  .now th {
    box-shadow: inset 3px 0 0 var(--edge);
    padding-left: var(--s3);
  }
  @media (max-width: 600px) {
    thead {
      position: absolute;
      clip-path: inset(50%);
      width: 1px;
      height: 1px;
      overflow: hidden;
    }
    tbody,
    tr,
    tbody th,
    td {
      display: block;
    }
    tr {
      padding: var(--s3) 0;
      border-top: 1px solid var(--hair);
    }
    tbody th,
    td,
    td.number,
    td.operations {
      width: auto;
      padding: 2px 0;
      border: 0;
      text-align: left;
    }
  }
`;
