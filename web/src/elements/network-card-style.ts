import { css } from 'lit';

/** The card of a neuron or an edge. */
export const networkCardStyle = css`
  section {
    padding: var(--s3) var(--s4) var(--s4);
    border: 1px solid var(--edge);
    border-radius: var(--r);
    background: var(--pane);
    font-size: var(--t-label);
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--s2);
  }
  h3 {
    margin: 0;
    font: 600 var(--t-ui) / 1.3 var(--sans);
  }
  h3 span {
    margin-left: var(--s2);
    font-weight: 400;
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  .close,
  .sign {
    width: var(--target);
    padding: 0;
    flex: none;
  }
  .close {
    border-color: transparent;
    background: none;
  }
  .close svg {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
  }
  .sign {
    font-size: 18px;
  }
  .point {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--s2);
    margin: var(--s1) 0 var(--s2);
    color: var(--ink-2);
    text-align: center;
  }
  .formula {
    margin: var(--s1) 0;
    font: 400 var(--t-label) / 1.6 var(--mono);
  }
  .formula span {
    white-space: nowrap;
  }
  .formula b {
    font-weight: 600;
  }
  .gradient,
  em {
    font-style: italic;
    color: var(--err);
  }
  .weights {
    display: grid;
    gap: 2px;
    max-height: 208px;
    margin: var(--s2) -4px 0;
    padding: 0 4px;
    overflow: auto;
  }
  .field {
    grid-template-columns: minmax(5.5em, auto) 84px 1fr;
    align-items: center;
    gap: var(--s3);
  }
  .field input {
    width: 84px;
    text-align: right;
  }
  .wrong {
    margin-top: var(--s1);
    color: var(--err);
  }
`;
