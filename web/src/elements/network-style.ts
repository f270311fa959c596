import { css } from 'lit';

/** The network's diagram with its buttons. */
export const networkStyle = css`
  :host {
    position: relative;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s2);
    margin-bottom: var(--s2);
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  .bar .count {
    min-width: 8em;
    text-align: center;
  }
  .btn.sign {
    width: var(--target);
    min-width: var(--target);
    padding: 0;
    font-size: 18px;
  }
  .scroll {
    overflow: auto hidden;
    padding: 3px;
    margin: -3px;
  }
  .net,
  .stage,
  .heads {
    position: relative;
  }
  .heads {
    height: calc(2 * var(--target) + 30px);
  }
  .head {
    position: absolute;
    top: 0;
    left: 0;
    display: grid;
    grid-template-columns: var(--target) var(--target);
    gap: 4px 4px;
    justify-items: center;
    font-size: var(--t-tick);
    color: var(--ink-2);
  }
  .head .count,
  .head select {
    grid-column: span 2;
  }
  .head.end {
    display: block;
    top: auto;
    bottom: 6px;
  }
  .field select {
    width: calc(2 * var(--target) + 4px);
    min-height: var(--target);
    padding-right: 18px;
    font-size: var(--t-label);
    text-overflow: ellipsis;
  }
  .stage canvas {
    position: absolute;
    top: 0;
    left: 0;
    max-width: none;
    pointer-events: none;
  }
  .stage.pointing {
    cursor: pointer;
  }
  .node {
    position: absolute;
    top: 0;
    left: 0;
    padding: 0;
    border: 1px solid var(--ink);
    border-radius: 0;
    background: none;
    cursor: pointer;
    touch-action: manipulation;
  }
  .node[aria-pressed='false'] {
    border: 1px dashed var(--control);
  }
  .node.shown,
  .node:hover {
    outline: 2px solid var(--edge);
    outline-offset: 1px;
  }
  .hint {
    margin-top: var(--s2);
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  glassbox-network-card {
    position: absolute;
    z-index: 2;
    top: 0;
    left: 0;
    width: min(330px, 100%);
  }
`;
