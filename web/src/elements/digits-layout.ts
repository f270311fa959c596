import { css } from 'lit';

/** Where the digits lab differs from the other labs. */
export const digitsLayout = css`
  .front {
    grid-template-columns: var(--halves, 324px minmax(0, 1fr) 292px);
  }
  .cell:nth-child(2) {
    grid-column: var(--whole-row, auto);
    order: var(--last, 0);
  }
  .pulse .small {
    display: var(--small-print, block);
    font-size: var(--t-label);
  }
  .stages {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    gap: var(--s3);
    margin-top: var(--s3);
  }
  .stages figcaption {
    margin-top: 4px;
    font-size: var(--t-tick);
    line-height: 1.3;
    white-space: nowrap;
    letter-spacing: -0.01em;
    color: var(--ink-2);
  }
  @media (max-width: 1240px) {
    .front {
      grid-template-columns: 300px minmax(0, 1fr);
    }
    .cell:nth-child(2) {
      order: 3;
      grid-column: span 2;
      border-left: 0;
      border-top: 1px solid var(--edge-soft);
    }
  }
  @media (max-width: 600px) {
    .front {
      grid-template-columns: minmax(0, 1fr);
    }
    .front .cell {
      grid-column: 1;
      border-left: 0;
    }
    .front .cell + .cell {
      order: 2;
      border-top: 1px solid var(--edge-soft);
    }
    .front .cell:nth-child(2) {
      order: 3;
    }
  }
  @media (max-width: 359px) {
    .stages figcaption {
      white-space: normal;
    }
  }
`;
