import { css } from 'lit';

/** The plot of the learning curves. */
export const plotLook = css`
  figure {
    position: relative;
    touch-action: pan-y;
  }
  .plot {
    overflow: hidden;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--s4);
    padding-left: 46px;
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  .legend .title {
    color: var(--ink);
    font-weight: 500;
  }
  .legend b {
    display: inline-block;
    min-width: 3.6em;
    font-weight: 500;
    color: var(--ink);
  }
  .legend svg {
    display: inline-block;
    width: 24px;
    height: 8px;
    margin-right: 6px;
    fill: none;
    stroke: var(--ink);
    stroke-width: 2;
  }
  .legend svg.loss {
    stroke: var(--err);
  }
  .legend svg.train {
    stroke-width: 1.5;
    stroke-dasharray: 2 3;
  }
  .legend svg.accuracy.train {
    stroke: var(--ink-2);
  }
  .cursor {
    position: absolute;
    top: 0;
    bottom: 26px;
    left: 0;
    width: 0;
    border-left: 1px solid var(--edge);
    pointer-events: none;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: var(--s3);
    min-height: var(--target);
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  .readout {
    flex: 1 1 12em;
    min-height: 3em;
    display: flex;
    align-items: center;
    padding-left: 46px;
  }
  label {
    display: flex;
    align-items: center;
    flex: none;
    gap: 6px;
    min-height: var(--target);
    cursor: pointer;
  }
  input {
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--edge);
  }
`;
