import { css } from 'lit';

export const timeLayout = css`
  h2 {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0 var(--s3);
    font: 600 var(--t-pane) / 1.3 var(--sans);
    letter-spacing: -0.01em;
  }
  output {
    font-weight: 400;
    font-size: var(--t-ui);
    letter-spacing: 0;
    color: var(--ink-2);
  }
  .hint,
  .said,
  .empty,
  .from {
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  .hint {
    margin: 2px 0 var(--s4);
  }
  .row {
    display: grid;
    grid-template-columns: repeat(24, minmax(0, 1fr));
  }
  .row + .row {
    margin-top: var(--s2);
  }
  .film {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
  }
  .frame {
    position: relative;
    padding: 3px;
    cursor: pointer;
  }
  .frame.none {
    cursor: default;
  }
  .frame canvas,
  .frame svg {
    width: 100%;
    aspect-ratio: 1;
    background: var(--well);
  }
  .frame.none > * {
    visibility: hidden;
  }
  .frame.here::after {
    content: '';
    position: absolute;
    inset: 0;
    border: 2px solid var(--edge);
    border-radius: var(--r);
    pointer-events: none;
  }
  .frame rect {
    fill: var(--ink-2);
  }
  .row input {
    min-width: var(--target);
  }
  .from {
    padding-inline: 3px;
    white-space: nowrap;
  }
  .does {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s2) var(--s3);
    margin-top: var(--s3);
  }
  label {
    display: inline-flex;
    align-items: center;
    gap: var(--s2);
    min-height: var(--target);
    margin-left: var(--s3);
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
  .said {
    margin-top: var(--s2);
  }
  @media (max-width: 600px) {
    label {
      margin-left: 0;
    }
    .frame {
      padding: 1px;
    }
    /* Every second one, twice as large. */
    .frame:nth-last-child(even) {
      visibility: hidden;
    }
    .frame:nth-last-child(odd) > * {
      width: 200%;
      max-width: none;
      margin-left: -100%;
    }
    .frame:nth-last-child(odd).here::after {
      left: -100%;
    }
    .frame:only-child > * {
      margin-left: 0;
    }
    .frame:only-child.here::after {
      left: 0;
      right: -100%;
    }
  }
`;
