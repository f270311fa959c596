import { css } from 'lit';

/** Rows of printed numbers beside ours; on a phone the two stand below each other. */
export const printedLayout = css`
  .row {
    display: grid;
    grid-template-columns: 10rem 6.5rem minmax(0, 1fr) minmax(0, 1fr) 11rem;
    gap: var(--s1) var(--s4);
    align-items: baseline;
    padding: 7px 0;
    border-bottom: 1px solid var(--hair);
    font-size: var(--t-ui);
  }
  .row.head {
    border-color: var(--rule);
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  .row > .n {
    padding-right: var(--s4);
    text-align: right;
  }
  pre {
    font-size: var(--t-tick);
    line-height: 1.5;
    white-space: pre-wrap;
  }
  .range {
    display: block;
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  .label {
    display: none;
  }
  @media (max-width: 1100px) {
    .row.head {
      display: none;
    }
    .row {
      grid-template-columns: 1fr auto;
    }
    .row > .n {
      color: var(--ink-2);
      font-size: var(--t-label);
    }
    .row > .number,
    .row > .mark {
      grid-column: span 2;
    }
    .label {
      display: inline;
      font-size: var(--t-label);
      color: var(--ink-2);
    }
  }
`;
