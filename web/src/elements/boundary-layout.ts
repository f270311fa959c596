import { css } from 'lit';

/** Where the boundary lab differs from the other labs. */
export const boundaryLayout = css`
  .front {
    grid-template-columns: 244px minmax(0, 1fr) 520px;
  }
  .cell:first-child {
    padding-right: var(--s5);
  }
  .pulse .small {
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
  .speed.under {
    display: none;
  }
  .choice {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--s2);
    margin-bottom: var(--s4);
  }
  .choice button {
    min-height: var(--target);
    padding: var(--s1);
    border: 1px solid var(--control);
    border-radius: var(--r);
    background: var(--pane);
    color: var(--ink-2);
    font: 400 var(--t-label) / 1.2 var(--sans);
    cursor: pointer;
  }
  .choice button:hover {
    border-color: var(--edge);
  }
  .choice [aria-pressed='true'] {
    border-color: var(--edge);
    box-shadow: inset 0 -2px var(--edge);
    background: var(--edge-tint);
    color: var(--ink);
    font-weight: 600;
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
  .key .round {
    fill: var(--neg);
  }
  .key .diamond {
    fill: var(--pos);
  }
  .key .ring {
    fill: none;
    stroke: var(--ink);
    stroke-width: 2;
  }
  @media (max-width: 1240px) {
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
    .choice {
      max-width: 320px;
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
    .speed {
      display: none;
    }
    .speed.under {
      display: flex;
      order: 3;
      margin: 0;
    }
    .speed.under input {
      flex: 1;
    }
  }
`;
