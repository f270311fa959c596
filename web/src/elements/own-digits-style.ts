import { css } from 'lit';

export const ownDigitsStyle = css`
  p {
    margin-bottom: var(--s3);
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--s3) var(--s4);
    margin-bottom: var(--s3);
  }
  .row .field input {
    width: 88px;
  }
  summary {
    min-height: var(--target);
    font-size: var(--t-label);
    line-height: var(--target);
    color: var(--ink-2);
    cursor: pointer;
  }
  .drop {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s3);
    margin-bottom: var(--s3);
    padding: var(--s4);
    border: 1px dashed var(--control);
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  .drop.over {
    border-color: var(--edge);
    background: var(--edge-tint);
  }
  .drop input {
    display: none;
  }
  progress {
    width: 100%;
    height: 4px;
    margin-bottom: var(--s2);
    accent-color: var(--edge);
  }
  .classes {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(104px, 1fr));
    gap: var(--s3);
    margin-bottom: var(--s4);
  }
  .classes glassbox-tile {
    display: block;
    width: 56px;
  }
  .classes input {
    width: 100%;
    min-height: var(--target);
    margin-top: var(--s1);
    padding: 0;
    border: 0;
    border-bottom: 1px solid var(--control);
    background: none;
    color: var(--ink);
    font: 400 var(--t-label) / 1.2 var(--sans);
  }
  .classes input[aria-invalid='true'] {
    border-bottom: 2px dashed var(--err);
  }
`;
