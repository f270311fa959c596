import { css } from 'lit';

/** Where the boundary lab differs from the other labs. */
export const boundaryLayout = css`
  .front {
    grid-template-columns: var(--halves, 244px minmax(0, 1fr) 520px);
  }
  .cell:first-child {
    grid-column: var(--whole-row, auto);
    padding-right: var(--s5);
  }
  .pulse .small {
    display: var(--small-print, block);
    font-size: var(--t-label);
  }
  .speed {
    display: flex;
    align-items: center;
    gap: var(--s3);
    margin-left: var(--s3);
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  .speed input {
    width: 120px;
  }
  .speed output {
    min-width: 9em;
  }
  .under {
    display: none;
  }
  .pair {
    display: grid;
    grid-template-columns: minmax(0, 7fr) minmax(0, 5fr);
    gap: 0 var(--s7);
  }
  .pair > .pane:only-child {
    grid-column: 1 / -1;
  }
  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--s5);
    margin-top: var(--s2);
  }
  .switch {
    display: inline-flex;
    align-items: center;
    gap: var(--s2);
    min-height: var(--target);
    font-size: var(--t-label);
    color: var(--ink-2);
    cursor: pointer;
  }
  .switch input {
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--edge);
  }
  .missing {
    margin-top: var(--s2);
    font-size: var(--t-label);
    font-weight: 500;
  }
  .aside-note {
    padding: var(--s3) 0;
    border-top: 1px solid var(--hair);
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  .middle {
    margin: auto 0;
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 4px var(--s4);
    margin-top: var(--s3);
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  .key span {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .key svg {
    width: 22px;
    height: 12px;
    overflow: visible;
  }
  .key .pos {
    stroke: var(--pos);
    stroke-width: 4;
  }
  .key .neg {
    stroke: var(--neg);
    stroke-width: 4;
    stroke-dasharray: 6 4;
  }
  .key .mark {
    width: 16px;
    height: 16px;
  }
  .key .ring {
    fill: none;
    stroke: var(--ink);
    stroke-width: 2;
  }
  @media (max-width: 1240px) {
    .pair {
      grid-template-columns: minmax(0, 1fr);
    }
    .front {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .cell:first-child {
      grid-column: span 2;
      border-bottom: 1px solid var(--edge-soft);
    }
    .cell:nth-child(2) {
      border-left: 0;
    }
  }
  @media (max-width: 700px) {
    .front {
      grid-template-columns: minmax(0, 1fr);
    }
    .front .cell {
      grid-column: 1;
      border-left: 0;
      border-bottom: 0;
      padding-right: var(--s4);
    }
    .front .cell + .cell {
      border-top: 1px solid var(--edge-soft);
    }
  }
  @media (max-width: 600px) {
    .speed,
    .epoch {
      display: none;
    }
    .under {
      display: flex;
      align-items: center;
      gap: var(--s3);
      order: 3;
    }
    .epoch.under {
      display: inline-flex;
    }
    .speed.under {
      display: flex;
      flex: 1;
      min-width: 0;
      margin: 0;
    }
    .speed.under input {
      flex: 1;
      min-width: 0;
    }
    .speed output {
      min-width: 7.5em;
    }
  }
`;
