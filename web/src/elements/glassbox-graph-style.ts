import { css } from 'lit';

/** The drawn graph. */
export const graphPictureStyle = css`
  .frame {
    overflow-x: auto;
    padding: var(--s1) 0 var(--s3);
    outline-offset: -2px;
  }
  svg {
    max-width: none;
    overflow: visible;
  }
  text {
    font: 500 14px var(--sans);
    font-variant-numeric: tabular-nums lining-nums;
    fill: var(--ink);
    paint-order: stroke;
    stroke: var(--pane);
    stroke-width: 4px;
    stroke-linejoin: round;
  }
  .roomy text {
    font-size: 17px;
  }
  text.name,
  .roomy text.name {
    font-weight: 400;
    font-size: 13px;
    fill: var(--ink-2);
  }
  text.sign,
  .roomy text.sign {
    font-weight: 500;
    font-size: 16px;
    stroke: none;
  }
  text.sign.long,
  .roomy text.sign.long {
    font-size: 12px;
  }
  .grad {
    font-style: italic;
  }
  text.part,
  .roomy text.part {
    font-size: 12px;
    font-style: italic;
  }
  .pos {
    fill: var(--pos);
  }
  .neg {
    fill: var(--neg);
  }
  .struck {
    fill: var(--ink-3);
    font-weight: 400;
    text-decoration: line-through;
  }
  .cross {
    fill: var(--err);
    font-style: normal;
  }
  .wire {
    fill: none;
    stroke: var(--ink-2);
    stroke-width: 1.25;
    stroke-linejoin: round;
  }
  .wire.later {
    stroke: var(--rule);
    stroke-dasharray: 1.5 4;
    stroke-linecap: round;
  }
  .wire.forward {
    stroke: var(--ink);
    stroke-width: 2.5;
  }
  .wire.backward {
    stroke: var(--err);
    stroke-width: 2.5;
  }
  circle {
    fill: var(--pane);
    stroke: var(--ink);
    stroke-width: 1.5;
  }
  .later circle {
    stroke: var(--rule);
    stroke-dasharray: 2 3;
  }
  .later .sign {
    fill: var(--ink-3);
  }
  .forward circle {
    stroke-width: 3;
  }
  .backward circle {
    stroke: var(--err);
    stroke-width: 3;
  }
  .node {
    cursor: pointer;
  }
  .node:hover circle {
    fill: var(--edge-tint);
  }
  p {
    padding: var(--s4) 0;
    color: var(--ink-2);
  }
  p.wide {
    padding: 0;
    margin: calc(-1 * var(--s3)) 0 var(--s3);
    font-size: var(--t-label);
  }
`;

/** The head, the choices and the panes around the graph. */
export const graphStyle = css`
  .aside {
    display: flex;
    flex-direction: column;
    justify-content: flex-end;
  }
  .rule {
    min-height: 13em;
    padding-left: var(--s4);
    border-left: 1px solid var(--rule);
    overflow-wrap: anywhere;
  }
  .rule .kind {
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  .rule .equation {
    font: 400 1.1875rem/1.45 var(--serif);
    font-variant-numeric: tabular-nums lining-nums;
  }
  .rule .equation.backward {
    font-style: italic;
    color: var(--err);
  }
  .rule code {
    font: 400 var(--t-label) / 1.7 var(--mono);
    color: var(--ink-2);
  }
  .rule .words {
    margin-top: var(--s2);
    font-size: var(--t-ui);
  }
  .rule .full {
    margin-top: var(--s2);
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  glassbox-graph-choices {
    margin-top: var(--s6);
  }
  .panes {
    display: grid;
    grid-template-columns: repeat(12, minmax(0, 1fr));
    gap: 0 var(--gutter);
    align-items: start;
  }
  .panes > .pane {
    grid-column: span 12;
  }
  .panes > .pane.half {
    grid-column: span 6;
  }
  .below {
    align-self: start;
    margin-top: var(--s4);
  }
  @media (max-width: 900px) {
    .panes > .pane.half {
      grid-column: span 12;
    }
  }
  @media (max-width: 600px) {
    .rule {
      min-height: 0;
    }
  }
`;
