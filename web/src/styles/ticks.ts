import { css } from 'lit';

/** Boxes to tick, with their words. */
export const ticks = css`
  label {
    display: inline-flex;
    align-items: center;
    gap: var(--s2);
    min-height: var(--target);
    font-size: var(--t-label);
    color: var(--ink-2);
    cursor: pointer;
  }
  input[type='checkbox'] {
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--edge);
  }
`;
