import { css } from 'lit';

/** Buttons of which one is pressed. */
export const choice = css`
  .choice button {
    min-height: var(--target);
    padding: var(--s1) var(--s3);
    border: 1px solid var(--control);
    border-radius: var(--r);
    background: var(--pane);
    color: var(--ink-2);
    font: 400 var(--t-ui) / 1.2 var(--sans);
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
`;
