import { css } from 'lit';

/** Tiles that are buttons; a wrong one has a frame, a tint and a cross. */
export const misreadStyle = css`
  .head-row {
    min-height: var(--target);
    margin-bottom: var(--s4);
  }
  ol {
    display: grid;
    grid-template-columns: repeat(10, minmax(0, 1fr));
    align-content: start;
    gap: var(--s2) 10px;
    min-height: 420px;
  }
  .tile {
    position: relative;
    width: 100%;
    padding: 0 0 2px;
    border: 0;
    background: none;
    font: 400 var(--t-tick) / 1.3 var(--sans);
    font-variant-numeric: tabular-nums lining-nums;
    text-align: center;
    color: var(--ink-2);
    cursor: pointer;
  }
  .tile span {
    display: block;
  }
  .tile:hover {
    background: var(--edge-tint);
  }
  .tile[aria-pressed='true'] {
    outline: 2px solid var(--edge);
    outline-offset: 3px;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .foot {
    min-height: var(--target);
    margin-top: var(--s3);
    justify-content: space-between;
  }
  @media (max-width: 760px) {
    ol {
      grid-template-columns: repeat(5, minmax(0, 1fr));
      min-height: 860px;
    }
  }
`;
