import { css } from 'lit';
import { shades } from '../styles/shades.ts';

/** Errors in plum by their square root, in eight tints; what is right is only framed. */
export const confusionStyle = css`
  table {
    width: 100%;
    table-layout: fixed;
    font-size: var(--t-tick);
    border-collapse: separate;
    border-spacing: 2px;
  }
  caption {
    padding-bottom: var(--s2);
  }
  th,
  thead td {
    width: 18px;
    padding: 2px 0;
    font-weight: 400;
    color: var(--ink-2);
  }
  thead th {
    width: auto;
  }
  td {
    padding: 0;
    text-align: center;
  }
  .recall {
    width: 46px;
    text-align: right;
    white-space: nowrap;
    color: var(--ink-2);
  }
  button {
    width: 100%;
    min-height: 42px;
    padding: 0;
    border: 1px solid transparent;
    border-radius: 0;
    background: color-mix(in srgb, var(--err-2) var(--tint, 0%), transparent);
    color: var(--ink);
    font: 400 var(--t-tick) / 1 var(--sans);
    font-variant-numeric: tabular-nums lining-nums;
    letter-spacing: -0.02em;
    cursor: pointer;
  }
  button:hover {
    border-color: var(--edge);
  }
  .shade0 {
    color: var(--ink-3);
  }
  ${shades}
  /* More classes, or longer names, than the columns of ten digits take: it scrolls. */
  .many {
    table-layout: auto;
  }
  .named thead td {
    width: 76px;
  }
  .many button {
    min-width: 24px;
    min-height: 24px;
  }
  th {
    max-width: 72px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .right {
    border-color: var(--rule);
  }
  .most {
    border: 2px solid var(--err);
    font-weight: 600;
  }
  @media (max-width: 1100px) {
    button {
      min-height: 34px;
    }
  }
  @media (max-width: 600px) {
    /* Wide enough for a finger; it scrolls by itself. */
    table {
      min-width: 500px;
      border-spacing: 0;
    }
    button,
    .many button {
      min-width: var(--target);
      min-height: var(--target);
    }
  }
  button[aria-pressed='true'] {
    outline: 2px solid var(--edge);
    outline-offset: 1px;
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
`;
